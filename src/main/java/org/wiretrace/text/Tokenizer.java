package org.wiretrace.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * Cuts a text into tokens: words where words are spaced, characters in Han and Kana, characters with their marks in
 * Thai, Lao, Khmer and Burmese. A number is one token, and 1.234 and 1,234 are the same one. Hyphens part, an
 * apostrophe inside a word does not.
 */
public final class Tokenizer {
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
        void token(CharSequence folded, int begin, int end);
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
        public void token(CharSequence folded, int begin, int end) {
            add(Hashing.hash32(folded), begin, end);
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
    public static void tokenize(CharSequence text, int from, int to, Sink sink) {
        StringBuilder folded = new StringBuilder(32);
        int i = from;
        while (i < to) {
            int c = Character.codePointAt(text, i);
            int width = Character.charCount(c);
            if (!isWordPart(c)) {
                i += width;
                continue;
            }
            int begin = i;
            folded.setLength(0);
            if (Character.isDigit(c)) {
                i = number(text, i, to, folded);
            } else if (standsAlone(c)) {
                Folding.append(c, folded);
                i += width;
                i = marks(text, i, to, folded);
            } else {
                i = word(text, i, to, folded);
            }
            if (folded.length() > 0) {
                sink.token(folded, begin, i);
            }
        }
    }

    private static int word(CharSequence text, int from, int to, StringBuilder folded) {
        int i = from;
        while (i < to) {
            char plain = text.charAt(i);
            if (plain < 0x80 && isWordPart(plain)) { // most of most texts
                folded.append(plain >= 'A' && plain <= 'Z' ? (char) (plain + 32) : plain);
                i++;
                continue;
            }
            int c = Character.codePointAt(text, i);
            int width = Character.charCount(c);
            if (isWordPart(c) && !standsAlone(c)) {
                Folding.append(c, folded);
                i += width;
            } else if (isApostrophe(c) && i + 1 < to && i > from && Character.isLetter(text.charAt(i + 1))) {
                i += width;
            } else {
                break;
            }
        }
        return i;
    }

    /** Digits with separators between them; trailing letters (3rd, 5G) belong to it. */
    private static int number(CharSequence text, int from, int to, StringBuilder folded) {
        int i = from;
        int group = 0; // digits since the last separator
        int separators = 0;
        int lastSeparator = -1;
        boolean thousands = true; // so far every separator was followed by exactly three digits
        while (i < to) {
            int c = Character.codePointAt(text, i);
            if (Character.isDigit(c)) {
                folded.append((char) ('0' + Character.digit(c, 10)));
                group++;
                i += Character.charCount(c);
            } else if ((c == '.' || c == ',' || c == 0x66B || c == 0x66C)
                    && i + 1 < to
                    && Character.isDigit(text.charAt(i + 1))) {
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
        while (i < to) {
            int c = Character.codePointAt(text, i);
            if (!Character.isLetter(c) || standsAlone(c)) {
                break;
            }
            Folding.append(c, folded);
            i += Character.charCount(c);
        }
        return i;
    }

    private static int marks(CharSequence text, int from, int to, StringBuilder folded) {
        int i = from;
        while (i < to && isMark(text.charAt(i))) {
            Folding.append(text.charAt(i), folded);
            i++;
        }
        return i;
    }

    private static boolean isWordPart(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == 0x2019 || c == 0x02BC;
    }

    private static boolean standsAlone(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
