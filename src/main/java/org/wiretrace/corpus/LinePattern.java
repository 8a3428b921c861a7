package org.wiretrace.corpus;

import java.io.Serializable;

/**
 * A line of a page that is not the article, as listed in {@code conf/boilerplate.yaml}.
 *
 * @param id short id, such as {@code id.baca-juga}
 * @param role what the line is
 * @param rest whether everything after it is none of the article either
 * @param regex a Java regular expression for the whole line, case ignored
 * @param example a line that it must match, of our own
 */
public record LinePattern(String id, LineRole role, boolean rest, String regex, String example)
        implements Serializable {}
