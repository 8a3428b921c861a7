package org.wiretrace.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wiretrace.text.Tokenizer;

class FeaturesTest {
    private static final Features FEATURES = new Features(5, 10, 3);
    private static final String LEAD = "A ferry carrying 214 passengers ran aground north of Wanarasa Island";

    private static int[] words(String text) {
        return Tokenizer.tokens(text).ids();
    }

    private static CommonWords common(String text) {
        return new CommonWords(Arrays.stream(words(text)).sorted().distinct().toArray());
    }

    /** Each fingerprint and where it stands first. */
    private static Map<Long, Integer> features(Features features, String text, CommonWords common) {
        Map<Long, Integer> found = new TreeMap<>();
        features.of(words(text), common, found::putIfAbsent);
        return found;
    }

    private static Set<Long> shared(String one, String other, CommonWords common) {
        Set<Long> shared = new HashSet<>(features(FEATURES, one, common).keySet());
        shared.retainAll(features(FEATURES, other, common).keySet());
        return shared;
    }

    @Nested
    class When_every_word_is_common {
        private final CommonWords all = common(LEAD);

        @Test
        void only_runs_of_words_are_left() {
            assertThat(features(FEATURES, LEAD, all).values()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
        }

        @Test
        void a_text_shorter_than_a_run_has_none() {
            assertThat(features(FEATURES, "A ferry carrying 214", all)).isEmpty();
        }

        @Test
        void words_in_another_order_are_another_run() {
            assertThat(shared("a ferry carrying 214 passengers", "a ferry carrying passengers 214", all))
                    .isEmpty();
        }
    }

    @Nested
    class When_words_are_rare {

        @Test
        void two_of_them_near_each_other_are_found_in_any_order() {
            CommonWords common = common("the of was by a ran near when struck its");

            assertThat(shared("the ferry ran aground near Wanarasa", "near Wanarasa the reef struck a ferry", common))
                    .hasSize(1); // ferry and Wanarasa
        }

        @Test
        void they_survive_when_every_second_word_is_replaced() {
            CommonWords common = common("the of a in was by");
            String reworded = "One ferry holding 214 people hit aground south of Wanarasa reef";

            assertThat(shared(LEAD, reworded, common)).hasSizeGreaterThanOrEqualTo(2);
        }

        @Test
        void two_that_lie_too_far_apart_are_no_pair() {
            String between = " the".repeat(20);

            assertThat(features(new Features(50, 10, 3), "ferry" + between + " reef", common("the")))
                    .isEmpty();
            assertThat(features(new Features(50, 30, 3), "ferry" + between + " reef", common("the")))
                    .hasSize(1);
        }

        @Test
        void each_is_paired_with_the_few_that_follow() {
            assertThat(features(new Features(50, 10, 2), "reef storm ferry anchor", CommonWords.NONE))
                    .hasSize(5); // three words with two, two and one that follow
        }

        @Test
        void a_word_is_no_pair_with_itself() {
            assertThat(features(new Features(50, 10, 3), "ferry ferry ferry", CommonWords.NONE))
                    .isEmpty();
        }
    }

    @Test
    void the_same_text_has_the_same_fingerprints_at_the_same_places_every_time() {
        assertThat(features(FEATURES, LEAD, CommonWords.NONE))
                .isNotEmpty()
                .isEqualTo(features(FEATURES, LEAD.toUpperCase(Locale.ROOT), CommonWords.NONE));
    }
}
