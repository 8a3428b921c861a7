package org.wiretrace.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Records of copies that an invented outlet ran an hour after the article, or a day where no hour is known. */
final class Copies {
    private static final String MARK = "-copy-";

    private Copies() {}

    /** The copy of that number, with a text of its own. */
    static ObjectNode of(JsonNode article, int number, String text) {
        String id = id(article.path("id").asText(), number);
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.put("id", id);
        copy.put("outlet", id + ".example");
        copy.put("published", later(article.path("published").asText()));
        copy.put("title", article.path("title").asText());
        if (article.hasNonNull("language")) {
            copy.put("language", article.get("language").asText());
        }
        copy.put("text", text);
        return copy;
    }

    /** Id of the copy of that number. */
    static String id(String source, int number) {
        return source + MARK + "%02d".formatted(number);
    }

    /** Id of the article that an article is a copy of; null when it is none. */
    static String source(String id) {
        int mark = id.indexOf(MARK);
        return mark < 0 ? null : id.substring(0, mark);
    }

    /** Whether the one is a copy of the other. */
    static boolean isOf(String source, String id) {
        return source.equals(source(id));
    }

    private static String later(String published) {
        return published.contains("T")
                ? OffsetDateTime.parse(published).plusHours(1).toString()
                : LocalDate.parse(published).plusDays(1).toString();
    }
}
