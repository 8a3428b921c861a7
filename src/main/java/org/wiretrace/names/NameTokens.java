package org.wiretrace.names;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import org.wiretrace.text.FoldedWord;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Hashing;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokenizer;

/**
 * A text as names see it: the tokens of {@link Tokenizer}, cut once more at apostrophes (Putin's, d'Emmanuel), each with
 * its case and with what stands between it and the one before.
 */
final class NameTokens {
    /** What stands before a token. */
    static final byte NOTHING = 0;

    static final byte SPACE = 1;
    static final byte HYPHEN = 2;
    static final byte APOSTROPHE = 3;
    /** A full stop, with or without spaces: an initial's, an abbreviation's or a sentence's. */
    static final byte STOP = 4;
    /** A dot in the middle of the line, as between the parts of a foreign name in Chinese and Japanese. */
    static final byte MIDDLE_DOT = 5;
    /** Anything else that a name does not run across. */
    static final byte BREAK = 6;
    /** What a sentence, a quotation or a line begins behind. */
    static final byte START = 7;
    /** A line break. */
    static final byte LINE = 8;

    static final byte LOWER = 0;
    static final byte CAPITAL = 1;
    static final byte ALL_CAPS = 2;
    static final byte DIGITS = 3;
    /** A script without capitals, spaced. */
    static final byte UNCASED = 4;

    static final byte HANGUL = 5;
    static final byte ARABIC = 6;
    /** A script without spaces: the token is one character. */
    static final byte UNSPACED = 7;

    private static final int LONGEST_GAP = 6;

    final String text;
    /** The same: an array is read several times as fast. */
    private final char[] units;

    int size;
    long[] ids;
    int[] begins;
    int[] ends;
    byte[] gaps;
    byte[] shapes;

    private NameTokens(String text, int expected) {
        this.text = text;
        units = text.toCharArray();
        ids = new long[expected];
        begins = new int[expected];
        ends = new int[expected];
        gaps = new byte[expected];
        shapes = new byte[expected];
    }

    static NameTokens of(String text) {
        return of(text, List.of(new Span(0, text.length())));
    }

    /** The tokens of those stretches of the text; a new stretch begins a line. */
    static NameTokens of(String text, List<Span> within) {
        NameTokens tokens = new NameTokens(text, Math.max(16, text.length() / 5));
        for (Span span : within) {
            int before = tokens.size;
            Tokenizer.tokenize(
                    text, Math.min(span.begin(), text.length()), Math.min(span.end(), text.length()), tokens::cut);
            if (tokens.size > before) {
                tokens.gaps[before] = LINE;
            }
        }
        return tokens;
    }

    private void cut(FoldedWord folded, int begin, int end) {
        if (!folded.hasApostrophe()) {
            add(folded.hash64(), begin, end);
            return;
        }
        int from = begin;
        int apostrophe = nextApostrophe(begin, end);
        while (from < end) {
            if (apostrophe > from) {
                add(idOf(text.substring(from, apostrophe)), from, apostrophe);
            }
            from = apostrophe + 1;
            apostrophe = from < end ? nextApostrophe(from, end) : end;
        }
    }

    /** Id of a word given apart. */
    static long idOf(CharSequence word) {
        return Hashing.hash64(Folding.fold(word));
    }

    private int nextApostrophe(int from, int end) {
        int i = from;
        while (i < end && !isApostrophe(units[i])) {
            i++;
        }
        return i;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == 0x2019 || c == 0x02BC;
    }

    private void add(long id, int begin, int end) {
        if (size == ids.length) {
            int more = size * 2;
            ids = Arrays.copyOf(ids, more);
            begins = Arrays.copyOf(begins, more);
            ends = Arrays.copyOf(ends, more);
            gaps = Arrays.copyOf(gaps, more);
            shapes = Arrays.copyOf(shapes, more);
        }
        ids[size] = id;
        begins[size] = begin;
        ends[size] = end;
        gaps[size] = size == 0 ? LINE : gap(ends[size - 1], begin);
        shapes[size] = shape(begin, end);
        size++;
    }

