package org.wiretrace.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads a news item in NewsML-G2 of the IPTC, whose text stands in it as XHTML, as NITF, as HTML or as plain text. */
final class NewsMl {
    private static final Set<String> NO_TEXTS =
            Set.of("picture", "graphic", "video", "audio", "animation", "composite", "3dmodel");

    private NewsMl() {}

    /** Whether it is a text; an item that does not say what it is counts as one. */
    static boolean isText(Element item) {
        String kind = Xml.attribute(item, "itemMeta/itemClass", "qcode");
        return !NO_TEXTS.contains(kind.substring(kind.indexOf(':') + 1))
                || !Xml.all(item, "contentSet/inlineXML").isEmpty()
                || !Xml.all(item, "contentSet/inlineData").isEmpty();
    }

    /** The fields of the item; {@code text} is missing when it has none. */
    static Map<String, String> fields(Element item) {
        Map<String, String> fields = FieldNames.none();
        String guid = item.attr("guid").strip();
        FieldNames.putFirst(fields, "id", guid);
        FieldNames.putFirst(
                fields,
                "outlet",
                name(item, "itemMeta/provider"),
                name(item, "rightsInfo/copyrightHolder"),
                code(Xml.attribute(item, "itemMeta/provider", "qcode")),
                Xml.words(item, "contentMeta/creditline"));
        FieldNames.putFirst(
                fields,
                "published",
                Xml.words(item, "itemMeta/firstCreated"),
                Xml.words(item, "itemMeta/versionCreated"),
                Xml.words(item, "contentMeta/contentCreated"));
        FieldNames.putFirst(fields, "url", Nitf.address(guid));
        FieldNames.putFirst(
                fields, "title", Xml.words(item, "contentMeta/headline"), Xml.words(item, "itemMeta/title"));
        FieldNames.putFirst(
                fields, "author", Xml.allWords(item, "contentMeta/by"), Xml.allWords(item, "contentMeta/creator/name"));
        FieldNames.putFirst(
                fields, "language", Xml.attribute(item, "contentMeta/language", "tag"), item.attr("xml:lang"));
        putContent(fields, item);
        return fields;
    }

    /** Takes in the first of the item's renditions that has words. */
    private static void putContent(Map<String, String> fields, Element item) {
        String dateline = Xml.words(item, "contentMeta/dateline");
        for (Element rendition : Xml.first(item, "contentSet").children()) {
            Map<String, String> content = content(rendition);
            String text = content.get("text");
            if (text != null) {
                String missing = Nitf.missingDateline(dateline, text);
                fields.put("text", missing.isEmpty() ? text : missing + "\n" + text);
                // An inner article tells the rest where the item around it says nothing.
                content.forEach(fields::putIfAbsent);
                return;
            }
        }
    }

    private static Map<String, String> content(Element rendition) {
        List<Element> nitf = Xml.all(rendition, "nitf");
        if (!nitf.isEmpty()) {
            return Nitf.fields(nitf.get(0));
        }
        Map<String, String> content = FieldNames.none();
        String type = rendition.attr("contenttype").strip();
        switch (rendition.tagName()) {
            case "inlineXML" -> FieldNames.putFirst(content, "text", Paragraphs.of(rendition));
            case "inlineData" ->
                FieldNames.putFirst(
                        content,
                        "text",
                        type.contains("html")
                                ? Paragraphs.ofHtml(rendition.wholeText())
                                : Paragraphs.trimmed(rendition.wholeText()));
            default -> {
                // The text lies elsewhere, and nothing is fetched.
            }
        }
        return content;
    }

    private static String name(Element item, String path) {
        String name = Xml.words(item, path + "/name");
        return name.isEmpty() ? Xml.attribute(item, path, "literal") : name;
    }

    /** The code without the scheme that it is of: {@code AFP} of {@code nprov:AFP}. */
    private static String code(String qcode) {
        return qcode.substring(qcode.indexOf(':') + 1);
    }
}
