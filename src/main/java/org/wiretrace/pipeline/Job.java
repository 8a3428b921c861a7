package org.wiretrace.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.io.FileUtils;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.wiretrace.config.JobConfig;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.load.LoadStage;
import org.wiretrace.names.NameVariant;
import org.wiretrace.notice.InputException;
import org.wiretrace.notice.Notice;
import org.wiretrace.notice.Reject;
import org.wiretrace.provenance.ClusterMember;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.quotes.SharedQuote;
import org.wiretrace.report.HtmlReport;
import org.wiretrace.report.JsonReport;
import org.wiretrace.report.Night;
import org.wiretrace.report.NightJson;
import org.wiretrace.report.OutletSummary;
import org.wiretrace.report.Report;
import org.wiretrace.similarity.Passage;

/** What the program can be asked to do. An empty corpus stands for the sample that the program carries. */
public final class Job {
    private Job() {}

    /** Compares the articles of a corpus, and writes tables and report. */
    public static Summary compare(
            JavaSparkContext spark, Request request, JobConfig config, Knowledge knowledge, Progress progress) {
        Request filled = withSample(request);
        try (RunClock clock = RunClock.start(spark, progress);
                OutputDirectory out =
                        OutputDirectory.open(spark.hadoopConfiguration(), filled.out(), filled.overwrite())) {
            Findings findings = new Pipeline(spark, config, knowledge, clock).run(filled);
            refuseTooManyRejects(filled, findings.loaded());
            Summary summary = write(spark, config, knowledge, clock, findings, filled, out);
            out.finish();
            clock.stage("done", 1);
            return summary;
        }
    }

    /** Writes tables and report of a run; they are published when the directory is finished. */
    static Summary write(
            JavaSparkContext spark,
            JobConfig config,
            Knowledge knowledge,
            RunClock clock,
            Findings findings,
            Request request,
            OutputDirectory out) {
        clock.stage("tables", 0.85);
        // The report needs no table: it is gathered while they are written.
        CompletableFuture<Report> gathered =
                CompletableFuture.supplyAsync(() -> new ReportStage(config.report(), knowledge)
                        .apply(findings, settings(config), Build.current().version()));
        new TableWriter(request.formats(), config.output().rowsPerFile()).write(tables(spark, findings), out.tables());
        clock.stage("report", 0.93);
        Report report = gathered.join().withClock(clock.read());
        out.write("report.json", JsonReport.bytes(report));
        if (request.report()) {
            HtmlReport.write(report, out::write);
        }
        return summary(report, request);
    }

    /**
     * Tells why two articles are, or are not, paired.
     *
     * @param colours whether whoever reads it sees colours
     */
    public static Summary explain(
            JavaSparkContext spark,
            String a,
            String b,
            List<String> corpus,
            boolean colours,
            JobConfig config,
            Knowledge knowledge,
            Progress progress) {
        Pipeline pipeline = new Pipeline(spark, config, knowledge, progress);
        Request request = withSample(Request.reading(corpus));
        JavaRDD<AnnotatedArticle> articles = pipeline.annotated(pipeline.named(read(pipeline, request), null));
        Explanation explanation = Explanation.of(
                a, b, articles, pipeline.candidates(articles, Passes.over(articles, Census::new)), config, knowledge);
        progress.stage("done", 1);
        return new Summary(explanation.lines(colours));
    }

    /**
     * Brings foreign formats into a corpus.
     *
     * @param request its corpus is what is read, its out what is written, in its one format
     */
    public static Summary importArticles(
            JavaSparkContext spark, Request request, JobConfig config, Knowledge knowledge, Progress progress) {
        Pipeline pipeline = new Pipeline(spark, config, knowledge, progress);
        try (ImportTarget target = ImportTarget.open(spark.hadoopConfiguration(), request)) {
            LoadStage.Loaded loaded = pipeline.load(request);
            refuseTooManyRejects(request, loaded);
            progress.stage("importing", 0.3);
            target.write(
                    new Import(pipeline.parser()).apply(loaded.articles()),
                    loaded.rejects(),
                    config.output().rowsPerFile());
            progress.stage("done", 1);
            return Import.summary(loaded, target);
        }
    }

    /** Lists the spelling variants of a corpus, and which of them want a reviewer. */
    public static Summary names(
            JavaSparkContext spark, List<String> corpus, JobConfig config, Knowledge knowledge, Progress progress) {
        if (!config.names().unify()) {
            throw new InputException(List.of("names.unify is false in the settings: there are no names to list"));
        }
        Pipeline pipeline = new Pipeline(spark, config, knowledge, progress);
        Request request = withSample(Request.reading(corpus));
        NameStage.Named named = pipeline.named(read(pipeline, request), null);
        List<String> lines = NameReview.lines(
                NameStage.variants(named.printed()).collect(),
                pipeline.review(named),
                knowledge.names(),
                knowledge.aliasLists());
        progress.stage("done", 1);
        return new Summary(lines);
    }

