package org.wiretrace.provenance;

/** Reuse of one text by another. */
public enum Relation {
    VERBATIM,
    EDITED,
    PARTIAL,
    REWRITTEN,
    TRANSLATED,
    SHARED_QUOTES,
    SAME_STORY;

    /** Whether text was reused, not only a quote or an event shared. */
    public boolean isReuse() {
        return compareTo(SHARED_QUOTES) < 0;
    }
}
