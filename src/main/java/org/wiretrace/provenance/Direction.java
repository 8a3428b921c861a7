package org.wiretrace.provenance;

/** Who had it from whom. */
public enum Direction {
    A_TO_B,
    B_TO_A,
    COMMON_SOURCE,
    UNDECIDED
}
