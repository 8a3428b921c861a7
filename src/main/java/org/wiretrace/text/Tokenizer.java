package org.wiretrace.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * Cuts a text into tokens: words where words are spaced, characters in Han and Kana, characters with their marks in
 * Thai, Lao, Khmer and Burmese. A number is one token, and 1.234 and 1,234 are the same one. Hyphens part, an
 * apostrophe inside a word does not.
 */
public final class Tokenizer {
    private static final byte OTHER = 1;
    private static final byte WORD = 2;
    private static final byte DIGIT = 3;
    /** A character that is a token by itself. */
    private static final byte ALONE = 4;
    /** Kind of each character of the basic plane, 0 until it is first met; a benign race fills a slot twice. */
    private static final byte[] KINDS = new byte[0x10000];

    private Tokenizer() {}

    /** Receives each token. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one token.
         *
         * @param folded its folded form; only valid during the call
         * @param begin first UTF-16 unit
         * @param end last one, exclusive
         */
        void token(FoldedWord folded, int begin, int end);
    }

    /** The tokens of the whole text, by id. */
    public static Tokens tokens(String text) {
        Collector collector = new Collector(text.length() / 5 + 8);
        tokenize(text, 0, text.length(), collector);
        return collector.tokens();
    }

    /** Collects tokens of one or several stretches into arrays. */
    public static final class Collector implements Sink {
        private int[] ids;
        private int[] begins;
        private int[] ends;
        private int size;

        public Collector(int expected) {
            ids = new int[Math.max(8, expected)];
            begins = new int[ids.length];
            ends = new int[ids.length];
        }

        @Override
        public void token(FoldedWord folded, int begin, int end) {
            add(folded.hash32(), begin, end);
        }

        /** Adds a token whose id is known. */
        public void add(int id, int begin, int end) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                begins = Arrays.copyOf(begins, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            ids[size] = id;
            begins[size] = begin;
            ends[size++] = end;
        }

        public Tokens tokens() {
            return new Tokens(Arrays.copyOf(ids, size), Arrays.copyOf(begins, size), Arrays.copyOf(ends, size));
        }
    }

    /** Hands the tokens between the two offsets to the sink, in order. */
    public static void tokenize(String text, int from, int to, Sink sink) {
        if (from >= to) {
            return;
        }
        // An array is read several times as fast as a string.
        char[] units = new char[to - from];
        text.getChars(from, to, units, 0);
        FoldedWord folded = new FoldedWord();
        int i = 0;
        while (i < units.length) {
            int c = at(units, i);
            byte kind = kind(c);
            if (kind == OTHER) {
                i += Character.charCount(c);
                continue;
            }
            int begin = i;
            folded.clear();
            if (kind == WORD) {
                i = word(units, i, folded);
            } else if (kind == DIGIT) {
                i = number(units, i, folded);
            } else {
                Folding.append(c, folded);
                i = marks(units, i + Character.charCount(c), folded);
            }
            if (folded.length() > 0) {
                sink.token(folded, from + begin, from + i);
            }
        }
    }

    private static int at(char[] units, int i) {
        char unit = units[i];
        return Character.isHighSurrogate(unit) ? Character.codePointAt(units, i) : unit;
    }

    private static int word(char[] units, int from, FoldedWord folded) {
        int i = from;
        while (i < units.length) {
            i += folded.appendPlain(units, i);
            if (i == units.length) {
                break;
            }
            int c = at(units, i);
            byte kind = kind(c);
            if (kind == WORD || (kind == DIGIT && !standsAlone(c))) {
                Folding.append(c, folded);
                folded.apostrophe |= isApostrophe(c);
                i += Character.charCount(c);
            } else if (isApostrophe(c) && i > from && i + 1 < units.length && Character.isLetter(units[i + 1])) {
                folded.apostrophe = true;
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** Digits with separators between them; trailing letters (3rd, 5G) belong to it. */
    private static int number(char[] units, int from, FoldedWord folded) {
        int i = from;
        int group = 0; // digits since the last separator
        int separators = 0;
        int lastSeparator = -1;
        boolean thousands = true; // so far every separator was followed by exactly three digits
        while (i < units.length) {
            int c = at(units, i);
            if (Character.isDigit(c)) {
                folded.append((char) ('0' + Character.digit(c, 10)));
                group++;
                i += Character.charCount(c);
            } else if ((c == '.' || c == ',' || c == 0x66B || c == 0x66C)
                    && i + 1 < units.length
                    && Character.isDigit(units[i + 1])) {
                thousands &= separators == 0 ? group <= 3 : group == 3;
                separators++;
                lastSeparator = folded.length();
                group = 0;
                i++;
            } else {
                break;
            }
        }
        if (separators > 0 && !(thousands && group == 3)) {
            folded.insert(lastSeparator, '.'); // the last separator was a decimal one
        }
        while (i < units.length) {
            int c = at(units, i);
            if (!Character.isLetter(c) || kind(c) == ALONE) {
                break;
            }
            Folding.append(c, folded);
            i += Character.charCount(c);
        }
        return i;
    }

    private static int marks(char[] units, int from, FoldedWord folded) {
        int i = from;
        while (i < units.length && isMark(units[i])) {
            Folding.append(units[i], folded);
            i++;
        }
        return i;
    }

    /** What the character is to a token; one look in a table, after the first time. */
    private static byte kind(int c) {
        if (c >= KINDS.length) {
            return kindOf(c);
        }
        byte known = KINDS[c];
        if (known == 0) {
            known = kindOf(c);
            KINDS[c] = known;
        }
        return known;
    }

    private static byte kindOf(int c) {
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (!Character.isLetterOrDigit(c) && !isMark(c)) {
            return OTHER;
        }
        return standsAlone(c) ? ALONE : WORD;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == 0x2019 || c == 0x02BC;
    }

    private static boolean standsAlone(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
