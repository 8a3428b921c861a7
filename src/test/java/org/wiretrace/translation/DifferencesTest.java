package org.wiretrace.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wiretrace.translation.Dispatches.anchored;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DifferencesTest {
    private static final TranslationRule RULE = new TranslationRule(0.6, 0.42);
    private static final AnchoredText ENGLISH = anchored("en", Dispatches.ENGLISH);

    private static List<Difference> differences(String language, String text) {
        return RULE.translation(ENGLISH, anchored(language, text)).differences();
    }

    static List<Arguments> translations() {
        return TranslationRuleTest.translations();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("translations")
    void a_faithful_translation_has_none(String language, String text) {
        assertThat(differences(language, text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "74 pelaut, 47 pelaut, NUMBER, 47 and 74",
        "1.240 ton, 12.400 ton, NUMBER, 12400 and 1240",
        "14 Mei, 9 Mei, DATE, 2025-05-09 and 2025-05-14"
    })
    void a_fact_that_was_changed_is_told(String changed, String instead, Difference.Kind kind, String detail) {
        assertThat(differences("id", Dispatches.INDONESIAN.replace(instead, changed)))
                .extracting(Difference::kind, Difference::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(kind, detail));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({"12 ribu ton, 12.400 ton", "22.964 km, 12.400 ton", "7 pelaut, 47 pelaut"})
    void a_number_rounded_or_of_other_things_is_not(String changed, String instead) {
        assertThat(differences("id", Dispatches.INDONESIAN.replace(instead, changed)))
                .isEmpty();
    }

    @Test
    void the_same_number_in_words_is_not() {
        assertThat(differences("id", Dispatches.INDONESIAN.replace("47 pelaut", "empat puluh tujuh pelaut")))
                .isEmpty();
    }
}
