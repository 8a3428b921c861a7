package org.wiretrace.language;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/** Reads the value of a number as printed, in the manner of its language, with the scale word behind it. */
public final class NumberReader {
    /** Digits and marks of a number that are looked at; none that counts anything is longer. */
    private static final int LONGEST = 60;
    /** Words of scale behind a number: "2 mil millones" has two. */
    private static final int MOST_SCALES = 2;
    /** Parts of a number that names its scales in turn: 1兆2億3万4千5 has five. */
    private static final int MOST_PARTS = 5;
    /** Letters of the longest word of scale. */
    private static final int LONGEST_SCALE = 20;

    private NumberReader() {}

    /** The value of the digits at the start of the text; NaN when there are none. */
    public static double value(String digits, String wordAfter, Language language) {
        double value = parse(digits, language.decimalComma());
        if (Double.isNaN(value) || wordAfter == null) {
            return value;
        }
        Double scale = language.scaleWords().get(wordAfter.toLowerCase(Locale.ROOT));
        return scale == null ? value : value * scale;
    }

    /**
     * The whole number that a digit is part of: with the groups before and behind that only a mark or a space parts from
     * it ("12 300" in French, the "5" of "Rp2,5 juta"), and with its words of scale ("4,2 juta", "33万4千", "61 mil
     * milhões").
     *
     * @param digit place of a digit in the text
     */
    public static PrintedNumber at(String text, int digit, Language language) {
        boolean spaces = language.decimalComma();
        int begin = digit;
        while (digit - begin < LONGEST && begin > 0) {
            int before = begin - 1;
            if (Character.isDigit(text.charAt(before))) {
                begin = before;
            } else if (before > 0
                    && Character.isDigit(text.charAt(before - 1))
                    && (isMark(text.charAt(before)) || partsGroups(text, before, spaces))) {
                begin = before - 1;
            } else {
                break;
            }
        }
        return from(text, begin, language, MOST_PARTS);
    }

    private static PrintedNumber from(String text, int begin, Language language, int parts) {
        boolean spaces = language.decimalComma();
        StringBuilder digits = new StringBuilder();
        int end = begin;
        while (end < text.length() && end - begin < LONGEST) {
            char c = text.charAt(end);
            boolean followed = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
            if (Character.isDigit(c) || (isMark(c) && followed)) {
                digits.append(c);
            } else if (!partsGroups(text, end, spaces)) {
                break;
            }
            end++;
        }
        return scaled(text, begin, end, parse(digits.toString(), language.decimalComma()), language, parts);
    }

    /** Multiplies by the words of scale that follow, and adds what follows them: 33万4千 is 330,000 and 4,000. */
    private static PrintedNumber scaled(String text, int begin, int end, double value, Language language, int parts) {
        int behind = end;
        double whole = value;
        double scale = 1;
        for (int i = 0; i < MOST_SCALES; i++) {
            int word = scaleBegin(text, behind);
            int wordEnd = scaleEnd(text, word, language);
            if (wordEnd == word) {
                break;
            }
            scale = language.scaleWords().get(lower(text, word, wordEnd));
            whole *= scale;
            behind = wordEnd;
        }
        boolean rest = behind > end && behind < text.length() && Character.isDigit(text.charAt(behind));
        if (rest && parts > 1 && isUnspaced(text.charAt(behind - 1))) {
            PrintedNumber less = from(text, behind, language, parts - 1);
            if (less.value() < scale) {
                return new PrintedNumber(begin, less.end(), whole + less.value());
            }
        }
        return new PrintedNumber(begin, behind, whole);
    }

    /** Where a word of scale would begin: at once, or behind one space or hyphen. */
    private static int scaleBegin(String text, int end) {
        boolean gap = end < text.length()
                && (Character.isSpaceChar(text.charAt(end)) || text.charAt(end) == '-' || text.charAt(end) == '‑');
        return gap ? end + 1 : end;
    }

