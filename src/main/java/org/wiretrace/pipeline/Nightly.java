package org.wiretrace.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.wiretrace.notice.InputException;

/**
 * Keeps the runs of many nights in one directory: {@code runs/DATE/} each, which nothing changes once it is finished, and
 * {@code latest}, a file that names the newest of them. It is replaced last and at once, so whoever follows it never
 * meets half a run.
 *
 * <p>Every night compares all articles of the time window anew: right, and more work than is needed. Adding a night's
 * articles to what was kept of the nights before comes later, and will give the same tables.
 *
 * @param hadoop leads to the file system
 * @param state the directory
 */
record Nightly(Configuration hadoop, String state) {
    private static final String RUNS = "runs";
    private static final String LATEST = "latest";

    /** What a night asks for: the articles from as many days before it as two articles may lie apart, to its own. */
    Request request(Request asked, LocalDate date, int windowDays) {
        return asked.forDays(date.minusDays(windowDays), date, run(date).toString());
    }

    /** Whether that night's run is finished. */
    boolean isFinished(LocalDate date) {
        try {
            return fileSystem().exists(new Path(run(date), "_SUCCESS"));
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    /** The night that the pointer names; null when it names none. */
    LocalDate latest() {
        try {
            if (!fileSystem().exists(pointer())) {
                return null;
            }
            try (InputStream in = fileSystem().open(pointer())) {
                String named = new String(in.readNBytes(100), StandardCharsets.UTF_8).strip();
                return LocalDate.parse(named);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        } catch (DateTimeException e) {
            throw new InputException(List.of(pointer() + " names no day; write the newest folder of " + state + "/"
                    + RUNS + " into it, or take it away"));
        }
    }

    /**
     * Points to that night's run; a pointer to a later night stays, since an older one was only done again.
     *
     * @return the night that it names from now on
     */
    LocalDate pointTo(LocalDate date) {
        LocalDate before = latest();
        if (before != null && !before.isBefore(date)) {
            return before;
        }
        Path written = new Path(state, "." + LATEST + "-" + date);
        try {
            FileSystem fs = fileSystem();
            try (OutputStream out = fs.create(written, true)) {
                out.write((date + "\n").getBytes(StandardCharsets.UTF_8));
            }
            OutputDirectory.replace(written, pointer(), hadoop);
            return date;
        } catch (IOException | FSError e) {
            throw OutputDirectory.explained(e, pointer());
        }
    }

    /** That a night is done already, and how it could be done again. */
    InputException done(LocalDate date) {
        return new InputException(List.of(
                "%s is done already: %s; a finished night is not changed. To do it again, take that folder away first"
                        .formatted(date, run(date))));
    }

    private Path run(LocalDate date) {
        return new Path(new Path(state, RUNS), date.toString());
    }

    private Path pointer() {
        return new Path(state, LATEST);
    }

    private FileSystem fileSystem() throws IOException {
        return OutputDirectory.fileSystem(new Path(state), hadoop);
    }

    private InputException unusable(Exception e) {
        return new InputException(
                List.of("cannot use %s: %s; mend it or choose another --state".formatted(state, e.getMessage())));
    }
}
