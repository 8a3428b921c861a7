package org.wiretrace.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.config.JobConfig;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.load.LoadStage;
import org.wiretrace.report.DataAlarms;
import org.wiretrace.report.Night;
import org.wiretrace.report.NightJson;
import org.wiretrace.report.Share;

/**
 * One night's run: it reads the articles that no night before had, pairs them with each other and with those kept of the
 * time window, and goes by the lore of the nights before. Where that does not do any more, because it is too old or the
 * settings are others, it learns anew, and reads and compares the records of the window as if they were new.
 *
 * @param spark where it runs
 * @param config the settings
 * @param knowledge what is known of the world
 * @param progress is told how far it has come
 * @param state where the nights are kept
 */
record NightRun(JavaSparkContext spark, JobConfig config, Knowledge knowledge, Progress progress, Nightly state) {
    private static final String ARTICLES = "articles";
    private static final String RECORDS = "records";
    private static final String COMPARISONS = "comparisons";
    private static final String CONTENTS = "contents";
    /** Rows in a file of what is kept: each is read by one task. */
    private static final int ROWS_PER_FILE = 10_000;
    /** Nights before, of which what they told is not told again. */
    private static final int LATELY = 14;

    /**
     * What a night goes on from.
     *
     * @param last the night before; null for none
     * @param nights those within reach whose kept articles and comparisons count
     * @param lore what the corpus teaches
     * @param hash that of the lore
     * @param learnt the night on which it did
     * @param anew why the window is read and compared anew; null when it is not
     */
    private record Base(Night last, List<LocalDate> nights, Lore lore, String hash, LocalDate learnt, String anew) {}

    /**
     * Runs the night and publishes it.
     *
     * @param asked its out is the state
     * @param lock is held until the run is published
     * @return what people are told
     */
    List<String> run(Request asked, LocalDate date, StateLock lock) {
        Request request = state.request(asked, date, config.candidates().windowDays());
        try (RunClock clock = RunClock.start(spark, progress);
                OutputDirectory out = OutputDirectory.open(spark.hadoopConfiguration(), request.out(), false)) {
            Pipeline pipeline = new Pipeline(spark, config, knowledge, clock);
            LoadStage.Loaded loaded = pipeline.load(request);
            Job.refuseTooManyRejects(request, loaded);
            Base base = base(pipeline, loaded, date, request.since());
            Kept kept = kept(base, request.since());
            Findings findings = pipeline.run(loaded, request, kept);
            Broadcast<Keys> added =
                    spark.broadcast(Keys.of(findings.added().articles().map(AnnotatedArticle::key)));
            Summary written = Job.write(spark, config, knowledge, clock, findings, request, out);
            NightChanges changes = NightChanges.of(pipeline, findings, kept, added, contents(base));
            keep(base, loaded, findings, kept, added, changes, date, out);
            Night night = night(request, base, findings, changes, date);
            out.write(Nightly.NIGHT, NightJson.bytes(night));
            state.keep(base.hash(), base.lore().bytes());
            lock.requireHeld();
            out.finish();
            state.pointTo(date);
            return told(night, written);
        }
    }

    private static List<String> told(Night night, Summary written) {
        List<String> lines = new ArrayList<>();
        Night.Counts counts = night.counts();
        lines.add("night     %s: %d new articles, %d in the time window"
                .formatted(night.date(), counts.articles(), counts.looked()));
        if (night.anew() != null) {
            lines.add("anew      the whole time window was read and compared: " + night.anew());
        }
        lines.addAll(written.lines());
        for (Night.Alarm alarm : night.alarms()) {
            lines.add("alarm     %s: %s".formatted(alarm.outlet(), alarm.told()));
        }
        return lines;
    }

    // ---- what it goes on from --------------------------------------------------------------------------------------

    private Base base(Pipeline pipeline, LoadStage.Loaded loaded, LocalDate date, LocalDate first) {
        List<LocalDate> finished = state.finishedBefore(date);
        Night last = finished.isEmpty() ? null : state.night(finished.get(finished.size() - 1));
        List<LocalDate> nights = last == null ? List.of() : state.within(last, first);
        String settings = FeatureHash.of(config, knowledge);
        Lore lore = last == null ? null : state.lore(last.lore());
        String anew = last == null ? "the first night" : outdated(last, settings, lore);
        String old = anew != null || last == null ? null : tooOld(last, date);
        if (anew == null && old == null) {
            return new Base(last, nights, lore, last.lore(), LocalDate.parse(last.learnt()), null);
        }
        Lore learnt = pipeline.learnt(all(loaded, nights));
        String hash = Lore.hash(learnt.bytes());
        boolean same = anew == null && hash.equals(last.lore());
        return new Base(last, nights, learnt, hash, date, same ? null : anew == null ? old : anew);
    }

    /** Why what was kept cannot be gone on from; null when it can. */
    private static String outdated(Night last, String settings, Lore lore) {
        if (!last.settings().equals(settings)) {
            return "settings, lists or program are others than on " + last.date();
        }
        return lore == null ? "what the corpus taught is not there any more" : null;
    }

