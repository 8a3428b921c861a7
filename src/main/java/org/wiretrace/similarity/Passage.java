package org.wiretrace.similarity;

import java.io.Serializable;

/**
 * One matching stretch of two articles' texts.
 *
 * @param a id of the first article
 * @param b id of the second
 * @param aBegin first UTF-16 unit in the first text
 * @param aEnd last one, exclusive
 * @param bBegin first UTF-16 unit in the second text
 * @param bEnd last one, exclusive
 * @param kind how much of the wording is shared
 * @param identity from 0 to 1: matched words over the words of the longer side
 */
public record Passage(String a, String b, int aBegin, int aEnd, int bBegin, int bEnd, PassageKind kind, double identity)
        implements Serializable {}
