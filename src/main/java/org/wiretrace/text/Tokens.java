package org.wiretrace.text;

import java.util.Arrays;

/**
 * A text as a row of tokens, in primitive arrays: the hot path compares numbers. A token's id is a 32-bit hash of its
 * folded form, so that it is the same in every article, run and partition without a dictionary. Two different words
 * fall on one id once in four thousand million: where tokens decide, there are always several of them in a row.
 */
public final class Tokens {
    private final int[] ids;
    private final int[] begins;
    private final int[] ends;

    /** Takes the arrays as they are, uncopied: all of one length. */
    public Tokens(int[] ids, int[] begins, int[] ends) {
        if (ids.length != begins.length || ids.length != ends.length) {
            throw new IllegalArgumentException("arrays of different lengths");
        }
        this.ids = ids;
        this.begins = begins;
        this.ends = ends;
    }

    public int size() {
        return ids.length;
    }

    /** Hash of the folded token. */
    public int id(int token) {
        return ids[token];
    }

    /** First UTF-16 unit of the token in the text as given. */
    public int begin(int token) {
        return begins[token];
    }

    /** Last UTF-16 unit of the token, exclusive. */
    public int end(int token) {
        return ends[token];
    }

    /** The ids themselves: read, never written. */
    public int[] ids() {
        return ids;
    }

    /** Index of the first token that ends after that offset; {@link #size} when none does. */
    public int firstEndingAfter(int offset) {
        int found = Arrays.binarySearch(ends, offset + 1);
        return found >= 0 ? found : -found - 1;
    }

    /** Index of the first token that begins at or after that offset; {@link #size} when none does. */
    public int firstFrom(int offset) {
        int found = Arrays.binarySearch(begins, offset);
        return found >= 0 ? found : -found - 1;
    }
}
