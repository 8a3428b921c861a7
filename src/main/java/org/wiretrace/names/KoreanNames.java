package org.wiretrace.names;

import static org.wiretrace.names.NameTokens.DIGITS;
import static org.wiretrace.names.NameTokens.HANGUL;
import static org.wiretrace.names.NameTokens.SPACE;
import static org.wiretrace.names.PersonWords.END;
import static org.wiretrace.names.PersonWords.FAMILY;
import static org.wiretrace.names.PersonWords.HONORIFIC;
import static org.wiretrace.names.PersonWords.NEVER;
import static org.wiretrace.names.PersonWords.NEVER_LAST;
import static org.wiretrace.names.PersonWords.OFFICE;
import static org.wiretrace.names.PersonWords.TITLE;

import java.util.List;

/**
 * Korean names: a listed family name and two syllables before a title or an honorific, behind a title, or before an age
 * in brackets; one syllable only before an honorific or an age, for words of two syllables are too many. Particles and
 * titles that are written in one word with the name are no part of it.
 */
final class KoreanNames extends UncasedNames {
    private static final int LONGEST_FAMILY = 2;
    private static final int LONGEST_OFFICE = 6;
    private static final int LONGEST_ENDING = 4;
    /** Longer ones are no words, and are not looked into. */
    private static final int LONGEST_WORD = 16;

    KoreanNames(NameTokens tokens, PersonWords words) {
        super(tokens, words);
    }

    @Override
    void prove() {
        for (int i = 0; i < tokens.size; i++) {
            if (isWord(i) && !isTaken(i)) {
                proveAt(i);
            }
        }
    }

    private boolean isWord(int token) {
        return tokens.shapes[token] == HANGUL && tokens.length(token) <= LONGEST_WORD;
    }

    private void proveAt(int token) {
        String word = text(token);
        for (int family = Math.min(LONGEST_FAMILY, word.length() - 1); family >= 1; family--) {
            if (isWord(word.substring(0, family), FAMILY)) {
                for (int given = 2; given >= 1; given--) {
                    int length = family + given;
                    if (length <= word.length() && isProof(token, word, length, given == 1)) {
                        prove(token, token, tokens.begins[token], tokens.begins[token] + length);
                        return;
                    }
                }
                return;
            }
        }
    }

    private boolean isProof(int token, String word, int length, boolean brief) {
        String name = word.substring(0, length);
        if (isNever(name) || endsLikeNoName(word)) {
            return false;
        }
        String rest = word.substring(length);
        int kinds = brief ? HONORIFIC : OFFICE;
        if (rest.isEmpty()) {
            return isAge(token + 1)
                    || officeBehind(token, kinds)
                    || (!brief && titleBefore(token))
                    || (!brief && officeBehindItsHouse(token));
        }
        return isOffice(rest, kinds) || (!brief && isWord(rest, END) && titleBefore(token));
    }

    /** Whether the word behind is an office, as in 외교부 장관, with particles or without. */
    private boolean officeBehind(int token, int kinds) {
        int next = token + 1;
        return next < tokens.size
                && tokens.gaps[next] == SPACE
                && isWord(next)
                && (isOffice(text(next), kinds) || isPhraseBehind(next, kinds));
    }

    private boolean isPhraseBehind(int token, int kinds) {
        int end = words.end(tokens, token, kinds);
        if (end > token + 1) {
            return true;
        }
        // The last word of a title bears the particles.
        int next = token + 1;
        return next < tokens.size
                && tokens.gaps[next] == SPACE
                && isWord(next)
                && words.isWord(tokens.ids[token], TITLE)
                && isOffice(text(next), kinds);
    }

    /** An office behind the house, party or land that it belongs to. */
    private boolean officeBehindItsHouse(int token) {
        int house = token + 1;
        return house < tokens.size
                && tokens.gaps[house] == SPACE
                && isWord(house)
                && (isTaken(house) || endsLikeNoName(text(house)))
                && officeBehind(house, OFFICE);
    }