    /** Where the word of scale that begins there ends; there itself when none does. */
    private static int scaleEnd(String text, int begin, Language language) {
        int end = begin;
        while (end < text.length() && end - begin < LONGEST_SCALE && Character.isLetter(text.charAt(end))) {
            end++;
        }
        // Where no space parts words, the next one may be stuck to it: 3000万第纳尔, 25만명.
        while (end > begin && !language.scaleWords().containsKey(lower(text, begin, end))) {
            end = isUnspaced(text.charAt(begin)) ? end - 1 : begin;
        }
        return end;
    }

    private static String lower(String text, int begin, int end) {
        return text.substring(begin, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isUnspaced(char c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN || script == UnicodeScript.HANGUL;
    }

    private static boolean isMark(char c) {
        return c == '.' || c == ',' || c == '٫' || c == '٬';
    }

    /**
     * Whether the space there parts thousands: one to three digits before it and exactly three behind. A space that does not
     * break lines says so in every language, another one only where a comma parts decimals.
     */
    private static boolean partsGroups(String text, int at, boolean spaces) {
        char c = text.charAt(at);
        boolean narrow = c == '\u00a0' || c == '\u202f' || c == '\u2009';
        if (!narrow && !(spaces && c == ' ')) {
            return false;
        }
        int from = at;
        while (from > 0 && at - from < 4 && Character.isDigit(text.charAt(from - 1))) {
            from--;
        }
        boolean startsWithZero = from < at && text.charAt(from) == '0' && at - from < 3;
        boolean marked = from > 1 && isMark(text.charAt(from - 1)) && Character.isDigit(text.charAt(from - 2));
        return at > from && at - from <= 3 && !startsWithZero && !marked && digitsAfter(text, at + 1) == 3;
    }

    private static double parse(String text, boolean decimalComma) {
        char decimal = decimalComma ? ',' : '.';
        StringBuilder plain = new StringBuilder();
        boolean point = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == '٫' && !point) { // Arabic has a mark of its own for decimals, and for thousands
                plain.append('.');
                point = true;
            } else if (c == '.' || c == ',') {
                boolean threeFollow = digitsAfter(text, i + 1) == 3;
                // A group of exactly three digits is a thousands group unless the language's own decimal mark says
                // else; a mark that comes twice parts thousands.
                boolean first = text.indexOf(c) == i;
                if (!point
                        && (c == decimal
                                ? !threeFollow || (first && plain.length() > 3) || leadsWithZero(plain)
                                : !threeFollow)) {
                    plain.append('.');
                    point = true;
                }
            } else if (c != '٬') {
                break;
            }
        }
        return plain.length() == 0 || plain.length() > 30 ? Double.NaN : Double.parseDouble(plain.toString());
    }

    private static boolean leadsWithZero(StringBuilder plain) {
        return plain.length() == 1 && plain.charAt(0) == '0';
    }

    private static int digitsAfter(String text, int from) {
        int i = from;
        while (i < text.length() && i - from < LONGEST && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i - from;
    }

    /** Whether one is the other with fewer digits: "about 1,200" for 1,187 is no divergence. */
    public static boolean isRounding(double a, double b) {
        double larger = Math.max(Math.abs(a), Math.abs(b));
        if (larger < 20) { // a whole number that is so small is exact
            boolean oneIsWhole = (a == Math.rint(a)) != (b == Math.rint(b));
            return oneIsWhole && Math.rint(a) == Math.rint(b) && Math.abs(a - b) <= 0.05 * larger;
        }
        return rounded(a, b) || rounded(b, a);
    }

    private static boolean rounded(double exact, double round) {
        for (double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(exact)))); unit >= 1; unit /= 10) {
            if (Math.rint(exact / unit) * unit == round && Math.abs(exact - round) <= 0.05 * Math.abs(exact)) {
                return exact != round && round % unit == 0 && exact % unit != 0;
            }
        }
        return false;
    }
}
