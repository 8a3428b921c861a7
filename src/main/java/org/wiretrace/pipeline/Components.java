package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What hangs together, directly or through others: union-find with path halving (Tarjan and van Leeuwen 1984) over keys.
 * In primitive arrays, and not changed any more once it is made: it is sent to every executor.
 */
final class Components implements Serializable {
    private static final long serialVersionUID = 1;

    /** The keys that are tied to any, ascending. */
    private final long[] keys;
    /** Of each the number of the smallest key of its component. */
    private final int[] smallest;

    private Components(long[] keys) {
        this.keys = keys;
        this.smallest = new int[keys.length];
        Arrays.setAll(smallest, i -> i);
    }

    /**
     * The components of some ties.
     *
     * @param from one end of each
     * @param to the other
     */
    static Components of(long[] from, long[] to) {
        Components components = new Components(LongStream.concat(Arrays.stream(from), Arrays.stream(to))
                .sorted()
                .distinct()
                .toArray());
        for (int i = 0; i < from.length; i++) {
            components.tie(Arrays.binarySearch(components.keys, from[i]), Arrays.binarySearch(components.keys, to[i]));
        }
        Arrays.setAll(components.smallest, components::root);
        return components;
    }

    boolean isEmpty() {
        return keys.length == 0;
    }

    /** Whether it is tied to anything. */
    boolean contains(long key) {
        return Arrays.binarySearch(keys, key) >= 0;
    }

    /** The smallest key that it hangs together with; itself where it is tied to nothing. */
    long of(long key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? key : keys[smallest[at]];
    }

    private void tie(int one, int other) {
        int x = root(one);
        int y = root(other);
        smallest[Math.max(x, y)] = Math.min(x, y);
    }

    private int root(int of) {
        int at = of;
        while (smallest[at] != at) {
            smallest[at] = smallest[smallest[at]];
            at = smallest[at];
        }
        return at;
    }
}
