package org.wiretrace.load;

import java.io.Serializable;

/**
 * The records of a file that begin in a range of its bytes.
 *
 * @param file the file
 * @param begin first byte
 * @param end last byte, exclusive
 * @param before lines of the file before the first that begins in the range; 0 where a file has no lines
 */
public record FileSlice(CorpusFile file, long begin, long end, long before) implements Serializable {
    /** The whole file, compressed or not. */
    static FileSlice whole(CorpusFile file) {
        return new FileSlice(file, 0, Long.MAX_VALUE, 0);
    }

    /** How much there is to read, at least. */
    long weight() {
        return Math.min(end, file.length()) - begin;
    }
}
