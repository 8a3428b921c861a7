package org.wiretrace.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.wiretrace.notice.InputException;

/**
 * Where a run writes to. All is written to a hidden folder inside, and moved to its place when the run is done, the mark
 * {@code _SUCCESS} last. Until then a finished run that is there stays as it is; a run that fails takes its traces away.
 * What a killed one leaves has no mark, and the next one ends it: {@link Handover} tells how.
 */
public final class OutputDirectory implements AutoCloseable {
    private static final String TABLES = "tables";
    /** Folder of what an import could not use: hidden from those who read what it wrote. */
    static final String REJECTS = "_rejects";

    private static final Set<String> OURS =
            Set.of(TABLES, REJECTS, "report.html", "report", "report.json", Nightly.NIGHT, Nightly.KEPT, Handover.DONE);

    private final FileSystem fs;
    private final Path out;
    private final boolean fresh;
    private final Handover run;
    private boolean finished;

    private OutputDirectory(FileSystem fs, Path out, boolean fresh) throws IOException {
        this.fs = fs;
        this.out = out;
        this.fresh = fresh;
        this.run = Handover.begin(fs, out);
    }

    /**
     * Opens the directory for a run, before any work is done.
     *
     * @param out where to write, on any Hadoop file system; created when it is not there
     * @param overwrite whether a finished run there may be replaced
     * @throws InputException when it cannot be written to, or holds what must not be lost
     */
    public static OutputDirectory open(Configuration hadoop, String out, boolean overwrite) {
        try {
            Path path = new Path(out);
            FileSystem fs = fileSystem(path, hadoop);
            boolean fresh = !fs.exists(path);
            if (!fresh) {
                requireFree(fs, fs.getFileStatus(path), out, overwrite);
                // Whatever becomes of this run, what an earlier one had ready must not be lost.
                for (Handover left : Handover.left(fs, fs.makeQualified(path))) {
                    left.resume();
                }
            }
            return new OutputDirectory(fs, fs.makeQualified(path), fresh);
        } catch (IOException | IllegalArgumentException | FSError e) {
            throw new InputException(List.of(
                    "cannot write to %s: %s; mend its permissions or choose another --out".formatted(out, told(e))));
        }
    }

    /** Folder for the tables, while the run goes on. */
    public Path tables() {
        return new Path(run.staging(), TABLES);
    }

    /** Folder for what shall stand in the directory itself, while the run goes on: parts of a corpus. */
    Path top() {
        return run.staging();
    }

    /** Writes a file to stand beside the tables; the folders in its name are made where they are missing. */
    public void write(String name, byte[] content) {
        Path path = new Path(run.staging(), name);
        try (OutputStream file = fs.create(path, true)) {
            file.write(content);
        } catch (IOException | FSError e) {
            throw explained(e, path);
        }
    }

    /**
     * Moves what was written to its place, and marks the run as done.
     *
     * @throws InputException when another run has begun to write to the directory meanwhile
     */
    public void finish() {
        try {
            if (!run.complete()) {
                throw new InputException(List.of(
                        "another run has begun to write to %s while this one went on; give each a directory of its own"
                                .formatted(out)));
            }
            finished = true;
        } catch (IOException | FSError e) {
            throw explained(e, out);
        }
    }

    /** Takes away what an unfinished run has written; what was ready is left for the next one to put in its place. */
    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            if (run.isReady()) {
                return;
            }
            run.discard();
            if (fresh && fs.listStatus(out).length == 0) {
                fs.delete(out, false);
            }
        } catch (IOException | FSError e) {
            throw explained(e, out);
        }
    }

    /**
     * What went wrong while writing, as it is to be told: a full disk is for the user to mend, anything else is for us.
     *
     * @param where what was being written
     */
    static RuntimeException explained(Throwable e, Path where) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputException known) {
                return known;
            }
            if (saysDiskIsFull(cause)) {
                return new InputException(List.of(
                        "no room while writing %s: %s; free some, there or where spark.local.dir points, or choose another --out"
                                .formatted(where, told(cause))));
            }
        }
        return e instanceof RuntimeException ours ? ours : new IllegalStateException("cannot write " + where, e);
    }

    /**
     * The file system of the path; the local one without its checksum files, which nobody asked for in a result.
     */
    static FileSystem fileSystem(Path path, Configuration hadoop) throws IOException {
        FileSystem fs = path.getFileSystem(hadoop);
        return fs instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : fs;
    }

    /** Puts a file in the place of another, or where none is yet, in one step wherever the file system can. */
    static void replace(Path written, Path target, Configuration hadoop) throws IOException {
        FileSystem fs = fileSystem(target, hadoop);
        // A file system alone cannot replace a file by another at once; its context can.
        FileContext.getFileContext(fs.getUri(), hadoop)
                .rename(fs.makeQualified(written), fs.makeQualified(target), Options.Rename.OVERWRITE);
    }

    /** Whether a run writes a file or a folder of that name. */
    static boolean isOurs(String name) {
        return OURS.contains(name) || Part.isPart(name);
    }

    private static boolean saysDiskIsFull(Throwable e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left") || (message.contains("quota") && message.contains("exceeded"));
    }

    private static void requireFree(FileSystem fs, FileStatus status, String out, boolean overwrite)
            throws IOException {
        if (!status.isDirectory()) {
            throw new InputException(List.of(out + " is a file; choose another --out"));
        }
        Set<String> names = Arrays.stream(fs.listStatus(status.getPath()))
                .map(file -> file.getPath().getName())
                .collect(Collectors.toSet());
        boolean finished = names.contains(Handover.DONE) && (names.contains(TABLES) || names.contains(REJECTS));
        if (finished && !overwrite) {
            throw new InputException(
                    List.of(out + " holds a finished run; replace it with --overwrite, or choose another --out"));
        }
        if (!finished && !names.isEmpty() && names.stream().noneMatch(Handover::isStaging)) {
            String first = names.stream().sorted().findFirst().orElseThrow();
            throw new InputException(List.of(
                    "%s is not empty and holds no run of ours, but %s; choose a new or empty directory for --out"
                            .formatted(out, first)));
        }
    }

    private static String told(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
