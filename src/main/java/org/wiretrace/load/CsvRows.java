package org.wiretrace.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads articles that are rows of comma- or tab-separated values (RFC 4180) under a header row; line breaks may stand
 * inside quotes, empty lines are no rows.
 *
 * <p>The parsers that Spark brings either read a whole file on from a quote that is never closed, or drop or bend the
 * rows after it, and they decode before one could tell which row was malformed. Here a row that breaks the grammar is one
 * broken row, and reading goes on at the line after the one that it began on.
 */
final class CsvRows implements RecordReader {
    private final InputStream in;
    private final int separator;
    private final int longest;
    private final FieldNames names;
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int filled;
    /** What is read again after a broken row, and how far. */
    private byte[] again = {};

    private int againAt;

    private final ByteArray row = new ByteArray();
    private final ByteArray values = new ByteArray();
    private final List<Integer> ends = new ArrayList<>();
    private long nextLine = 1;
    private long position;
    private String fault;
    private List<String> header;

    /** @param longest bytes that a row may have */
    CsvRows(InputStream in, char separator, int longest, FieldNames names) {
        this.in = in;
        this.separator = separator;
        this.longest = longest;
        this.names = names;
    }

    @Override
    public boolean advance() throws IOException {
        if (header == null && !readHeader()) {
            return false;
        }
        return advanceToRow();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Map<String, String> fields() throws UnusableRecord {
        if (fault != null) {
            throw new UnusableRecord("broken-row", fault);
        }
        if (ends.size() != header.size()) {
            throw new UnusableRecord(
                    "broken-row", "the row has %d values, the header %d".formatted(ends.size(), header.size()));
        }
        Map<String, String> fields = FieldNames.none();
        for (int i = 0; i < header.size(); i++) {
            if (names.ours(header.get(i)) != null) {
                names.put(fields, header.get(i), value(i));
            }
        }
        if (!fields.containsKey("text") && header.stream().noneMatch(name -> "text".equals(names.ours(name)))) {
            throw new UnusableRecord("no-text", "no column is called text; there are " + String.join(", ", header));
        }
        return fields;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean readHeader() throws IOException {
        if (!advanceToRow()) {
            return false;
        }
        if (fault != null) {
            throw new IOException("the header row is broken: " + fault);
        }
        try {
            List<String> columns = new ArrayList<>();
            for (int i = 0; i < ends.size(); i++) {
                columns.add(Utf8.withoutByteOrderMark(value(i)).strip());
            }
            header = columns;
            return true;
        } catch (UnusableRecord e) {
            throw new IOException("the header row is not UTF-8: " + e.getMessage(), e);
        }
    }

    private String value(int i) throws UnusableRecord {
        return Utf8.decode(values.bytes(), i == 0 ? 0 : ends.get(i - 1), ends.get(i));
    }

    /** Moves on to the next row that is not an empty line. */
    private boolean advanceToRow() throws IOException {
        do {
            row.clear();
            values.clear();
            ends.clear();
            fault = null;
            position = nextLine;
            if (!parseRow()) {
                return false;
            }
            if (fault != null) {
                returnToSecondLine();
            }
        } while (fault == null && ends.size() == 1 && values.length() == 0);
        return true;
    }

    /** Takes a row apart, or sets {@link #fault}; false at the end of the file. */
    private boolean parseRow() throws IOException {
        int b = next();
        if (b < 0) {
            return false;
        }
        while (true) {
            b = b == '"' ? quoted() : unquoted(b);
            if (fault != null) {
                return true;
            }
            ends.add(values.length());
            if (b != separator) {
                return true; // a line feed, or the end of the file
            }
            b = next();
        }
    }

    /** Takes in a value without quotes around it; returns the byte behind it. */
    private int unquoted(int first) throws IOException {
        int b = first;
        while (b >= 0 && b != separator && b != '\n' && fault == null) {
            int following = next();
            if (b != '\r' || (following != '\n' && following >= 0)) {
                values.add(b);
            }
            b = following;
        }
        return b;
    }

    /** Takes in a value behind its opening quote; returns the byte behind its closing one. */
    private int quoted() throws IOException {
        while (fault == null) {
            int b = next();
            if (b < 0) {
                fault = "a quote is never closed";
            } else if (b != '"') {
                values.add(b);
            } else {
                b = next();
                if (b == '\r') {
                    b = next();
                }
                if (b < 0 || b == separator || b == '\n') {
                    return b;
                }
                if (b == '"') {
                    values.add('"');
                } else {
                    fault = "value %d goes on behind its closing quote; a quote inside quotes is written twice"
                            .formatted(ends.size() + 1);
                }
            }
        }
        return -1;
    }

    private int next() throws IOException {
        int b;
        if (againAt < again.length) {
            b = again[againAt++] & 0xff;
        } else if (fill()) {
            b = chunk[at++] & 0xff;
        } else {
            return -1;
        }
        if (b == '\n') {
            nextLine++;
        }
        row.add(b);
        if (row.length() > longest && fault == null) {
            fault = "the row is longer than %d bytes; perhaps a quote is never closed".formatted(longest);
        }
        return b;
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(chunk, 0, chunk.length));
        }
        return at < filled;
    }

    /** Gives back what was read of a broken row behind its first line; reads that line to its end. */
    private void returnToSecondLine() throws IOException {
        int firstLine = row.indexOf('\n') + 1;
        if (firstLine == 0) {
            int b = 0;
            while (b >= 0 && b != '\n') {
                row.clear();
                b = next();
            }
        } else {
            byte[] rest = new byte[row.length() - firstLine + again.length - againAt];
            System.arraycopy(row.bytes(), firstLine, rest, 0, row.length() - firstLine);
            System.arraycopy(again, againAt, rest, row.length() - firstLine, again.length - againAt);
            again = rest;
            againAt = 0;
        }
        nextLine = position + 1;
    }
}
