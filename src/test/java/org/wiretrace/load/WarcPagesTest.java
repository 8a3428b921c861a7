package org.wiretrace.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiretrace.corpus.RawArticle;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WarcPagesTest {
    private static final String TEXT =
            "The ferry Marisel ran aground off Cape Torvane on Tuesday, and all 84 on board were brought ashore.";
    private static final String FERRY = page("Ferry aground", TEXT);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    @TempDir
    private Path folder;

    private static String page(String title, String text) {
        return "<html><head><title>%s</title></head><body><p>%s</p></body></html>".formatted(title, text);
    }

    private static byte[] record(String header, byte[] block) {
        return join(
                "WARC/1.0\r\n%s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(header, block.length)
                        .getBytes(UTF_8),
                block,
                "\r\n\r\n".getBytes(UTF_8));
    }

    /** What a server answered for that page of the Torvane Courier. */
    private static byte[] response(String page, String head, byte[] body) {
        return record(
                "WARC-Type: response\r\nWARC-Target-URI: https://courier.example/%s\r\n".formatted(page)
                        + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                        + "WARC-Date: 2025-03-11T12:00:00Z\r\nContent-Type: application/http; msgtype=response",
                join((head + "\r\n").getBytes(UTF_8), body));
    }

    private static byte[] response(String page, String html) {
        return response(page, OK, html.getBytes(UTF_8));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private LoadedFiles load(byte[]... records) throws IOException {
        return new LoadedFiles(folder).with("crawl.warc", join(records)).load();
    }

    @Nested
    class The_pages_of_a_crawl {
        @Test
        void are_articles_by_their_address() throws IOException {
            RawArticle article = load(response("ferry?utm_source=x", FERRY)).only();
            assertThat(article.id()).isEqualTo("courier.example/ferry");
            assertThat(article.url()).isEqualTo("https://courier.example/ferry?utm_source=x");
            assertThat(article.title()).isEqualTo("Ferry aground");
            assertThat(article.text()).isEqualTo(TEXT);
            assertThat(article.published()).isNull();
            assertThat(article.outlet()).isNull();
        }

        @Test
        void stand_among_records_that_are_no_articles() throws IOException {
            LoadedFiles crawl = load(
                    record(
                            "WARC-Type: warcinfo\r\nContent-Type: application/warc-fields",
                            "software: x".getBytes(UTF_8)),
                    record(
                            "WARC-Type: request\r\nContent-Type: application/http; msgtype=request",
                            "GET /ferry HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
                    response("ferry", FERRY),
                    response("logo.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", new byte[100]),
                    response("old", "HTTP/1.1 301 Moved\r\nLocation: /new\r\n", FERRY.getBytes(UTF_8)),
                    response("odd", "HTTP/1.1 200 OK\r\nContent-Type: ;;/ no type\r\n", FERRY.getBytes(UTF_8)),
                    response("gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n", FERRY.getBytes(UTF_8)),
                    record("WARC-Type: response\r\nContent-Type: text/dns", "courier.example. 1 IN A".getBytes(UTF_8)),
                    record("WARC-Type: revisit\r\nContent-Type: application/http", OK.getBytes(UTF_8)),
                    record("WARC-Type: metadata\r\nContent-Type: text/html", FERRY.getBytes(UTF_8)),
                    record(
                            "WARC-Type: resource\r\nWARC-Target-URI: <https://courier.example/stored>\r\n"
                                    + "Content-Type: application/xhtml+xml",
                            FERRY.getBytes(UTF_8)));
            assertThat(crawl.ids()).containsExactly("courier.example/ferry", "courier.example/stored");
            assertThat(crawl.articles).extracting(RawArticle::position).containsExactly(3L, 11L);
            assertThat(crawl.rejects).isEmpty();
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"warc.gz", "warc.bz2", "warc.zst"})
        void may_be_compressed_record_by_record(String extension) throws IOException {
            String packing = CorpusKind.extension(extension);
            byte[] crawl = join(
                    LoadedFiles.packed(packing, response("1", FERRY)),
                    LoadedFiles.packed(packing, response("2", FERRY)));
            Files.write(folder.resolve("crawl." + extension), crawl);
            assertThat(new LoadedFiles(folder).load().ids()).containsExactly("courier.example/1", "courier.example/2");
        }

        @Test
        void may_be_packed_by_their_servers() throws IOException {
            byte[] html = FERRY.getBytes(UTF_8);
            LoadedFiles crawl = load(
                    response("gzip", OK + "Content-Encoding: gzip\r\n", LoadedFiles.packed("gz", html)),
                    response("unpacked", OK + "Content-Encoding: gzip\r\n", html),
                    response("zstd", OK + "Content-Encoding: zstd\r\n", LoadedFiles.packed("zst", html)),
                    response("zlib", OK + "Content-Encoding: deflate\r\n", deflated(html, false)),
                    response("raw", OK + "Content-Encoding: deflate\r\n", deflated(html, true)),
                    response("chunks", OK + "Transfer-Encoding: chunked\r\n", chunked(html)),
                    response(
                            "both",
                            OK + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
                            chunked(LoadedFiles.packed("gz", html))),
                    response("length", OK + "Content-Length: 7\r\n", html));
            assertThat(crawl.rejects).isEmpty();
            assertThat(crawl.texts()).hasSize(8).containsOnly(TEXT);
        }

        @Test
        void are_in_the_encoding_that_their_server_names() throws IOException {
            String html = page(
                    "Café", "The café on the quay of Torvane gave them soup – “as much as they wanted”, one said.");
            LoadedFiles crawl = load(
                    response("1", OK, html.getBytes(UTF_8)),
                    response(
                            "2",
                            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=ISO-8859-1\r\n",
                            html.getBytes(Charset.forName("windows-1252"))),
                    response(
                            "3",
                            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=no-such\r\n",
                            html.getBytes(UTF_8)));
            assertThat(crawl.rejects).isEmpty();
            assertThat(crawl.texts().stream().distinct()).hasSize(1);
        }

        private byte[] chunked(byte[] body) {
            int half = body.length / 2;
            return join(
                    "%x\r\n".formatted(half).getBytes(UTF_8),
                    Arrays.copyOf(body, half),
                    "\r\n%x;x=y\r\n".formatted(body.length - half).getBytes(UTF_8),
                    Arrays.copyOfRange(body, half, body.length),
                    "\r\n0\r\n\r\n".getBytes(UTF_8));
        }

        private byte[] deflated(byte[] body, boolean raw) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(6, raw))) {
                out.write(body);
            }
            return packed.toByteArray();
        }
    }

    @Nested
    class Broken_records {
        @Test
        void are_rejects_and_the_reading_goes_on_behind_them() throws IOException {
            LoadedFiles crawl = load(
                    response("1", FERRY),
                    "oh dear\r\nno record\r\n".getBytes(UTF_8),
                    response("3", FERRY),
                    "WARC/1.0\r\nContent-Length: many\r\n\r\nxx\r\n\r\n".getBytes(UTF_8),
                    response("5", FERRY),
                    record("WARC-Type: response\r\nContent-Type: application/http", "no HTTP at all".getBytes(UTF_8)),
                    response(
                            "7",
                            OK + "Content-Encoding: gzip\r\n",
                            Arrays.copyOf(LoadedFiles.packed("gz", FERRY.getBytes(UTF_8)), 60)),
                    response("8", OK + "Content-Encoding: br\r\n", new byte[40]),
                    response("9", OK + "Transfer-Encoding: chunked\r\n", "ff\r\ncut".getBytes(UTF_8)),
                    response("10", ""),
                    response("11", FERRY));
            assertThat(crawl.ids())
                    .containsExactly(
                            "courier.example/1", "courier.example/3", "courier.example/5", "courier.example/11");
            assertThat(crawl.reasons())
                    .containsExactly(
                            "2 broken-warc",
                            "4 broken-warc",
                            "6 broken-warc",
                            "7 broken-warc",
                            "8 broken-warc",
                            "9 broken-warc",
                            "10 no-text");
            assertThat(crawl.rejects.get(4).detail()).contains("https://courier.example/8", "\"br\"");
        }

        @Test
        void may_say_that_they_are_shorter_than_they_are() throws IOException {
            String whole = new String(response("2", FERRY), ISO_8859_1);
            byte[] lying = whole.replaceFirst("Content-Length: \\d+", "Content-Length: 60")
                    .getBytes(ISO_8859_1);
            LoadedFiles crawl = load(response("1", FERRY), lying, response("4", FERRY));
            assertThat(crawl.ids()).containsExactly("courier.example/1", "courier.example/4");
            assertThat(crawl.reasons()).containsExactly("2 no-text", "3 broken-warc");
        }

        @ParameterizedTest(name = "cut off after {0} of 10 parts")
        @ValueSource(ints = {5, 6, 7, 8, 9})
        void at_the_end_of_a_file_that_is_cut_off_are_one_reject(int tenths) throws IOException {
            byte[] crawl = join(response("1", FERRY), response("2", FERRY));
            LoadedFiles cut = load(Arrays.copyOf(crawl, crawl.length * tenths / 10 + 20));
            assertThat(cut.ids()).containsExactly("courier.example/1");
            assertThat(cut.reasons()).containsExactly("2 unreadable-file");
        }

        @Test
        void at_the_end_of_a_compressed_file_that_is_cut_off_are_one_reject() throws IOException {
            byte[] member = LoadedFiles.packed("gz", response("1", FERRY));
            Files.write(folder.resolve("crawl.warc.gz"), join(member, Arrays.copyOf(member, member.length / 2)));
            LoadedFiles cut = new LoadedFiles(folder).load();
            assertThat(cut.ids()).containsExactly("courier.example/1");
            assertThat(cut.reasons()).containsExactly("2 unreadable-file");
        }

        @Test
        void that_are_damaged_in_a_compressed_file_cost_no_other() throws IOException {
            byte[][] members = new byte[5][];
            for (int i = 0; i < members.length; i++) {
                byte[] noise = new byte[150_000];
                new Random(i).nextBytes(noise);
                members[i] = LoadedFiles.packed(
                        "gz",
                        join(
                                response(String.valueOf(i), FERRY),
                                response("noise", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", noise)));
            }
            Arrays.fill(members[1], 40, 60, (byte) 0xff); // no deflate
            members[3][members[3].length - 7] ^= 1; // the checksum
            Files.write(folder.resolve("crawl.warc.gz"), join(members));
            LoadedFiles crawl = new LoadedFiles(folder).load();
            assertThat(crawl.ids())
                    .containsExactly(
                            "courier.example/0", "courier.example/2", "courier.example/3", "courier.example/4");
            assertThat(crawl.reasons()).containsExactly("3 broken-warc", "7 broken-warc");
        }

        @Test
        void with_a_header_without_end_are_read_over() throws IOException {
            byte[] endless = ("WARC/1.0\r\n" + ("X-Field: " + "x".repeat(1000) + "\r\n").repeat(1000)).getBytes(UTF_8);
            LoadedFiles crawl = load(endless, response("2", FERRY));
            assertThat(crawl.ids()).containsExactly("courier.example/2");
            assertThat(crawl.reasons()).containsExactly("1 broken-warc");
        }
    }

    @Nested
    class What_is_held {
        @Test
        void of_a_page_that_is_too_long_is_no_more_than_a_page_may_have() throws IOException {
            byte[] megabytes = page("Long", "x".repeat(3 << 20)).getBytes(UTF_8);
            byte[] bomb = LoadedFiles.packed("gz", new byte[200 << 20]);
            LoadedFiles crawl = load(
                    response("plain", OK, megabytes),
                    response("bomb", OK + "Content-Encoding: gzip\r\n", bomb),
                    response("film", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n", megabytes),
                    response("ferry", FERRY));
            assertThat(crawl.ids()).containsExactly("courier.example/ferry");
            assertThat(crawl.reasons()).containsExactly("1 text-too-long", "2 text-too-long");
        }

        @Test
        void of_a_crawl_of_a_gigabyte_is_one_record_at_a_time() throws IOException {
            byte[] film = response("film", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n", new byte[4 << 20]);
            byte[] some = join(film, response("ferry", FERRY), film);
            int times = (1 << 30) / some.length;
            long before = LoadedFiles.used();
            long most = 0;
            int pages = 0;
            try (WarcPages crawl = new WarcPages(LoadedFiles.repeated(some, times), 1 << 20)) {
                while (crawl.advance()) {
                    pages++;
                    most = Math.max(most, pages % 40 == 0 ? LoadedFiles.used() : 0);
                }
            }
            assertThat(pages).isEqualTo(times);
            assertThat(most - before).isLessThan(16 << 20);
        }
    }

    @Test
    void a_file_without_records_has_no_articles() throws IOException {
        assertThat(load(new byte[0]).articles).isEmpty();
        assertThat(load("\r\n\r\n".getBytes(UTF_8)).reasons()).isEqualTo(List.of());
    }
}
