package org.wiretrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.wiretrace.report.Night.Alarm;
import org.wiretrace.report.Night.Kind;
import org.wiretrace.report.Night.Outlet;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataAlarmsTest {
    /** Twenty articles of 300 words, half of them with a credit, with two quotes each. */
    private static final Outlet USUAL = new Outlet(20, 6_000, 10, 40, 0);

    private static List<Map<String, Outlet>> week() {
        return Collections.nCopies(7, Map.of("post.example", USUAL));
    }

    private static List<Alarm> alarms(Outlet now) {
        return DataAlarms.USUAL.of(Map.of("post.example", now), week());
    }

    @Test
    void nothing_is_alarming_about_a_night_like_the_others() {
        assertThat(alarms(USUAL)).isEmpty();
        assertThat(alarms(new Outlet(12, 2_400, 4, 15, 1))).isEmpty();
    }

    @Test
    void an_outlet_that_says_nothing_is_told_where_it_never_did_before() {
        assertThat(DataAlarms.USUAL.of(Map.of(), week()))
                .containsExactly(new Alarm("post.example", Kind.SILENT, 0, 20));

        List<Map<String, Outlet>> withASunday = new ArrayList<>(week());
        withASunday.set(3, Map.of());
        assertThat(DataAlarms.USUAL.of(Map.of(), withASunday)).isEmpty();
    }

    @Test
    void bodies_half_as_long_are_told() {
        assertThat(alarms(new Outlet(20, 3_000, 10, 40, 0)))
                .containsExactly(new Alarm("post.example", Kind.SHORTER, 150, 300));
    }

    @Test
    void credits_and_quotes_that_are_lost_are_told() {
        assertThat(alarms(new Outlet(20, 6_000, 5, 20, 0)))
                .containsExactly(
                        new Alarm("post.example", Kind.FEWER_CREDITS, 0.25, 0.5),
                        new Alarm("post.example", Kind.FEWER_QUOTES, 1, 2));
    }

    @Test
    void damaged_characters_are_told() {
        assertThat(alarms(new Outlet(20, 6_000, 10, 40, 2)))
                .containsExactly(new Alarm("post.example", Kind.DAMAGED, 0.1, 0));
    }

    @Test
    void a_few_articles_say_nothing() {
        assertThat(alarms(new Outlet(7, 70, 0, 0, 7))).isEmpty();
    }

    @Test
    void six_nights_are_too_few_to_know_what_is_usual() {
        assertThat(DataAlarms.USUAL.of(Map.of(), week().subList(0, 6))).isEmpty();
    }
}
