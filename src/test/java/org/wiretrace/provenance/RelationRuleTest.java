package org.wiretrace.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.QuoteForm;
import org.wiretrace.quotes.SpeakerRule;
import org.wiretrace.similarity.Alignment;
import org.wiretrace.similarity.Match;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.PassageKind;
import org.wiretrace.text.Span;

/** How two texts are related. */
class RelationRuleTest {
    private static final RelationRule RULE = new RelationRule(0.8, 25);
    private static final int LETTERS_A_WORD = 6;

    /** One passage at the head of two texts of that many words. */
    private static Alignment passage(int aWords, int bWords, int covered, int matched, PassageKind kind) {
        Span span = new Span(0, covered * LETTERS_A_WORD);
        Passage passage = new Passage("a", "b", 0, span.end(), 0, span.end(), kind, (double) matched / covered);
        Match match = new Match(span, span, matched, (double) matched / covered, kind != PassageKind.REWRITTEN);
        return new Alignment(List.of(passage), List.of(match), aWords, bWords, covered, covered, covered);
    }

    private static Alignment nothing() {
        return new Alignment(List.of(), List.of(), 300, 300, 0, 0, 0);
    }

    /** A quotation of the first so many words. */
    private static Quote quote(String article, int words) {
        return new Quote(
                article + "#q1",
                article,
                0,
                words * LETTERS_A_WORD,
                "",
                null,
                null,
                null,
                QuoteForm.DIRECT,
                null,
                SpeakerRule.NOBODY,
                null);
    }

    private static Relation relation(Alignment alignment) {
        return RULE.relation(alignment, List.of(), List.of(), 0, 0);
    }

    @Nested
    class When_the_wording_is_kept {

        @Test
        void a_text_that_is_there_as_a_whole_is_verbatim() {
            assertThat(relation(passage(300, 300, 290, 290, PassageKind.VERBATIM)))
                    .isEqualTo(Relation.VERBATIM);
        }

        @Test
        void a_short_text_that_lies_in_a_long_one_is_verbatim_too() {
            assertThat(relation(passage(900, 100, 100, 100, PassageKind.VERBATIM)))
                    .isEqualTo(Relation.VERBATIM);
        }

        @Test
        void one_with_words_replaced_throughout_is_edited() {
            assertThat(relation(passage(300, 300, 295, 260, PassageKind.EDITED)))
                    .isEqualTo(Relation.EDITED);
        }

        @ParameterizedTest(name = "{0} of 300 words: {1}")
        @CsvSource({"239, PARTIAL", "240, EDITED", "45, PARTIAL"})
        void its_share_decides_between_all_and_part(int words, Relation expected) {
            assertThat(relation(passage(300, 300, words, words, PassageKind.VERBATIM)))
                    .isEqualTo(expected);
        }

        @Test
        void a_passage_of_some_length_is_reuse_however_long_the_articles_are() {
            assertThat(relation(passage(3000, 2000, 25, 25, PassageKind.VERBATIM)))
                    .isEqualTo(Relation.PARTIAL);
            assertThat(relation(passage(3000, 2000, 24, 24, PassageKind.VERBATIM)))
                    .isNull();
        }

        @Test
        void a_text_whose_copied_parts_have_reworded_ones_between_is_edited_as_a_whole() {
            Alignment mixed = new Alignment(
                    passage(300, 300, 270, 200, PassageKind.EDITED).passages(),
                    List.of(
                            new Match(new Span(0, 900), new Span(0, 900), 150, 1, true),
                            new Match(new Span(900, 1600), new Span(900, 1600), 50, 0.4, false)),
                    300,
                    300,
                    270,
                    270,
                    270);

            assertThat(relation(mixed)).isEqualTo(Relation.EDITED);
        }

        @Test
        void of_a_brief_fewer_words_are_enough() {
            assertThat(relation(passage(300, 20, 20, 20, PassageKind.VERBATIM))).isEqualTo(Relation.VERBATIM);
            assertThat(relation(passage(300, 50, 18, 18, PassageKind.VERBATIM))).isEqualTo(Relation.PARTIAL);
            assertThat(relation(passage(300, 50, 16, 16, PassageKind.VERBATIM))).isNull();
        }
    }

    @Nested
    class When_what_they_share_is_quoted {

        @Test
        void quoting_the_same_speech_is_not_copying() {
            Alignment speech = passage(300, 300, 60, 60, PassageKind.VERBATIM);

            assertThat(relation(speech)).as("were it no quotation").isEqualTo(Relation.PARTIAL);
            assertThat(RULE.relation(speech, List.of(quote("a", 55)), List.of(quote("b", 55)), 1, 5))
                    .isEqualTo(Relation.SHARED_QUOTES);
        }

