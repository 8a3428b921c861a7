package org.wiretrace.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiretrace.Knowledge;
import org.wiretrace.corpus.ArticleParser.Parsed;
import org.wiretrace.notice.Notice;

class ArticleParserTest {
    private static final Outlet RIMBA =
            new Outlet("kabarrimba.example", List.of("Kabar Rimba"), "Rimba Media", "Asia/Jakarta", "id", null);
    private static final ArticleParser PARSER = new ArticleParser(
            Knowledge.languages(),
            List.of(RIMBA),
            Knowledge.list("agencies.yaml", Agency.class),
            Knowledge.list("credits.yaml", CreditPattern.class),
            Knowledge.list("boilerplate.yaml", LinePattern.class));

    private static final String LEAD = "Kapal feri KM Selindra yang mengangkut 214 penumpang kandas di perairan utara"
            + " Pulau Wanarasa, Selasa (11/3/2025) dini hari, setelah mesin utamanya mati dihantam gelombang.";
    private static final String RESCUE = "Seluruh penumpang telah dievakuasi dengan selamat ke Pelabuhan Muarasanti"
            + " menggunakan dua kapal patroli dan belasan perahu nelayan.";
    private static final String CAPTAIN = "Nakhoda menuturkan kapal bertolak dari Pelabuhan Lempeh dalam cuaca baik,"
            + " lalu empat jam kemudian angin berubah arah dan mesin berhenti.";

    private static RawArticle page(String text) {
        return new RawArticle("pages/ferry.txt", 1, true, false, "ferry", null, null, null, null, null, null, text);
    }

    private static RawArticle record(String outlet, String published, String author, String text) {
        return new RawArticle(
                "feed.jsonl", 1, false, false, "ferry", outlet, published, null, "Feri kandas", author, "id", text);
    }

    private static Parsed parse(RawArticle raw) {
        return PARSER.parse(raw);
    }

