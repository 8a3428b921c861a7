package org.wiretrace.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.wiretrace.config.JobConfig;

/** What the program can be asked to do. An empty corpus stands for the sample that the program carries. */
@SuppressWarnings("DoNotCallSuggester") // until the stages are joined
public final class Job {
    private Job() {}

    /** Compares the articles of a corpus, and writes tables and report. */
    public static Summary compare(
            SparkSession spark, Request request, JobConfig config, Knowledge knowledge, Progress progress) {
        throw new UnsupportedOperationException("compare");
    }

    /** Tells why two articles are, or are not, paired. */
    public static Summary explain(
            SparkSession spark,
            String a,
            String b,
            List<String> corpus,
            JobConfig config,
            Knowledge knowledge,
            Progress progress) {
        throw new UnsupportedOperationException("explain");
    }

    /**
     * Brings foreign formats into a corpus.
     *
     * @param request its corpus is what is read, its out what is written, in its one format
     */
    public static Summary importArticles(
            SparkSession spark, Request request, JobConfig config, Knowledge knowledge, Progress progress) {
        throw new UnsupportedOperationException("import");
    }

    /** Lists the spelling variants of a corpus, and which of them want a reviewer. */
    public static Summary names(
            SparkSession spark, List<String> corpus, JobConfig config, Knowledge knowledge, Progress progress) {
        throw new UnsupportedOperationException("names");
    }

    /**
     * Takes a reviewed list into {@code names.yaml} and {@code names-never.yaml}.
     *
     * @param reviewed the list, as {@link #names} gave it and people marked it
     * @param folder of the settings
     */
    public static Summary acceptNames(Path reviewed, Path folder, Knowledge knowledge) {
        throw new UnsupportedOperationException("names --accept");
    }

    /**
     * Adds one night's articles to a kept state, and writes what a whole run would have written.
     *
     * @param request its out is the state
     * @param date the day whose articles are new
     */
    public static Summary nightly(
            SparkSession spark,
            Request request,
            LocalDate date,
            JobConfig config,
            Knowledge knowledge,
            Progress progress) {
        throw new UnsupportedOperationException("nightly");
    }
}
