package org.wiretrace.divergence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wiretrace.names.NameMention;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokens;

/**
 * People whom one article names and the other shields behind letters, as the press of some countries does with suspects:
 * RES for Rasuna Endri Sutopo, TOP for Topaz. The letters must be the first ones of the names, or of the first name, three
 * or more; the article that has them must not have the name, nor the other one the letters.
 */
final class Initials {
    private static final int FEWEST = 3;
    private static final int MOST = 4;

    private Initials() {}

    static void find(Compared pair) {
        find(pair, true);
        find(pair, false);
    }

    private static void find(Compared pair, boolean first) {
        Side here = first ? pair.a : pair.b;
        Side there = first ? pair.b : pair.a;
        Map<String, Span> letters = letters(here, false);
        if (letters.isEmpty()) {
            return;
        }
        letters.keySet().removeAll(letters(there, true).keySet());
        Set<String> named = new HashSet<>();
        here.names().forEach(name -> named.add(name.canonical()));
        for (NameMention name : there.names()) {
            if (Side.mayBePerson(name) && !named.contains(name.canonical())) {
                Span place = letters.remove(initials(name.variant()));
                place = place == null && !beginsInCapitals(name.variant())
                        ? letters.remove(beginning(name.variant()))
                        : place;
                if (place != null) {
                    Span full = new Span(name.begin(), name.end());
                    pair.add(
                            DivergenceKind.NAME,
                            first ? place : full,
                            first ? full : place,
                            name.canonical() + " is named on one side only");
                }
            }
        }
    }

    /**
     * Words of three or four capitals, each with where it stands first.
     *
     * @param bracketed also those in brackets, behind what they stand for
     */
    private static Map<String, Span> letters(Side side, boolean bracketed) {
        Map<String, Span> letters = new HashMap<>();
        Tokens tokens = side.text().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int length = tokens.end(i) - tokens.begin(i);
            if (length >= FEWEST && length <= MOST) {
                String word = side.words(tokens.begin(i), tokens.end(i));
                boolean inBrackets =
                        tokens.begin(i) > 0 && side.article().text().charAt(tokens.begin(i) - 1) == '(';
                if ((bracketed || !inBrackets) && word.codePoints().allMatch(Character::isUpperCase)) {
                    letters.putIfAbsent(word, side.span(i, i + 1));
                }
            }
        }
        return letters;
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            if (!word.isEmpty()) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    /** Whether a name begins with letters that stand for something themselves, as a broadcaster's do. */
    private static boolean beginsInCapitals(String name) {
        return name.length() >= FEWEST && name.codePoints().limit(FEWEST).allMatch(Character::isUpperCase);
    }

    private static String beginning(String name) {
        return name.substring(0, Math.min(FEWEST, name.length())).toUpperCase(Locale.ROOT);
    }
}
