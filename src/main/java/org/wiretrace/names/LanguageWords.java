package org.wiretrace.names;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.wiretrace.language.Language;

/** The words of a language that say where a name begins and what it names, as token ids. */
final class LanguageWords {
    /** Words that no name holds: stop words, months, weekdays. */
    private final IdSet never = new IdSet();

    private final IdSet verbs = new IdSet();
    private static final int HONORIFIC = 0;
    private static final int OFFICE = 1;

    private final PhraseTrie titles = new PhraseTrie();
    private final IdSet abbreviations = new IdSet();

    /** The words of one language, or of several taken together. */
    LanguageWords(Collection<Language> languages) {
        for (Language language : languages) {
            for (List<String> words : List.of(
                    language.stopWords(),
                    language.months(),
                    language.weekdays(),
                    language.pronouns(),
                    language.prepositions(),
                    language.continuers())) {
                singles(words, never);
            }
            singles(language.verbsAfter(), verbs);
            singles(language.verbsBefore(), verbs);
            singles(language.participles(), verbs);
            addTitles(language.titles(), OFFICE);
            addTitles(language.honorifics(), HONORIFIC);
            addTitles(language.spokespeople(), OFFICE);
        }
    }

    private static void singles(List<String> words, IdSet into) {
        for (String spellings : words) {
            for (String word : spellings.split("\\|", -1)) {
                NameTokens tokens = NameTokens.of(word);
                if (tokens.size == 1) {
                    into.add(tokens.ids[0]);
                }
            }
        }
    }

    private void addTitles(List<String> phrases, int what) {
        for (String spellings : phrases) {
            for (String phrase : spellings.split("\\|", -1)) {
                NameTokens tokens = NameTokens.of(phrase);
                if (tokens.size == 0) {
                    continue;
                }
                titles.add(Arrays.copyOf(tokens.ids, tokens.size), what);
                if (phrase.endsWith(".") || (tokens.size == 1 && tokens.length(0) <= 3)) {
                    abbreviations.add(tokens.ids[tokens.size - 1]);
                }
            }
        }
    }

    boolean isNeverName(long id) {
        return never.contains(id);
    }

    boolean isVerb(long id) {
        return verbs.contains(id);
    }

    /** Whether a full stop behind that word only shortens it: Mr., Tn. */
    boolean isAbbreviation(long id) {
        return abbreviations.contains(id);
    }

    /** How many tokens from there on, before the limit, are a title or honorific; 0 when none is. */
    int title(NameTokens tokens, int from, int limit) {
        int node = PhraseTrie.ROOT;
        int longest = 0;
        for (int i = from; i < limit; i++) {
            node = titles.step(node, tokens.ids[i]);
            if (node == PhraseTrie.NONE) {
                break;
            }
            if (titles.payloads(node).length > 0) {
                longest = i - from + 1;
            }
        }
        return longest;
    }

    /** Whether exactly these tokens name an office, such as President: more than a mere Mr. */
    boolean isOffice(NameTokens tokens, int from, int end) {
        int node = PhraseTrie.ROOT;
        for (int i = from; i < end && node != PhraseTrie.NONE; i++) {
            node = titles.step(node, tokens.ids[i]);
        }
        if (node != PhraseTrie.NONE) {
            for (int what : titles.payloads(node)) {
                if (what == OFFICE) {
                    return true;
                }
            }
        }
        return false;
    }
}
