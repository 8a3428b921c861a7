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
import org.openjdk.jmh.infra.Blackhole;
import org.wiretrace.config.JobConfig;
import org.wiretrace.pipeline.CandidateStage;
import org.wiretrace.pipeline.Pipeline;
import org.wiretrace.similarity.AlignedText;
import org.wiretrace.similarity.Aligner;
import org.wiretrace.similarity.Alignment;
import org.wiretrace.similarity.CommonWords;
import org.wiretrace.similarity.Features;
import org.wiretrace.text.Sentences;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/**
 * The kernels of finding reuse, over the articles of the sample: the fingerprints of one; the alignment of one with a copy
 * of which every twentieth word is another; and that of one with the next, which mostly tells another story.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReuseBenchmark {
    private static final Path ARTICLES = Path.of("src/main/resources/sample/articles.jsonl");
    private static final int EDITED = 20;

    private final List<AlignedText> texts = new ArrayList<>();
    private final List<AlignedText> copies = new ArrayList<>();
    private final Aligner aligner = Pipeline.aligner(JobConfig.DEFAULTS.alignment());
    private final Features features = new CandidateStage(JobConfig.DEFAULTS.candidates()).features();
    private int next;

    /** Reads the sample's articles, and edits them. */
    @Setup
    public void prepare() throws IOException {
        for (String line : Files.readAllLines(ARTICLES)) {
            String text = new ObjectMapper().readTree(line).path("text").asText();
            Tokens tokens = Tokenizer.tokens(text);
            int[] sentences = Sentences.starts(text, tokens);
            boolean[] names = new boolean[tokens.size()];
            texts.add(new AlignedText("text", tokens, sentences, names));
            Tokenizer.Collector edited = new Tokenizer.Collector(tokens.size());
            for (int i = 0; i < tokens.size(); i++) {
                int id = tokens.ids()[i];
                edited.add(i % EDITED == 1 ? ~id : id, tokens.begin(i), tokens.end(i));
            }
            copies.add(new AlignedText("copy", edited.tokens(), sentences, names));
        }
    }

    private int step() {
        next = (next + 1) % texts.size();
        return next;
    }

    /** The fingerprints of an article. */
    @Benchmark
    public void fingerprints(Blackhole hole) {
        features.of(texts.get(step()).tokens().ids(), CommonWords.NONE, (fingerprint, position) -> {
            hole.consume(fingerprint);
        });
    }

    /** An article and its edited copy. */
    @Benchmark
    public Alignment copy() {
        int article = step();
        return aligner.align(texts.get(article), copies.get(article), CommonWords.NONE);
    }

    /** An article and the next. */
    @Benchmark
    public Alignment others() {
        int article = step();
        return aligner.align(texts.get(article), texts.get((article + 1) % texts.size()), CommonWords.NONE);
    }
}
