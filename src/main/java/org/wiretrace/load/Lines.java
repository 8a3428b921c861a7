package org.wiretrace.load;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads lines as bytes. {@code BufferedReader} would decode before anyone could say which line was malformed, and holds
 * lines of any length.
 */
final class Lines implements Closeable {
    private final InputStream in;
    private final long length;
    private final int longest;
    private final byte[] chunk = new byte[1 << 16];
    private final ByteArray line = new ByteArray();
    private int at;
    private int filled;
    private long read;
    private boolean tooLong;

    /**
     * @param length lines that begin in that many bytes are read
     * @param longest bytes of a line that are kept
     */
    Lines(InputStream in, long length, int longest) {
        this.in = in;
        this.length = length;
        this.longest = longest;
    }

    /** Moves on to the next line; false when there is none. */
    boolean advance() throws IOException {
        line.clear();
        tooLong = false;
        long begin = read;
        while (begin < length && fill()) {
            int end = at;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            keep(end);
            read += end - at;
            at = end;
            if (at < filled) {
                at++;
                read++;
                return true;
            }
        }
        return read > begin;
    }

    /** Bytes of the current line, without its line feed. */
    byte[] bytes() {
        return line.bytes();
    }

    int length() {
        return line.length();
    }

    /** Whether the current line was longer than what is kept. */
    boolean tooLong() {
        return tooLong;
    }

    /** Whether the current line holds nothing but white space. */
    boolean blank() {
        for (int i = 0; i < line.length(); i++) {
            byte b = line.bytes()[i];
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(chunk, 0, chunk.length));
        }
        return at < filled;
    }

    private void keep(int end) {
        int room = longest - line.length();
        tooLong |= end - at > room;
        line.add(chunk, at, at + Math.min(room, end - at));
    }
}
