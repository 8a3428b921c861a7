package org.wiretrace.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.wiretrace.pipeline.Progress;
import org.wiretrace.spark.TaskShare;

/** Tells on one line of a terminal how far a run has come, and how long it may still take. */
final class TerminalProgress implements Progress {
    /** Often enough to be seen to move, and seldom enough to cost nothing. */
    private static final long REPAINT_NANOS = 200_000_000;

    /** Back to the start of the line, and the rest of it wiped. */
    private static final String START_OF_LINE = "\r\u001b[K";

    private final PrintStream terminal;
    private final int width;
    private final LongSupplier clock;
    private final Timings timings;
    private final TaskShare tasks = new TaskShare(this::repaint);

    private final long begun;
    private String stage = "";
    private double share;
    private long stageBegun;
    private long painted;
    private boolean onScreen;

    /**
     * Begins to count the time.
     *
     * @param terminal is written to; null to tell nobody
     * @param width of the terminal, in characters
     * @param clock in nanoseconds
     * @param timings is told when stages begin
     */
    TerminalProgress(PrintStream terminal, int width, LongSupplier clock, Timings timings) {
        this.timings = timings;
        this.terminal = terminal;
        this.width = width;
        this.clock = clock;
        this.begun = clock.getAsLong();
        this.stageBegun = begun;
    }

    /** Follows the tasks of that session too. */
    void watch(JavaSparkContext spark) {
        if (terminal != null) {
            spark.sc().addSparkListener(tasks);
        }
    }

    @Override
    public synchronized void stage(String name, double done) {
        timings.begin(name);
        stage = name;
        share = Math.max(0, Math.min(1, done));
        stageBegun = clock.getAsLong();
        tasks.reset();
        paint(stageBegun);
    }

    /** Tells that the last stage is over. */
    void end() {
        clear();
        timings.end();
    }

    /** Wipes the line, so that something else can be written. */
    synchronized void clear() {
        if (onScreen) {
            terminal.print(START_OF_LINE);
            terminal.flush();
            onScreen = false;
        }
        stage = "";
    }

    private synchronized void repaint() {
        long now = clock.getAsLong();
        if (!stage.isEmpty() && now - painted >= REPAINT_NANOS) {
            paint(now);
        }
    }

    private void paint(long now) {
        if (terminal == null) {
            return;
        }
        String line = line(now, tasks.share());
        terminal.print(START_OF_LINE + line.substring(0, Math.min(line.length(), width - 1)));
        terminal.flush();
        painted = now;
        onScreen = true;
    }

    /** Such as {@code 42 %  aligning pairs (65 % of this step)  1:20 so far, about 1:50 left}. */
    String line(long now, double tasksShare) {
        StringBuilder line = new StringBuilder();
        line.append(String.format(Locale.ROOT, "%3d %%  %s", (int) (share * 100), stage));
        if (tasksShare > 0) {
            line.append(String.format(Locale.ROOT, " (%d %% of this step)", (int) (tasksShare * 100)));
        }
        line.append("  ").append(minutes(now - begun)).append(" so far");
        if (share > 0 && stageBegun > begun) {
            // What came before this step tells how long the whole takes.
            long whole = (long) ((stageBegun - begun) / share);
            long left = begun + whole - now;
            line.append(left > 0 ? ", about " + minutes(left) + " left" : ", longer than expected");
        }
        return line.toString();
    }

    private static String minutes(long nanos) {
        Duration time = Duration.ofNanos(nanos);
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
