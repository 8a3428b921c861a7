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
class AgencyFormatsTest {
    private static final String NITF =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
            <nitf xml:lang="en">
              <head>
                <title>slug-dam-0311</title>
                <docdata>
                  <doc-id id-string="north-wire-4711" regsrc="NW"/>
                  <date.issue norm="20250311T091500+0100"/>
                  <doc.copyright holder="North Wire" year="2025"/>
                </docdata>
              </head>
              <body>
                <body.head>
                  <hedline><hl1>Dam at <location>Brannock</location> holds</hl1><hl2>Villages return</hl2></hedline>
                  <byline>By <person>Ilse Marrow</person><byttl>North Wire writer</byttl></byline>
                  <distributor>North Wire</distributor>
                  <dateline><location>BRANNOCK</location></dateline>
                  <abstract><p>Not the text.</p></abstract>
                </body.head>
                <body.content>
                  <media media-type="image"><media-caption>The dam.</media-caption></media>
                  <block>
                    <p>The old dam above
                       <location>Brannock</location> held overnight.</p>
                    <hl2>Return</hl2>
                    <p>Families went home, the mayor said.</p>
                  </block>
                </body.content>
                <body.end><tagline>Jon Ferrow in Castle Quay contributed.</tagline></body.end>
              </body>
            </nitf>
            """;

    private static final String ITEM =
            """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:north.example:%s" version="3" xml:lang="en">
              <rightsInfo><copyrightHolder literal="holder"><name>North Wire Ltd</name></copyrightHolder></rightsInfo>
              <itemMeta>
                <itemClass qcode="%s"/>
                <provider qcode="nprov:NW"><name>North Wire</name></provider>
                <versionCreated>2025-03-11T10:00:00Z</versionCreated>
                <firstCreated>2025-03-11T09:15:00Z</firstCreated>
              </itemMeta>
              <contentMeta>
                <contentCreated>2025-03-10T08:00:00Z</contentCreated>
                <by>Ilse Marrow</by>
                <dateline>BRANNOCK, March 11 (NW) -</dateline>
                <language tag="en-GB"/>
                <headline>Dam at Brannock holds</headline>
              </contentMeta>
              <contentSet>%s</contentSet>
            </newsItem>""";

    private static final String XHTML =
            """
            <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title>\
            </head><body><h1>Dam holds</h1><p>BRANNOCK, March 11 (NW) - The old dam <b>held</b>.</p><p>Families went home.</p></body></html></inlineXML>""";

    @TempDir
    private Path folder;

    private LoadedFiles load(String name, String content) throws IOException {
        return new LoadedFiles(folder).with(name, content).load();
    }

    private static String item(String id, String kind, String content) {
        return ITEM.formatted(id, kind, content);
    }

    @Nested
    class In_NITF {
        @Test
        void an_article_tells_all_fields() throws IOException {
            assertThat(load("dam.xml", NITF).only())
                    .isEqualTo(
                            new RawArticle(
                                    "dam.xml",
                                    1,
                                    false,
                                    false,
                                    "north-wire-4711",
                                    "North Wire",
                                    "20250311T091500+0100",
                                    null,
                                    "Dam at Brannock holds",
                                    "Ilse Marrow",
                                    "en",
                                    """
                            BRANNOCK
                            The old dam above Brannock held overnight.
                            Return
                            Families went home, the mayor said.
                            Jon Ferrow in Castle Quay contributed."""));
        }

        @Test
        void a_day_may_be_written_without_separators() throws IOException {
            assertThat(load("a.xml", NITF.replace("20250311T091500+0100", "20250311"))
                            .only()
                            .published())
                    .isEqualTo("2025-03-11");
        }

        @Test
        void an_article_without_a_body_is_a_reject() throws IOException {
            assertThat(load("a.xml", "<nitf><head><title>T</title></head><body/></nitf>")
                            .reasons())
                    .containsExactly("1 no-text");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"a.xml.gz", "a.xml.bz2", "a.xml.zst", "a.nitf"})
        void a_file_may_be_compressed(String name) throws IOException {
            assertThat(load(name, NITF).only().id()).isEqualTo("north-wire-4711");
        }
    }

    @Nested
    class In_NewsML_G2 {
        @Test
        void an_item_tells_all_fields() throws IOException {
            assertThat(load("dam.xml", item("1", "ninat:text", XHTML)).only())
                    .isEqualTo(new RawArticle(
                            "dam.xml",
                            1,
                            false,
                            false,
                            "urn:newsml:north.example:1",
                            "North Wire",
                            "2025-03-11T09:15:00Z",
                            null,
                            "Dam at Brannock holds",
                            "Ilse Marrow",
                            "en-GB",
                            "BRANNOCK, March 11 (NW) - The old dam held.\nFamilies went home."));
        }

        @Test
        void a_message_holds_items_in_all_kinds_of_content() throws IOException {
            String nitf =
                    "<inlineXML><nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"><body><body.content><p>In NITF.</p>"
                            + "</body.content></body></nitf></inlineXML>";
            String message =
                    """
                    <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2025-03-11T10:00:00Z</sent></header>
                    <itemSet><packageItem guid="p"><itemMeta/></packageItem>%s</itemSet></newsMessage>"""
                            .formatted(
                                    String.join(
                                            "\n",
                                            item("1", "ninat:text", XHTML),
                                            item("2", "ninat:text", nitf),
                                            item("3", "ninat:picture", "<remoteContent href=\"dam.jpg\"/>"),
                                            item("4", "ninat:text", "<remoteContent href=\"dam.html\"/>"),
                                            item(
                                                    "5",
                                                    "ninat:text",
                                                    "<inlineData contenttype=\"text/plain\">In plain\n\nlines.</inlineData>"),
                                            item(
                                                    "6",
                                                    "ninat:text",
                                                    "<inlineData contenttype=\"text/html\">&lt;p&gt;In HTML.&lt;/p&gt;</inlineData>")));
            LoadedFiles read = load("message.xml", message);
            String dateline = "BRANNOCK, March 11 (NW) -";
            assertThat(read.texts())
                    .containsExactly(
                            dateline + " The old dam held.\nFamilies went home.",
                            dateline + "\nIn NITF.",
                            dateline + "\nIn plain\nlines.",
                            dateline + "\nIn HTML.");
            assertThat(read.reasons()).containsExactly("3 no-text");
            assertThat(read.articles).extracting(RawArticle::position).containsExactly(1L, 2L, 4L, 5L);
        }
    }

    @Nested
    class In_ninjs {
        private static final String ONE =
                """
                {"uri": "http://north.example/items/1", "type": "text", "versioncreated": "2025-03-11T10:00:00Z",\
                 "byline": "Ilse Marrow", "headline": "Dam holds", "language": "en", "copyrightholder": "North Wire",\
                 "person": [{"name": "Ada Kell"}], "located": "Brannock", "body_text": "The old dam held. They went home.",\
                 "body_xhtml": "<p>The old dam held.</p><p>They went home.</p>"}""";

        @Test
        void version_1_tells_all_fields() throws IOException {
            assertThat(load("dam.json", ONE).only())
                    .isEqualTo(new RawArticle(
                            "dam.json",
                            1,
                            false,
                            false,
                            "http://north.example/items/1",
                            "North Wire",
                            "2025-03-11T10:00:00Z",
                            "http://north.example/items/1",
                            "Dam holds",
                            "Ilse Marrow",
                            "en",
                            "The old dam held.\nThey went home."));
        }

        @Test
        void versions_2_and_3_hold_lists() throws IOException {
            String two =
                    """
                    {"uri": "urn:north:2", "standard": {"name": "ninjs", "version": "2.0"}, "type": "text",
                     "firstcreated": "2025-03-11T09:15:00Z", "versioncreated": "2025-03-11T10:00:00Z", "by": "Ilse Marrow",
                     "headlines": [{"role": "short", "value": "Dam"}, {"role": "main", "value": "Dam holds"}],
                     "infosources": [{"name": "North Wire"}],
                     "bodies": [{"contenttype": "text/plain", "value": "Plain."},
                                {"contenttype": "text/html", "value": "<section><p>One.</p><p>Two.</p></section>"}]}
                    """;
            String three =
                    """
                    {"uri": "urn:north:3", "versionCreated": "2025-03-11T10:00:00Z", "copyrightHolder": "North Wire",
                     "headlines": [{"value": "Dam holds"}],
                     "bodies": [{"contentType": "text/plain", "value": "One.\\n\\nTwo."}]}
                    """;
            LoadedFiles read = load("two.json", "[" + two + "," + three + "]");
            assertThat(read.ids()).containsExactly("urn:north:2", "urn:north:3");
            assertThat(read.texts()).containsExactly("One.\nTwo.", "One.\n\nTwo.");
            assertThat(read.articles).extracting(RawArticle::title).containsOnly("Dam holds");
            assertThat(read.articles).extracting(RawArticle::outlet).containsOnly("North Wire");
            assertThat(read.articles)
                    .extracting(RawArticle::published)
                    .containsExactly("2025-03-11T09:15:00Z", "2025-03-11T10:00:00Z");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"a.jsonl", "a.json", "a.json.gz", "a.ndjson.bz2", "a.jsonl.zst"})
        void objects_may_stand_one_a_line_among_our_own(String name) throws IOException {
            String ours = "{\"id\": \"ours\", \"uri\": \"x\", \"text\": \"Our own.\", \"headlines\": []}";
            String picture = "{\"uri\": \"urn:north:9\", \"type\": \"picture\", \"versioncreated\": \"2025-03-11\"}";
            LoadedFiles read = load(name, ONE + "\n" + ours + "\n" + picture + "\n");
            assertThat(read.ids()).containsExactly("http://north.example/items/1", "ours");
            assertThat(read.reasons()).containsExactly("3 no-text");
        }
    }
}
