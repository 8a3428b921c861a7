package org.wiretrace.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiretrace.quotes.SayingRule.Place;

/** What is said once, and what is said again and again. */
class SayingRuleTest {
    /** A week; four weeks, or six stories; three names in common. */
    private static final SayingRule RULE = new SayingRule(7, 4, 6, 3);

    private static final long DAY = 24L * 60;

    private static Place place(int article, Long minute, int... names) {
        return new Place(article, minute, names);
    }

    @Test
    void one_story_is_no_saying_however_many_articles_tell_it() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            places.add(place(i, i * 60L, 1, 2, 3, 100 + i));
        }
        assertThat(RULE.isSaying(places)).isFalse();
    }

    @Test
    void many_stories_of_one_week_make_a_saying() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            places.add(place(i, i * 60L, 10 * i, 10 * i + 1, 10 * i + 2));
        }
        assertThat(RULE.isSaying(places)).isTrue();
        assertThat(RULE.isSaying(places.subList(0, 5))).isFalse();
    }

    @Test
    void articles_that_hang_together_through_another_are_one_story() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            places.add(place(i, 0L, 10 * i, 10 * i + 1, 10 * i + 2, 10 * i + 10, 10 * i + 11, 10 * i + 12));
        }
        assertThat(RULE.isSaying(places)).isFalse();
    }

    @Test
    void articles_that_name_too_little_do_not_tell() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            places.add(place(i, 0L, 10 * i, 10 * i + 1));
        }
        assertThat(RULE.isSaying(places)).isFalse();
    }

    @Test
    void what_is_printed_week_after_week_is_a_saying_whatever_the_articles_name() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            places.add(place(i, i * DAY, 1, 2, 3));
        }
        assertThat(RULE.isSaying(places)).isFalse();
        places.add(place(22, 24 * DAY, 1, 2, 3));
        assertThat(RULE.isSaying(places)).isTrue();
    }

    @Test
    void unknown_times_part_nothing() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            places.add(place(i, null, 1, 2, 3));
        }
        assertThat(RULE.isSaying(places)).isFalse();
    }

    @Test
    void the_order_of_the_articles_does_not_matter() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            places.add(place(i, null, i, i + 1, i + 2));
        }
        boolean saying = RULE.isSaying(places);
        Collections.reverse(places);
        assertThat(RULE.isSaying(places)).isEqualTo(saying);
    }

    @Test
    void a_rule_that_takes_everything_is_refused() {
        assertThatThrownBy(() -> new SayingRule(7, 1, 6, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SayingRule(0, 4, 6, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
