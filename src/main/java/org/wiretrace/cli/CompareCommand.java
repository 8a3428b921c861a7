package org.wiretrace.cli;

import java.time.LocalDate;
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
        name = "compare",
        header = "Finds which outlets copied, or diverged from, which wire source.",
        description = {
            "",
            "Reads a corpus of news articles, unifies the spellings of names, finds shared text and shared quotes, and"
                    + " tells who had what from whom.",
            ""
        },
        footerHeading = "%nWhat is written:%n",
        footer = {
            "  OUT/report.html     for people; opens from disk, needs no network",
            "  OUT/report.json     the summary, for programs",
            "  OUT/tables/NAME/    articles, pairs, passages, quotes, divergences, pickups, rejects ...",
            "  OUT/_SUCCESS        last of all: without it a run has not finished",
            "",
            "Examples:",
            "  wiretrace compare",
            "      the sample corpus; the result goes to " + CompareCommand.SAMPLE_OUT,
            "  wiretrace compare --corpus articles.jsonl --out out/monday",
            "  wiretrace compare --corpus 'outlets/*.jsonl.gz' --wire antara/ reuters/ --out out/may \\",
            "      --since 2024-05-01 --until 2024-05-31 --format parquet --format csv",
            "  wiretrace compare --corpus hdfs:///news/2024 --out hdfs:///reuse/2024 --master yarn"
        })
final class CompareCommand extends JobCommand {
    /** Where the sample's result goes when nobody says where; nothing else is ever written there unasked. */
    static final String SAMPLE_OUT = "wiretrace-sample";

    private static final int CENTURY = 36_500;

    @Mixin
    Corpus corpus;

    @Option(
            names = "--wire",
            paramLabel = "PATH",
            arity = "1..*",
            description = "More articles, all of them a wire's; the same kinds of paths.")
    List<String> wires = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the result goes. Needed with --corpus; the sample's goes to " + SAMPLE_OUT
                    + ", and replaces an earlier one there.")
    String out;

    @Mixin
    Tables tables;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description =
                    "First day of publication taken in, such as 2024-05-01. Articles without a date are taken in.")
    String since;

    @Option(names = "--until", paramLabel = "DATE", description = "Last day of publication taken in.")
    String until;

    @Option(
            names = "--window",
            paramLabel = "DAYS",
            description = "Days that two articles may lie apart; comes before what the settings say.")
    String window;

    @Option(names = "--overwrite", description = "Replaces a finished run in the directory; refused without.")
    boolean overwrite;

    @Override
    void check(Problems problems) {
        super.check(problems);
        request(problems);
        window(problems);
    }

    /** What is asked for, as far as it is right. */
    Request request(Problems problems) {
        LocalDate from = Arguments.day("--since", since, problems);
        LocalDate to = Arguments.day("--until", until, problems);
        if (from != null && to != null && to.isBefore(from)) {
            problems.add("--until", to, "a day not before --since, which is " + from);
        }
        if (corpus.isSample() && !wires.isEmpty()) {
            problems.add("--wire", "given alone", "--corpus too: the articles that may have drawn on the wire");
        }
        if (!corpus.isSample() && out == null) {
            problems.add("--out", "missing", "a directory for the result");
        }
        if (out != null && out.isBlank()) {
            problems.add("--out", "empty", "a directory for the result");
        }
        boolean ownPlace = corpus.isSample() && out == null;
        return new Request(
                corpus.read(problems),
                Arguments.paths("--wire", wires, problems),
                ownPlace ? SAMPLE_OUT : out,
                tables.formats(problems),
                from,
                to,
                overwrite || ownPlace,
                !tables.noReport,
                tables.rejectsAllowed(problems));
    }

    @Override
    JobConfig adjust(JobConfig config) {
        Integer days = window(new Problems());
        return days == null ? config : config.withWindowDays(days);
    }

    @Override
    String notice() {
        return corpus.isSample()
                ? "No --corpus given: comparing the sample corpus. The result goes to "
                        + (out == null ? SAMPLE_OUT : out) + "."
                : "";
    }

    @Override
    Summary run(JavaSparkContext spark, JobConfig config, Knowledge knowledge, Progress progress) {
        return Job.compare(spark, request(new Problems()), config, knowledge, progress);
    }

    private Integer window(Problems problems) {
        return Arguments.count("--window", window, CENTURY, problems);
    }
}
