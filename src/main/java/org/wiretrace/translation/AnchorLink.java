package org.wiretrace.translation;

/**
 * One anchor that two texts have in common.
 *
 * @param a number of the anchor in the first text
 * @param b number in the second
 * @param weight how much it says, above 0
 */
record AnchorLink(int a, int b, float weight) {}
