package org.wiretrace.pipeline;

import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import scala.reflect.ClassTag$;

/** Broadcasts, without the class tag that Scala would fill in. */
final class Broadcasts {
    private Broadcasts() {}

    static <T> Broadcast<T> of(SparkSession spark, Class<T> type, T value) {
        return spark.sparkContext().broadcast(value, ClassTag$.MODULE$.apply(type));
    }
}
