package org.wiretrace.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wiretrace.text.Hashing;

/** Many phrases, as rows of token ids, found by one walk from each token; a phrase carries numbers of its owner's. */
final class PhraseTrie {
    static final int ROOT = 0;
    static final int NONE = -1;

    private long[] steps = new long[64];
    private int[] targets = new int[64];
    private int nodes = 1;
    private final List<int[]> payloads = new ArrayList<>(List.of(new int[0]));

    void add(long[] phrase, int payload) {
        int node = ROOT;
        for (long id : phrase) {
            node = stepOrGrow(node, id);
        }
        int[] held = payloads.get(node);
        for (int other : held) {
            if (other == payload) {
                return;
            }
        }
        int[] more = Arrays.copyOf(held, held.length + 1);
        more[held.length] = payload;
        payloads.set(node, more);
    }

    /** The node behind that token, or {@link #NONE}. */
    int step(int node, long id) {
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
        return payloads.get(node);
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
        payloads.add(new int[0]);
        return nodes++;
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
