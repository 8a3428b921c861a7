package org.wiretrace.load;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: what is none is told, never replaced. */
public final class Utf8 {
    static final int BYTE_ORDER_MARK = 0xfeff;

    private Utf8() {}

    /** A decoder that fails on the first malformed byte. */
    static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text of those bytes. */
    static String decode(byte[] bytes, int from, int to) throws UnusableRecord {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(to - from);
        CoderResult result = decoder().decode(in, out, true);
        if (result.isError()) {
            throw new UnusableRecord(
                    "invalid-utf-8",
                    "byte %d of the record is 0x%02x, which is not UTF-8 there; convert the file to UTF-8"
                            .formatted(in.position() - from + 1, bytes[in.position()]));
        }
        return out.flip().toString();
    }

    /** The text of those bytes, with a mark for each that is malformed: for what is looked at and never kept as a text. */
    static String lenient(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Tells half a surrogate pair, as a JSON escape may hide one: no UTF-8 can hold it, so it would be lost on the way. */
    static void requireWholeCharacters(String text) throws UnusableRecord {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                throw new UnusableRecord(
                        "invalid-utf-8",
                        "half a character, \\u%04x, stands at unit %d of a field".formatted((int) text.charAt(i), i));
            }
        }
    }

    /** The text without the mark that some programs put before UTF-8. */
    public static String withoutByteOrderMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
