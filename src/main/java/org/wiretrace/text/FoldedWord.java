package org.wiretrace.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * The folded form of one token while it is being read: a row of UTF-16 units that is used again for the next token. It is
 * what every word of every article passes through, so it is one class and not any {@link CharSequence}.
 */
public final class FoldedWord implements CharSequence {
    /** No script puts more marks on a letter (Unicode Standard Annex 15, stream-safe text); a hostile text may. */
    private static final int MOST_JOINED = 32;

    /** ASCII letters and digits, small; 0 for what is neither. */
    private static final char[] PLAIN = new char[0x80];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    private char[] units = new char[32];
    private int length;
    /** Whether an apostrophe stands inside the token. */
    boolean apostrophe;

    FoldedWord() {}

    void clear() {
        length = 0;
        apostrophe = false;
    }

    /** Whether an apostrophe stands inside the token: the folded form has none. */
    public boolean hasApostrophe() {
        return apostrophe;
    }

    void append(char unit) {
        if (length == units.length) {
            units = Arrays.copyOf(units, length * 2);
        }
        units[length++] = unit;
    }

    void append(String more) {
        for (int i = 0; i < more.length(); i++) {
            append(more.charAt(i));
        }
    }

    /**
     * Appends the plain letters and digits that stand there, small: most of most texts.
     *
     * @return how many they were
     */
    int appendPlain(char[] text, int from) {
        int i = from;
        int to = length;
        while (i < text.length && text[i] < PLAIN.length && PLAIN[text[i]] != 0) {
            if (to == units.length) {
                units = Arrays.copyOf(units, to * 2);
            }
            units[to++] = PLAIN[text[i++]];
        }
        length = to;
        return i - from;
    }

    /** Appends what may join with the units before it: with the last one that joins nothing, and those behind that. */
    void join(String more, Normalizer2 composed) {
        int from = length;
        do {
            from = Math.max(0, from - 1);
        } while (from > 0 && length - from < MOST_JOINED && !composed.hasBoundaryBefore(units[from]));
        StringBuilder joined = new StringBuilder().append(units, from, length - from);
        composed.append(joined, more);
        length = from;
        append(joined.toString());
    }

    void insert(int at, char unit) {
        append(unit);
        System.arraycopy(units, at, units, at + 1, length - 1 - at);
        units[at] = unit;
    }

    /** {@link Hashing#hash64} of the units. */
    public long hash64() {
        return Hashing.hash64(units, length);
    }

    /** {@link Hashing#hash32} of the units. */
    public int hash32() {
        return (int) (hash64() >>> 32);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return units[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(units, start, end - start);
    }

    @Override
    public String toString() {
        return new String(units, 0, length);
    }
}
