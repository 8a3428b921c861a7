package org.wiretrace.pipeline;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A file of a table, being written. */
interface TableFile extends Closeable {
    /** Adds a row, as {@link TableSchema#row} gives it. */
    void add(Object[] row) throws IOException;

    /** Begins a file in that form. */
    static TableFile create(TableFormat format, TableSchema schema, Path path, Configuration hadoop)
            throws IOException {
        return switch (format) {
            case JSONL ->
                new JsonLinesFile(
                        schema, OutputDirectory.fileSystem(path, hadoop).create(path, true));
            case CSV ->
                new CsvFile(schema, OutputDirectory.fileSystem(path, hadoop).create(path, true));
            case PARQUET -> new ParquetFile(schema, path, hadoop);
        };
    }

    /** What the names of such files end in. */
    static String extension(TableFormat format) {
        return "." + TableSchema.name(format.name());
    }
}
