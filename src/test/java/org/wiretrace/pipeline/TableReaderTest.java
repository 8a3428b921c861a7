package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiretrace.notice.Severity;
import org.wiretrace.text.Span;

@SparkTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TableReaderTest {
    private final JavaSparkContext spark;

    @TempDir
    private java.nio.file.Path folder;

    TableReaderTest(JavaSparkContext spark) {
        this.spark = spark;
    }

    /** One component of each kind. */
    public record Row(
            String text,
            Severity word,
            int number,
            Integer mayBeMissing,
            long large,
            double fraction,
            Double mayBeUnknown,
            boolean truth,
            Span inside,
            List<Span> several,
            List<String> texts)
            implements Serializable {}

    @Test
    void reads_back_what_was_written_to_the_last_digit() {
        List<Row> rows = List.of(
                new Row(
                        "a",
                        Severity.INFO,
                        1,
                        2,
                        Long.MIN_VALUE,
                        1.0 / 3,
                        0.1,
                        true,
                        new Span(1, 4),
                        List.of(new Span(0, 1), new Span(2, 9)),
                        List.of("", "λ")),
                new Row("b", Severity.ERROR, 0, null, 7, 1e-9, null, false, null, List.of(), List.of()));
        Path first = new Path(folder.toString(), "first");
        Path second = new Path(folder.toString(), "second");
        TableWriter writer = new TableWriter(Set.of(TableFormat.PARQUET), 1);
        writer.writeInto(first, new TableWriter.Table<>("rows", Row.class, spark.parallelize(rows), true));
        writer.writeInto(
                second, new TableWriter.Table<>("rows", Row.class, spark.parallelize(rows.subList(1, 2)), true));

        TableReader<Row> reader = new TableReader<>(Row.class);
        assertThat(reader.read(spark, List.of(first)).collect()).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(reader.read(spark, Arrays.asList(first, second, new Path(folder.toString(), "none")))
                        .collect())
                .hasSize(3);
        assertThat(reader.read(spark, List.of(new Path(folder.toString(), "none")))
                        .collect())
                .isEmpty();
    }
}