    private static String body(Article article) {
        return article.body().stream()
                .map(span -> span.of(article.text()).strip())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> codes(Parsed parsed) {
        return parsed.notices().stream().map(Notice::code).toList();
    }

    @Nested
    class When_it_reads_a_whole_page {
        private final Article article = parse(page(String.join(
                        "\n",
                        "Kabar Rimba",
                        "Beranda | Nasional | Daerah",
                        "NASIONAL",
                        "KM Selindra Kandas, Penumpang Selamat",
                        "Penulis: Bagas Triantoro | Editor: Wening Aryasuta",
                        "Selasa, 11 Maret 2025 | 16:48 WIB",
                        "Bagikan",
                        "KM Selindra miring di perairan utara Pulau Wanarasa. (Foto: Antara/Jaka Permadi)",
                        "MUARASANTI, KABARRIMBA.EXAMPLE - " + LEAD,
                        "Baca juga: Harga Cabai di Pasar Rimba Turun",
                        RESCUE,
                        "Iklan",
                        CAPTAIN,
                        "Sumber: Reuters",
                        "Tag: feri, Muarasanti",
                        "Berita Terpopuler",
                        "1. Jalan Layang Kenari Ditutup Dua Malam",
                        "2. Resep Sayur Lodeh Tanpa Santan",
                        "Komentar (12)",
                        "© 2025 Kabar Rimba. Hak cipta dilindungi undang-undang")))
                .article();

        @Test
        void its_body_is_the_paragraphs_and_nothing_around_them() {
            assertThat(body(article))
                    .isEqualTo("MUARASANTI, KABARRIMBA.EXAMPLE - " + LEAD + "\n" + RESCUE + "\n" + CAPTAIN);
        }

        @Test
        void its_outlet_is_what_the_page_calls_itself() {
            assertThat(article.outlet()).isEqualTo("kabarrimba.example");
            assertThat(article.owner()).isEqualTo("Rimba Media");
            assertThat(article.kind()).isEqualTo(OutletKind.OUTLET);
        }

        @Test
        void its_date_is_that_of_the_head_and_not_that_of_the_event() {
            assertThat(article.published()).isEqualTo("2025-03-11T16:48:00+07:00");
            assertThat(article.precision()).isEqualTo(Precision.MINUTE);
        }

        @Test
        void its_headline_language_and_place_are_told() {
            assertThat(article.title()).isEqualTo("KM Selindra Kandas, Penumpang Selamat");
            assertThat(article.language()).isEqualTo("id");
            assertThat(article.datelinePlace()).isEqualTo("MUARASANTI");
        }

        @Test
        void its_writer_is_named() {
            assertThat(article.byline()).anyMatch(name -> name.contains("Bagas Triantoro"));
        }

        @Test
        void the_credit_of_the_foot_counts_and_that_of_the_photo_does_not() {
            assertThat(article.credits())
                    .extracting(Credit::agency, Credit::form, Credit::counts)
                    .containsExactly(
                            tuple("antara", CreditForm.PHOTO, false), tuple("reuters", CreditForm.FOOTER, true));
        }

        @Test
        void each_credit_stands_where_its_words_are_printed() {
            assertThat(article.credits())
                    .allSatisfy(credit -> assertThat(article.text().substring(credit.begin(), credit.end()))
                            .isEqualTo(credit.text()));
        }
    }

    @Nested
    class When_it_reads_a_record {

        @Test
        void a_related_link_in_the_middle_is_left_out_and_does_not_cut_the_rest() {
            Article article = parse(record(
                            "Kabar Rimba",
                            null,
                            null,
                            LEAD + "\nBaca juga: Harga Cabai Turun\n" + RESCUE + "\n" + CAPTAIN))
                    .article();

            assertThat(body(article)).isEqualTo(LEAD + "\n" + RESCUE + "\n" + CAPTAIN);
        }

        @Test
        void a_line_that_announces_a_link_takes_the_headline_below_with_it() {
            Article article = parse(record(null, null, null, LEAD + "\nBaca juga:\nHarga Cabai Turun\n" + RESCUE))
                    .article();

            assertThat(body(article)).isEqualTo(LEAD + "\n" + RESCUE);
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", "\u00A0", "\u2009", "\u200B \u00A0"})
        void a_dateline_is_read_through_any_white_space(String space) {
            String text = "MUARASANTI" + space + "(ANTARA)" + space + "-" + space + LEAD;
            Article article = parse(record(null, null, null, text)).article();

            assertThat(article.datelinePlace()).isEqualTo("MUARASANTI");
            assertThat(article.credits())
                    .extracting(Credit::agency, Credit::form)
                    .containsExactly(tuple("antara", CreditForm.DATELINE));
        }

        @Test
        void without_a_title_it_goes_by_the_line_above_the_first_sentence_that_tells_of_it() {
            RawArticle untitled = new RawArticle(
                    "feed.jsonl",
                    1,
                    false,
                    false,
                    "ferry",
                    "kabarrimba.example",
                    null,
                    null,
                    null,
                    null,
                    "id",
                    "Kapal feri kandas di perairan utara\n11 Maret 2025\n" + LEAD + "\n" + RESCUE);
            RawArticle plain = new RawArticle(
                    "feed.jsonl",
                    1,
                    false,
                    false,
                    "ferry",
                    "kabarrimba.example",
                    null,
                    null,
                    null,
                    null,
                    "id",
                    LEAD + "\n" + RESCUE);

            assertThat(parse(untitled).article().title()).isEqualTo("Kapal feri kandas di perairan utara");
            assertThat(parse(plain).article().title()).isNull();
        }

        @Test
        void several_agencies_in_the_foot_are_all_credited() {
            Article article = parse(record(null, null, null, LEAD + "\n" + RESCUE + "\nml/to (AFP, Reuters)"))
                    .article();

            assertThat(article.credits())
                    .extracting(Credit::agency, Credit::form, Credit::counts)
                    .containsExactly(tuple("afp", CreditForm.FOOTER, true), tuple("reuters", CreditForm.FOOTER, true));
            assertThat(body(article)).isEqualTo(LEAD + "\n" + RESCUE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"(AFP)", "(dengan AFP)"})
        void a_short_last_sentence_is_not_left_out_with_the_credit_behind_it(String credit) {
            String last = "Pelayaran dibuka lagi pada Senin pagi. " + credit;
            Article article = parse(record(null, null, null, LEAD + "\n" + RESCUE + "\n" + last))
                    .article();

            assertThat(body(article)).isEqualTo(LEAD + "\n" + RESCUE + "\n" + last);
            assertThat(article.credits())
                    .extracting(Credit::agency, Credit::form, Credit::counts)
                    .containsExactly(tuple("afp", CreditForm.FOOTER, true));
        }

        @Test
        void an_agency_in_the_field_of_the_author_is_a_credit_that_stands_in_no_place_of_the_text() {
            Article article = parse(record(null, null, "الرياض - واس", LEAD)).article();

            assertThat(article.credits())
                    .containsExactly(new Credit("spa", CreditForm.BYLINE, true, null, null, "الرياض - واس"));
        }

        @Test
        void an_article_that_another_outlet_published_credits_that_outlet() {
            Article article = parse(record(
                            null, null, null, LEAD + "\n" + RESCUE + "\nArtikel ini telah tayang di obormuara.example"))
                    .article();

            assertThat(article.credits())
                    .extracting(Credit::agency, Credit::form, Credit::counts)
                    .containsExactly(tuple("obormuara.example", CreditForm.FOOTER, true));
        }

        @Test
        void the_preposition_antara_is_no_credit() {
            assertThat(parse(record(null, null, null, LEAD + "\nPelayaran antara Lempeh dan Muarasanti dihentikan."))
                            .article()
                            .credits())
                    .isEmpty();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        2025-03-11T14:10:00+07:00      | 2025-03-11T14:10:00+07:00 | MINUTE
                        Selasa, 11 Maret 2025 15:40 WIB | 2025-03-11T15:40:00+07:00 | MINUTE
                        11 Maret 2025                  | 2025-03-11                | DAY
                        """)
        void its_date_is_read_as_people_write_it(String printed, String expected, Precision precision) {
            Article article = parse(record("Kabar Rimba", printed, null, LEAD)).article();

            assertThat(article.published()).isEqualTo(expected);
            assertThat(article.precision()).isEqualTo(precision);
        }

        @Test
        void without_a_date_of_its_own_the_one_of_the_event_is_not_taken_for_it() {
            Article article = parse(record("Kabar Rimba", null, null, LEAD)).article();

            assertThat(article.timeKnown()).isFalse();
            assertThat(article.precision()).isEqualTo(Precision.UNKNOWN);
        }

        @Test
        void what_is_given_as_a_wires_is_one() {
            Article article = parse(new RawArticle(
                            "wire.jsonl",
                            1,
                            false,
                            true,
                            "ferry",
                            "tidewire.example",
                            null,
                            null,
                            null,
                            null,
                            null,
                            LEAD))
                    .article();

            assertThat(article.kind()).isEqualTo(OutletKind.WIRE);
            assertThat(article.wire()).isEqualTo("tidewire.example");
        }
    }

    @Nested
    class When_something_is_odd {

        @Test
        void a_date_that_cannot_be_read_is_told_with_its_value() {
            Parsed parsed = parse(record(null, "sometime last week", null, LEAD));

            assertThat(codes(parsed)).containsExactly("unreadable-date");
            assertThat(parsed.notices().get(0).detail()).contains("sometime last week");
            assertThat(parsed.article().timeKnown()).isFalse();
        }

        @Test
        void a_weekday_that_does_not_fit_is_told_of_a_field_too() {
            Parsed parsed = parse(record("kabarrimba.example", "Senin, 11 Maret 2025 10:00", null, RESCUE));

            assertThat(parsed.article().published()).isEqualTo("2025-03-11T10:00:00+07:00");
            assertThat(parsed.notices()).singleElement().satisfies(notice -> {
                assertThat(notice.code()).isEqualTo("weekday-mismatch");
                assertThat(notice.begin()).isNull();
            });
        }

        @ParameterizedTest
        @CsvSource({
            "thewanarasapost.co.uk, en, false",
            "thewanarasapost.com, en-GB, false",
            "thewanarasapost.com, en-US, true",
            "kabarrimba.example, en-US, false",
        })
        void the_order_of_day_and_month_is_that_of_the_outlets_country(
                String outlet, String language, boolean monthFirst) {
            RawArticle raw = new RawArticle(
                    "feed.jsonl", 1, false, false, "ferry", outlet, "03/04/2025", null, null, null, language, RESCUE);

            assertThat(parse(raw).article().published()).isEqualTo(monthFirst ? "2025-03-04" : "2025-04-03");
        }

        @Test
        void a_weekday_that_does_not_fit_its_date_is_told_at_its_place() {
            String text = LEAD.replace("Selasa (11/3/2025)", "Rabu (11/3/2025)");

            Parsed parsed = parse(record(null, "2025-03-11", null, text));

            assertThat(codes(parsed)).containsExactly("weekday-mismatch");
            Notice notice = parsed.notices().get(0);
            assertThat(text.substring(notice.begin(), notice.end()))
                    .contains("Rabu")
                    .contains("11/3/2025");
            assertThat(notice.detail()).contains("2025-03-11 was a Tuesday");
        }

        @Test
        void a_partner_without_a_wire_leaves_the_chain_open() {
            String reposted = LEAD + "\n" + RESCUE + "\nArtikel ini telah tayang di wartapesisir.example";

            assertThat(codes(parse(record("kabarrimba.example", null, null, reposted))))
                    .containsExactly("partner-without-wire");
            assertThat(codes(parse(record("kabarrimba.example", null, null, reposted + "\nSumber: Reuters"))))
                    .isEmpty();
        }

        @Test
        void an_agency_that_is_missing_in_the_list_of_sources_is_told_where_it_is_used() {
            String used = RESCUE + " Kapal itu sudah tua, menurut kantor berita Antara.";
            Parsed parsed =
                    parse(record("kabarrimba.example", null, null, LEAD + "\n" + used + "\nSumber: Reuters, AFP"));

            assertThat(codes(parsed)).containsExactly("source-not-listed");
            Notice notice = parsed.notices().get(0);
            assertThat(parsed.article().text().substring(notice.begin(), notice.end()))
                    .contains("Antara");
            assertThat(codes(parse(record("kabarrimba.example", null, null, LEAD + "\n" + used + "\nSumber: Reuters"))))
                    .isEmpty();
        }

        @Test
        void one_that_fits_is_passed_over() {
            assertThat(codes(parse(record(null, "2025-03-11", null, LEAD)))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " \n\u00A0\n", "Bagikan\nFacebook\nIklan"})
        void a_text_without_an_article_is_told(String text) {
            Parsed parsed = parse(page(text));

            assertThat(codes(parsed)).containsExactly("no-body");
            assertThat(parsed.article().words()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "feri ", "(AFP) ", "Foto: ", "11/3/2025 ", "Selasa, ", "\u00A0", "渡", "© "})
    void a_line_of_a_million_characters_holds_nothing_up(String piece) {
        String line = piece.repeat(1_000_000 / piece.length());

        Parsed parsed = assertTimeoutPreemptively(Duration.ofMinutes(5), () -> parse(page(line)));

        assertThat(parsed.article().text()).isEqualTo(line);
    }
}
