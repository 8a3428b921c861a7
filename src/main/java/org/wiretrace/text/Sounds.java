package org.wiretrace.text;

import com.ibm.icu.text.Transliterator;

/**
 * How words sound, roughly, in plain Latin letters whatever their script: what names and loan words keep when they cross
 * into another language. It tells no two words apart for certain; several that agree in their order do.
 */
public final class Sounds {
    /** Latin letters of each character of the basic plane, made when first met; a benign race fills a slot twice. */
    private static final String[] BASIC_PLANE = new String[0x10000];

    /** Letters of a name of which one may be another. */
    private static final int SPELLED = 5;
    /** Consonants of a name of which one may be another, and the same in scripts of syllables. */
    private static final int CONSONANTS = 4;

    private static final int SYLLABLES = 3;
    /** Consonants of a name that are compared. */
    private static final int LONGEST = 10;

    private Sounds() {}

    /** The word in small Latin letters and digits, letter by letter; may be empty. */
    public static String latin(CharSequence word) {
        StringBuilder latin = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            String known = BASIC_PLANE[c];
            if (known == null) {
                known = transliterated(c);
                BASIC_PLANE[c] = known;
            }
            latin.append(known);
        }
        return latin.toString();
    }

    /**
     * A word in Latin letters with those made one that languages write for one sound: c, k and q, f and ph, h and kh, i,
     * j, dzh and y, s and z, v and w. What is written twice counts once.
     */
    public static String plain(String latin) {
        StringBuilder plain = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            char next = i + 1 < latin.length() ? latin.charAt(i + 1) : 0;
            switch (c) {
                case 'p' -> once(plain, next == 'h' ? 'f' : c);
                case 'y', 'j' -> once(plain, 'i');
                case 'z' -> once(plain, 's');
                case 'w' -> once(plain, 'v');
                case 'q' -> once(plain, 'k');
                case 'c' -> once(plain, next == 'e' || next == 'i' ? 's' : 'k');
                case 'k' -> once(plain, next == 'h' ? 'h' : c);
                case 'd' -> once(plain, latin.startsWith("zh", i + 1) ? 'i' : c);
                case 'x' -> {
                    once(plain, 'k');
                    once(plain, 's');
                }
                default -> once(plain, c);
            }
            boolean silent = (next == 'h' && (c == 'p' || c == 't' || c == 'k')) || (next == 'u' && c == 'q');
            i += silent ? 1 : c == 'd' && latin.startsWith("zh", i + 1) ? 2 : 0;
        }
        return plain.toString();
    }

    /**
     * The consonants of a word in Latin letters, as far as scripts without vowels keep them: p and b are one, and v and
     * f, g and k, s and what hisses like it.
     *
     * @param most how many are kept
     */
    public static String consonants(String latin, int most) {
        StringBuilder kept = new StringBuilder(most);
        for (int i = 0; i < latin.length() && kept.length() < most; i++) {
            char c = latin.charAt(i);
            char next = i + 1 < latin.length() ? latin.charAt(i + 1) : 0;
            switch (c) {
                case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'h' -> {}
                case 'p' -> once(kept, next == 'h' ? 'f' : 'b');
                case 'v' -> once(kept, 'f');
                case 'g', 'j', 'q' -> once(kept, 'k');
                case 'c' -> once(kept, next == 'e' || next == 'i' || next == 'h' ? 's' : 'k');
                case 't' -> once(kept, next == 's' || (next == 'c' && latin.startsWith("ch", i + 1)) ? 's' : c);
                case 'z' -> once(kept, 's');
                case 'd' -> {
                    boolean one = latin.startsWith("zh", i + 1); // дж, as English writes j
                    once(kept, one ? 'k' : c);
                    i += one ? 2 : 0;
                }
                case 'x' -> {
                    once(kept, 'k');
                    once(kept, 's');
                }
                default -> once(kept, c);
            }
        }
        return kept.substring(0, Math.min(most, kept.length()));
    }

    /**
     * The consonants of a word as far as Chinese, Japanese and Korean keep them, from whatever script: syllables end in n or
     * in none, l and r are one, h is none, and so are b and p, d and t, g and k, s and what hisses like it.
     *
     * @param most how many are kept
     */
    public static String eastern(CharSequence word, int most) {
        StringBuilder kept = new StringBuilder(most + 4);
        int from = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean doubles = c == 'ッ' || c == 'っ';
            if (doubles || Character.isIdeographic(c)) {
                eastern(latin(word.subSequence(from, i)), false, most, kept);
                eastern(doubles ? "" : latin(word.subSequence(i, i + 1)), true, most, kept);
                from = i + 1;
            }
        }
        eastern(latin(word.subSequence(from, word.length())), false, most, kept);
        return kept.substring(0, Math.min(most, kept.length()));
    }

    private static void eastern(String latin, boolean pinyin, int most, StringBuilder kept) {
        if (pinyin && latin.equals("er")) {
            once(kept, 'l');
            return;
        }
        for (int i = 0; i < latin.length() && kept.length() < most; i++) {
            char c = latin.charAt(i);
            char next = i + 1 < latin.length() ? latin.charAt(i + 1) : 0;
            switch (c) {
                case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'h' -> {}
                case 'b' -> once(kept, 'p');
                case 'p' -> once(kept, next == 'h' ? 'f' : 'p');
                case 'v' -> once(kept, 'f');
                case 'r' -> once(kept, 'l');
                case 'd' -> {
                    boolean one = latin.startsWith("zh", i + 1);
                    once(kept, one ? 'k' : 't');
                    i += one ? 2 : 0;
                }
                case 't' -> once(kept, next == 's' || latin.startsWith("ch", i + 1) ? 's' : 't');
                case 'g', 'j' -> once(kept, 'k');
                case 'q' -> once(kept, pinyin ? 's' : 'k');
                case 'c' -> once(kept, pinyin || next == 'e' || next == 'i' || next == 'h' ? 's' : 'k');
                case 'z' -> once(kept, 's');
                case 'x' -> {
                    if (!pinyin) {
                        once(kept, 'k');
                    }
                    once(kept, 's');
                }
                case 'n' -> {
                    once(kept, 'n');
                    i += pinyin && next == 'g' ? 1 : 0;
                }
                default -> once(kept, c);
            }
        }
    }

    /**
     * Whether two words may be one name: in one script when they are spelled nearly the same, in two when they have the same
     * consonants, of many but for one.
     */
    public static boolean areAlike(String one, String other) {
        String a = latin(one);
        String b = latin(other);
        String x = plain(a);
        String y = plain(b);
        if (x.equals(y) || differByOne(x, y, SPELLED)) {
            return true;
        }
        if (isEastern(one) || isEastern(other)) {
            String p = eastern(one, LONGEST);
            String q = eastern(other, LONGEST);
            boolean ends = Math.min(p.length(), q.length()) >= 2 && (p.endsWith(q) || q.endsWith(p));
            return ends || differByOne(p, q, SYLLABLES);
        }
        boolean oneScript = scriptOf(one) == scriptOf(other);
        String p = consonants(a, LONGEST);
        String q = consonants(b, LONGEST);
        return !oneScript && !p.isEmpty() && (p.equals(q) || differByOne(p, q, CONSONANTS));
    }

    private static Character.UnicodeScript scriptOf(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0));
    }

    private static boolean isEastern(String word) {
        return word.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        });
    }

    /** Whether at most one letter is another, or stands in one only, of words of so many at least. */
    private static boolean differByOne(String x, String y, int least) {
        if (Math.min(x.length(), y.length()) < least) {
            return false;
        }
        int begin = 0;
        while (begin < x.length() && begin < y.length() && x.charAt(begin) == y.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < x.length() - begin
                && end < y.length() - begin
                && x.charAt(x.length() - 1 - end) == y.charAt(y.length() - 1 - end)) {
            end++;
        }
        return Math.max(x.length(), y.length()) - begin - end <= 1;
    }

    private static void once(StringBuilder to, char c) {
        if (to.length() == 0 || to.charAt(to.length() - 1) != c || Character.isDigit(c)) {
            to.append(c);
        }
    }

    private static String transliterated(char c) {
        return switch (Character.toLowerCase(c)) {
            // As news in Latin letters writes them, not as libraries do.
            case 'ж' -> "zh";
            case 'й' -> "i";
            case 'х' -> "kh";
            case 'ц' -> "ts";
            case 'ч' -> "ch";
            case 'ш' -> "sh";
            case 'щ' -> "shch";
            case 'ю' -> "iu";
            case 'я' -> "ia";
            default ->
                lettersAndDigits(Character.isSurrogate(c) ? "" : ToLatin.LETTERS.transliterate(String.valueOf(c)));
        };
    }

    private static String lettersAndDigits(String latin) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Made when the first word is met that needs it: building it takes a good part of a second. */
    private static final class ToLatin {
        static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    }
}
