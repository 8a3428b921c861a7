package org.wiretrace.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.wiretrace.pipeline.SparkTest;

@SparkTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordEncoderTest {

    /** What may befall a record. */
    public enum Fate {
        KEPT,
        LOST
    }

    /** A record inside others. */
    public record Inner(String name, int begin, Fate fate) implements Serializable {}

    /** Every type of component that may travel. */
    public record Outer(
            boolean yes,
            int number,
            long large,
            double share,
            String text,
            Integer boxedNumber,
            Long boxedLarge,
            Double boxedShare,
            Boolean boxedYes,
            Fate fate,
            Instant instant,
            LocalDate date,
            Inner inner,
            List<String> texts,
            List<Integer> numbers,
            List<Fate> fates,
            List<Inner> inners,
            List<List<Inner>> nested)
            implements Serializable {}

    /** Arrays compare by identity, so they stand apart. */
    @SuppressWarnings("ArrayRecordComponent") // that they travel is what is tested
    public record Primitives(int[] ints, long[] longs, byte[] bytes) implements Serializable {}

    private static final Outer FULL = new Outer(
            true,
            1,
            2L,
            0.5,
            "\"schön\" \n 日本 𝒳",
            3,
            4L,
            0.25,
            false,
            Fate.LOST,
            Instant.parse("2024-05-01T09:00:00.123456Z"),
            LocalDate.parse("2024-05-01"),
            new Inner("inner", 7, Fate.KEPT),
            List.of("a", "", "c"),
            List.of(1, 2),
            List.of(Fate.KEPT, Fate.LOST),
            List.of(new Inner("x", 1, Fate.LOST), new Inner(null, 2, null)),
            List.of(List.of(new Inner("y", 3, Fate.KEPT)), List.of()));
    private static final Outer EMPTY = new Outer(
            false, 0, 0, 0, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private final SparkSession spark;

    RecordEncoderTest(SparkSession spark) {
        this.spark = spark;
    }

    @Test
    void records_come_back_as_they_were() {
        Dataset<Outer> outers = spark.createDataset(List.of(FULL, EMPTY), RecordEncoder.of(Outer.class));
        assertThat(outers.collectAsList()).containsExactly(FULL, EMPTY);
    }

    @Test
    void records_travel_through_typed_operators_and_shuffles() {
        Dataset<Outer> outers = spark.createDataset(List.of(FULL, EMPTY), RecordEncoder.of(Outer.class));
        Dataset<Outer> travelled = Datasets.map(Datasets.filter(outers, outer -> true), Outer.class, outer -> outer)
                .repartition(3);
        assertThat(travelled.collectAsList()).containsExactlyInAnyOrder(FULL, EMPTY);
    }

    @Test
    void lists_may_hold_nulls() {
        Outer holey = new Outer(
                false,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Arrays.asList("a", null),
                null,
                null,
                Arrays.asList(null, new Inner("x", 1, null)),
                null);
        Dataset<Outer> outers = spark.createDataset(List.of(holey), RecordEncoder.of(Outer.class));
        assertThat(outers.collectAsList()).containsExactly(holey);
    }

    @Test
    void arrays_come_back_as_they_were() {
        Primitives arrays = new Primitives(new int[] {1, 2}, new long[] {3, 4, 5}, new byte[] {6});
        Dataset<Primitives> dataset = spark.createDataset(List.of(arrays), RecordEncoder.of(Primitives.class));
        Primitives back = dataset.collectAsList().get(0);
        assertThat(back.ints()).containsExactly(1, 2);
        assertThat(back.longs()).containsExactly(3, 4, 5);
        assertThat(back.bytes()).containsExactly(6);
    }

    @Test
    void columns_are_the_components_and_enums_are_their_names() {
        Dataset<Inner> inners =
                spark.createDataset(List.of(new Inner("x", 1, Fate.LOST)), RecordEncoder.of(Inner.class));
        assertThat(inners.columns()).containsExactly("name", "begin", "fate");
        assertThat(inners.toDF().first().getString(2)).isEqualTo("LOST");
        assertThat(inners.schema().apply("begin").nullable()).isFalse();
        assertThat(inners.schema().apply("name").nullable()).isTrue();
    }

    @Test
    void rows_with_the_columns_of_a_record_become_that_record() {
        Dataset<Inner> inners =
                spark.sql("select 'KEPT' as fate, 2 as begin, 'x' as name").as(RecordEncoder.of(Inner.class));
        assertThat(inners.collectAsList()).containsExactly(new Inner("x", 2, Fate.KEPT));
    }
}
