package org.wiretrace.names;

import static org.wiretrace.names.NameTokens.DIGITS;
import static org.wiretrace.names.NameTokens.MIDDLE_DOT;
import static org.wiretrace.names.NameTokens.NOTHING;
import static org.wiretrace.names.NameTokens.SPACE;
import static org.wiretrace.names.NameTokens.UNSPACED;
import static org.wiretrace.names.PersonWords.FAMILY;
import static org.wiretrace.names.PersonWords.NEVER;

import java.lang.Character.UnicodeScript;

/**
 * Japanese names: a listed family name and a given name of one to three characters before a title, an honorific or an age
 * in brackets; foreign names in katakana with a dot between their parts, before a title or honorific.
 */
final class JapaneseNames extends UnspacedNames {
    private static final int LONGEST_GIVEN = 3;
    private static final int LONGEST_KANA = 4;

    JapaneseNames(NameTokens tokens, PersonWords words) {
        super(tokens, words);
    }

    @Override
    void prove() {
        int i = 0;
        while (i < tokens.size) {
            int next = i + 1;
            if (!isTaken(i) && tokens.shapes[i] == UNSPACED) {
                int end = officeEnd(i);
                if (end > i) {
                    if (i > 0 && tokens.gaps[i] <= SPACE) {
                        nameBefore(i);
                    }
                    next = end;
                }
            } else if (i > 0 && isAge(i)) {
                nameBefore(i);
            }
            i = next;
        }
    }

    /** Two digits in brackets of their own. */
    private boolean isAge(int token) {
        int end = tokens.ends[token];
        return tokens.shapes[token] == DIGITS
                && tokens.length(token) == 2
                && tokens.begins[token] == tokens.ends[token - 1] + 1
                && isBracket(tokens.text.charAt(tokens.begins[token] - 1), '(')
                && end < tokens.text.length()
                && isBracket(tokens.text.charAt(end), ')');
    }

    private static boolean isBracket(char c, char bracket) {
        return c == bracket || c == bracket + 0xFEE0; // its full-width form
    }

    private void nameBefore(int end) {
        if (is(UnicodeScript.KATAKANA, end - 1) || isCountry(end - 1)) {
            foreignBefore(is(UnicodeScript.KATAKANA, end - 1) ? end : end - 1);
        }
        for (int begin = Math.max(0, end - LONGEST_FAMILY - LONGEST_KANA); begin <= end - 2; begin++) {
            int family = words.end(tokens, begin, FAMILY);
            if (family > begin && family < end && isHan(begin, family) && isGiven(family, end) && opensName(begin)) {
                prove(begin, end - 1);
                return;
            }
        }
    }

    /** One character between a name in katakana and an office: the land whose office it is. */
    private boolean isCountry(int token) {
        return token > 0
                && isHan(token, token + 1)
                && tokens.gaps[token] == NOTHING
                && is(UnicodeScript.KATAKANA, token - 1);
    }

    private boolean isGiven(int from, int end) {
        int length = end - from;
        boolean kana = length >= 2
                && length <= LONGEST_KANA
                && (allOf(UnicodeScript.HIRAGANA, from, end) || allOf(UnicodeScript.KATAKANA, from, end));
        boolean han = length <= LONGEST_GIVEN && allOf(UnicodeScript.HAN, from, end);
        return (kana || han)
                && isFree(from, end, UNSPACED, NOTHING)
                && tokens.gaps[from] <= SPACE
                && words.end(tokens, from, NEVER) == from
                && !isNever(from, end);
    }

    /** Whether the token follows something other than the Han character of a longer word. */
    private boolean opensName(int begin) {
        return words.end(tokens, begin, NEVER) == begin
                && (begin == 0 || beginsName(begin) || !is(UnicodeScript.HAN, begin - 1));
    }

    @Override
    boolean standsFree(int from, int to) {
        return !(is(UnicodeScript.KATAKANA, from) && isKatakanaAround(from, to)) && (to - from > 1 || opensName(from));
    }

    private boolean isKatakanaAround(int from, int to) {
        return (from > 0 && tokens.gaps[from] == NOTHING && is(UnicodeScript.KATAKANA, from - 1))
                || (to + 1 < tokens.size && tokens.gaps[to + 1] == NOTHING && is(UnicodeScript.KATAKANA, to + 1));
    }

    // ---- foreign names

    private void foreignBefore(int end) {
        int part = lastPart(end);
        if (part > 0 && end - part >= 2) {
            int begin = firstPart(part);
            if (begin < part - 1) {
                prove(begin, end - 1);
            }
        }
    }

    @Override
    boolean isPart(int token) {
        return !isTaken(token) && is(UnicodeScript.KATAKANA, token);
    }

    @Override
    boolean beginsPart(int token) {
        return false; // katakana stops by itself
    }

    @Override
    int foreignShortForm(int token) {
        if (!isPart(token) || tokens.gaps[token] == MIDDLE_DOT || isKatakanaBefore(token)) {
            return -1;
        }
        int end = token + 1;
        while (end < tokens.size && isPart(end) && tokens.gaps[end] == NOTHING) {
            end++;
        }
        if (end == tokens.size || tokens.gaps[end] != MIDDLE_DOT) {
            shortForm(tokens.begins[token], tokens.ends[end - 1]);
        }
        return end - 1;
    }

    private boolean isKatakanaBefore(int token) {
        return token > 0 && tokens.gaps[token] == NOTHING && is(UnicodeScript.KATAKANA, token - 1);
    }
}
