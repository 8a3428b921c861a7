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
        })
        void it_multiplies(String language, String digits, String word, double expected) {
            assertThat(value(language, digits, word)).isEqualTo(expected);
        }
    }

    @Nested
    class When_two_numbers_are_compared {

        @ParameterizedTest(name = "{0} for {1}")
        @CsvSource({"1200, 1187", "1187, 1200", "4600, 4583", "38000000, 37600000", "290, 291"})
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
