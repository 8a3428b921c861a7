package org.wiretrace.quotes;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import org.wiretrace.text.Hashing;
import org.wiretrace.text.Tokenizer;

/**
 * Quotations that turn up in many stories: proverbs, slogans, what an office repeats. That two articles print one says
 * nothing about them. Held as hashes of their words.
 */
public final class Sayings implements Serializable {
    private static final long serialVersionUID = 1;

    /** Of a corpus without any. */
    public static final Sayings NONE = new Sayings(new long[0]);

    /** Ascending. */
    private final long[] keys;

    private Sayings(long[] keys) {
        this.keys = keys;
    }

    /** The sayings with those keys. */
    public static Sayings of(Collection<Long> keys) {
        return new Sayings(
                keys.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
    }

    /** What stands for the words of a quote, whatever its marks and capitals. */
    public static long key(Quote quote) {
        long key = 0;
        for (int word : Tokenizer.tokens(quote.text()).ids()) {
            key = Hashing.combine(key, word);
        }
        return key;
    }

    /** Keys of its quotations, ascending. */
    public long[] keys() {
        return keys.clone();
    }

    public boolean isEmpty() {
        return keys.length == 0;
    }

    /** How many there are. */
    public int size() {
        return keys.length;
    }

    /** Whether the quote is one of them. */
    public boolean contains(Quote quote) {
        return keys.length > 0 && Arrays.binarySearch(keys, key(quote)) >= 0;
    }
}
