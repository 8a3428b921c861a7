package org.wiretrace.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiretrace.Knowledge;
import org.wiretrace.corpus.CreditDetector.Found;

class CreditDetectorTest {
    private static final CreditDetector DETECTOR = new CreditDetector(
            Knowledge.list("agencies.yaml", Agency.class), Knowledge.list("credits.yaml", CreditPattern.class));

    private static List<String> agencies(String line) {
        return DETECTOR.inLine(line).stream()
                .map(Found::agency)
                .filter(agency -> agency != null)
                .toList();
    }

    private static Found only(String line) {
        List<Found> found = DETECTOR.inLine(line).stream()
                .filter(one -> one.agency() != null)
                .toList();
        assertThat(found).as(line).hasSize(1);
        return found.get(0);
    }

    @Nested
    class When_a_line_names_an_agency {

        @ParameterizedTest(name = "{2}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        dateline | reuters | OSLO, Norway, March 4 (Reuters) - Harbour pilots began a strike on Monday
                        dateline | ansa    | (ANSA) - GENOVA, 4 MAR - Riapre il molo vecchio dopo i lavori
                        dateline | tass    | КАЗАНЬ, 4 марта. /ТАСС/. Паромная переправа открыта
                        dateline | xinhua  | 新华社青岛3月4日电（记者林晓）渡轮四日恢复通航
                        dateline | yonhap  | (부산=연합뉴스) 이서윤 기자 = 여객선 운항이 재개됐다
                        label    | dpa     | Quelle: dpa
                        label    | antara  | Sumber : Antara
                        label    | reuters | المصدر: رويترز
                        footer   | antara  | Kapal itu berlayar lagi pada hari Senin. (Antara)
                        rights   | afp     | Copyright © 2024 AFP. All rights reserved
                        inline   | antara  | Mengutip Antara, pelabuhan itu ditutup dua hari
                        inline   | afp     | a harbour pilot told AFP on the quay
                        inline   | reuters | 据路透社4日报道，渡轮已恢复通航
                        photo    | antara  | Warga menunggu kapal di dermaga, Senin. Foto: Antara/Rina Dewanti
                        """)
        void it_is_a_credit_of_the_form_in_which_it_stands(String kind, String agency, String line) {
            Found found = only(line);

            assertThat(found.agency()).isEqualTo(agency);
            assertThat(found.pattern().kind()).isEqualTo(kind);
            assertThat(found.span().of(line)).isNotBlank();
        }

        @Test
        void a_photo_credit_does_not_count_and_a_label_does() {
            assertThat(only("Foto: Antara/Rina Dewanti").pattern().counts()).isFalse();
            assertThat(only("Sumber: Antara").pattern().counts()).isTrue();
        }

        @Test
        void a_dateline_tells_the_place_of_filing() {
            assertThat(only("GENOVA (ANSA) - Riapre il molo vecchio dopo i lavori")
                            .place())
                    .isEqualTo("GENOVA");
        }

        @Test
        void several_in_a_foot_line_are_all_named() {
            assertThat(agencies("ml/to (AFP, Reuters)")).containsExactlyInAnyOrder("afp", "reuters");
            assertThat(agencies("NTB-AFP-DPA")).containsExactlyInAnyOrder("ntb", "afp", "dpa");
        }
    }

    @Nested
    class When_its_name_is_an_ordinary_word_too {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Pelayaran antara Lempeh dan Muarasanti dihentikan sementara.",
                    "Antara lain, kapal itu tidak membawa cukup pelampung.",
                    "Jarak antara kedua pulau itu 40 mil.",
                    "PERBEDAAN ANTARA DUA PELABUHAN",
                    "Kapal itu bernama Selindra.",
                })
        void the_word_is_no_credit(String line) {
            assertThat(agencies(line)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Sumber: ANTARA",
                    "Kepala pelabuhan membenarkan kabar itu. (Antara)",
                    "Dikutip dari Antara, kapal itu berangkat pagi.",
                    "Kantor berita Antara mengabarkan hal yang sama.",
                })
        void in_a_label_a_signature_or_behind_a_word_of_citing_it_is_one(String line) {
            assertThat(agencies(line)).containsExactly("antara");
        }
    }

    @Nested
    class When_a_name_stands_inside_a_longer_word {

        @ParameterizedTest
        @ValueSource(strings = {"Sumber: Reutersville", "Quelle: dpart", "a pilot told AFPX"})
        void it_is_none(String line) {
            assertThat(agencies(line)).isEmpty();
        }
    }

    @Nested
    class When_it_names_a_partner {

        @Test
        void the_source_is_its_domain() {
            assertThat(DETECTOR.inLine("Artikel ini telah tayang di www.Kabarmitra.example oleh Sari Melati"))
                    .extracting(Found::agency, found -> found.pattern().kind())
                    .containsExactly(tuple("kabarmitra.example", "republication"));
        }
    }

    @Nested
    class When_it_names_people_only {

        @Test
        void they_are_read_without_a_source() {
            assertThat(DETECTOR.inLine("By Mara Lindqvist and Tom Okoro"))
                    .extracting(Found::agency, Found::people)
                    .containsExactly(tuple(null, "Mara Lindqvist and Tom Okoro"));
        }
    }

    @Nested
    class When_it_reads_a_field {

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        AFP                   | afp
                        By Reuters            | reuters
                        Mara Lindqvist / AFP  | afp
                        الرياض - واس           | spa
                        AFP dan Reuters       | afp reuters
                        reuters               | reuters
                        """)
        void an_agency_that_fills_it_or_a_part_of_it_is_a_credit(String field, String agencies) {
            assertThat(DETECTOR.inField(field)).containsExactly(agencies.split(" "));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Mara Lindqvist", "Reuters Street Gallery", "", "Laras Widanti, Jaka Permadi"})
        void other_words_are_none(String field) {
            assertThat(DETECTOR.inField(field)).isEmpty();
        }
    }

    @Nested
    class When_a_line_is_long {

        @Test
        void a_credit_far_inside_it_is_found_at_its_place() {
            String line = "Kapal itu kandas lagi di karang yang sama. ".repeat(60)
                    + "Dilansir dari Reuters, nakhoda selamat. "
                    + "Angin mereda menjelang siang. ".repeat(60);

            Found found = only(line);

            assertThat(found.agency()).isEqualTo("reuters");
            assertThat(found.span().of(line)).isEqualTo("Dilansir dari Reuters");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a",
                    " ",
                    "(",
                    "AFP ",
                    "Foto: ",
                    "dikutip dari ",
                    "Antara, ",
                    "Reuters/",
                    "金",
                    "menurut media "
                })
        void a_million_characters_of_it_hold_nothing_up(String piece) {
            String line = piece.repeat(1_000_000 / piece.length());

            List<Found> found = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> DETECTOR.inLine(line));

            assertThat(found).doesNotContainNull();
        }
    }

    @Test
    void an_outlet_is_an_agency_by_domain_or_by_a_name_that_is_its_alone() {
        assertThat(DETECTOR.agencyThatIs("reuters.com")).isEqualTo("reuters");
        assertThat(DETECTOR.agencyThatIs("uk.reuters.com")).isEqualTo("reuters");
        assertThat(DETECTOR.agencyThatIs("Reuters")).isEqualTo("reuters");
        assertThat(DETECTOR.agencyThatIs("Antara")).as("could be any outlet's").isNull();
        assertThat(DETECTOR.agencyThatIs("harborpost.example")).isNull();
    }
}
