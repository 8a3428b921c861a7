package org.wiretrace.spark;

import java.util.Iterator;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;

/** Spark's typed operators without their casts: a Java lambda fits both the Java and the Scala overload of each. */
public final class Datasets {
    private Datasets() {}

    public static <T, R extends Record> Dataset<R> map(Dataset<T> data, Class<R> type, MapFunction<T, R> function) {
        return data.map(function, RecordEncoder.of(type));
    }

    public static <T, R extends Record> Dataset<R> flatMap(
            Dataset<T> data, Class<R> type, FlatMapFunction<T, R> function) {
        return data.flatMap(function, RecordEncoder.of(type));
    }

    public static <T> Dataset<T> filter(Dataset<T> data, FilterFunction<T> function) {
        return data.filter(function);
    }

    public static <T, R extends Record> Dataset<R> mapPartitions(
            Dataset<T> data, Class<R> type, MapPartitionsFunction<T, R> function) {
        return data.mapPartitions(function, RecordEncoder.of(type));
    }

    /** The iterator seen as something to loop over, once. */
    public static <T> Iterable<T> each(Iterator<T> iterator) {
        return () -> iterator;
    }
}
