package org.wiretrace.quotes;

/** What the second article did to the words of an utterance that both quote. */
public enum Rendering {
    IDENTICAL,
    TRIMMED,
    ALTERED,
    RETRANSLATED
}
