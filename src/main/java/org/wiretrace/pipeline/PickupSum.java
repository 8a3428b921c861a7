package org.wiretrace.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wiretrace.provenance.CreditVerdict;
import org.wiretrace.provenance.Derivation;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Sources;
import org.wiretrace.report.OutletSummary;

/** What all pickups come to: by outlet and wire, by derivation and credit, and the weightiest of them. */
final class PickupSum implements Passes.Sum<Drawing, PickupSum> {
    private static final long serialVersionUID = 1;

    /** What one outlet had from one wire. */
    static final class Cell implements java.io.Serializable {
        private static final long serialVersionUID = 1;

        long articles;
        long wholly;
        long partially;
        final Map<CreditVerdict, Long> credits = new TreeMap<>();
        /** Minutes from source to article. */
        final List<Long> lags = new ArrayList<>();

        long divergences;
        /** Words of the outlet that were found in the wire's articles. */
        double sharedWords;

        void add(Drawing drawing) {
            Pickup pickup = drawing.pickup();
            articles++;
            wholly += pickup.derivation() == Derivation.WHOLLY ? 1 : 0;
            partially += pickup.derivation() == Derivation.PARTIALLY ? 1 : 0;
            credits.merge(pickup.credit(), 1L, Long::sum);
            if (pickup.lagMinutes() != null) {
                lags.add(pickup.lagMinutes());
            }
            divergences += drawing.divergences();
            if (pickup.coverage() != null) {
                // Whole words, so that the order of adding does not show in the sum.
                sharedWords += Math.rint(pickup.coverage() * drawing.words());
            }
        }

        void merge(Cell other) {
            articles += other.articles;
            wholly += other.wholly;
            partially += other.partially;
            other.credits.forEach((credit, number) -> credits.merge(credit, number, Long::sum));
            lags.addAll(other.lags);
            divergences += other.divergences;
            sharedWords += other.sharedWords;
        }

        long credited(CreditVerdict credit) {
            return credits.getOrDefault(credit, 0L);
        }

        OutletSummary summary(String outlet, String wire) {
            return new OutletSummary(
                    outlet,
                    wire,
                    articles,
                    wholly,
                    partially,
                    credited(CreditVerdict.CREDITED),
                    credited(CreditVerdict.UNCREDITED),
                    credited(CreditVerdict.MISCREDITED),
                    median(lags),
                    divergences);
        }
    }

    /** By outlet, then wire. */
    final TreeMap<String, TreeMap<String, Cell>> cells = new TreeMap<>();

    final Map<Derivation, Map<CreditVerdict, Long>> byKind = new TreeMap<>();
    /** Articles of each wire that somebody used. */
    final Map<String, Set<String>> used = new TreeMap<>();

    final Strongest<Drawing> weightiest;
    /** Articles derived from a wire, and those of them that credit none of theirs. */
    long origin;

    long uncredited;
    /** Of each outlet, the articles derived from a wire. */
    final Map<String, Long> fromWires = new TreeMap<>();

    // Pickups of one article come one after another.
    private final Set<String> wires;
    private String article;
    private String outlet;
    private boolean derived;
    private boolean credited;

    /** An empty sum that keeps so many of the first; the wires are those of which the corpus holds articles. */
    static Passes.Empty<PickupSum> bounded(int most, Set<String> wires) {
        return () -> new PickupSum(most, wires);
    }

    private PickupSum(int most, Set<String> wires) {
        this.wires = wires;
        weightiest = new Strongest<>(most, PickupSum::byWeight);
    }

    private static int byWeight(Drawing x, Drawing y) {
        int byCoverage = Double.compare(coverage(y), coverage(x));
        if (byCoverage != 0) {
            return byCoverage;
        }
        int byArticle = x.pickup().article().compareTo(y.pickup().article());
        return byArticle != 0
                ? byArticle
                : x.pickup().wire().compareTo(y.pickup().wire());
    }

    private static double coverage(Drawing drawing) {
        return drawing.pickup().coverage() == null ? 0 : drawing.pickup().coverage();
    }

    @Override
    public void add(Drawing drawing) {
        Pickup pickup = drawing.pickup();
        cell(drawing.outletKey(), pickup.wire()).add(drawing);
        byKind.computeIfAbsent(pickup.derivation(), d -> new TreeMap<>()).merge(pickup.credit(), 1L, Long::sum);
        if (pickup.sourceArticle() != null) {
            used.computeIfAbsent(pickup.wire(), w -> new HashSet<>()).add(pickup.sourceArticle());
        }
        weightiest.add(drawing);
        if (!pickup.article().equals(article)) {
            closeArticle();
            article = pickup.article();
            outlet = drawing.outlet() == null ? Census.UNKNOWN : drawing.outlet();
        }
        boolean fromWire = pickup.derivation() != Derivation.NON && isWire(pickup.wire());
        derived |= fromWire;
        credited |= fromWire && pickup.credit() == CreditVerdict.CREDITED;
    }

    /** Whether a source is a wire and no partner: partners go by their domain. */
    private boolean isWire(String source) {
        return !Sources.isPartner(source) || wires.contains(source);
    }

    private void closeArticle() {
        if (derived) {
            fromWires.merge(outlet, 1L, Long::sum);
        }
        origin += derived ? 1 : 0;
        uncredited += derived && !credited ? 1 : 0;
        derived = false;
        credited = false;
    }

    @Override
    public void merge(PickupSum other) {
        other.closeArticle();
        origin += other.origin;
        uncredited += other.uncredited;
        other.fromWires.forEach((who, number) -> fromWires.merge(who, number, Long::sum));
        other.cells.forEach(
                (outlet, row) -> row.forEach((wire, cell) -> cell(outlet, wire).merge(cell)));
        other.byKind.forEach((derivation, credits) -> credits.forEach((credit, number) ->
                byKind.computeIfAbsent(derivation, d -> new TreeMap<>()).merge(credit, number, Long::sum)));
        other.used.forEach(
                (wire, ids) -> used.computeIfAbsent(wire, w -> new HashSet<>()).addAll(ids));
        weightiest.merge(other.weightiest);
    }

    private Cell cell(String outlet, String wire) {
        return cells.computeIfAbsent(outlet, o -> new TreeMap<>()).computeIfAbsent(wire, w -> new Cell());
    }

    /** What each outlet had from each wire, by outlet and wire. */
    List<OutletSummary> summaries() {
        List<OutletSummary> summaries = new ArrayList<>();
        cells.forEach((outlet, row) -> row.forEach((wire, cell) -> summaries.add(cell.summary(outlet, wire))));
        return summaries;
    }

    /** Median of the lags of a wire's pickups; null when none is known. */
    Long medianLag(String wire) {
        List<Long> lags = new ArrayList<>();
        cells.values().stream()
                .map(row -> row.get(wire))
                .filter(cell -> cell != null)
                .forEach(cell -> lags.addAll(cell.lags));
        return median(lags);
    }

    /** The middle one, or the mean of the two in the middle; null of none. */
    static Long median(List<Long> values) {
        if (values.isEmpty()) {
            return null;
        }
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).sum() / 2;
    }
}
