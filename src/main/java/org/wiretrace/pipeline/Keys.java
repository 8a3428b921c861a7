package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;

/**
 * A set of articles, by their keys.
 *
 * @param sorted the keys, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Keys(long[] sorted) implements Serializable {

    /** Those of the articles: eight bytes each, on the driver. */
    static Keys of(JavaRDD<Long> keys) {
        return new Keys(
                keys.collect().stream().mapToLong(Long::longValue).sorted().toArray());
    }

    boolean contains(long key) {
        return Arrays.binarySearch(sorted, key) >= 0;
    }

    /** Whether it holds the article of that id. */
    boolean contains(String id) {
        return contains(AnnotatedArticle.key(id));
    }

    Keys and(Keys other) {
        long[] both = Arrays.copyOf(sorted, sorted.length + other.sorted.length);
        System.arraycopy(other.sorted, 0, both, sorted.length, other.sorted.length);
        Arrays.sort(both);
        return new Keys(both);
    }

    int size() {
        return sorted.length;
    }
}
