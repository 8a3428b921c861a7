package org.wiretrace.names;

import java.io.Serializable;

/**
 * One spelling of a name, over the whole corpus.
 *
 * @param canonical the name that it stands for
 * @param variant the spelling
 * @param kind what it names
 * @param articles number of articles that print it
 * @param outlets number of outlets that print it
 * @param rule why the two are one: {@code listed}, or {@code discovered} and which rule
 */
public record NameVariant(String canonical, String variant, NameKind kind, long articles, long outlets, String rule)
        implements Serializable {}
