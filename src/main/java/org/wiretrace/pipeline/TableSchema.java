package org.wiretrace.pipeline;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The columns of a table, as a record's components give them: named in snake case at every depth, enums as words in lower
 * case, fractional numbers rounded, so that sums made in another order give the same bytes, or exact, where they are read
 * back.
 *
 * @param columns the columns
 */
record TableSchema(List<Column> columns) {
    private static final double DECIMALS = 1e6;
    private static final Comparator<Double> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

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
        EXACT,
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
                case TEXT, INTEGER, LONG, EXACT, BOOLEAN -> value;
                case WORD -> word(value);
                case DOUBLE -> rounded((Double) value);
                case RECORD -> values(inner, value);
                case LIST ->
                    ((List<?>) value)
                            .stream().map(element -> inner.get(0).tidy(element)).toList();
            };
        }

        boolean isNested() {
            return kind == Kind.RECORD || kind == Kind.LIST;
        }

        /** Compares what is written of two values. */
        int compare(Object a, Object b) {
            if (a == null || b == null) {
                return Boolean.compare(a != null, b != null);
            }
            return switch (kind) {
                case TEXT -> ((String) a).compareTo((String) b);
                case INTEGER -> ((Integer) a).compareTo((Integer) b);
                case LONG -> ((Long) a).compareTo((Long) b);
                case BOOLEAN -> ((Boolean) a).compareTo((Boolean) b);
                case WORD -> word(a).compareTo(word(b));
                case DOUBLE -> NULLS_FIRST.compare(rounded((Double) a), rounded((Double) b));
                case EXACT -> ((Double) a).compareTo((Double) b);
                case RECORD -> TableSchema.compare(inner, a, b);
                case LIST -> compareLists((List<?>) a, (List<?>) b);
            };
        }

        private int compareLists(List<?> a, List<?> b) {
            Iterator<?> left = a.iterator();
            Iterator<?> right = b.iterator();
            while (left.hasNext() && right.hasNext()) {
                int order = inner.get(0).compare(left.next(), right.next());
                if (order != 0) {
                    return order;
                }
            }
            return Boolean.compare(left.hasNext(), right.hasNext());
        }

        /** The same in every JVM for what is written alike. */
        int hash(Object value) {
            if (value == null) {
                return 0;
            }
            return switch (kind) {
                case TEXT, INTEGER, LONG, EXACT, BOOLEAN -> value.hashCode();
                case WORD -> word(value).hashCode();
                case DOUBLE -> Objects.hashCode(rounded((Double) value));
                case RECORD -> TableSchema.hash(inner, value);
                case LIST -> {
                    int hash = 1;
                    for (Object element : (List<?>) value) {
                        hash = 31 * hash + inner.get(0).hash(element);
                    }
                    yield hash;
                }
            };
        }

        private static String word(Object constant) {
            return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
        }
    }

    /** The columns of a table of such records. */
    static TableSchema of(Class<?> record) {
        return new TableSchema(columnsOf(record, Kind.DOUBLE));
    }

    /** The same with fractional numbers as they are: for what is to be read back. */
    static TableSchema exact(Class<?> record) {
        return new TableSchema(columnsOf(record, Kind.EXACT));
    }

    /** What the record's row holds, one value a column. */
    Object[] row(Record record) {
        return values(columns, record);
    }

    /** Compares what is written of two rows, column by column from the left. */
    int compare(Record a, Record b) {
        return compare(columns, a, b);
    }

    /** Equal for rows of which the same is written. */
    int hash(Record row) {
        return hash(columns, row);
    }

    private static int compare(List<Column> columns, Object a, Object b) {
        for (Column column : columns) {
            int order = column.compare(read(column.component(), a), read(column.component(), b));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int hash(List<Column> columns, Object record) {
        int hash = 1;
        for (Column column : columns) {
            hash = 31 * hash + column.hash(read(column.component(), record));
        }
        return hash;
    }

    /** The component's name as a column: {@code a_begin} for {@code aBegin}. */
    static String name(String component) {
        return HUMP.matcher(component).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static List<Column> columnsOf(Class<?> record, Kind fractions) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> column(component, fractions))
                .toList();
    }

    private static Column column(RecordComponent component, Kind fractions) {
        return column(name(component.getName()), component.getGenericType(), component.getAccessor(), fractions);
    }

    private static Column column(String name, Type type, Method component, Kind fractions) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Column element = column("element", list.getActualTypeArguments()[0], null, fractions);
            return new Column(name, Kind.LIST, List.of(element), component);
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return new Column(name, Kind.RECORD, columnsOf(plain, fractions), component);
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return new Column(name, Kind.WORD, List.of(), component);
        }
        if (type instanceof Class<?> plain && KINDS.containsKey(plain)) {
            Kind kind = KINDS.get(plain);
            return new Column(name, kind == Kind.DOUBLE ? fractions : kind, List.of(), component);
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

    /** To six decimal places; what is no number is null, for JSON knows none such. */
    private static Double rounded(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        return Math.abs(value) < 1e9 ? (Double) (Math.round(value * DECIMALS) / DECIMALS) : (Double) value;
    }
}
