package org.wiretrace.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wiretrace.provenance.CreditVerdict;

/**
 * Pickups, drawn as bands from the wires on the left to the outlets on the right.
 *
 * @param height height of the drawing
 * @param wires bars on the left
 * @param outlets bars on the right
 * @param bands bands between them, one a credit verdict
 */
public record Flow(String height, List<Node> wires, List<Node> outlets, List<Band> bands) {
    /** Bars a side; the rest is drawn as one. */
    private static final int MOST = 10;

    private static final String OTHERS = "others";
    private static final double TALLEST = 380;
    private static final double THINNEST = 3;
    private static final double GAP = 18;
    private static final double LEFT = 190;
    private static final double RIGHT = 760;
    private static final double MARGIN = 12;

    public Flow {
        wires = List.copyOf(wires);
        outlets = List.copyOf(outlets);
        bands = List.copyOf(bands);
    }

    /**
     * A wire or an outlet.
     *
     * @param name its id
     * @param pickups pickups that begin or end here
     * @param y top of its bar
     * @param height height of its bar
     * @param middle height at which its name stands
     */
    public record Node(String name, long pickups, String y, String height, String middle) {}

    /**
     * Pickups of one wire by one outlet with one credit.
     *
     * @param wire id of the wire
     * @param outlet id of the outlet
     * @param credit the credit
     * @param pickups how many
     * @param path the drawing
     */
    public record Band(String wire, String outlet, CreditVerdict credit, long pickups, String path) {}

    static Flow of(Report report) {
        Map<String, Long> wires = new TreeMap<>();
        Map<String, Long> outlets = new TreeMap<>();
        report.matrix().stream().map(Report.MatrixCell::summary).forEach(summary -> {
            wires.merge(summary.wire(), summary.articles(), Long::sum);
            outlets.merge(summary.outlet(), summary.articles(), Long::sum);
        });
        return new Artist(report.matrix(), largest(wires), largest(outlets)).draw();
    }

