package org.wiretrace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Kessary, KESSARY",
        "Orbán, ORBAN",
        "Straße, STRASSE",
        "Łódź, lodz",
        "Øresund, oresund",
        "İzmir, izmir",
        "Đà Nẵng, da nang",
        "Ёлкин, елкин",
        "Ωρωπός, ωρωποσ",
        "ＡＢＣ１２, abc12",
        "ﬁnale, finale",
        "مُحَمَّد, محمد",
        "الـريـاض, الرياض",
    })
    void spellings_that_differ_by_case_or_by_marks_fall_together(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "कि, का", // the vowel is all that tells them apart
        "มา, มี",
        "が, か",
        "パス, バス",
        "Baek, Baik",
    })
    void words_that_are_told_apart_by_a_mark_of_their_own_stay_apart(String one, String other) {
        assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Île-de-Brume, São Corvo, Žilvinas",
                "Cảng Muối mở cửa trở lại",
                "Ёлкин и Йорданов",
                "여객선이 좌초했다",
                "フェリーが座礁、バスで避難",
                "फ़ेरी ज़ोर से टकराई",
                "رئيس الوزراء في المرسى أعلن",
                "เรือเกยตื้นที่เกาะ",
            })
    void composed_and_decomposed_text_fold_to_the_same(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

        assertThat(Folding.fold(decomposed)).isEqualTo(Folding.fold(composed));
    }

    @Test
    void folding_twice_changes_nothing_more() {
        String folded = Folding.fold("Đà Nẵng, İzmir, STRASSE, 여객선, फ़ेरी, مُحَمَّد");

        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }

    @Test
    void a_lone_mark_folds_to_nothing() {
        assertThat(Folding.fold("\u0301\u064B\u0640")).isEmpty();
    }

    @Test
    void what_lies_beyond_the_basic_plane_is_kept_whole() {
        assertThat(Folding.fold("𠮷野家 🚢")).isEqualTo("𠮷野家 🚢");
    }
}
