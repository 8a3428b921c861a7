package org.wiretrace.divergence;

import java.util.ArrayList;
import java.util.List;

/** Where two rows of tokens differ, by their longest common subsequence. */
final class WordDiff {
    private WordDiff() {}

    /** The stretches between matches, as {@code {aFrom, aTo, bFrom, bTo}}; one side of each may be empty. */
    static int[][] gaps(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
        int n = aTo - aFrom;
        int m = bTo - bFrom;
        short[] length = new short[(n + 1) * (m + 1)];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                length[i * (m + 1) + j] = a[aFrom + i] == b[bFrom + j]
                        ? (short) (length[(i + 1) * (m + 1) + j + 1] + 1)
                        : (short) Math.max(length[(i + 1) * (m + 1) + j], length[i * (m + 1) + j + 1]);
            }
        }
        List<int[]> gaps = new ArrayList<>();
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
        return gaps.toArray(int[][]::new);
    }

    private static void close(List<int[]> gaps, int aFrom, int aTo, int bFrom, int bTo) {
        if (aTo > aFrom || bTo > bFrom) {
            gaps.add(new int[] {aFrom, aTo, bFrom, bTo});
        }
    }
}
