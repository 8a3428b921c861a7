package org.wiretrace.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Parses the bytes of a page of the web in the encoding that they are in. Bytes that are sound UTF-8 are taken as such,
 * whatever the page says of itself: other encodings hardly ever come out so by chance, while pages that were saved or
 * converted often keep the declaration of what they had been.
 */
final class HtmlEncoding {
    /** What stands in place of bytes that are none of the encoding. */
    private static final char UNREADABLE = '\ufffd';
    /** Share of unreadable characters, among those beyond ASCII, from which on a page is in another encoding. */
    private static final double OTHER_ENCODING = 0.2;

    private static final byte ESCAPE = 0x1b;
    /** What old pages of the west are in that name no encoding. */
    private static final String OF_THE_WEST = "windows-1252";

    private HtmlEncoding() {}

    /** The page; its elements nest no deeper than some hundred levels, however deep they stand in the file. */
    static Document parsed(byte[] page) {
        if (!isShifted(page)) {
            try {
                return Jsoup.parse(Utf8.withoutByteOrderMark(Utf8.decode(page, 0, page.length)));
            } catch (UnusableRecord notUtf8) {
                // As the page says, then.
            }
        }
        Document declared = parsed(page, null);
        boolean misread = declared.charset().equals(StandardCharsets.UTF_8) && isUnreadable(declared.text());
        return misread ? parsed(page, OF_THE_WEST) : declared;
    }

    private static Document parsed(byte[] page, String encoding) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page), encoding, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the page may be in an encoding that switches alphabets by escapes: its bytes are all ASCII, too. */
    private static boolean isShifted(byte[] page) {
        for (byte each : page) {
            if (each == ESCAPE) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnreadable(String text) {
        long foreign = text.chars().filter(c -> c > 0x7f).count();
        long unreadable = text.chars().filter(c -> c == UNREADABLE).count();
        return unreadable > OTHER_ENCODING * foreign;
    }
}
