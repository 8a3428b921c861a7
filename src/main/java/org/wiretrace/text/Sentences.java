package org.wiretrace.text;

import java.util.Arrays;

/** Where sentences begin in a row of tokens: after a full stop, a line break or a quotation's end. */
public final class Sentences {
    /** Letters of a word that a stop may shorten before a number. */
    private static final int SHORT = 4;

    private Sentences() {}

    /** Index of the first token of each sentence, ascending; empty for no tokens. */
    public static int[] starts(String text, Tokens tokens) {
        int[] starts = new int[tokens.size()];
        int n = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i == 0 || breaks(text, tokens.end(i - 1), tokens.begin(i))) {
                starts[n++] = i;
            }
        }
        return Arrays.copyOf(starts, n);
    }

    private static boolean breaks(String text, int from, int to) {
        boolean stop = false;
        boolean space = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\u2029' || "。！？؟।".indexOf(c) >= 0) {
                return true;
            }
            stop |= c == '.' || c == '!' || c == '?' || c == '…';
            space |= stop && (Character.isWhitespace(c) || c == 0xA0);
        }
        // "U.S. officials" has a stop and a space too; what follows a sentence's end begins with a capital.
        if (!stop || !space) {
            return false;
        }
        boolean abbreviation =
                from >= 2 && Character.isLetter(text.charAt(from - 1)) && !Character.isLetter(text.charAt(from - 2));
        return !abbreviation && !Character.isLowerCase(text.charAt(to)) && !isCounted(text, from, to);
    }

    /** Whether a short word with a capital and a stop stands before a number: "Oct. 6", "No. 5". */
    private static boolean isCounted(String text, int from, int to) {
        int begin = from;
        while (begin > 0 && from - begin <= SHORT && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return text.charAt(from) == '.'
                && from - begin <= SHORT
                && begin < from
                && Character.isUpperCase(text.charAt(begin))
                && Character.isDigit(text.charAt(to));
    }
}
