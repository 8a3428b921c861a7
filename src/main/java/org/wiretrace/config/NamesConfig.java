package org.wiretrace.config;

import java.io.Serializable;

/**
 * Whether the spellings of a name are brought to one.
 *
 * @param unify true finds copies through other spellings and scripts, and tells who is named; false compares texts as they
 *     are printed, looks for no names and lists none
 */
public record NamesConfig(boolean unify) implements Serializable, Settings {
    public static final NamesConfig DEFAULTS = new NamesConfig(true);

    @Override
    public void validate(Problems problems) {
        // Either will do.
    }
}
