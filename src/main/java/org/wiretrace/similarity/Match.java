package org.wiretrace.similarity;

import java.io.Serializable;
import org.wiretrace.text.Span;

/**
 * What two texts have in common at one place: a copied stretch, or a sentence and its rewording. Passages are made of
 * these, and of what lies between them.
 *
 * @param a where in the first text
 * @param b where in the second
 * @param words how many words are the same
 * @param identity from 0 to 1: those words over the words of the longer side
 * @param copied whether the wording is kept, here and around
 */
public record Match(Span a, Span b, int words, double identity, boolean copied) implements Serializable {}
