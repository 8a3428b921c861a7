package org.wiretrace.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiretrace.Knowledge;

class DateReaderTest {
    private static final Languages LANGUAGES = Knowledge.languages();
    private static final DateReader READER = new DateReader(LANGUAGES);
    private static final Locality JAKARTA = new Locality(ZoneId.of("Asia/Jakarta"), null);

    @Nested
    class When_it_reads_the_time_of_publication {

        @ParameterizedTest(name = "{1} ({0}) is {2}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                textBlock =
                        """
                        en | 2024-03-04T09:30:00+07:00                    | 2024-03-04T09:30:00+07:00
                        en | 2024-03-04T09:30:15.123Z                     | 2024-03-04T09:30:15Z
                        en | 2024-03-04 09:30                             | 2024-03-04T09:30:00
                        en | 2015-08-09T17:26:01                          | 2015-08-09T17:26:01
                        en | 20240304T093000Z                             | 2024-03-04T09:30:00Z
                        en | Mon, 04 Mar 2024 09:30:00 +0700              | 2024-03-04T09:30:00+07:00
                        en | Mon, 4 Mar 2024 09:30:00 GMT                 | 2024-03-04T09:30:00Z
                        en | Mon Mar 4 09:30:00 2024                      | 2024-03-04T09:30:00
                        en | 1709519400                                   | 2024-03-04T02:30:00Z
                        en | 1709519400123                                | 2024-03-04T02:30:00Z
                        en | 2024/03/04 18:15:39                          | 2024-03-04T18:15:39
                        id | Diperbarui 4 Mar 2024, 14:05 WIB             | 2024-03-04T14:05:00+07:00
                        id | Kabarpagi.example - 04/03/2024, 16:00 WIB    | 2024-03-04T16:00:00+07:00
                        id | Senin 4 Mar 2024 14:26 WITA                  | 2024-03-04T14:26:00+08:00
                        id | Senin, 4 Maret 2024 pukul 14.05 WIB          | 2024-03-04T14:05:00+07:00
                        id | 4 Agustus 2024                               | 2024-08-04
                        en | March 4, 2024 6:15 PM ET                     | 2024-03-04T18:15:00-05:00
                        en | July 4, 2024 at 6:15 p.m. ET                 | 2024-07-04T18:15:00-04:00
                        en | 4 Mar 2024 04:24PM (Updated: 4 Mar 2024 04:26PM) | 2024-03-04T16:24:00
                        en | 12:05 a.m. EST, March 4, 2024                | 2024-03-04T00:05:00-05:00
                        en | 18:13 JST, March 4, 2024                     | 2024-03-04T18:13:00+09:00
                        en | 03/04/2024 10:00                             | 2024-03-04T10:00:00
                        en | 25/04/2024 10:00                             | 2024-04-25T10:00:00
                        vi | 08:39, 04/03/2024 (GMT+7)                    | 2024-03-04T08:39:00+07:00
                        vi | Thứ Hai, 04/03/2024 - 16:02                  | 2024-03-04T16:02:00
                        vi | ngày 4 tháng 12 năm 2024                     | 2024-12-04
                        ko | 이서윤 2024. 3. 4. 13:18                     | 2024-03-04T13:18:00
                        ko | 2024년 3월 4일 오후 1:18 KST                 | 2024-03-04T13:18:00+09:00
                        ja | 2024年3月4日 14時05分                        | 2024-03-04T14:05:00
                        zh | 2024年03月04日 14:01                         | 2024-03-04T14:01:00
                        ar | الاثنين 04-03-2024 01:09                     | 2024-03-04T01:09:00
                        ar | ٤ مارس ٢٠٢٤                                  | 2024-03-04
                        ar | 4 آذار/مارس 2024                             | 2024-03-04
                        ru | 4 марта 2024, 15:04 МСК                      | 2024-03-04T15:04:00+03:00
                        ru | 4 марта 2024 года в 15:04                    | 2024-03-04T15:04:00
                        de | 4. März 2024 um 15:04 Uhr                    | 2024-03-04T15:04:00
                        de | 04.03.2024, 15.04 Uhr                        | 2024-03-04T15:04:00
                        fr | 4 mars 2024 à 15h04                          | 2024-03-04T15:04:00
                        fr | 1er août 2024                                | 2024-08-01
                        es | 4 de marzo de 2024                           | 2024-03-04
                        pt | 4 de março de 2024 às 15h04                  | 2024-03-04T15:04:00
                        it | 4 marzo 2024 ore 15:04                       | 2024-03-04T15:04:00
                        xx | 4 марта 2024                                 | 2024-03-04
                        id | 4 марта 2024                                 | 2024-03-04
                        """)
        void every_form_is_read(String language, String text, String iso) {
            assertThat(READER.publication(text, LANGUAGES.of(language), Locality.UNKNOWN))
                    .hasValueSatisfying(date -> assertThat(date.iso()).isEqualTo(iso));
        }

