package org.wiretrace.quotes;

/** How the speaker of a quote was found. */
public enum SpeakerRule {
    /** The sentence of the quote names the speaker. */
    NAMED,
    /** A pronoun in it stands for the nearest person before who fits. */
    PRONOUN,
    /** The speaker of the quote beside it, or of the one before, goes on. */
    CARRIED_ON,
    /** The sentence before leads up to the quote. */
    INTRODUCED,
    /** The speaker of another paragraph of the same quotation. */
    BLOCK,
    /** The signature of an embedded post. */
    SIGNED,
    /** Nobody is named. */
    NOBODY
}
