package org.wiretrace.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Reads a page as scraped: the whole file is one record. */
final class WholePage implements RecordReader {
    private final InputStream in;
    private final String id;
    private final int longest;
    private byte[] page;

    /** @param longest bytes that a page may have */
    WholePage(InputStream in, String id, int longest) {
        this.in = in;
        this.id = id;
        this.longest = longest;
    }

    @Override
    public boolean advance() throws IOException {
        if (page != null) {
            return false;
        }
        page = in.readNBytes(longest + 1);
        return true;
    }

    @Override
    public long position() {
        return page == null ? 0 : 1;
    }

    @Override
    public Map<String, String> fields() throws UnusableRecord {
        if (page.length > longest) {
            throw new UnusableRecord("text-too-long", "the page is longer than " + longest + " bytes");
        }
        Map<String, String> fields = FieldNames.none();
        fields.put("id", id);
        String text = Utf8.withoutByteOrderMark(Utf8.decode(page, 0, page.length));
        if (!FieldNames.isBlank(text)) {
            fields.put("text", text);
        }
        return fields;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