    private static List<String> largest(Map<String, Long> totals) {
        return totals.entrySet().stream()
                .filter(total -> total.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Draws one flow. */
    private static final class Artist {
        private final List<String> wires;
        private final List<String> outlets;
        /** Pickups by wire, outlet and credit, in the order in which they are drawn. */
        private final Map<String, Map<String, Map<CreditVerdict, Long>>> flows = new LinkedHashMap<>();

        private final Map<String, Double> outletHeights = new HashMap<>();
        private final Map<String, Double> tops = new HashMap<>();
        private double scale;

        Artist(List<Report.MatrixCell> cells, List<String> wires, List<String> outlets) {
            this.wires = withOthers(
                    wires, cells.stream().map(cell -> cell.summary().wire()).toList());
            this.outlets = withOthers(
                    outlets, cells.stream().map(cell -> cell.summary().outlet()).toList());
            for (String wire : this.wires) {
                flows.put(wire, new LinkedHashMap<>());
                this.outlets.forEach(outlet -> flows.get(wire).put(outlet, new TreeMap<>()));
            }
            Set<String> knownWires = new HashSet<>(this.wires);
            Set<String> knownOutlets = new HashSet<>(this.outlets);
            for (Report.MatrixCell cell : cells) {
                OutletSummary summary = cell.summary();
                if (summary.articles() > 0) {
                    add(
                            knownWires.contains(summary.wire()) ? summary.wire() : OTHERS,
                            knownOutlets.contains(summary.outlet()) ? summary.outlet() : OTHERS,
                            cell);
                }
            }
        }

        private static List<String> withOthers(List<String> shown, Collection<String> all) {
            List<String> names = new ArrayList<>(shown);
            if (new HashSet<>(all).size() > shown.size()) {
                names.add(OTHERS);
            }
            return names;
        }

        private void add(String wire, String outlet, Report.MatrixCell cell) {
            Map<CreditVerdict, Long> credits = flows.get(wire).get(outlet);
            OutletSummary summary = cell.summary();
            credits.merge(CreditVerdict.CREDITED, summary.credited(), Long::sum);
            credits.merge(CreditVerdict.UNCREDITED, summary.uncredited(), Long::sum);
            credits.merge(CreditVerdict.MISCREDITED, summary.miscredited(), Long::sum);
            credits.merge(CreditVerdict.CREDITED_ONLY, cell.creditedOnly(), Long::sum);
        }

        Flow draw() {
            long total = flows.values().stream()
                    .flatMap(byOutlet -> byOutlet.values().stream())
                    .mapToLong(Report::sum)
                    .sum();
            if (total == 0) {
                return new Flow("0", List.of(), List.of(), List.of());
            }
            scale = TALLEST / total;
            List<Node> left = new ArrayList<>();
            List<Node> right = new ArrayList<>();
            double leftHeight = height(wires, this::wireHeight);
            double rightHeight = height(outlets, this::outletHeight);
            double height = Math.max(leftHeight, rightHeight);
            place(wires, "w ", this::wireHeight, this::wirePickups, (height - leftHeight) / 2, left);
            place(outlets, "o ", this::outletHeight, this::outletPickups, (height - rightHeight) / 2, right);
            return new Flow(text(height + 2 * MARGIN), left, right, bands());
        }

        private double height(List<String> names, Heights heights) {
            double sum = 0;
            for (String name : names) {
                sum += heights.of(name);
            }
            return sum + GAP * (names.size() - 1);
        }

        private void place(
                List<String> names, String side, Heights heights, Totals totals, double top, List<Node> nodes) {
            double y = MARGIN + top;
            for (String name : names) {
                double height = heights.of(name);
                tops.put(side + name, y);
                nodes.add(new Node(name, totals.of(name), text(y), text(height), text(y + height / 2)));
                y += height + GAP;
            }
        }

        private double wireHeight(String wire) {
            return flows.get(wire).values().stream()
                    .flatMap(credits -> credits.values().stream())
                    .mapToDouble(this::thickness)
                    .sum();
        }

        private double outletHeight(String outlet) {
            return outletHeights.computeIfAbsent(outlet, name -> flows.values().stream()
                    .flatMap(byOutlet -> byOutlet.get(name).values().stream())
                    .mapToDouble(this::thickness)
                    .sum());
        }

        private long wirePickups(String wire) {
            return flows.get(wire).values().stream().mapToLong(Report::sum).sum();
        }

        private long outletPickups(String outlet) {
            return flows.values().stream()
                    .mapToLong(byOutlet -> Report.sum(byOutlet.get(outlet)))
                    .sum();
        }

        private List<Band> bands() {
            Map<String, Double> next = new HashMap<>(tops);
            List<Band> bands = new ArrayList<>();
            flows.forEach((wire, byOutlet) -> byOutlet.forEach((outlet, credits) -> credits.forEach((credit, n) -> {
                if (n > 0) {
                    double thick = thickness(n);
                    double from = next.merge("w " + wire, thick, Double::sum) - thick;
                    double to = next.merge("o " + outlet, thick, Double::sum) - thick;
                    bands.add(new Band(wire, outlet, credit, n, path(from, to, thick)));
                }
            })));
            return bands;
        }

        private double thickness(long pickups) {
            return pickups == 0 ? 0 : Math.max(THINNEST, pickups * scale);
        }

        private static String path(double from, double to, double thick) {
            String middle = text((LEFT + RIGHT) / 2);
            return "M" + text(LEFT) + " " + text(from) + "C" + middle + " " + text(from) + " " + middle + " " + text(to)
                    + " " + text(RIGHT) + " " + text(to) + "v" + text(thick) + "C" + middle + " " + text(to + thick)
                    + " " + middle + " " + text(from + thick) + " " + text(LEFT) + " " + text(from + thick) + "Z";
        }

        private static String text(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }

    /** Height of the bar with that name. */
    @FunctionalInterface
    private interface Heights {
        double of(String name);
    }

    /** Pickups of the bar with that name. */
    @FunctionalInterface
    private interface Totals {
        long of(String name);
    }
}
