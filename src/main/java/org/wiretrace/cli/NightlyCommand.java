package org.wiretrace.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.wiretrace.config.JobConfig;
import org.wiretrace.config.Problems;
import org.wiretrace.pipeline.Job;
import org.wiretrace.pipeline.Knowledge;
import org.wiretrace.pipeline.Progress;
import org.wiretrace.pipeline.Request;
import org.wiretrace.pipeline.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "nightly",
        header = "Adds one night's articles to a kept state.",
        description = {
            "",
            "Reads the articles of that day that no night before had, compares them with each other and with those kept"
                    + " of the time window, and keeps the run in STATE/runs/DATE; STATE/latest names the newest, and"
                    + " STATE/index.html shows all. A night that is killed leaves the last good run in place, and the next"
                    + " one heals; missed nights are caught up on; a finished night is not done again. The last line of"
                    + " the output is JSON, for programs that watch.",
            ""
        },
        footerHeading = "%nExample, for a crontab:%n",
        footer = "  15 2 * * *  scripts/nightly --corpus /news/incoming --state /news/reuse")
final class NightlyCommand extends JobCommand {
    @Option(
            names = "--corpus",
            paramLabel = "PATH",
            arity = "1..*",
            required = true,
            description = "The night's articles: files, directories or globs on any Hadoop file system.")
    List<String> corpus = new ArrayList<>();

    @Option(
            names = "--wire",
            paramLabel = "PATH",
            arity = "1..*",
            description = "More articles, all of them a wire's; the same kinds of paths.")
    List<String> wires = new ArrayList<>();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            required = true,
            description = "Where the state and the runs are kept; made when it is not there.")
    String state;

    @Option(names = "--date", paramLabel = "DATE", required = true, description = "The day that is added.")
    String date;

    @Option(
            names = "--no-catch-up",
            description = "Gives missed nights no runs of their own; their articles are taken in by this one.")
    boolean noCatchUp;

    @Option(
            names = "--fail-on-alarms",
            description = "Ends with exit code 4 when an outlet's articles are not what they were; the run is kept.")
    boolean failOnAlarms;

    @Mixin
    Tables tables;

    private int alarms;

    @Override
    void check(Problems problems) {
        super.check(problems);
        Arguments.day("--date", date, problems);
        request(problems);
        if (state != null && state.isBlank()) {
            problems.add("--state", "empty", "a directory for the state");
        }
    }

    /** What is asked for, as far as it is right. */
    Request request(Problems problems) {
        return new Request(
                Arguments.paths("--corpus", corpus, problems),
                Arguments.paths("--wire", wires, problems),
                state,
                tables.formats(problems),
                null,
                null,
                false,
                !tables.noReport,
                tables.rejectsAllowed(problems));
    }

    @Override
    Summary run(JavaSparkContext spark, JobConfig config, Knowledge knowledge, Progress progress) {
        Problems none = new Problems();
        Job.Nights nights = Job.nightly(
                spark, request(none), Arguments.day("--date", date, none), !noCatchUp, config, knowledge, progress);
        alarms = nights.alarms();
        return nights.summary();
    }

    @Override
    int exitCode() {
        return failOnAlarms && alarms > 0 ? ExitCode.ALARMS : ExitCode.DONE;
    }
}
