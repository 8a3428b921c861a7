package org.wiretrace.load;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** Reads the records of one slice of a corpus file, one after the other. */
interface RecordReader extends Closeable {

    /**
     * Moves on to the next record.
     *
     * @return false at the end
     * @throws IOException when the rest cannot be read
     */
    boolean advance() throws IOException;

    /** One-based number of the current record in its file: its (first) line where the file has lines. */
    long position();

    /**
     * The fields of the current record that we know, by our names, as text; none is null or blank.
     *
     * @throws UnusableRecord when this record is broken; the next one may well be sound
     */
    Map<String, String> fields() throws UnusableRecord;
}
