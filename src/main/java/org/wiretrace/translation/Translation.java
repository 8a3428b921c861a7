package org.wiretrace.translation;

import java.util.List;
import org.wiretrace.similarity.Alignment;

/**
 * One text suspected to be a translation of another, or both of a third.
 *
 * @param alignment the sentences that say the same, each with its counterpart
 * @param agreement from 0: how much of what a translation keeps both have, in the same order
 * @param confidence from 0 to 1 that it is one
 * @param anchors how many names, numbers and dates agree
 * @param examples the most telling of them, as the first text prints them
 * @param differences what they do not agree on, in sentences that say the same
 */
public record Translation(
        Alignment alignment,
        double agreement,
        double confidence,
        int anchors,
        List<String> examples,
        List<Difference> differences) {
    public Translation {
        examples = List.copyOf(examples);
        differences = List.copyOf(differences);
    }
}
