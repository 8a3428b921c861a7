package org.wiretrace.names;

import java.util.Arrays;
import org.wiretrace.text.Hashing;

/** Many phrases, as rows of token ids, found by one walk from each token; a phrase carries numbers of its owner's. */
final class PhraseTrie {
    static final int ROOT = 0;
    static final int NONE = -1;

    private static final int[] NOTHING = {};
    /** Bits that may be set of the 64 of a word: so few that next to nothing passes by chance. */
    private static final int FEW = 4;

    private long[] steps = new long[64];
    private int[] targets = new int[64];
    private int nodes = 1;
    private int[][] payloads = {NOTHING, NOTHING};
    /** A bit for each way to begin, by the id's last bits: most tokens begin no phrase, and are turned away by it. */
    private long[] beginnings = new long[64];

    private long[] firsts = new long[64];
    private int begun;

    void add(long[] phrase, int payload) {
        int node = ROOT;
        for (long id : phrase) {
            node = stepOrGrow(node, id);
        }
        int[] held = payloads[node];
        for (int other : held) {
            if (other == payload) {
                return;
            }
        }
        int[] more = Arrays.copyOf(held, held.length + 1);
        more[held.length] = payload;
        payloads[node] = more;
    }

    /** Whether a phrase may begin with that token: false is sure, and takes no more than a look at one bit. */
    boolean mayBegin(long id) {
        return (beginnings[beginning(id)] & 1L << (id >>> 32)) != 0;
    }

    /** The node behind that token, or {@link #NONE}. */
    int step(int node, long id) {
        if (node == ROOT && !mayBegin(id)) {
            return NONE;
        }
        long step = mix(node, id);
        int mask = steps.length - 1;
        int slot = (int) step & mask;
        while (targets[slot] != 0) {
            if (steps[slot] == step) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return NONE;
    }

    /** What the phrase that ends at that node carries; empty when none ends there. */
    int[] payloads(int node) {
        return payloads[node];
    }

    private int stepOrGrow(int node, long id) {
        int next = step(node, id);
        if (next != NONE) {
            return next;
        }
        if (nodes * 2 > steps.length) {
            grow();
        }
        put(mix(node, id), nodes);
        if (node == ROOT) {
            begin(id);
        }
        if (nodes == payloads.length) {
            payloads = Arrays.copyOf(payloads, nodes * 2);
        }
        payloads[nodes] = NOTHING;
        return nodes++;
    }

    private void begin(long id) {
        if (begun == firsts.length) {
            firsts = Arrays.copyOf(firsts, begun * 2);
        }
        firsts[begun++] = id;
        if (begun > beginnings.length * FEW) {
            beginnings = new long[beginnings.length * 2];
            for (int i = 0; i < begun; i++) {
                mark(firsts[i]);
            }
        }
        mark(id);
    }

    private void mark(long id) {
        beginnings[beginning(id)] |= 1L << (id >>> 32);
    }

    private int beginning(long id) {
        return (int) id & (beginnings.length - 1);
    }

    private void grow() {
        long[] oldSteps = steps;
        int[] oldTargets = targets;
        steps = new long[oldSteps.length * 2];
        targets = new int[steps.length];
        for (int i = 0; i < oldSteps.length; i++) {
            if (oldTargets[i] != 0) {
                put(oldSteps[i], oldTargets[i]);
            }
        }
    }

    private void put(long step, int target) {
        int mask = steps.length - 1;
        int slot = (int) step & mask;
        while (targets[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        steps[slot] = step;
        targets[slot] = target;
    }

    private static long mix(int node, long id) {
        return Hashing.combine(node, id);
    }
}
