package org.wiretrace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    /** The first word of each sentence. */
    private static List<String> openings(String text) {
        Tokens tokens = Tokenizer.tokens(text);
        List<String> openings = new ArrayList<>();
        for (int start : Sentences.starts(text, tokens)) {
            openings.add(text.substring(tokens.begin(start), tokens.end(start)));
        }
        return openings;
    }

    @Test
    void a_sentence_begins_behind_a_full_stop_a_question_or_a_call() {
        assertThat(openings("Feri itu kandas. Siapa nakhodanya? Dia menunggu! Anginnya… Lalu sunyi."))
                .containsExactly("Feri", "Siapa", "Dia", "Anginnya", "Lalu");
    }

    @Test
    void a_line_break_begins_one_without_any_full_stop() {
        assertThat(openings("Feri kandas di Wanarasa\nsemua penumpang selamat")).containsExactly("Feri", "semua");
    }

    @Test
    void a_quotation_mark_behind_the_full_stop_does_not_hide_it() {
        assertThat(openings("“Nobody was left on board.” Rescuers counted twice. \"Twice,\" he said."))
                .containsExactly("Nobody", "Rescuers", "Twice");
    }

    @Test
    void a_no_break_space_parts_sentences_too() {
        assertThat(openings("Feri kandas.\u00A0Penumpang selamat.")).containsExactly("Feri", "Penumpang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Waves of 3.5 metres hit the ferry",
                "The U.S. Coast Guard sent a cutter",
                "Officials of the U.S. coast guard flew in",
                "She wrote to tide.example about it",
                "They sailed at 9.30 p.m. under a clear sky",
            })
    void a_full_stop_inside_a_number_an_abbreviation_or_an_address_begins_none(String sentence) {
        assertThat(openings(sentence)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "渡轮搁浅。乘客获救！,渡,乘",
        "フェリーが座礁。全員無事,フ,全",
        "जहाज़ फँस गया। सब सुरक्षित हैं।,जहाज़,सब",
        "هل جنحت العبارة؟ نعم,هل,نعم",
    })
    void each_script_has_full_stops_of_its_own(String text, String first, String second) {
        assertThat(openings(text)).containsExactly(first, second);
    }

    @Test
    void no_words_have_no_sentences() {
        assertThat(openings("… !")).isEmpty();
    }
}