        @Test
        void a_statement_that_one_side_prints_as_its_own_is_copied() {
            Alignment statement = passage(300, 300, 60, 60, PassageKind.VERBATIM);

            assertThat(RULE.relation(statement, List.of(), List.of(quote("b", 55)), 1, 0))
                    .isEqualTo(Relation.PARTIAL);
        }

        @Test
        void but_not_one_that_it_prints_in_other_words() {
            Alignment reported = passage(300, 300, 120, 60, PassageKind.REWRITTEN);

            assertThat(relation(reported)).isEqualTo(Relation.REWRITTEN);
            assertThat(RULE.relation(reported, List.of(), List.of(quote("b", 110)), 1, 0))
                    .isEqualTo(Relation.SHARED_QUOTES);
        }

        @Test
        void what_is_copied_around_it_counts_all_the_same() {
            Alignment report = passage(300, 300, 100, 100, PassageKind.VERBATIM);

            assertThat(RULE.relation(report, List.of(quote("a", 55)), List.of(quote("b", 55)), 1, 0))
                    .isEqualTo(Relation.PARTIAL);
        }
    }

    @Nested
    class When_the_wording_is_another {

        @Test
        void the_same_statements_make_a_rewritten_text() {
            assertThat(relation(passage(300, 300, 200, 95, PassageKind.REWRITTEN)))
                    .isEqualTo(Relation.REWRITTEN);
        }

        @Test
        void a_passage_that_says_the_same_only_here_and_there_does_not() {
            assertThat(relation(passage(600, 600, 200, 58, PassageKind.REWRITTEN)))
                    .isEqualTo(Relation.SAME_STORY);
        }

        @Test
        void one_that_goes_from_begin_to_end_may_be_looser() {
            assertThat(relation(passage(300, 300, 220, 40, PassageKind.REWRITTEN)))
                    .isEqualTo(Relation.REWRITTEN);
        }

        @Test
        void of_two_that_name_the_same_less_is_enough() {
            Alignment loose = passage(200, 200, 110, 22, PassageKind.REWRITTEN);

            assertThat(RULE.relation(loose, List.of(), List.of(), 0, 2)).isEqualTo(Relation.SAME_STORY);
            assertThat(RULE.relation(loose, List.of(), List.of(), 0, 3)).isEqualTo(Relation.REWRITTEN);
        }

        @Test
        void one_side_may_sum_the_other_up() {
            Span brief = new Span(0, 40 * LETTERS_A_WORD);
            Span whole = new Span(0, 160 * LETTERS_A_WORD);
            Passage summary = new Passage("a", "b", 0, brief.end(), 0, whole.end(), PassageKind.REWRITTEN, 0.17);
            Alignment summed = new Alignment(
                    List.of(summary), List.of(new Match(brief, whole, 27, 0.17, false)), 400, 400, 40, 160, 40);

            assertThat(relation(summed)).isEqualTo(Relation.REWRITTEN);
        }

        @Test
        void a_sentence_or_two_do_not() {
            assertThat(relation(passage(300, 300, 24, 12, PassageKind.REWRITTEN)))
                    .isNull();
        }
    }

    @Nested
    class When_no_text_is_shared {

        @Test
        void a_quote_that_both_print_is_a_relation() {
            assertThat(RULE.relation(nothing(), List.of(), List.of(), 1, 9)).isEqualTo(Relation.SHARED_QUOTES);
        }

        @Test
        void three_names_that_both_print_are_one_story() {
            assertThat(RULE.relation(nothing(), List.of(), List.of(), 0, 3)).isEqualTo(Relation.SAME_STORY);
        }

        @Test
        void two_names_are_none() {
            assertThat(RULE.relation(nothing(), List.of(), List.of(), 0, 2)).isNull();
        }

        @Test
        void an_empty_text_is_related_to_none() {
            assertThat(relation(new Alignment(List.of(), List.of(), 0, 0, 0, 0, 0)))
                    .isNull();
        }
    }

    @Test
    void reuse_is_a_matter_of_text_and_not_of_quotes_or_events() {
        assertThat(Relation.values())
                .filteredOn(Relation::isReuse)
                .containsExactly(
                        Relation.VERBATIM, Relation.EDITED, Relation.PARTIAL, Relation.REWRITTEN, Relation.TRANSLATED);
    }
}
