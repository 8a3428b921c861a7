package org.wiretrace.similarity;

import java.util.List;

/**
 * The matched layout of two texts.
 *
 * @param passages matching stretches, by their place in the first text
 * @param aWords words of the first text
 * @param bWords words of the second
 * @param aMatched words of the first that the second has, in passages
 * @param bMatched words of the second that the first has, in passages
 * @param aCovered words of the first that lie in passages
 * @param bCovered words of the second that lie in passages
 * @param copied words matched in passages that keep the wording, by the shorter side
 * @param longest words of the longest passage, on its shorter side
 */
public record Alignment(
        List<Passage> passages,
        int aWords,
        int bWords,
        int aMatched,
        int bMatched,
        int aCovered,
        int bCovered,
        int copied,
        int longest) {
    public Alignment {
        passages = List.copyOf(passages);
    }

    /** Share of the first text that the second also has: 1.0 when the first lies wholly inside the second. */
    public double containmentA() {
        return aWords == 0 ? 0 : Math.min(1, (double) aMatched / aWords);
    }

    /** Share of the second text that the first also has. */
    public double containmentB() {
        return bWords == 0 ? 0 : Math.min(1, (double) bMatched / bWords);
    }

    /** Words matched over words of both, matched ones counted once: 1.0 for equal texts. */
    public double resemblance() {
        double shared = (aMatched + bMatched) / 2.0;
        double both = aWords + bWords - shared;
        return both <= 0 ? 0 : Math.min(1, shared / both);
    }
}
