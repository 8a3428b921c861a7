package org.wiretrace.load;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;

/**
 * Reads articles out of a web archive: the HTML pages that servers answered with ({@code response}, status 200) or that
 * were stored as they are ({@code resource}). Whatever else a crawl writes down, such as requests, pictures, redirections
 * and repetitions, is no article and is passed over.
 *
 * <p>Held is one record at a time, and of a page no more than a page may have, packed or unpacked.
 */
final class WarcPages implements RecordReader {
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s{0,9}=\\s{0,9}[\"']?([A-Z0-9._:-]{1,40})");
    /** Bytes that HTTP may put around a page. */
    private static final long ENVELOPE = 1 << 16;

    private final WarcRecords records;
    private final int longest;
    /** The server's answer in the current record; null in one that holds a page as it is. */
    private HttpResponse answer;

    /** What the current record's page is said to be, such as {@code text/html; charset=utf-8}. */
    private String type;

    private String fault;

    /** @param longest bytes that a page may have */
    WarcPages(InputStream in, int longest) {
        this.records = new WarcRecords(in, (int) Math.min(Integer.MAX_VALUE - 16, longest + ENVELOPE));
        this.longest = longest;
    }

    @Override
    public boolean advance() throws IOException {
        while (records.advance()) {
            answer = null;
            type = "";
            fault = records.fault();
            if (fault != null || holdsPage()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long position() {
        return records.position();
    }

    @Override
    public Map<String, String> fields() throws UnusableRecord {
        if (fault != null) {
            throw broken(fault);
        }
        Map<String, String> fields = read(inUtf8(page()));
        String url = address();
        if (!url.isBlank()) {
            fields.put("url", url);
            fields.remove("outlet");
        }
        return fields;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private boolean holdsPage() {
        String stored = records.header("content-type");
        switch (records.header("warc-type").toLowerCase(Locale.ROOT)) {
            case "resource" -> type = stored;
            case "response" -> {
                if (!stored.toLowerCase(Locale.ROOT).startsWith("application/http")) {
                    return false; // an answer to a question about a name, and the like
                }
                if (!parseAnswer()) {
                    return true;
                }
                if (answer.status() != 200) {
                    return false;
                }
                type = answer.headers().first("Content-Type").orElse("");
            }
            default -> {
                return false;
            }
        }
        int parameters = type.indexOf(';');
        String plain = parameters < 0 ? type : type.substring(0, parameters);
        return PAGES.contains(plain.strip().toLowerCase(Locale.ROOT));
    }

    /** Takes the server's answer apart, or sets {@link #fault}. */
    private boolean parseAnswer() {
        ByteArray block = records.block();
        ByteBuffer bytes = ByteBuffer.wrap(block.bytes(), 0, block.length());
        try {
            // Its length is that of the record: Content-Length in answers is often that of another form of the page.
            answer = HttpResponse.parse(
                    LengthedBody.create(Channels.newChannel(InputStream.nullInputStream()), bytes, block.length()));
            if (answer.status() == 0) {
                fault = "the answer of the server has no status";
            }
        } catch (IOException | RuntimeException e) { // the library tells of odd headers by either
            fault = "the answer of the server is no HTTP: " + told(e);
        }
        return fault == null;
    }

    /** The page as the server meant it. */
    private byte[] page() throws UnusableRecord {
        ByteArray block = records.block();
        if (records.blockLength() > block.length()) {
            throw tooLong();
        }
        byte[] page;
        try (InputStream body = answer == null
                ? new ByteArrayInputStream(block.bytes(), 0, block.length())
                : unpacked(answer.body().stream())) {
            page = body.readNBytes(longest + 1);
        } catch (IOException | RuntimeException e) { // the library tells of odd chunks by either
            throw broken("the page %s cannot be unpacked: %s".formatted(shortened(address()), told(e)));
        }
        if (page.length > longest) {
            throw tooLong();
        }
        return page;
    }

    private UnusableRecord tooLong() {
        return new UnusableRecord(
                "text-too-long", "the page %s is longer than %d bytes".formatted(shortened(address()), longest));
    }

    /** The answer as packed by its server. Some crawlers unpack it and leave the header; the first bytes tell. */
    private InputStream unpacked(InputStream body) throws IOException {
        String packing = String.join(",", answer.headers().all("Content-Encoding"))
                .strip()
                .toLowerCase(Locale.ROOT);
        BufferedInputStream in = new BufferedInputStream(body);
        in.mark(4);
        int first = in.read();
        int second = in.read();
        in.reset();
        return switch (packing) {
            case "gzip", "x-gzip" ->
                first == 0x1f && second == 0x8b
                        ? GzipCompressorInputStream.builder()
                                .setInputStream(in)
                                .setDecompressConcatenated(true)
                                .get()
                        : in;
            // By its standard with the header of zlib, by some servers without.
            case "deflate" -> new InflaterInputStream(in, new Inflater(first != 0x78));
            case "zstd" -> first == 0x28 && second == 0xb5 ? new ZstdInputStreamNoFinalizer(in) : in;
            case "", "identity", "none", "utf-8" -> in;
            default -> throw new IOException("packed as \"%s\", which is not read".formatted(shortened(packing)));
        };
    }

    /**
     * The page in UTF-8 under a byte order mark, where its server names the encoding: what the server says goes before what
     * the page says of itself.
     */
    private byte[] inUtf8(byte[] page) {
        Matcher charset = CHARSET.matcher(type);
        Optional<Charset> named = charset.find() ? StrictReader.encoding(charset.group(1)) : Optional.empty();
        return named.isEmpty() || hasByteOrderMark(page)
                ? page
                : ("\ufeff" + new String(page, named.get())).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean hasByteOrderMark(byte[] page) {
        int first = page.length < 2 ? 0 : ((page[0] & 0xff) << 8) | (page[1] & 0xff);
        return first == 0xefbb || first == 0xfeff || first == 0xfffe;
    }

    private Map<String, String> read(byte[] page) throws UnusableRecord {
        // It has been measured already, and may take more bytes in UTF-8.
        try (HtmlPage html = new HtmlPage(new ByteArrayInputStream(page), "", page.length)) {
            html.advance();
            return html.fields();
        } catch (IOException e) {
            throw broken(told(e));
        }
    }

    /** The address of the page; some crawlers put it in angle brackets. */
    private String address() {
        String target = records.header("warc-target-uri");
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }

    private static UnusableRecord broken(String what) {
        return new UnusableRecord("broken-warc", what);
    }

    private static String told(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return shortened(message.lines().findFirst().orElse(""));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }
}
