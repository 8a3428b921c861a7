package org.wiretrace.translation;

import java.util.BitSet;
import java.util.List;

/**
 * How much of what a translation keeps two texts have in common, from the first group of sentences to the last.
 *
 * @param expected from 0 to 1: of numbers and names, the weight of those in common beside that of those that only one side
 *     has. A number counts twice as much as a name: reports on one event have the names in common, not the numbers
 * @param words the same of other words; a little more than 0 between languages that share some
 * @param evidence weight of the names and numbers in common
 */
record Agreement(double expected, double words, double evidence) {
    /** What a name counts beside a number. */
    private static final double NAMES = 0.5;
    /** What a second word of a name counts beside the first. */
    private static final double FURTHER_WORDS = 0.5;
    /** Weight that is taken to be missing anyway: a few anchors in common are no whole agreement. */
    private static final double MISSING = 3;

    static Agreement of(AnchoredText a, AnchoredText b, List<SentenceGroup> groups) {
        BitSet inA = new BitSet();
        BitSet inB = new BitSet();
        double numbers = 0;
        double names = 0;
        double words = 0;
        for (SentenceGroup group : groups) {
            for (AnchorLink link : group.links()) {
                int ofA = a.unit(link.a());
                int ofB = b.unit(link.b());
                double weight = inA.get(ofA) || inB.get(ofB) ? FURTHER_WORDS * link.weight() : link.weight();
                inA.set(ofA);
                inB.set(ofB);
                switch (kind(a.kind(link.a()), b.kind(link.b()))) {
                    case NUMBER -> numbers += weight;
                    case NAME -> names += weight;
                    case WORD -> words += weight;
                    case DATE -> {} // outlets add and drop days as is their habit
                }
            }
        }
        SentenceGroup first = groups.get(0);
        SentenceGroup last = groups.get(groups.size() - 1);
        Left ofA = Left.of(a, first.aFrom(), last.aTo(), inA);
        Left ofB = Left.of(b, first.bFrom(), last.bTo(), inB);
        double shared = numbers + NAMES * names;
        double left = mean(ofA.numbers, ofB.numbers) + NAMES * names(a, ofA, b, ofB);
        return new Agreement(
                shared / (shared + left + MISSING),
                words / (words + mean(ofA.words, ofB.words) + MISSING),
                numbers + names);
    }

    /** What two anchors that are one are. */
    private static AnchoredText.Kind kind(AnchoredText.Kind a, AnchoredText.Kind b) {
        return a == AnchoredText.Kind.NAME || b == AnchoredText.Kind.NAME
                ? AnchoredText.Kind.NAME
                : a == b ? a : AnchoredText.Kind.DATE;
    }

    /** The names that only one side has. Where few are known to be some, as many are missed as on the other side. */
    private static double names(AnchoredText a, Left ofA, AnchoredText b, Left ofB) {
        if (a.showsNames() == b.showsNames()) {
            return mean(ofA.names, ofB.names);
        }
        return a.showsNames() ? ofA.names : ofB.names;
    }

    private static double mean(double a, double b) {
        return (a + b) / 2;
    }

    /**
     * Weight of what some sentences of a text have and the other text has not.
     *
     * @param numbers of numbers
     * @param names of names
     * @param words of other words
     */
    private record Left(double numbers, double names, double words) {
        static Left of(AnchoredText text, int from, int to, BitSet taken) {
            double numbers = 0;
            double names = 0;
            double words = 0;
            int i = text.firstOf(from);
            while (i < text.size() && text.sentenceOf(i) < to) {
                int unit = text.unit(i);
                AnchoredText.Kind kind = text.kind(i);
                double most = 0;
                for (; i < text.size() && text.unit(i) == unit; i++) {
                    most = Math.max(most, text.weight(i));
                }
                if (!taken.get(unit)) {
                    switch (kind) {
                        case NUMBER -> numbers += most;
                        case NAME -> names += most;
                        case WORD -> words += most;
                        case DATE -> {}
                    }
                }
            }
            return new Left(numbers, names, words);
        }
    }
}
