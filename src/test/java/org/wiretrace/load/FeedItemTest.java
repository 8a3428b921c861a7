package org.wiretrace.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiretrace.corpus.RawArticle;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedItemTest {
    private static final String RSS =
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
                 xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <title>Torvane Courier</title><link>https://courier.example/</link><language>en-gb</language>
                <atom:link href="https://courier.example/feed" rel="self"/>
                <image><title>Logo</title><url>x</url></image>
                <item>
                  <title>Bakers &amp;amp; millers strike</title>
                  <link>https://courier.example/strike</link>
                  <guid isPermaLink="false">c-17</guid>
                  <pubDate>Tue, 11 Mar 2025 09:15:00 GMT</pubDate>
                  <dc:creator>Ada Kell</dc:creator><dc:creator>Jon Ferrow</dc:creator>
                  <media:content url="x.jpg"><media:title>A loaf</media:title><media:credit>Someone</media:credit></media:content>
                  <description>A teaser.</description>
                  <content:encoded><![CDATA[<p>The bakers struck.</p><figure><img src=x><figcaption>A loaf.</figcaption></figure>
                    <p>So did <a href="/m">the millers</a>,<br>on Monday.</p><script>x</script>]]></content:encoded>
                </item>
                <item>
                  <title>Short</title>
                  <guid>c-18</guid>
                  <author>desk@courier.example (Ada Kell)</author>
                  <description>First line.&lt;br/&gt;Second &lt;b&gt;line&lt;/b&gt;.</description>
                </item>
              </channel>
            </rss>""";

    @TempDir
    private Path folder;

    private LoadedFiles load(String name, String content) throws IOException {
        return new LoadedFiles(folder).with(name, content).load();
    }

    @Nested
    class In_RSS {
        @Test
        void an_item_tells_all_fields() throws IOException {
            assertThat(load("feed.xml", RSS).articles)
                    .containsExactly(
                            new RawArticle(
                                    "feed.xml",
                                    1,
                                    false,
                                    false,
                                    "courier.example/strike",
                                    null,
                                    "Tue, 11 Mar 2025 09:15:00 GMT",
                                    "https://courier.example/strike",
                                    "Bakers & millers strike",
                                    "Ada Kell; Jon Ferrow",
                                    "en-gb",
                                    "The bakers struck.\nSo did the millers,\non Monday."),
                            new RawArticle(
                                    "feed.xml",
                                    2,
                                    false,
                                    false,
                                    "c-18",
                                    "Torvane Courier",
                                    null,
                                    null,
                                    "Short",
                                    "Ada Kell",
                                    "en-gb",
                                    "First line.\nSecond line."));
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"a.xml.gz", "a.rss.bz2", "a.xml.zst", "a.rss"})
        void a_feed_may_be_compressed(String name) throws IOException {
            assertThat(load(name, RSS).articles).hasSize(2);
        }

        @Test
        void version_1_has_its_items_beside_the_channel() throws IOException {
            String rdf =
                    """
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                             xmlns:dc="http://purl.org/dc/elements/1.1/">
                      <channel rdf:about="https://courier.example/"><title>Torvane Courier</title>
                        <items><rdf:Seq><rdf:li resource="https://courier.example/1"/></rdf:Seq></items></channel>
                      <item rdf:about="https://courier.example/1"><title>One</title><link>https://courier.example/1</link>
                        <dc:date>2025-03-11T09:15:00Z</dc:date><dc:language>de</dc:language>
                        <description>The bakers struck.</description></item>
                    </rdf:RDF>""";
            RawArticle article = load("a.xml", rdf).only();
            assertThat(article.id()).isEqualTo("courier.example/1");
            assertThat(article.published()).isEqualTo("2025-03-11T09:15:00Z");
            assertThat(article.language()).isEqualTo("de");
            assertThat(article.text()).isEqualTo("The bakers struck.");
        }
    }

    @Nested
    class In_Atom {
        @Test
        void an_entry_tells_all_fields() throws IOException {
            String atom =
                    """
                    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Torvane Courier</title>
                      <link rel="self" href="https://courier.example/feed"/>
                      <entry>
                        <id>tag:courier.example,2025:1</id><title type="html">Bakers &amp;amp; millers</title>
                        <link rel="replies" href="https://courier.example/1/replies"/><link href="https://courier.example/1"/>
                        <published>2025-03-11T09:15:00Z</published><updated>2025-03-12T00:00:00Z</updated>
                        <author><name>Ada Kell</name><email>ada@courier.example</email></author>
                        <summary>A teaser.</summary>
                        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They <em>struck</em>.</p><p>All did.</p></div></content>
                      </entry>
                      <entry><id>tag:2</id><updated>2025-03-12T00:00:00Z</updated>
                        <content type="html">&lt;p&gt;In HTML.&lt;/p&gt;</content></entry>
                      <entry><id>tag:3</id><content type="text">1 &lt; 2\nand &lt;b&gt; is no tag</content></entry>
                      <entry><id>tag:4</id><summary>Only this.</summary><content src="elsewhere.html"/></entry>
                    </feed>""";
            LoadedFiles read = load("a.atom", atom);
            assertThat(read.rejects).isEmpty();
            assertThat(read.articles.get(0))
                    .isEqualTo(new RawArticle(
                            "a.atom",
                            1,
                            false,
                            false,
                            "courier.example/1",
                            null,
                            "2025-03-11T09:15:00Z",
                            "https://courier.example/1",
                            "Bakers & millers",
                            "Ada Kell",
                            "en",
                            "They struck.\nAll did."));
            assertThat(read.texts().subList(1, 4))
                    .containsExactly("In HTML.", "1 < 2\nand <b> is no tag", "Only this.");
            assertThat(read.articles.get(1).outlet()).isEqualTo("Torvane Courier");
        }
    }
}
