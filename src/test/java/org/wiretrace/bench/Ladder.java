package org.wiretrace.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One dispatch that everybody runs: makes a corpus of a dispatch and lightly edited copies of it, each of another outlet,
 * and looks into what a run over it found. Every copy has a headline of its own and one word in thirty replaced, a minute
 * later than the one before; one in three lacks the last paragraph, one in five ends with a paragraph of its own, one in
 * two prints the wire's credit.
 *
 * <p>Usage, the job's libraries on the class path: {@code Ladder make CORPUS.jsonl DISPATCH_ID COPIES OUT.jsonl}, where the
 * corpus holds the dispatch, or {@code Ladder look TABLES DISPATCH_ID COPIES}, which prints how many of the copies were
 * found, how many stand in the dispatch's cluster and how many were tied to the dispatch itself.
 */
public final class Ladder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    /** Share of words replaced in each copy. */
    private static final double EDITED = 1 / 30.0;

    private Ladder() {}

    /** Makes a corpus, or looks into a run. */
    public static void main(String[] args) throws IOException {
        if (args[0].equals("make")) {
            make(Path.of(args[1]), args[2], Integer.parseInt(args[3]), Path.of(args[4]));
        } else {
            look(Path.of(args[1]), args[2], Integer.parseInt(args[3]));
        }
    }

    private static void make(Path corpus, String dispatchId, int copies, Path out) throws IOException {
        List<String> words = new ArrayList<>();
        ObjectNode dispatch = null;
        for (String line : Files.readAllLines(corpus)) {
            ObjectNode article = (ObjectNode) JSON.readTree(line);
            WORD.matcher(article.path("text").asText()).results().forEach(word -> words.add(word.group()));
            if (article.path("id").asText().equals(dispatchId)) {
                dispatch = article;
            }
        }
        if (dispatch == null) {
            throw new IllegalArgumentException("no article " + dispatchId + " in " + corpus);
        }
        try (BufferedWriter written = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            written.write(JSON.writeValueAsString(dispatch) + '\n');
            for (int number = 1; number <= copies; number++) {
                written.write(JSON.writeValueAsString(copy(dispatch, number, words)) + '\n');
            }
        }
    }

    private static ObjectNode copy(ObjectNode dispatch, int number, List<String> words) {
        Random random = new Random(number);
        String text = WORD.matcher(dispatch.path("text").asText())
                .replaceAll(word -> Matcher.quoteReplacement(
                        random.nextDouble() < EDITED ? words.get(random.nextInt(words.size())) : word.group()));
        int lastParagraph = text.lastIndexOf('\n');
        if (number % 3 == 0 && lastParagraph > 0) {
            text = text.substring(0, lastParagraph);
        }
        if (number % 5 == 0) {
            text += '\n' + sentence(random, words, 25);
        }
        if (number % 2 == 0) {
            text += "\n(Meridian Press)";
        }
        ObjectNode copy = JSON.createObjectNode();
        copy.put("id", "copy-" + number);
        copy.put("outlet", "outlet-" + number + ".example");
        copy.put("language", dispatch.path("language").asText());
        copy.put(
                "published",
                OffsetDateTime.parse(dispatch.path("published").asText())
                        .plusMinutes(number)
                        .toString());
        copy.put("title", sentence(random, words, 7));
        copy.put("text", text);
        return copy;
    }

    private static String sentence(Random random, List<String> words, int length) {
        List<String> drawn = Stream.generate(() -> words.get(random.nextInt(words.size())))
                .limit(length)
                .toList();
        return String.join(" ", drawn) + ".";
    }

    private static void look(Path tables, String dispatchId, int copies) throws IOException {
        Set<String> found = new HashSet<>();
        for (JsonNode pair : rows(tables, "pairs")) {
            if (Set.of("verbatim", "edited", "partial", "rewritten")
                    .contains(pair.path("relation").asText())) {
                found.add(pair.path("a").asText());
                found.add(pair.path("b").asText());
            }
        }
        Map<String, String> clusters = new HashMap<>();
        for (JsonNode member : rows(tables, "clusters")) {
            clusters.put(member.path("article").asText(), member.path("cluster").asText());
        }
        Set<String> tied = new HashSet<>();
        for (JsonNode pickup : rows(tables, "pickups")) {
            if (pickup.path("source_article").asText().equals(dispatchId)
                    && !pickup.path("derivation").asText().equals("non")) {
                tied.add(pickup.path("article").asText());
            }
        }
        String family = clusters.get(dispatchId);
        int ofFamily = 0;
        int ofAll = 0;
        int ofTied = 0;
        for (int number = 1; number <= copies; number++) {
            String id = "copy-" + number;
            ofAll += found.contains(id) ? 1 : 0;
            ofFamily += family != null && family.equals(clusters.get(id)) ? 1 : 0;
            ofTied += tied.contains(id) ? 1 : 0;
        }
        System.out.println(ofAll + " " + ofFamily + " " + ofTied);
    }

    private static List<JsonNode> rows(Path tables, String table) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(tables.resolve(table))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.forEach(line -> rows.add(read(line)));
                }
            }
        }
        return rows;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
