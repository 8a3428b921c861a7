package org.wiretrace.spark;

import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Adds up what Spark tells of its tasks: how many there were, where they ran, and what they took. */
public final class TaskMetrics extends SparkListener {
    private final Set<String> executors = new TreeSet<>();
    private long tasks;
    private long failed;
    private long millis;
    private long garbageMillis;
    private long shuffled;
    private long spilled;
    private long peakMemory;

    /**
     * The sums.
     *
     * @param executors JVMs that ended a task; the driver is one where no others are
     * @param tasks tasks that succeeded
     * @param failed attempts that did not, and were made again
     * @param taskSeconds seconds of all of them together, those that ran side by side counted each
     * @param garbageSeconds of these, the seconds in which garbage was collected
     * @param shuffledBytes bytes written for other tasks to read
     * @param spilledBytes bytes written to disk because memory was short
     * @param peakBytes most memory that one task took for sorting and grouping
     */
    public record Sums(
            int executors,
            long tasks,
            long failed,
            double taskSeconds,
            double garbageSeconds,
            long shuffledBytes,
            long spilledBytes,
            long peakBytes) {}

    /** What was told so far; Spark tells of a task a little after it has ended. */
    public synchronized Sums sums() {
        return new Sums(
                executors.size(),
                tasks,
                failed,
                millis / 1000.0,
                garbageMillis / 1000.0,
                shuffled,
                spilled,
                peakMemory);
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
        if (task.taskInfo().successful()) {
            tasks++;
            executors.add(task.taskInfo().executorId());
        } else {
            failed++;
        }
        if (task.taskMetrics() != null) { // a task that was lost tells nothing
            millis += task.taskMetrics().executorRunTime();
            garbageMillis += task.taskMetrics().jvmGCTime();
            shuffled += task.taskMetrics().shuffleWriteMetrics().bytesWritten();
            spilled += task.taskMetrics().diskBytesSpilled();
            peakMemory = Math.max(peakMemory, task.taskMetrics().peakExecutionMemory());
        }
    }
}
