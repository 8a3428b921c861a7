package org.wiretrace.pipeline;

import java.io.IOException;
import java.util.ArrayList;
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
import org.apache.spark.Partitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.wiretrace.notice.InputException;
import org.wiretrace.spark.Partitions;
import org.wiretrace.text.Hashing;
import scala.Tuple2;

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
    /** A table of at most so many rows is written by the driver. */
    private static final int FEW = 5_000;
    /** Small tables take more time to send for than to write: several at once keep the cores busy. */
    private static final int AT_ONCE = 4;

    public TableWriter {
        formats = Set.copyOf(formats);
        if (rowsPerFile < 1) {
            throw new IllegalArgumentException("no file can hold " + rowsPerFile + " rows");
        }
    }

    /**
     * A table to write.
     *
     * @param name its name, and that of its folder
     * @param record of a row: of texts, enums, numbers, truth values, and records and lists of such; its components are
     *     the columns
     * @param rows its rows
     * @param exact whether fractional numbers are written as they are, to be read back, not rounded
     * @param <R> that record
     */
    public record Table<R extends Record>(String name, Class<R> record, JavaRDD<R> rows, boolean exact) {
        public Table(String name, Class<R> record, JavaRDD<R> rows) {
            this(name, record, rows, false);
        }
    }

    /**
     * Writes the tables, several at once, each to the folder of its name.
     *
     * @return number of rows by table, in the order of the tables
     * @throws InputException when there is no room for them
     */
    public Map<String, Long> write(List<Table<?>> tables, Path directory) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        boolean whole = false;
        try {
            Map<String, Future<Long>> writing = new LinkedHashMap<>();
            for (Table<?> table : tables) {
                writing.put(table.name(), threads.submit(() -> write(table, new Path(directory, table.name()))));
            }
            Map<String, Long> rows = new LinkedHashMap<>();
            for (Map.Entry<String, Future<Long>> table : writing.entrySet()) {
                rows.put(table.getKey(), written(table.getValue(), new Path(directory, table.getKey())));
            }
            whole = true;
            return rows;
        } finally {
            threads.shutdownNow();
            if (!whole) { // or they would go on to write to a folder that is taken away
                tables.forEach(table -> table.rows().context().cancelAllJobs());
            }
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
        Configuration hadoop = table.rows().context().hadoopConfiguration();
        FileSystem fs = OutputDirectory.fileSystem(folder, hadoop);
        fs.mkdirs(folder);
        int each = Math.max(1, 2 * FEW / Math.max(1, table.rows().getNumPartitions()));
        Few<R> few = Passes.over(table.rows(), () -> new Few<>(each));
        if (few.count > FEW) {
            writeMany(table, few.count, folder);
            requireSeen(fs, folder, formats.size() * files(few.count));
        } else {
            writeFew(table, few.isWhole() ? few.rows : table.rows().collect(), folder, hadoop);
        }
        // Checksums of the local file system, and parts of tasks that were given up.
        for (FileStatus file : fs.listStatus(folder)) {
            if (file.getPath().getName().startsWith(".")) {
                fs.delete(file.getPath(), false);
            }
        }
        return few.count;
    }

    /** The number of rows, and as long as they are few, the rows. */
    private static final class Few<R> implements Passes.Sum<R, Few<R>> {
        private static final long serialVersionUID = 1;

        private final int most;
        private final ArrayList<R> rows = new ArrayList<>();
        private long count;

        /** Keeps so many rows of a partition. */
        Few(int most) {
            this.most = most;
        }

        @Override
        public void add(R row) {
            count++;
            if (rows.size() < most) {
                rows.add(row);
            }
        }

        @Override
        public void merge(Few<R> other) {
            count += other.count;
            rows.addAll(other.rows);
        }

        boolean isWhole() {
            return rows.size() == count;
        }
    }

    private <R extends Record> void writeFew(Table<R> table, List<R> rows, Path folder, Configuration hadoop)
            throws IOException {
        RowOrder<R> order = new RowOrder<>(table.record(), table.exact());
        List<R> sorted = rows.stream().sorted(order).toList();
        int files = files(rows.size());
        for (int file = 0; file < files; file++) {
            int begin = (int) (file * rowsPerFile);
            int end = (int) Math.min(sorted.size(), begin + rowsPerFile);
            new Part(order.schema(), folder, file, 0)
                    .write(formats, written(sorted.subList(begin, end).iterator(), order.schema()), hadoop);
        }
    }

    private <R extends Record> void writeMany(Table<R> table, long count, Path folder) {
        Broadcast<SerializableConfiguration> hadoop =
                SerializableConfiguration.broadcast(table.rows().context());
        String path = folder.toString(); // a Path does not travel
        Set<TableFormat> forms = formats;
        RowOrder<R> order = new RowOrder<>(table.record(), table.exact());
        table.rows()
                .mapToPair(row -> new Tuple2<>(row, (byte) 0))
                .repartitionAndSortWithinPartitions(new ByFile<>(order, files(count)), order)
                .keys()
                .foreachPartition(rows -> {
                    TaskContext task = TaskContext.get();
                    new Part(order.schema(), new Path(path), task.partitionId(), task.taskAttemptId())
                            .write(
                                    forms,
                                    written(rows, order.schema()),
                                    hadoop.value().value());
                });
    }

    /** Fails when executors have written to disks of their own, which the driver does not see. */
    private static void requireSeen(FileSystem fs, Path folder, int expected) throws IOException {
        int seen = 0;
        for (FileStatus file : fs.listStatus(folder)) {
            seen += Part.isPart(file.getPath().getName()) ? 1 : 0;
        }
        if (seen != expected) {
            throw new InputException(List.of(
                    "%d files were written to %s, and %d of them can be seen; choose a place that all executors share"
                            .formatted(expected, folder, seen)));
        }
    }

    private int files(long rows) {
        return (int) Math.max(1, (rows + rowsPerFile - 1) / rowsPerFile);
    }

    private static <R extends Record> Iterator<Object[]> written(Iterator<R> rows, TableSchema schema) {
        return Partitions.stream(rows).map(row -> schema.row(row)).iterator();
    }

    /** Deals rows out to files by what is written of them. */
    private static final class ByFile<R extends Record> extends Partitioner {
        private static final long serialVersionUID = 1;

        private final RowOrder<R> order;
        private final int files;

        ByFile(RowOrder<R> order, int files) {
            this.order = order;
            this.files = files;
        }

        @Override
        public int numPartitions() {
            return files;
        }

        @Override
        @SuppressWarnings("unchecked") // what is dealt out are the rows
        public int getPartition(Object row) {
            return (int) Long.remainderUnsigned(Hashing.mix(order.hash((R) row)), files);
        }
    }
}
