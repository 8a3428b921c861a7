package org.wiretrace.similarity;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The words of a corpus that are too frequent to tell two texts apart, as token ids. With the threshold that the
 * settings name there can be no more than a few thousand of them, whatever the size of the corpus.
 *
 * @param ids their ids, ascending
 */
public record CommonWords(int[] ids) implements Serializable {
    /** None: every word is rare. */
    public static final CommonWords NONE = new CommonWords(new int[0]);

    public boolean contains(int id) {
        return Arrays.binarySearch(ids, id) >= 0;
    }
}
