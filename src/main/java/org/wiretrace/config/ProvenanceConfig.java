package org.wiretrace.config;

import java.io.Serializable;

/**
 * Who had it from whom.
 *
 * @param clockToleranceMinutes minutes between two clocks that decide nothing; more leaves more pairs undecided, fewer trusts
 *     every outlet's clock
 * @param whollyShare share of an article that a wire must cover for the article to be wholly derived; higher calls fewer so
 * @param partiallyShare share from which on it is partially derived; lower calls more so, and takes set phrases for borrowing
 * @param uncreditedShare share of runs of six words that an article must have in common with a wire which it does not name
 *     to count as an uncredited pickup; lower finds more of them, and takes two reports of one statement for such
 */
public record ProvenanceConfig(
        int clockToleranceMinutes, double whollyShare, double partiallyShare, double uncreditedShare)
        implements Serializable, Settings {
    public static final ProvenanceConfig DEFAULTS = new ProvenanceConfig(10, 0.75, 0.15, 0.3);

    @Override
    public void validate(Problems problems) {
        problems.atLeast("clock-tolerance-minutes", clockToleranceMinutes, 0);
        problems.share("wholly-share", whollyShare);
        problems.share("partially-share", partiallyShare);
        problems.share("uncredited-share", uncreditedShare);
        if (partiallyShare > whollyShare) {
            problems.add("partially-share", partiallyShare, "no more than wholly-share, which is " + whollyShare);
        }
    }
}
