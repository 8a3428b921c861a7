package org.wiretrace.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells which of many patterns may match from a place in a text on, by the few characters that stand there. Most places
 * open none of them, so that a hundred patterns cost little more than one.
 *
 * <p>What opens a pattern is asked of the pattern itself, once for each opening: it is tried on these characters alone,
 * and either matches, or fails in want of more ({@link Matcher#hitEnd()}), or else can never match what begins so. First
 * two characters are asked for, which is all that most places need, then {@link #LENGTH}. A pattern that first looks
 * behind for something is asked without that; one that does so later on ({@code (?<=}) may begin anywhere.
 */
public final class Openings {
    /** Characters that are asked for at most. */
    private static final int LENGTH = 4;

    private static final int PLAIN = 128;
    /** Openings of other scripts that are remembered: more than all of their texts have, fewer than can be made up. */
    private static final int MOST = 200_000;
    /** No character: the text ends. */
    private static final char END = '\uFFFF';

    private static final int[] NONE = {};
    private static final String BRACKETS = "\\[(?:[^\\]\\\\]|\\\\.){1,200}\\]";
    private static final Pattern LOOKS_BEHIND =
            Pattern.compile("^(?:\\(\\?<[=!](?:" + BRACKETS + "|\\\\.|[^()\\[\\]\\\\]){1,200}\\)){1,4}");

    private final List<Pattern> patterns;
    /** Numbers of those that are asked. */
    private final int[] asked;

    /** Which of the patterns cannot be asked. */
    private final boolean[] looksBehind;

    private final AtomicReferenceArray<int[]> ofPlain = new AtomicReferenceArray<>(PLAIN * PLAIN);
    /** Whether a character of the basic plane opens nothing, 1, or something, 2; 0 until it is first met. */
    private final byte[] ofOne = new byte[0x10000];

    private final Map<Integer, int[]> ofOthers = new ConcurrentHashMap<>();
    /** What longer openings were found to open: each has one place, and the latest keeps it. */
    private final AtomicReferenceArray<Longer> ofLonger = new AtomicReferenceArray<>(1 << 15);

    /** What a longer opening opens, its characters in one number. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Longer(long opening, int[] opened) {}

    public Openings(List<Pattern> patterns) {
        this(patterns, number -> true);
    }

    /** @param asked tells by its number whether a pattern is of interest: the others are never told */
    public Openings(List<Pattern> patterns, IntPredicate asked) {
        this.patterns = patterns.stream().map(Openings::withoutLookingBehind).toList();
        this.looksBehind = new boolean[patterns.size()];
        for (int i = 0; i < looksBehind.length; i++) {
            looksBehind[i] = this.patterns.get(i).pattern().contains("(?<=");
        }
        this.asked = IntStream.range(0, patterns.size()).filter(asked).toArray();
    }

    /** Numbers of the patterns that may match from there on, in their order; not to be changed. */
    public int[] at(String text, int at) {
        char first = unit(text, at);
        char second = unit(text, at + 1);
        int[] two = first < PLAIN && second < PLAIN ? ofPlain(first, second) : ofOthers(first, second);
        return two.length == 0 ? NONE : ofLonger(text, at, two);
    }

    private static char unit(String text, int at) {
        return at < text.length() ? text.charAt(at) : END;
    }

    private int[] ofPlain(char first, char second) {
        int place = first * PLAIN + second;
        int[] known = ofPlain.get(place);
        if (known == null) {
            known = openedBy(first, second);
            ofPlain.set(place, known);
        }
        return known;
    }

    private int[] ofOthers(char first, char second) {
        if (ofOne[first] == 0 && first != END) {
            ofOne[first] = (byte) (opened(asked, "" + first, false).length == 0 ? 1 : 2);
        }
        if (ofOne[first] == 1) {
            return NONE;
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
        return opened(asked, opening, second == END);
    }

    private int[] ofLonger(String text, int at, int[] two) {
        long opening = 0;
        for (int i = 0; i < LENGTH; i++) {
            opening = opening << 16 | unit(text, at + i);
        }
        int place = (int) Hashing.mix(opening) & (ofLonger.length() - 1);
        Longer known = ofLonger.get(place);
        if (known == null || known.opening != opening) {
            int end = Math.min(text.length(), at + LENGTH);
            String units = text.substring(Math.min(at, end), end);
            known = new Longer(opening, opened(two, units, units.length() < LENGTH));
            ofLonger.set(place, known);
        }
        return known.opened;
    }

    /** @param ends whether the text ends with the opening: then only a whole match is one */
    private int[] opened(int[] numbers, String opening, boolean ends) {
        int[] opened = new int[numbers.length];
        int size = 0;
        for (int number : numbers) {
            if (opens(number, opening, ends)) {
                opened[size++] = number;
            }
        }
        return size == 0 ? NONE : Arrays.copyOf(opened, size);
    }

    private static Pattern withoutLookingBehind(Pattern pattern) {
        Matcher behind = LOOKS_BEHIND.matcher(pattern.pattern());
        return behind.find() ? Pattern.compile(behind.replaceFirst(""), pattern.flags()) : pattern;
    }

    private boolean opens(int number, String opening, boolean ends) {
        if (looksBehind[number]) {
            return true;
        }
        Matcher matcher = patterns.get(number).matcher(opening);
        return matcher.lookingAt() || (!ends && matcher.hitEnd());
    }
}
