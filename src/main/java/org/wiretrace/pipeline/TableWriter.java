package org.wiretrace.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Writes tables so that the same rows give the same bytes, whatever order and partitions they come in: the number of
 * files follows from the number of rows, the file of a row from a hash of it, and in a file rows are sorted by all their
 * columns.
 *
 * @param formats forms to write each table in
 * @param rowsPerFile about how many rows a file holds; fewer make more files, which more tasks can write and read
 */
public record TableWriter(Set<TableFormat> formats, long rowsPerFile) {
    /** About 100 MB of our longer rows. */
    public static final long ROWS_PER_FILE = 200_000;

    /** Tables of at most so many rows come to the driver, and cost one small task a format. */
    private static final int FEW = 5_000;
    /** Small tables take more time to plan than to write: several at once keep the cores busy. */
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
     * @param <R> record of a row
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

    private long write(Table<?> table, Path folder) throws IOException {
        Class<?> record = table.rows().encoder().clsTag().runtimeClass();
        Dataset<Row> rows = table.rows().select(TableColumns.of(record)).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            List<Row> few = rows.limit(FEW + 1).collectAsList();
            boolean all = few.size() <= FEW;
            long count = all ? few.size() : rows.count();
            Dataset<Row> sorted = inFiles(all ? rows.sparkSession().createDataFrame(few, rows.schema()) : rows, count);
            for (TableFormat format : formats) {
                write(sorted, format, folder);
            }
            return count;
        } finally {
            rows.unpersist();
        }
    }

    /** The rows, a partition for each file, sorted in it. */
    private Dataset<Row> inFiles(Dataset<Row> rows, long count) {
        Column[] columns = Arrays.stream(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
        int files = (int) Math.max(1, (count + rowsPerFile - 1) / rowsPerFile);
        Dataset<Row> partitioned = files == 1 ? rows.coalesce(1) : rows.repartition(files, columns);
        return partitioned.sortWithinPartitions(columns);
    }

    private static void write(Dataset<Row> rows, TableFormat format, Path folder) throws IOException {
        FileSystem fs = folder.getFileSystem(rows.sparkSession().sparkContext().hadoopConfiguration());
        Path staging = new Path(folder, ".staging-" + TableColumns.name(format.name()));
        String extension =
                switch (format) {
                    case PARQUET -> {
                        rows.write()
                                .option("compression", "snappy")
                                .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                                .parquet(staging.toString());
                        yield ".parquet";
                    }
                    case JSONL -> {
                        rows.write()
                                .option("ignoreNullFields", "false")
                                .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                                .json(staging.toString());
                        yield ".jsonl";
                    }
                    case CSV -> {
                        rows.select(flat(rows.schema()))
                                .write()
                                .options(RFC_4180)
                                .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                                .csv(staging.toString());
                        yield ".csv";
                    }
                };
        moveParts(fs, staging, folder, extension);
    }

    private static final Map<String, String> RFC_4180 = Map.of(
            "header", "true",
            "escape", "\"",
            "lineSep", "\n",
            "ignoreLeadingWhiteSpace", "false",
            "ignoreTrailingWhiteSpace", "false");

    /** The columns, nested ones as JSON. */
    private static Column[] flat(StructType schema) {
        List<Column> columns = new ArrayList<>();
        for (StructField field : schema.fields()) {
            boolean nested = field.dataType() instanceof StructType || field.dataType() instanceof ArrayType;
            Column column = col(field.name());
            columns.add(
                    nested
                            ? to_json(column, Map.of("ignoreNullFields", "false"))
                                    .as(field.name())
                            : column);
        }
        return columns.toArray(Column[]::new);
    }

    /** Moves Spark's files out of the staging folder, under names that are the same each time. */
    private static void moveParts(FileSystem fs, Path staging, Path folder, String extension) throws IOException {
        for (FileStatus status : fs.listStatus(staging)) {
            String name = status.getPath().getName();
            if (name.startsWith("part-")) {
                Path target = new Path(folder, name.substring(0, "part-00000".length()) + extension);
                if (!fs.rename(status.getPath(), target)) {
                    throw new IOException("cannot rename " + status.getPath() + " to " + target);
                }
                fs.delete(new Path(folder, "." + target.getName() + ".crc"), false);
            }
        }
        fs.delete(staging, true);
    }
}
