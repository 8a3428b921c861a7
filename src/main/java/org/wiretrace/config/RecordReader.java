package org.wiretrace.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes records of a tree, and tells everything that does not fit. Jackson's own binding stops at the first problem and
 * names Java types; people want all of them, in the words of the file.
 */
final class RecordReader {
    private RecordReader() {}

    /**
     * The record that the tree describes.
     *
     * @param defaults gives what the tree leaves out; null for nothing
     */
    static <R extends Record> R record(JsonNode node, Class<R> type, R defaults, Problems problems) {
        RecordComponent[] components = type.getRecordComponents();
        TreeSet<String> known = Arrays.stream(components)
                .map(component -> kebab(component.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                problems.addAt(key, unknown(key, known));
            }
        });
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            Object fallback = defaults == null ? none(components[i].getType()) : get(components[i], defaults);
            String key = kebab(components[i].getName());
            JsonNode value = node.get(key);
            values[i] =
                    isAbsent(value) ? fallback : value(value, components[i].getGenericType(), fallback, key, problems);
        }
        return construct(type, components, values, defaults, problems);
    }

    /** The list that the tree describes, without the entries that do not fit. */
    static List<Object> list(JsonNode node, Type element, Problems problems) {
        List<Object> values = new ArrayList<>();
        int position = 0;
        for (JsonNode entry : node) {
            position++;
            Object value = value(entry, element, null, label(position, entry), problems);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** How people write the name of a component: {@code shingle-size}. */
    static String kebab(String name) {
        return name.replace('_', '-').replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** A key that is not there, or that nothing follows: {@code quotes:} with all its settings commented out. */
    private static boolean isAbsent(JsonNode value) {
        // Jackson reads the empty place as empty text.
        return value == null
                || value.isNull()
                || (value.isTextual() && value.textValue().isEmpty());
    }

    private static Object value(JsonNode node, Type type, Object fallback, String key, Problems problems) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? listOf(node, generic, fallback, key, problems)
                    : mapOf(node, generic, fallback, key, problems);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return recordOf(node, plain.asSubclass(Record.class), fallback, key, problems);
        }
        if (plain.isEnum()) {
            return constant(node, plain, fallback, key, problems);
        }
        Object scalar = scalar(node, plain);
        if (scalar == null) {
            problems.add(key, found(node), expected(plain, node));
            return fallback;
        }
        return scalar;
    }

    private static Object listOf(
            JsonNode node, ParameterizedType type, Object fallback, String key, Problems problems) {
        if (!node.isArray()) {
            problems.add(key, found(node), "a list");
            return fallback;
        }
        return list(node, type.getActualTypeArguments()[0], problems.at(key));
    }

    private static Object mapOf(JsonNode node, ParameterizedType type, Object fallback, String key, Problems problems) {
        if (!node.isObject()) {
            problems.add(key, found(node), "keys with values");
            return fallback;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            Object value =
                    value(entry.getValue(), type.getActualTypeArguments()[1], null, entry.getKey(), problems.at(key));
            if (value != null) {
                values.put(entry.getKey(), value);
            }
        });
        return values;
    }

    private static <R extends Record> Object recordOf(
            JsonNode node, Class<R> type, Object fallback, String key, Problems problems) {
        if (!node.isObject()) {
            problems.add(key, found(node), "keys with values");
            return fallback;
        }
        return record(node, type, type.cast(fallback), problems.at(key));
    }

    private static Object constant(JsonNode node, Class<?> type, Object fallback, String key, Problems problems) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(kebab(((Enum<?>) constant).name()), constant);
        }
        Object constant = node.isTextual() ? constants.get(node.textValue()) : null;
        if (constant == null) {
            String hint = DidYouMean.nearest(node.asText(), constants.keySet())
                    .map("; did you mean %s?"::formatted)
                    .orElse("");
            problems.add(key, found(node), "one of " + String.join(", ", constants.keySet()) + hint);
            return fallback;
        }
        return constant;
    }

    private static Object scalar(JsonNode node, Class<?> type) {
        if (type == String.class) {
            return node.isTextual() ? node.textValue() : null;
        }
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : null;
        }
        if (type == int.class || type == Integer.class) {
            return node.isIntegralNumber() && node.canConvertToInt() ? node.intValue() : null;
        }
        if (type == long.class || type == Long.class) {
            return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : null;
        }
        if (type == double.class || type == Double.class) {
            return decimal(node);
        }
        throw new IllegalStateException("no setting can be of " + type);
    }

    private static Double decimal(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        // YAML takes 2e-4, without a point, for text.
        return node.isTextual() && node.textValue().matches("[-+]?\\d+[eE][-+]?\\d+")
                ? Double.valueOf(node.textValue())
                : null;
    }

    private static String expected(Class<?> type, JsonNode found) {
        if (type == String.class) {
            return found.isValueNode() ? "text: put it in quotes" : "text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        return found.isIntegralNumber() ? "a smaller number" : "a whole number";
    }

    private static String found(JsonNode node) {
        if (node.isArray()) {
            return "a list";
        }
        if (node.isObject()) {
            return "a group of keys";
        }
        return node.isNull() ? "empty" : node.toString();
    }

    private static String unknown(String key, Set<String> known) {
        return DidYouMean.nearest(key, known)
                .map("is unknown; did you mean %s?"::formatted)
                .orElseGet(() -> "is unknown; expected one of " + String.join(", ", known));
    }

    /** How people find the entry again: its position, and what it calls itself. */
    private static String label(int position, JsonNode entry) {
        for (String key : List.of("id", "domain", "canonical")) {
            if (entry.path(key).isTextual()) {
                return "entry %d (%s)".formatted(position, entry.get(key).textValue());
            }
        }
        return "entry " + position;
    }

    private static <R extends Record> R construct(
            Class<R> type, RecordComponent[] components, Object[] values, R defaults, Problems problems) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            problems.addHere(e.getCause().getMessage());
            return defaults;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object get(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands for nothing in a component that is left out. */
    private static Object none(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == double.class ? 0.0 : null;
    }
}
