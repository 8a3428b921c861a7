package org.wiretrace.translation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.wiretrace.language.NumberReader;
import org.wiretrace.text.Sounds;
import org.wiretrace.text.Span;
import org.wiretrace.translation.AnchoredText.Kind;

/**
 * Finds the numbers, days and names that two sentences of one content do not have in common: what is left on either side
 * when all that agrees is taken away, and only where one is left on each, or one is plainly made of the other. A number
 * rounded, in another unit, or said a sentence earlier is none.
 */
final class Differences {
    /** By how much a number is altered at most, unless figures slipped. */
    private static final double MOST_ALTERED = 3;
    /** Days between two dates at most: further apart they are dates of different things. */
    private static final int MOST_DAYS = 31;
    /** Kilometres to a mile, and the like: a number in another unit is the same. */
    private static final double[] UNITS = {1.609, 1.852, 3.281, 2.54, 2.205, 1.094, 4.047, 2.471, 3.785, 28.35, 1.102};
    /** How exact such a number is. */
    private static final double UNIT_ERROR = 0.03;

    /** From here on a number of one figure is told to be another's by its scale. */
    private static final double SCALED = 100;

    private static final MathContext TWELVE_DIGITS = new MathContext(12);

    private final AnchoredText a;
    private final AnchoredText b;
    private final List<Difference> found = new ArrayList<>();

    private Differences(AnchoredText a, AnchoredText b) {
        this.a = a;
        this.b = b;
    }

    /** What the groups of sentences give otherwise, in their order. */
    static List<Difference> of(AnchoredText a, AnchoredText b, List<SentenceGroup> groups) {
        Differences differences = new Differences(a, b);
        for (SentenceGroup group : groups) {
            differences.numbers(group);
            differences.days(group);
            differences.names(group);
        }
        differences.daysOfWhole(groups);
        return differences.found;
    }

    // ---- numbers

    private void numbers(SentenceGroup group) {
        List<Integer> inA = anchors(a, group.aFrom(), group.aTo(), Kind.NUMBER);
        List<Integer> inB = anchors(b, group.bFrom(), group.bTo(), Kind.NUMBER);
        int together = inA.size() + inB.size();
        List<Integer> leftA = new ArrayList<>(inA);
        List<Integer> leftB = new ArrayList<>(inB);
        leftA.removeIf(i -> has(b, group.bFrom(), group.bTo(), Kind.NUMBER, a.value(i)));
        leftB.removeIf(j -> has(a, group.aFrom(), group.aTo(), Kind.NUMBER, b.value(j)));
        for (int i : List.copyOf(leftA)) {
            List<Integer> slips =
                    leftB.stream().filter(j -> isSlip(a.value(i), b.value(j))).toList();
            if (slips.size() == 1) {
                number(i, slips.get(0));
                leftA.remove((Integer) i);
                leftB.remove(slips.get(0));
            }
        }
        boolean sure = together > leftA.size() + leftB.size() || !group.links().isEmpty();
        if (leftA.size() == 1
                && leftB.size() == 1
                && sure
                && isAlteration(a.value(leftA.get(0)), b.value(leftB.get(0)))) {
            number(leftA.get(0), leftB.get(0));
        }
    }

    private void number(int i, int j) {
        String detail = plain(a.value(i)) + " and " + plain(b.value(j));
        found.add(new Difference(Difference.Kind.NUMBER, a.span(i), b.span(j), detail));
    }

