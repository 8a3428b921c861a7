package org.wiretrace.quotes;

/**
 * Somebody whom an article lets speak.
 *
 * @param printed the words that stand for the speaker; null when nobody is named
 * @param name canonical name; null when unknown
 * @param pronoun whether the words are a pronoun
 * @param standsFor whom a pronoun means, as printed where it is no pronoun; null for anything else
 * @param human whether it is a person, so that a later "he" may stand for it
 */
record Voice(String printed, String name, boolean pronoun, String standsFor, boolean human) {
    static final Voice NOBODY = new Voice(null, null, false, null, false);

    /** Somebody called by those words, which are no pronoun. */
    static Voice called(String printed, String name, boolean human) {
        return new Voice(printed, name, false, null, human);
    }

    boolean isKnown() {
        return printed != null;
    }

    /** Whether it is one that a later "he" may stand for. */
    boolean isSomebody() {
        return human && (name != null || standsFor != null || (printed != null && !pronoun));
    }
}
