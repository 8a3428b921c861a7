package org.wiretrace.similarity;

import java.util.Arrays;

/**
 * The fingerprints of many articles that fall in one shard, and the pairs of articles that meet there. A posting is a
 * fingerprint, the article's key and a word that packs what decides whether two articles may be a pair: outlet, whether
 * it is a wire, hour of publication, and where in the article the fingerprint stands.
 *
 * <p>No fingerprint is dropped for being frequent: an article that has more than the limit before it, inside the time
 * window, is linked to the last of these, to the earliest and to the wires, which is linear and loses no family. With whom
 * an article meets follows from what came before it, back to the window's end, and from nothing else: so a night finds
 * for its articles the very pairs that a run over all nights would.
 */
public final class PostingShard {
    /** Hour of an article whose time is unknown: it may pair with any. */
    public static final int UNKNOWN_HOUR = 0;
    /** Outlet number of an article whose outlet is unknown: it is of no other's outlet. */
    public static final int UNKNOWN_OUTLET = 0;

    /** Marks the posting of an article whose pairs with others so marked are known already. */
    public static final long KNOWN = Long.MIN_VALUE;

    private static final int OUTLET_BITS = 24;
    private static final int POSITION_BITS = 16;
    private static final int HOUR_BITS = 22;
    private static final int MAX_POSITION = (1 << POSITION_BITS) - 1;

    private long[] fingerprints = new long[1024];
    private long[] articles = new long[1024];
    private long[] facts = new long[1024];
    private int size;

