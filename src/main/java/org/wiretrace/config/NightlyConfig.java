package org.wiretrace.config;

import java.io.Serializable;

/**
 * How nights are kept.
 *
 * @param relearnDays days after which a night learns anew what the corpus teaches: repeated lines, which spellings are one
 *     name, which words are common; fewer follows the news more closely, more reads and compares the whole time window
 *     anew less often; 0 learns every night
 * @param keepNights nights whose runs are kept; fewer save room, 0 keeps all
 */
public record NightlyConfig(int relearnDays, int keepNights) implements Serializable, Settings {
    public static final NightlyConfig DEFAULTS = new NightlyConfig(30, 0);

    @Override
    public void validate(Problems problems) {
        problems.between("relearn-days", relearnDays, 0, 36_500);
        problems.atLeast("keep-nights", keepNights, 0);
    }
}
