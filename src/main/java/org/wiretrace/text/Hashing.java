package org.wiretrace.text;

/**
 * Hashes that are the same on every machine and in every version: they are kept on disk from one night to the next, so
 * {@link Object#hashCode} will not do.
 */
public final class Hashing {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    /** What the prime times it is 1. */
    private static final long INVERSE_OF_PRIME = inverse(FNV_PRIME);

    private Hashing() {}

    /** 64 bits of the units: FNV-1a with the finisher of MurmurHash3. */
    public static long hash64(CharSequence text) {
        long h = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * FNV_PRIME;
        }
        return mix(h);
    }

    /**
     * Hashes of the text and of what it is without one unit, in their order, the first left out. They are polynomials
     * (Karp and Rabin 1987), not those of {@link #hash64}: each follows from the one before.
     *
     * @return as many as the text has units; the first is that of the whole text
     */
    public static long[] withoutOneEach(CharSequence text) {
        int length = text.length();
        long[] hashes = new long[length];
        long whole = 0;
        for (int i = 0; i < length; i++) {
            whole = whole * FNV_PRIME + text.charAt(i);
        }
        long behind = 0;
        long power = 1;
        for (int at = length - 1; at > 0; at--) {
            // Units before: those of the whole, less the unit itself and what is behind; they move up by one.
            long before = (whole - behind - power * text.charAt(at)) * INVERSE_OF_PRIME;
            hashes[at] = mix(before + behind);
            behind += power * text.charAt(at);
            power *= FNV_PRIME;
        }
        if (length > 0) {
            hashes[0] = mix(whole);
        }
        return hashes;
    }

    /** The same of the first units of an array. */
    static long hash64(char[] units, int length) {
        long h = FNV_OFFSET;
        for (int i = 0; i < length; i++) {
            h = (h ^ units[i]) * FNV_PRIME;
        }
        return mix(h);
    }

    /** By Newton's steps: each doubles the bits that are right, of which an odd number has three to begin with. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int bits = 3; bits < Long.SIZE; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    /** 32 bits of the units. */
    public static int hash32(CharSequence text) {
        return (int) (hash64(text) >>> 32);
    }

    /** Joins a hash and one more value, order mattering. */
    public static long combine(long hash, long value) {
        return mix(hash * 31 + mix(value));
    }

    /** The finisher of MurmurHash3 (Appleby): every bit of the input touches every bit of the result. */
    public static long mix(long h) {
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        h *= 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
