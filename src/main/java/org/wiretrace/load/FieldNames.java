package org.wiretrace.load;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the fields of an article are called.
 *
 * @param theirs our name of each field that the corpus calls by another
 */
record FieldNames(Map<String, String> theirs) implements Serializable {
    private static final Set<String> OURS =
            Set.of("text", "id", "outlet", "published", "url", "title", "author", "language");

    FieldNames {
        theirs = Map.copyOf(theirs);
    }

    /** Our name of the field; null when it is none that we read. */
    String ours(String name) {
        return theirs.getOrDefault(name, OURS.contains(name) ? name : null);
    }

    /** Takes in a field; one under our own name goes before one that was renamed, and else the first before the later. */
    void put(Map<String, String> fields, String name, String value) {
        String ours = ours(name);
        if (ours == null || isBlank(value)) {
            return;
        }
        if (name.equals(ours)) {
            fields.put(ours, value);
        } else {
            fields.putIfAbsent(ours, value);
        }
    }

    /** Takes in the first of the values that is not blank, under our own name; none when all are. */
    static void putFirst(Map<String, String> fields, String name, String... values) {
        for (String value : values) {
            if (!isBlank(value)) {
                fields.put(name, value.strip());
                return;
            }
        }
    }

    static Map<String, String> none() {
        return new LinkedHashMap<>();
    }

    /** Whether nothing in it can be seen; {@link String#isBlank} misses no-break and zero-width spaces. */
    static boolean isBlank(String value) {
        return value == null || value.codePoints().allMatch(FieldNames::isInvisible);
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
