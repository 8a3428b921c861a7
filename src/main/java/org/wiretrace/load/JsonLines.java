package org.wiretrace.load;

import java.io.IOException;
import java.util.Map;

/** Reads articles that stand one a line, as JSON objects; blank lines are none. */
final class JsonLines implements RecordReader {
    private final Lines lines;
    private final FieldNames names;
    private long position;

    /** @param before lines of the file before the first one to read */
    JsonLines(Lines lines, long before, FieldNames names) {
        this.lines = lines;
        this.position = before;
        this.names = names;
    }

    @Override
    public boolean advance() throws IOException {
        do {
            if (!lines.advance()) {
                return false;
            }
            position++;
        } while (lines.blank());
        return true;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Map<String, String> fields() throws UnusableRecord {
        if (lines.tooLong()) {
            throw new UnusableRecord("text-too-long", "the line is longer than " + lines.length() + " bytes");
        }
        String line = Utf8.decode(lines.bytes(), 0, lines.length());
        return JsonFields.parse(position == 1 ? Utf8.withoutByteOrderMark(line) : line, names);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
