package org.wiretrace.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wiretrace.translation.Dispatches.anchored;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.PassageKind;

class TranslationRuleTest {
    private static final TranslationRule RULE = new TranslationRule(0.6, 0.42);
    private static final AnchoredText ENGLISH = anchored("en", Dispatches.ENGLISH);

    static List<Arguments> translations() {
        return List.of(
                Arguments.of("id", Dispatches.INDONESIAN),
                Arguments.of("ru", Dispatches.RUSSIAN),
                Arguments.of("ar", Dispatches.ARABIC));
    }

    @Nested
    class When_one_is_the_other_in_another_language {

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.wiretrace.translation.TranslationRuleTest#translations")
        void it_is_found_though_nothing_is_known_of_the_corpus(String language, String text) {
            Translation found = RULE.translation(ENGLISH, anchored(language, text));
            assertThat(found).isNotNull();
            assertThat(found.confidence()).isGreaterThan(0.5);
            assertThat(found.alignment().containmentA()).isGreaterThan(0.8);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.wiretrace.translation.TranslationRuleTest#translations")
        void half_of_it_is_found(String language, String text) {
            Translation found = RULE.translation(ENGLISH, anchored(language, Dispatches.cut(text, 3)));
            assertThat(found).isNotNull();
            assertThat(found.alignment().containmentB()).isGreaterThan(0.9);
            assertThat(found.alignment().containmentA()).isLessThan(0.7);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.wiretrace.translation.TranslationRuleTest#translations")
        void it_is_the_same_whichever_comes_first(String language, String text) {
            AnchoredText other = anchored(language, text);
            assertThat(RULE.translation(other, ENGLISH).agreement())
                    .isEqualTo(RULE.translation(ENGLISH, other).agreement());
        }

        @Test
        void each_sentence_stands_beside_its_own() {
            AnchoredText russian = anchored("ru", Dispatches.RUSSIAN);
            List<Passage> passages =
                    RULE.translation(ENGLISH, russian).alignment().passages();
            assertThat(passages).extracting(Passage::kind).containsOnly(PassageKind.TRANSLATED);
            assertThat(passages.get(2).aBegin()).isEqualTo(Dispatches.ENGLISH.indexOf("The Orlena"));
            assertThat(passages.get(2).bBegin()).isEqualTo(Dispatches.RUSSIAN.indexOf("Орлена» везла"));
        }

        @Test
        void what_speaks_for_it_is_named_as_printed() {
            Translation found = RULE.translation(ENGLISH, anchored("id", Dispatches.INDONESIAN));
            assertThat(found.examples()).allMatch(Dispatches.ENGLISH::contains).contains("Orlena");
            assertThat(found.anchors()).isGreaterThanOrEqualTo(found.examples().size());
        }
    }

    @Nested
    class When_they_tell_of_one_event_apart {
        private final AnchoredText report = anchored("fr", Dispatches.OTHER_REPORT);

        @Test
        void neither_is_a_translation() {
            assertThat(RULE.translation(ENGLISH, report)).isNull();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.wiretrace.translation.TranslationRuleTest#translations")
        void nor_of_a_translation(String language, String text) {
            assertThat(RULE.translation(anchored(language, text), report)).isNull();
        }
    }

    @Test
    void the_same_statements_in_another_order_agree_less() {
        List<String> lines = new ArrayList<>(Dispatches.INDONESIAN.lines().toList());
        double inOrder = agreement(lines);
        Collections.reverse(lines);
        assertThat(agreement(lines)).isLessThan(inOrder / 2);
    }

    private static double agreement(List<String> lines) {
        AnchoredText text = anchored("id", String.join("\n", lines));
        return Agreement.of(ENGLISH, text, AnchorAligner.align(ENGLISH, text)).evidence();
    }

    @Test
    void texts_without_a_name_or_a_number_are_no_translations() {
        AnchoredText bare = anchored("en", "it rained all day and nobody went out");
        assertThat(RULE.translation(bare, anchored("id", "hujan turun sepanjang hari")))
                .isNull();
        assertThat(RULE.translation(anchored("en", ""), anchored("ar", ""))).isNull();
    }

    @Test
    void a_text_that_repeats_one_name_without_end_is_bounded() {
        AnchoredText hostile = anchored("en", "so Orlena ".repeat(20_000));
        assertThat(hostile.size()).isLessThan(10_000);
        assertThat(RULE.translation(hostile, anchored("id", "kapal Orlena 7. ".repeat(20_000))))
                .isNull();
    }
}
