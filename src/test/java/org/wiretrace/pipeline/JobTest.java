package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiretrace.config.JobConfig;
import org.wiretrace.config.NamesConfig;
import org.wiretrace.load.LoadStage;
import org.wiretrace.notice.InputException;

@SparkTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class JobTest {
    private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
    private static final String STORY =
            "The ferry Selindra ran aground off the northern shore of Wanarasa on Tuesday with"
                    + " 214 people on board. Fishermen took the first of them off before the patrol boat came. \\\"We counted"
                    + " everybody twice and nobody is missing on board,\\\" said Dwi Hartanto, who heads the port office. Divers"
                    + " will look at the hull in the morning.";

    private final JavaSparkContext spark;

    @TempDir
    private Path folder;

    private Path corpus;

    JobTest(JavaSparkContext spark) {
        this.spark = spark;
    }

    @BeforeEach
    void three_articles_and_one_without_text() throws IOException {
        corpus = folder.resolve("corpus.jsonl");
        Files.writeString(
                corpus,
                """
                {"id": "wire-1", "outlet": "wire.example", "published": "2024-05-06T08:00Z", "text": "%s\\n(Reuters)"}
                {"id": "post-1", "outlet": "post.example", "published": "2024-05-06T10:00Z", "text": "%s"}
                {"id": "news-1", "outlet": "news.example", "published": "2024-05-01", "text": "Rain fell all week in the hills."}
                {"id": "news-2"}
                """
                        .formatted(STORY, STORY.replace("214", "241")));
    }

    private List<String> explain(String a, String b) {
        return Job.explain(
                        spark, a, b, List.of(corpus.toString()), false, JobConfig.DEFAULTS, KNOWLEDGE, Progress.QUIET)
                .lines();
    }

    private Request request(String to, TableFormat format, boolean overwrite) {
        return new Request(
                List.of(corpus.toString()), List.of(), to, Set.of(format), null, null, overwrite, false, null);
    }

    @Nested
    class Explaining {
        @Test
        void tells_what_ties_two_articles() {
            String told = String.join("\n", explain("post-1", "wire-1"));

            assertThat(told)
                    .startsWith("A  wire-1\n  wire.example (")
                    .contains(
                            "\nB  post-1\n",
                            "\n  credits reuters, footer: ",
                            "\ncandidates  yes",
                            "\nrelation  ",
                            "\npassages  1\n",
                            "    A [",
                            "\nshared quotes  1\n  identical",
                            "\ndirection  ",
                            "published-first speaks for a_to_b: ",
                            "\n  number",
                            "\npickups  ")
                    .doesNotContain("\u001b");
        }

        @Test
        void tells_why_two_are_not_paired() {
            assertThat(String.join("\n", explain("post-1", "news-1")))
                    .contains(
                            "\ncandidates  no: ",
                            "\nrelation  none: the two are not paired\n  no passage of ",
                            "\n  no shared quote: ",
                            "names in common");
        }

        @Test
        void names_the_ids_that_nobody_has() {
            assertThatThrownBy(() -> explain("post-11", "news-2"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("no article of the 3 in the corpus has the id post-11; did you mean post-1?")
                    .hasMessageContaining("has the id news-2; did you mean news-1?");
        }
    }

    @Nested
    class Importing {
        private Summary run(Request request) {
            return Job.importArticles(spark, request, JobConfig.DEFAULTS, KNOWLEDGE, Progress.QUIET);
        }

        @Test
        void writes_one_file_and_tells_what_was_left_out() throws IOException {
            Path to = folder.resolve("to/all.jsonl");
            Path page = folder.resolve("page.html");
            Files.writeString(page, "<title>Rain</title><p>Rain fell all week in the hills, and on the coast too.</p>");
            Request both = request(to.toString(), TableFormat.JSONL, false)
                    .withCorpus(List.of(corpus.toString(), page.toString()));

            assertThat(run(both).lines())
                    .containsExactly(
                            "records   5 read = 4 articles + 1 rejects",
                            "rejected  1 no-text",
                            "corpus    " + to,
                            "rejects   " + to.resolveSibling("_rejects-all.jsonl"));
            assertThat(to.getParent().toFile().list()).containsExactlyInAnyOrder("all.jsonl", "_rejects-all.jsonl");
            assertThat(Files.readAllLines(to))
                    .hasSize(4)
                    .anyMatch(line -> line.startsWith("{\"id\":\"news-1\",\"outlet\":\"news.example\","
                            + "\"published\":\"2024-05-01\",\"url\":null"))
                    .anyMatch(line -> line.startsWith("{\"id\":\"page\"") && line.contains("\"title\":\"Rain\""));
            assertThatThrownBy(() -> run(both)).hasMessageContaining("--overwrite");
        }

        @Test
        void writes_a_folder_that_is_a_corpus_again() {
            String to = folder.resolve("all.parquet") + "/";
            run(request(to, TableFormat.PARQUET, false));
            run(request(to, TableFormat.PARQUET, true));

            assertThat(folder.resolve("all.parquet").toFile().list())
                    .containsExactlyInAnyOrder("_SUCCESS", "_rejects", "part-00000.parquet");
            assertThat(new LoadStage(java.util.Map.of(), 10_000, 1)
                            .apply(spark, List.of(to), List.of())
                            .read())
                    .isEqualTo(3);
            assertThatThrownBy(() -> run(request(to, TableFormat.PARQUET, false)))
                    .isInstanceOf(InputException.class);
        }
    }

    @Nested
    class Nights {
        private List<String> run(LocalDate date) {
            return Job.nightly(
                            spark,
                            request(folder.resolve("state").toString(), TableFormat.JSONL, false),
                            date,
                            true,
                            JobConfig.DEFAULTS,
                            KNOWLEDGE,
                            Progress.QUIET)
                    .summary()
                    .lines();
        }

        @Test
        void are_kept_each_and_done_once() throws IOException {
            LocalDate night = LocalDate.of(2024, 5, 6);
            Path state = folder.resolve("state");

            assertThat(run(night))
                    .contains("latest    2024-05-06", "night     2024-05-06: 3 new articles, 3 in the time window")
                    .anyMatch(line -> line.startsWith("pairs     1 of"))
                    .last()
                    .asString()
                    .startsWith("{\"status\":\"done\",\"date\":\"2024-05-06\"");
            assertThat(state.resolve("latest")).hasContent("2024-05-06");
            assertThat(state.resolve("runs/2024-05-06/_SUCCESS")).exists();
            assertThat(state.resolve("lock")).doesNotExist();

            Files.delete(state.resolve("latest")); // as if it had been killed before the pointer was set
            Files.delete(state.resolve("index.html"));
            assertThat(run(night))
                    .contains("latest    2024-05-06")
                    .anyMatch(line -> line.startsWith("night     2024-05-06 is done already: "));
            assertThat(state.resolve("index.html")).exists();
        }

        @Test
        void only_go_forward() {
            run(LocalDate.of(2024, 5, 6));
            assertThatThrownBy(() -> run(LocalDate.of(2024, 5, 5)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("2024-05-05 lies before 2024-05-06");
        }
    }

    @Test
    void names_are_listed_for_reviewers() {
        List<String> lines = Job.names(spark, List.of(corpus.toString()), JobConfig.DEFAULTS, KNOWLEDGE, Progress.QUIET)
                .lines();

        assertThat(lines).first().asString().startsWith("# Spellings that were unified");
        assertThat(lines.subList(3, lines.size()))
                .allMatch(line -> line.matches("unified(\t[^\t]*){5}|\\?(\t[^\t]*){9}"));
    }

    @Test
    void names_cannot_be_listed_where_they_are_not_unified() {
        JobConfig printed = new JobConfig(
                JobConfig.DEFAULTS.input(),
                new NamesConfig(false),
                JobConfig.DEFAULTS.candidates(),
                JobConfig.DEFAULTS.alignment(),
                JobConfig.DEFAULTS.quotes(),
                JobConfig.DEFAULTS.provenance(),
                JobConfig.DEFAULTS.divergence(),
                JobConfig.DEFAULTS.output(),
                JobConfig.DEFAULTS.report(),
                JobConfig.DEFAULTS.nightly());

        assertThatThrownBy(() -> Job.names(spark, List.of(corpus.toString()), printed, KNOWLEDGE, Progress.QUIET))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("names.unify is false");
    }
}
