package org.wiretrace.similarity;

import java.util.List;

/**
 * The matched layout of two texts.
 *
 * @param passages matching stretches, by their place in the first text
 * @param matches what they are made of
 * @param aWords words of the first text
 * @param bWords words of the second
 * @param aCovered words of the first that lie in matches
 * @param bCovered words of the second that lie in matches
 * @param longest words of the longest passage, on its shorter side
 */
public record Alignment(
        List<Passage> passages, List<Match> matches, int aWords, int bWords, int aCovered, int bCovered, int longest) {
    public Alignment {
        passages = List.copyOf(passages);
        matches = List.copyOf(matches);
    }

    /** Whether the texts are of two languages: one says in fewer words what the other does. */
    private boolean isTranslated() {
        return !passages.isEmpty() && passages.get(0).kind() == PassageKind.TRANSLATED;
    }

    /** Words that both texts have, in passages. */
    public int matched() {
        return Math.min(
                Math.min(aWords, bWords),
                matches.stream().mapToInt(Match::words).sum());
    }

    /** Words that both texts have where the wording is kept. */
    public int copied() {
        return matches.stream().filter(Match::copied).mapToInt(Match::words).sum();
    }

    /** Share of the first text that the second also has: 1.0 when the first lies wholly inside the second. */
    public double containmentA() {
        return aWords == 0 ? 0 : Math.min(1, (double) (isTranslated() ? aCovered : matched()) / aWords);
    }

    /** Share of the second text that the first also has. */
    public double containmentB() {
        return bWords == 0 ? 0 : Math.min(1, (double) (isTranslated() ? bCovered : matched()) / bWords);
    }

    /**
     * Words matched over words of both, matched ones counted once: 1.0 for equal texts. Of a translation, the share of the
     * text of which less has a counterpart.
     */
    public double resemblance() {
        if (isTranslated()) {
            return Math.min(containmentA(), containmentB());
        }
        double shared = matched();
        double both = aWords + bWords - shared;
        return both <= 0 ? 0 : Math.min(1, shared / both);
    }
}
