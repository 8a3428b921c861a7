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

    private NameBlocks() {}

    /**
     * The names under their keys.
     *
     * @param keys of each name, by its number
     */
    static NameBlocks of(long[][] keys) {
        NameBlocks blocks = new NameBlocks();
        Repeated repeated = new Repeated(keys);
        for (int name = 0; name < keys.length; name++) {
            for (long key : keys[name]) {
                if (repeated.mayHold(key)) {
                    blocks.put(key, name);
                }
            }
        }
        return blocks;
    }

    /**
     * Which keys may occur more than once (a filter after Bloom 1970, one bit a key): nearly all keys belong to one name
     * only, and need no room.
     */
    private static final class Repeated {
        private static final int BITS_PER_KEY = 8;
        private final long[] twice;
        private final long mask;

        Repeated(long[][] keys) {
            long count = 1;
            for (long[] some : keys) {
                count += some.length;
            }
            long bits = Math.max(64, Math.min(1L << 31, Long.highestOneBit(count) * 2 * BITS_PER_KEY));
            mask = bits - 1;
            long[] once = new long[(int) (bits >>> 6)];
            twice = new long[once.length];
            for (long[] some : keys) {
                for (long key : some) {
                    int word = (int) ((key & mask) >>> 6);
                    long bit = 1L << key;
                    twice[word] |= once[word] & bit;
                    once[word] |= bit;
                }
            }
        }

        boolean mayHold(long key) {
            return (twice[(int) ((key & mask) >>> 6)] & (1L << key)) != 0;
        }
    }

    /** Puts a name under a key; a second time in a row does nothing. */
    private void put(long key, int name) {
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
        int slot = (int) (key >>> 32) & mask;
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
