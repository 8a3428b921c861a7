package org.wiretrace.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.notice.InputException;
import org.wiretrace.notice.Reject;
import org.wiretrace.pipeline.SparkTest;

@SparkTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoadStageTest {
    private static final int LIMIT = 1000;

    private final JavaSparkContext spark;
    private final SparkSession sql;
    private final List<String> wires = new ArrayList<>();
    private Map<String, String> fields = Map.of();
    private long sliceBytes = 1L << 20;
    private List<RawArticle> articles;
    private List<Reject> rejects;
    private List<String> skipped;

    @TempDir
    private Path folder;

    LoadStageTest(JavaSparkContext spark, SparkSession sql) {
        this.spark = spark;
        this.sql = sql;
    }

    @BeforeEach
    void nothing_loaded() {
        articles = List.of();
        rejects = List.of();
    }

    private void load(Path... corpus) {
        List<String> paths = Arrays.stream(corpus).map(Path::toString).toList();
        LoadStage.Loaded loaded = new LoadStage(fields, LIMIT, 1, sliceBytes).apply(spark, paths, wires);
        articles = loaded.articles().collect().stream()
                .sorted(Comparator.comparing(RawArticle::source).thenComparing(RawArticle::position))
                .toList();
        rejects = loaded.rejects().collect().stream()
                .sorted(Comparator.comparing(Reject::source).thenComparing(Reject::position))
                .toList();
        skipped = loaded.skipped();
        assertThat(loaded.accepted()).isEqualTo(articles.size());
        assertThat(loaded.rejected()).isEqualTo(rejects.size());
        assertThat(loaded.read()).isEqualTo(loaded.accepted() + loaded.rejected());
    }

    private Path file(String name, String... lines) throws IOException {
        return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static String line(String id, String text) {
        return "{\"id\": \"%s\", \"text\": \"%s\"}".formatted(id, text);
    }

    private List<String> ids() {
        return articles.stream().map(RawArticle::id).toList();
    }

    private List<String> reasons() {
        return rejects.stream()
                .map(reject -> reject.source() + " " + reject.position() + " " + reject.reason())
                .toList();
    }

    private RawArticle only() {
        assertThat(articles).hasSize(1);
        return articles.get(0);
    }

    @Nested
    class Paths {
        @Test
        void of_an_unknown_file_system_or_no_path_at_all_are_told() {
            assertThatThrownBy(() -> load(Path.of("nowhere:x.jsonl"), Path.of("a:b")))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("nowhere:x.jsonl cannot be read")
                    .hasMessageContaining("a:b cannot be read");
        }

        @Test
        void may_be_a_file_a_directory_or_a_glob() throws IOException {
            Path file = file("a/one.jsonl", line("1", "One."));
            file("b/deep/two.ndjson", line("2", "Two."));
            file("c-2024/three.json", line("3", "Three."));
            file("c-2025/four.jsonl", line("4", "Four."));
            load(file, folder.resolve("b"), folder.resolve("c-*/*.json*"));
            assertThat(ids()).containsExactly("1", "2", "3", "4");
            assertThat(articles)
                    .extracting(RawArticle::source)
                    .containsExactly("a/one.jsonl", "b/deep/two.ndjson", "c-2024/three.json", "c-2025/four.jsonl");
        }

        @Test
        void given_twice_are_read_once() throws IOException {
            Path file = file("one.jsonl", line("1", "One."));
            load(file, folder, file);
            assertThat(ids()).containsExactly("1");
            assertThat(rejects).isEmpty();
        }

        @Test
        void that_lead_nowhere_are_all_told_at_once() throws IOException {
            Path readme = file("README.md", "# Read me");
            Path empty = Files.createDirectory(folder.resolve("empty"));
            assertThatThrownBy(() ->
                            load(folder.resolve("missing.jsonl"), folder.resolve("no-*.jsonl"), readme, empty, folder))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("missing.jsonl does not exist")
                    .hasMessageContaining("no-*.jsonl does not exist")
                    .hasMessageContaining("README.md is of no known kind; expected .jsonl")
                    .hasMessageContaining("empty holds no file that can be read");
        }

        @Test
        void may_hold_nothing_but_empty_files_and_then_are_refused() throws IOException {
            file("a.jsonl", new byte[0]);
            file("b.jsonl", "", "  ");
            file("c.csv", "id,text");
            assertThatThrownBy(() -> load(folder))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("no article can be read in 3 files");
        }

        @Test
        void without_one_usable_record_are_refused_with_the_reasons() throws IOException {
            file("a.jsonl", "{\"id\": 1}", "oops", "{\"id\": 2}");
            assertThatThrownBy(() -> load(folder))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("1 broken-json, the first at a.jsonl, 2")
                    .hasMessageContaining("2 no-text, the first at a.jsonl, 1");
        }

        @Test
        void with_other_files_in_them_skip_those_and_say_so() throws IOException {
            file("one.jsonl", line("1", "One."));
            file("README.md", "# Read me");
            file("_SUCCESS", new byte[0]);
            file(".hidden.jsonl", line("2", "Two."));
            file("_temporary/three.jsonl", line("3", "Three."));
            load(folder);
            assertThat(ids()).containsExactly("1");
            assertThat(skipped).containsExactly("README.md");
        }

        @Test
        void of_wires_mark_every_article_in_them() throws IOException {
            file("wires/ap.jsonl", line("1", "One."));
            file("outlets/news.jsonl", line("2", "Two."));
            wires.add(folder.resolve("wires").toString());
            load(folder);
            assertThat(articles).extracting(RawArticle::wire).containsExactly(false, true);
        }
    }

    @Nested
    class Articles_whose_id_is_taken {
        @Test
        void tell_whether_the_content_is_the_same() throws IOException {
            file("a.jsonl", line("1", "One."), line("2", "Two."), line("1", "One."));
            file("b.jsonl", line("1", "Another."), line("2", "Two."), line("3", "Three."));
            load(folder.resolve("b.jsonl"), folder.resolve("a.jsonl"));
            assertThat(articles).extracting(RawArticle::text).containsExactly("One.", "Two.", "Three.");
            assertThat(reasons())
                    .containsExactly("a.jsonl 3 duplicate", "b.jsonl 1 duplicate-id", "b.jsonl 2 duplicate");
            assertThat(rejects.get(1).detail()).isEqualTo("id \"1\" also at a.jsonl, 1, which is kept");
        }

        @Test
        void never_push_out_a_wires_own_article() throws IOException {
            file("a.jsonl", line("1", "One."));
            file("wire.jsonl", line("1", "One."));
            wires.add(folder.resolve("wire.jsonl").toString());
            load(folder.resolve("a.jsonl"));
            assertThat(only().wire()).isTrue();
            assertThat(reasons()).containsExactly("a.jsonl 1 duplicate");
        }
    }

    @Nested
    class Parquet_files {
        @Test
        void give_their_columns_by_name() throws IOException {
            String file = folder.resolve("corpus.parquet").toString();
            sql.sql(
                            """
                            select 'a' as text, 1L as id, timestamp'2024-05-01T09:00:00Z' as published,
                                   array('A. Smith', 'B. Jones') as author, 'x' as other
                            union all select null, 2L, null, null, null
                            union all select 'c', 3L, timestamp'2024-05-02T09:00:00.5Z', array(), 'y'""")
                    .coalesce(1)
                    .write()
                    .parquet(file);
            load(folder);
            assertThat(articles).extracting(RawArticle::text).containsExactly("a", "c");
            assertThat(articles)
                    .extracting(RawArticle::published)
                    .containsExactly("2024-05-01T09:00:00Z", "2024-05-02T09:00:00.500Z");
            assertThat(articles).extracting(RawArticle::author).containsExactly("A. Smith; B. Jones", null);
            assertThat(articles).extracting(RawArticle::position).containsExactly(1L, 3L);
            assertThat(rejects).extracting(Reject::reason).containsExactly("no-text");
        }

        @Test
        void may_be_cut_in_slices() {
            sliceBytes = 3000;
            Path file = folder.resolve("corpus.parquet");
            sql.range(0, 5000, 1, 1)
                    .selectExpr("cast(id as string) as id", "concat('Text ', md5(cast(id as string))) as text")
                    .write()
                    .option("parquet.block.size", 20_000)
                    .mode(SaveMode.Overwrite)
                    .parquet(file.toString());
            load(file);
            assertThat(articles).hasSize(5000);
            assertThat(articles)
                    .allSatisfy(article -> assertThat(article.position()).isEqualTo(Long.parseLong(article.id()) + 1));
        }
    }

    @Nested
    class Crawls_agencies_formats_and_feeds {
        @Test
        void lie_beside_other_files_and_every_record_counts_once() throws IOException {
            file("a.jsonl", line("1", "One."), "{\"uri\": \"urn:2\", \"body_text\": \"Two.\"}", "oops");
            file("b.nitf", "<nitf><body><body.content><p>Three.</p></body.content></body></nitf>");
            file(
                    "c.xml",
                    "<rss><channel><item><guid>4</guid><description>Four.</description></item>",
                    "<item><guid>4</guid><description>Four.</description></item><item/></channel>");
            String page = "<p>Five went to the harbour and came back with nothing but a tale to tell.</p>";
            String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
            String crawled = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/5\r\n"
                    + "Content-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
                            .formatted(answer.length(), answer);
            file("d.warc.gz", LoadedFiles.packed("gz", (crawled + crawled + "oops").getBytes(StandardCharsets.UTF_8)));
            load(folder);
            assertThat(articles)
                    .extracting(RawArticle::source)
                    .containsExactly("a.jsonl", "a.jsonl", "b.nitf", "c.xml", "d.warc.gz");
            assertThat(rejects)
                    .extracting(reject -> reject.source() + " " + reject.position() + " " + reject.reason())
                    .containsExactly(
                            "a.jsonl 3 broken-json",
                            "c.xml 2 duplicate",
                            "c.xml 3 no-text",
                            "c.xml 4 broken-xml",
                            "d.warc.gz 2 duplicate",
                            "d.warc.gz 3 broken-warc");
        }
    }

    @Nested
    class A_file_that_changes_while_a_run_goes_on {
        private Path changing;
        private LoadStage.Loaded loaded;

        @BeforeEach
        void was_read_once() throws IOException {
            changing = file("a.jsonl", "{\"text\": \"One.\"}", "{\"text\": \"Two.\"}", "{\"text\": \"Three.\"}");
            file("b.jsonl", "{\"text\": \"Four.\"}");
            loaded = new LoadStage(fields, LIMIT, 1, sliceBytes).apply(spark, List.of(folder.toString()), wires);
            assertThat(loaded.accepted()).isEqualTo(4);
        }

        private void isToldAs(String change) {
            assertThatThrownBy(() -> loaded.articles().collect())
                    .hasRootCauseInstanceOf(InputException.class)
                    .rootCause()
                    .hasMessageContaining("a.jsonl")
                    .hasMessageContaining(change);
        }

        @Test
        void fails_it_when_it_vanishes() throws IOException {
            Files.delete(changing);
            isToldAs("cannot be found now");
        }

        @Test
        void fails_it_when_it_is_cut_off() throws IOException {
            Files.writeString(changing, "{\"text\": \"One.\"}\n{\"te");
            isToldAs("and has 21; run again when nobody writes to it");
        }

        @Test
        void fails_it_when_it_grows() throws IOException {
            Files.writeString(changing, "{\"text\": \"Five.\"}\n", StandardOpenOption.APPEND);
            isToldAs("changed while it was read");
        }

        @Test
        void fails_it_when_it_is_replaced_by_one_of_its_length() throws IOException {
            Files.writeString(changing, Files.readString(changing).replace("One", "Six"));
            Files.setLastModifiedTime(changing, FileTime.fromMillis(1_700_000_000_000L));
            isToldAs("changed while it was read");
        }

        @Test
        void fails_it_when_it_can_be_read_no_more() {
            Tally known = new Tally();
            LoadedRecord unreadable = LoadedRecord.reject("a.jsonl", 2, LoadedRecord.UNREADABLE_FILE, "Read-only bits");
            assertThatThrownBy(() -> known.isArticle(unreadable))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("a.jsonl could be read, and now cannot: Read-only bits");
            known.add(Claim.of(unreadable), unreadable.reject());
            assertThat(known.isArticle(unreadable)).isFalse();
        }
    }

    @Nested
    class Large_files {
        @ParameterizedTest(name = "cut every {0} bytes")
        @ValueSource(longs = {7, 64, 100, 101, 1000, 1 << 20})
        void give_the_same_records_and_lines_however_they_are_cut(long bytes) throws IOException {
            List<String> lines = new ArrayList<>();
            for (int i = 1; i <= 60; i++) {
                lines.add(
                        switch (i % 10) {
                            case 3 -> "";
                            case 6 -> "broken";
                            case 9 -> line(String.valueOf(i - 1), "é".repeat(i));
                            default -> line(String.valueOf(i), "é".repeat(i));
                        });
            }
            Path file = file("a.jsonl", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            sliceBytes = bytes;
            load(file);
            assertThat(articles).hasSize(42).allSatisfy(article -> assertThat(article.position())
                    .isEqualTo(Long.parseLong(article.id())));
            assertThat(rejects).hasSize(12);
            assertThat(reasons()).contains("a.jsonl 6 broken-json", "a.jsonl 9 duplicate-id");
        }
    }

    @Test
    void the_order_of_paths_and_the_number_of_partitions_do_not_matter() throws IOException {
        for (int file = 0; file < 5; file++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                lines.add(line(String.valueOf((file * 7 + i * 3) % 40), "Text " + i % 4));
            }
            file("f" + file + ".jsonl", lines.toArray(String[]::new));
        }
        load(folder);
        List<RawArticle> articlesOnce = articles;
        List<Reject> rejectsOnce = rejects;
        sliceBytes = 50;
        spark.sc().conf().set("spark.default.parallelism", "7");
        try {
            load(
                    folder.resolve("f4.jsonl"),
                    folder.resolve("f1.jsonl"),
                    folder.resolve("f0.jsonl"),
                    folder.resolve("f3.jsonl"),
                    folder.resolve("f2.jsonl"));
        } finally {
            spark.sc().conf().remove("spark.default.parallelism");
        }
        assertThat(articles).isEqualTo(articlesOnce);
        assertThat(rejects).isEqualTo(rejectsOnce);
    }
}
