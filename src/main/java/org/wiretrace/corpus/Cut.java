package org.wiretrace.corpus;

import java.io.Serializable;

/**
 * Lines of a text that are not the article.
 *
 * @param begin first unit in the text as given
 * @param end last unit, exclusive
 * @param role what they are instead
 */
public record Cut(int begin, int end, LineRole role) implements Serializable {}
