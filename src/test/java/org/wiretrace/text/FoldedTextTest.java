package org.wiretrace.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {

    @Nested
    class When_white_space_is_not_plain {

        @ParameterizedTest
        @ValueSource(chars = {'\u00A0', '\u2009', '\u202F', '\u3000', '\t', '\f'})
        void every_space_becomes_the_one_that_patterns_know(char space) {
            FoldedText folded =
                    FoldedText.of("MUARASANTI" + space + "(Nusawarta)" + space + "–" + space + "Feri kandas");

            assertThat(folded.text()).isEqualTo("MUARASANTI (Nusawarta) – Feri kandas");
        }

        @ParameterizedTest
        @ValueSource(chars = {'\u0085', '\u2028', '\u2029', '\r'})
        void every_separator_of_lines_becomes_a_line_break(char separator) {
            assertThat(FoldedText.of("Feri kandas" + separator + "Penumpang selamat")
                            .text())
                    .isEqualTo("Feri kandas\nPenumpang selamat");
        }

        @Test
        void a_line_end_of_two_characters_stays_one_line_break() {
            FoldedText folded = FoldedText.of("Feri kandas\r\nPenumpang selamat");

            assertThat(folded.text().split("\n", -1)).containsExactly("Feri kandas ", "Penumpang selamat");
        }
    }

    @Nested
    class When_characters_have_no_width {
        private final String original = "\uFEFFPort Kes\u00ADsary \u200E(\u200FMeri\u200Bdian\u200E)";
        private final FoldedText folded = FoldedText.of(original);

        @Test
        void they_are_left_out() {
            assertThat(folded.text()).isEqualTo("Port Kessary (Meridian)");
        }

        @Test
        void every_stretch_leads_back_to_the_words_as_printed() {
            int begin = folded.text().indexOf("Kessary");

            Span span = folded.original(begin, begin + "Kessary".length());

            assertThat(span.of(original)).isEqualTo("Kes\u00ADsary");
        }

        @Test
        void what_was_left_out_behind_a_stretch_stays_outside_of_it() {
            int begin = folded.text().indexOf("Meridian");

            assertThat(folded.original(begin, begin + "Meridian".length()).of(original))
                    .isEqualTo("Meri\u200Bdian");
        }

        @Test
        void the_end_of_the_folded_text_is_the_end_of_the_text_as_given() {
            assertThat(folded.original(folded.text().length())).isEqualTo(original.length());
        }

        @Test
        void an_empty_stretch_is_empty_in_the_text_as_given_too() {
            assertThat(folded.original(5, 5)).isEqualTo(new Span(6, 6));
        }
    }

    @Nested
    class When_there_is_nothing_to_fold {

        @Test
        void text_and_offsets_stay_as_they_are() {
            FoldedText folded = FoldedText.of("渡轮在暗礁搁浅 🚢 Selasa.");

            assertThat(folded.text()).isEqualTo("渡轮在暗礁搁浅 🚢 Selasa.");
            assertThat(folded.original(3, 7)).isEqualTo(new Span(3, 7));
        }

        @Test
        void an_empty_text_is_empty() {
            assertThat(FoldedText.of("").text()).isEmpty();
            assertThat(FoldedText.of("").original(0, 0)).isEqualTo(new Span(0, 0));
        }
    }
}
