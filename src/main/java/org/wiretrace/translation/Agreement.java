package org.wiretrace.translation;

import java.util.List;

/**
 * How much of what a translation keeps two texts have in common, from the first group of sentences to the last.
 *
 * @param expected from 0 to 1: of names and numbers, the weight of those in common over the geometric mean of what either
 *     side has; the same as the cosine where each is in common at most once
 * @param words the same of other words; a little more than 0 between languages that share some
 * @param evidence weight of the names and numbers in common
 */
record Agreement(double expected, double words, double evidence) {

    static Agreement of(AnchoredText a, AnchoredText b, List<SentenceGroup> groups) {
        SentenceGroup first = groups.get(0);
        SentenceGroup last = groups.get(groups.size() - 1);
        Stretch inA = Stretch.of(a, first.aFrom(), last.aTo());
        Stretch inB = Stretch.of(b, first.bFrom(), last.bTo());
        double expected = 0;
        double words = 0;
        double aOptional = 0;
        double bOptional = 0;
        for (SentenceGroup group : groups) {
            for (AnchorLink link : group.links()) {
                double part = (part(a, link.a()) + part(b, link.b())) / 2;
                expected += part * link.weight();
                words += (1 - part) * link.weight();
                // What need not be there is no loss where it is missing.
                aOptional += a.kind(link.a()) == AnchoredText.Kind.OPTIONAL ? link.weight() : 0;
                bOptional += b.kind(link.b()) == AnchoredText.Kind.OPTIONAL ? link.weight() : 0;
            }
        }
        // Without capitals few names are known to be some: as many are expected as the other side has.
        boolean byCapitals = a.isCased() == b.isCased();
        double ofA = byCapitals || a.isCased() ? inA.expected + aOptional : inB.expected + bOptional;
        double ofB = byCapitals || b.isCased() ? inB.expected + bOptional : inA.expected + aOptional;
        return new Agreement(
                expected / Math.max(1, Math.sqrt(ofA * ofB)),
                words / Math.max(1, Math.sqrt(inA.words * inB.words)),
                expected);
    }

    private static double part(AnchoredText text, int anchor) {
        return text.isCased() && text.kind(anchor) == AnchoredText.Kind.WORD ? 0 : 1;
    }

    /**
     * Weight of the anchors of some sentences.
     *
     * @param expected of those that a translation is expected to have
     * @param words of words that it may have
     */
    private record Stretch(double expected, double words) {
        static Stretch of(AnchoredText text, int from, int to) {
            double expected = 0;
            double words = 0;
            for (int i = text.firstOf(from); i < text.size() && text.sentenceOf(i) < to; i++) {
                switch (text.kind(i)) {
                    case EXPECTED -> expected += text.weight(i);
                    case WORD -> words += text.weight(i);
                    case OPTIONAL -> {}
                }
            }
            return new Stretch(expected, words);
        }
    }
}
