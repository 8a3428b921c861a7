package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;

/**
 * One pass over a dataset: each partition is summed up where it lies, and only the sums come to the driver. Plain sums
 * need no plan of a query, which costs a short run more than the work itself.
 */
final class Passes {
    private Passes() {}

    /** What a partition is summed up in. */
    interface Sum<T, S> extends Serializable {
        /** Takes one more row. */
        void add(T row);

        /** Takes what another partition has summed up. */
        void merge(S other);
    }

    /** Makes an empty sum. */
    @FunctionalInterface
    interface Empty<S> extends Serializable {
        S make();
    }

    /** The sum over all rows; does not depend on how they lie in partitions as long as {@code merge} does not. */
    static <T, S extends Sum<T, S>> S over(Dataset<T> rows, Empty<S> empty) {
        S whole = empty.make();
        rows.javaRDD()
                .mapPartitions(partition -> List.of(sum(partition, empty)).iterator())
                .collect()
                .forEach(whole::merge);
        return whole;
    }

    private static <T, S extends Sum<T, S>> S sum(Iterator<T> rows, Empty<S> empty) {
        S sum = empty.make();
        rows.forEachRemaining(sum::add);
        return sum;
    }
}
