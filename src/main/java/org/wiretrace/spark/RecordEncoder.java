package org.wiretrace.spark;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.catalyst.JavaTypeInference;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.EncoderField;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.IterableEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.ProductEncoder;
import org.apache.spark.sql.types.Metadata;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Lets Java records travel in Datasets. Spark's bean encoder gives a record an empty schema, but a record has the shape
 * of a Scala case class, and is described to Spark as one here. Records must be public; their components primitives,
 * strings, boxed numbers, enums, {@code Instant}, {@code LocalDate}, primitive arrays, other such records, and lists.
 *
 * <p>It rests on Spark's internal classes: this is the one class that does, and its round-trip test tells when they move.
 */
public final class RecordEncoder {
    private RecordEncoder() {}

    /** The encoder of that record. */
    public static <R extends Record> Encoder<R> of(Class<R> type) {
        return product(type);
    }

    private static <R> AgnosticEncoder<R> product(Class<R> type) {
        List<EncoderField> fields = Arrays.stream(type.getRecordComponents())
                .map(RecordEncoder::field)
                .toList();
        return new ProductEncoder<>(
                tag(type), CollectionConverters.asScala(fields).toSeq(), Option.empty());
    }

    private static EncoderField field(RecordComponent component) {
        return new EncoderField(
                component.getName(),
                encoder(component.getGenericType()),
                !component.getType().isPrimitive(),
                Metadata.empty(),
                Option.empty(),
                Option.empty());
    }

    private static AgnosticEncoder<?> encoder(Type type) {
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return product(plain);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return iterable(encoder(list.getActualTypeArguments()[0]));
        }
        return JavaTypeInference.encoderFor(type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Scala's ClassTag of List<E> is that of List
    private static AgnosticEncoder<?> iterable(AgnosticEncoder<?> element) {
        return new IterableEncoder(tag(List.class), element, true, false);
    }

    private static <T> ClassTag<T> tag(Class<T> type) {
        return ClassTag$.MODULE$.apply(type);
    }
}
