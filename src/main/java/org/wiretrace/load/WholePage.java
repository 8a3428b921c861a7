package org.wiretrace.load;

import java.io.InputStream;
import java.util.Map;

/** Reads a page as scraped: the whole file is one record. */
final class WholePage extends WholeFile {

    /** @param longest bytes that a page may have */
    WholePage(InputStream in, String id, int longest) {
        super(in, id, longest);
    }

    @Override
    public Map<String, String> fields() throws UnusableRecord {
        byte[] page = bytes();
        Map<String, String> fields = FieldNames.none();
        fields.put("id", id);
        String text = Utf8.withoutByteOrderMark(Utf8.decode(page, 0, page.length));
        if (!FieldNames.isBlank(text)) {
            fields.put("text", text);
        }
        return fields;
    }
}
