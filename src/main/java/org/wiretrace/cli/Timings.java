package org.wiretrace.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Writes down how long each stage of a run took: a line each, its seconds and its name with a tab between. */
final class Timings {
    private final Path file;
    private final LongSupplier clock;
    private String stage;
    private long begun;

    /**
     * Begins with none.
     *
     * @param file is added to; null to write nothing
     * @param clock in nanoseconds
     */
    Timings(Path file, LongSupplier clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Writes to the file of that name; a null name writes nothing. */
    static Timings to(String name) {
        return new Timings(name == null || name.isBlank() ? null : Path.of(name), System::nanoTime);
    }

    /** A stage begins, and the one before is over. */
    void begin(String name) {
        end();
        stage = name;
        begun = clock.getAsLong();
    }

    /** The last stage is over. */
    void end() {
        if (file != null && stage != null) {
            String line = String.format(Locale.ROOT, "%.3f\t%s%n", (clock.getAsLong() - begun) / 1e9, stage);
            try {
                Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException("timings cannot be written", e);
            }
        }
        stage = null;
    }
}
