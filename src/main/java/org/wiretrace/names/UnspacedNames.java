package org.wiretrace.names;

import static org.wiretrace.names.NameTokens.MIDDLE_DOT;
import static org.wiretrace.names.NameTokens.NOTHING;
import static org.wiretrace.names.NameTokens.UNSPACED;
import static org.wiretrace.names.PersonWords.BOUNDARY;
import static org.wiretrace.names.PersonWords.FAMILY;
import static org.wiretrace.names.PersonWords.NEVER;
import static org.wiretrace.names.PersonWords.NEVER_LAST;
import static org.wiretrace.names.PersonWords.OFFICE;
import static org.wiretrace.names.PersonWords.TITLE;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Names in the scripts of which every character is a token: what Chinese and Japanese have in common. */
abstract class UnspacedNames extends UncasedNames {
    static final int LONGEST_FAMILY = 3;
    /** The longest part of a foreign name, in characters. */
    private static final int LONGEST_PART = 12;

    private static final int MOST_PARTS = 5;

    UnspacedNames(NameTokens tokens, PersonWords words) {
        super(tokens, words);
    }

    /** Whether a name that ends before that token is over there. */
    final boolean endsName(int token) {
        return token == tokens.size
                || isTaken(token)
                || (tokens.gaps[token] != NOTHING && tokens.gaps[token] != MIDDLE_DOT)
                || (tokens.gaps[token] == NOTHING
                        && (tokens.shapes[token] != UNSPACED || words.end(tokens, token, BOUNDARY) > token));
    }

    /** Whether a name may begin with that token, for what stands before it is no part of one. */
    final boolean beginsName(int token) {
        return token == 0
                || isTaken(token - 1)
                || (tokens.gaps[token] != NOTHING && tokens.gaps[token] != MIDDLE_DOT)
                || (tokens.gaps[token] == NOTHING
                        && (tokens.shapes[token - 1] != UNSPACED || words.begin(tokens, token, BOUNDARY) < token));
    }

    final boolean isHan(int from, int end) {
        return isFree(from, end, UNSPACED, NOTHING) && allOf(UnicodeScript.HAN, from, end);
    }

    final boolean allOf(UnicodeScript script, int from, int end) {
        for (int t = from; t < end; t++) {
            if (!is(script, t)) {
                return false;
            }
        }
        return true;
    }

    final boolean is(UnicodeScript script, int token) {
        int c = tokens.text.codePointAt(tokens.begins[token]);
        return UnicodeScript.of(c) == script || (c == 0x30FC && script == UnicodeScript.KATAKANA);
    }

    /** Whether the tokens begin or end like a name and are none, or hold an office. */
    final boolean isNever(int from, int end) {
        for (int t = from + 1; t < end - 1; t++) {
            if (words.end(tokens, t, TITLE) > t + 1) {
                return true;
            }
        }
        return words.end(tokens, from, NEVER) > from || words.begin(tokens, end, NEVER_LAST) < end;
    }

    /** End of the title or honorific that begins there; the token itself if none does, or if it only looks like one. */
    final int officeEnd(int from) {
        int end = words.end(tokens, from, OFFICE);
        return end > from && words.end(tokens, from, NEVER) >= end ? from : end;
    }

    // ---- foreign names: parts with dots between

    /** Last dot in an unbroken row of parts that ends before that token: the token behind it; -1 when there is none. */
    final int lastPart(int end) {
        for (int t = end - 1; t > 0 && t > end - LONGEST_PART && isPart(t); t--) {
            if (tokens.gaps[t] == MIDDLE_DOT) {
                return t;
            }
            if (tokens.gaps[t] != NOTHING) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the row of parts begins whose last begins with that token. */
    final int firstPart(int lastPart) {
        int begin = lastPart;
        for (int parts = 1; parts < MOST_PARTS && tokens.gaps[begin] == MIDDLE_DOT; parts++) {
            int t = begin - 1;
            while (t > 0
                    && t > begin - LONGEST_PART
                    && isPart(t)
                    && tokens.gaps[t] == NOTHING
                    && isPart(t - 1)
                    && !(begin - t >= 2 && beginsPart(t))) {
                t--;
            }
            if (!isPart(t)) {
                break;
            }
            begin = t;
        }
        return begin;
    }

    /** Whether a foreign name may hold that token. */
    abstract boolean isPart(int token);

    /** Whether the first part of a foreign name begins with that token, though others stand before it. */
    abstract boolean beginsPart(int token);

    // ---- short forms

    @Override
    List<String> shortForms(String fullName) {
        List<String> forms = new ArrayList<>();
        NameTokens name = NameTokens.of(fullName);
        for (int t = name.size - 1; t > 0; t--) {
            if (name.gaps[t] == MIDDLE_DOT) {
                if (name.size - t >= 2) {
                    forms.add(name.words(t, name.size - 1));
                }
                return forms;
            }
        }
        int family = Math.min(words.end(name, 0, FAMILY), name.size);
        if (family > 0) {
            forms.add(name.words(0, family - 1));
        }
        return forms;
    }

    /** A family name before a title or an honorific, or the last part of a foreign name. */
    @Override
    void findShortForms() {
        for (int i = 0; i < tokens.size; i++) {
            if (isTaken(i) || tokens.shapes[i] != UNSPACED) {
                continue;
            }
            int family = words.end(tokens, i, FAMILY);
            if (family > i && isHan(i, family) && beginsName(i) && officeBehind(family)) {
                shortForm(tokens.begins[i], tokens.ends[family - 1]);
                i = family - 1;
            } else {
                i = Math.max(i, foreignShortForm(i));
            }
        }
    }

    private boolean officeBehind(int token) {
        return token < tokens.size && tokens.gaps[token] == NOTHING && officeEnd(token) > token;
    }

    /** Takes the last part of a foreign name that stands alone from that token on; gives its last token, or -1. */
    abstract int foreignShortForm(int token);
}
