package org.wiretrace.names;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wiretrace.text.Folding;

/**
 * What is left of a spelling when nothing counts that never tells two people apart: case, diacritics, apostrophes,
 * hyphens, and the alphabet where Cyrillic or Greek is written.
 *
 * <p>A hyphen is a space. Whether a given name of two syllables is written in one word matters no more: behind a Korean
 * or Chinese family name the joined form is cut where its syllables part, so that Kim Jong-un, Kim Jong Un and
 * Kim Jongun are one key. Tokens are not simply glued together: Kim Sun Gil and Kim Sung Il are two people.
 */
public final class NameFolding {
    private static final Set<String> ONSETS = Set.of("ch", "sh", "zh", "kh", "ts", "ph", "th", "tch", "tsch", "sch");
    private static final int SHORT = 3;

    private NameFolding() {}

    /** Key of the spelling: equal keys are one name; empty when it holds neither letter nor digit. */
    public static String key(CharSequence name) {
        return String.join(" ", tokens(name));
    }

    /** The folded tokens that the key is made of. */
    static List<String> tokens(CharSequence name) {
        String spaced = latin(name);
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        for (int i = 0; i <= spaced.length(); ) {
            int c = i < spaced.length() ? spaced.codePointAt(i) : ' ';
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) || isMark(c)) {
                token.appendCodePoint(c);
            } else if (!isApostrophe(c) && !token.isEmpty()) {
                tokens.add(token.toString());
                token.setLength(0);
            }
        }
        if (tokens.size() == 1 && letters(tokens.get(0)) <= SHORT) {
            return tokens; // RIA is an agency and Ria a woman: a short word keeps its case
        }
        tokens.replaceAll(Folding::fold);
        tokens.removeIf(String::isEmpty);
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

    /** Cyrillic and Greek letters transliterated; everything else as it stands. */
    private static String latin(CharSequence name) {
        for (int i = 0; i < name.length(); i++) {
            UnicodeScript script = name.charAt(i) < 0x370 ? UnicodeScript.LATIN : UnicodeScript.of(name.charAt(i));
            if (script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK) {
                return ToLatin.LETTERS
                        .transliterate(name.toString())
                        .replaceAll("[\u00B7\u02B9\u02BA\u2032\u2033]", "");
            }
        }
        return name.toString();
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
}
