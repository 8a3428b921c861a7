package org.wiretrace.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
        void may_be_too_long() {
            assertThatThrownBy(() -> read(new byte[1001], 1000))
                    .isInstanceOf(UnusableRecord.class)
                    .hasMessageContaining("longer than 1000 bytes");
        }
    }
}
