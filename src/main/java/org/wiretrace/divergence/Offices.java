package org.wiretrace.divergence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wiretrace.names.NameMention;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/**
 * What a person is called in either article: President Aldara here, Prime Minister Aldara there. Only a listed office
 * that stands before the full name counts, with nothing between but what it is an office of. Who is given two offices on
 * one side, one of which the other gives as well, is called nothing else; nor is one whose office is written short.
 */
final class Offices {
    /** Tokens before a name in which its office begins. */
    private static final int REACH = 8;
    /** Tokens between the two in a script without capitals, where nothing tells a name from a word. */
    private static final int UNCASED = 2;

    private final Compared pair;
    private final LanguageTerms terms;

    Offices(Compared pair, LanguageTerms terms) {
        this.pair = pair;
        this.terms = terms;
    }

    void find() {
        Map<String, Map<String, Span>> ofA = offices(pair.a);
        Map<String, Map<String, Span>> ofB = ofA.isEmpty() ? Map.of() : offices(pair.b);
        ofA.forEach((person, as) -> {
            Map<String, Span> bs = ofB.get(person);
            if (bs != null
                    && as.keySet().stream().noneMatch(a -> bs.keySet().stream().anyMatch(b -> areOne(a, b)))) {
                Map.Entry<String, Span> a = as.entrySet().iterator().next();
                Map.Entry<String, Span> b = bs.entrySet().iterator().next();
                pair.add(
                        DivergenceKind.TITLE,
                        a.getValue(),
                        b.getValue(),
                        person + ": " + a.getKey() + " and " + b.getKey());
            }
        });
    }

    /** The offices of each person, folded, each with where it stands first. */
    private Map<String, Map<String, Span>> offices(Side side) {
        Tokens tokens = side.text().tokens();
        Map<String, Map<String, Span>> offices = new LinkedHashMap<>();
        for (NameMention name : side.names()) {
            if (Side.mayBePerson(name)) {
                int at = tokens.firstFrom(name.begin());
                Span words = at < tokens.size() ? office(side, at) : null;
                if (words != null) {
                    offices.computeIfAbsent(name.canonical(), n -> new LinkedHashMap<>())
                            .putIfAbsent(
                                    Folding.fold(side.words(words.begin(), words.end())),
                                    new Span(words.begin(), name.end()));
                }
            }
        }
        return offices;
    }

    /** The office with which a name begins that was read with it, as in Attorney General's Office; null when with none. */
    private Span beginning(Side side, int token) {
        Span name = side.span(token, token + 1);
        String words = side.words(name.begin(), name.end());
        int length = terms.titleBeginning(words);
        return length == 0
                ? null
                : new Span(name.begin(), name.begin() + Tokenizer.tokens(words).end(length - 1));
    }

    /** The office that ends nearest before the name; null when there is none. */
    private Span office(Side side, int name) {
        int uncased = 0;
        for (int end = name; end > Math.max(0, name - REACH) && side.runsOn(end); end--) {
            int length = terms.titleEnding(side.text().tokens(), end);
            if (length > 0) {
                return side.span(end - length, end);
            }
            if (side.text().names()[end - 1]) {
                Span inside = beginning(side, end - 1);
                if (inside != null) {
                    return inside;
                }
            }
            int first = side.firstLetter(end - 1);
            boolean small = Character.isLowerCase(first)
                    && !terms.joins(side.text().tokens().id(end - 1));
            uncased += Character.isUpperCase(first)
                            || Character.isLowerCase(first)
                            || side.text().names()[end - 1]
                    ? 0
                    : 1;
            if (small || uncased > UNCASED) {
                return null;
            }
        }
        return null;
    }

    /** Whether one is the other, or part of it, or the other written short: menlu and menteri luar negeri. */
    static boolean areOne(String a, String b) {
        if (a.contains(b) || b.contains(a)) {
            return true;
        }
        String shorter = QuotedWords.letters(a.length() < b.length() ? a : b);
        String longer = QuotedWords.letters(a.length() < b.length() ? b : a);
        if (shorter.isEmpty() || longer.isEmpty() || shorter.charAt(0) != longer.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }
}
