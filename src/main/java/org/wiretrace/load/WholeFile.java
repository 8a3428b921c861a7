package org.wiretrace.load;

import java.io.IOException;
import java.io.InputStream;

/** Reads a file that is one record as a whole, such as a page. */
abstract class WholeFile implements RecordReader {
    private final InputStream in;
    private final int longest;
    private byte[] bytes;

    /** What the record is called: the file's name without its extension. */
    protected final String id;

    /** @param longest bytes that the file may have */
    protected WholeFile(InputStream in, String id, int longest) {
        this.in = in;
        this.id = id;
        this.longest = longest;
    }

    @Override
    public final boolean advance() throws IOException {
        if (bytes != null) {
            return false;
        }
        bytes = in.readNBytes(longest + 1);
        return true;
    }

    @Override
    public final long position() {
        return bytes == null ? 0 : 1;
    }

    @Override
    public final void close() throws IOException {
        in.close();
    }

    /** The whole file; a longer one than may be is not read to its end, and is unusable. */
    protected final byte[] bytes() throws UnusableRecord {
        if (bytes.length > longest) {
            throw new UnusableRecord("text-too-long", "the page is longer than " + longest + " bytes");
        }
        return bytes;
    }
}
