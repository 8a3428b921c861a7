package org.wiretrace.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wiretrace.translation.Dispatches.anchored;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiretrace.text.Hashing;

class AnchorPairsTest {

    private static Map<Long, Integer> pairs(String language, String text) {
        Map<Long, Integer> pairs = new HashMap<>();
        AnchorPairs.of(anchored(language, text), AnchorWeights.NONE, pairs::putIfAbsent);
        return pairs;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ru, Министр Анна Колвиг летит в Келмут", "id, Menteri Anna Kolvig terbang ke Kelmouth"})
    void names_side_by_side_are_found_in_another_language(String language, String text) {
        Map<Long, Integer> english = pairs("en", "The minister Anna Kolvig flies to Kelmouth");
        assertThat(english.keySet()).containsAnyElementsOf(pairs(language, text).keySet());
    }

    @Test
    void a_number_is_found_whatever_its_decimal_mark() {
        assertThat(pairs("id", "dari Kelmouth 12.400 ton").keySet())
                .containsAnyElementsOf(
                        pairs("en", "from Kelmouth 12,400 tonnes").keySet());
    }

    @Test
    void names_far_apart_are_no_pair() {
        String between = "It rained. ".repeat(3);
        assertThat(pairs("en", "near Kelmouth. " + between + "of Tarvia")).isEmpty();
    }

    @Test
    void what_stands_everywhere_is_no_pair_by_itself() {
        int[] keys = Stream.of("=kelmout", "~kelmo", "%klmt", "=tarvia", "~tarvi", "%trf")
                .mapToInt(Hashing::hash32)
                .sorted()
                .toArray();
        AnchorWeights everywhere = new AnchorWeights(1000, keys, new int[] {900, 900, 900, 900, 900, 900});
        Set<Long> pairs = new HashSet<>();
        AnchorPairs.of(
                anchored("en", "near Kelmouth in Tarvia", everywhere),
                everywhere,
                (fingerprint, position) -> pairs.add(fingerprint));
        assertThat(pairs).isEmpty();
        assertThat(pairs("en", "near Kelmouth in Tarvia")).isNotEmpty();
    }
}
