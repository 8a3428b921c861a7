package org.wiretrace.spark;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import scala.Tuple2;
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

    /**
     * The sum of each key's counts. They are added up where they lie, and only the sums are shuffled, unsorted: a key must
     * have one hash in every JVM.
     */
    public static <K> JavaRDD<Tuple2<K, Long>> summed(JavaPairRDD<K, Long> counts) {
        return counts.mapPartitionsToPair(Partitions::sums)
                .combineByKey(
                        sum -> sum,
                        Long::sum,
                        Long::sum,
                        new HashPartitioner(shuffled(counts.keys())),
                        false,
                        SparkEnv.get().serializer())
                .map(sum -> sum);
    }

    private static <K> Iterator<Tuple2<K, Long>> sums(Iterator<Tuple2<K, Long>> counts) {
        Map<K, Long> sums = new HashMap<>();
        counts.forEachRemaining(count -> sums.merge(count._1(), count._2(), Long::sum));
        return sums.entrySet().stream()
                .map(sum -> new Tuple2<>(sum.getKey(), sum.getValue()))
                .iterator();
    }

    /** The elements seen as something to loop over, once. */
    public static <T> Iterable<T> each(Iterator<T> elements) {
        return () -> elements;
    }

    public static <T> Stream<T> stream(Iterator<T> elements) {
        return StreamSupport.stream(each(elements).spliterator(), false);
    }
}
