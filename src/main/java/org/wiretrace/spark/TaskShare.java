package org.wiretrace.spark;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Counts Spark's tasks, so that a long stage can be seen to move. */
public final class TaskShare extends SparkListener {
    private final AtomicLong submitted = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final Runnable onChange;

    /**
     * Counts from nothing.
     *
     * @param onChange is called from Spark's own thread, after every task
     */
    public TaskShare(Runnable onChange) {
        super();
        this.onChange = onChange;
    }

    /** Counts from nothing again. */
    public void reset() {
        submitted.set(0);
        ended.set(0);
    }

    /** Share of the tasks known so far that have ended: from 0.0 to 1.0, and lower again when Spark plans more of them. */
    public double share() {
        long all = submitted.get();
        return all == 0 ? 0 : Math.min(1.0, (double) ended.get() / all);
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
        submitted.addAndGet(stage.stageInfo().numTasks());
        onChange.run();
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        if (task.taskInfo().successful()) {
            ended.incrementAndGet();
        }
        onChange.run();
    }
}
