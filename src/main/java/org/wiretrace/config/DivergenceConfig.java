package org.wiretrace.config;

import java.io.Serializable;

/**
 * What counts as saying otherwise.
 *
 * @param minOmissionWords words at least that must be left out, or added, to be listed; fewer lists every trimmed clause
 */
public record DivergenceConfig(int minOmissionWords) implements Serializable, Settings {
    public static final DivergenceConfig DEFAULTS = new DivergenceConfig(8);

    @Override
    public void validate(Problems problems) {
        problems.atLeast("min-omission-words", minOmissionWords, 1);
    }
}
