package org.wiretrace.provenance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.CreditForm;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.corpus.Precision;
import org.wiretrace.similarity.Alignment;

/**
 * Weighs the signs of who had a text from whom. A sign that stands on the page (a credit) or in who the outlet is (a wire)
 * can decide; clocks and lengths only tip the balance, and where signs of like weight point both ways the verdict is
 * "undecided".
 *
 * @param clockToleranceMinutes minutes within which two clocks say the same: outlets stamp their own
 */
public record DirectionRule(int clockToleranceMinutes) implements Serializable {
    private static final double CREDIT = 4;
    /** A source named for one statement says less than one named for the article. */
    private static final double INLINE_CREDIT = 1.5;

    private static final double COMMON_CREDIT = 3;
    private static final double WIRE = 3;
    private static final double TIME = 1;
    private static final double TRIMMED = 0.5;
    /** Share of an article from which on it is a wire's, whatever name it prints. */
    private static final double NEARLY_WHOLE = 0.8;
    /** Weight that one side must have over the other. */
    private static final double DECIDES = 1.5;
    /** The highest confidence. */
    private static final double MOST = 0.99;

    private static final long DAY = 24 * 60;

    /**
     * Who had it from whom, how sure we are, and every sign.
     *
     * @param direction who had it from whom
     * @param confidence from 0 to 1
     * @param evidence every sign, whichever way it points
     */
    public record Decision(Direction direction, double confidence, List<Evidence> evidence) {}

    /** Decides for two articles of which text is reused; {@code a} is the earlier where both times are known. */
    public Decision decide(Article a, Article b, Alignment alignment) {
        List<Evidence> evidence = new ArrayList<>();
        Map<Direction, Double> weight = new EnumMap<>(Direction.class);
        time(a, b, evidence, weight);
        identity(a, b, evidence, weight);
        credits(a, b, evidence, weight);
        otherWire(a, b, alignment, evidence, weight);
        trimmed(alignment, evidence, weight);
        return conclude(weight, evidence);
    }

    private static Decision conclude(Map<Direction, Double> weight, List<Evidence> evidence) {
        double aToB = weight.getOrDefault(Direction.A_TO_B, 0.0);
        double bToA = weight.getOrDefault(Direction.B_TO_A, 0.0);
        double common = weight.getOrDefault(Direction.COMMON_SOURCE, 0.0);
        if (common > 0 && common >= Math.max(aToB, bToA)) {
            return new Decision(Direction.COMMON_SOURCE, confidence(common - Math.max(aToB, bToA) / 2), evidence);
        }
        double lead = aToB - bToA;
        if (Math.abs(lead) >= DECIDES) {
            return new Decision(lead > 0 ? Direction.A_TO_B : Direction.B_TO_A, confidence(Math.abs(lead)), evidence);
        }
        return new Decision(Direction.UNDECIDED, 0.5, evidence);
    }

    /** Signs add up as evidence does, so that a weight is a logarithm of odds; never certain. */
    private static double confidence(double lead) {
        return Math.min(MOST, 1 / (1 + Math.exp(-lead)));
    }

    private void time(Article a, Article b, List<Evidence> evidence, Map<Direction, Double> weight) {
        if (!a.timeKnown() || !b.timeKnown()) {
            return;
        }
        long lag = b.publishedMinute() - a.publishedMinute();
        boolean exact = a.precision() == Precision.MINUTE && b.precision() == Precision.MINUTE;
        long tolerance = exact ? clockToleranceMinutes : DAY;
        if (Math.abs(lag) > tolerance) {
            Direction points = lag > 0 ? Direction.A_TO_B : Direction.B_TO_A;
            add("published-first", points, a.published() + " and " + b.published(), TIME, evidence, weight);
        }
    }

    private static void identity(Article a, Article b, List<Evidence> evidence, Map<Direction, Double> weight) {
        if (a.kind() == b.kind()) {
            return;
        }
        Article wire = a.kind() == OutletKind.WIRE ? a : b;
        Direction points = a.kind() == OutletKind.WIRE ? Direction.A_TO_B : Direction.B_TO_A;
        add("is-a-wire", points, wire.outletKey() + " sells its text to outlets", WIRE, evidence, weight);
    }

