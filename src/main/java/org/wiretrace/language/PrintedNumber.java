package org.wiretrace.language;

/**
 * A number as it stands in running text.
 *
 * @param begin its first digit
 * @param end where it ends, exclusive, its words of scale included
 * @param value what it comes to; NaN when its digits are too many to count anything
 */
public record PrintedNumber(int begin, int end, double value) {}
