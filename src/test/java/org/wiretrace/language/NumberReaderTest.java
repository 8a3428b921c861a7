package org.wiretrace.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiretrace.Knowledge;

class NumberReaderTest {
    private static final Languages LANGUAGES = Knowledge.languages();

    private static double value(String language, String digits, String wordAfter) {
        return NumberReader.value(digits, wordAfter, LANGUAGES.of(language));
    }

    @Test
    void a_number_of_a_million_parts_is_read_no_further_than_numbers_go() {
        PrintedNumber number = NumberReader.at("1万".repeat(500_000), 0, LANGUAGES.of("zh"));

        assertThat(number.end()).isLessThan(100);
    }

    @Nested
    class When_it_reads_digits {

        @ParameterizedTest(name = "{1} in {0} is {2}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        id | 214          | 214
                        id | 1.234        | 1234
                        id | 1,234        | 1234
                        id | 1.234.567    | 1234567
                        id | 1,234,567    | 1234567
                        id | 3,5          | 3.5
                        id | 3.5          | 3.5
                        id | 1.234,56     | 1234.56
                        id | 0,125        | 0.125
                        id | 1234,567     | 1234.567
                        en | 1,234        | 1234
                        en | 1,234.5      | 1234.5
                        en | 1,234,567.89 | 1234567.89
                        en | 1.234.567    | 1234567
                        en | 0.125        | 0.125
                        en | 3rd          | 3
                        ar | ٢١٤          | 214
                        """)
        void it_reads_them_in_the_manner_of_the_language(String language, String digits, double expected) {
            assertThat(value(language, digits, null)).isEqualTo(expected);
        }

        @Test
        void a_word_is_no_number() {
            assertThat(value("en", "ferry", null)).isNaN();
        }

        @Test
        void a_row_of_digits_too_long_to_count_anything_is_none() {
            assertThat(value("en", "9".repeat(31), null)).isNaN();
        }
    }

    @Nested
    class When_a_word_of_scale_follows {

        @ParameterizedTest(name = "{1} {2} in {0}")
        @CsvSource({
            "en, 4.2, million, 4200000",
            "en, 4.2, Million, 4200000",
            "id, '4,2', juta, 4200000",
            "id, 30, ribu, 30000",
            "en, 4.2, metres, 4.2",
            "de, '2,1', Millionen, 2100000",
            "de, 61, Mrd, 61000000000",
        })
        void it_multiplies(String language, String digits, String word, double expected) {
            assertThat(value(language, digits, word)).isEqualTo(expected);
        }
    }

    @Nested
    class When_it_reads_running_text {

        /** The number that the first digit is part of. */
        private static PrintedNumber first(String text, String language) {
            int digit = 0;
            while (!Character.isDigit(text.charAt(digit))) {
                digit++;
            }
            return NumberReader.at(text, digit, LANGUAGES.of(language));
        }

        @ParameterizedTest(name = "{1} in {0}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        en | all 214 passengers          | 214           | 214
                        en | 1.2-million-dollar house    | 1.2-million   | 1200000
                        en | 8,200 people                | 8,200         | 8200
                        en | the 214th                   | 214           | 214
                        fr | soit 12 300 voyageurs       | 12 300        | 12300
                        fr | soit 1 056,4 mètres         | 1 056,4       | 1056.4
                        fr | 1 234 567 euros             | 1 234 567     | 1234567
                        fr | 12 300 voyageurs       | 12 300   | 12300
                        en | 12 300 travellers      | 12 300   | 12300
                        en | on gate 12 300 waited       | 12            | 12
                        fr | en 2019 300 voyageurs       | 2019          | 2019
                        fr | le 12 3000 voyageurs        | 12            | 12
                        fr | quai 05 300 voyageurs       | 05            | 5
                        fr | 1,5 300 fois                | 1,5           | 1.5
                        ru | 6,2 тыс. абонентов          | 6,2 тыс       | 6200
                        ru | 1 200 семей                 | 1 200         | 1200
                        de | 2,1 Millionen Dosen         | 2,1 Millionen | 2100000
                        id | Rp2,5 juta per orang        | 2,5 juta      | 2500000
                        id | Rp250.000 per orang         | 250.000       | 250000
                        es | 3 mil millones de pesos     | 3 mil millones | 3000000000
                        pt | 61 mil milhões de rupias    | 61 mil milhões | 61000000000
                        ar | نحو ٢٫٥ مليون دولار         | ٢٫٥ مليون     | 2500000
                        ar | نحو ١٢٬٣٠٠ راكب             | ١٢٬٣٠٠        | 12300
                        zh | 约3000万第纳尔               | 3000万        | 30000000
                        zh | 约5千万人                    | 5千万         | 50000000
                        zh | 长3900千米                   | 3900千米      | 3900
                        ja | 人口1万8千人                 | 1万8千        | 18000
                        ja | 約33万4千人                  | 33万4千       | 334000
                        ja | 高さ3メートル                | 3             | 3
                        ko | 약 33만4000명                | 33만4000      | 334000
                        ko | 약 25만 루피아               | 25만          | 250000
                        ko | 배 470척                     | 470           | 470
                        """)
        void it_takes_the_whole_number_with_its_scale(String language, String text, String printed, double expected) {
            PrintedNumber number = first(text, language);

            assertThat(text.substring(number.begin(), number.end())).isEqualTo(printed);
            assertThat(number.value()).isEqualTo(expected);
        }

        @Test
        void it_is_the_same_from_each_of_its_digits() {
            String text = "soit 1 234 567,8 euros";
            PrintedNumber whole = new PrintedNumber(5, 16, 1234567.8);

            for (int i = 0; i < text.length(); i++) {
                if (Character.isDigit(text.charAt(i))) {
                    assertThat(NumberReader.at(text, i, LANGUAGES.of("fr"))).isEqualTo(whole);
                }
            }
        }

        @Test
        void digits_without_end_count_nothing() {
            assertThat(NumberReader.at("9".repeat(100_000), 50_000, LANGUAGES.of("en"))
                            .value())
                    .isNaN();
        }
    }

    @Nested
    class When_two_numbers_are_compared {

        @ParameterizedTest(name = "{0} for {1}")
        @CsvSource({"1200, 1187", "1187, 1200", "4600, 4583", "38000000, 37600000", "290, 291", "6.8, 7", "800, 812"})
        void one_with_fewer_digits_rounds_the_other(double one, double other) {
            assertThat(NumberReader.isRounding(one, other)).isTrue();
        }

        @ParameterizedTest(name = "{0} for {1}")
        @CsvSource({"214, 241", "214, 214", "9, 11", "10, 9", "3.5, 4", "1000, 1187", "4200000, 3200000"})
        void another_value_is_no_rounding(double one, double other) {
            assertThat(NumberReader.isRounding(one, other)).isFalse();
        }
    }
}
