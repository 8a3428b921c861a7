package org.wiretrace.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wiretrace.provenance.Press.footer;
import static org.wiretrace.provenance.Press.inline;
import static org.wiretrace.provenance.Press.outlet;
import static org.wiretrace.provenance.Press.photo;
import static org.wiretrace.provenance.Press.shared;
import static org.wiretrace.provenance.Press.wire;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wiretrace.corpus.Article;
import org.wiretrace.provenance.DirectionRule.Decision;

/** The direction of a shared text. */
class DirectionRuleTest {
    private static final DirectionRule RULE = new DirectionRule(10);
    private static final String NINE = "2025-03-11T09:00:00Z";
    private static final String FIVE_PAST = "2025-03-11T09:05:00Z";
    private static final String TEN = "2025-03-11T10:00:00Z";

    private static Decision decide(Article a, Article b) {
        return RULE.decide(a, b, shared(0.9, 0.9));
    }

    private static List<String> signs(Decision decision) {
        return decision.evidence().stream().map(Evidence::sign).toList();
    }

    @Nested
    class When_one_is_a_wire {

        @Test
        void the_text_came_from_the_wire() {
            Decision decision = decide(wire("nusawarta", NINE), outlet("harborpost.example", TEN));

            assertThat(decision.direction()).isEqualTo(Direction.A_TO_B);
            assertThat(signs(decision)).containsExactly("published-first", "is-a-wire");
        }

        @Test
        void it_did_so_even_where_the_clock_of_the_outlet_is_ahead() {
            Decision decision = decide(outlet("harborpost.example", NINE), wire("nusawarta", TEN));

            assertThat(decision.direction()).isEqualTo(Direction.B_TO_A);
            assertThat(decision.evidence())
                    .extracting(Evidence::sign, Evidence::pointsTo)
                    .containsExactly(tuple("published-first", Direction.A_TO_B), tuple("is-a-wire", Direction.B_TO_A));
        }

        @Test
        void another_wire_over_a_part_of_it_is_where_both_have_it_from() {
            Article other = outlet("harborpost.example", TEN, footer("halyard"));

            Decision part = RULE.decide(wire("nusawarta", NINE), other, shared(0.5, 0.6));
            Decision whole = RULE.decide(wire("nusawarta", NINE), other, shared(0.9, 0.9));

            assertThat(part.direction()).isEqualTo(Direction.COMMON_SOURCE);
            assertThat(signs(part)).contains("credits-another-wire");
            assertThat(whole.direction()).isEqualTo(Direction.A_TO_B);
        }

        @Test
        void a_credit_to_it_makes_it_surer() {
            Decision named = decide(wire("nusawarta", NINE), outlet("harborpost.example", TEN, footer("nusawarta")));
            Decision unnamed = decide(wire("nusawarta", NINE), outlet("harborpost.example", TEN));

            assertThat(named.confidence()).isGreaterThan(unnamed.confidence()).isLessThan(1);
            assertThat(named.evidence())
                    .contains(new Evidence("credits-the-other", Direction.A_TO_B, "Source: nusawarta"));
        }

        @Test
        void a_wire_that_credits_the_outlet_had_it_from_the_outlet_or_nobody_knows() {
            Decision decision =
                    decide(outlet("harborpost.example", NINE), wire("nusawarta", TEN, footer("harborpost.example")));

            assertThat(decision.direction()).isEqualTo(Direction.A_TO_B);
            assertThat(signs(decision)).contains("credits-the-other", "is-a-wire");
        }
    }

    @Nested
    class When_one_outlet_credits_the_other {

        @Test
        void the_credit_decides() {
            Decision decision = decide(
                    outlet("harborpost.example", NINE),
                    outlet("tidelinedaily.example", TEN, footer("harborpost.example")));

            assertThat(decision.direction()).isEqualTo(Direction.A_TO_B);
        }

        @Test
        void it_outweighs_the_clock() {
            Decision decision = decide(
                    outlet("harborpost.example", NINE, footer("tidelinedaily.example")),
                    outlet("tidelinedaily.example", TEN));

            assertThat(decision.direction()).isEqualTo(Direction.B_TO_A);
        }

