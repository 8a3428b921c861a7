package org.wiretrace.evaluation;

/**
 * Something that a run said with a confidence, and whether it is so.
 *
 * @param set the set that it was said of
 * @param what {@link #VERDICT} or {@link #PICKUP}
 * @param confidence from 0 to 1
 * @param held whether it is right
 * @param of article that it is said of
 * @param other the other article, or the wire
 */
record Judged(String set, String what, double confidence, boolean held, String of, String other) {
    /** A decided direction of a pair. */
    static final String VERDICT = "verdict";
    /** A row of {@code pickups}. */
    static final String PICKUP = "pickup";
}
