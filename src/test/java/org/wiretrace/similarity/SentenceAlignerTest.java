package org.wiretrace.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.wiretrace.similarity.Texts.EVERYDAY;
import static org.wiretrace.similarity.Texts.text;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Sentences that say the same in other words. */
class SentenceAlignerTest {
    private static final SentenceAligner SENTENCES = new SentenceAligner(0.33, 0.33, 2, 12);

    private static final String COUNCIL = "The council approved a new tram line to the harbour on Monday.";
    private static final String COUNCIL_REWORDED =
            "On Monday a new line for trams to the harbour was approved by the" + " council.";
    private static final String MONEY = "Opponents fear that the money for sea walls will run short before winter.";
    private static final String MONEY_REWORDED =
            "Before winter, opponents fear, money for the sea walls will be short.";
    private static final String BAKER = "A baker on Netmakers Street sold out of rye bread by noon.";
    private static final String BIRDS = "Ornithologists counted four hundred herons at the northern marsh.";

    private static List<Aligner.Stretch> align(AlignedText a, AlignedText b) {
        return SENTENCES.align(a, b, EVERYDAY, List.of()).stretches();
    }

    @Nested
    class When_a_sentence_is_reworded {

        @Test
        void the_two_are_found_among_others() {
            AlignedText a = text("a", BAKER + " " + COUNCIL);
            AlignedText b = text("b", COUNCIL_REWORDED + " " + BIRDS);

            assertThat(align(a, b)).singleElement().satisfies(stretch -> {
                assertThat(stretch.aBegin()).isEqualTo(a.sentences()[1]);
                assertThat(stretch.aEnd()).isEqualTo(a.words());
                assertThat(stretch.bBegin()).isZero();
                assertThat(stretch.bEnd()).isEqualTo(b.sentences()[1]);
            });
        }

        @Test
        void neighbours_make_one_passage() {
            AlignedText a = text("a", COUNCIL + " " + MONEY);
            AlignedText b = text("b", COUNCIL_REWORDED + " " + MONEY_REWORDED);

            assertThat(align(a, b)).singleElement().satisfies(stretch -> {
                assertThat(stretch.aEnd()).isEqualTo(a.words());
                assertThat(stretch.bEnd()).isEqualTo(b.words());
            });
        }

        @Test
        void those_far_from_each_other_make_two() {
            String between = " " + (BAKER + " ").repeat(5);
            String otherwise = " " + (BIRDS + " ").repeat(5);

            assertThat(align(
                            text("a", COUNCIL + between + MONEY),
                            text("b", COUNCIL_REWORDED + otherwise + MONEY_REWORDED)))
                    .hasSize(2);
        }

        @Test
        void matched_words_never_exceed_the_shorter_side() {
            assertThat(align(text("a", COUNCIL), text("b", COUNCIL_REWORDED)))
                    .singleElement()
                    .satisfies(stretch -> assertThat(stretch.matched()).isBetween(1, stretch.shorter()));
        }
    }

    @Nested
    class When_the_next_sentence_is_reworded_more {
        private static final SentenceAligner STRICT = new SentenceAligner(0.3, 0.55, 2, 8);
        /** Alike to {@link #MONEY}, but less than is asked. */
        private static final String MONEY_RETOLD =
                "Before winter the sea walls need money, and nobody at the town hall says where it comes from.";

        @Test
        void it_belongs_to_the_passage() {
            AlignedText a = text("a", COUNCIL + " " + MONEY);
            AlignedText b = text("b", COUNCIL_REWORDED + " " + MONEY_RETOLD);

            assertThat(STRICT.align(a, b, EVERYDAY, List.of()).stretches())
                    .singleElement()
                    .satisfies(stretch -> {
                        assertThat(stretch.aEnd()).isEqualTo(a.words());
                        assertThat(stretch.bEnd()).isEqualTo(b.words());
                    });
        }

        @Test
        void alone_it_is_none() {
            assertThat(STRICT.align(text("a", MONEY), text("b", MONEY_RETOLD), EVERYDAY, List.of())
                            .stretches())
                    .isEmpty();
        }

        @Test
        void words_beyond_the_last_sentence_belong_to_it_as_far_as_they_go() {
            AlignedText a = text("a", COUNCIL + " The harbour trams run from Easter " + BIRDS);
            AlignedText b = text("b", COUNCIL_REWORDED + " From Easter harbour trams run " + BAKER);

            assertThat(STRICT.align(a, b, EVERYDAY, List.of()).stretches())
                    .singleElement()
                    .satisfies(stretch -> {
                        assertThat(stretch.aEnd()).isEqualTo(a.sentences()[1] + 6);
                        assertThat(stretch.bEnd()).isEqualTo(b.sentences()[1] + 5);
                    });
        }
    }

    @Nested
    class When_sentences_are_alike_in_part {
        private static final SentenceAligner STRICT = new SentenceAligner(0.45, 0.4, 2, 12);
        private static final String[] NAMES = {"Alma Terrigan", "Hugh Pendarro", "Port Kessary"};
        private static final String FEES = " Council raised mooring fees nine percent for trawlers, pilots, tugs"
                + " during stormy midnight sitting.";
        private static final String FEES_REWORDED =
                " Mooring fees trawlers, tugs, pilots nine percent more since" + " council argued until daybreak.";

        @Test
        void texts_that_name_the_same_say_the_same() {
            AlignedText a = text("a", "Alma Terrigan met Hugh Pendarro in Port Kessary." + FEES, NAMES);
            AlignedText b =
                    text("b", "Port Kessary heard Hugh Pendarro and Alma Terrigan sing." + FEES_REWORDED, NAMES);

            assertThat(STRICT.align(a, b, EVERYDAY, List.of()).stretches())
                    .singleElement()
                    .satisfies(stretch -> {
                        assertThat(stretch.aBegin()).isZero(); // the sentence before is a little alike
                        assertThat(stretch.aEnd()).isEqualTo(a.words());
                    });
        }

