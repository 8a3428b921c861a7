package org.wiretrace.similarity;

import java.io.Serializable;

/**
 * Two articles worth aligning.
 *
 * @param a id of the one published earlier, ties and unknown times by id
 * @param b id of the other
 * @param hits fingerprints that they share within the window of the gate
 */
public record CandidatePair(String a, String b, int hits) implements Serializable {}
