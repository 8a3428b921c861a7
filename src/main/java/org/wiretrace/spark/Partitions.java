package org.wiretrace.spark;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Partitions: how many there are to be, and their elements. */
public final class Partitions {
    private static final Seq<RDD<?>> NONE =
            CollectionConverters.asScala(List.<RDD<?>>of()).toSeq();

    private Partitions() {}

    /**
     * How many a shuffle of these elements makes: as many as {@code spark.default.parallelism} says, else as there are,
     * so that they grow with the corpus.
     */
    public static int shuffled(JavaRDD<?> elements) {
        return Partitioner.defaultPartitioner(elements.rdd(), NONE).numPartitions();
    }

    /** The elements seen as something to loop over, once. */
    public static <T> Iterable<T> each(Iterator<T> elements) {
        return () -> elements;
    }

    public static <T> Stream<T> stream(Iterator<T> elements) {
        return StreamSupport.stream(each(elements).spliterator(), false);
    }
}
