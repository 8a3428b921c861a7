package org.wiretrace.cli;

import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.wiretrace.config.JobConfig;
import org.wiretrace.config.Problems;
import org.wiretrace.pipeline.Knowledge;
import org.wiretrace.pipeline.Progress;
import org.wiretrace.pipeline.Registrator;
import org.wiretrace.pipeline.Summary;
import org.wiretrace.spark.Sessions;
import picocli.CommandLine.Option;

/** What all commands have in common: the settings, where Spark runs, and how much is told on the way. */
abstract class JobCommand {
    @Option(
            names = "--conf",
            paramLabel = "FILE",
            converter = SettingsCopy.class,
            description = {
                "Settings, on any Hadoop file system; one left out keeps its default. Lists beside the file"
                        + " (agencies.yaml, outlets.yaml, names.yaml ...) replace the built-in ones.",
                "Default: conf/wiretrace.yaml here or where the program lies, else built in."
            })
    Path conf;

    @Option(
            names = "--master",
            paramLabel = "MASTER",
            description = "Where Spark runs, such as local[2] or spark://host:7077. Default: what spark-submit says,"
                    + " else local[*], all cores of this machine.")
    String master;

    @Option(
            names = {"-q", "--quiet"},
            description = "Tells no progress; it is told on terminals only, in any case.")
    boolean quiet;

    /** Tells everything that is wrong with the arguments, before any work begins. */
    void check(Problems problems) {
        Arguments.master("--master", master, problems);
        if (!Sessions.missingOption().isEmpty()) {
            problems.add(
                    "the driver's JVM was started without %s; give spark-submit --conf spark.driver.extraJavaOptions=%s"
                            .formatted(Sessions.missingOption(), Sessions.missingOption()));
        }
    }

    /** The settings as the arguments change them. */
    JobConfig adjust(JobConfig config) {
        return config;
    }

    /** What people should know before the work begins; empty for nothing. */
    String notice() {
        return "";
    }

    /** Does the work; the arguments have been found right. */
    Summary run(JobConfig config, Knowledge knowledge, TerminalProgress progress) {
        progress.stage("starting Spark", 0);
        JavaSparkContext spark = Sessions.open(master, Registrator.class);
        try {
            progress.watch(spark);
            return run(spark, config, knowledge, progress);
        } finally {
            spark.stop();
        }
    }

    /** How the program ends when the work is done. */
    int exitCode() {
        return ExitCode.DONE;
    }

    abstract Summary run(JavaSparkContext spark, JobConfig config, Knowledge knowledge, Progress progress);
}
