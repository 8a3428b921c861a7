package org.wiretrace.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wiretrace.provenance.Press.LinkTo.beside;
import static org.wiretrace.provenance.Press.LinkTo.takenFrom;
import static org.wiretrace.provenance.Press.footer;
import static org.wiretrace.provenance.Press.inline;
import static org.wiretrace.provenance.Press.outlet;
import static org.wiretrace.provenance.Press.photo;
import static org.wiretrace.provenance.Press.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiretrace.corpus.Article;
import org.wiretrace.provenance.Press.LinkTo;

/** The pickups of an article. */
class PickupRuleTest {
    private static final PickupRule RULE = new PickupRule(0.8, 0.15, 0.3);
    private static final Set<String> PRESENT = Set.of("nusawarta", "meridian", "harborpost.example");
    private static final String NINE = "2025-03-11T09:00:00Z";
    private static final String TEN = "2025-03-11T10:00:00Z";

    private final Article source = wire("nusawarta", NINE);

    private static List<Pickup> pickups(Article article, LinkTo... links) {
        return RULE.pickups(
                article,
                Arrays.stream(links).map(link -> link.seenFrom(article)).toList(),
                PRESENT);
    }

    private static Pickup only(Article article, LinkTo... links) {
        List<Pickup> pickups = pickups(article, links);
        assertThat(pickups).hasSize(1);
        return pickups.get(0);
    }

    @Nested
    class When_the_text_is_a_wires {

        @Test
        void an_article_that_names_it_is_credited() {
            Article article = outlet("lanternnews.example", TEN, footer("nusawarta"));

            assertThat(only(article, takenFrom(source, 0.95)))
                    .isEqualTo(new Pickup(
                            "lanternnews-ferry",
                            "nusawarta",
                            "nusawarta-ferry",
                            Derivation.WHOLLY,
                            CreditVerdict.CREDITED,
                            0.95,
                            52L,
                            0.9));
        }

        @Test
        void a_source_named_inside_a_sentence_is_named() {
            Article article = outlet("lanternnews.example", TEN, inline("nusawarta"));

            assertThat(only(article, takenFrom(source, 0.95)).credit()).isEqualTo(CreditVerdict.CREDITED);
        }

        @Test
        void an_article_that_names_nobody_is_uncredited() {
            assertThat(only(outlet("lanternnews.example", TEN), takenFrom(source, 0.95))
                            .credit())
                    .isEqualTo(CreditVerdict.UNCREDITED);
        }

        @ParameterizedTest(name = "{0} of the runs of words: {1} pickups")
        @CsvSource({"0.30, 1", "0.29, 0"})
        void one_that_names_nobody_has_its_very_words(double wordForWord, int expected) {
            LinkTo alike = takenFrom(source, 0.6).as(Relation.EDITED).wordForWord(wordForWord);

            assertThat(pickups(outlet("lanternnews.example", TEN), alike)).hasSize(expected);
        }

        @Test
        void one_that_names_it_needs_no_more_than_likeness() {
            LinkTo alike = takenFrom(source, 0.6).as(Relation.REWRITTEN).wordForWord(0);

            assertThat(only(outlet("lanternnews.example", TEN, footer("nusawarta")), alike)
                            .credit())
                    .isEqualTo(CreditVerdict.CREDITED);
        }

        @Test
        void a_translation_has_none_of_its_words() {
            LinkTo translation = takenFrom(source, 0.8).as(Relation.TRANSLATED).wordForWord(0);

            assertThat(only(outlet("lanternnews.example", TEN), translation).credit())
                    .isEqualTo(CreditVerdict.UNCREDITED);
        }

        @Test
        void one_that_credits_it_for_a_photo_only_is_uncredited() {
            Article article = outlet("lanternnews.example", TEN, photo("nusawarta"));

            assertThat(only(article, takenFrom(source, 0.95)).credit()).isEqualTo(CreditVerdict.UNCREDITED);
        }

        @Test
        void one_that_names_a_partner_only_is_uncredited() {
            Article article = outlet("lanternnews.example", TEN, footer("harborpost.example"));

            assertThat(pickups(article, takenFrom(source, 0.95)))
                    .filteredOn(pickup -> pickup.wire().equals("nusawarta"))
                    .singleElement()
                    .satisfies(pickup -> assertThat(pickup.credit()).isEqualTo(CreditVerdict.UNCREDITED));
        }

        @Test
        void one_that_names_another_wire_is_miscredited() {
            Article article = outlet("lanternnews.example", TEN, footer("halyard"));

            assertThat(pickups(article, takenFrom(source, 0.95)))
                    .filteredOn(pickup -> pickup.wire().equals("nusawarta"))
                    .singleElement()
                    .satisfies(pickup -> assertThat(pickup.credit()).isEqualTo(CreditVerdict.MISCREDITED));
        }

        @Test
        void one_that_names_another_wire_for_one_statement_is_uncredited() {
            Article article = outlet("lanternnews.example", TEN, inline("meridian"));

            assertThat(pickups(article, takenFrom(source, 0.95)))
                    .extracting(Pickup::wire, Pickup::credit)
                    .contains(tuple("nusawarta", CreditVerdict.UNCREDITED));
        }

        @ParameterizedTest(name = "{0} of it: {1}")
        @CsvSource({"0.80, WHOLLY", "0.79, PARTIALLY", "0.15, PARTIALLY", "0.14, NON"})
        void its_share_tells_how_much_of_the_article_is_derived(double coverage, Derivation expected) {
            assertThat(only(outlet("lanternnews.example", TEN), takenFrom(source, coverage))
                            .derivation())
                    .isEqualTo(expected);
        }

