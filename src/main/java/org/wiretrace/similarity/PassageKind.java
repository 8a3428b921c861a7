package org.wiretrace.similarity;

/** How much of the wording of a passage is shared. */
public enum PassageKind {
    VERBATIM,
    EDITED,
    REWRITTEN,
    TRANSLATED
}
