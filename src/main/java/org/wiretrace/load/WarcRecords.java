package org.wiretrace.load;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts a web archive (WARC 1.0 and 1.1) into its records, one at a time. Of a record no more is kept than asked for, and
 * what is between two records and is none counts as one broken record: reading goes on at the next line that begins as a
 * record does.
 *
 * <p>The reader of records that jwarc brings knows no way on behind a broken record, and holds headers of any length.
 */
final class WarcRecords implements Closeable {
    private static final String BEGINNING = "WARC/";
    /** Bytes that all the lines of a header may have, and of which a header's line is kept. */
    private static final int LONGEST_HEADER = 1 << 18;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int filled;
    private final ByteArray line = new ByteArray();
    /** Whether {@link #line} holds the first line of a record that was found behind a broken one. */
    private boolean found;

    private final Map<String, String> header = new TreeMap<>();
    private final ByteArray block = new ByteArray();
    private long blockLength;
    private long position;
    private String fault;

    /** @param longest bytes of a record's block that are kept */
    WarcRecords(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * Moves on to the next record, sound or broken.
     *
     * @return false at the end
     * @throws IOException when the file cannot be read on, or ends inside the record
     */
    boolean advance() throws IOException {
        header.clear();
        block.clear();
        blockLength = 0;
        fault = null;
        try {
            if (!found && !readLineThatIsNotBlank()) {
                return false;
            }
            found = false;
            readRecord();
        } catch (GzipMembers.DamagedMember e) {
            fault = e.getMessage();
        }
        position++;
        return true;
    }

    /** One-based number of the current record in its file. */
    long position() {
        return position;
    }

    /** Why the current record is broken; null when it is sound. */
    String fault() {
        return fault;
    }

    /** A field of the current record's header, by its name in lower case; empty when it has none of that name. */
    String header(String name) {
        return header.getOrDefault(name, "");
    }

    /** What the current record holds, from its beginning, as far as it is kept. */
    ByteArray block() {
        return block;
    }

    /** Bytes of all that the current record holds. */
    long blockLength() {
        return blockLength;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void readRecord() throws IOException {
        if (begins()) {
            readHeader();
        } else {
            fault = "a record was expected, which begins with WARC/";
        }
        if (fault == null) {
            readBlock();
        } else {
            seekNext();
        }
    }

    private void readHeader() throws IOException {
        int bytes = 0;
        while (readLine()) {
            bytes += line.length();
            if (bytes > LONGEST_HEADER) {
                fault = "the header is longer than %d bytes".formatted(LONGEST_HEADER);
                return;
            }
            String field = Utf8.lenient(line.bytes(), 0, line.length()).strip();
            if (field.isEmpty()) {
                readBlockLength();
                return;
            }
            int colon = field.indexOf(':');
            if (colon > 0) {
                header.putIfAbsent(
                        field.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        field.substring(colon + 1).strip());
            }
        }
        throw new EOFException("the file ends inside the header of a record");
    }

    private void readBlockLength() {
        String length = header("content-length");
        if (length.matches("[0-9]{1,18}")) {
            blockLength = Long.parseLong(length);
        } else {
            fault = "Content-Length is \"%s\"; expected a number"
                    .formatted(length.substring(0, Math.min(40, length.length())));
        }
    }

    private void readBlock() throws IOException {
        long left = blockLength;
        while (left > 0) {
            if (!fill()) {
                throw new EOFException("the file ends inside a record, %d bytes before its end".formatted(left));
            }
            int taken = (int) Math.min(left, filled - at);
            block.add(chunk, at, at + Math.min(taken, longest - block.length()));
            at += taken;
            left -= taken;
        }
    }

    /** Reads over everything up to the first line of another record. */
    private void seekNext() throws IOException {
        while (readLine()) {
            if (begins()) {
                found = true;
                return;
            }
        }
    }

    private boolean begins() {
        return Utf8.lenient(line.bytes(), 0, Math.min(line.length(), BEGINNING.length()))
                .equals(BEGINNING);
    }

    private boolean readLineThatIsNotBlank() throws IOException {
        while (readLine()) {
            for (int i = 0; i < line.length(); i++) {
                if (line.bytes()[i] != '\r' && line.bytes()[i] != ' ') {
                    return true;
                }
            }
        }
        return false;
    }

    /** Reads the next line, without its line feed; false at the end. */
    private boolean readLine() throws IOException {
        line.clear();
        boolean any = false;
        while (fill()) {
            any = true;
            int end = at;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            // One byte more than a header may have, so that it is seen to be too long.
            line.add(chunk, at, at + Math.min(end - at, LONGEST_HEADER + 1 - line.length()));
            at = end;
            if (at < filled) {
                at++;
                return true;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = 0; // should the next line fail, nothing is read twice
            filled = Math.max(0, in.read(chunk, 0, chunk.length));
        }
        return at < filled;
    }
}
