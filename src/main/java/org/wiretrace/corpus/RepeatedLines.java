package org.wiretrace.corpus;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wiretrace.text.Hashing;

/**
 * Lines that stand on page after page of one outlet: menus, teasers and calls to subscribe that no list of patterns
 * holds. An outlet and a line are told by their hashes; a wrong line among a million articles would take luck.
 */
public final class RepeatedLines implements Serializable {
    private static final long serialVersionUID = 1;

    /** None at all. */
    public static final RepeatedLines NONE = new RepeatedLines(new long[0]);

    /** Longer lines are paragraphs: those that come again are an outlet's own background, not its page. */
    private static final int LONGEST = 200;

    private static final Pattern SPACE = Pattern.compile("\\s{1,20}");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private final long[] sorted;

    private RepeatedLines(long[] sorted) {
        this.sorted = sorted;
    }

    /** Those of which an outlet and a line have these {@linkplain #key keys}. */
    public static RepeatedLines of(Collection<Long> keys) {
        return new RepeatedLines(
                keys.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
    }

    /** Whether a line is of a kind that can be told so: neither empty nor a paragraph. */
    public static boolean isTold(String line) {
        return !line.isEmpty() && line.length() <= LONGEST;
    }

    /** Whether the line reads like one of an article, which may come again for a reason. */
    public static boolean isSentence(String line) {
        return PageLines.endsSentence(line);
    }

    /** What stands for an outlet. */
    public static long outlet(String outlet) {
        return Hashing.hash64(outlet == null ? "?" : outlet);
    }

    /** What stands for a line; case, space and the digits of counters make no difference. */
    public static long line(String line) {
        String plain = DIGIT.matcher(SPACE.matcher(line).replaceAll(" ")).replaceAll("0");
        return Hashing.hash64(plain.toLowerCase(Locale.ROOT));
    }

    /** What stands for a line of an outlet. */
    public static long key(long outlet, long line) {
        return Hashing.combine(outlet, line);
    }

    /** Whether the line stands on page after page of that outlet. */
    boolean contains(long outlet, String line) {
        return sorted.length > 0 && isTold(line) && Arrays.binarySearch(sorted, key(outlet, line(line))) >= 0;
    }

    /** What {@link #of} makes them of again, ascending. */
    public long[] keys() {
        return sorted.clone();
    }

    /** How many there are. */
    public int size() {
        return sorted.length;
    }
}
