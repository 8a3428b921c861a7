package org.wiretrace.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameMention;
import org.wiretrace.text.Tokenizer;

/**
 * The words of which the names of an article are made: where one of a person's stands alone, it is that person, as "Doe"
 * is where the article tells of one Ann Doe, and "Ann" where people go by their first names.
 */
final class NameWords {
    /** Letters that a word of a name has at least. */
    private static final int SHORTEST = 3;
    /** Characters before a full name in which another bearer of the same word is looked for. */
    private static final int BEFORE = 4_000;

    /**
     * Whom a word stands for.
     *
     * @param name canonical name; null when that may be several
     * @param begin where the word, or the name as a whole, stands in the text: of a word, in the first name that has it
     * @param end where it ends there
     */
    private record Bearer(String name, int begin, int end) {
        static final Bearer UNKNOWN = new Bearer(null, 0, 0);

        Bearer or(Bearer other) {
            return name != null && name.equals(other.name) ? this : UNKNOWN;
        }
    }

    private final String text;
    /** Words of names of people and organisations, which are told apart by guessing, and whose they are. */
    private final Map<Integer, Bearer> bearers = new HashMap<>();
    /** Names whose words are looked at when somebody asks: in most articles nobody does. */
    private final List<Bearer> learnt = new ArrayList<>();
    /** Words of people's names. */
    private final Set<Integer> people = new HashSet<>();
    /** Spellings that were met, and what they stand for: most names stand in an article more than once. */
    private final Map<String, String> seen = new HashMap<>();
    /** Words of any names. */
    private final Set<Integer> names = new HashSet<>();

    /** @param text the text in which the names stand */
    NameWords(String text) {
        this.text = text;
    }

    /**
     * Remembers the words of a name; of several that is first which stands first.
     *
     * @param begin first UTF-16 unit of it
     * @param end last one, exclusive
     * @param name whose it is
     */
    void learn(int begin, int end, NameMention name) {
        if (name.canonical().equals(seen.put(name.variant(), name.canonical()))) {
            return;
        }
        Tokenizer.tokenize(text, begin, end, (folded, from, to) -> {
            if (to - from >= SHORTEST && Character.isUpperCase(text.charAt(from))) {
                int word = folded.hash32();
                names.add(word);
                if (name.kind() == NameKind.PERSON) {
                    people.add(word);
                }
            }
        });
        if (name.kind() != NameKind.PLACE) {
            learnt.add(new Bearer(name.canonical(), begin, end));
        }
    }

    private void learnBearers() {
        for (Bearer bearer : learnt) {
            Tokenizer.tokenize(text, bearer.begin(), bearer.end(), (folded, from, to) -> {
                if (to - from >= SHORTEST && Character.isUpperCase(text.charAt(from))) {
                    bearers.merge(folded.hash32(), new Bearer(bearer.name(), from, to), Bearer::or);
                }
            });
        }
        learnt.clear();
    }

    /** Remembers that a word is a person's name by itself. */
    void learnPerson(int word) {
        people.add(word);
    }

    /** Whether it is a word of some name. */
    boolean isOfName(int word) {
        return names.contains(word);
    }

    /** Whether it is a word of a person's name. */
    boolean isOfPerson(int word) {
        return people.contains(word);
    }

    /** Canonical name of the one bearer whom a word alone stands for; null when there are none or several. */
    String bearer(int word) {
        learnBearers();
        Bearer bearer = bearers.getOrDefault(word, Bearer.UNKNOWN);
        if (bearer.name() != null && isAnothersToo(bearer)) {
            bearers.put(word, Bearer.UNKNOWN);
            return null;
        }
        return bearer.name();
    }

    /** "President Doe" before the first mention of Ann Doe: whether the word is in another name, too, or has a title. */
    private boolean isAnothersToo(Bearer bearer) {
        String word = text.substring(bearer.begin(), bearer.end());
        int at = text.indexOf(word, Math.max(1, bearer.begin() - BEFORE));
        while (at < bearer.begin()) {
            if (text.charAt(at - 1) == ' ' && isCapitalBehind(at - 1) && !isLetter(at + word.length())) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }

    /** Whether the word that ends there, or before a full stop there, begins with a capital. */
    private boolean isCapitalBehind(int end) {
        int begin = text.charAt(Math.max(0, end - 1)) == '.' ? end - 1 : end;
        int last = begin;
        while (isLetter(begin - 1)) {
            begin--;
        }
        return begin < last && Character.isUpperCase(text.charAt(begin));
    }

    private boolean isLetter(int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }
}
