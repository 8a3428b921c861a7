package org.wiretrace.load;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;

/** The records of several slices, each slice opened when the one before is read. */
final class SliceReader implements Iterator<LoadedRecord> {
    private final CorpusReader reader;
    private final Iterator<FileSlice> slices;
    private final Configuration hadoop;
    private Iterator<LoadedRecord> records = Collections.emptyIterator();

    SliceReader(CorpusReader reader, Iterator<FileSlice> slices, Configuration hadoop) {
        this.reader = reader;
        this.slices = slices;
        this.hadoop = hadoop;
    }

    @Override
    public boolean hasNext() {
        while (!records.hasNext() && slices.hasNext()) {
            records = reader.read(slices.next(), hadoop);
        }
        return records.hasNext();
    }

    @Override
    public LoadedRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return records.next();
    }
}