        @Test
        void others_do_not() {
            AlignedText a = text("a", "Alma Terrigan met Hugh Pendarro in Port Kessary." + FEES, NAMES);

            assertThat(STRICT.align(a, text("b", BIRDS + FEES_REWORDED), EVERYDAY, List.of())
                            .stretches())
                    .isEmpty();
        }

        @Test
        void names_in_everybody_s_mouth_are_no_sign() {
            CommonWords everyday = Texts.common("alma terrigan hugh pendarro port kessary met in heard and for more");
            AlignedText a = text("a", "Alma Terrigan met Hugh Pendarro in Port Kessary." + FEES, NAMES);
            AlignedText b =
                    text("b", "Port Kessary heard Hugh Pendarro and Alma Terrigan sing." + FEES_REWORDED, NAMES);

            assertThat(STRICT.align(a, b, everyday, List.of()).stretches()).isEmpty();
        }
    }

    @Nested
    class When_two_sentences_are_not_alike {

        @Test
        void nothing_is_found() {
            assertThat(align(text("a", COUNCIL), text("b", BIRDS))).isEmpty();
        }

        @Test
        void names_in_common_alone_do_not_make_them_so() {
            String one = "Alma Terrigan met Hugh Pendarro in Port Kessary.";
            String other = "Port Kessary heard Hugh Pendarro and Alma Terrigan sing.";
            String[] names = {"Alma Terrigan", "Hugh Pendarro", "Port Kessary"};
            SentenceAligner sentences = new SentenceAligner(0.33, 0.33, 2, 4);
            AlignedText a = text("a", one, names);
            AlignedText b = text("b", other, names);

            assertThat(sentences.align(a, b, EVERYDAY, List.of()).stretches()).isEmpty();
        }

        @Test
        void a_passage_shorter_than_asked_for_is_left_out() {
            SentenceAligner longer = new SentenceAligner(0.33, 0.33, 2, 25);
            AlignedText a = text("a", COUNCIL);
            AlignedText b = text("b", COUNCIL_REWORDED);

            assertThat(longer.align(a, b, EVERYDAY, List.of()).stretches()).isEmpty();
        }
    }

    @Nested
    class When_part_of_it_is_copied {

        @Test
        void a_sentence_that_mostly_is_is_not_compared_again() {
            AlignedText a = text("a", COUNCIL);
            AlignedText b = text("b", COUNCIL_REWORDED);
            Aligner.Stretch copied = new Aligner.Stretch(0, a.words() - 2, 0, b.words() - 2, 8);

            SentenceAligner.Found found = SENTENCES.align(a, b, EVERYDAY, List.of(copied));

            assertThat(found.stretches()).containsExactly(copied);
            assertThat(found.reworded()).isEmpty();
        }

        @Test
        void what_is_reworded_beside_it_makes_one_passage_with_it() {
            AlignedText a = text("a", BIRDS + " " + COUNCIL);
            AlignedText b = text("b", BIRDS + " " + COUNCIL_REWORDED);
            int birds = a.sentences()[1];
            Aligner.Stretch copied = new Aligner.Stretch(0, birds, 0, birds, birds);

            SentenceAligner.Found found = SENTENCES.align(a, b, EVERYDAY, List.of(copied));

            assertThat(found.stretches()).singleElement().satisfies(stretch -> {
                assertThat(stretch.aBegin()).isZero();
                assertThat(stretch.aEnd()).isEqualTo(a.words());
            });
            assertThat(found.reworded()).singleElement().satisfies(stretch -> assertThat(stretch.aBegin())
                    .isEqualTo(birds));
        }

        @Test
        void copied_paragraphs_that_moved_stay_apart() {
            AlignedText a = text("a", COUNCIL + " " + BAKER);
            AlignedText b = text("b", BAKER + " " + COUNCIL);
            int aBaker = a.sentences()[1];
            int bCouncil = b.sentences()[1];
            List<Aligner.Stretch> copied = List.of(
                    new Aligner.Stretch(0, aBaker, bCouncil, b.words(), aBaker),
                    new Aligner.Stretch(aBaker, a.words(), 0, bCouncil, bCouncil));

            assertThat(SENTENCES.align(a, b, EVERYDAY, copied).stretches()).containsExactlyElementsOf(copied);
        }
    }

    @Nested
    class When_one_text_sums_the_other_up {

        @Test
        void its_sentences_may_come_from_far_apart() {
            SentenceAligner summing = new SentenceAligner(0.33, 0.33, 3, 12);
            AlignedText report =
                    text("a", COUNCIL + " " + (BAKER + " ").repeat(2) + MONEY + " " + (BAKER + " ").repeat(5) + BIRDS);
            AlignedText brief = text("b", COUNCIL_REWORDED + " " + MONEY_REWORDED + " " + BIRDS);

            assertThat(summing.align(report, brief, EVERYDAY, List.of()).stretches())
                    .singleElement()
                    .satisfies(stretch -> {
                        assertThat(stretch.aBegin()).isZero();
                        assertThat(stretch.aEnd()).isEqualTo(report.words());
                    });
        }
    }

    @Test
    void a_text_of_thousands_of_sentences_holds_nothing_up() {
        AlignedText a = text("a", (COUNCIL + " " + MONEY + " ").repeat(2_000));
        AlignedText b = text("b", (COUNCIL_REWORDED + " " + MONEY_REWORDED + " ").repeat(2_000));

        List<Aligner.Stretch> found = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> align(a, b));

        assertThat(found).isNotEmpty();
    }
}
