package org.wiretrace.aliases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wiretrace.names.NameKind;

/**
 * Entities of Wikidata in the JSON of its dumps, one in a line, with the brackets and commas of a dump or without. Labels
 * and aliases of every language are spellings. Who is an instance of human (Q5) is a person, what has a place on the
 * globe (P625) a place; anything else counts as an organisation, which is to say: not known to be either.
 */
final class WikidataNames {
    static final String MALFORMED = "lines that are no JSON of an entity";
    private static final String NAMELESS = "entities without a label";
    private static final JsonMapper JSON = new JsonMapper();

    private WikidataNames() {}

    static List<Entity> read(BufferedReader lines, LeftOut leftOut) throws IOException {
        List<Entity> entities = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String text = line.strip();
            text = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
            if (text.isEmpty() || text.equals("[") || text.equals("]")) {
                continue;
            }
            JsonNode node = node(text);
            if (node == null || !node.path("labels").isObject()) {
                leftOut.count(MALFORMED);
                continue;
            }
            Set<String> spellings = spellings(node);
            if (spellings.isEmpty()) {
                leftOut.count(NAMELESS);
            } else {
                entities.add(new Entity(kind(node.path("claims")), List.copyOf(spellings)));
            }
        }
        return entities;
    }

    private static JsonNode node(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    /** The label in English, else that of all languages, else the first by language; then all others. */
    private static Set<String> spellings(JsonNode entity) {
        Set<String> spellings = new LinkedHashSet<>();
        JsonNode labels = entity.path("labels");
        List<String> languages = new ArrayList<>(List.of("en", "mul"));
        Set<String> others = new TreeSet<>();
        labels.fieldNames().forEachRemaining(others::add);
        entity.path("aliases").fieldNames().forEachRemaining(others::add);
        languages.addAll(others);
        languages.forEach(language -> add(labels.path(language), spellings));
        languages.forEach(language -> entity.path("aliases").path(language).forEach(alias -> add(alias, spellings)));
        return spellings;
    }

    private static void add(JsonNode term, Set<String> spellings) {
        String value = term.path("value").asText("");
        if (!value.isBlank()) {
            spellings.add(value);
        }
    }

    private static NameKind kind(JsonNode claims) {
        for (JsonNode claim : claims.path("P31")) {
            if (claim.at("/mainsnak/datavalue/value/id").asText("").equals("Q5")) {
                return NameKind.PERSON;
            }
        }
        return claims.has("P625") ? NameKind.PLACE : NameKind.ORGANISATION;
    }
}
