package org.wiretrace.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article in JSON-LD, in the words of schema.org. Much of it is printed by hand: what stands
 * around the JSON and slight faults in it are read over, and of what cannot be read the rest counts.
 */
final class LinkedData {
    private static final ObjectReader LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNestingDepth(200)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /** What schema.org calls articles, and what outlets call so beside. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?:https?://schema\\.org/)?(?:\\w{0,40}Article|\\w{0,40}Posting|Report|ClaimReview)");

    private static final Pattern WRAPPED = Pattern.compile(
            "^\\s*+(?:<!--|//\\s{0,9}<!\\[CDATA\\[|/\\*\\s{0,9}<!\\[CDATA\\[\\s{0,9}\\*/|<!\\[CDATA\\[)");

    /** Where to look into a node for further ones. */
    private static final List<String> INWARD = List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart");
    /** Scripts, and nodes of them all, that are looked at. */
    private static final int MOST_SCRIPTS = 100;

    private static final int MOST_NODES = 10_000;
    /** How much more it counts that a node is of this page than that it says one thing more. */
    private static final int OF_THIS_PAGE = 10;
    /** People that an article is written by at most; whoever lists more lists something else. */
    private static final int MOST_AUTHORS = 40;

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final JsonNode article;

    /**
     * @param page the page
     * @param titles what the page is called, folded: by it its article is told from others that it speaks of
     */
    LinkedData(Document page, String titles) {
        JsonNode best = JsonNodeFactory.instance.missingNode();
        int most = 0;
        for (JsonNode node : nodes(page)) {
            byId.putIfAbsent(node.path("@id").asText(), node);
            int says = isArticle(node) ? says(node, titles) : 0;
            if (says > most) {
                most = says;
                best = node;
            }
        }
        article = best;
    }

    /**
     * An author.
     *
     * @param name what he or it is called
     * @param person whether it may be a person, as far as the page says
     */
    record Author(String name, boolean person) {}

    /** A value of the article, as text; empty when it has none. */
    String text(String field) {
        return plain(resolved(article.path(field)));
    }

    /** The names of those who wrote the article, in order. */
    List<Author> authors() {
        List<Author> authors = new ArrayList<>();
        for (String field : List.of("author", "creator")) {
            if (authors.isEmpty()) {
                each(article.path(field)).limit(MOST_AUTHORS).forEach(one -> authors.addAll(author(resolved(one))));
            }
        }
        return authors;
    }

    /** Who published the article; empty when that is not said. */
    String publisher() {
        return named(
                each(article.path("publisher")).findFirst().map(this::resolved).orElse(article.path("publisher")));
    }

    /** The address of the article; empty when that is not said. */
    String url() {
        String url = text("url");
        JsonNode page = article.path("mainEntityOfPage");
        return url.isEmpty() ? plain(page.isObject() ? page.path("@id") : page) : url;
    }

    private static List<JsonNode> nodes(Document page) {
        List<JsonNode> nodes = new ArrayList<>();
        for (Element script : page.select("script[type*=ld+json]")) {
            if (nodes.size() < MOST_SCRIPTS) {
                nodes.add(tree(script.data()));
            }
        }
        for (int i = 0; i < nodes.size() && nodes.size() < MOST_NODES; i++) {
            JsonNode each = nodes.get(i);
            if (each.isArray()) {
                each.forEach(nodes::add);
            } else if (each.isObject()) {
                INWARD.forEach(field -> nodes.add(each.path(field)));
            }
        }
        return nodes;
    }

    private static JsonNode tree(String script) {
        String json = WRAPPED.matcher(script).replaceFirst("");
        try {
            return LENIENT.readTree(json);
        } catch (IOException notJson) { // what the page says elsewhere counts
            return JsonNodeFactory.instance.missingNode();
        }
    }

    private static boolean isArticle(JsonNode node) {
        return each(node.path("@type"))
                .anyMatch(type -> ARTICLE.matcher(type.asText()).matches());
    }

    /** How much a node says, and whether of this page's article. */
    private static int says(JsonNode node, String titles) {
        int says = 1;
        for (String field : List.of("headline", "datePublished", "author")) {
            says += node.has(field) ? 1 : 0;
        }
        String headline = Headline.folded(plain(node.path("headline")));
        return !headline.isEmpty() && titles.contains(headline) ? says + OF_THIS_PAGE : says;
    }

    private List<Author> author(JsonNode node) {
        boolean person = !node.path("@type").asText().endsWith("Organization");
        String name = named(node);
        return name.isEmpty() ? List.of() : List.of(new Author(name, person));
    }

    private static String named(JsonNode node) {
        if (!node.isObject()) {
            return plain(node);
        }
        String name = plain(node.path("name"));
        return !name.isEmpty() ? name : (plain(node.path("givenName")) + ' ' + plain(node.path("familyName"))).strip();
    }

    /** The node itself, or the one of the page that it refers to. */
    private JsonNode resolved(JsonNode node) {
        return node.has("@id") && node.size() == 1
                ? byId.getOrDefault(node.path("@id").asText(), node)
                : node;
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? node.valueStream() : node.isMissingNode() ? Stream.empty() : Stream.of(node);
    }

    private static String plain(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        // By way of bytes, since an escape may hide half a character.
        return one.isNull() ? "" : new String(one.asText().getBytes(UTF_8), UTF_8).strip();
    }
}
