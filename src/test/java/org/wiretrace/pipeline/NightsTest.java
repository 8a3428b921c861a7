package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiretrace.config.JobConfig;
import org.wiretrace.evaluation.NightsUnion;
import org.wiretrace.evaluation.Redated;
import org.wiretrace.report.Night;

/** Nights that go on from one another, held against one run over all their articles. */
@SparkTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NightsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final int NIGHTS = 30;
    private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
    private static final String DISPATCH =
            "The ferry Selindra ran aground off the northern shore of Wanarasa on Tuesday with 214 people on board."
                    + " Fishermen took the first of them off before the patrol boat came. Divers will look at the hull in"
                    + " the morning, the port office said. The owners sent a tug from the mainland, which is due at noon.";

    private final JavaSparkContext spark;

    @TempDir
    private Path folder;

    NightsTest(JavaSparkContext spark) {
        this.spark = spark;
    }

    private Job.Nights run(Path corpus, LocalDate night, JobConfig config) {
        Request request = new Request(
                List.of(corpus.toString()),
                List.of(),
                folder.resolve("state").toString(),
                Set.of(TableFormat.JSONL),
                null,
                null,
                false,
                false,
                null);
        return Job.nightly(spark, request, night, true, config, KNOWLEDGE, Progress.QUIET);
    }

    private Night night(LocalDate date) {
        return new Nightly(spark.hadoopConfiguration(), folder.resolve("state").toString()).night(date);
    }

    @Test
    void thirty_nights_together_find_what_one_run_over_all_finds() throws IOException {
        Path corpus = folder.resolve("corpus");
        Path sample = SampleCorpus.extract(folder.resolve("sample")).resolve("articles.jsonl");
        List<LocalDate> nights = Redated.write(sample, corpus, NIGHTS, FIRST);
        for (LocalDate night : nights) {
            // The first one learns from all; the others get what came in.
            Path came = corpus.resolve((night.equals(FIRST) ? "all" : night.toString()) + ".jsonl");
            if (Files.size(came) > 0) {
                run(came, night, JobConfig.DEFAULTS);
            }
        }
        Path out = folder.resolve("out");
        Runs.compare(spark, List.of(corpus.resolve("all.jsonl").toString()), out);
        Path state = folder.resolve("state");

        for (String table : List.of("pairs", "passages", "shared_quotes", "divergences")) {
            assertThat(NightsUnion.union(state, table)).as(table).isEqualTo(NightsUnion.rows(out, table));
        }
        assertThat(NightsUnion.pickups(state)).isEqualTo(NightsUnion.rows(out, "pickups"));
        assertThat(NightsUnion.rows(out, "pairs")).hasSizeGreaterThan(20);
        assertThat(NightsUnion.rows(out, "pickups")).hasSizeGreaterThan(5);
    }

    private Path night(int day, String... records) throws IOException {
        return Files.write(folder.resolve("night-" + day + ".jsonl"), List.of(records));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2024, 5, day);
    }

    private static String article(String outlet, int day, String text) {
        String domain = outlet.equals("reuters") ? "reuters.com" : outlet + ".example";
        return "{\"id\": \"%s-%d\", \"outlet\": \"%s\", \"published\": \"2024-05-%02dT08:00:00Z\", \"text\": \"%s\"}"
                .formatted(outlet, day, domain, day, text);
    }

    private Path run(int day) {
        return folder.resolve("state/runs/2024-05-%02d".formatted(day));
    }

    @Test
    void a_night_tells_what_is_otherwise_than_the_night_before() throws IOException {
        run(night(6, article("reuters", 6, DISPATCH)), day(6), JobConfig.DEFAULTS);
        run(
                night(7, article("post", 7, DISPATCH), article("news", 7, "Rain fell all week.")),
                day(7),
                JobConfig.DEFAULTS);
        run(
                night(
                        8,
                        article("post", 7, DISPATCH + "\\n(Reuters)"),
                        article("news", 7, "Rain fell all week."),
                        article("late", 8, DISPATCH)),
                day(8),
                JobConfig.DEFAULTS);

        Night night = night(day(8));
        assertThat(night.previous()).isEqualTo("2024-05-07");
        assertThat(night.counts().articles()).isEqualTo(1);
        assertThat(night.counts().looked()).isEqualTo(4);
        assertThat(night.changes().edits().items()).singleElement().satisfies(edit -> {
            assertThat(edit.article()).isEqualTo("post-7");
            assertThat(edit.creditsAdded()).containsExactly("reuters");
            assertThat(edit.words()).isGreaterThanOrEqualTo(edit.wordsBefore());
        });
        assertThat(night.changes().latePickups().items()).singleElement().satisfies(late -> assertThat(late.article())
                .isEqualTo("late-8"));
        assertThat(Runs.table(run(8), "pairs")).hasSize(3);

        // The same edit is not told twice.
        run(night(9, article("post", 7, DISPATCH + "\\n(Reuters)")), day(9), JobConfig.DEFAULTS);
        assertThat(night(day(9)).changes().edits().items()).isEmpty();
    }

    @Test
    void missed_nights_are_caught_up_on_and_articles_of_later_days_wait() throws IOException {
        Path all = night(
                6,
                article("reuters", 6, DISPATCH),
                article("post", 7, DISPATCH),
                article("late", 9, DISPATCH),
                article("next", 10, DISPATCH));
        run(all, day(6), JobConfig.DEFAULTS);
        assertThat(run(all, day(9), JobConfig.DEFAULTS).summary().lines())
                .contains(
                        "night     2024-05-07: 1 new articles, 2 in the time window",
                        "night     2024-05-08: 0 new articles, 2 in the time window",
                        "night     2024-05-09: 1 new articles, 3 in the time window");
        assertThat(Runs.table(run(8), "pairs")).hasSize(1);
        assertThat(Runs.table(run(9), "pairs")).hasSize(3);
    }

    @Test
    void what_a_killed_night_left_is_taken_away_and_the_next_one_heals() throws IOException {
        run(night(6, article("reuters", 6, DISPATCH)), day(6), JobConfig.DEFAULTS);
        Files.createDirectories(run(7).resolve(".wiretrace-staging-of-it/tables/pairs"));
        Files.createDirectories(run(7).resolve("tables"));
        Files.writeString(folder.resolve("state/lock"), "a-host-that-went-down 1 2024-05-07T02:15:00Z x\n");
        Files.setLastModifiedTime(folder.resolve("state/lock"), java.nio.file.attribute.FileTime.fromMillis(0));

        assertThat(run(night(7, article("post", 7, DISPATCH)), day(7), JobConfig.DEFAULTS)
                        .summary()
                        .lines())
                .anyMatch(line -> line.startsWith("lock      taken over from process 1 on a-host-that-went-down"));
        assertThat(Runs.table(run(7), "pairs")).hasSize(1);
        assertThat(run(7).toFile().list())
                .containsExactlyInAnyOrder("_SUCCESS", "kept", "night.json", "report.json", "tables");
    }

    @Test
    void other_settings_are_told_and_the_window_is_read_anew() throws IOException {
        run(night(6, article("reuters", 6, DISPATCH), article("post", 6, DISPATCH)), day(6), JobConfig.DEFAULTS);
        JobConfig wider = JobConfig.DEFAULTS.withWindowDays(20);
        assertThat(run(night(7, article("late", 7, DISPATCH)), day(7), wider)
                        .summary()
                        .lines())
                .contains(
                        "anew      the whole time window was read and compared: settings, lists or program are others than"
                                + " on 2024-05-06");

        assertThat(night(day(7)).buildsOn()).isEmpty();
        assertThat(night(day(7)).counts().articles()).isEqualTo(1);
        assertThat(Runs.table(run(7), "pairs")).hasSize(3);

        run(night(8, article("last", 8, DISPATCH)), day(8), wider);
        assertThat(night(day(8)).anew()).isNull();
        assertThat(night(day(8)).buildsOn()).containsExactly("2024-05-07");
        assertThat(Runs.table(run(8), "pairs")).hasSize(6);
    }
}
