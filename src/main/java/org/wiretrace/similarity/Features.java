package org.wiretrace.similarity;

import java.io.Serializable;
import java.util.Arrays;
import org.wiretrace.text.Hashing;

/**
 * What of a text is looked up in other texts: runs of words (shingles), and unordered pairs of rare words near each
 * other, which survive when every second word is replaced. Each as a 64-bit fingerprint with the place where it stands.
 *
 * @param shingleSize words per shingle
 * @param rareSpan words within which two rare words are a pair
 * @param rareNext how many of the following rare words each one is paired with
 */
public record Features(int shingleSize, int rareSpan, int rareNext) implements Serializable {
    /** Receives each fingerprint. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one fingerprint.
         *
         * @param fingerprint hash of the words
         * @param position index of the first of them
         */
        void feature(long fingerprint, int position);
    }

    private static final long SHINGLE_SEED = 0x5348L;
    private static final long PAIR_SEED = 0x5052L;

    /** Hands every fingerprint of the text to the sink, a few of them twice. */
    public void of(int[] tokens, CommonWords common, Sink sink) {
        shingles(tokens, sink);
        rarePairs(tokens, common, sink);
    }

    private void shingles(int[] tokens, Sink sink) {
        for (int i = 0; i + shingleSize <= tokens.length; i++) {
            long hash = SHINGLE_SEED;
            for (int k = i; k < i + shingleSize; k++) {
                hash = hash * 0x9E3779B97F4A7C15L + tokens[k];
                hash ^= hash >>> 29;
            }
            sink.feature(Hashing.mix(hash), i);
        }
    }

    private void rarePairs(int[] tokens, CommonWords common, Sink sink) {
        int[] rare = new int[tokens.length];
        int n = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (!common.contains(tokens[i])) {
                rare[n++] = i;
            }
        }
        rare = Arrays.copyOf(rare, n);
        for (int x = 0; x < n; x++) {
            int first = tokens[rare[x]];
            for (int y = x + 1; y <= x + rareNext && y < n && rare[y] - rare[x] <= rareSpan; y++) {
                int second = tokens[rare[y]];
                if (first != second) {
                    long low = Math.min(first, second);
                    long high = Math.max(first, second);
                    sink.feature(Hashing.mix(PAIR_SEED + low * 0x9E3779B97F4A7C15L + high), rare[x]);
                }
            }
        }
    }
}
