package org.wiretrace.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.round;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Writes tables so that the same rows give the same bytes, whatever order and partitions they come in: the number of
 * files follows from the number of rows, the file of a row from a hash of it, and in a file rows are sorted by their
 * columns from the left.
 *
 * <p>The files are written by our own writers. Those of Spark give them random names, cannot write a table in several forms
 * at once, and cost a planned, compiled and committed job for each of a dozen tables, which is most of a small run.
 *
 * @param formats forms to write each table in
 * @param rowsPerFile about how many rows a file holds; fewer make more files, which more tasks can write and read
 */
public record TableWriter(Set<TableFormat> formats, long rowsPerFile) {
    /** About 100 MB of our longer rows. */
    public static final long ROWS_PER_FILE = 200_000;

    /** A table of at most so many rows is written by the driver. */
    private static final int FEW = 5_000;
    /** Small tables take more time to plan than to compute: several at once keep the cores busy. */
    private static final int AT_ONCE = 4;

    public TableWriter {
        formats = Set.copyOf(formats);
        if (rowsPerFile < 1) {
            throw new IllegalArgumentException("no file can hold " + rowsPerFile + " rows");
        }
    }

    public TableWriter(Set<TableFormat> formats) {
        this(formats, ROWS_PER_FILE);
    }

    /**
     * A table to write.
     *
     * @param name its name, and that of its folder
     * @param rows its rows; the record's components are its columns
     * @param <R> record of a row: of texts, enums, numbers, truth values, and records and lists of such
     */
    public record Table<R extends Record>(String name, Dataset<R> rows) {}

    /**
     * Writes the tables, several at once, each to the folder of its name.
     *
     * @return number of rows by table, in the order of the tables
     * @throws InputException when there is no room for them
     */
    public Map<String, Long> write(List<Table<?>> tables, Path directory) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, Future<Long>> writing = new LinkedHashMap<>();
            for (Table<?> table : tables) {
                writing.put(table.name(), threads.submit(() -> write(table, new Path(directory, table.name()))));
            }
            Map<String, Long> rows = new LinkedHashMap<>();
            for (Map.Entry<String, Future<Long>> table : writing.entrySet()) {
                rows.put(table.getKey(), written(table.getValue(), new Path(directory, table.getKey())));
            }
            return rows;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long written(Future<Long> table, Path folder) {
        try {
            return table.get();
        } catch (ExecutionException e) {
            throw OutputDirectory.explained(e.getCause(), folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing " + folder, e);
        }
    }

    /**
     * Writes one table, its files straight into that folder.
     *
     * @return number of rows
     * @throws InputException when there is no room for it
     */
    public long writeInto(Path folder, Table<?> table) {
        try {
            return write(table, folder);
        } catch (IOException | RuntimeException e) {
            throw OutputDirectory.explained(e, folder);
        }
    }

    private <R extends Record> long write(Table<R> table, Path folder) throws IOException {
        List<R> few = table.rows().limit(FEW + 1).collectAsList();
        Configuration hadoop = table.rows().sparkSession().sparkContext().hadoopConfiguration();
        FileSystem fs = OutputDirectory.fileSystem(folder, hadoop);
        fs.mkdirs(folder);
        long count = few.size() <= FEW ? writeFew(table, few, folder, hadoop) : writeMany(table, folder);
        // Checksums of the local file system, and parts of tasks that were given up.
        for (FileStatus file : fs.listStatus(folder)) {
            if (file.getPath().getName().startsWith(".")) {
                fs.delete(file.getPath(), false);
            }
        }
        return count;
    }

    private <R extends Record> long writeFew(Table<R> table, List<R> rows, Path folder, Configuration hadoop)
            throws IOException {
        TableSchema schema = TableSchema.of(recordOf(table));
        List<Object[]> sorted = rows.stream()
                .map(row -> schema.row(row))
                .sorted(RowOrder.BY_COLUMNS)
                .toList();
        int files = files(rows.size());
        for (int file = 0; file < files; file++) {
            int begin = (int) (file * rowsPerFile);
            int end = (int) Math.min(sorted.size(), begin + rowsPerFile);
            new Part(schema, folder, file, 0)
                    .write(formats, sorted.subList(begin, end).iterator(), hadoop);
        }
        return rows.size();
    }

    private <R extends Record> long writeMany(Table<R> table, Path folder) {
        Class<?> record = recordOf(table);
        Dataset<R> rows = table.rows().persist(StorageLevel.MEMORY_AND_DISK());
        try {
            long count = rows.count();
            Broadcast<SerializableConfiguration> hadoop =
                    SerializableConfiguration.broadcast(rows.sparkSession().sparkContext());
            String path = folder.toString(); // a Path does not travel
            Set<TableFormat> forms = formats;
            sortedIntoFiles(rows, TableSchema.of(record), files(count))
                    .foreachPartition((ForeachPartitionFunction<R>) part -> {
                        TableSchema schema = TableSchema.of(record);
                        TaskContext task = TaskContext.get();
                        new Part(schema, new Path(path), task.partitionId(), task.taskAttemptId())
                                .write(forms, rows(schema, part), hadoop.value().value());
                    });
            return count;
        } finally {
            rows.unpersist();
        }
    }

    private int files(long rows) {
        return (int) Math.max(1, (rows + rowsPerFile - 1) / rowsPerFile);
    }

    /** The rows, a partition for each file by a hash of their columns, sorted in it. */
    private static <R extends Record> Dataset<R> sortedIntoFiles(Dataset<R> rows, TableSchema schema, int files) {
        Column[] keys = schema.columns().stream()
                .filter(column -> !column.isNested() || !column.holdsFractions())
                .map(TableWriter::key)
                .toArray(Column[]::new);
        return rows.repartition(files, keys).sortWithinPartitions(keys);
    }

    /** What rows are told apart by: what is written of a number, not what was computed. */
    private static Column key(TableSchema.Column column) {
        Column value = col(column.component().getName());
        return column.holdsFractions() ? round(value, TableSchema.DECIMAL_PLACES) : value;
    }

    private static Iterator<Object[]> rows(TableSchema schema, Iterator<? extends Record> records) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Object[] next() {
                return schema.row(records.next());
            }
        };
    }

    private static Class<?> recordOf(Table<?> table) {
        return table.rows().encoder().clsTag().runtimeClass();
    }
}
