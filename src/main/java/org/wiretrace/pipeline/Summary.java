package org.wiretrace.pipeline;

import java.util.List;

/**
 * What a run has to say for itself.
 *
 * @param lines for standard output
 */
public record Summary(List<String> lines) {
    public Summary {
        lines = List.copyOf(lines);
    }
}
