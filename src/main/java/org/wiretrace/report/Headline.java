package org.wiretrace.report;

import java.util.HashSet;
import java.util.Set;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/** What an outlet made of a wire's headline. */
public enum Headline {
    KEPT,
    EDITED,
    OWN;

    /** Share of the words of the shorter that the other has, from which on a headline counts as edited, not new. */
    private static final double EDITED_SHARE = 0.5;

    static Headline of(String wire, String outlet) {
        Set<Integer> theirs = words(wire);
        Set<Integer> ours = words(outlet);
        if (theirs.equals(ours)) {
            return KEPT;
        }
        Set<Integer> both = new HashSet<>(theirs);
        both.retainAll(ours);
        int shorter = Math.min(theirs.size(), ours.size());
        return shorter > 0 && both.size() >= EDITED_SHARE * shorter ? EDITED : OWN;
    }

    private static Set<Integer> words(String title) {
        Tokens tokens = Tokenizer.tokens(title);
        Set<Integer> words = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.id(i));
        }
        return words;
    }
}
