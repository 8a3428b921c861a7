package org.wiretrace.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A night in JSON: the file that is kept of it, and the one line for whoever watches. */
public final class NightJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private NightJson() {}

    /** The file. */
    public static byte[] bytes(Night night) {
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(night) + "\n";
            return Words.wellFormed(text).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written", e);
        }
    }

    /** Reads the file; what a later version added is passed over. */
    public static Night read(byte[] json) throws IOException {
        return JSON.readValue(json, Night.class);
    }

    /**
     * One line for a program that watches.
     *
     * @param status {@code done}, or {@code already done}
     */
    public static String line(String status, Night night) {
        ObjectNode line = JSON.createObjectNode();
        line.put("status", status);
        line.put("date", night.date());
        line.put("previous", night.previous());
        line.put("anew", night.anew());
        line.put("records", night.counts().records());
        line.put("rejected", night.counts().rejected());
        line.put("articles", night.counts().articles());
        line.put("pairs", night.counts().pairs());
        line.put("pickups", night.counts().pickups());
        line.put("uncredited", night.counts().uncredited().part());
        line.put("late_pickups", night.changes().latePickups().total());
        line.put("edits", night.changes().edits().total());
        line.put("spellings", night.changes().spellings().total());
        line.put("unlisted_sources", night.changes().unlistedSources().total());
        line.put("alarms", night.alarms().size());
        return line.toString();
    }
}
