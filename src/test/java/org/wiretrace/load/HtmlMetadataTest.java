package org.wiretrace.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HtmlMetadataTest {
    private static HtmlMetadata of(String html) {
        Document page = Jsoup.parse(html);
        return new HtmlMetadata(page, PageText.of(page));
    }

    private static HtmlMetadata linked(String json) {
        return of("<title>Ferry aground</title><script type='application/ld+json'>" + json + "</script>");
    }

    @Nested
    class JSON_for_machines {
        @ParameterizedTest
        @ValueSource(strings = {"NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "https://schema.org/Article"})
        void may_call_an_article_many_things(String type) {
            assertThat(linked("{\"@type\": \"%s\", \"datePublished\": \"2025-03-11\"}".formatted(type))
                            .published())
                    .isEqualTo("2025-03-11");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!-- {\"@type\":\"Article\",\"author\":\"Ada Kell\"} -->",
                    "//<![CDATA[\n{\"@type\":\"Article\",\"author\":\"Ada Kell\"}\n//]]>",
                    "{\"@type\":\"Article\",\"description\":\"two\nlines\",\"author\":\"Ada Kell\",};",
                    "{'@type':'Article', /* by hand */ 'author':{'name':'By Ada Kell'}}"
                })
        void may_be_wrapped_or_slightly_broken(String json) {
            assertThat(linked(json).authors()).isEqualTo("Ada Kell");
        }

        @Test
        void names_people_in_many_ways() {
            assertThat(linked(
                                    """
                                    {"@graph": [{"@type": "Article", "author": [{"@id": "#kell"}, {"givenName": "Bo",
                                    "familyName": "Rand"}, "Cy O&#39;Dell", "https://post.example/kell"]},
                                    {"@id": "#kell", "@type": "Person", "name": "Ada Kell"}]}""")
                            .authors())
                    .isEqualTo("Ada Kell, Bo Rand, Cy O'Dell");
        }

        @Test
        void is_of_this_article_where_it_tells_of_several() {
            assertThat(linked(
                                    """
                                    [{"@type": "NewsArticle", "headline": "Bridge closed", "datePublished": "2020-01-01",
                                    "author": "Bo Rand"}, {"@type": "NewsArticle", "headline": "Ferry aground",
                                    "datePublished": "2025-03-11"}]""")
                            .published())
                    .isEqualTo("2025-03-11");
        }

        @Test
        void tells_outlet_address_and_language() {
            HtmlMetadata said = linked(
                    """
                    {"@type": "NewsArticle", "publisher": {"name": "The Brackwater Post"}, "inLanguage": "en",
                    "mainEntityOfPage": {"@id": "https://post.example/ferry"}}""");

            assertThat(said.outlet()).isEqualTo("The Brackwater Post");
            assertThat(said.url()).isEqualTo("https://post.example/ferry");
            assertThat(said.language()).isEqualTo("en");
        }
    }

    @Nested
    class The_authors {
        @Test
        void are_people_rather_than_the_outlet() {
            String outlet =
                    """
                    <script type="application/ld+json">{"@type": "Article", "publisher": {"name": "Brackpost"},
                    "author": {"@type": "Organization", "name": "Brackpost"}}</script>""";

            assertThat(of(outlet + "<meta name='cXenseParse:author' content='Ada Kell'>")
                            .authors())
                    .isEqualTo("Ada Kell");
            assertThat(of(outlet + "<h1>Ferry aground</h1><p>By Ada Kell</p>").authors())
                    .isEqualTo("Ada Kell");
            assertThat(of(outlet).authors()).isEqualTo("Brackpost");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<meta name='dc.creator' content='Ada Kell'>",
                    "<meta name='byl' content='By Ada Kell'>",
                    "<meta property='article:author' content='https://post.example/kell'><i rel=author>Ada Kell</i>",
                    "<span itemprop=author><b itemprop=name>Ada Kell</b></span>",
                    "<div class='story__byline byline'>By Ada Kell</div>",
                    "<div class=byline>11.03.2025</div><h1>Ferry</h1><div>Tue 11.03.2025 | Von Ada Kell</div>",
                    "<h1>Ferry aground</h1><p>By Ada Kell on Tuesday, March 11th, 2025 at 9 a.m.</p>",
                    "<h1>Ferry aground</h1><p>By Ada Kell, in News, Ports</p>"
                })
        void stand_in_many_places(String html) {
            assertThat(of(html).authors()).isEqualTo("Ada Kell");
        }
    }

    @Nested
    class The_time {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<meta itemprop=datePublished content='2025-03-11'>",
                    "<meta name='DC.date.issued' content='2025-03-11'>",
                    "<meta name='parsely-pub-date' content='2025-03-11'>",
                    "<meta name='sailthru.date' content='2025-03-11'>",
                    "<span property=datePublished content='2025-03-11'>Tuesday</span>",
                    "<time>2 hours ago</time><time datetime='2025-03-11'>today</time>",
                    "<meta name=date content='0001-01-01'><meta name=pubdate content=' 2025-03-11\n'>",
                    "<time itemprop=datePublished>2025-03-11</time>",
                    "<meta property='article:published_time' content='0001-01-01T00:00:00Z'><h1>Ferry</h1><p>2025-03-11</p>"
                })
        void stands_in_many_places(String html) {
            assertThat(of(html).published()).isEqualTo("2025-03-11");
        }

        @Test
        void is_a_line_near_the_headline_where_it_is_nowhere_else() {
            assertThat(of("<p>1. 2. 1999</p><h1>Ferry aground</h1><p>Port Kessary</p><p>11. March 2025, 15:25</p>")
                            .published())
                    .isEqualTo("11. March 2025, 15:25");
            assertThat(of("<h1>Ferry aground</h1><p>Port Kessary</p>").published())
                    .isEmpty();
        }
    }

    @Test
    void the_address_has_a_host() {
        assertThat(of("<link rel=canonical href='/ferry'><meta property='og:url' content='https://post.example/ferry'>")
                        .url())
                .isEqualTo("https://post.example/ferry");
        assertThat(of("<link rel=canonical href='http://[broken'>").url()).isEmpty();
    }

    @Test
    void the_language_is_a_code() {
        assertThat(of("<html lang='{{lang}}'><meta http-equiv=content-language content='de_AT'>")
                        .language())
                .isEqualTo("de-AT");
        assertThat(of("<meta property='og:locale' content='id_ID'>").language()).isEqualTo("id-ID");
        assertThat(of("<p>").language()).isEmpty();
    }

    @Test
    void values_are_plain_words() {
        assertThat(of("<meta property='og:title' content='Ferry &amp;amp; crew &lt;b&gt;aground&lt;/b&gt;'>")
                        .title())
                .isEqualTo("Ferry & crew aground");
    }
}
