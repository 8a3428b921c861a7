package org.wiretrace.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;

/**
 * A record's components as the columns of a table, at every depth: named in snake case, enums in lower case, fractional
 * numbers rounded, so that sums made in another order give the same bytes.
 */
final class TableColumns {
    private static final int DECIMAL_PLACES = 6;
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private TableColumns() {}

    /** The columns of a table of such records. */
    static Column[] of(Class<?> record) {
        return columns(record, component -> col(component.getName()));
    }

    /** The component's name as a column: {@code a_begin} for {@code aBegin}. */
    static String name(String component) {
        return HUMP.matcher(component).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static Column[] columns(Class<?> record, Function<RecordComponent, Column> value) {
        return Arrays.stream(record.getRecordComponents())
                .map(component ->
                        tidy(value.apply(component), component.getGenericType()).as(name(component.getName())))
                .toArray(Column[]::new);
    }

    private static Column tidy(Column value, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Type element = list.getActualTypeArguments()[0];
            return isTidy(element) ? value : transform(value, item -> tidy(item, element));
        }
        if (isTidy(type)) {
            return value;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            Column[] fields = columns(plain, component -> value.getField(component.getName()));
            return when(value.isNotNull(), struct(fields));
        }
        return plain.isEnum() ? lower(value) : round(value, DECIMAL_PLACES);
    }

    private static boolean isTidy(Type type) {
        return type instanceof Class<?> plain
                && !plain.isRecord()
                && !plain.isEnum()
                && !List.of(double.class, Double.class, float.class, Float.class)
                        .contains(plain);
    }
}
