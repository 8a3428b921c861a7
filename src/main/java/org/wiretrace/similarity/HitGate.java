package org.wiretrace.similarity;

import java.util.Arrays;

/**
 * Collects the meetings of pairs and lets through those that have enough of them close together in both articles: two
 * hits within sixty words find nearly all of a short reworded passage at a handful of chance pairs an article.
 */
public final class HitGate {
    /** Hits kept of one pair in one shard: enough to pass, and a bound on what one pair can cost. */
    private static final int KEPT = 4;
    /** Stands for the positions of a pair that has passed already. */
    public static final int PASSED = -1;

    private final int minHits;
    private final int words;
    private long[] a = new long[1024];
    private long[] b = new long[1024];
    private int[] positions = new int[1024];
    private int size;

    /** Receives what a shard found of one pair. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one hit of a pair.
         *
         * @param positions the two positions packed, or {@link #PASSED} for a pair that has enough of them
         */
        void hit(long a, long b, int positions);
    }

    /**
     * Makes an empty gate.
     *
     * @param minHits hits that a pair needs
     * @param words words within which they must stand, in both articles
     */
    public HitGate(int minHits, int words) {
        this.minHits = minHits;
        this.words = words;
    }

    public static int pack(int aPosition, int bPosition) {
        // 0x7FFF positions are 500 kB of text; what stands later counts as standing there.
        return Math.min(aPosition, 0x7FFF) << 15 | Math.min(bPosition, 0x7FFF);
    }

    public void add(long first, long second, int packed) {
        if (size == a.length) {
            int larger = size * 2;
            a = Arrays.copyOf(a, larger);
            b = Arrays.copyOf(b, larger);
            positions = Arrays.copyOf(positions, larger);
        }
        a[size] = first;
        b[size] = second;
        positions[size++] = packed;
    }

    /** For each pair: {@link #PASSED} once where it has passed, else its hits, or the first few of them. */
    public void drain(Sink sink) {
        int[] sorted = sortedByPair();
        int from = 0;
        while (from < sorted.length) {
            int to = from + 1;
            while (to < sorted.length && a[sorted[to]] == a[sorted[from]] && b[sorted[to]] == b[sorted[from]]) {
                to++;
            }
            if (passes(sorted, from, to)) {
                sink.hit(a[sorted[from]], b[sorted[from]], PASSED);
            } else {
                for (int i = from; i < Math.min(to, from + KEPT); i++) {
                    sink.hit(a[sorted[i]], b[sorted[i]], positions[sorted[i]]);
                }
            }
            from = to;
        }
        size = 0;
    }

    /** Whether hits of that pair stand close enough together in both articles. */
    private boolean passes(int[] sorted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (positions[sorted[i]] == PASSED) {
                return true;
            }
        }
        int last = Math.min(to, from + 512);
        for (int i = from; i < last; i++) {
            int near = 1;
            int ai = positions[sorted[i]] >>> 15;
            int bi = positions[sorted[i]] & 0x7FFF;
            for (int j = i + 1; j < last && near < minHits; j++) {
                int aj = positions[sorted[j]] >>> 15;
                int bj = positions[sorted[j]] & 0x7FFF;
                // Two fingerprints of one place are one hit; hits are in order of place.
                boolean another = positions[sorted[j]] != positions[sorted[j - 1]];
                if (another && aj - ai <= words && Math.abs(bj - bi) <= words) {
                    near++;
                }
            }
            if (near >= minHits) {
                return true;
            }
        }
        return false;
    }

    private int[] sortedByPair() {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (org.wiretrace.text.Hashing.combine(a[i], b[i]) & ~0xFFFFFFFFL) | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = (int) keys[i];
        }
        // Inside a run of one 32-bit hash: by pair and position, exactly.
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && keys[to] >>> 32 == keys[from] >>> 32) {
                to++;
            }
            if (to - from > 1) {
                Integer[] run = new Integer[to - from];
                for (int i = from; i < to; i++) {
                    run[i - from] = sorted[i];
                }
                Arrays.sort(run, this::compare);
                for (int i = from; i < to; i++) {
                    sorted[i] = run[i - from];
                }
            }
            from = to;
        }
        return sorted;
    }

    private int compare(int x, int y) {
        int byA = Long.compare(a[x], a[y]);
        if (byA != 0) {
            return byA;
        }
        int byB = Long.compare(b[x], b[y]);
        return byB != 0 ? byB : Integer.compare(positions[x], positions[y]);
    }
}