    private byte gap(int from, int to) {
        if (from == to) {
            return NOTHING;
        }
        if (to - from == 1 && units[from] == ' ') { // most of most texts
            return SPACE;
        }
        byte gap = SPACE;
        boolean spaced = false;
        for (int i = from; i < to; i++) {
            char c = units[i];
            if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
                return LINE;
            }
            if (i - from >= LONGEST_GAP) {
                gap = (byte) Math.max(gap, BREAK); // only a line break further on would change it
                continue;
            }
            if (c == ' ' || c == '\t' || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
                spaced = true;
                continue;
            }
            gap = (byte) Math.max(gap, mark(c, gap != SPACE));
        }
        return gap == HYPHEN && spaced ? START : gap;
    }

    private static byte mark(char c, boolean second) {
        return switch (c) {
            case '-', 0x2010, 0x2011 -> second ? BREAK : HYPHEN;
            case '\'', 0x2019, 0x02BC -> second ? START : APOSTROPHE;
            case '.' -> second ? START : STOP;
            case 0xB7, 0x30FB, 0x2022, 0xFF65, 0x2027 -> second ? START : MIDDLE_DOT;
            case '!',
                    '?',
                    0x2026,
                    ':',
                    ';',
                    '"',
                    0xAB,
                    0xBB,
                    0x201C,
                    0x201D,
                    0x201E,
                    0x2018,
                    0x2013,
                    0x2014,
                    '|',
                    '*' -> START;
            case 0x3002, 0xFF01, 0xFF1F, 0x300C, 0x300E, 0x61F, 0x6D4, 0x964 -> START;
            default -> BREAK;
        };
    }

    private byte shape(int begin, int end) {
        char first = units[begin];
        if (first < 0x80) {
            if (first >= '0' && first <= '9') {
                return DIGITS;
            }
            return first >= 'a' ? LOWER : capital(begin, end);
        }
        int c = Character.codePointAt(units, begin);
        if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
            return capital(begin, end);
        }
        if (Character.isDigit(c)) {
            return DIGITS;
        }
        return switch (UnicodeScript.of(c)) {
            case LATIN, CYRILLIC, GREEK, ARMENIAN -> LOWER;
            case HANGUL -> HANGUL;
            case ARABIC -> ARABIC;
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> UNSPACED;
            default -> UNCASED;
        };
    }

    private byte capital(int begin, int end) {
        int letters = 0;
        for (int i = begin; i < end; i++) {
            char c = units[i];
            if (Character.isLetter(c)) {
                if (Character.isLowerCase(c)) {
                    return CAPITAL;
                }
                letters++;
            }
        }
        return letters > 1 ? ALL_CAPS : CAPITAL;
    }

    /** The token that holds that unit, or else the next one. */
    int at(int unit) {
        int found = Arrays.binarySearch(begins, 0, size, unit);
        int next = found < 0 ? -found - 1 : found;
        return next > 0 && ends[next - 1] > unit ? next - 1 : next;
    }

    boolean isCapital(int token) {
        return shapes[token] == CAPITAL || shapes[token] == ALL_CAPS;
    }

    /** Whether the script of the token knows capitals. */
    boolean isCased(int token) {
        return shapes[token] <= ALL_CAPS;
    }

    int length(int token) {
        return ends[token] - begins[token];
    }

    /** The words from one token to another, inclusive, their white space made single. */
    String words(int from, int to) {
        return single(text, begins[from], ends[to]);
    }

    /** Whether the words from one token to another, inclusive, are these, their white space made single. */
    boolean are(String words, int from, int to) {
        return (from == to && length(from) == words.length())
                ? text.startsWith(words, begins[from])
                : words(from, to).equals(words);
    }

    static String single(String text, int begin, int end) {
        if (isPlain(text, begin, end)) {
            return text.substring(begin, end);
        }
        StringBuilder out = new StringBuilder(end - begin);
        boolean space = false;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c <= ' ' || Character.isSpaceChar(c)) {
                space = true;
            } else if (Character.getType(c) != Character.FORMAT) {
                if (space && out.length() > 0) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether there is nothing but ASCII, with no white space but single spaces inside. */
    private static boolean isPlain(String text, int begin, int end) {
        char before = ' ';
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }
}
