package org.wiretrace.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the fields of an article out of JSON. */
final class JsonFields {
    /** Reads trees; what a line or a text may hold is bounded by us, with a reject that says so. */
    static final ObjectReader TREES = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private JsonFields() {}

    /** The fields of the article that the text holds as a JSON object. */
    static Map<String, String> parse(String json, FieldNames names) throws UnusableRecord {
        try {
            return of(TREES.readTree(json), names);
        } catch (JsonProcessingException e) {
            throw broken(e, "");
        }
    }

    /** The fields of the article that is that object. */
    static Map<String, String> of(JsonNode object, FieldNames names) throws UnusableRecord {
        if (!object.isObject()) {
            throw new UnusableRecord("not-an-object", "a JSON object was expected, found " + kind(object));
        }
        Map<String, String> fields = FieldNames.none();
        String notText = null;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String ours = names.ours(field.getKey());
            if ("text".equals(ours)
                    && !field.getValue().isTextual()
                    && !field.getValue().isNull()) {
                notText = field.getKey() + " is " + kind(field.getValue()) + "; expected a string";
            } else if (ours != null) {
                names.put(fields, field.getKey(), text(field.getValue()));
            }
        }
        if (Ninjs.is(object)) {
            fields.putAll(Ninjs.fields(object));
        }
        if (notText != null && !fields.containsKey("text")) {
            throw new UnusableRecord("no-text", notText);
        }
        return fields;
    }

    static UnusableRecord broken(JsonProcessingException e, String consequence) {
        String where = e.getLocation() == null
                ? ""
                : " at character " + e.getLocation().getColumnNr();
        String what = e.getOriginalMessage().lines().findFirst().orElse("");
        return new UnusableRecord("broken-json", what.substring(0, Math.min(200, what.length())) + where + consequence);
    }

    private static String text(JsonNode value) throws UnusableRecord {
        if (value.isNull()) {
            return null;
        }
        String text = value.isArray() ? joined(value) : named(value);
        if (text != null) {
            Utf8.requireWholeCharacters(text);
        }
        return text;
    }

    private static String joined(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array) {
            String text = named(element);
            if (text != null) {
                texts.add(text);
            }
        }
        return String.join("; ", texts);
    }

    /** The value as text; of an object, as web pages mark up authors and publishers, its name. */
    private static String named(JsonNode value) {
        JsonNode plain = value.isObject() ? value.path("name") : value;
        return plain.isValueNode() && !plain.isNull() ? plain.asText() : null;
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a truth value";
            default -> "nothing";
        };
    }
}