    /** Receives each meeting of two articles. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one meeting.
         *
         * @param a key of the article with the smaller key
         * @param b key of the other
         * @param aPosition where in the first
         * @param bPosition where in the second
         */
        void hit(long a, long b, int aPosition, int bPosition);
    }

    /**
     * How articles are paired inside a shard.
     *
     * @param maxPostings articles of one fingerprint and window up to which all are paired
     * @param predecessors above it, how many earlier articles each further one is linked to
     * @param wireLinks above it, how many wires' articles each further one is linked to
     * @param windowHours hours between two articles beyond which they are no pair
     * @param sameOutlet whether articles of one outlet may be a pair
     */
    public record Pairing(int maxPostings, int predecessors, int wireLinks, int windowHours, boolean sameOutlet)
            implements java.io.Serializable {

        /** The same between groups of articles that stand in the place of outlets, such as languages. */
        public Pairing acrossGroups() {
            return new Pairing(maxPostings, predecessors, wireLinks, windowHours, false);
        }
    }

    /**
     * Packs what decides whether two articles may be a pair.
     *
     * @param outlet number of the outlet, below 2^24
     * @param hour hours since 1900, below 2^22
     */
    public static long facts(int outlet, boolean wire, int hour, int position) {
        return ((long) outlet << (1 + HOUR_BITS + POSITION_BITS))
                | ((wire ? 1L : 0L) << (HOUR_BITS + POSITION_BITS))
                | ((long) hour << POSITION_BITS)
                | Math.min(position, MAX_POSITION);
    }

    public void add(long fingerprint, long article, long packedFacts) {
        if (size == fingerprints.length) {
            int larger = Math.max(size + 1, (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L));
            fingerprints = Arrays.copyOf(fingerprints, larger);
            articles = Arrays.copyOf(articles, larger);
            facts = Arrays.copyOf(facts, larger);
        }
        fingerprints[size] = fingerprint;
        articles[size] = article;
        facts[size++] = packedFacts;
    }

    /** Hands every meeting to the sink; the order depends on the postings alone, not on that of their coming. */
    public void pairs(Pairing pairing, Sink sink) {
        // The high bits of the fingerprint with the place of its posting: one plain sort of longs.
        int indexBits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, size - 1)));
        long indexMask = (1L << indexBits) - 1;
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (fingerprints[i] & ~indexMask) | i;
        }
        Arrays.parallelSort(order);
        int begin = 0;
        while (begin < size) {
            long high = order[begin] & ~indexMask;
            int end = begin + 1;
            while (end < size && (order[end] & ~indexMask) == high) {
                end++;
            }
            if (end - begin > 1) {
                run(order, begin, end, indexMask, pairing, sink);
            }
            begin = end;
        }
    }

    /** Postings whose fingerprints agree in their high bits: nearly always one fingerprint. */
    private void run(long[] order, int begin, int end, long indexMask, Pairing pairing, Sink sink) {
        int[] postings = new int[end - begin];
        for (int i = begin; i < end; i++) {
            postings[i - begin] = (int) (order[i] & indexMask);
        }
        sort(postings);
        int from = 0;
        while (from < postings.length) {
            int to = from + 1;
            while (to < postings.length && fingerprints[postings[to]] == fingerprints[postings[from]]) {
                to++;
            }
            group(postings, from, withoutRepeats(postings, from, to), pairing, sink);
            from = to;
        }
    }

    /** By fingerprint, hour, article and position. */
    private void sort(int[] postings) {
        if (postings.length == 2) {
            if (compare(postings[0], postings[1]) > 0) {
                int first = postings[0];
                postings[0] = postings[1];
                postings[1] = first;
            }
            return;
        }
        Integer[] boxed = Arrays.stream(postings).boxed().toArray(Integer[]::new);
        Arrays.sort(boxed, this::compare);
        for (int i = 0; i < postings.length; i++) {
            postings[i] = boxed[i];
        }
    }

    private int compare(int x, int y) {
        int byFingerprint = Long.compare(fingerprints[x], fingerprints[y]);
        if (byFingerprint != 0) {
            return byFingerprint;
        }
        int byHour = Integer.compare(hour(x), hour(y));
        if (byHour != 0) {
            return byHour;
        }
        int byArticle = Long.compare(articles[x], articles[y]);
        return byArticle != 0 ? byArticle : Integer.compare(position(x), position(y));
    }

    /** Keeps the first posting of each article; gives the new end. */
    private int withoutRepeats(int[] postings, int from, int to) {
        int kept = from + 1;
        for (int i = from + 1; i < to; i++) {
            if (articles[postings[i]] != articles[postings[kept - 1]]) {
                postings[kept++] = postings[i];
            }
        }
        return kept;
    }

    /** Lets each article meet those before it: those whose time is unknown stand before all, and are in every window. */
    private void group(int[] postings, int from, int to, Pairing pairing, Sink sink) {
        int timed = from;
        while (timed < to && hour(postings[timed]) == UNKNOWN_HOUR) {
            timed++;
        }
        Earlier earlier = new Earlier(from, timed, to);
        for (int i = from; i < to; i++) {
            while (earlier.oldest < i && hour(postings[i]) - hour(postings[earlier.oldest]) > pairing.windowHours) {
                earlier.leaveOldest();
            }
            int before = earlier.number(i);
            int recent = before < pairing.maxPostings ? 0 : Math.max(0, before - pairing.predecessors);
            for (int k = recent; k < before; k++) {
                meet(postings[earlier.at(k)], postings[i], pairing, sink);
            }
            if (recent > 0) {
                meet(postings[earlier.at(0)], postings[i], pairing, sink);
                link(postings, i, earlier, recent, pairing, sink);
            }
            if (isWire(postings[i])) {
                earlier.addWire(i);
            }
        }
    }

    /** Lets the article meet the first wires of its window, but for those that it has met. */
    private void link(int[] postings, int i, Earlier earlier, int recent, Pairing pairing, Sink sink) {
        for (int w = 0; w < Math.min(pairing.wireLinks, earlier.wires()); w++) {
            int wire = earlier.wire(w);
            if (wire != earlier.at(0) && wire < earlier.at(recent)) {
                meet(postings[wire], postings[i], pairing, sink);
            }
        }
    }

    /** What comes before a posting, among those of one fingerprint: the untimed, then the timed of its window. */
    private static final class Earlier {
        private final int from;
        private final int timed;
        private final int[] wires;
        private int untimedWires;
        private int wireEnd;
        private int leftWires;
        /** First of the timed ones in the window. */
        private int oldest;

        Earlier(int from, int timed, int to) {
            this.from = from;
            this.timed = timed;
            this.oldest = timed;
            this.wires = new int[to - from];
        }

        /** How many come before that one. */
        int number(int i) {
            return i < timed ? i - from : timed - from + i - oldest;
        }

        /** The place of one of them, counted from the first. */
        int at(int k) {
            return k < timed - from ? from + k : oldest + k - (timed - from);
        }

        void addWire(int i) {
            wires[wireEnd++] = i;
            untimedWires += i < timed ? 1 : 0;
        }

        /** Leaves the oldest behind, out of the window. */
        void leaveOldest() {
            int first = untimedWires + leftWires;
            leftWires += first < wireEnd && wires[first] == oldest ? 1 : 0;
            oldest++;
        }

        int wires() {
            return wireEnd - leftWires;
        }

        int wire(int w) {
            return wires[w < untimedWires ? w : w + leftWires];
        }
    }

    private void meet(int x, int y, Pairing pairing, Sink sink) {
        if ((facts[x] & facts[y] & KNOWN) != 0) {
            return;
        }
        int outlet = outlet(x);
        if (!pairing.sameOutlet && outlet != UNKNOWN_OUTLET && outlet == outlet(y)) {
            return;
        }
        int xHour = hour(x);
        int yHour = hour(y);
        if (xHour != UNKNOWN_HOUR && yHour != UNKNOWN_HOUR && Math.abs(xHour - yHour) > pairing.windowHours) {
            return;
        }
        if (articles[x] < articles[y]) {
            sink.hit(articles[x], articles[y], position(x), position(y));
        } else {
            sink.hit(articles[y], articles[x], position(y), position(x));
        }
    }

    private int outlet(int posting) {
        return (int) (facts[posting] >>> (1 + HOUR_BITS + POSITION_BITS)) & ((1 << OUTLET_BITS) - 1);
    }

    private boolean isWire(int posting) {
        return (facts[posting] >>> (HOUR_BITS + POSITION_BITS) & 1) != 0;
    }

    private int hour(int posting) {
        return (int) (facts[posting] >>> POSITION_BITS) & ((1 << HOUR_BITS) - 1);
    }

    private int position(int posting) {
        return (int) facts[posting] & MAX_POSITION;
    }
}
