package org.wiretrace.provenance;

import java.io.Serializable;

/**
 * An outlet's use of a wire's article.
 *
 * @param article id of the outlet's article
 * @param wire id of the agency, or domain of the partner
 * @param sourceArticle id of the wire's article; null when its text is not in the corpus
 * @param derivation how much of the article comes from it
 * @param credit the printed credit, held against the evidence
 * @param coverage from 0 to 1: share of the article's words found in the source; null when the source is absent
 * @param lagMinutes minutes from the source to the article; null when either time is unknown
 * @param confidence from 0 to 1: how often such a row is right
 */
public record Pickup(
        String article,
        String wire,
        String sourceArticle,
        Derivation derivation,
        CreditVerdict credit,
        Double coverage,
        Long lagMinutes,
        double confidence)
        implements Serializable {}
