package org.wiretrace.bench;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.openjdk.jmh.infra.Blackhole;
import org.wiretrace.Knowledge;
import org.wiretrace.language.Languages;
import org.wiretrace.names.NameEntry;
import org.wiretrace.names.NameFinder;
import org.wiretrace.names.NameMention;
import org.wiretrace.quotes.QuoteExtractor;
import org.wiretrace.text.Span;

/** The quotes of a million characters of the sample's articles, whose names are known: a run a second is 1 MB of text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class QuoteBenchmark {
    private static final Path ARTICLES = Path.of("src/main/resources/sample/articles.jsonl");
    private static final int CHARACTERS = 1_000_000;

    private final List<Text> texts = new ArrayList<>();
    private QuoteExtractor extractor;

    private record Text(String text, List<Span> body, String language, List<NameMention> names) {}

    /** Reads the sample's articles, over and over, and finds their names. */
    @Setup
    public void prepare() throws IOException {
        Languages languages = Knowledge.languages();
        extractor = new QuoteExtractor(languages);
        NameFinder finder = new NameFinder(Knowledge.list("names.yaml", NameEntry.class), languages);
        List<String> lines = Files.readAllLines(ARTICLES);
        int characters = 0;
        for (int i = 0; characters < CHARACTERS; i++) {
            JsonNode article = new ObjectMapper().readTree(lines.get(i % lines.size()));
            String text = article.path("text").asText();
            text = text.substring(0, Math.min(text.length(), CHARACTERS - characters));
            List<Span> body = List.of(new Span(0, text.length()));
            String language = article.path("language").asText("und");
            texts.add(new Text(text, body, language, finder.find(text, body, language)));
            characters += text.length();
        }
    }

    /** All of them. */
    @Benchmark
    public void quotes(Blackhole hole) {
        for (Text text : texts) {
            hole.consume(extractor.extract("article", text.text(), text.body(), text.language(), text.names()));
        }
    }
}
