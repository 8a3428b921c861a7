package org.wiretrace.anytext;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Each part on what the fuzzer thinks of; without {@code scripts/fuzz}, on the texts that it once found of interest. */
class AnyTextFuzzTest {

    @FuzzTest
    void folded_text(byte[] text) {
        Part.FOLDED_TEXT.read(text(text));
    }

    @FuzzTest
    void tokens(byte[] text) {
        Part.TOKENS.read(text(text));
    }

    @FuzzTest
    void publication(byte[] text) {
        Part.PUBLICATION.read(text(text));
    }

    @FuzzTest
    void days(byte[] text) {
        Part.DAYS.read(text(text));
    }

    @FuzzTest
    void credits(byte[] text) {
        Part.CREDITS.read(text(text));
    }

    @FuzzTest
    void article(byte[] text) {
        Part.ARTICLE.read(text(text));
    }

    @FuzzTest
    void page(byte[] text) {
        Part.PAGE.read(text(text));
    }

    @FuzzTest
    void fields(byte[] text) {
        Part.FIELDS.read(text(text));
    }

    @FuzzTest
    void names(byte[] text) {
        Part.NAMES.read(text(text));
    }

    @FuzzTest
    void quotes(byte[] text) {
        Part.QUOTES.read(text(text));
    }

    @FuzzTest
    void alignment(byte[] text) {
        Part.ALIGNMENT.read(text(text));
    }

    /** UTF-8; a byte that is none stands for half a surrogate pair, which UTF-8 cannot write. */
    private static String text(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                return out.flip().toString();
            }
            out.put((char) (0xDC00 | (in.get() & 0xFF)));
        }
    }
}
