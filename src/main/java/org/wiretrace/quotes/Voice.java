package org.wiretrace.quotes;

/**
 * Somebody whom an article lets speak.
 *
 * @param printed the words that stand for the speaker; null when nobody is named
 * @param name canonical name; null when unknown
 * @param pronoun whether the words are a pronoun
 */
record Voice(String printed, String name, boolean pronoun) {
    static final Voice NOBODY = new Voice(null, null, false);

    boolean isKnown() {
        return printed != null;
    }

    /** Whether it is one that a later "he" may stand for. */
    boolean isSomebody() {
        return name != null || (printed != null && !pronoun);
    }
}
