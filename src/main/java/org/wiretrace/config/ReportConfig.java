package org.wiretrace.config;

import java.io.Serializable;

/**
 * How much the report shows; the tables always hold everything.
 *
 * @param pairs pairs shown side by side, strongest first; more makes the folder beside the page larger
 * @param names names shown with their variants; more makes the folder beside the page larger
 * @param notices notices shown; more makes the folder beside the page larger
 */
public record ReportConfig(int pairs, int names, int notices) implements Serializable, Settings {
    public static final ReportConfig DEFAULTS = new ReportConfig(1_000, 2_000, 2_000);

    @Override
    public void validate(Problems problems) {
        problems.atLeast("pairs", pairs, 0);
        problems.atLeast("names", names, 0);
        problems.atLeast("notices", notices, 0);
    }
}
