package org.wiretrace.translation;

import org.wiretrace.text.Span;

/**
 * A fact that a sentence gives otherwise than the sentence that it answers to.
 *
 * @param kind what it is
 * @param a where it stands in the first text
 * @param b where the other one stands in the second
 * @param detail both, for people
 */
public record Difference(Kind kind, Span a, Span b, String detail) {
    /** What may differ. */
    public enum Kind {
        NUMBER,
        DATE,
        NAME
    }
}
