package org.wiretrace.names;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The names of an article, and what the article tells of whether two of them may be one.
 *
 * @param names names, by place, none over another
 * @param sideBySide numbers of those names that stand beside the one before as another of its kind: A and B, A, B
 * @param sketch of the words of the article, the smallest hashes (Broder 1997), sorted: so that stories can be held
 *     against each other
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NameSightings(List<NameMention> names, int[] sideBySide, int[] sketch) {
    /** Words of a sketch. */
    public static final int SKETCH = 128;
    /** Shorter words say little. */
    private static final int SHORTEST = 4;
    /** What makes two people of two names. */
    private static final Pattern AND = Pattern.compile(
            "\\s{0,3}(?:,|,?\\s{0,3}(?:and|with|dan|und|et|y|e|dengan|и|و|&))\\s{0,3}", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_AND = 12;

    static NameSightings of(NameTokens tokens, List<NameMention> names) {
        return new NameSightings(names, sideBySide(tokens.text, names), sketch(tokens));
    }

    private static int[] sideBySide(String text, List<NameMention> names) {
        int[] beside = new int[names.size()];
        int size = 0;
        for (int i = 1; i < names.size(); i++) {
            int from = names.get(i - 1).end();
            int to = names.get(i).begin();
            if (to > from
                    && to - from <= LONGEST_AND
                    && AND.matcher(text).region(from, to).matches()) {
                beside[size++] = i;
            }
        }
        return Arrays.copyOf(beside, size);
    }

    private static int[] sketch(NameTokens tokens) {
        int[] hashes = new int[tokens.size];
        int words = 0;
        for (int t = 0; t < tokens.size; t++) {
            if (tokens.length(t) >= SHORTEST) {
                hashes[words++] = (int) tokens.ids[t];
            }
        }
        Arrays.sort(hashes, 0, words);
        int kept = 0;
        for (int i = 0; i < words && kept < SKETCH; i++) {
            if (kept == 0 || hashes[i] != hashes[kept - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }
}
