package org.wiretrace.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Holds the divergences that a run told of planted copies against what was planted. A row of a fitting kind that meets a
 * plant on either side is right; one that meets none, or only a harmless edit, is false; one that meets a plant of
 * another kind is neither. To whom a quotation is given follows from a planted name.
 *
 * <p>Started on its own it prints a figure a line, and with a fourth argument every miss and false row instead:
 * {@code PlantedScore CORPUS.jsonl PLANTS.jsonl OUT [--errors]}.
 *
 * @param plants what was planted
 * @param rows what was told of a source and its copy
 * @param speakers who speaks in the copies, by copy and place of the quotation, as the run has it
 * @param copies number of copies
 * @param paired copies that were told to share text with their source
 */
public record PlantedScore(
        List<Plant> plants, List<JsonNode> rows, Map<List<Object>, String> speakers, int copies, int paired) {

    /** Prints the figures, or the errors. */
    public static void main(String[] args) throws IOException {
        PlantedScore score = of(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        if (args.length > 3) {
            score.missed().forEach(plant -> System.out.println("missed " + plant));
            score.falseRows().forEach(row -> System.out.println("false " + row));
        } else {
            score.figures().forEach((figure, value) -> System.out.println(figure + " " + value));
        }
    }

    /**
     * Reads what was planted and what a run found.
     *
     * @param corpus the corpus with its copies
     * @param plants what was planted
     * @param out where the run wrote its tables, as JSON Lines
     */
    public static PlantedScore of(Path corpus, Path plants, Path out) throws IOException {
        List<Plant> planted = new ArrayList<>();
        for (JsonNode row : JsonRows.of(plants)) {
            planted.add(JsonRows.as(row, Plant.class));
        }
        Set<List<String>> known = new HashSet<>();
        for (JsonNode article : JsonRows.of(corpus)) {
            String id = article.path("id").asText();
            if (Copies.source(id) != null) {
                known.add(List.of(Copies.source(id), id));
            }
        }
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode row : JsonRows.table(out, "divergences")) {
            if (known.contains(List.of(row.path("a").asText(), row.path("b").asText()))) {
                rows.add(row);
            }
        }
        int paired = 0;
        for (JsonNode row : JsonRows.table(out, "pairs")) {
            boolean reuse = !Set.of("same_story", "shared_quotes")
                    .contains(row.path("relation").asText());
            paired += reuse
                            && known.contains(List.of(
                                    row.path("a").asText(), row.path("b").asText()))
                    ? 1
                    : 0;
        }
        Map<List<Object>, String> speakers = new HashMap<>();
        for (JsonNode quote : JsonRows.table(out, "quotes")) {
            speakers.put(
                    List.of(quote.path("article").asText(), quote.path("begin").asInt()),
                    quote.path("speaker_name").asText(""));
        }
        return new PlantedScore(planted, rows, speakers, known.size(), paired);
    }

    /** Every figure by its name, in the order in which it is shown. */
    public Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        Map<PlantKind, Tally> tallies = tallies();
        tallies.forEach((kind, tally) -> figures.put("f1." + kind.shown(), rounded(tally.f1())));
        tallies.forEach((kind, tally) -> figures.put("recall." + kind.shown(), rounded(tally.recall())));
        tallies.forEach((kind, tally) -> figures.put("precision." + kind.shown(), rounded(tally.precision())));
        tallies.forEach((kind, tally) -> figures.put("planted." + kind.shown(), Integer.toString(tally.planted)));
        for (PlantKind kind : PlantKind.values()) {
            if (kind.isHarmless()) {
                long told = plants.stream()
                        .filter(plant -> plant.kind() == kind && rows.stream().anyMatch(row -> meets(row, plant)))
                        .count();
                figures.put("harmless_told." + kind.shown(), told + "/" + of(kind).size());
            }
        }
        long other = falseRows().stream().filter(row -> kind(row) == null).count();
        figures.put("false_rows.other_kinds", Long.toString(other));
        figures.put("copies", Integer.toString(copies));
        figures.put("copies_paired", Integer.toString(paired));
        return figures;
    }

    /** What was planted and is not told. */
    public List<Plant> missed() {
        return plants.stream()
                .filter(plant -> !plant.kind().isHarmless() && !isTold(plant))
                .toList();
    }

    /** What is told and was not planted. */
    public List<JsonNode> falseRows() {
        return rows.stream().filter(row -> !isExplained(row)).toList();
    }

    /** How well each kind of plant is told. */
    public Map<PlantKind, Tally> tallies() {
        Map<PlantKind, Tally> tallies = new EnumMap<>(PlantKind.class);
        List<JsonNode> falseRows = falseRows();
        for (PlantKind kind : PlantKind.values()) {
            if (!kind.isHarmless()) {
                List<Plant> some = of(kind);
                int told = (int) some.stream().filter(this::isTold).count();
                int right = (int) rows.stream()
                        .filter(row -> some.stream().anyMatch(plant -> tells(row, plant)))
                        .count();
                int wrong = (int)
                        falseRows.stream().filter(row -> kind(row) == kind).count();
                tallies.put(kind, new Tally(some.size(), told, right, wrong));
            }
        }
        return tallies;
    }

    /**
     * How well one kind is told.
     *
     * @param planted plants of the kind
     * @param told those of them that a row tells
     * @param right rows that tell one
     * @param wrong rows of the kind that tell nothing that was planted
     */
    public record Tally(int planted, int told, int right, int wrong) {
        /** Share of the plants that are told. */
        public double recall() {
            return (double) told / planted;
        }

        /** Share of the rows that tell a plant; 1 where there is no row. */
        public double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        /** Harmonic mean of both. */
        public double f1() {
            double sum = recall() + precision();
            return sum == 0 ? 0 : 2 * recall() * precision() / sum;
        }
    }

    private List<Plant> of(PlantKind kind) {
        return plants.stream().filter(plant -> plant.kind() == kind).toList();
    }

    private boolean isTold(Plant plant) {
        return rows.stream().anyMatch(row -> tells(row, plant));
    }

    private static boolean tells(JsonNode row, Plant plant) {
        return plant.kind().isToldBy(divergence(row)) && meets(row, plant);
    }

    private boolean isExplained(JsonNode row) {
        return plants.stream()
                .anyMatch(plant -> !plant.kind().isHarmless() && (meets(row, plant) || followsFrom(row, plant)));
    }

    private boolean followsFrom(JsonNode row, Plant plant) {
        List<Object> place = List.of(row.path("b").asText(), row.path("b_begin").asInt());
        return plant.kind() == PlantKind.NAME
                && divergence(row).equals("speaker")
                && plant.copy().equals(row.path("b").asText())
                && plant.instead().equals(speakers.get(place));
    }

    private static boolean meets(JsonNode row, Plant plant) {
        return plant.source().equals(row.path("a").asText())
                && plant.copy().equals(row.path("b").asText())
                && (overlaps(row, "a_begin", "a_end", plant.aBegin(), plant.aEnd())
                        || overlaps(row, "b_begin", "b_end", plant.bBegin(), plant.bEnd()));
    }

    private static boolean overlaps(JsonNode row, String begins, String ends, int begin, int end) {
        return row.hasNonNull(begins)
                && row.get(begins).asInt() < end
                && begin < row.get(ends).asInt();
    }

    /** Its kind, with denials told apart from sentences left out or added. */
    private static String divergence(JsonNode row) {
        return row.path("detail").asText().contains("negation")
                ? "negation"
                : row.path("kind").asText();
    }

    /** The kind against which a row that tells nothing counts; null where it counts against none. */
    private static PlantKind kind(JsonNode row) {
        String told = divergence(row);
        for (PlantKind kind : PlantKind.values()) {
            if (kind.isToldBy(told) && !told.equals("quote_wording")) {
                return kind;
            }
        }
        return null;
    }

    private static String rounded(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
