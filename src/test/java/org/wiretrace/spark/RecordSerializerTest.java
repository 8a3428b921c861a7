package org.wiretrace.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.wiretrace.notice.Reject;
import org.wiretrace.pipeline.ParsedArticle;
import org.wiretrace.pipeline.Registrator;
import scala.Tuple2;
import scala.reflect.ClassTag$;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordSerializerTest {

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

    /** Lists with gaps. */
    public record Holey(List<String> texts, List<Inner> inners) implements Serializable {}

    /** A record that leads to others of its kind. */
    public record Chain(int number, Chain next) implements Serializable {}

    private record Hidden(Map<String, Outer> map, Set<Fate> set, Locale locale) implements Serializable {}

    /** Refuses to be made a second time. */
    private record Guarded(int number) implements Serializable {
        private static final AtomicInteger MADE = new AtomicInteger();

        Guarded {
            if (MADE.incrementAndGet() > 1) {
                throw new IllegalArgumentException("made a second time");
            }
        }
    }

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

    private final SerializerInstance kryo =
            new KryoSerializer(Sessions.settings(new SparkConf(false), "local", Registrator.class)).newInstance();

    private <T> T travelled(T value) {
        return kryo.deserialize(
                kryo.serialize(value, ClassTag$.MODULE$.apply(Object.class)), ClassTag$.MODULE$.apply(Object.class));
    }

    private int bytes(Object value) {
        return kryo.serialize(value, ClassTag$.MODULE$.apply(Object.class)).remaining();
    }

    @Test
    void records_come_back_as_they_were() {
        assertThat(travelled(FULL)).isEqualTo(FULL);
        assertThat(travelled(EMPTY)).isEqualTo(EMPTY);
    }

    @Test
    void pairs_and_lists_of_records_come_back_as_they_were() {
        Tuple2<Inner, Outer> pair = new Tuple2<>(new Inner("key", 1, Fate.KEPT), FULL);
        assertThat(travelled(pair)).isEqualTo(pair);
        assertThat(travelled(List.of(FULL, EMPTY))).isEqualTo(List.of(FULL, EMPTY));
        assertThat(travelled(Map.of("x", FULL))).isEqualTo(Map.of("x", FULL));
    }

    @Test
    void lists_may_hold_nulls() {
        Holey holey = new Holey(Arrays.asList("a", null), Arrays.asList(null, new Inner("x", 1, null)));
        assertThat(travelled(holey)).isEqualTo(holey);
    }

    @Test
    void lists_that_come_back_cannot_be_changed() {
        Holey list = travelled(new Holey(new ArrayList<>(List.of("a")), new ArrayList<>(Arrays.asList((Inner) null))));
        assertThat(list.texts()).isUnmodifiable();
        assertThat(list.inners()).isUnmodifiable();
    }

    @Test
    void arrays_come_back_as_they_were() {
        Primitives back = travelled(new Primitives(new int[] {1, 2}, new long[] {3, 4, 5}, new byte[] {6}));
        assertThat(back.ints()).containsExactly(1, 2);
        assertThat(back.longs()).containsExactly(3, 4, 5);
        assertThat(back.bytes()).containsExactly(6);
        assertThat(travelled(new Primitives(null, new long[0], null)).ints()).isNull();
    }

    @Test
    void a_record_may_hold_others_of_its_kind() {
        Chain chain = new Chain(1, new Chain(2, null));
        assertThat(travelled(chain)).isEqualTo(chain);
    }

    @Test
    void a_record_may_be_private_and_hold_what_only_Java_can_write() {
        Hidden hidden = new Hidden(new TreeMap<>(Map.of("x", FULL)), Set.of(Fate.KEPT), Locale.ROOT);
        assertThat(travelled(hidden)).isEqualTo(hidden);
    }

    @Test
    void what_a_constructor_guards_holds_for_what_arrives() {
        assertThatThrownBy(() -> travelled(new Guarded(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("made a second time");
    }

    @Test
    void names_of_classes_and_components_do_not_travel_with_records_that_are_known() {
        int first = bytes(new Reject("corpus.jsonl", 1, "no-text", "empty"));
        assertThat(first).isLessThan(40);
        assertThat(bytes(new ParsedArticle(null, List.of(), 0))).isLessThan(16);
    }
}
