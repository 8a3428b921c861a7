package org.wiretrace.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HtmlPageTest {
    private static final String FIRST = "The ferry ran aground off the northern shore on Tuesday, and nobody was hurt.";
    private static final String SECOND =
            "Divers looked at the hull in the evening, the harbour master said, and found it sound.";

    private static Map<String, String> read(String html) throws IOException, UnusableRecord {
        return read(html.getBytes(StandardCharsets.UTF_8), 100_000);
    }

    private static Map<String, String> read(byte[] html, int longest) throws IOException, UnusableRecord {
        try (HtmlPage page = new HtmlPage(new ByteArrayInputStream(html), "page-7", longest)) {
            assertThat(page.position()).isZero();
            assertThat(page.advance()).isTrue();
            assertThat(page.position()).isEqualTo(1);
            Map<String, String> fields = page.fields();
            assertThat(page.advance()).isFalse();
            return fields;
        }
    }

    @Nested
    class What_a_page_says_of_itself {
        @Test
        void stands_in_its_head() throws IOException, UnusableRecord {
            assertThat(read(
                            """
                            <html lang="en-GB"><head><title>Ferry aground - The Brackwater Post</title>
                            <meta property="og:title" content="Ferry aground">
                            <meta property="article:published_time" content="2025-03-11T09:00:00+07:00">
                            <meta name="author" content="Ada Kell"><link rel="canonical" href="https://post.example/ferry">
                            </head><body><p>%s</p></body></html>"""
                                    .formatted(FIRST)))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "id", "page-7",
                            "url", "https://post.example/ferry",
                            "title", "Ferry aground",
                            "published", "2025-03-11T09:00:00+07:00",
                            "author", "Ada Kell",
                            "language", "en-GB",
                            "text", FIRST));
        }

        @Test
        void or_in_JSON_for_machines_however_deep() throws IOException, UnusableRecord {
            assertThat(read(
                            """
                            <script type="application/ld+json">{broken</script>
                            <script type="application/ld+json">{"@graph": [{"@type": "WebPage"},
                            {"@type": ["NewsArticle"], "datePublished": "2025-03-11",
                            "author": [{"name": "Ada Kell"}, "Bo Rand", {"name": "Ada Kell"}]}]}</script>
                            <h1>Ferry aground</h1><p>%s</p>"""
                                    .formatted(FIRST)))
                    .containsEntry("published", "2025-03-11")
                    .containsEntry("author", "Ada Kell, Bo Rand")
                    .containsEntry("title", "Ferry aground");
        }

        @Test
        void or_in_the_page_itself() throws IOException, UnusableRecord {
            assertThat(read(
                            """
                            <meta property="og:site_name" content="The Brackwater Post"><title>Ferry aground</title>
                            <time datetime="2025-03-11T09:00Z">today</time><a rel="author" href="/kell">Ada Kell</a><p>%s</p>"""
                                    .formatted(FIRST)))
                    .containsEntry("outlet", "The Brackwater Post")
                    .containsEntry("title", "Ferry aground")
                    .containsEntry("published", "2025-03-11T09:00Z")
                    .containsEntry("author", "Ada Kell");
        }

        @Test
        void or_nowhere() throws IOException, UnusableRecord {
            assertThat(read("<p>" + FIRST)).containsOnlyKeys("id", "text");
            assertThat(read("")).containsOnlyKeys("id");
        }
    }

    @Nested
    class The_text {
        @Test
        void is_the_paragraphs_without_what_stands_around_them() throws IOException, UnusableRecord {
            assertThat(read(
                            """
                            <nav><p>Home, news, weather, and all the other places that a reader may want to go to</p></nav>
                            <div id="main"><h1>Ferry aground</h1><p>%s</p><script>var x = "never, ever, ever";</script>
                            <p><a href="/more">Read more about the ferries of the north and of their long history</a></p>
                            <div class="related-stories"><p>Another story, one that has nothing to do with this one.</p></div>
                            <p>%s</p></div><aside><p>%s</p></aside><footer>All rights reserved, by all of us.</footer>"""
                                    .formatted(FIRST, SECOND, FIRST)))
                    .containsEntry("text", FIRST + "\n" + SECOND);
        }

        @Test
        void may_be_broken_by_line_breaks_alone() throws IOException, UnusableRecord {
            assertThat(read("<div>Menu</div><div><b>PORT KESSARY</b> - " + FIRST + "<br><br>" + SECOND + "</div>"))
                    .containsEntry("text", "PORT KESSARY - " + FIRST + "\n" + SECOND);
        }

        @Test
        void is_in_the_encoding_that_the_page_names() throws IOException, UnusableRecord {
            byte[] page = "<meta charset=windows-1251><p>Паром сел на мель у северного берега, никто не пострадал."
                    .getBytes(Charset.forName("windows-1251"));

            assertThat(read(page, 1000).get("text")).startsWith("Паром сел на мель");
        }

        @Test
        void or_in_UTF_8_whatever_it_names_if_the_bytes_are() throws IOException, UnusableRecord {
            assertThat(read("<meta charset=iso-8859-1><p>Die Fähre lief am nördlichen Ufer auf Grund, niemand kam um.")
                            .get("text"))
                    .startsWith("Die Fähre lief am nördlichen Ufer");
            assertThat(read("\ufeff<p>Die Fähre lief am nördlichen Ufer auf Grund, niemand kam um.")
                            .get("text"))
                    .startsWith("Die Fähre");
        }

        @Test
        void or_in_that_of_the_west_where_it_names_none_or_the_wrong_one() throws IOException, UnusableRecord {
            String text = "Die Fähre lief am nördlichen Ufer auf Grund, „niemand kam um“.";
            byte[] silent = ("<p>" + text).getBytes(Charset.forName("windows-1252"));
            byte[] wrong = ("<meta charset=utf-8><p>" + text).getBytes(Charset.forName("windows-1252"));

            assertThat(read(silent, 1000)).containsEntry("text", text);
            assertThat(read(wrong, 1000)).containsEntry("text", text);
        }

        @Test
        void or_with_a_broken_byte_among_sound_ones() throws IOException, UnusableRecord {
            byte[] page = "<p>Die Fähre lief am nördlichen Ufer auf Grund, und für Stunden ging über den Fjord nichts.?"
                    .getBytes(StandardCharsets.UTF_8);
            page[page.length - 1] = (byte) 0xc3;

            assertThat(read(page, 1000).get("text")).startsWith("Die Fähre lief am nördlichen Ufer auf Grund, und für");
        }

        @Test
        void or_in_an_encoding_that_is_all_ASCII_by_its_bytes() throws IOException, UnusableRecord {
            byte[] page = "<meta charset=iso-2022-jp><p>火曜日、北の岸でフェリーが座礁したが、けが人はなかった。"
                    .getBytes(Charset.forName("ISO-2022-JP"));

            assertThat(read(page, 1000)).containsEntry("text", "火曜日、北の岸でフェリーが座礁したが、けが人はなかった。");
        }

        @Test
        void or_in_UTF_16_with_its_mark() throws IOException, UnusableRecord {
            byte[] page = ("\ufeff<p>" + FIRST).getBytes(StandardCharsets.UTF_16LE);

            assertThat(read(page, 1000)).containsEntry("text", FIRST);
        }

        @Test
        void is_what_the_page_keeps_for_machines_when_it_shows_too_little() throws IOException, UnusableRecord {
            assertThat(read(
                            """
                            <script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "%s\\n\\n%s"}</script>
                            <p>Subscribe to read the whole story of the ferry.</p>"""
                                    .formatted(FIRST, SECOND)))
                    .containsEntry("text", FIRST + "\n" + SECOND);
        }

        @Test
        void may_stand_where_only_readers_without_programs_see_it() throws IOException, UnusableRecord {
            assertThat(read("<div>Loading</div><noscript><p>%s</p><p>%s</p></noscript>".formatted(FIRST, SECOND)))
                    .containsEntry("text", FIRST + "\n" + SECOND);
            assertThat(read(
                            "<p>%s</p><noscript><p>Please switch on what this page is made of, or go elsewhere.</p></noscript>"
                                    .formatted(FIRST)))
                    .containsEntry("text", FIRST);
        }

        @Test
        void may_be_too_long() {
            assertThatThrownBy(() -> read(new byte[1001], 1000))
                    .isInstanceOf(UnusableRecord.class)
                    .hasMessageContaining("longer than 1000 bytes");
        }
    }

    @Nested
    @Timeout(60)
    class Hostile_input {
        private static final int LONGEST = 10_000_000;

        /** Whatever comes of it, it comes, and soon. */
        private Map<String, String> survived(String html) throws IOException, UnusableRecord {
            return read((html + "<p>" + FIRST + "</p>").getBytes(StandardCharsets.UTF_8), LONGEST);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<div>",
                    "<b>",
                    "<div class='comment'>",
                    "<aside hidden style='display:none'>",
                    "<a href=x>",
                    "<a href=x><div>y",
                    "<table><tr><td>",
                    "<ul><li><a href=x>y</a>",
                    "<h1>z",
                    "<p itemprop=articleBody>",
                    "<span itemprop=author><span itemprop=name>",
                    "<form><b><p>",
                    "<svg><g>",
                    "<noscript>x</noscript>",
                    "<!--",
                    "<",
                    "</p>",
                    "\0"
                })
        void may_nest_without_end(String tag) throws IOException, UnusableRecord {
            assertThat(survived(tag.repeat(500_000 / tag.length()))).containsKey("id");
        }

        @Test
        void may_have_attributes_without_end() throws IOException, UnusableRecord {
            StringBuilder tag = new StringBuilder("<div");
            for (int i = 0; i < 100_000; i++) {
                tag.append(" a").append(i).append("=1");
            }

            assertThat(survived(tag + ">")).containsEntry("text", FIRST);
            assertThat(survived("<div class='" + "comment-".repeat(200_000) + "' style='" + "display ".repeat(200_000)
                            + "'>"))
                    .containsKey("id");
        }

        @Test
        void may_say_of_itself_without_end() throws IOException, UnusableRecord {
            String words = "word - ".repeat(200_000);

            assertThat(survived("<title>%s</title><meta property=og:title content='%s'><h1>%s</h1>"
                                    .formatted(words, words, words))
                            .get("title"))
                    .hasSizeLessThanOrEqualTo(1000);
        }

        @Test
        void may_nest_JSON_without_end() throws IOException, UnusableRecord {
            String script = "<script type=application/ld+json>%s</script>";

            assertThat(survived(script.formatted("[".repeat(500_000)))).containsEntry("text", FIRST);
            assertThat(survived(script.formatted("{\"@graph\":".repeat(100_000))))
                    .containsEntry("text", FIRST);
            assertThat(survived(script.formatted(
                            "[" + "{\"@type\":\"Article\",\"headline\":\"x\"},".repeat(50_000) + "1]")))
                    .containsEntry("text", FIRST);
        }

        @Test
        void may_hide_half_a_character() throws IOException, UnusableRecord {
            Map<String, String> fields = survived(
                    """
                    <script type=application/ld+json>{"@type":"Article","headline":"Ferry \\ud83d aground"}</script>""");

            assertThat(fields).containsEntry("title", "Ferry ? aground");
        }

        @Test
        void is_not_read_to_its_end_when_it_is_too_long() {
            InputStream endless = new InputStream() {
                @Override
                public int read() {
                    return '<';
                }
            };

            assertThatThrownBy(() -> {
                        try (HtmlPage page = new HtmlPage(endless, "page-7", LONGEST)) {
                            page.advance();
                            page.fields();
                        }
                    })
                    .isInstanceOf(UnusableRecord.class)
                    .hasMessageContaining("longer than 10000000 bytes");
        }

        @Test
        void may_be_no_page_at_all() throws IOException, UnusableRecord {
            byte[] noise = new byte[1_000_000];
            new Random(7).nextBytes(noise);

            assertThat(read(noise, LONGEST)).containsKey("id");
            assertThat(read("<frameset><frame src=x></frameset>")).containsOnlyKeys("id");
        }
    }
}
