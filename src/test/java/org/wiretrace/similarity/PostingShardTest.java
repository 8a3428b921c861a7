package org.wiretrace.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wiretrace.similarity.PostingShard.Pairing;

class PostingShardTest {
    private static final long LEAD = 0x5EA1_0000_0000_0001L;
    /** Up to four articles all with all; above, each with the two before, the first and two wires. */
    private static final Pairing PAIRING = new Pairing(4, 2, 2, 48, false);

    private final PostingShard shard = new PostingShard();

    private void outlet(long article, int outlet, int hour) {
        shard.add(LEAD, article, PostingShard.facts(outlet, false, hour, 0));
    }

    private void wire(long article, int outlet, int hour) {
        shard.add(LEAD, article, PostingShard.facts(outlet, true, hour, 0));
    }

    private List<String> pairs() {
        return pairs(shard, PAIRING);
    }

    private static List<String> pairs(PostingShard shard, Pairing pairing) {
        List<String> pairs = new ArrayList<>();
        shard.pairs(pairing, (a, b, aPosition, bPosition) -> pairs.add(a + "-" + b));
        return pairs;
    }

    @Nested
    class When_few_articles_share_a_fingerprint {

        @Test
        void all_of_them_meet() {
            outlet(1, 11, 100);
            outlet(2, 12, 101);
            outlet(3, 13, 102);
            outlet(4, 14, 103);

            assertThat(pairs()).containsExactlyInAnyOrder("1-2", "1-3", "1-4", "2-3", "2-4", "3-4");
        }

        @Test
        void the_smaller_key_comes_first_with_its_own_place_in_the_text() {
            shard.add(LEAD, 9, PostingShard.facts(11, false, 100, 7));
            shard.add(LEAD, 3, PostingShard.facts(12, false, 101, 40));
            List<String> hits = new ArrayList<>();

            shard.pairs(
                    PAIRING,
                    (a, b, aPosition, bPosition) ->
                            hits.add("%d at %d, %d at %d".formatted(a, aPosition, b, bPosition)));

            assertThat(hits).containsExactly("3 at 40, 9 at 7");
        }

        @Test
        void an_article_that_has_it_twice_meets_the_other_once_and_where_it_stands_first() {
            shard.add(LEAD, 1, PostingShard.facts(11, false, 100, 50));
            shard.add(LEAD, 1, PostingShard.facts(11, false, 100, 5));
            shard.add(LEAD, 2, PostingShard.facts(12, false, 101, 0));
            List<Integer> places = new ArrayList<>();

            shard.pairs(PAIRING, (a, b, aPosition, bPosition) -> places.add(aPosition));

            assertThat(places).containsExactly(5);
        }

        @Test
        void fingerprints_that_agree_in_their_high_bits_only_are_not_taken_for_one() {
            shard.add(LEAD, 1, PostingShard.facts(11, false, 100, 0));
            shard.add(LEAD + 1, 2, PostingShard.facts(12, false, 100, 0));
            shard.add(LEAD, 3, PostingShard.facts(13, false, 100, 0));
            shard.add(LEAD + 1, 4, PostingShard.facts(14, false, 100, 0));

            assertThat(pairs()).containsExactlyInAnyOrder("1-3", "2-4");
        }

        @Test
        void one_alone_meets_nobody() {
            outlet(1, 11, 100);

            assertThat(pairs()).isEmpty();
            assertThat(pairs(new PostingShard(), PAIRING)).isEmpty();
        }
    }

    @Nested
    class When_two_articles_cannot_be_a_pair {

        @Test
        void those_of_one_outlet_are_left_out() {
            outlet(1, 11, 100);
            outlet(2, 11, 101);
            outlet(3, 12, 102);

            assertThat(pairs()).containsExactlyInAnyOrder("1-3", "2-3");
        }

        @Test
        void those_of_one_outlet_are_taken_where_the_settings_say_so() {
            outlet(1, 11, 100);
            outlet(2, 11, 101);

            assertThat(pairs(shard, new Pairing(4, 2, 2, 48, true))).containsExactly("1-2");
        }

        @Test
        void those_whose_outlet_is_unknown_are_of_no_others_outlet() {
            outlet(1, PostingShard.UNKNOWN_OUTLET, 100);
            outlet(2, PostingShard.UNKNOWN_OUTLET, 101);

            assertThat(pairs()).containsExactly("1-2");
        }

        @Test
        void those_further_apart_than_the_window_are_left_out() {
            outlet(1, 11, 100);
            outlet(2, 12, 148);
            outlet(3, 13, 149);

            assertThat(pairs()).containsExactlyInAnyOrder("1-2", "2-3");
        }

        @Test
        void one_whose_time_is_unknown_may_meet_any() {
            outlet(1, 11, PostingShard.UNKNOWN_HOUR);
            outlet(2, 12, 100);
            outlet(3, 13, 9_000);

            assertThat(pairs()).containsExactlyInAnyOrder("1-2", "1-3");
        }
    }

