package org.wiretrace.names;

/** A set of token ids without a box around each: it is asked for every token of every article. */
final class IdSet {
    private long[] slots = new long[64];
    private int size;
    private boolean zero;

    /** Ids of words with a space between them. */
    static IdSet of(String words) {
        IdSet set = new IdSet();
        for (String word : words.split(" ", -1)) {
            set.add(NameTokens.idOf(word));
        }
        return set;
    }

    void add(long id) {
        if (id == 0) {
            zero = true;
            return;
        }
        if (size * 2 >= slots.length) {
            long[] old = slots;
            slots = new long[old.length * 2];
            for (long held : old) {
                if (held != 0) {
                    slots[slot(held)] = held;
                }
            }
        }
        int slot = slot(id);
        if (slots[slot] == 0) {
            slots[slot] = id;
            size++;
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
