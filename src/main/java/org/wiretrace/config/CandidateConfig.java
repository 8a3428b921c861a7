package org.wiretrace.config;

import java.io.Serializable;

/**
 * Which pairs of articles are worth comparing word by word.
 *
 * @param shingleSize words per shingle; smaller finds more pairs, and more chance ones; larger misses lightly edited copies
 * @param rareShare a word is rare when it makes up less than this share of all words of the corpus; higher finds more reworded
 *     copies and takes longer, lower leaves them to verbatim shingles
 * @param rareSpan words within which two rare words make a rare pair; wider survives more rewording, and brings chance pairs
 * @param rareNext next rare words that each rare word is paired with; more survives more rewording, and costs time and memory
 * @param minHits shingles or rare pairs that two articles must have in common; higher is faster and misses short borrowings,
 *     lower brings chance pairs
 * @param gateWords words on both sides within which those hits must lie; wider finds thinly spread borrowings, and chance pairs
 * @param maxPostings articles that may share a fingerprint before they are linked along time rather than all with all; higher
 *     compares more copies of one text directly, at a cost that grows with its square
 * @param predecessors articles before it that each one of a much-shared text is linked with; more makes the choice of parent
 *     surer, and costs time
 * @param wireLinks wire articles that each one of a much-shared text is linked with; more lets more wires be weighed, and costs
 *     time
 * @param windowDays days that two articles may lie apart; wider finds late pickups, and compares more; articles without a date
 *     are compared with all
 * @param sameOutlet whether articles of one outlet are compared too; true finds an outlet's own reprints, which are many
 */
public record CandidateConfig(
        int shingleSize,
        double rareShare,
        int rareSpan,
        int rareNext,
        int minHits,
        int gateWords,
        int maxPostings,
        int predecessors,
        int wireLinks,
        int windowDays,
        boolean sameOutlet)
        implements Serializable, Settings {
    public static final CandidateConfig DEFAULTS = new CandidateConfig(5, 2e-4, 10, 3, 2, 60, 64, 8, 8, 14, false);

    /** The same but for the window. */
    public CandidateConfig withWindowDays(int days) {
        return new CandidateConfig(
                shingleSize,
                rareShare,
                rareSpan,
                rareNext,
                minHits,
                gateWords,
                maxPostings,
                predecessors,
                wireLinks,
                days,
                sameOutlet);
    }

    @Override
    public void validate(Problems problems) {
        problems.between("shingle-size", shingleSize, 2, 50);
        problems.share("rare-share", rareShare);
        problems.atLeast("rare-span", rareSpan, 1);
        problems.atLeast("rare-next", rareNext, 0);
        problems.atLeast("min-hits", minHits, 1);
        problems.atLeast("gate-words", gateWords, shingleSize);
        problems.atLeast("max-postings", maxPostings, 2);
        problems.atLeast("predecessors", predecessors, 1);
        problems.atLeast("wire-links", wireLinks, 0);
        problems.between("window-days", windowDays, 0, 36_500);
    }
}
