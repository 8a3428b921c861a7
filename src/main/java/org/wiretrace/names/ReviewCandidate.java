package org.wiretrace.names;

import java.io.Serializable;

/**
 * Two spellings that look alike and were not merged: a person decides.
 *
 * @param a the spelling that comes first in the alphabet
 * @param b the other one
 * @param likeness Jaro-Winkler likeness of the keys, 0 to 1: it ranks the list and decides nothing
 * @param why what the two share
 */
public record ReviewCandidate(String a, String b, double likeness, String why) implements Serializable {}
