package org.wiretrace.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.wiretrace.report.Report;
import org.wiretrace.spark.TaskMetrics;

/** Takes the time of a run and of its stages, and counts what Spark does for it: all that differs from run to run. */
final class RunClock implements Progress, AutoCloseable {
    private final JavaSparkContext spark;
    private final Progress told;
    private final Instant began = Instant.now();
    private final TaskMetrics tasks = new TaskMetrics();
    private final List<Report.StageTime> stages = new ArrayList<>();
    private String stage;
    private Instant stageBegan = began;

    private RunClock(JavaSparkContext spark, Progress told) {
        this.spark = spark;
        this.told = told;
    }

    /**
     * Begins to count.
     *
     * @param told is told of the stages, too
     */
    static RunClock start(JavaSparkContext spark, Progress told) {
        RunClock clock = new RunClock(spark, told);
        spark.sc().addSparkListener(clock.tasks);
        return clock;
    }

    @Override
    public void stage(String name, double share) {
        endStage();
        stage = name;
        told.stage(name, share);
    }

    /** What it shows; the last stage goes on. */
    Report.Clock read() {
        endStage();
        return new Report.Clock(
                began.truncatedTo(ChronoUnit.SECONDS).toString(),
                seconds(began, Instant.now()),
                List.copyOf(stages),
                engine(tasks.sums()));
    }

    @Override
    public void close() {
        spark.sc().removeSparkListener(tasks);
    }

    private void endStage() {
        Instant now = Instant.now();
        if (stage != null) {
            stages.add(new Report.StageTime(stage, seconds(stageBegan, now)));
        }
        stage = null;
        stageBegan = now;
    }

    private Report.Engine engine(TaskMetrics.Sums sums) {
        return new Report.Engine(
                spark.version(),
                sums.executors(),
                sums.tasks(),
                sums.failed(),
                sums.taskSeconds(),
                sums.garbageSeconds(),
                sums.shuffledBytes(),
                sums.spilledBytes(),
                sums.peakBytes());
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
