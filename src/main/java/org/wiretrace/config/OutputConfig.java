package org.wiretrace.config;

import java.io.Serializable;

/**
 * How tables are written.
 *
 * @param rowsPerFile rows in one file of a table at most; more gives fewer, larger files, which need more memory to write
 */
public record OutputConfig(int rowsPerFile) implements Serializable, Settings {
    public static final OutputConfig DEFAULTS = new OutputConfig(1_000_000);

    @Override
    public void validate(Problems problems) {
        problems.atLeast("rows-per-file", rowsPerFile, 1);
    }
}
