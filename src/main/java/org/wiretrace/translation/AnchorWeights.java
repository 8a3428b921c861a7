package org.wiretrace.translation;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How much it says that two articles have an anchor in common: the logarithm of how many articles there are for each that
 * has it. What a corpus shows is smoothed with what is to be expected of any, so that two articles alone can be judged.
 *
 * @param articles in how many articles it was counted
 * @param keys anchors that stand in more than one of them, ascending
 * @param counts how many articles each of those stands in
 */
public record AnchorWeights(int articles, int[] keys, int[] counts) implements Serializable {
    /** None: the corpus is of one language, or nothing is known of it. */
    public static final AnchorWeights NONE = new AnchorWeights(0, new int[0], new int[0]);
    /** Articles that what is expected counts for. */
    private static final double PRIOR = 30;
    /** Share of all articles than which no anchor counts as rarer: a misspelling is no stronger sign than a name. */
    private static final double RAREST = 0.001;

    public boolean isNone() {
        return articles == 0;
    }

    /**
     * The weight of an anchor, from 0.
     *
     * @param chance share of all articles that are expected to have it
     */
    double of(int key, double chance) {
        int at = Arrays.binarySearch(keys, key);
        return weight(at >= 0 ? counts[at] : Math.min(1, articles), chance);
    }

    /** The weight of an anchor that no other article has. */
    double most() {
        return weight(Math.min(1, articles), 0);
    }

    private double weight(double count, double chance) {
        double expected = Math.max(RAREST * articles, count) + PRIOR * chance + 0.5;
        return Math.max(0, Math.log((articles + PRIOR + 1) / expected));
    }
}
