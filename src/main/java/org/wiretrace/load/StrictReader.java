package org.wiretrace.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads text in an encoding, and fails at the first malformed byte, when all before it has been read. The JDK's reader
 * fails some thousand characters too early.
 */
final class StrictReader extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13).flip();
    private boolean ended;

    StrictReader(InputStream in, Charset encoding) {
        this.in = in;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The encoding of that name, as the web means it; empty when there is none. */
    static Optional<Charset> encoding(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        try {
            // What is called Latin-1 or ASCII is its extension by Windows, in all browsers.
            return Optional.of(
                    Charset.forName(plain.equals("iso-8859-1") || plain.equals("us-ascii") ? "windows-1252" : plain));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        CharBuffer text = CharBuffer.wrap(into, from, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, text, ended);
            if (text.position() > from || length == 0) {
                return text.position() - from;
            }
            if (result.isError()) {
                result.throwException();
            }
            if (ended) {
                return -1;
            }
            refill();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void refill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }
}
