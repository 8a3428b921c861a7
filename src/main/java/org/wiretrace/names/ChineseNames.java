package org.wiretrace.names;

import static org.wiretrace.names.NameTokens.MIDDLE_DOT;
import static org.wiretrace.names.NameTokens.NOTHING;
import static org.wiretrace.names.NameTokens.SPACE;
import static org.wiretrace.names.NameTokens.UNSPACED;
import static org.wiretrace.names.PersonWords.FAMILY;
import static org.wiretrace.names.PersonWords.OFFICE;
import static org.wiretrace.names.PersonWords.TITLE;
import static org.wiretrace.names.PersonWords.VERB;

import java.util.HashMap;
import java.util.Map;

/**
 * Chinese names: a listed family name and one or two characters behind a title, before a title or honorific, or before a
 * reporting verb at the head of a clause; foreign names with a dot between their parts.
 *
 * <p>Where one character of the given name or two would do, one is taken, unless the article always goes on with the same
 * second.
 */
final class ChineseNames extends UnspacedNames {
    /** Shortest title that proves a name before which it stands: 前 alone is many things. */
    private static final int FULL_TITLE = 2;

    private static final int LONGEST_FOREIGN = 6;

    /** Of names whose end is in doubt, whether the article always goes on with the same character. */
    private final Map<String, Boolean> goingOn = new HashMap<>();

    ChineseNames(NameTokens tokens, PersonWords words) {
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
                    if (end - i >= FULL_TITLE && words.isPhrase(tokens, i, end, TITLE)) {
                        nameBehind(end);
                    }
                    nameBefore(i);
                    next = end;
                } else if (words.end(tokens, i, VERB) > i) {
                    nameBeforeVerb(i);
                }
            }
            i = next;
        }
        dropNamesThatGoOn();
    }

    private void nameBehind(int begin) {
        if (begin >= tokens.size || tokens.gaps[begin] > SPACE) {
            return;
        }
        int foreign = foreignEnd(begin);
        if (foreign > begin) {
            prove(begin, foreign - 1);
            return;
        }
        int family = words.end(tokens, begin, FAMILY);
        int end = family > begin ? givenEnd(begin, family) : -1;
        if (end > 0) {
            prove(begin, end - 1);
        }
    }

    /** Where the given name ends that begins behind the family name; -1 when there is none. */
    private int givenEnd(int begin, int family) {
        boolean one = isName(begin, family + 1) && endsName(family + 1);
        boolean two = isName(begin, family + 2) && endsName(family + 2);
        if (one && two) {
            boolean over = words.end(tokens, family + 1, OFFICE | VERB) > family + 1;
            return !over && alwaysGoesOn(begin, family + 1) ? family + 2 : family + 1;
        }
        if (two) {
            return family + 2;
        }
        return one ? family + 1 : -1;
    }

    private boolean isName(int begin, int end) {
        return isHan(begin, end) && !isNever(begin, end);
    }

    private boolean alwaysGoesOn(int begin, int end) {
        String name = tokens.words(begin, end - 1);
        if (!goingOn.containsKey(name) && goingOn.size() < MOST_NAMES) {
            goingOn.put(name, goesOnTheSame(begin, end));
        }
        return goingOn.getOrDefault(name, false);
    }

    /** Whether the tokens stand twice or more in the article, and the same one always behind them. */
    private boolean goesOnTheSame(int begin, int end) {
        int length = end - begin;
        int times = 0;
        for (int i = 0; i + length < tokens.size; i++) {
            int same = 0;
            while (same < length && tokens.ids[i + same] == tokens.ids[begin + same]) {
                same++;
            }
            if (same == length) {
                if (tokens.ids[i + length] != tokens.ids[end]) {
                    return false;
                }
                times++;
            }
        }
        return times > 1;
    }

    private void nameBefore(int end) {
        if (end == 0 || tokens.gaps[end] != NOTHING) {
            return;
        }
        int part = lastPart(end);
        if (part > 0) {
            foreignBefore(part, end);
            return;
        }
        for (int begin = end - 4; begin <= end - 2; begin++) {
            if (begin >= 0 && isName(begin, end) && isFamilyAndGiven(begin, end) && beginsName(begin)) {
                prove(begin, end - 1);
                return;
            }
        }
    }

    private boolean isFamilyAndGiven(int begin, int end) {
        int given = end - words.end(tokens, begin, FAMILY);
        return words.end(tokens, begin, FAMILY) > begin && (given == 1 || given == 2);
    }

    private void nameBeforeVerb(int verb) {
        if (verb == 0 || tokens.gaps[verb] != NOTHING) {
            return;
        }
        int part = lastPart(verb);
        if (part > 0) {
            foreignBefore(part, verb);
            return;
        }
        for (int begin = Math.max(0, verb - 4); begin <= verb - 3; begin++) {
            boolean head = begin == 0 || tokens.gaps[begin] > SPACE;
            if (head && isName(begin, verb) && isFamilyAndGiven(begin, verb)) {
                prove(begin, verb - 1);
                return;
            }
        }
    }

    @Override
    boolean standsFree(int from, int to) {
        if (to - from > 1) {
            return true;
        }
        return beginsName(from) && endsName(to + 1); // two characters are a piece of many other words
    }

    // ---- foreign names

    private void foreignBefore(int lastPart, int end) {
        int begin = firstPart(lastPart);
        if (begin < lastPart - 1 && end - lastPart >= 2 && beginsName(begin)) {
            prove(begin, end - 1);
        }
    }

    /** Where the foreign name ends that begins with that token; the token itself when none does. */
    private int foreignEnd(int begin) {
        int part = begin;
        boolean dotted = false;
        for (int t = begin; t < tokens.size && t - part <= LONGEST_FOREIGN && isPart(t); t++) {
            if (t > begin && tokens.gaps[t] == MIDDLE_DOT) {
                if (t - part < 1) {
                    return begin;
                }
                dotted = true;
                part = t;
            } else if (t > begin && tokens.gaps[t] != NOTHING) {
                break;
            }
            boolean dotNext = t + 1 < tokens.size && tokens.gaps[t + 1] == MIDDLE_DOT;
            if (dotted && t > part && !dotNext && endsName(t + 1)) {
                return t + 1;
            }
        }
        return begin;
    }

    @Override
    boolean isPart(int token) {
        return isHan(token, token + 1);
    }

    @Override
    boolean beginsPart(int token) {
        return beginsName(token);
    }

    @Override
    int foreignShortForm(int token) {
        if (!isPart(token) || !beginsName(token)) {
            return -1;
        }
        for (int end = token + 2; end <= token + LONGEST_FOREIGN && isHan(token, end); end++) {
            if (endsName(end)
                    && words.end(tokens, token, FAMILY | OFFICE) < end
                    && (end == tokens.size || tokens.gaps[end] != MIDDLE_DOT)) {
                shortForm(tokens.begins[token], tokens.ends[end - 1]);
                return isTaken(token) ? end - 1 : -1;
            }
        }
        return -1;
    }
}