    private static void credits(Article a, Article b, List<Evidence> evidence, Map<Direction, Double> weight) {
        Credit bNamesA = crediting(b, a);
        Credit aNamesB = crediting(a, b);
        if (bNamesA != null) {
            add("credits-the-other", Direction.A_TO_B, bNamesA.text(), weight(bNamesA), evidence, weight);
        }
        if (aNamesB != null) {
            add("credits-the-other", Direction.B_TO_A, aNamesB.text(), weight(aNamesB), evidence, weight);
        }
        if (bNamesA == null && aNamesB == null && a.kind() == OutletKind.OUTLET && b.kind() == OutletKind.OUTLET) {
            Set<String> both = Sources.of(a);
            both.retainAll(Sources.of(b));
            if (!both.isEmpty()) {
                add("same-credit", Direction.COMMON_SOURCE, String.join(", ", both), COMMON_CREDIT, evidence, weight);
            } else if (Sources.of(a).isEmpty() != Sources.of(b).isEmpty()) {
                oneSideCredits(Sources.of(a).isEmpty() ? b : a, evidence);
            }
        }
    }

    /**
     * An outlet that names another wire over a text which one wire has too: wires carry each other's reports, and so both
     * have it from there; unless this wire's text is nearly the whole of it.
     */
    private static void otherWire(
            Article a, Article b, Alignment alignment, List<Evidence> evidence, Map<Direction, Double> weight) {
        if (a.kind() == b.kind()) {
            return;
        }
        boolean first = a.kind() == OutletKind.WIRE;
        Article wire = first ? a : b;
        Article outlet = first ? b : a;
        Set<String> named = Sources.of(outlet);
        named.removeIf(Sources::isPartner);
        double covered = first ? alignment.containmentB() : alignment.containmentA();
        if (!named.isEmpty() && !named.contains(wire.wire()) && covered < NEARLY_WHOLE) {
            String detail = outlet.id() + " credits " + String.join(", ", named) + ", not " + wire.wire();
            add("credits-another-wire", Direction.COMMON_SOURCE, detail, CREDIT, evidence, weight);
        }
    }

    /** The other may have the text from there too, or from the one that says so: it is worth telling, and decides nothing. */
    private static void oneSideCredits(Article crediting, List<Evidence> evidence) {
        String detail = crediting.id() + " credits " + String.join(", ", Sources.of(crediting)) + ", the other nobody";
        evidence.add(new Evidence("one-side-credits", Direction.UNDECIDED, detail));
    }

    private static double weight(Credit credit) {
        return credit.form() == CreditForm.INLINE ? INLINE_CREDIT : CREDIT;
    }

    /** The credit in which an article names the other's outlet as its source; null when it names it nowhere. */
    private static Credit crediting(Article article, Article other) {
        for (Credit credit : article.credits()) {
            boolean named =
                    credit.agency().equals(other.wire()) || credit.agency().equals(other.outlet());
            if (credit.counts() && named && !credit.agency().equals(article.wire())) {
                return credit;
            }
        }
        return null;
    }

    /** The shorter text that lies wholly in the longer is more often the trimmed one than the root of it. */
    private static void trimmed(Alignment alignment, List<Evidence> evidence, Map<Direction, Double> weight) {
        double a = alignment.containmentA();
        double b = alignment.containmentB();
        if (Math.max(a, b) >= 0.8 && Math.abs(a - b) >= 0.2) {
            Direction points = b > a ? Direction.A_TO_B : Direction.B_TO_A;
            String detail = "%.0f %% of the first stands in the second, %.0f %% of the second in the first"
                    .formatted(100 * a, 100 * b);
            add("trimmed", points, detail, TRIMMED, evidence, weight);
        }
    }

    private static void add(
            String sign,
            Direction points,
            String detail,
            double by,
            List<Evidence> evidence,
            Map<Direction, Double> weight) {
        evidence.add(new Evidence(sign, points, detail));
        weight.merge(points, by, Double::sum);
    }
}
