package org.wiretrace.pipeline;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The columns of a table, as a record's components give them: named in snake case at every depth, enums as words in lower
 * case, fractional numbers rounded, so that sums made in another order give the same bytes.
 *
 * @param columns the columns
 */
record TableSchema(List<Column> columns) {
    static final int DECIMAL_PLACES = 6;

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Map<Class<?>, Kind> KINDS = Map.ofEntries(
            Map.entry(String.class, Kind.TEXT),
            Map.entry(int.class, Kind.INTEGER),
            Map.entry(Integer.class, Kind.INTEGER),
            Map.entry(long.class, Kind.LONG),
            Map.entry(Long.class, Kind.LONG),
            Map.entry(double.class, Kind.DOUBLE),
            Map.entry(Double.class, Kind.DOUBLE),
            Map.entry(boolean.class, Kind.BOOLEAN),
            Map.entry(Boolean.class, Kind.BOOLEAN));

    /** What a column holds. */
    enum Kind {
        TEXT,
        WORD,
        INTEGER,
        LONG,
        DOUBLE,
        BOOLEAN,
        RECORD,
        LIST
    }

    /**
     * A column, or a field inside one.
     *
     * @param name its name; that of a list's elements is {@code element}
     * @param kind what it holds
     * @param inner a record's fields; of a list, the one column of its elements; else none
     * @param component how its value is read from a record; null for a list's elements
     */
    record Column(String name, Kind kind, List<Column> inner, Method component) {
        /** The value as it is written; a record is an array of such values. */
        Object tidy(Object value) {
            if (value == null) {
                return null;
            }
            return switch (kind) {
                case TEXT, INTEGER, LONG, BOOLEAN -> value;
                case WORD -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT);
                case DOUBLE -> rounded((Double) value);
                case RECORD -> values(inner, value);
                case LIST ->
                    ((List<?>) value)
                            .stream().map(element -> inner.get(0).tidy(element)).toList();
            };
        }

        /** Whether it holds numbers that are rounded when they are written. */
        boolean holdsFractions() {
            return kind == Kind.DOUBLE || inner.stream().anyMatch(Column::holdsFractions);
        }

        boolean isNested() {
            return kind == Kind.RECORD || kind == Kind.LIST;
        }
    }

    /** The columns of a table of such records. */
    static TableSchema of(Class<?> record) {
        return new TableSchema(columnsOf(record));
    }

    /** What the record's row holds, one value a column. */
    Object[] row(Record record) {
        return values(columns, record);
    }

    /** The component's name as a column: {@code a_begin} for {@code aBegin}. */
    static String name(String component) {
        return HUMP.matcher(component).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static List<Column> columnsOf(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(TableSchema::column)
                .toList();
    }

    private static Column column(RecordComponent component) {
        return column(name(component.getName()), component.getGenericType(), component.getAccessor());
    }

    private static Column column(String name, Type type, Method component) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Column element = column("element", list.getActualTypeArguments()[0], null);
            return new Column(name, Kind.LIST, List.of(element), component);
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return new Column(name, Kind.RECORD, columnsOf(plain), component);
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return new Column(name, Kind.WORD, List.of(), component);
        }
        if (type instanceof Class<?> plain && KINDS.containsKey(plain)) {
            return new Column(name, KINDS.get(plain), List.of(), component);
        }
        throw new IllegalArgumentException("column " + name + " cannot be written: it is a " + type.getTypeName());
    }

    private static Object[] values(List<Column> columns, Object record) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).tidy(read(columns.get(i).component(), record));
        }
        return values;
    }

    private static Object read(Method component, Object record) {
        try {
            return component.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("records of tables are public: " + component, e);
        }
    }

    /** To {@value #DECIMAL_PLACES} decimal places; what is no number is null, for JSON knows none such. */
    private static Double rounded(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        return Math.abs(value) < 1e9 ? (Double) (Math.round(value * 1e6) / 1e6) : (Double) value;
    }
}
