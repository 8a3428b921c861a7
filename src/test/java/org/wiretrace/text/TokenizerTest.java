package org.wiretrace.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    private static List<String> folded(String text) {
        List<String> tokens = new ArrayList<>();
        Tokenizer.tokenize(text, 0, text.length(), (token, begin, end) -> tokens.add(token.toString()));
        return tokens;
    }

    private static List<String> printed(String text) {
        List<String> tokens = new ArrayList<>();
        Tokenizer.tokenize(text, 0, text.length(), (token, begin, end) -> tokens.add(text.substring(begin, end)));
        return tokens;
    }

    @Nested
    class When_words_are_spaced {

        @Test
        void they_are_told_apart_by_what_is_no_letter() {
            assertThat(folded("Feri KM Selindra—tua, 620 ton—kandas.\n\"Tolong!\""))
                    .containsExactly("feri", "km", "selindra", "tua", "620", "ton", "kandas", "tolong");
        }

        @Test
        void a_hyphen_parts_and_an_apostrophe_does_not() {
            assertThat(folded("Baek Do-ryung didn't; l’équipage and the O'Dell 'gang'"))
                    .containsExactly("baek", "do", "ryung", "didnt", "lequipage", "and", "the", "odell", "gang");
        }

        @Test
        void a_token_stands_where_its_words_are_printed() {
            assertThat(printed("Île-de-Brume didn’t burn")).containsExactly("Île", "de", "Brume", "didn’t", "burn");
        }

        @Test
        void korean_words_keep_their_particles() {
            assertThat(folded("여객선이 완도 앞바다에서 좌초했다")).containsExactly("여객선이", "완도", "앞바다에서", "좌초했다");
        }

        @Test
        void arabic_words_lose_vowel_signs_and_stretching() {
            assertThat(folded("جَنَحَت العـبّارة قبالة المرسى")).containsExactly("جنحت", "العبارة", "قبالة", "المرسى");
        }

        @Test
        void hindi_words_keep_their_vowels() {
            assertThat(folded("जहाज़ किनारे पर फँस गया।")).hasSize(5).contains("पर", "गया");
            assertThat(folded("पर")).isNotEqualTo(folded("पार"));
        }

        @Test
        void vietnamese_words_fall_together_with_their_spelling_without_marks() {
            assertThat(folded("Cảng Đá Muối mở cửa")).containsExactly("cang", "da", "muoi", "mo", "cua");
        }
    }

    @Nested
    class When_words_are_not_spaced {

        @Test
        void each_chinese_character_is_a_token() {
            assertThat(folded("渡轮搁浅，214人获救")).containsExactly("渡", "轮", "搁", "浅", "214", "人", "获", "救");
        }

        @Test
        void each_japanese_character_is_a_token_and_a_long_vowel_stays_with_nobody_lost() {
            assertThat(String.join("", folded("フェリーが座礁"))).isEqualTo("フェリーが座礁");
            assertThat(folded("が座礁")).containsExactly("が", "座", "礁");
        }

        @Test
        void a_thai_character_is_a_token_together_with_its_marks() {
            assertThat(printed("เรือที่")).containsExactly("เ", "รื", "อ", "ที่");
        }

        @Test
        void a_character_of_two_units_is_one_token() {
            assertThat(printed("𠮷野")).containsExactly("𠮷", "野");
        }
    }

    @Nested
    class When_it_meets_a_number {

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource(
                delimiterString = " = ",
                value = {
                    "1.234 = 1,234",
                    "1.234 = 1234",
                    "1.234.567 = 1,234,567",
                    "1.234,56 = 1,234.56",
                    "3,5 = 3.5",
                    "٢١٤ = 214",
                    "３２００ = 3200",
                    "१२३ = 123",
                })
        void ways_to_write_one_number_are_one_token(String one, String other) {
            assertThat(folded(one)).hasSize(1).isEqualTo(folded(other));
        }

        @ParameterizedTest(name = "{0} ≠ {1}")
        @CsvSource(
                delimiterString = " ≠ ",
                value = {"1.234 ≠ 9.876", "3,5 ≠ 35", "3,5 ≠ 5,3", "12,34 ≠ 1234", "1.234,5 ≠ 12345", "214 ≠ 241"})
        void numbers_of_other_value_are_other_tokens(String one, String other) {
            assertThat(folded(one)).hasSize(1).isNotEqualTo(folded(other));
        }

        @Test
        void a_full_stop_behind_it_ends_the_sentence_only() {
            assertThat(folded("Kapal itu dibangun pada 1998. Dua kali kandas.")).containsSequence("1998", "dua");
        }

        @Test
        void a_date_written_with_strokes_is_three_numbers() {
            assertThat(folded("Selasa (11/3/2025)")).containsExactly("selasa", "11", "3", "2025");
        }

        @Test
        void letters_right_behind_it_belong_to_it_but_characters_do_not() {
            assertThat(folded("3rd 5G 214명 4日")).containsExactly("3rd", "5g", "214명", "4", "日");
        }
    }

    @Nested
    class When_the_text_is_decomposed {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Žilvinas à Île-de-Brume, mở cửa",
                    "여객선이 완도 앞바다에서 좌초했다",
                    "フェリーが座礁、バスで避難",
                    "फ़ेरी ज़ोर से टकराई",
                    "أعلن رئيس الوزراء",
                    "เรือเกยตื้นที่เกาะ",
                    "Ёлкин и Йорданов",
                })
        void its_tokens_are_those_of_the_composed_text(String text) {
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

            assertThat(folded(decomposed)).isEqualTo(folded(composed));
            assertThat(Tokenizer.tokens(decomposed).ids())
                    .containsExactly(Tokenizer.tokens(composed).ids());
        }
    }

    @Nested
    class When_a_stretch_of_the_text_is_asked_for {

        @Test
        void nothing_outside_of_it_is_read() {
            String text = "Muarasanti (Nusawarta) - Kapal feri kandas";
            List<String> tokens = new ArrayList<>();

            Tokenizer.tokenize(text, 25, 35, (token, begin, end) -> tokens.add(text.substring(begin, end)));

            assertThat(tokens).containsExactly("Kapal", "feri");
        }

        @Test
        void tokens_are_found_again_by_their_place() {
            Tokens tokens = Tokenizer.tokens("Kapal feri kandas");

            assertThat(tokens.firstFrom(6)).isEqualTo(1);
            assertThat(tokens.firstFrom(7)).isEqualTo(2);
            assertThat(tokens.firstEndingAfter(10)).isEqualTo(2);
            assertThat(tokens.firstEndingAfter(9)).isEqualTo(1);
            assertThat(tokens.firstFrom(99)).isEqualTo(tokens.size());
        }
    }

    @Nested
    class When_the_text_is_hostile {

        @Test
        void marks_punctuation_and_nothing_give_no_token() {
            assertThat(Tokenizer.tokens("").size()).isZero();
            assertThat(Tokenizer.tokens("… — (!) \u0301\u0301 🚢").size()).isZero();
        }

        @Test
        void a_lone_half_of_a_character_is_passed_over() {
            assertThat(folded("feri \uD83D kandas")).containsExactly("feri", "kandas");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "1", "1,", "a'", "渡", "ก็", "a\u0301", "한"})
        void a_million_characters_without_a_space_are_read_in_one_pass(String piece) {
            String line = piece.repeat(1_000_000 / piece.length());

            Tokens tokens = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Tokenizer.tokens(line));

            assertThat(tokens.size()).isPositive();
        }
    }
}
