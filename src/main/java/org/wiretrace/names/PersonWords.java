package org.wiretrace.names;

import java.util.Arrays;
import java.util.List;
import org.wiretrace.language.Language;
import org.wiretrace.language.PersonNames;

/** The words of a language without capitals that stand beside the names of persons, or make them up, as token ids. */
final class PersonWords {
    static final int TITLE = 1;
    static final int HONORIFIC = 1 << 1;
    static final int VERB = 1 << 2;
    /** A word or particle that a name ends before. */
    static final int END = 1 << 3;
    /** What begins like a name or looks like a title, and is none. */
    static final int NEVER = 1 << 4;
    /** An ending that no name has. */
    static final int NEVER_LAST = 1 << 5;

    static final int FAMILY = 1 << 6;
    static final int GIVEN = 1 << 7;

    static final int OFFICE = TITLE | HONORIFIC;
    /** What shows that a name that stood before it is over. */
    static final int BOUNDARY = OFFICE | VERB | END;

    private static final int LONGEST = 8;

    private final PersonNames.Pattern pattern;
    private final PhraseTrie phrases = new PhraseTrie();

    PersonWords(Language language) {
        PersonNames persons = language.persons();
        pattern = persons.pattern();
        add(language.titles(), TITLE);
        add(language.spokespeople(), TITLE);
        add(language.honorifics(), HONORIFIC);
        add(language.verbsBefore(), VERB);
        add(language.verbsAfter(), VERB);
        add(language.participles(), VERB);
        add(language.continuers(), VERB);
        add(language.prepositions(), END);
        add(language.weekdays(), END);
        add(language.months(), END);
        add(persons.endsBefore(), END);
        add(persons.family(), FAMILY);
        add(persons.given(), GIVEN);
        for (String word : persons.never()) {
            boolean ending = word.startsWith("-");
            add(List.of(ending ? word.substring(1) : word), ending ? NEVER_LAST : NEVER);
        }
    }

    /** How names are built; null where capitals tell them. */
    PersonNames.Pattern pattern() {
        return pattern;
    }

    private void add(List<String> words, int kind) {
        for (String spellings : words) {
            for (String phrase : spellings.split("\\|", -1)) {
                NameTokens tokens = NameTokens.of(phrase);
                if (tokens.size > 0 && tokens.size <= LONGEST) {
                    phrases.add(Arrays.copyOf(tokens.ids, tokens.size), kind);
                }
            }
        }
    }

    /** End, exclusive, of the longest phrase of one of the kinds that begins with that token; the token itself if none. */
    int end(NameTokens tokens, int from, int kinds) {
        return end(tokens, from, from < tokens.size ? tokens.ids[from] : 0, kinds);
    }

    /**
     * The same, with another id for the first token.
     *
     * @param firstId id of what is left of the first token when a prefix or an ending is cut off
     */
    int end(NameTokens tokens, int from, long firstId, int kinds) {
        int end = from;
        int node = PhraseTrie.ROOT;
        for (int i = from; i < tokens.size && (i == from || tokens.gaps[i] <= NameTokens.SPACE); i++) {
            node = phrases.step(node, i == from ? firstId : tokens.ids[i]);
            if (node == PhraseTrie.NONE) {
                break;
            }
            if (holds(node, kinds)) {
                end = i + 1;
            }
        }
        return end;
    }

    /** Begin of the longest phrase of one of the kinds that ends before that token; the token itself if none does. */
    int begin(NameTokens tokens, int end, int kinds) {
        for (int from = Math.max(0, end - LONGEST); from < end; from++) {
            if (isPhrase(tokens, from, end, kinds)) {
                return from;
            }
        }
        return end;
    }

    /** Whether exactly these tokens, the last exclusive, are a phrase of one of the kinds. */
    boolean isPhrase(NameTokens tokens, int from, int end, int kinds) {
        int node = PhraseTrie.ROOT;
        for (int i = from; i < end && node != PhraseTrie.NONE; i++) {
            node = i > from && tokens.gaps[i] > NameTokens.SPACE ? PhraseTrie.NONE : phrases.step(node, tokens.ids[i]);
        }
        return from < end && node != PhraseTrie.NONE && holds(node, kinds);
    }

    /** Whether the word of that id is one of the kinds by itself. */
    boolean isWord(long id, int kinds) {
        int node = phrases.step(PhraseTrie.ROOT, id);
        return node != PhraseTrie.NONE && holds(node, kinds);
    }

    private boolean holds(int node, int kinds) {
        for (int kind : phrases.payloads(node)) {
            if ((kind & kinds) != 0) {
                return true;
            }
        }
        return false;
    }
}
