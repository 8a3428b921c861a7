package org.wiretrace.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers what is wrong with arguments and settings, so that all of it is told at once. */
public final class Problems {
    private final Map<String, List<String>> bySource;
    private final String source;
    private final String prefix;

    public Problems() {
        this(new LinkedHashMap<>(), "", "");
    }

    private Problems(Map<String, List<String>> bySource, String source, String prefix) {
        this.bySource = bySource;
        this.source = source;
        this.prefix = prefix;
    }

    /** The same list of problems, for what stands in that file (or another source that people know by name). */
    public Problems in(String file) {
        return new Problems(bySource, file, "");
    }

    /** The same list of problems, for what stands under that key. */
    public Problems at(String key) {
        return new Problems(bySource, source, prefix + key + ".");
    }

    /** Tells of a problem, in a sentence of its own. */
    public void add(String problem) {
        bySource.computeIfAbsent(source, unused -> new ArrayList<>()).add(problem);
    }

    /** Tells of a value that is not what it should be. */
    public void add(String key, Object found, String expected) {
        add("%s%s is %s; expected %s".formatted(prefix, key, found, expected));
    }

    /** Tells of the key that these problems stand under. */
    public void addHere(String problem) {
        add(prefix.isEmpty() ? problem : prefix.substring(0, prefix.length() - 1) + ": " + problem);
    }

    /** Tells of a key, by its dotted name, in a sentence that goes on from there. */
    public void addAt(String key, String sentence) {
        add(prefix + key + " " + sentence);
    }

    /** Expects at least that much. */
    public void atLeast(String key, long value, long least) {
        if (value < least) {
            add(key, value, least + " or more");
        }
    }

    /** Expects a whole number within both ends. */
    public void between(String key, long value, long least, long most) {
        if (value < least || value > most) {
            add(key, value, "%d to %d".formatted(least, most));
        }
    }

    /** Expects a share, 0.0 and 1.0 included. */
    public void share(String key, double value) {
        if (!(value >= 0 && value <= 1)) {
            add(key, value, "a share from 0.0 to 1.0");
        }
    }

    public boolean isEmpty() {
        return bySource.isEmpty();
    }

    /** Ends here, with everything told, if there is anything to tell. */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new ConfigException(toString());
        }
    }

    /** Everything told so far: under each source, one problem a line. */
    @Override
    public String toString() {
        return bySource.entrySet().stream()
                .map(entry -> entry.getKey() + ":\n"
                        + entry.getValue().stream()
                                .map(problem -> "  " + problem.replace("\n", "\n    "))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }
}
