package org.wiretrace.names;

import java.util.List;

/**
 * A spelling, and what is left of it when nothing counts that never tells two people apart ({@link NameFolding}).
 *
 * @param spelling as printed or listed
 * @param tokens its folded words
 * @param key the words in a row: names with equal keys are one; empty when there are none
 */
public record FoldedName(String spelling, List<String> tokens, String key) {
    public FoldedName {
        tokens = List.copyOf(tokens);
    }

    static FoldedName of(String spelling) {
        List<String> tokens = NameFolding.tokens(spelling);
        return new FoldedName(spelling, tokens, String.join(" ", tokens));
    }

    String first() {
        return tokens.get(0);
    }

    String last() {
        return tokens.get(tokens.size() - 1);
    }

    /** Whether it is a family name with a given name of two syllables behind it, in as many words as that may be written. */
    boolean hasSyllables() {
        return tokens.size() == 3 && FamilyNames.comeFirst(first());
    }

    /** Whether the two syllables of the given name are written in one word. */
    boolean isJoined() {
        return hasSyllables() && words() < tokens.size();
    }

    /** Key with the given name in one word: equal for spellings that differ in where the syllables part. */
    String joinedKey() {
        return first() + " " + String.join("", tokens.subList(1, tokens.size()));
    }

    /** How many words the spelling is written in. */
    private int words() {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < spelling.length(); i++) {
            char c = spelling.charAt(i);
            boolean part = Character.isLetterOrDigit(c) || NameFolding.isApostrophe(c);
            words += part && !inside ? 1 : 0;
            inside = part;
        }
        return words;
    }
}
