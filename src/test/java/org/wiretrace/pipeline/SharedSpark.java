package org.wiretrace.pipeline;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.wiretrace.spark.Sessions;

/** Hands out one Spark for the whole run of tests: the first use of it costs seconds, the next next to nothing. */
public final class SharedSpark implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(SharedSpark.class);

    /** Spark, stopped when the last test is over. */
    private record Shared(JavaSparkContext spark) implements AutoCloseable {
        @Override
        public void close() {
            spark.stop();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == JavaSparkContext.class || type == SparkSession.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        JavaSparkContext spark = test.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(
                        Shared.class, type -> new Shared(Sessions.open("local[2]", Registrator.class)), Shared.class)
                .spark();
        return parameter.getParameter().getType() == SparkSession.class ? session() : spark;
    }

    /** Other people's way of reading and writing Parquet and CSV, over the same Spark. */
    private static SparkSession session() {
        return SparkSession.builder()
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", "2")
                .getOrCreate();
    }
}
