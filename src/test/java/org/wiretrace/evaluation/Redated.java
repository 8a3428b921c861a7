package org.wiretrace.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wiretrace.text.Hashing;

/**
 * Lays a corpus of any days out over many nights: in the order of publication, a like number a night, one in five of the
 * articles up to nine days later, so that copies come late and sources behind them.
 *
 * <p>Usage, the job's libraries on the class path: {@code Redated CORPUS.jsonl FOLDER NIGHTS FIRST_DAY}. Writes
 * {@code all.jsonl} and a file for each night.
 */
public final class Redated {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ONE_IN = 5;
    private static final int LATEST = 10;
    private static final int MINUTES = 24 * 60;

    private Redated() {}

    public static void main(String[] arguments) throws IOException {
        write(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Integer.parseInt(arguments[2]),
                LocalDate.parse(arguments[3]));
    }

    /** Writes the corpus and its nights; gives the nights. */
    public static List<LocalDate> write(Path corpus, Path folder, int nights, LocalDate first) throws IOException {
        List<ObjectNode> articles = new ArrayList<>();
        try (Stream<String> lines = Files.lines(corpus)) {
            for (String line : (Iterable<String>) lines.filter(line -> !line.isBlank())::iterator) {
                articles.add((ObjectNode) JSON.readTree(line));
            }
        }
        articles.sort(Comparator.comparing(
                        (ObjectNode article) -> article.path("published").asText())
                .thenComparing(article -> article.path("id").asText()));
        Map<LocalDate, List<String>> byNight = new TreeMap<>();
        first.datesUntil(first.plusDays(nights)).forEach(night -> byNight.put(night, new ArrayList<>()));
        for (int i = 0; i < articles.size(); i++) {
            ObjectNode article = articles.get(i);
            long chance = Hashing.hash64(article.path("id").asText());
            int later = Math.floorMod(chance, ONE_IN) == 0 ? (int) Math.floorMod(chance / ONE_IN, (long) LATEST) : 0;
            int night = Math.min(nights - 1, (int) ((long) i * nights / articles.size()) + later);
            int minute = (int) Math.floorMod(chance / 64, (long) MINUTES);
            LocalDate day = first.plusDays(night);
            article.put("published", day.atTime(LocalTime.of(minute / 60, minute % 60)) + ":00Z");
            byNight.get(day).add(JSON.writeValueAsString(article));
        }
        Files.createDirectories(folder);
        List<String> all = new ArrayList<>();
        for (Map.Entry<LocalDate, List<String>> night : byNight.entrySet()) {
            Files.write(folder.resolve(night.getKey() + ".jsonl"), night.getValue());
            all.addAll(night.getValue());
        }
        Files.write(folder.resolve("all.jsonl"), all);
        return List.copyOf(byNight.keySet());
    }
}
