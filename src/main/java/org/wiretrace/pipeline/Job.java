package org.wiretrace.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.wiretrace.config.JobConfig;
import org.wiretrace.report.HtmlReport;
import org.wiretrace.report.JsonReport;
import org.wiretrace.report.OutletSummary;
import org.wiretrace.report.Report;
import org.wiretrace.spark.RecordEncoder;

/** What the program can be asked to do. An empty corpus stands for the sample that the program carries. */
@SuppressWarnings("DoNotCallSuggester") // until the other commands are joined
public final class Job {
    /** Pickups that the report lists. */
    private static final int PICKUPS = 5_000;

    private Job() {}

    /** Compares the articles of a corpus, and writes tables and report. */
    public static Summary compare(
            SparkSession spark, Request request, JobConfig config, Knowledge knowledge, Progress progress) {
        Instant began = Instant.now();
        Request filled = request.corpus().isEmpty() && request.wires().isEmpty()
                ? request.withCorpus(List.of(sample().toString()))
                : request;
        try (OutputDirectory out =
                OutputDirectory.open(spark.sparkContext().hadoopConfiguration(), filled.out(), filled.overwrite())) {
            Findings findings = new Pipeline(spark, config, knowledge, progress).run(filled);
            refuseTooManyRejects(filled, findings);
            PickupSum pickups = Passes.over(findings.drawings(), () -> new PickupSum(PICKUPS));
            progress.stage("tables", 0.85);
            new TableWriter(filled.formats(), config.output().rowsPerFile())
                    .write(tables(spark, findings, pickups), out.tables());
            progress.stage("report", 0.93);
            Report report = new ReportStage(config.report(), knowledge)
                    .apply(findings, pickups, settings(config), Build.current().version())
                    .withClock(clock(began));
            out.write("report.json", JsonReport.bytes(report));
            if (filled.report()) {
                out.write("report.html", HtmlReport.bytes(report));
            }
            out.finish();
            progress.stage("done", 1);
            return summary(report, filled);
        }
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

    private static Path sample() {
        try {
            Path directory = Files.createTempDirectory("wiretrace-sample");
            directory.toFile().deleteOnExit();
            return SampleCorpus.extract(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample corpus cannot be unpacked", e);
        }
    }

    private static void refuseTooManyRejects(Request request, Findings findings) {
        if (request.rejectsAllowed() == null) {
            return;
        }
        double share = (double) findings.loaded().rejected() / findings.loaded().read();
        if (share > request.rejectsAllowed()) {
            throw new InputException(List.of(String.format(
                    Locale.ROOT,
                    "%d of %d records are rejects, a share of %.4f; --fail-on-rejects allows %s. Look at them with a run"
                            + " without that option: OUT/tables/rejects",
                    findings.loaded().rejected(),
                    findings.loaded().read(),
                    share,
                    request.rejectsAllowed())));
        }
    }

    private static List<TableWriter.Table<?>> tables(SparkSession spark, Findings findings, PickupSum pickups) {
        return List.of(
                new TableWriter.Table<>("articles", findings.articleRows()),
                new TableWriter.Table<>("pairs", findings.verdicts()),
                new TableWriter.Table<>("passages", findings.passages()),
                new TableWriter.Table<>("quotes", findings.quotes()),
                new TableWriter.Table<>("shared_quotes", findings.sharedQuotes()),
                new TableWriter.Table<>("divergences", findings.divergences()),
                new TableWriter.Table<>("pickups", findings.pickups()),
                new TableWriter.Table<>("clusters", findings.clusters()),
                new TableWriter.Table<>("names", findings.names()),
                new TableWriter.Table<>("notices", findings.notices()),
                new TableWriter.Table<>(
                        "outlets", spark.createDataset(pickups.summaries(), RecordEncoder.of(OutletSummary.class))),
                new TableWriter.Table<>("rejects", findings.rejects()));
    }

    private static Report.Settings settings(JobConfig config) {
        Map<String, String> values = SettingsView.of(config);
        return new Report.Settings(SettingsView.hash(values), values);
    }

    private static Report.Clock clock(Instant began) {
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        return new Report.Clock(began.truncatedTo(ChronoUnit.SECONDS).toString(), seconds);
    }

    private static Summary summary(Report report, Request request) {
        Report.Counts counts = report.counts();
        List<String> lines = new ArrayList<>();
        lines.add("records   %d read = %d articles + %d rejects"
                .formatted(counts.articlesRead(), counts.articlesRead() - counts.rejected(), counts.rejected()));
        lines.add("articles  %d of %d outlets, %d of %d wires"
                .formatted(
                        counts.articles() - counts.wireArticles(),
                        counts.outlets(),
                        counts.wireArticles(),
                        counts.wires()));
        lines.add("pairs     %d of %d candidates".formatted(sum(counts.pairs()), counts.candidates()));
        lines.add("origin    %d of %d articles draw on a wire; on %d of them no credit to it was found"
                .formatted(
                        counts.wireOrigin().part(),
                        counts.wireOrigin().whole(),
                        counts.uncredited().part()));
        lines.add("tables    " + request.out() + "/tables");
        if (request.report()) {
            lines.add("report    " + request.out() + "/report.html");
        }
        return new Summary(lines);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
