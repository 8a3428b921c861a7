package org.wiretrace.evaluation;

import java.util.Locale;

/**
 * One change to an article.
 *
 * @param kind what it changes
 * @param begin first unit of what is replaced
 * @param end last one, exclusive; the same as {@code begin} where something is only added
 * @param instead what stands there afterwards; empty where something is only left out
 */
record Edit(PlantKind kind, int begin, int end, String instead) {

    /** Reads {@code kind | article | words | instead}, the words of which stand in the text once. */
    static Edit of(String line, String text) {
        String[] parts = line.split(" \\| ", -1);
        String context = parts[2].replace("[", "").replace("]", "");
        int at = text.indexOf(context);
        if (at < 0 || text.indexOf(context, at + 1) >= 0) {
            throw new IllegalArgumentException("expected once in the article: " + line);
        }
        int open = Math.max(0, parts[2].indexOf('['));
        int close = parts[2].indexOf(']') < 0 ? context.length() : parts[2].indexOf(']') - 1;
        return new Edit(PlantKind.valueOf(parts[0].toUpperCase(Locale.ROOT)), at + open, at + close, parts[3]);
    }

    /** How much longer the text becomes. */
    int growth() {
        return instead.length() - (end - begin);
    }
}
