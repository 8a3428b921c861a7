package org.wiretrace.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;
import org.wiretrace.config.JobConfig;
import org.wiretrace.text.Hashing;

/** The settings of a run as a reader sees them: dotted names and values, and one hash of all. */
final class SettingsView {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    private SettingsView() {}

    /** Value by dotted name, such as {@code candidates.shingle-size}. */
    static Map<String, String> of(JobConfig config) {
        Map<String, String> values = new TreeMap<>();
        put("", JSON.valueToTree(config), values);
        return values;
    }

    /** Equal settings have equal hashes. */
    static String hash(Map<String, String> values) {
        return "%016x".formatted(Hashing.hash64(new TreeMap<>(values).toString()));
    }

    private static void put(String name, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> put(
                            name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(), entry.getValue(), values));
        } else {
            values.put(name, node.asText());
        }
    }
}
