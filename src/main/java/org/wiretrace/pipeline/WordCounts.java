package org.wiretrace.pipeline;

/** How often each word was met, by its hash, without a box around each. */
final class WordCounts {
    private int[] words = new int[1 << 12];
    private int[] counts = new int[1 << 12];
    private int size;

    void add(int word) {
        if (size * 2 >= words.length) {
            grow();
        }
        int slot = slot(word);
        if (counts[slot] == 0) {
            words[slot] = word;
            size++;
        }
        counts[slot]++;
    }

    int of(int word) {
        return counts[slot(word)];
    }

    private void grow() {
        int[] oldWords = words;
        int[] oldCounts = counts;
        words = new int[oldWords.length * 2];
        counts = new int[words.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldWords[i]);
                words[slot] = oldWords[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private int slot(int word) {
        int mask = words.length - 1;
        int slot = word & mask;
        while (counts[slot] != 0 && words[slot] != word) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
