package org.wiretrace.names;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Names, as numbers, that have a key in common, so that only those are held against each other. Every name may have many
 * keys; all lies in plain arrays, since a corpus has hundreds of thousands of names.
 */
final class NameBlocks {
    private static final int NONE = -1;

    /** Open addressing: key and latest entry of each slot. */
    private long[] keys = new long[1 << 12];

    private int[] latest = filled(1 << 12);
    private int used;
    /** Name of each entry, and the entry before it under the same key. */
    private int[] names = new int[1 << 12];

    private int[] previous = new int[1 << 12];
    private int entries;

    /** Puts a name under a key; a second time in a row does nothing. */
    void put(long key, int name) {
        if (used * 2 >= keys.length) {
            grow();
        }
        int slot = slot(keys, latest, key);
        if (latest[slot] == NONE) {
            keys[slot] = key;
            used++;
        } else if (names[latest[slot]] == name) {
            return;
        }
        if (entries == names.length) {
            names = Arrays.copyOf(names, entries * 2);
            previous = Arrays.copyOf(previous, entries * 2);
        }
        names[entries] = name;
        previous[entries] = latest[slot];
        latest[slot] = entries++;
    }

    /**
     * Gives each group of two names or more, in the order in which they were put, unless there are more than so many; the
     * groups come in any order, and on several threads at once.
     */
    void groups(int most, Consumer<int[]> taker) {
        IntStream.range(0, keys.length).parallel().forEach(slot -> {
            int size = 0;
            for (int entry = latest[slot]; entry != NONE && size <= most; entry = previous[entry]) {
                size++;
            }
            if (size >= 2 && size <= most) {
                int[] group = new int[size];
                for (int entry = latest[slot]; entry != NONE; entry = previous[entry]) {
                    group[--size] = names[entry];
                }
                taker.accept(group);
            }
        });
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        int[] moreLatest = filled(keys.length * 2);
        for (int i = 0; i < keys.length; i++) {
            if (latest[i] != NONE) {
                int slot = slot(moreKeys, moreLatest, keys[i]);
                moreKeys[slot] = keys[i];
                moreLatest[slot] = latest[i];
            }
        }
        keys = moreKeys;
        latest = moreLatest;
    }

    private static int slot(long[] keys, int[] latest, long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (latest[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int[] filled(int size) {
        int[] filled = new int[size];
        Arrays.fill(filled, NONE);
        return filled;
    }
}
