package org.wiretrace.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.wiretrace.Knowledge;
import org.wiretrace.names.NameEntry;
import org.wiretrace.names.NameFinder;
import org.wiretrace.names.NameKind;
import org.wiretrace.text.Span;

/**
 * The names of an article, with lists of a thousand and of a million spellings: {@code conf/names.yaml}, and for the rest
 * invented people with four spellings each. One in five begins with a word that the articles print with a capital, so
 * that the finder has to walk on.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class NameFinderBenchmark {
    private static final Path ARTICLES = Path.of("src/main/resources/sample/articles.jsonl");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}{2,}");
    private static final String[] SYLLABLES =
            "ba be bo da del di en fa fer ga go han ja jo ka kes la len lo ma mi mor na ne no or pa pe ra ri ro sa se so ta ti to un va ve wi ya za"
                    .split(" ");
    private static final int SPELLINGS_EACH = 4;

    /** Spellings listed. */
    @Param({"1000", "1000000"})
    int aliases;

    private final List<Text> texts = new ArrayList<>();
    private NameFinder finder;
    private int next;

    private record Text(String text, List<Span> body, String language) {}

    /** Reads the sample's articles, and makes up the list. */
    @Setup
    public void prepare() throws IOException {
        List<String> printed = new ArrayList<>();
        for (String line : Files.readAllLines(ARTICLES)) {
            JsonNode article = new ObjectMapper().readTree(line);
            String text = article.path("text").asText();
            texts.add(new Text(
                    text,
                    List.of(new Span(0, text.length())),
                    article.path("language").asText("und")));
            CAPITALISED.matcher(text).results().map(MatchResult::group).forEach(printed::add);
        }
        List<NameEntry> entries = new ArrayList<>(Knowledge.list("names.yaml", NameEntry.class));
        int listed =
                entries.stream().mapToInt(entry -> 1 + entry.variants().size()).sum();
        Random random = new Random(7);
        while (listed < aliases) {
            String first = random.nextInt(5) == 0 ? printed.get(random.nextInt(printed.size())) : word(random, 2);
            String last = word(random, 2 + random.nextInt(2));
            String middle = word(random, 2);
            entries.add(new NameEntry(
                    first + " " + middle + " " + last + " " + listed,
                    NameKind.PERSON,
                    List.of(
                            first + " " + last + word(random, 1),
                            first + " " + middle.charAt(0) + ". " + last,
                            last + ", " + first + " " + middle),
                    List.of(),
                    List.of()));
            listed += SPELLINGS_EACH;
        }
        finder = new NameFinder(entries, Knowledge.languages());
    }

    private static String word(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    /** One article after the other. */
    @Benchmark
    public void names(Blackhole hole) {
        Text text = texts.get(next);
        next = (next + 1) % texts.size();
        hole.consume(finder.find(text.text(), text.body(), text.language()));
    }
}
