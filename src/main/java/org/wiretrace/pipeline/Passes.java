package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** One pass over all elements: each partition is summed up where it lies, and only the sums come to the driver. */
final class Passes {
    private Passes() {}

    /** What a partition is summed up in. */
    interface Sum<T, S> extends Serializable {
        /** Takes one more element. */
        void add(T one);

        /** Takes what another partition has summed up. */
        void merge(S other);
    }

    /** Makes an empty sum. */
    @FunctionalInterface
    interface Empty<S> extends Serializable {
        S make();
    }

    /** The sum over all; does not depend on how they lie in partitions as long as {@code merge} does not. */
    static <T, S extends Sum<T, S>> S over(JavaRDD<T> all, Empty<S> empty) {
        S whole = empty.make();
        all.mapPartitions(partition -> List.of(sum(partition, empty)).iterator())
                .collect()
                .forEach(whole::merge);
        return whole;
    }

    /** Two sums in one pass. */
    static <T, A extends Sum<T, A>, B extends Sum<T, B>> Tuple2<A, B> over(
            JavaRDD<T> all, Empty<A> first, Empty<B> second) {
        Both<T, A, B> whole = over(all, () -> new Both<>(first.make(), second.make()));
        return new Tuple2<>(whole.first, whole.second);
    }

    private record Both<T, A extends Sum<T, A>, B extends Sum<T, B>>(A first, B second)
            implements Sum<T, Both<T, A, B>> {
        @Override
        public void add(T one) {
            first.add(one);
            second.add(one);
        }

        @Override
        public void merge(Both<T, A, B> other) {
            first.merge(other.first);
            second.merge(other.second);
        }
    }

    private static <T, S extends Sum<T, S>> S sum(Iterator<T> partition, Empty<S> empty) {
        S sum = empty.make();
        partition.forEachRemaining(sum::add);
        return sum;
    }
}
