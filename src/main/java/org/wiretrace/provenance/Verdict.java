package org.wiretrace.provenance;

import java.io.Serializable;
import java.util.List;

/**
 * What we conclude of two articles, with all our reasons.
 *
 * @param a id of the one published earlier, ties and unknown times by id
 * @param b id of the other
 * @param relation how the texts are related
 * @param resemblance from 0 to 1: words matched over words of both, matched ones counted once
 * @param containmentA from 0 to 1: share of the first article's words that the second has
 * @param containmentB from 0 to 1: share of the second article's words that the first has
 * @param longestPassageWords words of the longest passage, on its shorter side
 * @param sharedQuotes utterances that both quote
 * @param direction who had it from whom
 * @param confidence from 0 to 1: how often such a verdict is right
 * @param evidence every sign, whichever way it points
 */
public record Verdict(
        String a,
        String b,
        Relation relation,
        double resemblance,
        double containmentA,
        double containmentB,
        int longestPassageWords,
        int sharedQuotes,
        Direction direction,
        double confidence,
        List<Evidence> evidence)
        implements Serializable {}
