package org.wiretrace.corpus;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells which of many patterns may match from a place in a text on, by the two characters that stand there. Most places
 * open none of them, so that a hundred patterns cost little more than one.
 *
 * <p>What opens a pattern is asked of the pattern itself, once for each two characters: it is tried on these two alone,
 * and either matches, or fails in want of more ({@link Matcher#hitEnd()}), or else can never match what begins so. A
 * pattern that looks behind for something ({@code (?<=}) cannot be asked so, and may begin anywhere.
 */
final class Openings {
    private static final int PLAIN = 128;
    /** Openings of other scripts that are remembered: more than all of their texts have, fewer than can be made up. */
    private static final int MOST = 200_000;
    /** No character: the text ends. */
    private static final char END = '\uFFFF';

    private static final int[] NONE = {};

    private final List<Pattern> patterns;
    private final AtomicReferenceArray<int[]> ofPlain = new AtomicReferenceArray<>(PLAIN * PLAIN);
    private final Map<Integer, int[]> ofOthers = new ConcurrentHashMap<>();

    Openings(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** Numbers of the patterns that may match from there on, in their order; not to be changed. */
    int[] at(String text, int at) {
        char first = at < text.length() ? text.charAt(at) : END;
        char second = at + 1 < text.length() ? text.charAt(at + 1) : END;
        if (first < PLAIN && second < PLAIN) {
            int place = first * PLAIN + second;
            int[] known = ofPlain.get(place);
            if (known == null) {
                known = openedBy(first, second);
                ofPlain.set(place, known);
            }
            return known;
        }
        int key = first << 16 | second;
        int[] known = ofOthers.get(key);
        if (known == null) {
            known = openedBy(first, second);
            if (ofOthers.size() < MOST) {
                ofOthers.put(key, known);
            }
        }
        return known;
    }

    private int[] openedBy(char first, char second) {
        String opening = first == END ? "" : second == END ? "" + first : "" + first + second;
        // Where the text ends, so does the opening: only a whole match is one.
        boolean ends = second == END;
        int[] opened = IntStream.range(0, patterns.size())
                .filter(number -> opens(patterns.get(number), opening, ends))
                .toArray();
        return opened.length == 0 ? NONE : opened;
    }

    private static boolean opens(Pattern pattern, String opening, boolean ends) {
        if (pattern.pattern().contains("(?<=")) {
            return true;
        }
        Matcher matcher = pattern.matcher(opening);
        return matcher.lookingAt() || (!ends && matcher.hitEnd());
    }
}
