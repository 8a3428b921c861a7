package org.wiretrace.quotes;

/**
 * Somebody whom an article lets speak.
 *
 * @param printed the words that stand for the speaker; null when nobody is named
 * @param name canonical name; null when unknown
 * @param pronoun whether the words are a pronoun
 * @param human whether it is a person, so that a later "he" may stand for it
 */
record Voice(String printed, String name, boolean pronoun, boolean human) {
    static final Voice NOBODY = new Voice(null, null, false, false);

    boolean isKnown() {
        return printed != null;
    }

    /** Whether it is one that a later "he" may stand for. */
    boolean isSomebody() {
        return human && (name != null || (printed != null && !pronoun));
    }
}
