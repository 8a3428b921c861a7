package org.wiretrace.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class XmlRecordsTest {
    private static final String SOUND = item("The bakers of Torvane struck on Monday.");

    @TempDir
    private Path folder;

    private static String item(String description) {
        return "<item><description>%s</description></item>".formatted(description);
    }

    private static String feed(String... items) {
        return "<rss version=\"2.0\"><channel>" + String.join("\n", items) + "</channel></rss>";
    }

    private LoadedFiles load(String xml) throws IOException {
        return load(xml.getBytes(UTF_8));
    }

    private LoadedFiles load(byte[] xml) throws IOException {
        return new LoadedFiles(folder).with("a.xml", xml).load();
    }

    @Nested
    class Articles_that_cannot_be_used {
        @Test
        void cost_no_other_in_their_file() throws IOException {
            LoadedFiles read = load(feed(
                    SOUND,
                    "<item><title>No words</title></item>",
                    item("x".repeat(LoadedFiles.LIMIT + 1)),
                    item("x".repeat(3 << 20)),
                    item("<b>".repeat(1000) + "deep" + "</b>".repeat(1000)),
                    item("<b/>".repeat(100_000)),
                    item("&#120;".repeat(LoadedFiles.LIMIT)),
                    SOUND));
            assertThat(read.articles).hasSize(3);
            assertThat(read.reasons())
                    .containsExactly(
                            "2 no-text", "3 text-too-long", "4 text-too-long", "5 broken-xml", "6 text-too-long");
            assertThat(read.rejects.get(3).detail()).contains("more than 256 deep at line 5");
        }

        @Test
        void take_with_them_what_follows_on_broken_markup() throws IOException {
            LoadedFiles read = load(feed(SOUND, item("One <b>two"), SOUND));
            assertThat(read.articles).hasSize(1);
            assertThat(read.reasons()).containsExactly("2 broken-xml");
            assertThat(read.rejects.get(0).detail())
                    .isEqualTo("not well-formed at line 2, column 32; the rest of the file was not read");
        }

        @ParameterizedTest(name = "[{0}]")
        @ValueSource(strings = {"<html><body>x</body></html>", "<NewsML/>", "<packageItem/>"})
        void stand_in_formats_that_are_not_read(String xml) throws IOException {
            LoadedFiles read = load(xml);
            assertThat(read.reasons()).containsExactly("1 unknown-format");
            assertThat(read.rejects.get(0).detail()).contains("expected nitf, newsItem, newsMessage, rss, feed or RDF");
        }

        @ParameterizedTest(name = "[{0}]")
        @ValueSource(
                strings = {"no XML", "<rss><channel>", "<rss", "\n\n", "<?xml version='1.0' encoding='x-none'?><rss/>"})
        void may_be_all_of_a_file(String xml) throws IOException {
            assertThat(load(xml).reasons()).containsExactly("1 broken-xml");
        }

        @Test
        void come_after_what_could_be_read_of_a_file_that_is_cut_off() throws IOException {
            byte[] packed = LoadedFiles.packed("gz", feed(SOUND, SOUND).getBytes(UTF_8));
            Files.write(folder.resolve("a.rss.gz"), Arrays.copyOf(packed, packed.length - 6));
            assertThat(new LoadedFiles(folder).load().reasons())
                    .hasSize(1)
                    .first()
                    .asString()
                    .endsWith("unreadable-file");
        }
    }

    @Nested
    class Hostile_files {
        @Test
        void cannot_make_text_out_of_nothing() throws IOException {
            StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
            for (int i = 1; i < 30; i++) {
                laughs.append("<!ENTITY a%d \"%s\">"
                        .formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
            }
            LoadedFiles read = load(laughs + "]>" + feed(item("They laughed: &a29;"), SOUND));
            assertThat(read.texts()).containsExactly("They laughed: &a29;", "The bakers of Torvane struck on Monday.");
        }

        @Test
        void cannot_have_other_files_read() throws IOException {
            Path secret = Files.writeString(folder.resolve("secret.cfg"), "the password is torvane");
            String declared = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"%s\"><!ENTITY %% y SYSTEM \"%s\">%%y;]>"
                    .formatted(secret.toUri(), secret.toUri());
            LoadedFiles read = load(declared + feed(item("It says: &x;"), SOUND));
            assertThat(read.texts()).hasSize(2).noneMatch(text -> text.contains("password"));
        }

        @Test
        void may_be_a_hundred_thousand_elements_deep() throws IOException {
            LoadedFiles read = load(feed(item("<b>".repeat(100_000) + "</b>".repeat(100_000)), SOUND));
            assertThat(read.articles).hasSize(1);
            assertThat(read.reasons()).containsExactly("1 broken-xml");
        }

        @Test
        void may_be_as_deep_around_articles() throws IOException {
            assertThat(load("<rss>" + "<channel>".repeat(100_000)).reasons()).containsExactly("1 broken-xml");
        }

        @ParameterizedTest(name = "[{0}]")
        @CsvSource({
            "'<!-- ', 1 broken-xml",
            "'<b c=\"', 1 broken-xml",
            "'<?p ', 1 broken-xml",
            "'<b', 1 broken-xml",
            "'<![CDATA[', 1 text-too-long",
            "'', 1 text-too-long"
        })
        void may_hold_one_endless_piece(String opening, String expected) throws IOException, UnusableRecord {
            byte[] head = ("<rss><channel><item><description>" + opening).getBytes(UTF_8);
            long limit = 1L << 28;
            InputStream endless = new InputStream() {
                private long given;

                @Override
                public int read() {
                    return given < head.length ? head[(int) given++] : given++ < limit ? 'x' : -1;
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    int first = read();
                    if (first < 0 || given < head.length) {
                        into[from] = (byte) first;
                        return first < 0 ? -1 : 1;
                    }
                    Arrays.fill(into, from, from + length, (byte) 'x');
                    into[from] = (byte) first;
                    given += length - 1;
                    return length;
                }
            };
            try (XmlRecords read = new XmlRecords(endless, 100_000)) {
                assertThat(read.advance()).isTrue();
                assertThat(read.position()).isEqualTo(1);
                String reason = "";
                try {
                    read.fields();
                } catch (UnusableRecord e) {
                    reason = e.reason();
                }
                // What never ends is at last a file that breaks off.
                assertThat("1 " + reason).isIn(expected, "1 broken-xml");
                assertThat(read.advance()).isFalse();
            }
        }
    }

    @Nested
    class Encodings {
        private static final String CAFE = "The café at Torvane’s quay gave them soup.";

        private byte[] declared(String encoding, byte[] xml) throws IOException {
            byte[] head = "<?xml version=\"1.0\" encoding=\"%s\"?>"
                    .formatted(encoding)
                    .getBytes(UTF_8);
            byte[] all = Arrays.copyOf(head, head.length + xml.length);
            System.arraycopy(xml, 0, all, head.length, xml.length);
            return all;
        }

        @Test
        void are_those_that_the_file_names() throws IOException {
            assertThat(load(declared("UTF-8", feed(item(CAFE)).getBytes(UTF_8))).texts())
                    .containsExactly(CAFE);
            assertThat(load(feed(item(CAFE)).getBytes(UTF_8)).texts()).containsExactly(CAFE);
            assertThat(load(("\ufeff" + feed(item(CAFE))).getBytes(UTF_8)).texts())
                    .containsExactly(CAFE);
            assertThat(load(declared("windows-1252", feed(item(CAFE)).getBytes("windows-1252")))
                            .texts())
                    .containsExactly(CAFE);
            assertThat(load(("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + feed(item(CAFE))).getBytes(UTF_16))
                            .texts())
                    .containsExactly(CAFE);
        }

        @Test
        void that_the_file_is_not_in_are_told_and_never_guessed() throws IOException {
            LoadedFiles latin =
                    load(declared("UTF-8", feed(SOUND, item("Caf\u00e9 x.")).getBytes(ISO_8859_1)));
            assertThat(latin.articles).hasSize(1);
            assertThat(latin.reasons()).containsExactly("2 broken-xml");
            assertThat(latin.rejects.get(0).detail())
                    .startsWith("bytes that are not in the encoding that the file names");
            assertThat(load(declared("UTF-16", feed(SOUND).getBytes(UTF_8))).reasons())
                    .containsExactly("1 broken-xml");
        }

        @Test
        void may_follow_blank_lines() throws IOException {
            assertThat(load("\r\n  \n<?xml version=\"1.0\"?>" + feed(SOUND)).articles)
                    .hasSize(1);
        }
    }

    @Test
    void names_that_HTML_knows_are_read_as_HTML_reads_them() throws IOException {
        assertThat(load(feed(item("Bread&nbsp;&eacute;tait &amp; is &unknown; &#8211; gone")))
                        .only()
                        .text())
                .isEqualTo("Bread était & is &unknown; – gone");
    }

    @Test
    void a_file_of_many_articles_holds_one_at_a_time() throws IOException {
        byte[] some = item("<p>%s</p>".formatted("The mill stood still all week. ".repeat(100)))
                .getBytes(UTF_8);
        int times = 20_000; // some sixty megabytes
        InputStream in = new SequenceInputStream(
                new ByteArrayInputStream("<rss><channel>".getBytes(UTF_8)), LoadedFiles.repeated(some, times));
        long before = LoadedFiles.used();
        long most = 0;
        int articles = 0;
        try (XmlRecords read = new XmlRecords(in, 1 << 20)) {
            while (read.advance() && articles < times) {
                articles++;
                most = Math.max(most, articles % 2000 == 0 ? LoadedFiles.used() : 0);
            }
        }
        assertThat(articles).isEqualTo(times);
        assertThat(most - before).isLessThan(8 << 20);
    }
}