    private boolean titleBefore(int token) {
        return token > 0 && tokens.gaps[token] == SPACE && isWord(token - 1) && isFullTitle(text(token - 1));
    }

    /** Two digits in brackets. */
    private boolean isAge(int token) {
        return token < tokens.size
                && tokens.shapes[token] == DIGITS
                && tokens.length(token) == 2
                && tokens.begins[token] == tokens.ends[token - 1] + 1
                && tokens.text.charAt(tokens.ends[token - 1]) == '('
                && tokens.ends[token] < tokens.text.length()
                && (tokens.text.charAt(tokens.ends[token]) == ')' || tokens.text.charAt(tokens.ends[token]) == ',');
    }

    /** Whether the word is an office, or ends in one, as foreign minister ends in minister, particles cut off. */
    private boolean isOffice(String word, int kinds) {
        for (int ending = 0; ending <= Math.min(LONGEST_ENDING, word.length() - 1); ending++) {
            String stem = word.substring(0, word.length() - ending);
            if (ending == 0 || isWord(word.substring(word.length() - ending), END)) {
                if (isWord(stem, kinds) && !isWord(stem, NEVER)) {
                    return true;
                }
                for (int cut = Math.max(1, stem.length() - LONGEST_OFFICE); cut <= stem.length() - 2; cut++) {
                    if (isFullTitle(stem.substring(cut)) && (kinds & TITLE) != 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isFullTitle(String word) {
        return word.length() >= 2 && isWord(word, TITLE) && !isWord(word, NEVER);
    }

    private boolean isNever(String word) {
        for (int end = 2; end <= word.length(); end++) {
            if (isWord(word.substring(0, end), NEVER | TITLE)) {
                return true;
            }
        }
        return endsLikeNoName(word);
    }

    private boolean endsLikeNoName(String word) {
        for (int cut = Math.max(1, word.length() - 3); cut < word.length(); cut++) {
            if (isWord(word.substring(cut), NEVER_LAST)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWord(String word, int kinds) {
        return words.isWord(NameTokens.idOf(word), kinds);
    }

    // ---- mentions

    /** A proven name at the head of the word, with nothing behind it but particles or an office. */
    @Override
    int mentionAt(int token) {
        if (!isWord(token)) {
            return -1;
        }
        String word = text(token);
        for (int length = Math.min(4, word.length()); length >= 2; length--) {
            String rest = word.substring(length);
            long id = NameTokens.idOf(word.substring(0, length));
            if (isProven(id) && (rest.isEmpty() || isWord(rest, END) || isOffice(rest, OFFICE))) {
                mention(tokens.begins[token], tokens.begins[token] + length, id);
                return token;
            }
        }
        return -1;
    }

    @Override
    List<String> shortForms(String fullName) {
        for (int length = Math.min(LONGEST_FAMILY, fullName.length() - 1); length >= 1; length--) {
            if (isWord(fullName.substring(0, length), FAMILY)) {
                return List.of(fullName.substring(0, length));
            }
        }
        return List.of();
    }

    /** A family name before an office, in a word of its own or not. */
    @Override
    void findShortForms() {
        for (int i = 0; i < tokens.size; i++) {
            if (isTaken(i) || !isWord(i)) {
                continue;
            }
            String word = text(i);
            for (int length = Math.min(LONGEST_FAMILY, word.length()); length >= 1; length--) {
                String rest = word.substring(length);
                if (isWord(word.substring(0, length), FAMILY)
                        && (rest.isEmpty() ? officeBehind(i, OFFICE) : isWord(stem(rest), HONORIFIC))) {
                    shortForm(tokens.begins[i], tokens.begins[i] + length);
                    break;
                }
            }
        }
    }

    private String stem(String word) {
        for (int ending = Math.min(LONGEST_ENDING, word.length() - 1); ending >= 1; ending--) {
            if (isWord(word.substring(word.length() - ending), END)) {
                return word.substring(0, word.length() - ending);
            }
        }
        return word;
    }
}
