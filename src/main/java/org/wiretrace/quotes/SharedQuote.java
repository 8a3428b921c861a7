package org.wiretrace.quotes;

import java.io.Serializable;

/**
 * An utterance that two articles quote.
 *
 * @param aQuote id of the quote in the first article
 * @param bQuote id of the quote in the second
 * @param a id of the first article
 * @param b id of the second
 * @param similarity from 0 to 1: share of the shorter one's words that stand, in order, in the other
 * @param rendering what differs
 * @param sameSpeaker whether both give it to one speaker; null when either names none
 */
public record SharedQuote(
        String aQuote, String bQuote, String a, String b, double similarity, Rendering rendering, Boolean sameSpeaker)
        implements Serializable {}
