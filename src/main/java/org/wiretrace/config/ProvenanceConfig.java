package org.wiretrace.config;

import java.io.Serializable;

/**
 * Who had it from whom.
 *
 * @param clockToleranceMinutes minutes between two clocks that decide nothing; more leaves more pairs undecided, fewer trusts
 *     every outlet's clock
 * @param whollyShare share of an article that a wire must cover for the article to be wholly derived; higher calls fewer so
 * @param partiallyShare share from which on it is partially derived; lower calls more so, and takes set phrases for borrowing
 */
public record ProvenanceConfig(int clockToleranceMinutes, double whollyShare, double partiallyShare)
        implements Serializable, Settings {
    public static final ProvenanceConfig DEFAULTS = new ProvenanceConfig(10, 0.75, 0.15);

    @Override
    public void validate(Problems problems) {
        problems.atLeast("clock-tolerance-minutes", clockToleranceMinutes, 0);
        problems.share("wholly-share", whollyShare);
        problems.share("partially-share", partiallyShare);
        if (partiallyShare > whollyShare) {
            problems.add("partially-share", partiallyShare, "no more than wholly-share, which is " + whollyShare);
        }
    }
}
