package org.wiretrace.names;

/** A set of token ids without a box around each: it is asked for every token of every article. */
final class IdSet {
    private long[] slots;
    private int size;
    private boolean zero;

    IdSet() {
        this(32);
    }

    /** @param expected how many ids it may take before it has to grow */
    IdSet(int expected) {
        slots = new long[Math.max(64, Integer.highestOneBit(Math.max(1, expected)) * 4)];
    }

    /** Ids of words with a space between them. */
    static IdSet of(String words) {
        IdSet set = new IdSet();
        for (String word : words.split(" ", -1)) {
            set.add(NameTokens.idOf(word));
        }
        return set;
    }

    /** Whether it was not in the set before. */
    boolean add(long id) {
        if (id == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        if (size * 2 >= slots.length) {
            grow();
        }
        int slot = slot(id);
        if (slots[slot] != 0) {
            return false;
        }
        slots[slot] = id;
        size++;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long held : old) {
            if (held != 0) {
                slots[slot(held)] = held;
            }
        }
    }

    boolean contains(long id) {
        return id == 0 ? zero : slots[slot(id)] == id;
    }

    private int slot(long id) {
        int mask = slots.length - 1;
        int slot = (int) id & mask;
        while (slots[slot] != 0 && slots[slot] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