        @Test
        void the_article_of_the_wire_that_covers_most_is_its_source() {
            Article earlier = wire("nusawarta", "2025-03-11T08:00:00Z");
            LinkTo best = takenFrom(wire("nusawarta", NINE), 0.9);

            Pickup pickup = only(outlet("lanternnews.example", TEN), takenFrom(earlier, 0.4), best);

            assertThat(pickup.coverage()).isEqualTo(0.9);
        }

        @Test
        void of_two_that_cover_the_same_the_nearest_in_time_is() {
            Pickup pickup = only(
                    outlet("lanternnews.example", TEN),
                    takenFrom(source, 0.9).after(600),
                    takenFrom(source, 0.9).after(30));

            assertThat(pickup.lagMinutes()).isEqualTo(30);
        }

        @Test
        void two_wires_make_two_rows_in_order_of_their_names() {
            Article article = outlet("lanternnews.example", TEN, footer("meridian"), footer("nusawarta"));

            assertThat(pickups(article, takenFrom(source, 0.4), takenFrom(wire("meridian", NINE), 0.3)))
                    .extracting(Pickup::wire)
                    .containsExactly("meridian", "nusawarta");
        }
    }

    @Nested
    class When_a_wire_had_the_text_from_the_article {

        @Test
        void there_is_no_pickup() {
            assertThat(pickups(
                            outlet("lanternnews.example", TEN),
                            takenFrom(source, 0.95).pointing(Direction.B_TO_A)))
                    .isEmpty();
        }

        @Test
        void nor_is_there_one_where_only_quotes_are_shared() {
            assertThat(pickups(
                            outlet("lanternnews.example", TEN),
                            takenFrom(source, 0.95).as(Relation.SHARED_QUOTES)))
                    .isEmpty();
        }
    }

    @Nested
    class When_nothing_from_the_wire_matches {

        @Test
        void a_credit_for_the_whole_stands_alone() {
            Pickup pickup = only(outlet("lanternnews.example", TEN, footer("nusawarta")));

            assertThat(pickup.credit()).isEqualTo(CreditVerdict.CREDITED_ONLY);
            assertThat(pickup.derivation()).isEqualTo(Derivation.NON);
            assertThat(pickup.sourceArticle()).isNull();
            assertThat(pickup.coverage()).isNull();
        }

        @Test
        void a_statement_taken_from_it_is_credited() {
            Pickup pickup = only(outlet("lanternnews.example", TEN, inline("nusawarta")));

            assertThat(pickup.credit()).isEqualTo(CreditVerdict.CREDITED);
            assertThat(pickup.derivation()).isEqualTo(Derivation.NON);
        }

        @Test
        void a_photo_is_no_pickup() {
            assertThat(pickups(outlet("lanternnews.example", TEN, photo("nusawarta"))))
                    .isEmpty();
        }

        @Test
        void a_wire_that_credits_itself_picks_nothing_up() {
            assertThat(pickups(wire("nusawarta", TEN, footer("nusawarta")))).isEmpty();
        }
    }

    @Nested
    class When_the_wires_own_text_is_not_in_the_corpus {
        private final Article sibling = outlet("harborpost.example", NINE, footer("halyard"));

        @Test
        void two_outlets_that_share_a_text_and_print_its_name_had_it_from_there() {
            Pickup pickup = only(outlet("lanternnews.example", TEN, footer("halyard")), beside(sibling, 0.85));

            assertThat(pickup.wire()).isEqualTo("halyard");
            assertThat(pickup.sourceArticle()).isNull();
            assertThat(pickup.derivation()).isEqualTo(Derivation.WHOLLY);
            assertThat(pickup.credit()).isEqualTo(CreditVerdict.CREDITED);
            assertThat(pickup.coverage()).isEqualTo(0.85);
        }

        @Test
        void one_that_shares_the_text_and_does_not_print_its_name_may_have_it_from_the_other_outlet() {
            assertThat(pickups(
                            outlet("tidelinedaily.example", TEN),
                            beside(sibling, 0.85).pointing(Direction.UNDECIDED)))
                    .isEmpty();
        }

        @Test
        void a_credit_alone_is_believed() {
            Pickup pickup = only(outlet("lanternnews.example", TEN, footer("halyard")));

            assertThat(pickup.credit()).isEqualTo(CreditVerdict.CREDITED);
            assertThat(pickup.derivation()).isEqualTo(Derivation.WHOLLY);
            assertThat(pickup.coverage()).isNull();
        }

        @Test
        void one_of_several_sources_is_believed_for_a_part() {
            assertThat(pickups(outlet("lanternnews.example", TEN, footer("halyard"), footer("boreale"))))
                    .extracting(Pickup::derivation)
                    .containsExactly(Derivation.PARTIALLY, Derivation.PARTIALLY);
        }
    }

    @Nested
    class When_a_partner_is_credited {

        @Test
        void its_article_is_the_source_of_a_row_of_its_own() {
            Article article = outlet("tidelinedaily.example", TEN, footer("harborpost.example"));

            Pickup pickup = only(article, takenFrom(outlet("harborpost.example", NINE), 0.97));

            assertThat(pickup.wire()).isEqualTo("harborpost.example");
            assertThat(pickup.sourceArticle()).isEqualTo("harborpost-ferry");
            assertThat(pickup.credit()).isEqualTo(CreditVerdict.CREDITED);
        }

        @Test
        void an_outlet_that_nobody_credits_is_no_source() {
            assertThat(pickups(
                            outlet("tidelinedaily.example", TEN), takenFrom(outlet("harborpost.example", NINE), 0.97)))
                    .isEmpty();
        }
    }
}
