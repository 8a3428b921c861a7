package org.wiretrace.quotes;

/**
 * Words that two quotes share in the same order: their longest common subsequence.
 *
 * @param count how many
 * @param aFrom first of them in the first quote
 * @param aTo last of them there, exclusive
 * @param bFrom first of them in the second quote
 * @param bTo last of them there, exclusive
 */
record SharedWords(int count, int aFrom, int aTo, int bFrom, int bTo) {

    static SharedWords of(int[] a, int[] b) {
        int head = 0;
        int shorter = Math.min(a.length, b.length);
        while (head < shorter && a[head] == b[head]) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && a[a.length - 1 - tail] == b[b.length - 1 - tail]) {
            tail++;
        }
        int n = a.length - head - tail;
        int m = b.length - head - tail;
        short[][] best = new short[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                best[i][j] = a[head + i] == b[head + j]
                        ? (short) (best[i + 1][j + 1] + 1)
                        : (short) Math.max(best[i + 1][j], best[i][j + 1]);
            }
        }
        int aFrom = head > 0 ? 0 : -1;
        int bFrom = aFrom;
        int aTo = head;
        int bTo = head;
        for (int i = 0, j = 0; i < n && j < m && best[i][j] > 0; ) {
            if (a[head + i] == b[head + j]) {
                aFrom = aFrom < 0 ? head + i : aFrom;
                bFrom = bFrom < 0 ? head + j : bFrom;
                aTo = head + ++i;
                bTo = head + ++j;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        if (tail > 0) {
            aFrom = aFrom < 0 ? a.length - tail : aFrom;
            bFrom = bFrom < 0 ? b.length - tail : bFrom;
            aTo = a.length;
            bTo = b.length;
        }
        return new SharedWords(head + best[0][0] + tail, Math.max(0, aFrom), aTo, Math.max(0, bFrom), bTo);
    }
}
