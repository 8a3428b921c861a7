package org.wiretrace.pipeline;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.wiretrace.notice.InputException;
import org.wiretrace.notice.Reject;

/**
 * Where an import writes to: one file, when the name ends as one of its form does; else, and when it ends with a slash,
 * a folder of as many parts as the corpus needs. What could not be used goes beside, under a name that begins with an
 * underscore, which those who read folders leave out. Neither is there before it is whole.
 */
final class ImportTarget implements AutoCloseable {
    /** More rows than any corpus has: all in one file. */
    private static final long ALL = 1L << 40;

    private static final String ARTICLES = "articles";

    private final Configuration hadoop;
    private final String to;
    private final Set<TableFormat> formats;
    /** The folder; null when one file is written. */
    private final OutputDirectory folder;
    /** What is written while the import goes on. */
    private final Path staging;

    private ImportTarget(Configuration hadoop, Request request, OutputDirectory folder, Path staging) {
        this.hadoop = hadoop;
        this.to = request.out();
        this.formats = request.formats();
        this.folder = folder;
        this.staging = staging;
    }

    /**
     * Opens the target, before any work is done.
     *
     * @throws InputException when it cannot be written to, or holds what must not be lost
     */
    static ImportTarget open(Configuration hadoop, Request request) {
        if (!isFile(request)) {
            OutputDirectory folder = OutputDirectory.open(hadoop, request.out(), request.overwrite());
            return new ImportTarget(hadoop, request, folder, folder.top());
        }
        try {
            Path file = new Path(request.out());
            FileSystem fs = OutputDirectory.fileSystem(file, hadoop);
            requireFree(fs, file, request.overwrite());
            Path staging = beside(file, "." + file.getName() + "-unfinished");
            fs.delete(staging, true);
            if (!fs.mkdirs(staging)) {
                throw new IOException("nothing can be created beside it");
            }
            return new ImportTarget(hadoop, request, null, staging);
        } catch (IOException | IllegalArgumentException | FSError e) {
            throw new InputException(List.of("cannot write to %s: %s; mend its permissions or choose another --to"
                    .formatted(request.out(), e.getMessage())));
        }
    }

    /** Writes the corpus and what could not be used, and puts both in their places. */
    void write(JavaRDD<Import.CorpusRow> articles, JavaRDD<Reject> rejects, long rowsPerFile) {
        TableWriter.Table<Import.CorpusRow> corpus =
                new TableWriter.Table<>(ARTICLES, Import.CorpusRow.class, articles);
        TableWriter.Table<Reject> unusable = new TableWriter.Table<>(OutputDirectory.REJECTS, Reject.class, rejects);
        if (folder != null) {
            TableWriter writer = new TableWriter(formats, rowsPerFile);
            writer.writeInto(staging, corpus);
            writer.write(List.of(unusable), staging);
            folder.finish();
            return;
        }
        long rejected = new TableWriter(formats, ALL)
                .write(List.of(corpus, unusable), staging)
                .get(unusable.name());
        try {
            // What must not be missed comes last: the corpus.
            if (rejected > 0) {
                OutputDirectory.replace(part(unusable.name()), new Path(rejects()), hadoop);
            } else {
                fileSystem().delete(new Path(rejects()), false);
            }
            OutputDirectory.replace(part(corpus.name()), new Path(to), hadoop);
        } catch (IOException | FSError e) {
            throw OutputDirectory.explained(e, new Path(to));
        }
    }

    /** Where the corpus stands. */
    String corpus() {
        return to;
    }

    /** Where stands what could not be used. */
    String rejects() {
        Path place = new Path(to);
        return folder != null
                ? new Path(place, OutputDirectory.REJECTS).toString()
                : beside(place, OutputDirectory.REJECTS + "-" + place.getName()).toString();
    }

    /** Takes away what an unfinished import has written. */
    @Override
    public void close() {
        if (folder != null) {
            folder.close();
            return;
        }
        try {
            fileSystem().delete(staging, true);
        } catch (IOException | FSError e) {
            throw OutputDirectory.explained(e, staging);
        }
    }

    private static boolean isFile(Request request) {
        String name = request.out().toLowerCase(Locale.ROOT);
        return request.formats().stream().anyMatch(format -> name.endsWith(TableFile.extension(format)));
    }

    private static void requireFree(FileSystem fs, Path file, boolean overwrite) throws IOException {
        if (!fs.exists(file)) {
            return;
        }
        if (fs.getFileStatus(file).isDirectory()) {
            throw new InputException(List.of(
                    "%s is a folder; choose another --to, or %s/ to write a folder of parts".formatted(file, file)));
        }
        if (!overwrite) {
            throw new InputException(
                    List.of(file + " is there already; replace it with --overwrite, or choose another --to"));
        }
    }

    private static Path beside(Path file, String name) {
        return file.getParent() == null ? new Path(name) : new Path(file.getParent(), name);
    }

    /** The one part of a table. */
    private Path part(String table) throws IOException {
        return Arrays.stream(fileSystem().listStatus(new Path(staging, table)))
                .map(FileStatus::getPath)
                .filter(path -> Part.isPart(path.getName()))
                .findFirst()
                .orElseThrow(() -> new IOException("nothing was written for " + table));
    }

    private FileSystem fileSystem() throws IOException {
        return OutputDirectory.fileSystem(staging, hadoop);
    }
}
