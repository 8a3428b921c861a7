package org.wiretrace.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds the pairs that a run found against labelled ones. A pair is found when the run tells of reuse or of shared quotes:
 * two articles that only tell of one story are not.
 *
 * <p>Started on its own it prints a figure a line: {@code PairRecall PAIRS.jsonl OUT}.
 *
 * @param labels what is known of the corpus
 * @param found the pairs that the run found, each the ids of its two articles
 */
public record PairRecall(List<Label> labels, Set<Set<String>> found) {
    /**
     * An article and another that was made of it.
     *
     * @param source id of the first
     * @param pickup id of the other
     * @param kind what was done to the text: {@code reworded}, {@code cut}, {@code quotes} (within other text) or {@code
     *     translated}
     * @param differs in which ways the other one spells names otherwise
     */
    public record Label(String source, String pickup, String kind, List<String> differs) {
        Set<String> pair() {
            return Set.of(source, pickup);
        }
    }

    /** Prints the figures of a run. */
    public static void main(String[] args) throws IOException {
        PairRecall recall = of(Path.of(args[0]), Path.of(args[1]));
        recall.figures()
                .forEach((figure, value) -> System.out.println(
                        figure + " " + (figure.startsWith("pairs_") ? value.intValue() : rounded(value))));
    }

    /**
     * Reads labels and what a run found.
     *
     * @param labels file of labelled pairs, one a line
     * @param out where the run wrote its tables, as JSON Lines
     */
    public static PairRecall of(Path labels, Path out) throws IOException {
        List<Label> known = new ArrayList<>();
        for (JsonNode row : JsonRows.of(labels)) {
            List<String> differs = new ArrayList<>();
            row.get("differs").forEach(way -> differs.add(way.asText()));
            known.add(new Label(
                    row.get("source").asText(),
                    row.get("pickup").asText(),
                    row.get("kind").asText(),
                    differs));
        }
        Set<Set<String>> found = new HashSet<>();
        for (JsonNode row : JsonRows.table(out, "pairs")) {
            if (!row.get("relation").asText().equals("same_story")) {
                found.add(Set.of(row.get("a").asText(), row.get("b").asText()));
            }
        }
        return new PairRecall(known, found);
    }

    /** Share of the labelled pairs that were found: 1.0 when none was missed. */
    public double recall() {
        return recall(labels);
    }

    /** Share of the found pairs that are of one family of labelled pairs: 1.0 when none is a chance one. */
    public double precision() {
        Map<String, Integer> family = families();
        long right = found.stream().filter(pair -> areOneFamily(pair, family)).count();
        return found.isEmpty() ? 1 : (double) right / found.size();
    }

    /** The labelled pairs that were not found. */
    public List<Label> missed() {
        return labels.stream().filter(label -> !found.contains(label.pair())).toList();
    }

    /** The found pairs of articles that have nothing of each other. */
    public Set<Set<String>> chance() {
        Map<String, Integer> family = families();
        Set<Set<String>> chance = new HashSet<>(found);
        chance.removeIf(pair -> areOneFamily(pair, family));
        return chance;
    }

    /** Every figure by its name, in the order in which it is shown. */
    private Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("pair_recall", recall());
        figures.put("pair_precision", precision());
        Map<String, List<Label>> byKind = new TreeMap<>();
        Map<String, List<Label>> byDifference = new TreeMap<>();
        for (Label label : labels) {
            byKind.computeIfAbsent(label.kind(), k -> new ArrayList<>()).add(label);
            for (String way : label.differs()) {
                byDifference.computeIfAbsent(way, w -> new ArrayList<>()).add(label);
            }
        }
        byKind.forEach((kind, some) -> figures.put("pair_recall." + kind, recall(some)));
        byDifference.forEach((way, some) -> figures.put("pair_recall.spelled." + way, recall(some)));
        figures.put("pairs_labelled", (double) labels.size());
        figures.put("pairs_found", (double) found.size());
        return figures;
    }

    private double recall(List<Label> some) {
        long hits = some.stream().filter(label -> found.contains(label.pair())).count();
        return (double) hits / some.size();
    }

    /** Number of the family of each article that was labelled: two pickups of one source are of one. */
    private Map<String, Integer> families() {
        Map<String, Integer> family = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            Set<Integer> joined = new TreeSet<>();
            label.pair().forEach(article -> {
                if (family.containsKey(article)) {
                    joined.add(family.get(article));
                }
            });
            int number = joined.isEmpty() ? i : joined.iterator().next();
            family.replaceAll((article, other) -> joined.contains(other) ? number : other);
            label.pair().forEach(article -> family.put(article, number));
        }
        return family;
    }

    private static boolean areOneFamily(Set<String> pair, Map<String, Integer> family) {
        return family.keySet().containsAll(pair)
                && pair.stream().map(family::get).distinct().count() == 1;
    }

    private static String rounded(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
