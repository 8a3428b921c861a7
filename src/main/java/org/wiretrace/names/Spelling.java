package org.wiretrace.names;

import java.io.Serializable;

/**
 * A spelling that no list holds, counted over the corpus.
 *
 * @param variant the spelling, white space made single
 * @param kind what it seems to name
 * @param articles number of articles that print it
 */
public record Spelling(String variant, NameKind kind, long articles) implements Serializable {}
