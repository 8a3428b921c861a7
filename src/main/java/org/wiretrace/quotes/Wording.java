package org.wiretrace.quotes;

import java.io.Serializable;
import java.util.List;

/**
 * One wording of an utterance, and who printed it. Spellings of a name and what an editor put in brackets make no wording
 * of their own.
 *
 * @param text the words as first printed
 * @param language BCP 47 code of the article that printed them first
 * @param from index, in its family, of the wording that it comes from: the earlier one that it differs from least; null
 *     for what was seen first
 * @param rendering what became of that one; null for what was seen first
 * @param similarity from 0 to 1: share of the shorter one's words that stand, in order, in the other; 1 for what was seen
 *     first
 * @param changes how the words differ from it, in order; none between two translations
 * @param printings where it was printed, earliest first
 */
public record Wording(
        String text,
        String language,
        Integer from,
        Rendering rendering,
        double similarity,
        List<WordChange> changes,
        List<Printing> printings)
        implements Serializable {
    public Wording {
        changes = List.copyOf(changes);
        printings = List.copyOf(printings);
        if (printings.isEmpty() || (from == null) != (rendering == null)) {
            throw new IllegalArgumentException(
                    "a wording needs a place where it was printed, and a parent its rendering");
        }
    }
}
