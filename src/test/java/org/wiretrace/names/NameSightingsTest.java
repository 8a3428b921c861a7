package org.wiretrace.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameSightingsTest {
    private static NameSightings seen(String text) {
        NameTokens tokens = NameTokens.of(text);
        return NameSightings.of(tokens, NameFixtures.find(text, "en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ministers Anna Weber and Carla Bruni met.",
                "The ministers Anna Weber, Carla Bruni met.",
                "The ministers Anna Weber, and  Carla Bruni met."
            })
    void two_people_stand_side_by_side(String text) {
        assertThat(seen(text).names()).extracting(NameMention::canonical).containsExactly("Anna Weber", "Carla Bruni");
        assertThat(seen(text).sideBySide()).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister Anna Weber met the minister Carla Bruni.",
                "The minister Anna Weber said so. Minister Carla Bruni said no."
            })
    void others_do_not(String text) {
        assertThat(seen(text).names()).hasSize(2);
        assertThat(seen(text).sideBySide()).isEmpty();
    }

    @Test
    void a_sketch_holds_each_long_word_once_whatever_the_order() {
        int[] sketch = seen("Harbour pilots refused the harbour tolls").sketch();
        assertThat(sketch).hasSize(4).isSorted();
        assertThat(seen("the harbour tolls: pilots REFUSED").sketch()).isEqualTo(sketch);
    }

    @Test
    void a_sketch_of_a_long_text_holds_the_smallest_hashes() {
        String words = IntStream.range(0, 1_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        int[] sketch = seen(words).sketch();
        assertThat(sketch).hasSize(NameSightings.SKETCH);
        int[] all = Arrays.stream(words.split(" "))
                .mapToInt(word -> (int) NameTokens.idOf(word))
                .sorted()
                .toArray();
        assertThat(sketch).isEqualTo(Arrays.copyOf(all, NameSightings.SKETCH));
        assertThat(seen("").sketch()).isEmpty();
    }
}
