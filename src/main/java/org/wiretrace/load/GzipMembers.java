package org.wiretrace.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a gzip file whose members can be read apart, as the records of web archives are packed: one that is damaged is
 * told once, and reading goes on at the next. Of a file that is cut off everything is given that could be unpacked.
 */
final class GzipMembers extends InputStream {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int WITH_CHECKSUM = 2;
    private static final int WITH_EXTRA = 4;
    private static final int WITH_NAME = 8;
    private static final int WITH_COMMENT = 16;

    private final InputStream in;
    private final byte[] packed = new byte[1 << 16];
    private int at;
    private int filled;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    /** Where in {@link #packed} the current member's header ends, or 0 when that is read over. */
    private int begin;

    private boolean inside;
    private boolean any;
    private boolean damaged;

    GzipMembers(InputStream in) {
        this.in = in;
    }

    /** A member cannot be unpacked; the next read goes on behind it. */
    static final class DamagedMember extends IOException {
        private static final long serialVersionUID = 1;

        DamagedMember(String message) {
            super(message);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            if (!inside && !enterMember()) {
                return -1;
            }
            int read = inflate(into, from, length);
            if (inflater.finished()) {
                leaveMember();
            }
            if (read > 0) {
                return read;
            }
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    /** Moves on to what the next member holds; false at the end of the file. */
    private boolean enterMember() throws IOException {
        if (damaged && !seekHeader()) {
            return false;
        }
        damaged = false;
        while (fill() && any && packed[at] == 0) {
            at++; // what some programs fill blocks up with
        }
        if (at == filled) {
            return false;
        }
        int[] header = new int[HEADER];
        for (int i = 0; i < HEADER; i++) {
            header[i] = next();
        }
        if (header[0] != 0x1f || header[1] != 0x8b || header[2] != 8) {
            if (!any) {
                throw new IOException("the file is not in gzip format");
            }
            throw damaged("no gzip stands where the next record should begin");
        }
        readOverFields(header[3]);
        any = true;
        inside = true;
        begin = at;
        inflater.reset();
        checksum.reset();
        return true;
    }

    private void readOverFields(int flags) throws IOException {
        if ((flags & WITH_EXTRA) != 0) {
            int length = next() | (next() << 8);
            for (int i = 0; i < length; i++) {
                next();
            }
        }
        for (int flag : new int[] {WITH_NAME, WITH_COMMENT}) {
            while ((flags & flag) != 0 && next() != 0) {
                // The name or comment ends with a zero.
            }
        }
        if ((flags & WITH_CHECKSUM) != 0) {
            next();
            next();
        }
    }

    private int inflate(byte[] into, int from, int length) throws IOException {
        if (inflater.needsInput()) {
            if (!fill()) {
                throw new EOFException("the file ends inside a record");
            }
            inflater.setInput(packed, at, filled - at);
        }
        try {
            int read = inflater.inflate(into, from, length);
            checksum.update(into, from, read);
            at = filled - inflater.getRemaining();
            if (inflater.needsDictionary()) {
                throw damaged("it asks for a dictionary");
            }
            return read;
        } catch (DataFormatException e) {
            throw damaged(e.getMessage() == null ? "its bytes are no gzip" : e.getMessage());
        }
    }

    private void leaveMember() throws IOException {
        inside = false;
        long expected = 0;
        for (int i = 0; i < TRAILER; i++) {
            long b = next();
            expected |= i < 4 ? b << (8 * i) : 0;
        }
        if (expected != checksum.getValue()) {
            begin = at; // whole, so the next one follows
            throw damaged("its checksum is wrong");
        }
    }

    private DamagedMember damaged(String how) {
        inside = false;
        damaged = true;
        at = Math.min(at, begin);
        return new DamagedMember("a compressed record is damaged: " + how);
    }

    /** Goes back to where the damaged member's header ended, as far as it is still held, and on to the next header. */
    private boolean seekHeader() throws IOException {
        int first = 0;
        int second = 0;
        while (fill()) {
            int third = packed[at] & 0xff;
            if (first == 0x1f && second == 0x8b && third == 8 && at >= 2) {
                at -= 2;
                return true;
            }
            first = second;
            second = third;
            at++;
        }
        return false;
    }

    private int next() throws IOException {
        if (!fill()) {
            throw new EOFException("the file ends inside a record");
        }
        return packed[at++] & 0xff;
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            // The last two bytes are kept in front: a header may begin with them.
            int kept = Math.min(2, filled);
            System.arraycopy(packed, filled - kept, packed, 0, kept);
            begin = 0;
            at = kept;
            filled = kept + Math.max(0, in.read(packed, kept, packed.length - kept));
        }
        return at < filled;
    }
}
