package org.wiretrace.translation;

import org.wiretrace.text.Hashing;
import org.wiretrace.translation.AnchoredText.Kind;

/**
 * What of a text is looked up in texts of other languages: unordered pairs of names and numbers that stand near each other
 * and are rare together. Each as a 64-bit fingerprint with the place where it stands.
 */
public final class AnchorPairs {
    /** Names and numbers that each one is paired with. */
    private static final int NEXT = 3;
    /** Sentences from a number to the next one that it is paired with; other words may lie between. */
    private static final int NUMBERS_APART = 3;
    /** Characters of a word: places are counted in words. */
    private static final int WORD = 6;

    /** How rare a word is at least that may be a name, beside the rarest. */
    private static final double RARE_WORD = 0.6;

    private static final long STEMS_SEED = 0x414EL;
    private static final long CONSONANTS_SEED = 0x4143L;

    private AnchorPairs() {}

    /** Receives each fingerprint. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one fingerprint.
         *
         * @param fingerprint hash of the two
         * @param position of the first of them, in words
         */
        void pair(long fingerprint, int position);
    }

    /** Hands every pair of the text to the sink. */
    public static void of(AnchoredText text, AnchorWeights weights, Sink sink) {
        double rare = weights.most();
        next(text, rare, Kind.NAME, 1, sink);
        next(text, rare, Kind.NUMBER, NUMBERS_APART, sink);
        if (!text.showsNames()) {
            next(text, rare, Kind.WORD, 1, sink);
        }
    }

    /** The pairs of a number and what stands near it of all that tells as much as that kind. */
    private static void next(AnchoredText text, double rare, Kind least, int apart, Sink sink) {
        int[] next = new int[text.size()];
        int n = 0;
        for (int i = 0; i < text.size(); i++) {
            if (isTelling(text, i, rare, least)) {
                next[n++] = i;
            }
        }
        for (int x = 0; x < n; x++) {
            for (int y = x + 1; y <= x + NEXT && y < n; y++) {
                int one = next[x];
                int other = next[y];
                // Both as rare as one alone can be: what stands everywhere says where a rare one stands, and no more.
                if (text.sentenceOf(other) - text.sentenceOf(one) <= apart
                        && text.weight(one) + text.weight(other) >= rare) {
                    int position = text.span(one).begin() / WORD;
                    pair(STEMS_SEED, stem(text, one), stem(text, other), position, sink);
                    pair(CONSONANTS_SEED, consonants(text, one), consonants(text, other), position, sink);
                }
            }
        }
    }

    private static boolean isTelling(AnchoredText text, int anchor, double rare, Kind least) {
        return switch (text.kind(anchor)) {
            case NUMBER -> true;
            case NAME -> least != Kind.NUMBER;
            // Without capitals a rare word may well be a name.
            case WORD -> least == Kind.WORD && text.weight(anchor) >= RARE_WORD * rare;
            case DATE -> false;
        };
    }

    private static void pair(long seed, int one, int other, int position, Sink sink) {
        if (one != other && one != AnchoredText.NO_KEY && other != AnchoredText.NO_KEY) {
            long low = Math.min(one, other);
            long high = Math.max(one, other);
            sink.pair(Hashing.mix(seed + low * 0x9E3779B97F4A7C15L + high), position);
        }
    }

    /** The beginning of a word, or the whole of a short one. */
    private static int stem(AnchoredText text, int anchor) {
        int stem = text.key(AnchoredText.STEM, anchor);
        return stem == AnchoredText.NO_KEY ? text.key(AnchoredText.WHOLE, anchor) : stem;
    }

    /** The consonants of a word, or the figures of a number. */
    private static int consonants(AnchoredText text, int anchor) {
        int consonants = text.key(AnchoredText.CONSONANTS, anchor);
        return consonants == AnchoredText.NO_KEY ? text.key(AnchoredText.STEM, anchor) : consonants;
    }
}
