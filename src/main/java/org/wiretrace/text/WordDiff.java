package org.wiretrace.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where two rows of tokens differ. Tokens that stand once in either row, in the same order, are matched first (Cohen's
 * patience diff); what lies between two of them is compared by its longest common subsequence. Near copies are compared
 * in little more than their length.
 */
public final class WordDiff {
    private WordDiff() {}

    /** The stretches between matches, as {@code {aFrom, aTo, bFrom, bTo}}; one side of each may be empty. */
    public static int[][] gaps(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
        List<int[]> gaps = new ArrayList<>();
        int aNext = aFrom;
        int bNext = bFrom;
        for (long anchor : increasing(unique(a, aFrom, aTo, b, bFrom, bTo))) {
            int aAt = (int) (anchor >>> 32);
            int bAt = (int) anchor;
            between(a, aNext, aAt, b, bNext, bAt, gaps);
            aNext = aAt + 1;
            bNext = bAt + 1;
        }
        between(a, aNext, aTo, b, bNext, bTo, gaps);
        return gaps.toArray(int[][]::new);
    }

    /** Places of the tokens that stand once in either row, that of the first in the upper half, by place there. */
    private static long[] unique(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
        long[] as = onlyOnce(a, aFrom, aTo);
        long[] bs = onlyOnce(b, bFrom, bTo);
        long[] both = new long[Math.min(as.length, bs.length)];
        int found = 0;
        int j = 0;
        for (long one : as) {
            int token = (int) (one >> 32);
            while (j < bs.length && (int) (bs[j] >> 32) < token) {
                j++;
            }
            if (j < bs.length && (int) (bs[j] >> 32) == token) {
                both[found++] = (one << 32) | (bs[j] & 0xFFFFFFFFL);
            }
        }
        long[] places = Arrays.copyOf(both, found);
        Arrays.sort(places);
        return places;
    }

    /** Tokens that stand once in the range, ascending, each with its place in the lower half. */
    private static long[] onlyOnce(int[] tokens, int from, int to) {
        long[] all = new long[to - from];
        for (int i = from; i < to; i++) {
            all[i - from] = ((long) tokens[i] << 32) | i;
        }
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            boolean repeated = (i > 0 && (all[i - 1] >> 32) == (all[i] >> 32))
                    || (i + 1 < all.length && (all[i + 1] >> 32) == (all[i] >> 32));
            if (!repeated) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /** The longest row of these whose places ascend in the second text, too. */
    private static long[] increasing(long[] places) {
        int[] tails = new int[places.length];
        int[] before = new int[places.length];
        int longest = 0;
        for (int i = 0; i < places.length; i++) {
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if ((int) places[tails[middle]] < (int) places[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low > 0 ? tails[low - 1] : -1;
            tails[low] = i;
            longest = Math.max(longest, low + 1);
        }
        long[] row = new long[longest];
        int at = longest > 0 ? tails[longest - 1] : -1;
        for (int k = longest - 1; k >= 0; k--) {
            row[k] = places[at];
            at = before[at];
        }
        return row;
    }

    private static void between(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo, List<int[]> gaps) {
        int n = aTo - aFrom;
        int m = bTo - bFrom;
        if (n == 0 || m == 0) {
            close(gaps, aFrom, aTo, bFrom, bTo);
            return;
        }
        short[] length = new short[(n + 1) * (m + 1)];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                length[i * (m + 1) + j] = a[aFrom + i] == b[bFrom + j]
                        ? (short) (length[(i + 1) * (m + 1) + j + 1] + 1)
                        : (short) Math.max(length[(i + 1) * (m + 1) + j], length[i * (m + 1) + j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        int iOpen = 0;
        int jOpen = 0;
        while (i < n && j < m) {
            if (a[aFrom + i] == b[bFrom + j]) {
                close(gaps, aFrom + iOpen, aFrom + i, bFrom + jOpen, bFrom + j);
                i++;
                j++;
                iOpen = i;
                jOpen = j;
            } else if (length[(i + 1) * (m + 1) + j] >= length[i * (m + 1) + j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        close(gaps, aFrom + iOpen, aTo, bFrom + jOpen, bTo);
    }

    private static void close(List<int[]> gaps, int aFrom, int aTo, int bFrom, int bTo) {
        if (aTo > aFrom || bTo > bFrom) {
            gaps.add(new int[] {aFrom, aTo, bFrom, bTo});
        }
    }
}
