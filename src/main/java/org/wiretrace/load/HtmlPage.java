package org.wiretrace.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads an article out of a page of the web: what the page says of itself in its head, in JSON-LD or in the usual
 * places, and the paragraphs of its body.
 */
final class HtmlPage extends WholeFile {
    /** What schema.org calls an article. */
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BlogPosting");

    /** @param longest bytes that a page may have */
    HtmlPage(InputStream in, String id, int longest) {
        super(in, id, longest);
    }

    @Override
    public Map<String, String> fields() throws UnusableRecord {
        Document html = HtmlEncoding.parsed(bytes());
        JsonNode linked = linkedArticle(html);
        Map<String, String> fields = FieldNames.none();
        put(fields, "id", Stream.of(id));
        put(fields, "url", Stream.of(attribute(html, "link[rel=canonical]", "href"), meta(html, "og:url")));
        put(fields, "title", Stream.of(meta(html, "og:title"), words(html, "h1"), html.title()));
        put(fields, "published", published(html, linked));
        put(fields, "author", authors(html, linked));
        put(fields, "language", Stream.of(attribute(html, "html[lang]", "lang")));
        if (!fields.containsKey("url")) {
            put(fields, "outlet", Stream.of(meta(html, "og:site_name")));
        }
        put(fields, "text", Stream.of(HtmlBody.text(PageText.of(html))));
        return fields;
    }

    /** Takes in the first value that is there. */
    private static void put(Map<String, String> fields, String name, Stream<String> values) {
        values.filter(value -> !FieldNames.isBlank(value))
                .findFirst()
                .ifPresent(value -> fields.put(name, value.strip()));
    }

    private static Stream<String> published(Document html, JsonNode linked) {
        return Stream.of(
                meta(html, "article:published_time"),
                linked.path("datePublished").asText(),
                attribute(html, "[itemprop=datePublished]", "content"),
                attribute(html, "[itemprop=datePublished]", "datetime"),
                meta(html, "date"),
                meta(html, "pubdate"),
                meta(html, "publish-date"),
                attribute(html, "article time[datetime]", "datetime"),
                attribute(html, "time[datetime]", "datetime"));
    }

    private static Stream<String> authors(Document html, JsonNode linked) {
        String ofArticle = meta(html, "article:author");
        return Stream.of(
                people(linked.path("author")),
                meta(html, "author"),
                ofArticle.contains("://") ? "" : ofArticle,
                words(html, "[itemprop=author] [itemprop=name]"),
                words(html, "[itemprop=author]"),
                words(html, "[rel=author]"));
    }

    private static String meta(Document html, String name) {
        return attribute(html, "meta[property=%s], meta[name=%s]".formatted(name, name), "content");
    }

    private static String attribute(Document html, String selector, String name) {
        Element element = html.selectFirst(selector);
        return element == null ? "" : element.attr(name);
    }

    private static String words(Document html, String selector) {
        Element element = html.selectFirst(selector);
        return element == null ? "" : element.text();
    }

    /** What the page's JSON-LD says of the article; a missing node when it says nothing. */
    private static JsonNode linkedArticle(Document html) {
        for (Element script : html.select("script[type=application/ld+json]")) {
            JsonNode article = articleIn(tree(script.data()));
            if (!article.isMissingNode()) {
                return article;
            }
        }
        return tree("");
    }

    private static JsonNode articleIn(JsonNode node) {
        List<JsonNode> nodes = new ArrayList<>();
        nodes.add(node);
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode each = nodes.get(i);
            if (each.isArray()) {
                each.forEach(nodes::add);
            } else if (each.isObject()) {
                JsonNode type = each.path("@type");
                if (ARTICLES.contains(type.asText())
                        || ARTICLES.contains(type.path(0).asText())) {
                    return each;
                }
                nodes.add(each.path("@graph"));
            }
        }
        return node.path("no such field");
    }

    private static JsonNode tree(String json) {
        try {
            return JsonFields.TREES.readTree(json);
        } catch (IOException notJson) { // many pages print broken JSON; what they say elsewhere counts
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }

    private static String people(JsonNode author) {
        Set<String> names = new TreeSet<>();
        List<String> ordered = new ArrayList<>();
        for (JsonNode each : author.isArray() ? author : List.of(author)) {
            String name = each.isObject() ? each.path("name").asText() : each.asText();
            if (!name.isBlank() && !name.contains("://") && names.add(name)) {
                ordered.add(name.strip());
            }
        }
        return String.join(", ", ordered);
    }
}
