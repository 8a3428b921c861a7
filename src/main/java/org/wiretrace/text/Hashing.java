package org.wiretrace.text;

/**
 * Hashes that are the same on every machine and in every version: they are kept on disk from one night to the next, so
 * {@link Object#hashCode} will not do.
 */
public final class Hashing {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Hashing() {}

    /** 64 bits of the units: FNV-1a with the finisher of MurmurHash3. */
    public static long hash64(CharSequence text) {
        long h = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * FNV_PRIME;
        }
        return mix(h);
    }

    /** The same, as if the unit at that place were not there. */
    public static long hash64Without(CharSequence text, int at) {
        long h = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            h = i == at ? h : (h ^ text.charAt(i)) * FNV_PRIME;
        }
        return mix(h);
    }

    /** The same of the first units of an array. */
    static long hash64(char[] units, int length) {
        long h = FNV_OFFSET;
        for (int i = 0; i < length; i++) {
            h = (h ^ units[i]) * FNV_PRIME;
        }
        return mix(h);
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
