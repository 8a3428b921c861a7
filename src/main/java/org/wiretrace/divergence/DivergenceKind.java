package org.wiretrace.divergence;

/** What kind of thing a pickup says otherwise. */
public enum DivergenceKind {
    NUMBER,
    DATE,
    NAME,
    TITLE,
    PLACE,
    QUOTE_WORDING,
    SPEAKER,
    OMISSION,
    ADDITION,
    ORDER
}
