package org.wiretrace.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads an article in ninjs, the IPTC's news in JSON. Versions 1 hold one headline and bodies by format
 * ({@code body_text}, {@code body_xhtml}); versions 2 and 3 hold lists of both, and 3 writes its names in camel case.
 */
final class Ninjs {
    /** What no article in our own fields holds; names are in lower case. */
    private static final Set<String> SIGNS = Set.of(
            "versioncreated",
            "contentcreated",
            "firstcreated",
            "bodies",
            "body_text",
            "body_html",
            "body_xhtml",
            "headlines",
            "pubstatus",
            "representationtype",
            "copyrightholder");

    /** Names in lower case, with their values. */
    private final Map<String, JsonNode> values = new TreeMap<>();

    private Ninjs(JsonNode object) {
        for (Map.Entry<String, JsonNode> value : object.properties()) {
            values.putIfAbsent(value.getKey().toLowerCase(Locale.ROOT), value.getValue());
        }
    }

    /** Whether the object is in ninjs: every such one has a {@code uri}, and none a {@code text}. */
    static boolean is(JsonNode object) {
        return object.path("uri").isTextual()
                && !object.has("text")
                && object.properties().stream()
                        .anyMatch(field -> SIGNS.contains(field.getKey().toLowerCase(Locale.ROOT)));
    }

    /** The fields of the article; {@code text} is missing when it has none. */
    static Map<String, String> fields(JsonNode object) throws UnusableRecord {
        Map<String, String> fields = new Ninjs(object).fields();
        for (String value : fields.values()) {
            Utf8.requireWholeCharacters(value);
        }
        return fields;
    }

    private Map<String, String> fields() {
        Map<String, String> fields = FieldNames.none();
        String uri = words("uri");
        FieldNames.putFirst(fields, "id", uri);
        FieldNames.putFirst(fields, "outlet", words("copyrightholder"), names("infosources"), words("source"));
        FieldNames.putFirst(
                fields, "published", words("firstcreated"), words("versioncreated"), words("contentcreated"));
        FieldNames.putFirst(fields, "url", Nitf.address(uri));
        FieldNames.putFirst(fields, "title", words("headline"), main("headlines"), words("title"));
        FieldNames.putFirst(fields, "author", words("byline"), words("by"), names("authors"), names("bylines"));
        FieldNames.putFirst(fields, "language", words("language"));
        FieldNames.putFirst(fields, "text", text());
        return fields;
    }

    /** The body; one with markup goes before a plain one, which often is one long line. */
    private String text() {
        String plain = "";
        for (JsonNode body : list("bodies")) {
            String text = body.path("value").asText();
            if (!isHtml(body, text)) {
                plain = plain.isEmpty() ? text : plain;
            } else if (!FieldNames.isBlank(text)) {
                return Paragraphs.ofHtml(text);
            }
        }
        for (String marked : List.of("body_html", "body_xhtml")) {
            String text = Paragraphs.ofHtml(words(marked));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return plain.isEmpty() ? words("body_text") : plain;
    }

    private static boolean isHtml(JsonNode body, String text) {
        String type =
                body.path("contenttype").asText() + body.path("contentType").asText();
        return type.isEmpty() ? text.stripLeading().startsWith("<") : type.contains("html");
    }

    private String words(String name) {
        JsonNode value = values.get(name);
        return value == null || !value.isTextual() ? "" : value.textValue();
    }

    /** The value with the role of the main one, else the first. */
    private String main(String name) {
        String first = "";
        for (JsonNode each : list(name)) {
            String value = each.path("value").asText();
            if (each.path("role").asText().equals("main") && !value.isBlank()) {
                return value;
            }
            first = first.isBlank() ? value : first;
        }
        return first;
    }

    private String names(String list) {
        List<String> names = new ArrayList<>();
        for (JsonNode each : list(list)) {
            String name =
                    each.isTextual() ? each.textValue() : each.path("name").asText();
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return String.join("; ", names);
    }

    private Iterable<JsonNode> list(String name) {
        JsonNode value = values.get(name);
        return value != null && value.isArray() ? value : List.of();
    }
}
