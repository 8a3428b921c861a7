package org.wiretrace.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds the tables of many nights against those of one run over all their articles. A pair and its passages stand in every
 * night that looks at both articles; of an article's pickups the last night that looks at it tells.
 *
 * <p>Usage: {@code NightsUnion STATE OUT}, both with tables in JSON Lines. Prints a figure a line.
 */
public final class NightsUnion {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NightsUnion() {}

    public static void main(String[] arguments) throws IOException {
        Path state = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        for (String table : List.of("pairs", "passages", "shared_quotes", "divergences", "pickups")) {
            Set<String> nights = table.equals("pickups") ? pickups(state) : union(state, table);
            Set<String> full = rows(out, table);
            Set<String> both = new TreeSet<>(full);
            both.retainAll(nights);
            System.out.printf("%s_full_run %d%n", table, full.size());
            System.out.printf("%s_nights %d%n", table, nights.size());
            System.out.printf("%s_the_same %d%n", table, both.size());
        }
    }

    /** Every row that some night has. */
    public static Set<String> union(Path state, String table) throws IOException {
        Set<String> rows = new TreeSet<>();
        for (Path night : nights(state)) {
            rows.addAll(rows(night, table));
        }
        return rows;
    }

    /** Of each article the pickups that the last night with it has. */
    public static Set<String> pickups(Path state) throws IOException {
        Map<String, Set<String>> byArticle = new TreeMap<>();
        for (Path night : nights(state)) {
            for (String row : rows(night, "articles")) {
                byArticle.put(id(row), new TreeSet<>());
            }
            for (String row : rows(night, "pickups")) {
                byArticle.get(id(row)).add(row);
            }
        }
        Set<String> pickups = new TreeSet<>();
        byArticle.values().forEach(pickups::addAll);
        return pickups;
    }

    private static String id(String row) throws IOException {
        JsonNode article = JSON.readTree(row).path("article");
        return article.asText();
    }

    private static List<Path> nights(Path state) throws IOException {
        try (Stream<Path> runs = Files.list(state.resolve("runs"))) {
            return runs.sorted().toList();
        }
    }

    /** The rows of a run's table, as they stand there. */
    public static Set<String> rows(Path run, String table) throws IOException {
        Set<String> rows = new TreeSet<>();
        try (Stream<Path> parts = Files.list(run.resolve("tables").resolve(table))) {
            for (Path part :
                    parts.filter(file -> file.toString().endsWith(".jsonl")).toList()) {
                rows.addAll(Files.readAllLines(part));
            }
        }
        return rows;
    }
}
