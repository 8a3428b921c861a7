package org.wiretrace.divergence;

import java.io.Serializable;

/**
 * A place where two articles of one origin say different things. A side that says nothing is null throughout.
 *
 * @param a id of the first article
 * @param b id of the second
 * @param kind what differs
 * @param aBegin first UTF-16 unit in the first text
 * @param aEnd last one, exclusive
 * @param bBegin first UTF-16 unit in the second text
 * @param bEnd last one, exclusive
 * @param aText the words of the first
 * @param bText the words of the second
 * @param detail what differs, for people, and how much it matters
 */
public record Divergence(
        String a,
        String b,
        DivergenceKind kind,
        Integer aBegin,
        Integer aEnd,
        Integer bBegin,
        Integer bEnd,
        String aText,
        String bText,
        String detail)
        implements Serializable {}
