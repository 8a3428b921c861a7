package org.wiretrace.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiretrace.config.InputConfig;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.notice.Reject;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorpusReaderTest {
    private static final int LIMIT = 1000;

    private final List<RawArticle> articles = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private Map<String, String> fields = Map.of();
    private int minTextLength = 1;

    @TempDir
    private Path folder;

    private void load(Path... corpus) {
        Configuration hadoop = new Configuration();
        List<String> paths = Arrays.stream(corpus).map(Path::toString).toList();
        CorpusReader reader = new CorpusReader(new FieldNames(fields), LIMIT, minTextLength);
        for (CorpusFile file : CorpusFiles.find(hadoop, paths, List.of()).files()) {
            reader.read(FileSlice.whole(file), hadoop).forEachRemaining(loaded -> {
                if (loaded.article() == null) {
                    rejects.add(loaded.reject());
                } else {
                    articles.add(loaded.article());
                }
            });
        }
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
    class Records_that_cannot_be_used {
        @Test
        void are_rejects_at_their_line_each_with_its_reason() throws IOException {
            file(
                    "a.jsonl",
                    line("1", "Sound."),
                    "{\"id\": \"2\", \"text\": \"cut of",
                    "",
                    "[1, 2]",
                    "\"words\"",
                    "{\"id\": \"3\"}",
                    line("4", " \u00a0\u200b\\n"),
                    "{\"text\": null}",
                    "{\"text\": {\"p\": \"One.\"}}",
                    line("5", "x".repeat(LIMIT + 1)),
                    line("6", "x".repeat(LIMIT)),
                    line("7", "half \\ud83d a character"),
                    line("8", "two") + " " + line("9", "on one line"));
            load(folder);
            assertThat(ids()).containsExactly("1", "6");
            assertThat(reasons())
                    .containsExactly(
                            "a.jsonl 2 broken-json",
                            "a.jsonl 4 not-an-object",
                            "a.jsonl 5 not-an-object",
                            "a.jsonl 6 no-text",
                            "a.jsonl 7 no-text",
                            "a.jsonl 8 no-text",
                            "a.jsonl 9 no-text",
                            "a.jsonl 10 text-too-long",
                            "a.jsonl 12 invalid-utf-8",
                            "a.jsonl 13 broken-json");
            assertThat(rejects).allSatisfy(reject -> assertThat(reject.detail()).isNotBlank());
        }

        @Test
        void may_be_too_short() throws IOException {
            minTextLength = 5;
            file("a.jsonl", line("1", "Four"), line("2", "Five."));
            load(folder);
            assertThat(ids()).containsExactly("2");
            assertThat(reasons()).containsExactly("a.jsonl 1 text-too-short");
        }

        @Test
        void in_another_encoding_are_never_bent_into_shape() throws IOException {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            content.write((line("1", "Sound — é.") + "\n").getBytes(StandardCharsets.UTF_8));
            content.write((line("2", "Caf\u00e9.") + "\n").getBytes(StandardCharsets.ISO_8859_1));
            content.write((line("3", "Sound, too.") + "\n").getBytes(StandardCharsets.UTF_8));
            file("a.jsonl", content.toByteArray());
            file("b.txt", "Caf\u00e9.".getBytes(StandardCharsets.ISO_8859_1));
            load(folder);
            assertThat(articles).extracting(RawArticle::text).containsExactly("Sound — é.", "Sound, too.");
            assertThat(reasons()).containsExactly("a.jsonl 2 invalid-utf-8", "b.txt 1 invalid-utf-8");
            assertThat(rejects.get(1).detail()).contains("byte 4 of the record is 0xe9");
        }

        @Test
        void may_be_lines_longer_than_any_article() throws IOException {
            file("a.jsonl", "{\"x\": \"" + "x".repeat(2 << 20) + "\"}", line("1", "Sound."));
            load(folder);
            assertThat(ids()).containsExactly("1");
            assertThat(reasons()).containsExactly("a.jsonl 1 text-too-long");
        }
    }

    @Nested
    class Fields {
        @Test
        void are_taken_as_given() throws IOException {
            file(
                    "a.jsonl",
                    """
                    {"id": 7, "outlet": "AP", "published": 1714554000, "url": "https://ap.example/1", "title": "T",\
                     "author": ["A. Smith", {"name": "B. Jones"}, null], "language": "en", "text": " One.\\n\\nTwo. ",\
                     "other": {"deep": []}}""");
            load(folder);
            assertThat(only())
                    .isEqualTo(new RawArticle(
                            "a.jsonl",
                            1,
                            false,
                            false,
                            "7",
                            "AP",
                            "1714554000",
                            "https://ap.example/1",
                            "T",
                            "A. Smith; B. Jones",
                            "en",
                            " One.\n\nTwo. "));
        }

        @Test
        void may_be_called_otherwise() throws IOException {
            fields = Map.of("body_text", "text", "site", "outlet", "headline", "title");
            file(
                    "a.jsonl",
                    "{\"id\": 1, \"body_text\": \"One.\", \"site\": \"AP\", \"headline\": \"renamed\", \"title\": \"ours\"}");
            file("b.csv", "id,body_text,site", "2,Two.,AFP");
            load(folder);
            assertThat(articles).extracting(RawArticle::text).containsExactly("One.", "Two.");
            assertThat(articles).extracting(RawArticle::outlet).containsExactly("AP", "AFP");
            assertThat(articles.get(0).title()).isEqualTo("ours");
        }

        @Test
        void under_our_own_name_go_before_others_that_are_no_text() throws IOException {
            fields = Map.of("content", "text");
            file("a.jsonl", "{\"text\": \"One.\", \"content\": {\"p\": 1}}", "{\"content\": [\"Two.\"]}");
            load(folder);
            assertThat(only().text()).isEqualTo("One.");
            assertThat(rejects.get(0).detail()).isEqualTo("content is a list; expected a string");
        }

        @Test
        void that_are_blank_are_absent() throws IOException {
            file("a.jsonl", "{\"id\": \" \", \"outlet\": \"\", \"title\": \"\\u00a0\", \"text\": \"One.\"}");
            load(folder);
            assertThat(only().outlet()).isNull();
            assertThat(only().title()).isNull();
            assertThat(only().id()).matches("[0-9a-f]{16}");
        }
    }

    @Nested
    class Articles_without_an_id {
        @Test
        void are_called_by_their_address() throws IOException {
            file(
                    "a.jsonl",
                    "{\"url\": \"https://www.News.example/A/1/?utm_source=x&page=2&fbclid=y#top\", \"text\": \"One.\"}",
                    "{\"url\": \"http://news.example/A/1?page=2\", \"text\": \"Two.\"}");
            load(folder);
            assertThat(ids()).containsExactly("news.example/A/1?page=2", "news.example/A/1?page=2");
        }

        @Test
        void and_without_an_address_are_called_by_what_they_say() throws IOException {
            file(
                    "a.jsonl",
                    "{\"outlet\": \"AP\", \"text\": \"One.\"}",
                    "{\"outlet\": \"AFP\", \"text\": \"One.\"}",
                    "{\"text\": \"One.\", \"outlet\": \"AP\"}");
            load(folder);
            assertThat(ids()).allMatch(id -> id.matches("[0-9a-f]{16}"));
            assertThat(ids().get(2)).isEqualTo(ids().get(0)).isNotEqualTo(ids().get(1));
        }
    }

    @Nested
    class Compressed_files {
        private void pack(OutputStream out, String... lines) throws IOException {
            try (out) {
                out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        @Test
        void are_unpacked_by_their_extension() throws IOException {
            pack(new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.jsonl.gz"))), line("1", "One."));
            pack(
                    new BZip2CompressorOutputStream(Files.newOutputStream(folder.resolve("b.jsonl.bz2"))),
                    line("2", "Two."));
            pack(
                    new ZstdOutputStreamNoFinalizer(Files.newOutputStream(folder.resolve("c.csv.zst"))),
                    "id,text",
                    "3,Three.");
            pack(new GZIPOutputStream(Files.newOutputStream(folder.resolve("four.txt.gz"))), "Four.");
            load(folder);
            assertThat(ids()).containsExactly("1", "2", "3", "four");
            assertThat(rejects).isEmpty();
        }

        @Test
        void of_several_members_are_read_to_the_end() throws IOException {
            Path file = folder.resolve("a.jsonl.gz");
            try (OutputStream out = Files.newOutputStream(file)) {
                for (String id : List.of("1", "2")) {
                    ByteArrayOutputStream member = new ByteArrayOutputStream();
                    pack(new GZIPOutputStream(member), line(id, "Text " + id));
                    out.write(member.toByteArray());
                }
            }
            load(file);
            assertThat(ids()).containsExactly("1", "2");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"gz", "bz2", "zst"})
        void that_are_cut_off_give_what_could_be_read_and_one_reject(String extension) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            String[] lines = new String[5000];
            for (int i = 0; i < lines.length; i++) {
                lines[i] = line("%05d".formatted(i), "Text " + Integer.toHexString(i * 0x9e3779b9));
            }
            pack(
                    switch (extension) {
                        case "gz" -> new GZIPOutputStream(packed);
                        case "bz2" -> new BZip2CompressorOutputStream(packed, 1);
                        default -> new ZstdOutputStreamNoFinalizer(packed);
                    },
                    lines);
            file("a.jsonl." + extension, Arrays.copyOf(packed.toByteArray(), packed.size() * 9 / 10));
            load(folder);
            assertThat(articles).hasSizeBetween(10, lines.length - 1);
            assertThat(reasons())
                    .containsExactly("a.jsonl.%s %d unreadable-file".formatted(extension, articles.size() + 1));
        }

        @Test
        void that_are_not_compressed_at_all_are_rejects() throws IOException {
            file("a.jsonl.gz", line("1", "One."));
            file("b.jsonl", line("2", "Two."));
            file("c.jsonl.zst", new byte[0]);
            load(folder);
            assertThat(ids()).containsExactly("2");
            assertThat(reasons().get(0)).isEqualTo("a.jsonl.gz 1 unreadable-file");
        }
    }

    @Nested
    class Json_files {
        @Test
        void may_hold_an_object_a_line() throws IOException {
            file("a.json", "\ufeff" + line("1", "One."), "oops", line("2", "Two."));
            load(folder);
            assertThat(ids()).containsExactly("1", "2");
            assertThat(reasons()).containsExactly("a.json 2 broken-json");
        }

        @Test
        void with_a_broken_first_line_are_still_lines() throws IOException {
            file("a.json", "{\"id\": \"1\", \"text\": \"cut", line("2", "Two."));
            load(folder);
            assertThat(ids()).containsExactly("2");
            assertThat(reasons()).containsExactly("a.json 1 broken-json");
        }

        @Test
        void may_hold_one_array() throws IOException {
            file("a.json", "[", line("1", "One.") + ",", "7,", line("2", "Two."), "]");
            load(folder);
            assertThat(ids()).containsExactly("1", "2");
            assertThat(reasons()).containsExactly("a.json 2 not-an-object");
        }

        @Test
        void may_hold_objects_over_many_lines() throws IOException {
            file("a.json", "{", " \"id\": 1,", " \"text\": \"One.\"", "}", "{", "\"text\": \"Two.\", \"id\": 2", "}");
            load(folder);
            assertThat(ids()).containsExactly("1", "2");
        }

        @Test
        void may_hold_one_array_on_one_line_however_long() throws IOException {
            StringBuilder array = new StringBuilder("[");
            for (int i = 0; i < 4000; i++) {
                array.append(i == 0 ? "" : ",").append(line(String.valueOf(i), "x".repeat(LIMIT)));
            }
            file("a.json", array.append("]").toString());
            load(folder);
            assertThat(articles).hasSize(4000);
            assertThat(rejects).isEmpty();
        }

        @Test
        void end_at_a_value_that_is_longer_than_any_record() throws IOException {
            String endless = "x".repeat(2 << 20);
            file("a.json", "[" + line("1", "One.") + "," + line("2", endless) + "," + line("3", "Three.") + "]");
            file("b.json", "[" + line("4", "Four.") + ",{" + "\"a\": 1,".repeat(1 << 18) + "\"b\": 2}]");
            load(folder);
            assertThat(ids()).containsExactly("1", "4");
            assertThat(reasons()).containsExactly("a.json 2 text-too-long", "b.json 2 text-too-long");
        }

        @Test
        void that_break_off_give_what_could_be_read_and_one_reject() throws IOException {
            file("a.json", "[", line("1", "One.") + ",", "{\"id\": 2, \"text\":");
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            content.write(("[" + line("3", "Three.") + ", ").getBytes(StandardCharsets.UTF_8));
            content.write((line("4", "Caf\u00e9.") + "]").getBytes(StandardCharsets.ISO_8859_1));
            file("b.json", content.toByteArray());
            load(folder);
            assertThat(ids()).contains("1");
            assertThat(reasons())
                    .contains("a.json 2 broken-json")
                    .last()
                    .asString()
                    .endsWith("invalid-utf-8");
        }
    }

    @Nested
    class Comma_separated_files {
        @Test
        void may_hold_quotes_and_line_breaks_in_quotes() throws IOException {
            file(
                    "a.csv",
                    "\ufeffid,title,text,url",
                    "1,\"He said \"\"no\"\", twice\",\"One.",
                    "",
                    "Two.\",",
                    "",
                    "2,5\" disk,\"\\\",\r");
            load(folder);
            assertThat(ids()).containsExactly("1", "2");
            assertThat(articles).extracting(RawArticle::title).containsExactly("He said \"no\", twice", "5\" disk");
            assertThat(articles).extracting(RawArticle::text).containsExactly("One.\n\nTwo.", "\\");
            assertThat(articles).extracting(RawArticle::position).containsExactly(2L, 6L);
        }

        @Test
        void with_broken_rows_lose_those_rows_only() throws IOException {
            file(
                    "a.csv",
                    "id,text",
                    "1,\"never closed",
                    "2,\"Two.\"",
                    "3,Three.,and more",
                    "4",
                    "5,\"closed\" too early",
                    "6,\"Six.\"",
                    "7,\"open to the end",
                    "8,Eight.");
            load(folder);
            assertThat(ids()).containsExactly("2", "6", "8");
            assertThat(reasons())
                    .containsExactly(
                            "a.csv 2 broken-row",
                            "a.csv 4 broken-row",
                            "a.csv 5 broken-row",
                            "a.csv 6 broken-row",
                            "a.csv 8 broken-row");
        }

        @Test
        void with_malformed_bytes_lose_those_rows_only() throws IOException {
            file("a.csv", "id,text\n1,Caf\u00e9.\n2,Two.\n".getBytes(StandardCharsets.ISO_8859_1));
            load(folder);
            assertThat(ids()).containsExactly("2");
            assertThat(reasons()).containsExactly("a.csv 2 invalid-utf-8");
        }

        @Test
        void without_a_column_of_texts_say_which_columns_there_are() throws IOException {
            file("a.csv", "id,body", "1,One.");
            file("b.tsv", "id\ttext", "2\tTwo, too.");
            load(folder);
            assertThat(ids()).containsExactly("2");
            assertThat(rejects.get(0).detail()).isEqualTo("no column is called text; there are id, body");
        }

        @Test
        void may_be_exported_by_Media_Cloud() throws IOException {
            fields = InputConfig.DEFAULTS.fields();
            file(
                    "list.csv",
                    "id,indexed_date,language,media_name,media_url,publish_date,title,url",
                    "a1b2,2025-03-12 02:10:00,en,courier.example,courier.example,2025-03-11,Bakers strike,https://courier.example/1");
            file(
                    "texts.csv.gz",
                    LoadedFiles.packed(
                            "gz",
                            ("stories_id,publish_date,title,url,language,ap_syndicated,themes,media_id,media_name,media_url,story_text\n"
                                            + "17,2025-03-11 09:15:00,Bakers strike,https://courier.example/1,en,f,,9,Torvane Courier,"
                                            + "https://courier.example/,\"The bakers struck.\"\n")
                                    .getBytes(StandardCharsets.UTF_8)));
            load(folder);
            assertThat(only())
                    .isEqualTo(new RawArticle(
                            "texts.csv.gz",
                            2,
                            false,
                            false,
                            "17",
                            "Torvane Courier",
                            "2025-03-11 09:15:00",
                            "https://courier.example/1",
                            "Bakers strike",
                            null,
                            "en",
                            "The bakers struck."));
            assertThat(rejects.get(0).detail())
                    .isEqualTo("no column is called text; there are id, indexed_date, language, media_name, media_url,"
                            + " publish_date, title, url");
        }

        @Test
        void with_a_quote_that_swallows_megabytes_go_on_behind_its_line() throws IOException {
            StringBuilder content = new StringBuilder("id,text\n0,\"open\n");
            for (int i = 1; i <= 20_000; i++) {
                content.append(i).append(",").append("word ".repeat(20)).append('\n');
            }
            file("a.csv", content.toString().getBytes(StandardCharsets.UTF_8));
            load(folder);
            assertThat(articles).hasSize(20_000);
            assertThat(reasons()).containsExactly("a.csv 2 broken-row");
        }
    }

    @Nested
    class Parquet_files {
        @Test
        void that_are_damaged_are_rejects() throws IOException {
            file("a.parquet", "no parquet at all");
            file("b.parquet", new byte[0]);
            file("c.jsonl", line("1", "One."));
            load(folder);
            assertThat(ids()).containsExactly("1");
            assertThat(reasons()).containsExactly("a.parquet 1 unreadable-file", "b.parquet 1 unreadable-file");
            assertThat(rejects.get(0).detail()).doesNotContain(folder.toString());
        }
    }

    @Nested
    class Pages {
        @Test
        void are_articles_of_one_file_each() throws IOException {
            file("pages/page-1.txt", "\ufeffHome | News", "", "JAKARTA — One.");
            file("pages/page-2.txt", new byte[0]);
            load(folder);
            assertThat(only().page()).isTrue();
            assertThat(only().id()).isEqualTo("page-1");
            assertThat(only().text()).isEqualTo("Home | News\n\nJAKARTA — One.\n");
            assertThat(reasons()).containsExactly("pages/page-2.txt 1 no-text");
        }

        @Test
        void of_the_web_are_read_as_articles() throws IOException {
            file("pages/page-1.html", "<title>Rain</title><p>Rain fell all week in the hills.</p>");
            file("pages/page-2.htm", "<title>Nothing</title>");
            load(folder);
            assertThat(only().page()).isFalse();
            assertThat(only().id()).isEqualTo("page-1");
            assertThat(only().title()).isEqualTo("Rain");
            assertThat(only().text()).isEqualTo("Rain fell all week in the hills.");
            assertThat(reasons()).containsExactly("pages/page-2.htm 1 no-text");
        }

        @Test
        void may_be_too_long() throws IOException {
            file("long.txt", "x".repeat(LIMIT + 1));
            file("longer.txt", "x".repeat(4 * LIMIT));
            file("short.txt", "x");
            load(folder);
            assertThat(ids()).containsExactly("short");
            assertThat(reasons()).containsExactly("long.txt 1 text-too-long", "longer.txt 1 text-too-long");
        }
    }
}
