package org.wiretrace.load;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Reads an item of a feed: RSS 0.9x, 1.0 or 2.0 with its usual additions, or Atom. */
final class FeedItem {
    /** How RSS writes authors: {@code ada@post.example (Ada Kell)}. */
    private static final Pattern MAIL_AND_NAME =
            Pattern.compile("[^()\\s]{1,200}@[^()\\s]{1,200}\\s?\\(([^()]{1,200})\\)");

    private FeedItem() {}

    /**
     * The fields of the item; {@code text} is missing when it has none.
     *
     * @param head what the feed says of itself
     */
    static Map<String, String> fields(Element item, Element head) {
        Map<String, String> fields = FieldNames.none();
        String name = firstOf(Xml.words(item, "guid"), Xml.words(item, "id"), item.attr("about"));
        FieldNames.putFirst(fields, "url", link(item), Nitf.address(name));
        if (!fields.containsKey("url")) {
            // With an address it is called by that, as it is wherever else the article is found.
            FieldNames.putFirst(fields, "id", name);
            FieldNames.putFirst(fields, "outlet", Xml.words(item, "source"), Xml.words(head, "title"));
        }
        FieldNames.putFirst(
                fields,
                "published",
                Xml.words(item, "pubDate"),
                Xml.words(item, "dc:date"),
                Xml.words(item, "published"),
                Xml.words(item, "issued"),
                Xml.words(item, "updated"),
                Xml.words(item, "atom:updated"),
                Xml.words(item, "modified"));
        FieldNames.putFirst(fields, "title", oneLine(content(Xml.first(item, "title"))), Xml.words(item, "dc:title"));
        FieldNames.putFirst(
                fields,
                "author",
                Xml.allWords(item, "dc:creator"),
                Xml.allWords(item, "author/name"),
                authors(Xml.all(item, "author")));
        FieldNames.putFirst(
                fields,
                "language",
                Xml.words(item, "dc:language"),
                item.attr("xml:lang"),
                Xml.attribute(item, "content", "xml:lang"),
                Xml.words(head, "language"),
                Xml.words(head, "dc:language"),
                head.attr("xml:lang"));
        FieldNames.putFirst(
                fields,
                "text",
                content(Xml.first(item, "content:encoded")),
                content(Xml.first(item, "content")),
                content(Xml.first(item, "atom:content")),
                content(Xml.first(item, "description")),
                content(Xml.first(item, "summary")),
                content(Xml.first(item, "dc:description")));
        return fields;
    }

    /** The paragraphs of an element that holds XHTML, HTML that is escaped, or plain text. */
    private static String content(Element element) {
        String type = element.attr("type");
        if (type.equals("xhtml") || element.childrenSize() > 0) {
            return Paragraphs.of(element);
        }
        return type.equals("text") || type.equals("text/plain")
                ? Paragraphs.trimmed(element.wholeText())
                : Paragraphs.ofHtml(element.wholeText());
    }

    /** The address of the item: RSS writes it into an element, Atom into an attribute of one of several. */
    private static String link(Element item) {
        for (String kind : List.of("link", "atom:link")) {
            for (Element link : Xml.all(item, kind)) {
                String rel = link.attr("rel");
                String address = link.hasAttr("href") ? link.attr("href") : link.text();
                if ((rel.isEmpty() || rel.equals("alternate"))
                        && !Nitf.address(address.strip()).isEmpty()) {
                    return address.strip();
                }
            }
        }
        return "";
    }

    private static String authors(List<Element> authors) {
        return authors.stream()
                .map(author -> {
                    Matcher mail = MAIL_AND_NAME.matcher(author.ownText().strip());
                    return mail.matches()
                            ? mail.group(1).strip()
                            : author.ownText().strip();
                })
                .filter(author -> !author.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    private static String firstOf(String... values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return value.strip();
            }
        }
        return "";
    }
}
