package org.wiretrace.provenance;

import java.io.Serializable;

/**
 * One checkable sign of who had a text from whom.
 *
 * @param sign kebab-case name of the sign, such as {@code published-first}
 * @param pointsTo the direction that it speaks for
 * @param detail the very words or figures that show it
 */
public record Evidence(String sign, Direction pointsTo, String detail) implements Serializable {}
