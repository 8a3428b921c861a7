package org.wiretrace.names;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wiretrace.text.Folding;

/**
 * What is left of a spelling when nothing counts that never tells two people apart: case, diacritics, apostrophes,
 * hyphens, and the alphabet where Cyrillic, Greek, Armenian or Georgian is written.
 *
 * <p>In Han, kana and Hangul, spaces and dots inside a name are the typesetter's; traditional characters are as good as
 * simplified ones. In Arabic script the same name ends in alif maqsura or ya, in ta marbuta or ha, and is written in one
 * word or two behind {@code abd} and {@code abu}. None of these scripts is turned into Latin letters: Han has several
 * readings, Hangul several romanisations, and Arabic leaves its vowels out.
 *
 * <p>A hyphen is a space. Whether a given name of two syllables is written in one word matters no more: behind a Korean
 * or Chinese family name the joined form is cut where its syllables part, so that Kim Jong-un, Kim Jong Un and
 * Kim Jongun are one key. Tokens are not simply glued together: Kim Sun Gil and Kim Sung Il are two people.
 */
public final class NameFolding {
    private static final Set<String> ONSETS = Set.of("ch", "sh", "zh", "kh", "ts", "ph", "th", "tch", "tsch", "sch");
    private static final int SHORT = 3;

    /** Folded: abd, abu and aba; what follows them in Arabic is written apart or not. */
    private static final Set<String> ARABIC_FIRST_PARTS =
            Set.of("\u0639\u0628\u062F", "\u0627\u0628\u0648", "\u0627\u0628\u0627");

    private NameFolding() {}

    /** Key of the spelling: equal keys are one name; empty when it holds neither letter nor digit. */
    public static String key(CharSequence name) {
        return String.join(" ", tokens(name));
    }