    @Nested
    class When_more_articles_share_it_than_the_limit {

        @Test
        void each_is_linked_to_those_before_it_and_to_the_first() {
            for (int i = 1; i <= 6; i++) {
                outlet(i, 10 + i, 100 + i);
            }

            assertThat(pairs())
                    .containsExactlyInAnyOrder(
                            "1-2", "1-3", "2-3", "1-4", "2-4", "3-4", "1-5", "3-5", "4-5", "1-6", "4-6", "5-6");
        }

        @Test
        void each_is_linked_to_the_wires_before_it() {
            outlet(1, 11, 101);
            wire(2, 12, 102);
            for (int i = 3; i <= 8; i++) {
                outlet(i, 10 + i, 100 + i);
            }

            assertThat(pairs()).contains("2-3", "2-5", "2-6", "2-7", "2-8").doesNotHaveDuplicates();
        }

        @Test
        void no_more_wires_are_linked_than_the_settings_say() {
            outlet(1, 11, 101);
            for (int i = 2; i <= 4; i++) {
                wire(i, 10 + i, 100 + i);
            }
            for (int i = 5; i <= 9; i++) {
                outlet(i, 10 + i, 100 + i);
            }

            assertThat(pairs()).contains("2-9", "3-9").doesNotContain("4-9");
        }

        @Test
        void pairs_grow_with_the_articles_and_not_with_their_square() {
            for (int i = 0; i < 50_000; i++) {
                outlet(i, 1 + i, 100);
            }

            List<String> pairs = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> pairs());

            assertThat(pairs).hasSizeBetween(49_999, 3 * 50_000);
        }
    }

    @Nested
    class When_the_articles_come_day_by_day {
        private static final int DAYS = 6;
        /** As in a run: a few articles all with all, two days apart at most. */
        private static final Pairing DAILY = new Pairing(4, 2, 2, 48, false);

        private void add(PostingShard to, int day, boolean known) {
            for (int i = 0; i < 5; i++) {
                long facts = PostingShard.facts(1 + i, i == 3, 100 + 24 * day + i, i);
                to.add(LEAD, 10 * day + i, known ? facts | PostingShard.KNOWN : facts);
            }
            to.add(
                    LEAD,
                    10 * day + 9,
                    PostingShard.facts(9, false, PostingShard.UNKNOWN_HOUR, 0) | (known ? PostingShard.KNOWN : 0));
        }

        @Test
        void those_known_meet_none_but_new_ones() {
            add(shard, 1, true);
            add(shard, 2, false);

            assertThat(pairs(shard, DAILY)).isNotEmpty().allMatch(pair -> pair.matches("2\\d-\\d+|\\d+-2\\d"));
        }

        @Test
        void the_timed_meet_the_same_as_if_all_came_at_once() {
            Set<String> byDay = new TreeSet<>();
            for (int day = 0; day < DAYS; day++) {
                PostingShard night = new PostingShard();
                for (int before = Math.max(0, day - 3); before < day; before++) {
                    addTimed(night, before, true);
                }
                addTimed(night, day, false);
                byDay.addAll(pairs(night, DAILY));
                addTimed(shard, day, false);
            }

            assertThat(pairs(shard, DAILY))
                    .containsExactlyInAnyOrderElementsOf(byDay)
                    .hasSizeGreaterThan(50);
        }

        private void addTimed(PostingShard to, int day, boolean known) {
            for (int i = 0; i < 8; i++) {
                long facts = PostingShard.facts(1 + i, i == 3, 100 + 24 * day + i, i);
                to.add(LEAD, 10 * day + i, known ? facts | PostingShard.KNOWN : facts);
            }
        }
    }

    @Test
    void the_order_of_their_coming_changes_nothing() {
        List<long[]> postings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long facts = PostingShard.facts(1 + i % 7, i % 5 == 0, 100 + i % 9, i);
            postings.add(new long[] {LEAD + (i % 3) * 0x0100_0000_0000_0000L, i, facts});
        }
        postings.forEach(posting -> shard.add(posting[0], posting[1], posting[2]));
        PostingShard shuffled = new PostingShard();
        Collections.shuffle(postings, new Random(7));
        postings.forEach(posting -> shuffled.add(posting[0], posting[1], posting[2]));

        assertThat(pairs(shuffled, PAIRING)).isNotEmpty().containsExactlyElementsOf(pairs());
    }

    @Test
    void a_place_too_far_back_to_be_told_counts_as_the_last_one() {
        shard.add(LEAD, 1, PostingShard.facts(11, false, 100, 1_000_000));
        shard.add(LEAD, 2, PostingShard.facts(12, true, 100, 3));
        List<Integer> places = new ArrayList<>();

        shard.pairs(PAIRING, (a, b, aPosition, bPosition) -> {
            places.add(aPosition);
            places.add(bPosition);
        });

        assertThat(places).containsExactly(65_535, 3);
    }
}
