package org.wiretrace.aliases;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much of a foreign list was not taken in, by reason: nothing is lost in silence. */
final class LeftOut {
    private final Map<String, Long> counts = new TreeMap<>();

    void count(String reason) {
        counts.merge(reason, 1L, Long::sum);
    }

    long of(String reason) {
        return counts.getOrDefault(reason, 0L);
    }

    /** The counts in words; empty when all was taken in. */
    String words() {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }
}