        @Test
        void the_outlets_clock_gives_the_zone_that_is_not_printed() {
            DateRead date = READER.publication("4 Maret 2024, 14:05", LANGUAGES.of("id"), JAKARTA)
                    .orElseThrow();

            assertThat(date.iso()).isEqualTo("2024-03-04T14:05:00+07:00");
            assertThat(date.minuteUtc()).isEqualTo(1709535900L / 60);
            assertThat(date.minutePrecision()).isTrue();
        }

        @Test
        void a_day_without_time_stands_for_its_midnight_there() {
            DateRead date = READER.publication("4 Maret 2024", LANGUAGES.of("id"), JAKARTA)
                    .orElseThrow();

            assertThat(date.minuteUtc()).isEqualTo(1709485200L / 60);
            assertThat(date.minutePrecision()).isFalse();
        }

        @Test
        void english_outlets_outside_america_put_the_day_first() {
            assertThat(READER.publication(
                            "03/04/2024", LANGUAGES.of("en"), new Locality(ZoneId.of("Europe/London"), null)))
                    .hasValueSatisfying(date -> assertThat(date.iso()).isEqualTo("2024-04-03"));
        }

        @Test
        void the_words_read_are_marked_in_the_text_as_given() {
            String line = "Jurnalis-Senin,\u00a04\u00a0Maret\u00a02024 |14:05 WIB | Jakarta";
            DateRead date = READER.publication(line, LANGUAGES.of("id"), Locality.UNKNOWN)
                    .orElseThrow();

            assertThat(line.substring(date.begin(), date.end())).isEqualTo("4\u00a0Maret\u00a02024 |14:05 WIB");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "tomorrow",
                    "32 Maret 2024",
                    "30/02/2024",
                    "12 orang",
                    "Maret 2024",
                    "18.000",
                    "1.234.567"
                })
        void what_is_no_date_is_none(String text) {
            assertThat(READER.publication(text, LANGUAGES.of("id"), JAKARTA)).isEmpty();
        }