    /**
     * Takes a reviewed list into {@code names.yaml} and {@code names-never.yaml}.
     *
     * @param reviewed the list, as {@link #names} gave it and people marked it
     * @param folder of the settings
     */
    public static Summary acceptNames(Path reviewed, Path folder) {
        return NameLists.accept(reviewed, folder);
    }

    /**
     * Adds nights to a state: the one asked for, and those missed between the last one and it.
     *
     * @param request its out is the state
     * @param date the night that is to be there
     * @param catchUp whether missed nights get runs of their own
     * @return what is to be said, and whether there were alarms
     * @throws InputException when another run is at work on the state, or the night lies before the last one
     */
    public static Nights nightly(
            JavaSparkContext spark,
            Request request,
            LocalDate date,
            boolean catchUp,
            JobConfig config,
            Knowledge knowledge,
            Progress progress) {
        Nightly state = new Nightly(spark.hadoopConfiguration(), request.out());
        List<String> lines = new ArrayList<>();
        try (StateLock lock = StateLock.take(spark.hadoopConfiguration(), request.out())) {
            if (lock.takenFrom() != null) {
                lines.add("lock      taken over from %s, which is no more".formatted(lock.takenFrom()));
            }
            List<LocalDate> due = state.due(date, catchUp);
            for (LocalDate night : due) {
                lines.addAll(new NightRun(spark, config, knowledge, progress, state).run(request, night, lock));
            }
            Night night = state.night(date);
            if (due.isEmpty()) {
                lines.add("night     %s is done already: %s; take that folder away to have it done again"
                        .formatted(date, state.run(date)));
            }
            lines.add("latest    " + state.publish(config.nightly().keepNights()));
            lines.add(NightJson.line(due.isEmpty() ? "already done" : "done", night));
            progress.stage("done", 1);
            return new Nights(new Summary(lines), night.alarms().size());
        }
    }

    /**
     * What adding nights came to.
     *
     * @param summary what is to be said
     * @param alarms alarms of the night that was asked for
     */
    public record Nights(Summary summary, int alarms) {}

    private static JavaRDD<ParsedArticle> read(Pipeline pipeline, Request request) {
        return pipeline.read(pipeline.load(request).articles(), request, null);
    }

    private static Request withSample(Request request) {
        return request.corpus().isEmpty() && request.wires().isEmpty()
                ? request.withCorpus(List.of(sample().toUri().toString()))
                : request;
    }

    private static Path sample() {
        try {
            Path directory = Files.createTempDirectory("wiretrace-sample");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory.toFile())));
            return SampleCorpus.extract(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample corpus cannot be unpacked", e);
        }
    }

    private static void delete(File directory) {
        try {
            FileUtils.deleteDirectory(directory);
        } catch (IOException leftForTheSystem) {
            // A few small files stay in the system's own folder for such.
        }
    }

    static void refuseTooManyRejects(Request request, LoadStage.Loaded loaded) {
        if (request.rejectsAllowed() == null) {
            return;
        }
        double share = (double) loaded.rejected() / loaded.read();
        if (share > request.rejectsAllowed()) {
            throw new InputException(List.of(String.format(
                    Locale.ROOT,
                    "%d of %d records are rejects, a share of %.4f; --fail-on-rejects allows %s. Look at them with a run"
                            + " without that option, in the folder of rejects",
                    loaded.rejected(),
                    loaded.read(),
                    share,
                    request.rejectsAllowed())));
        }
    }

    private static List<TableWriter.Table<?>> tables(JavaSparkContext spark, Findings findings) {
        return List.of(
                new TableWriter.Table<>("articles", ArticleRow.class, findings.articleRows()),
                new TableWriter.Table<>("pairs", Verdict.class, findings.verdicts()),
                new TableWriter.Table<>("passages", Passage.class, findings.passages()),
                new TableWriter.Table<>("quotes", QuoteRow.class, findings.quotes()),
                new TableWriter.Table<>("shared_quotes", SharedQuote.class, findings.sharedQuotes()),
                new TableWriter.Table<>("divergences", Divergence.class, findings.divergences()),
                new TableWriter.Table<>("pickups", Pickup.class, findings.pickupRows()),
                new TableWriter.Table<>("clusters", ClusterMember.class, spark.parallelize(findings.clusters())),
                new TableWriter.Table<>("names", NameVariant.class, findings.variants()),
                new TableWriter.Table<>("notices", Notice.class, findings.noticed()),
                new TableWriter.Table<>(
                        "outlets",
                        OutletSummary.class,
                        spark.parallelize(findings.pickups().summaries(), 1)),
                new TableWriter.Table<>("rejects", Reject.class, findings.rejects()));
    }

    private static Report.Settings settings(JobConfig config) {
        Map<String, String> values = SettingsView.of(config);
        return new Report.Settings(SettingsView.hash(values), values);
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