        @Test
        void a_photo_credit_says_nothing_of_the_text() {
            Decision decision = decide(
                    outlet("harborpost.example", NINE),
                    outlet("tidelinedaily.example", FIVE_PAST, photo("harborpost.example")));

            assertThat(decision.direction()).isEqualTo(Direction.UNDECIDED);
            assertThat(decision.evidence()).isEmpty();
        }

        @Test
        void a_source_named_for_one_statement_weighs_less_than_one_named_for_the_article() {
            Article a = outlet("harborpost.example", NINE);

            Decision one = decide(a, outlet("tidelinedaily.example", FIVE_PAST, inline("harborpost.example")));
            Decision whole = decide(a, outlet("tidelinedaily.example", FIVE_PAST, footer("harborpost.example")));

            assertThat(one.direction()).isEqualTo(Direction.A_TO_B);
            assertThat(one.confidence()).isLessThan(whole.confidence());
        }
    }

    @Nested
    class When_both_credit_the_same_wire {
        private final Article first = outlet("harborpost.example", NINE, footer("halyard"));
        private final Article second = outlet("lanternnews.example", TEN, footer("halyard"));

        @Test
        void they_had_it_from_there_and_not_from_each_other() {
            Decision decision = decide(first, second);

            assertThat(decision.direction()).isEqualTo(Direction.COMMON_SOURCE);
            assertThat(decision.evidence()).contains(new Evidence("same-credit", Direction.COMMON_SOURCE, "halyard"));
        }

        @Test
        void a_photo_of_it_on_one_side_is_no_common_source() {
            assertThat(decide(first, outlet("lanternnews.example", TEN, photo("halyard")))
                            .direction())
                    .isEqualTo(Direction.UNDECIDED);
        }

        @Test
        void a_statement_that_both_have_from_it_is_none_either() {
            assertThat(signs(decide(
                            outlet("harborpost.example", NINE, inline("halyard")),
                            outlet("lanternnews.example", TEN, inline("halyard")))))
                    .containsExactly("published-first");
        }

        @Test
        void one_that_credits_the_other_as_well_had_it_from_there() {
            Article partner = outlet("lanternnews.example", TEN, footer("halyard"), footer("harborpost.example"));

            assertThat(decide(first, partner).direction()).isEqualTo(Direction.A_TO_B);
        }
    }

    @Nested
    class When_nobody_is_credited {

        @Test
        void the_clock_alone_does_not_decide() {
            Decision decision = decide(outlet("harborpost.example", NINE), outlet("lanternnews.example", TEN));

            assertThat(decision.direction()).isEqualTo(Direction.UNDECIDED);
            assertThat(decision.confidence()).isEqualTo(0.5);
            assertThat(signs(decision)).containsExactly("published-first");
        }

        @Test
        void clock_and_trimming_together_do() {
            Decision decision = RULE.decide(
                    outlet("harborpost.example", NINE), outlet("lanternnews.example", TEN), shared(0.5, 0.98));

            assertThat(decision.direction()).isEqualTo(Direction.A_TO_B);
            assertThat(signs(decision)).containsExactly("published-first", "trimmed");
        }

        @Test
        void it_is_undecided_while_the_signs_disagree() {
            Decision decision = RULE.decide(
                    outlet("harborpost.example", NINE), outlet("lanternnews.example", TEN), shared(0.98, 0.5));

            assertThat(decision.direction()).isEqualTo(Direction.UNDECIDED);
            assertThat(decision.evidence())
                    .extracting(Evidence::pointsTo)
                    .containsExactly(Direction.A_TO_B, Direction.B_TO_A);
        }

        @Test
        void a_few_minutes_are_no_sign() {
            assertThat(decide(outlet("harborpost.example", NINE), outlet("lanternnews.example", FIVE_PAST))
                            .evidence())
                    .isEmpty();
        }

        @Test
        void a_day_known_without_its_hour_is_no_sign_within_that_day() {
            assertThat(decide(outlet("harborpost.example", "2025-03-11"), outlet("lanternnews.example", TEN))
                            .evidence())
                    .isEmpty();
            assertThat(signs(decide(outlet("harborpost.example", "2025-03-09"), outlet("lanternnews.example", TEN))))
                    .containsExactly("published-first");
        }

        @Test
        void an_unknown_time_is_no_sign() {
            assertThat(decide(outlet("harborpost.example", null), outlet("lanternnews.example", TEN))
                            .evidence())
                    .isEmpty();
        }
    }
}
