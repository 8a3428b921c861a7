package org.wiretrace.text;

import java.util.Arrays;

/**
 * A text with its white space made plain, and the way back to the text as given. Every Unicode space becomes
 * U+0020, line and paragraph separators become {@code \n}, and what has no width (soft hyphens, zero-width
 * characters, byte order marks, bidi controls) is left out: real datelines are full of them, and neither {@code \s} nor
 * {@link String#strip} sees a no-break space.
 */
public final class FoldedText {
    private final String text;
    /** Offset in the text as given of each unit and of the end; null when nothing was left out. */
    private final int[] offsets;

    private FoldedText(String text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    /** The text with plain white space. */
    public static FoldedText of(String original) {
        int length = original.length();
        char[] kept = new char[length];
        int[] offsets = new int[length + 1];
        int n = 0;
        for (int i = 0; i < length; i++) {
            char c = original.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            offsets[n] = i;
            kept[n++] = plain(c, i + 1 < length ? original.charAt(i + 1) : 0);
        }
        offsets[n] = length;
        return new FoldedText(new String(kept, 0, n), n == length ? null : Arrays.copyOf(offsets, n + 1));
    }

    public String text() {
        return text;
    }

    /** Where in the text as given that unit stands; its length for the end. */
    public int original(int offset) {
        return offsets == null ? offset : offsets[offset];
    }

    /** Where in the text as given that stretch stands. */
    public Span original(int begin, int end) {
        // The end is that of the last unit kept: what was left out behind it stays outside.
        return new Span(original(begin), end > begin ? original(end - 1) + 1 : original(begin));
    }

    private static char plain(char c, char next) {
        if (c < 0x80) {
            // A lone carriage return is an old line end; before \n it is mere white space.
            return c == '\r' ? (next == '\n' ? ' ' : '\n') : c == '\t' || c == '\f' || c == 0x0B ? ' ' : c;
        }
        return switch (c) {
            case '\u0085', '\u2028', '\u2029' -> '\n';
            default -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
        };
    }

    private static boolean isInvisible(char c) {
        return c == 0xAD
                || c == 0xFEFF
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2064)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x061C
                || c == 0x180E;
    }
}
