package org.wiretrace.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wiretrace.provenance.CreditVerdict;

/**
 * What flows from the wires to the outlets, for the page to draw.
 *
 * @param articles articles, one band for each credit
 * @param words words of outlets that stand in a wire's articles
 */
public record Flow(List<Band> articles, List<Band> words) {
    /** Names a side; the rest is drawn as one. */
    private static final int MOST = 10;

    private static final String OTHERS = "others";

    public Flow {
        articles = List.copyOf(articles);
        words = List.copyOf(words);
    }

    /**
     * A band.
     *
     * @param wire where it begins
     * @param outlet where it ends
     * @param credit credit of its articles, as the tables spell it; null for words
     * @param says what flows, behind the number
     * @param value how much
     */
    public record Band(String wire, String outlet, String credit, String says, long value) {}

    private record Ends(String wire, String outlet) {}

    static Flow of(Report report) {
        Map<String, Long> wires = new TreeMap<>();
        Map<String, Long> outlets = new TreeMap<>();
        report.matrix().stream().map(Report.MatrixCell::summary).forEach(summary -> {
            wires.merge(summary.wire(), summary.articles(), Long::sum);
            outlets.merge(summary.outlet(), summary.articles(), Long::sum);
        });
        List<String> left = largest(wires);
        List<String> right = largest(outlets);
        Set<String> wiresShown = new HashSet<>(left);
        Set<String> outletsShown = new HashSet<>(right);
        Map<String, Long> size = new TreeMap<>();
        report.outlets().forEach(outlet -> size.put(outlet.outlet(), outlet.words()));
        Map<Ends, Map<CreditVerdict, Long>> credits =
                new TreeMap<>(Comparator.comparing((Ends ends) -> rank(left, ends.wire()))
                        .thenComparing(ends -> rank(right, ends.outlet())));
        Map<Ends, Long> words = new TreeMap<>(((TreeMap<Ends, ?>) credits).comparator());
        for (Report.MatrixCell cell : report.matrix()) {
            OutletSummary summary = cell.summary();
            Ends ends = new Ends(
                    wiresShown.contains(summary.wire()) ? summary.wire() : OTHERS,
                    outletsShown.contains(summary.outlet()) ? summary.outlet() : OTHERS);
            Map<CreditVerdict, Long> one = credits.computeIfAbsent(ends, e -> new TreeMap<>());
            one.merge(CreditVerdict.CREDITED, summary.credited(), Long::sum);
            one.merge(CreditVerdict.UNCREDITED, summary.uncredited(), Long::sum);
            one.merge(CreditVerdict.MISCREDITED, summary.miscredited(), Long::sum);
            one.merge(CreditVerdict.CREDITED_ONLY, cell.creditedOnly(), Long::sum);
            words.merge(ends, Math.round(cell.ofOutlet() * size.getOrDefault(summary.outlet(), 0L)), Long::sum);
        }
        List<Band> articles = new ArrayList<>();
        credits.forEach((ends, one) -> one.forEach((credit, number) -> {
            if (number > 0) {
                articles.add(band(ends, Words.lower(credit), Words.of(credit), number));
            }
        }));
        List<Band> shared = new ArrayList<>();
        words.forEach((ends, number) -> {
            if (number > 0) {
                shared.add(band(ends, null, "words that stand in both", number));
            }
        });
        return new Flow(articles, shared);
    }

    private static Band band(Ends ends, String credit, String says, long value) {
        return new Band(ends.wire(), Words.outlet(ends.outlet()), credit, says, value);
    }

    /** Where the name stands among the largest; the others are last. */
    private static int rank(List<String> names, String name) {
        int rank = names.indexOf(name);
        return rank < 0 ? names.size() : rank;
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
}
