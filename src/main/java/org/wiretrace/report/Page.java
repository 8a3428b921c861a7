package org.wiretrace.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wiretrace.provenance.CreditVerdict;
import org.wiretrace.report.Report.PairCase;
import org.wiretrace.report.Report.WireEntry;

/**
 * The report as the page shows it before anything is loaded from beside it: every list laid out and every link made, so
 * that templates only loop and print.
 *
 * @param report what is reported
 * @param policy content security policy of the page
 * @param style its style sheet
 * @param script its script
 * @param flow wires to outlets, as the script reads them
 * @param matrix outlets against wires
 * @param strongest the strongest pairs
 * @param wires the wires, those with most pickups first
 * @param lists the lists, by id
 */
public record Page(
        Report report,
        String policy,
        String style,
        String script,
        String flow,
        Matrix matrix,
        List<PairView> strongest,
        List<WireEntry> wires,
        Map<String, PageList> lists) {
    /** Wires that the wire desk lays out. */
    private static final int WIRES = 30;

    public Page {
        strongest = List.copyOf(strongest);
        wires = List.copyOf(wires);
        lists = Map.copyOf(lists);
    }

    /**
     * A piece of a bar of credit verdicts.
     *
     * @param credit the verdict
     * @param pickups how many
     * @param x where it begins, of 100
     * @param width how wide it is, of 100
     */
    public record Slice(CreditVerdict credit, long pickups, String x, String width) {}

    static Page of(
            Report report,
            String policy,
            String style,
            String script,
            String flow,
            Map<String, PageList> lists,
            PairNumbers pairs) {
        List<PairView> strongest = new ArrayList<>();
        for (PairCase pair : report.strongest()) {
            strongest.add(PairView.of(pair, pairs.of(pair.a().id(), pair.b().id())));
        }
        List<WireEntry> wires = report.wires().stream()
                .sorted(java.util.Comparator.comparingLong((WireEntry wire) -> Report.sum(wire.credits()))
                        .reversed()
                        .thenComparing(WireEntry::wire))
                .limit(WIRES)
                .toList();
        return new Page(report, policy, style, script, flow, Matrix.of(report), strongest, wires, lists);
    }

    public PageList list(String id) {
        return lists.get(id);
    }

    /** Address of a list, filtered by the value of a column. */
    public static String address(String list, String column, String value) {
        return list + "?" + column + "=" + encoded(value);
    }

    /** Address of the pickups of a wire by an outlet. */
    public static String pickupsOf(String outlet, String wire) {
        return "pickups?wire=" + encoded(wire) + "&outlet=" + encoded(outlet);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
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
}
