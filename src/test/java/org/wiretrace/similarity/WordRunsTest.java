package org.wiretrace.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wiretrace.text.Tokens;

/** Runs of words in common. */
class WordRunsTest {
    private static Tokens words(int... ids) {
        return new Tokens(ids, new int[ids.length], new int[ids.length]);
    }

    private static Tokens range(int from, int to) {
        return words(IntStream.range(from, to).toArray());
    }

    @Test
    void a_text_contains_its_own_beginning_whole() {
        assertThat(WordRuns.containment(range(0, 100), range(0, 20))).isEqualTo(1);
        assertThat(WordRuns.containment(range(0, 20), range(0, 100))).isEqualTo(1);
    }

    @Test
    void it_is_a_share_of_the_text_that_has_fewer_runs() {
        // Of the 15 runs of 20 words, those of the last ten lie in the other: five.
        assertThat(WordRuns.containment(range(10, 110), range(0, 20))).isCloseTo(5.0 / 15, within(1e-9));
    }

    @Test
    void every_sixth_word_another_leaves_no_run() {
        Tokens edited = words(
                IntStream.range(0, 60).map(i -> i % 6 == 5 ? 1_000 + i : i).toArray());

        assertThat(WordRuns.containment(range(0, 60), edited)).isZero();
    }

    @Test
    void a_run_that_a_text_repeats_counts_once() {
        Tokens repeated = words(IntStream.range(0, 60).map(i -> i % 6).toArray());

        assertThat(WordRuns.containment(repeated, range(0, 6))).isEqualTo(1);
    }

    @Test
    void texts_too_short_for_a_run_have_nothing_in_common() {
        assertThat(WordRuns.containment(range(0, 5), range(0, 5))).isZero();
    }
}