    /** The folded tokens that the key is made of. */
    static List<String> tokens(CharSequence name) {
        String spaced = respelled(name);
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        boolean unspaced = false;
        boolean parted = false;
        for (int i = 0; i <= spaced.length(); ) {
            int c = i < spaced.length() ? spaced.codePointAt(i) : ' ';
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) || isMark(c)) {
                boolean unspacedBefore = unspaced;
                unspaced = isUnspaced(c);
                if (parted && !(unspaced && unspacedBefore)) {
                    tokens.add(token.toString());
                    token.setLength(0);
                }
                parted = false;
                token.appendCodePoint(c);
            } else if (!isApostrophe(c) && !token.isEmpty()) {
                parted = true;
            }
        }
        if (!token.isEmpty()) {
            tokens.add(token.toString());
        }
        if (tokens.size() == 1 && letters(tokens.get(0)) <= SHORT && isCased(tokens.get(0))) {
            return tokens; // RIA is an agency and Ria a woman: a short word keeps its case
        }
        tokens.replaceAll(Folding::fold);
        tokens.removeIf(String::isEmpty);
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (tokens.get(i).equals("el")) {
                tokens.set(i, "al"); // the Arabic article, as it is said in Egypt
            }
        }
        if (tokens.size() == 2 && FamilyNames.comeFirst(tokens.get(0))) {
            int cut = syllableBreak(tokens.get(1));
            if (cut > 0) {
                String given = tokens.remove(1);
                tokens.add(given.substring(0, cut));
                tokens.add(given.substring(cut));
            }
        }
        return tokens;
    }

    /** The name in the letters that it is compared in: Latin ones for alphabets, plain ones for other scripts. */
    private static String respelled(CharSequence name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x370) {
                switch (UnicodeScript.of(name.charAt(i))) {
                    case CYRILLIC, GREEK -> {
                        return latin(ToLatin.LETTERS, name.toString());
                    }
                    case ARMENIAN -> {
                        return latin(ArmenianToLatin.LETTERS, name.toString());
                    }
                    case GEORGIAN -> {
                        // Its capitals are for headlines, and ICU does not know them.
                        return latin(GeorgianToLatin.LETTERS, name.toString().toLowerCase(Locale.ROOT));
                    }
                    case ARABIC -> {
                        return plainArabic(name);
                    }
                    case HAN -> {
                        return HanFolding.simplified(name);
                    }
                    default -> {}
                }
            }
        }
        return name.toString();
    }

    private static String latin(Transliterator letters, String name) {
        return letters.transliterate(name).replaceAll("[\u00B7\u02B9\u02BA\u2032\u2033]", "");
    }

    /** Endings that are written either way, Persian forms of Arabic letters, and abd and abu as parts of one word. */
    private static String plainArabic(CharSequence name) {
        StringBuilder plain = new StringBuilder(name.length());
        int begin = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case '\u0649', '\u06CC' -> plain.append('\u064A'); // alif maqsura, Persian ya
                case '\u0629' -> plain.append('\u0647'); // ta marbuta
                case '\u06A9' -> plain.append('\u0643'); // Persian kaf
                case ' ', '\u00A0' -> {
                    if (!ARABIC_FIRST_PARTS.contains(Folding.fold(plain.substring(begin)))) {
                        plain.append(' ');
                        begin = plain.length();
                    }
                }
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Han, kana and Hangul, where spaces and dots do not part names. */
    private static boolean isUnspaced(int c) {
        if (c < 0x1100) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> c == 0x30FC; // the long vowel mark of kana belongs to both of them
        };
    }

    private static boolean isCased(String token) {
        return Character.toLowerCase(token.codePointAt(0)) != Character.toUpperCase(token.codePointAt(0));
    }

    /** Where a given name of exactly two syllables parts; -1 when it has not two. */
    static int syllableBreak(String given) {
        int n = given.length();
        int firstVowel = nextVowel(given, 0);
        int clusterBegin = firstVowel;
        while (clusterBegin < n && isVowel(given, clusterBegin)) {
            clusterBegin++;
        }
        int clusterEnd = nextVowel(given, clusterBegin);
        int afterSecond = clusterEnd;
        while (afterSecond < n && isVowel(given, afterSecond)) {
            afterSecond++;
        }
        if (firstVowel > 3 || clusterBegin == n || clusterEnd == n || nextVowel(given, afterSecond) < n) {
            return -1;
        }
        String cluster = given.substring(clusterBegin, clusterEnd);
        if (cluster.startsWith("ng")) {
            return clusterBegin + 2; // Jong-un, not Jon-gun
        }
        return cluster.length() == 1 || ONSETS.contains(cluster) ? clusterBegin : clusterBegin + 1;
    }

    private static int nextVowel(String token, int from) {
        int i = from;
        while (i < token.length() && !isVowel(token, i)) {
            i++;
        }
        return i;
    }

    /** A y before a vowel opens a syllable: Suk-yeol. */
    private static boolean isVowel(String token, int i) {
        char c = token.charAt(i);
        return "aeiou".indexOf(c) >= 0
                || (c == 'y' && (i + 1 == token.length() || "aeiou".indexOf(token.charAt(i + 1)) < 0));
    }

    private static int letters(String token) {
        return token.codePointCount(0, token.length());
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == '`' || c == 0xB4;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Made when the first such name is met: building it takes a good part of a second. */
    private static final class ToLatin {
        // Of ICU's ways this one keeps zh and z, sh and s apart; Any-Latin alone makes one of Zhukov and Zukov.
        static final Transliterator LETTERS =
                Transliterator.getInstance("Russian-Latin/BGN; Cyrillic-Latin; Greek-Latin");
    }

    // Of ICU's ways these write ch, sh, zh as news in English do; they keep letters apart that the others do not.
    private static final class ArmenianToLatin {
        static final Transliterator LETTERS = Transliterator.getInstance("Armenian-Latin/BGN");
    }

    private static final class GeorgianToLatin {
        static final Transliterator LETTERS = Transliterator.getInstance("Georgian-Latin/BGN");
    }
}
