package org.wiretrace.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.wiretrace.provenance.CreditVerdict;
import org.wiretrace.report.Report.PairCase;
import org.wiretrace.report.Report.PickupView;
import org.wiretrace.report.Report.WireEntry;

/**
 * The report as the page shows it: every list laid out and every link made, so that templates only loop and print.
 *
 * @param report what is reported
 * @param policy content security policy of the page
 * @param style its style sheet
 * @param script its script
 * @param flow wires to outlets
 * @param matrix outlets against wires
 * @param cells lists behind the cells of the matrix
 * @param stories stories
 * @param pairs pairs, strongest first
 * @param strongest the strongest of them
 * @param desk pickups by wire and source article
 * @param names spellings by name
 */
public record Page(
        Report report,
        String policy,
        String style,
        String script,
        Flow flow,
        Matrix matrix,
        List<CellView> cells,
        List<Timeline> stories,
        List<PairView> pairs,
        List<PairView> strongest,
        List<DeskView> desk,
        List<NameView> names) {
    public Page {
        cells = List.copyOf(cells);
        stories = List.copyOf(stories);
        pairs = List.copyOf(pairs);
        strongest = List.copyOf(strongest);
        desk = List.copyOf(desk);
        names = List.copyOf(names);
    }

    /**
     * What lies behind a cell of the matrix.
     *
     * @param cell the cell
     * @param pickups pickups of the wire by the outlet, those of the report
     */
    public record CellView(Matrix.Cell cell, List<PickupRow> pickups) {}

    /**
     * One pickup, with the way to its texts.
     *
     * @param view the pickup
     * @param pair the pair with both texts; null when the report does not hold it
     */
    public record PickupRow(PickupView view, PairView pair) {}

    /**
     * What was made of one wire's articles.
     *
     * @param number number of the wire, from 1
     * @param wire id of the wire
     * @param entry what the report tells of it; null when nothing
     * @param dispatches its articles, those with most pickups first
     */
    public record DeskView(int number, String wire, WireEntry entry, List<Dispatch> dispatches) {}

    /**
     * One article of a wire and its pickups.
     *
     * @param sourceArticle its id; null when its text is not in the corpus
     * @param pickups its pickups, earliest first
     */
    public record Dispatch(String sourceArticle, List<PickupRow> pickups) {}

    /**
     * One name and its spellings.
     *
     * @param name the name
     * @param variants its spellings, most frequent first
     */
    public record NameView(String name, List<Report.SpellingEntry> variants) {}

    /**
     * A piece of a bar of credit verdicts.
     *
     * @param credit the verdict
     * @param pickups how many
     * @param x where it begins, of 100
     * @param width how wide it is, of 100
     */
    public record Slice(CreditVerdict credit, long pickups, String x, String width) {}

    static Page of(Report report, String policy, String style, String script) {
        List<PairView> pairs = new ArrayList<>();
        Map<PairCase, PairView> byCase = new HashMap<>();
        Map<List<String>, PairView> byArticles = new HashMap<>();
        for (PairCase pair : report.pairs().items()) {
            PairView view = PairView.of(pair, pairs.size() + 1);
            pairs.add(view);
            byCase.put(pair, view);
            byArticles.put(List.of(pair.a().id(), pair.b().id()), view);
            byArticles.put(List.of(pair.b().id(), pair.a().id()), view);
        }
        List<PickupRow> pickups = report.pickups().items().stream()
                .map(view -> new PickupRow(view, pairOf(view, byArticles)))
                .toList();
        Matrix matrix = Matrix.of(report);
        return new Page(
                report,
                policy,
                style,
                script,
                Flow.of(report),
                matrix,
                cells(matrix, pickups),
                stories(report, byArticles),
                pairs,
                report.strongest().stream().map(byCase::get).toList(),
                desk(report, pickups),
                names(report));
    }

    /** The verdicts as pieces of one bar; empty when there are none. */
    public static List<Slice> slices(Map<CreditVerdict, Long> credits) {
        long total = Report.sum(credits);
        List<Slice> slices = new ArrayList<>();
        double x = 0;
        for (CreditVerdict credit : CreditVerdict.values()) {
            long n = credits.getOrDefault(credit, 0L);
            if (n > 0) {
                double width = 100.0 * n / total;
                slices.add(new Slice(credit, n, hundredths(x), hundredths(width)));
                x += width;
            }
        }
        return slices;
    }

    /** A share as a length, of 100. */
    public static String length(Double share) {
        return hundredths(share == null || share.isNaN() ? 0 : Math.max(0, Math.min(1, share)) * 100);
    }

    private static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static PairView pairOf(PickupView view, Map<List<String>, PairView> byArticles) {
        String source = view.pickup().sourceArticle();
        return source == null
                ? null
                : byArticles.get(List.of(source, view.pickup().article()));
    }

    private static List<CellView> cells(Matrix matrix, List<PickupRow> pickups) {
        Map<List<String>, List<PickupRow>> byCell = new HashMap<>();
        for (PickupRow row : pickups) {
            String outlet = row.view().outlet() == null
                    ? "?" + row.view().pickup().article()
                    : row.view().outlet();
            byCell.computeIfAbsent(List.of(outlet, row.view().pickup().wire()), key -> new ArrayList<>())
                    .add(row);
        }
        return matrix.cells().stream()
                .map(cell -> new CellView(
                        cell,
                        byCell.getOrDefault(
                                List.of(cell.summary().outlet(), cell.summary().wire()), List.of())))
                .toList();
    }

    private static List<Timeline> stories(Report report, Map<List<String>, PairView> byArticles) {
        List<Timeline> stories = new ArrayList<>();
        report.stories().items().forEach(story -> stories.add(Timeline.of(story, stories.size() + 1, byArticles)));
        return stories;
    }

    private static List<DeskView> desk(Report report, List<PickupRow> pickups) {
        Map<String, Map<String, List<PickupRow>>> byWire = new LinkedHashMap<>();
        for (PickupRow row : pickups) {
            // Those without a source article stand under an id that no article can have.
            String source = Objects.requireNonNullElse(row.view().pickup().sourceArticle(), "");
            byWire.computeIfAbsent(row.view().pickup().wire(), wire -> new LinkedHashMap<>())
                    .computeIfAbsent(source, article -> new ArrayList<>())
                    .add(row);
        }
        List<DeskView> desk = new ArrayList<>();
        byWire.forEach((wire, bySource) -> {
            List<Dispatch> dispatches = new ArrayList<>();
            bySource.forEach((source, rows) -> dispatches.add(new Dispatch(source.isEmpty() ? null : source, rows)));
            dispatches.sort(Comparator.comparing((Dispatch dispatch) -> dispatch.sourceArticle() == null)
                    .thenComparing(dispatch -> -dispatch.pickups().size()));
            WireEntry entry = report.wires().stream()
                    .filter(known -> known.wire().equals(wire))
                    .findFirst()
                    .orElse(null);
            desk.add(new DeskView(desk.size() + 1, wire, entry, dispatches));
        });
        return desk;
    }

    private static List<NameView> names(Report report) {
        Map<String, List<Report.SpellingEntry>> byName = new LinkedHashMap<>();
        report.names().items().forEach(variant -> byName.computeIfAbsent(variant.canonical(), name -> new ArrayList<>())
                .add(variant));
        List<NameView> names = new ArrayList<>();
        byName.forEach((name, variants) -> names.add(new NameView(name, variants)));
        return names;
    }
}
