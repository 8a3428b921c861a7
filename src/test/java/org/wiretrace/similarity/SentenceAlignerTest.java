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
        return SENTENCES.align(a, b, EVERYDAY, new boolean[a.words()], new boolean[b.words()]);
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
    class When_sentences_are_alike_in_part {
        private static final String[] NAMES = {"Alma Terrigan", "Hugh Pendarro", "Port Kessary"};
        private static final String FEES = " Council raised mooring fees nine percent for trawlers, pilots, tugs"
                + " during stormy midnight sitting.";
        private static final String FEES_REWORDED = " Mooring costs trawlers, tugs, pilots nine percent more since"
                + " aldermen argued until daybreak yesterday.";

        @Test
        void texts_that_name_the_same_say_the_same() {
            AlignedText a = text("a", "Alma Terrigan met Hugh Pendarro in Port Kessary." + FEES, NAMES);
            AlignedText b =
                    text("b", "Port Kessary heard Hugh Pendarro and Alma Terrigan sing." + FEES_REWORDED, NAMES);

            assertThat(align(a, b)).singleElement().satisfies(stretch -> assertThat(stretch.aBegin())
                    .isEqualTo(a.sentences()[1]));
        }

        @Test
        void others_do_not() {
            AlignedText a = text("a", "Alma Terrigan met Hugh Pendarro in Port Kessary." + FEES, NAMES);

            assertThat(align(a, text("b", BIRDS + FEES_REWORDED))).isEmpty();
        }

        @Test
        void names_in_everybody_s_mouth_are_no_sign() {
            CommonWords everyday = Texts.common("alma terrigan hugh pendarro port kessary met in heard and for more");
            AlignedText a = text("a", "Alma Terrigan met Hugh Pendarro in Port Kessary." + FEES, NAMES);
            AlignedText b =
                    text("b", "Port Kessary heard Hugh Pendarro and Alma Terrigan sing." + FEES_REWORDED, NAMES);

            assertThat(SENTENCES.align(a, b, everyday, new boolean[a.words()], new boolean[b.words()]))
                    .isEmpty();
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

            assertThat(sentences.align(a, b, EVERYDAY, new boolean[a.words()], new boolean[b.words()]))
                    .isEmpty();
        }

        @Test
        void a_passage_shorter_than_asked_for_is_left_out() {
            SentenceAligner longer = new SentenceAligner(0.33, 0.33, 2, 25);
            AlignedText a = text("a", COUNCIL);
            AlignedText b = text("b", COUNCIL_REWORDED);

            assertThat(longer.align(a, b, EVERYDAY, new boolean[a.words()], new boolean[b.words()]))
                    .isEmpty();
        }
    }

    @Nested
    class When_words_are_taken_already {

        @Test
        void their_sentence_is_not_compared_again() {
            AlignedText a = text("a", COUNCIL);
            AlignedText b = text("b", COUNCIL_REWORDED);
            boolean[] taken = new boolean[a.words()];
            taken[5] = true;

            assertThat(SENTENCES.align(a, b, EVERYDAY, taken, new boolean[b.words()]))
                    .isEmpty();
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
