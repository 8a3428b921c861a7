package org.wiretrace.similarity;

import java.io.Serializable;

/**
 * Two articles worth aligning.
 *
 * @param a key of one of them, the smaller key
 * @param b key of the other
 */
public record CandidatePair(long a, long b) implements Serializable {}
