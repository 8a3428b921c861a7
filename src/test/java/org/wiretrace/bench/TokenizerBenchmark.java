package org.wiretrace.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/** The tokens of an article of the sample, one after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TokenizerBenchmark {
    private static final Path ARTICLES = Path.of("src/main/resources/sample/articles.jsonl");

    private final List<String> texts = new ArrayList<>();
    private int next;

    /** Reads the sample's articles. */
    @Setup
    public void prepare() throws IOException {
        for (String line : Files.readAllLines(ARTICLES)) {
            texts.add(new ObjectMapper().readTree(line).path("text").asText());
        }
    }

    /** One article. */
    @Benchmark
    public Tokens tokens() {
        next = (next + 1) % texts.size();
        return Tokenizer.tokens(texts.get(next));
    }
}
