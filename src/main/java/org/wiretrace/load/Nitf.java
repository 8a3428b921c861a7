package org.wiretrace.load;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Reads an article in the News Industry Text Format of the IPTC. */
final class Nitf {
    /** A day as NITF may write it: {@code 20250311}. Other times in such a form are read as they are. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private Nitf() {}

    /** The fields of the article; {@code text} is missing when it has none. */
    static Map<String, String> fields(Element nitf) {
        Map<String, String> fields = FieldNames.none();
        FieldNames.putFirst(fields, "id", Xml.attribute(nitf, "head/docdata/doc-id", "id-string"));
        FieldNames.putFirst(
                fields,
                "outlet",
                Xml.attribute(nitf, "head/pubdata", "name"),
                Xml.words(nitf, "body/body.head/distributor"),
                Xml.attribute(nitf, "head/docdata/doc-id", "regsrc"),
                Xml.attribute(nitf, "head/docdata/doc.copyright", "holder"));
        FieldNames.putFirst(
                fields,
                "published",
                time(Xml.attribute(nitf, "head/pubdata", "date.publication")),
                time(Xml.attribute(nitf, "head/docdata/date.release", "norm")),
                time(Xml.attribute(nitf, "head/docdata/date.issue", "norm")),
                time(Xml.attribute(nitf, "body/body.head/dateline/story.date", "norm")));
        FieldNames.putFirst(fields, "url", address(Xml.attribute(nitf, "head/pubdata", "ex-ref")));
        FieldNames.putFirst(
                fields,
                "title",
                Xml.words(nitf, "body/body.head/hedline/hl1"),
                Xml.words(nitf, "body/body.head/headline/hl1"),
                Xml.words(nitf, "head/title"));
        FieldNames.putFirst(
                fields,
                "author",
                Xml.allWords(nitf, "body/body.head/byline/person"),
                Xml.allWords(nitf, "body/body.head/byline"));
        FieldNames.putFirst(fields, "language", nitf.attr("xml:lang"), Xml.attribute(nitf, "body", "xml:lang"));
        FieldNames.putFirst(fields, "text", text(nitf));
        return fields;
    }

    /** The dateline, the paragraphs, and the lines at the end that say who contributed. */
    private static String text(Element nitf) {
        String content = paragraphs(nitf, "body/body.content");
        if (content.isEmpty()) {
            return "";
        }
        return Stream.of(
                        missingDateline(Xml.words(nitf, "body/body.head/dateline"), content),
                        content,
                        paragraphs(nitf, "body/body.end/tagline"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The dateline, which many print in the first paragraph as well; empty when this one does. */
    static String missingDateline(String dateline, String text) {
        return text.substring(0, Math.min(200 + dateline.length(), text.length()))
                        .contains(dateline)
                ? ""
                : dateline;
    }

    private static String time(String norm) {
        Matcher day = DAY.matcher(norm);
        return day.matches() ? day.group(1) + "-" + day.group(2) + "-" + day.group(3) : norm;
    }

    /** The text when it is an address of the web, else empty. */
    static String address(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8)
                ? text
                : "";
    }

    private static String paragraphs(Element nitf, String path) {
        List<Element> parts = Xml.all(nitf, path);
        return parts.stream()
                .map(Paragraphs::of)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