    /** Why the corpus is to be learnt from again; null when it is not. */
    private String tooOld(Night last, LocalDate date) {
        if (!LocalDate.parse(last.learnt())
                .plusDays(config.nightly().relearnDays())
                .isAfter(date)) {
            return "learnt anew from the corpus, after %d days"
                    .formatted(config.nightly().relearnDays());
        }
        return last.counts().looked() >= 2 * last.learntFrom()
                ? "learnt anew from the corpus, which is twice as large as it was"
                : null;
    }

    /** The records of this night's corpus and those of the nights within reach, each once. */
    private JavaRDD<RawArticle> all(LoadStage.Loaded loaded, List<LocalDate> nights) {
        JavaRDD<RawArticle> before = records(nights);
        Broadcast<Keys> known = spark.broadcast(Keys.of(before.map(record -> AnnotatedArticle.key(record.id()))));
        return loaded.articles()
                .filter(record -> !known.value().contains(record.id()))
                .union(before);
    }

    private JavaRDD<RawArticle> records(List<LocalDate> nights) {
        return new TableReader<>(RawArticle.class).read(spark, state.kept(nights, RECORDS));
    }

    private Kept kept(Base base, LocalDate first) {
        if (base.anew() != null) {
            JavaRDD<RawArticle> again = records(base.nights());
            Keys known = Keys.of(again.map(record -> AnnotatedArticle.key(record.id())));
            return new Kept(base.lore(), null, null, again, spark.broadcast(known));
        }
        JavaRDD<KeptArticle> articles = Pipeline.kept(new TableReader<>(KeptArticle.class)
                .read(spark, state.kept(base.nights(), ARTICLES))
                .filter(article -> article.isFrom(first)));
        Keys known = Keys.of(articles.map(article -> article.annotated().key()));
        JavaRDD<Comparison> comparisons =
                Pipeline.kept(new TableReader<>(Comparison.class).read(spark, state.kept(base.nights(), COMPARISONS)));
        return new Kept(base.lore(), articles, comparisons, null, spark.broadcast(known));
    }

    private JavaRDD<KeptContent> contents(Base base) {
        return new TableReader<>(KeptContent.class).read(spark, state.kept(base.nights(), CONTENTS));
    }

    // ---- what it leaves for the next -------------------------------------------------------------------------------

    private void keep(
            Base base,
            LoadStage.Loaded loaded,
            Findings findings,
            Kept kept,
            Broadcast<Keys> added,
            NightChanges changes,
            LocalDate date,
            OutputDirectory out) {
        String night = date.toString();
        JavaRDD<RawArticle> records =
                kept.unread(loaded.articles()).filter(record -> added.value().contains(record.id()));
        JavaRDD<KeptArticle> articles = findings.added()
                .parsed()
                .zip(findings.added().articles())
                .map(both -> KeptArticle.of(night, both._1(), both._2()));
        JavaRDD<KeptContent> contents = changes.contents(night);
        if (base.anew() != null) {
            contents = contents.union(contents(base)); // this run builds on none that keeps them
        }
        List<TableWriter.Table<?>> tables = List.of(
                new TableWriter.Table<>(RECORDS, RawArticle.class, records, true),
                new TableWriter.Table<>(ARTICLES, KeptArticle.class, articles, true),
                new TableWriter.Table<>(
                        COMPARISONS, Comparison.class, findings.added().comparisons(), true),
                new TableWriter.Table<>(CONTENTS, KeptContent.class, contents, true));
        new TableWriter(Set.of(TableFormat.PARQUET), ROWS_PER_FILE).write(tables, new Path(out.top(), Nightly.KEPT));
    }

    private Night night(Request asked, Base base, Findings findings, NightChanges changes, LocalDate date) {
        List<Night> before = lately(date);
        NightChanges.Came came = changes.came();
        PickupSum pickups = changes.pickups();
        return new Night(
                Night.SCHEMA_VERSION,
                date.toString(),
                base.last() == null ? null : base.last().date(),
                asked.report(),
                FeatureHash.of(config, knowledge),
                base.hash(),
                base.learnt().toString(),
                base.lore().articles(),
                base.anew(),
                base.anew() == null
                        ? base.nights().stream().map(LocalDate::toString).toList()
                        : List.of(),
                new Night.Counts(
                        findings.loaded().read(),
                        findings.loaded().rejected(),
                        came.articles,
                        findings.census().articles,
                        findings.candidates(),
                        changes.pairs(),
                        pickups.weightiest.total(),
                        new Share(pickups.origin, came.ofOutlets),
                        new Share(pickups.uncredited, pickups.origin)),
                came.outlets,
                changes.since(before),
                DataAlarms.USUAL.of(
                        came.outlets, before.stream().map(Night::outlets).toList()));
    }

    /** The nights before, as many as are looked back to; the latest last. */
    private List<Night> lately(LocalDate date) {
        List<LocalDate> finished = state.finishedBefore(date);
        return finished.subList(Math.max(0, finished.size() - LATELY), finished.size()).stream()
                .map(state::night)
                .toList();
    }
}