    private static String plain(double value) {
        return new BigDecimal(value).round(TWELVE_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** Whether a number, rounded perhaps, or a day stands in those sentences, or those beside them. */
    private static boolean has(AnchoredText text, int from, int to, Kind kind, double value) {
        for (int i : anchors(text, Math.max(0, from - 1), to + 1, kind)) {
            if (value == text.value(i) || (kind == Kind.NUMBER && isSame(value, text.value(i)))) {
                return true;
            }
        }
        // "April 9 to 28" is a number and a day in one language, a day and a number in another.
        return kind == Kind.NUMBER
                && anchors(text, Math.max(0, from - 1), to + 1, Kind.DATE).stream()
                        .anyMatch(i -> text.value(i) >= 0
                                && LocalDate.ofEpochDay((long) text.value(i)).getDayOfMonth() == value);
    }

    /** Whether one is the other rounded, or the same hour on another clock. */
    private static boolean isSame(double x, double y) {
        boolean hour = Math.max(x, y) <= 24 && Math.abs(x - y) == 12;
        return hour || NumberReader.isRounding(x, y);
    }

    /** Whether one may have been made of the other: two numbers of different sizes count different things. */
    private static boolean isAlteration(double x, double y) {
        double larger = Math.max(Math.abs(x), Math.abs(y));
        double smaller = Math.min(Math.abs(x), Math.abs(y));
        if (smaller == 0 || larger > MOST_ALTERED * smaller) {
            return false;
        }
        for (double unit : UNITS) {
            if (Math.abs(larger / smaller / unit - 1) <= UNIT_ERROR) {
                return false;
            }
        }
        return true;
    }

    /** Whether the same figures stand there in another order, or with another scale. */
    private static boolean isSlip(double x, double y) {
        String one = AnchorReader.figures(x);
        String other = AnchorReader.figures(y);
        boolean sameFigures = one.length() == other.length()
                && one.length() > 1
                && one.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(other.chars().sorted().boxed().toList());
        boolean scaled = one.equals(other) && x != y && (one.length() > 1 || Math.min(x, y) >= SCALED);
        return sameFigures || scaled;
    }

    // ---- days

    private void days(SentenceGroup group) {
        List<Integer> leftA = anchors(a, group.aFrom(), group.aTo(), Kind.DATE);
        List<Integer> leftB = anchors(b, group.bFrom(), group.bTo(), Kind.DATE);
        leftA.removeIf(i -> has(b, group.bFrom(), group.bTo(), Kind.DATE, a.value(i)));
        leftB.removeIf(j -> has(a, group.aFrom(), group.aTo(), Kind.DATE, b.value(j)));
        days(of(a, leftA, day -> day >= 0), of(b, leftB, day -> day >= 0));
        days(of(a, leftA, Vocabulary::isWeekday), of(b, leftB, Vocabulary::isWeekday));
        days(of(a, leftA, Vocabulary::isMonth), of(b, leftB, Vocabulary::isMonth));
    }

    /**
     * A day that only one text names, and that alone, answers to the only one that the other alone names: the sentence of such a
     * day has often nothing else by which it is known again.
     */
    private void daysOfWhole(List<SentenceGroup> groups) {
        int aTo = groups.get(groups.size() - 1).aTo();
        int bTo = groups.get(groups.size() - 1).bTo();
        List<Integer> leftA = anchors(a, groups.get(0).aFrom(), aTo, Kind.DATE);
        List<Integer> leftB = anchors(b, groups.get(0).bFrom(), bTo, Kind.DATE);
        leftA.removeIf(i -> has(b, 0, b.sentences(), Kind.DATE, a.value(i)));
        leftB.removeIf(j -> has(a, 0, a.sentences(), Kind.DATE, b.value(j)));
        days(of(a, leftA, day -> day >= 0), of(b, leftB, day -> day >= 0));
        days(of(a, leftA, Vocabulary::isWeekday), of(b, leftB, Vocabulary::isWeekday));
        days(of(a, leftA, Vocabulary::isMonth), of(b, leftB, Vocabulary::isMonth));
    }

    private static List<Integer> of(AnchoredText text, List<Integer> anchors, DoublePredicate which) {
        return anchors.stream().filter(i -> which.test(text.value(i))).toList();
    }

    private void days(List<Integer> inA, List<Integer> inB) {
        if (inA.size() != 1 || inB.size() != 1) {
            return;
        }
        int i = inA.get(0);
        int j = inB.get(0);
        double x = a.value(i);
        double y = b.value(j);
        boolean dates = x >= 0;
        // One day may come from the clock of another country.
        if (!dates || (Math.abs(x - y) > 1 && Math.abs(x - y) <= MOST_DAYS)) {
            String detail = dates
                    ? LocalDate.ofEpochDay((long) x) + " and " + LocalDate.ofEpochDay((long) y)
                    : a.words(a.span(i)) + " and " + b.words(b.span(j));
            Difference one = new Difference(Difference.Kind.DATE, a.span(i), b.span(j), detail);
            if (!found.contains(one)) {
                found.add(one);
            }
        }
    }

    // ---- names

    /** Two names of two words, of which one is the same and the other is nowhere in the other text. */
    private void names(SentenceGroup group) {
        for (AnchorLink link : group.links()) {
            List<String> inA = words(a, link.a());
            List<String> inB = words(b, link.b());
            if (isEastern() || !isName(a, link.a(), inA) || !isName(b, link.b(), inB)) {
                continue;
            }
            for (int other = 0; other < 2; other++) {
                boolean oneAlike = Sounds.areAlike(inA.get(1 - other), inB.get(1 - other));
                if (oneAlike && isStranger(inA.get(other), b) && isStranger(inB.get(other), a)) {
                    Span spanA = a.span(link.a());
                    Span spanB = b.span(link.b());
                    String detail = a.words(spanA) + " and " + b.words(spanB);
                    found.add(new Difference(Difference.Kind.NAME, spanA, spanB, detail));
                    break;
                }
            }
        }
    }

    /** Syllables keep too little of a name to tell it from another. */
    private boolean isEastern() {
        return a.writing() == AnchoredText.Writing.EASTERN || b.writing() == AnchoredText.Writing.EASTERN;
    }

    private static boolean isName(AnchoredText text, int anchor, List<String> words) {
        return text.kind(anchor) != Kind.NUMBER && text.kind(anchor) != Kind.DATE && words.size() == 2;
    }

    private static List<String> words(AnchoredText text, int anchor) {
        return Stream.of(text.words(text.span(anchor)).split("[^\\p{L}\\p{M}]+", 8))
                .filter(word -> word.length() > 1)
                .toList();
    }

    /** Whether no word of a text that may be a name sounds like that one. */
    private static boolean isStranger(String word, AnchoredText text) {
        for (int i = 0; i < text.size(); i++) {
            boolean maybe = text.kind(i) == Kind.NAME || (text.kind(i) == Kind.WORD && !text.showsNames());
            if (maybe && words(text, i).stream().anyMatch(other -> Sounds.areAlike(word, other))) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> anchors(AnchoredText text, int from, int to, Kind kind) {
        List<Integer> anchors = new ArrayList<>();
        for (int i = text.firstOf(from); i < text.size() && text.sentenceOf(i) < to; i++) {
            if (text.kind(i) == kind && !Double.isNaN(text.value(i))) {
                anchors.add(i);
            }
        }
        return anchors;
    }
}
