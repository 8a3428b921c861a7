package org.wiretrace.pipeline;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One part of a table: a file in each form.
 *
 * @param schema the table's columns
 * @param folder the table's folder
 * @param number number of the part, from 0
 * @param attempt tells apart tasks that write the same part, where one of them was given up for lost
 */
record Part(TableSchema schema, Path folder, int number, long attempt) {

    /** Writes the rows, in their order; the files have their names only when they are whole. */
    void write(Set<TableFormat> formats, Iterator<Object[]> rows, Configuration hadoop) throws IOException {
        Map<TableFormat, TableFile> files = new EnumMap<>(TableFormat.class);
        try {
            for (TableFormat format : formats) {
                files.put(format, TableFile.create(format, schema, unfinished(format), hadoop));
            }
            while (rows.hasNext()) {
                Object[] row = rows.next();
                for (TableFile file : files.values()) {
                    file.add(row);
                }
            }
        } finally {
            for (TableFile file : files.values()) {
                file.close();
            }
        }
        for (TableFormat format : formats) {
            finish(OutputDirectory.fileSystem(folder, hadoop), format);
        }
    }

    private void finish(FileSystem fs, TableFormat format) throws IOException {
        Path finished = new Path(folder, name() + TableFile.extension(format));
        if (!fs.rename(unfinished(format), finished) && !fs.exists(finished)) {
            throw new IOException("cannot rename " + unfinished(format) + " to " + finished);
        }
    }

    private Path unfinished(TableFormat format) {
        return new Path(folder, "." + name() + "-" + attempt + TableFile.extension(format));
    }

    /** Whether a file of that name is such a part. */
    static boolean isPart(String name) {
        return name.matches("part-\\d{5,}\\.\\w+");
    }

    private String name() {
        return "part-%05d".formatted(number);
    }
}
