package org.wiretrace.config;

import java.io.Serializable;

/**
 * When two quotes are one.
 *
 * @param minWords words of a quote at least that is matched across articles; fewer matches scraps such as "very good"
 * @param alteredShare share of the words that two quotes must have in common to be one, altered; higher takes fewer edits for
 *     the same quote, lower takes different quotes for one
 */
public record QuoteConfig(int minWords, double alteredShare) implements Serializable, Settings {
    public static final QuoteConfig DEFAULTS = new QuoteConfig(4, 0.6);

    @Override
    public void validate(Problems problems) {
        problems.atLeast("min-words", minWords, 1);
        problems.share("altered-share", alteredShare);
    }
}
