package org.wiretrace.pipeline;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reads back the records of which {@link TableWriter} wrote exact tables in Parquet, column by name.
 *
 * @param record what a row is read as
 * @param <R> that record
 */
record TableReader<R extends Record>(Class<R> record) implements Serializable {
    /** Bytes that are worth a task of their own. */
    private static final long BYTES_PER_TASK = 8L << 20;

    /** The rows of the tables in those folders; a folder that is not there holds none. */
    JavaRDD<R> read(JavaSparkContext spark, List<Path> folders) {
        List<List<String>> tasks = tasks(spark.hadoopConfiguration(), folders);
        if (tasks.isEmpty()) {
            return spark.emptyRDD();
        }
        Broadcast<SerializableConfiguration> hadoop = SerializableConfiguration.broadcast(spark.sc());
        return spark.parallelize(tasks, tasks.size())
                .flatMap(files -> files.iterator())
                .flatMap(file -> new Rows<>(new Path(file), hadoop.value().value(), record));
    }

    /** The files, small ones together in one task. */
    private static List<List<String>> tasks(Configuration hadoop, List<Path> folders) {
        List<List<String>> tasks = new ArrayList<>();
        long bytes = BYTES_PER_TASK;
        try {
            for (Path folder : folders) {
                FileSystem fs = OutputDirectory.fileSystem(folder, hadoop);
                for (FileStatus file : fs.exists(folder) ? fs.listStatus(folder) : new FileStatus[0]) {
                    if (Part.isPart(file.getPath().getName())) {
                        if (bytes >= BYTES_PER_TASK) {
                            tasks.add(new ArrayList<>());
                            bytes = 0;
                        }
                        tasks.get(tasks.size() - 1).add(file.getPath().toString());
                        bytes += file.getLen();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tasks;
    }

    /** The rows of one file, which is closed behind the last. */
    private static final class Rows<R extends Record> implements Iterator<R> {
        private final ParquetReader<Group> reader;
        private final Class<R> type;
        private Group next;

        Rows(Path file, Configuration hadoop, Class<R> type) throws IOException {
            this.type = type;
            this.reader = new Builder(file, hadoop).build();
            this.next = reader.read();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public R next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            R row = type.cast(record(next, type));
            try {
                next = reader.read();
                if (next == null) {
                    reader.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return row;
        }
    }

    /** Opens a file as rows of the library's plain kind. */
    private static final class Builder extends ParquetReader.Builder<Group> {
        Builder(Path file, Configuration hadoop) throws IOException {
            super(HadoopInputFile.fromPath(file, hadoop));
        }

        @Override
        protected GroupReadSupport getReadSupport() {
            return new GroupReadSupport();
        }
    }

    private static Object record(Group row, Class<?> type) {
        Shape shape = Shape.SHAPES.get(type);
        Object[] values = new Object[shape.types().length];
        for (int i = 0; i < values.length; i++) {
            int field = row.getType().containsField(shape.names()[i])
                    ? row.getType().getFieldIndex(shape.names()[i])
                    : -1;
            values[i] = field < 0 || row.getFieldRepetitionCount(field) == 0
                    ? missing(shape.types()[i])
                    : value(row, field, shape.types()[i]);
        }
        try {
            return shape.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be read back", e);
        }
    }

    /** Null, or what a number starts from. */
    private static Object missing(Type type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == double.class) {
            return 0.0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == int.class ? (Object) 0 : null;
    }

    private static Object value(Group row, int field, Type type) {
        if (type instanceof ParameterizedType list) {
            return list(row.getGroup(field, 0), list.getActualTypeArguments()[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return row.getString(field, 0);
        }
        if (plain.isEnum()) {
            return constant(row.getString(field, 0).toUpperCase(Locale.ROOT), plain);
        }
        if (plain.isRecord()) {
            return record(row.getGroup(field, 0), plain);
        }
        if (plain == int.class || plain == Integer.class) {
            return row.getInteger(field, 0);
        }
        if (plain == long.class || plain == Long.class) {
            return row.getLong(field, 0);
        }
        return plain == boolean.class || plain == Boolean.class
                ? (Object) row.getBoolean(field, 0)
                : (Object) row.getDouble(field, 0);
    }

    private static List<Object> list(Group list, Type element) {
        int size = list.getFieldRepetitionCount(0);
        List<Object> elements = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            elements.add(value(list.getGroup(0, i), 0, element));
        }
        return List.copyOf(elements);
    }

    private static Object constant(String name, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no " + name));
    }

    /**
     * How a record is put together, worked out once.
     *
     * @param names columns of its components
     * @param types of its components
     * @param constructor takes all of them
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Shape(String[] names, Type[] types, Constructor<?> constructor) {
        private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
            @Override
            protected Shape computeValue(Class<?> type) {
                return of(type);
            }
        };

        private static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                return new Shape(
                        Arrays.stream(components)
                                .map(component -> TableSchema.name(component.getName()))
                                .toArray(String[]::new),
                        Arrays.stream(components)
                                .map(RecordComponent::getGenericType)
                                .toArray(Type[]::new),
                        type.getConstructor(Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException("records of tables are public: " + type, e);
            }
        }
    }
}
