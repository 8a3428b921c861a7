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
import org.wiretrace.Knowledge;
import org.wiretrace.corpus.Agency;
import org.wiretrace.corpus.ArticleParser;
import org.wiretrace.corpus.CreditPattern;
import org.wiretrace.corpus.LinePattern;
import org.wiretrace.corpus.Outlet;
import org.wiretrace.corpus.RawArticle;

/** Reading an article of the sample: its furniture, credits and dates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ParserBenchmark {
    private static final Path ARTICLES = Path.of("src/main/resources/sample/articles.jsonl");

    private final List<RawArticle> articles = new ArrayList<>();
    private ArticleParser parser;
    private int next;

    /** Reads the sample's articles and what is known of agencies and pages. */
    @Setup
    public void prepare() throws IOException {
        parser = new ArticleParser(
                Knowledge.languages(),
                Knowledge.list("outlets.yaml", Outlet.class),
                Knowledge.list("agencies.yaml", Agency.class),
                Knowledge.list("credits.yaml", CreditPattern.class),
                Knowledge.list("boilerplate.yaml", LinePattern.class));
        for (String line : Files.readAllLines(ARTICLES)) {
            JsonNode article = new ObjectMapper().readTree(line);
            articles.add(new RawArticle(
                    "sample",
                    articles.size(),
                    false,
                    false,
                    article.path("id").asText(),
                    article.path("outlet").asText(),
                    article.path("published").asText(),
                    null,
                    article.path("title").asText(),
                    article.path("author").asText(null),
                    article.path("language").asText(null),
                    article.path("text").asText()));
        }
    }

    /** One article. */
    @Benchmark
    public Object parse() {
        next = (next + 1) % articles.size();
        return parser.parse(articles.get(next));
    }
}
