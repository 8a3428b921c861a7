package org.wiretrace.quotes;

import java.util.List;

/** What the words between marks look like: how many they are, how they begin and end, whether they are a title. */
final class QuoteShapes {
    /** Words of a heading at most. */
    private static final int LONGEST_HEADING = 8;
    /** Characters in which the first letter stands. */
    private static final int NEAR = 12;
    /** Letters of a word that a heading leaves small. */
    private static final int SMALL_WORD = 3;

    private final String text;
    private final List<QuoteMarks.Stretch> stretches;

    QuoteShapes(String text, List<QuoteMarks.Stretch> stretches) {
        this.text = text;
        this.stretches = stretches;
    }

    /** A word or a title set in marks, which nobody spoke. */
    boolean isScare(QuoteMarks.Stretch stretch) {
        return words(stretch) <= 4 || isTitle(stretch);
    }

    boolean isTitle(QuoteMarks.Stretch stretch) {
        boolean wordBegins = true;
        int limit = Math.min(stretch.end(), stretch.begin() + 200);
        for (int i = stretch.begin(); i < limit; i++) {
            char c = text.charAt(i);
            if (wordBegins && Character.isLowerCase(c)) {
                return false;
            }
            wordBegins = Characters.isSpace(c);
        }
        return limit == stretch.end();
    }

    /** A line of few words, all long ones in capitals: a heading that quotes. */
    boolean isHeading(QuoteMarks.Stretch stretch) {
        int words = 0;
        int wordBegin = stretch.begin();
        for (int i = stretch.begin(); i <= stretch.end(); i++) {
            boolean ends = i == stretch.end() || Characters.isSpace(text.charAt(i));
            if (ends && i > wordBegin) {
                boolean small = Character.isLowerCase(text.charAt(wordBegin));
                if (++words > LONGEST_HEADING || (small && (words == 1 || i - wordBegin > SMALL_WORD))) {
                    return false;
                }
            }
            wordBegin = ends ? i + 1 : wordBegin;
        }
        return words >= 3;
    }

    /** Number of words, of which eight are as good as a hundred; in scripts without spaces two characters make one. */
    int words(QuoteMarks.Stretch stretch) {
        int words = 0;
        int wide = 0;
        boolean inWord = false;
        for (int i = stretch.begin(); i < stretch.end() && words + wide / 2 < 8; i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && c >= 0x0E00 && !(c >= 0x1E00 && c < 0x2000) && !(c >= 0xAC00 && c <= 0xD7A3)) {
                wide++;
            } else if (letter && !inWord) {
                words++;
            }
            inWord = letter || c == '\'' || c == '’' || c == '-';
        }
        return words + wide / 2;
    }

    char firstLetter(QuoteMarks.Stretch stretch) {
        for (int i = stretch.begin(); i < Math.min(stretch.end(), stretch.begin() + NEAR); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    /** The last character of the words, closing marks and brackets left aside. */
    char lastChar(int quote) {
        QuoteMarks.Stretch stretch = stretches.get(quote);
        int i = stretch.end() - 1;
        while (i > stretch.begin() && i > stretch.end() - 4 && "\"'”’»)]「」』 ".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return text.charAt(i);
    }
}