        @Test
        void nothing_is_read_from_nothing() {
            assertThat(READER.publication(null, LANGUAGES.of("id"), JAKARTA)).isEmpty();
        }
    }

    @Nested
    class When_it_looks_for_days_in_running_text {

        @ParameterizedTest(name = "{1}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        id | Kapal itu tiba pada Senin (4/3/2024) pagi.      | Senin (4/3/2024            | 2024-03-04 | MONDAY
                        id | Menurut dia, Ahad (4/3/2024) itu ramai.         | Ahad (4/3/2024             | 2024-03-04 | SUNDAY
                        id | Kapal itu tiba pada Senin (4/3).                | Senin (4/3                 | 2024-03-04 | MONDAY
                        id | Kapal tiba Kamis, 14 Maret 2024.                | Kamis, 14 Maret 2024       | 2024-03-14 | THURSDAY
                        id | Kapal tiba pada 14 Maret.                       | 14 Maret                   | 2024-03-14 |
                        en | The ferry sank on Wednesday, December 27.       | Wednesday, December 27     | 2023-12-27 | WEDNESDAY
                        en | The ferry sank on Wednesday 27 December, he said | Wednesday 27 December     | 2023-12-27 | WEDNESDAY
                        en | It sank on March 4, 2021, he said               | March 4, 2021              | 2021-03-04 |
                        fr | Le navire a coulé lundi 4 mars, dit-il          | lundi 4 mars               | 2024-03-04 | MONDAY
                        de | Die Fähre sank am Montag, dem 4. März.          | 4. März                    | 2024-03-04 |
                        de | Die Fähre sank am Montag, den 4. März.          | Montag, den 4. März        | 2024-03-04 | MONDAY
                        es | El barco se hundió el lunes 4 de marzo          | lunes 4 de marzo           | 2024-03-04 | MONDAY
                        ru | Паром затонул в понедельник, 4 марта            | понедельник, 4 марта       | 2024-03-04 | MONDAY
                        ar | غرقت العبارة يوم الاثنين 4 مارس                 | الاثنين 4 مارس             | 2024-03-04 | MONDAY
                        vi | Phà chìm hôm thứ Hai, 4/3/2024                  | thứ Hai, 4/3/2024          | 2024-03-04 | MONDAY
                        ja | フェリーは3月4日（月）に沈んだ                    | 3月4日（月）                | 2024-03-04 | MONDAY
                        ko | 여객선은 3월 4일 침몰했다                        | 3월 4일                    | 2024-03-04 |
                        """)
        void each_is_found_with_its_weekday(
                String language, String text, String words, LocalDate date, DayOfWeek weekday) {
            List<DateMention> mentions = READER.mentions(
                    text, 0, text.length(), LANGUAGES.of(language), Locality.UNKNOWN, LocalDate.of(2024, 3, 1));

            assertThat(mentions).hasSize(1);
            assertThat(text.substring(mentions.get(0).begin(), mentions.get(0).end()))
                    .startsWith(words);
            assertThat(mentions.get(0).date()).isEqualTo(date);
            assertThat(mentions.get(0).weekday()).isEqualTo(weekday);
        }

        @Test
        void a_weekday_that_does_not_fit_its_date_is_kept_beside_it() {
            DateMention mention = mention("id", "tiba pada Ahad (18/9/2023)", null);

            assertThat(mention.date().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(mention.weekday()).isEqualTo(DayOfWeek.SUNDAY);
        }

        @Test
        void a_day_without_year_has_no_date_while_nothing_is_near() {
            DateMention mention = mention("id", "tiba pada 14 Maret", null);

            assertThat(mention.date()).isNull();
            assertThat(mention.yearPrinted()).isFalse();
        }

        @Test
        void the_year_is_the_one_nearest_to_the_article() {
            assertThat(mention("id", "tiba pada 30 Desember", LocalDate.of(2024, 1, 2))
                            .date())
                    .isEqualTo("2023-12-30");
            assertThat(mention("id", "tiba pada 2 Januari", LocalDate.of(2023, 12, 30))
                            .date())
                    .isEqualTo("2024-01-02");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "He arrived on Monday and left on Friday.",
                    "About 12 may have been hurt.",
                    "The vote was 3/4 to 1/4.",
                    "They scored 14 march goals",
                    "It rose 2.3.1 points to 1.234.567",
                    "Call 2023-1123-4455."
                })
        void what_names_no_day_gives_none(String text) {
            assertThat(READER.mentions(
                            text, 0, text.length(), LANGUAGES.of("en"), Locality.UNKNOWN, LocalDate.of(2024, 3, 1)))
                    .isEmpty();
        }

        @ParameterizedTest(name = "{0} in {1} near {2} is {3}")
        @CsvSource(
                nullValues = "-",
                textBlock =
                        """
                        arrived on 03/04/2024,           Europe/London,    -,          2024-04-03
                        arrived on 03/04/2024,           America/New_York, 2024-04-02, 2024-03-04
                        arrived on Monday 03/04/2024,    -,                2024-04-02, 2024-03-04
                        arrived on Wednesday 03/04/2024, -,                2024-03-05, 2024-04-03
                        arrived on 03/04/2024,           -,                2024-04-02, 2024-04-03
                        arrived on 03/04/2024,           America/Toronto,  2024-04-02, 2024-04-03
                        arrived on 03/04/2024,           -,                -,          2024-03-04
                        arrived on 03/25/2024,           Europe/London,    -,          2024-03-25
                        """)
        void the_order_of_day_and_month_in_English_follows_the_place_then_weekday_then_nearness(
                String text, String zone, LocalDate near, LocalDate date) {
            Locality where = new Locality(zone == null ? null : ZoneId.of(zone), null);

            assertThat(READER.mentions(text, 0, text.length(), LANGUAGES.of("en"), where, near))
                    .extracting(DateMention::date)
                    .containsExactly(date);
        }

        @Test
        void only_the_stretch_asked_for_is_read() {
            String text = "4 Maret 2024 dan 5 Maret 2024";

            assertThat(READER.mentions(text, 12, text.length(), LANGUAGES.of("id"), Locality.UNKNOWN, null))
                    .extracting(DateMention::date)
                    .containsExactly(LocalDate.of(2024, 3, 5));
        }

        private DateMention mention(String language, String text, LocalDate near) {
            return READER.mentions(text, 0, text.length(), LANGUAGES.of(language), Locality.UNKNOWN, near)
                    .get(0);
        }
    }

    @Test
    void it_travels() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(READER);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((DateReader) in.readObject()).publication("4 Maret 2024", LANGUAGES.of("id"), Locality.UNKNOWN))
                    .isPresent();
        }
    }

    @Test
    void a_page_without_end_does_not_hold_it_up() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (String piece : List.of("1", " ", "1/", "4 Maret ", "Maret 4 ", "20", "Senin ")) {
                String page = piece.repeat(100_000 / piece.length());
                READER.mentions(page, 0, page.length(), LANGUAGES.of("id"), Locality.UNKNOWN, LocalDate.of(2024, 3, 1));
                assertThat(READER.publication(page, LANGUAGES.of("id"), JAKARTA))
                        .isEmpty();
            }
        });
    }
}
