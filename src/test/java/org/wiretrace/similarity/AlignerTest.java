package org.wiretrace.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.wiretrace.similarity.Texts.EVERYDAY;
import static org.wiretrace.similarity.Texts.text;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout of two texts. */
class AlignerTest {
    private static final Aligner ALIGNER = new Aligner(3, 40, 12, 0.5, new SentenceAligner(0.33, 0.33, 2, 25));

    private static final String LEAD = "A ferry carrying 214 passengers ran aground north of Wanarasa Island early on"
            + " Tuesday after its main engine failed in waves of up to 3.5 metres.";
    private static final String RESCUE = "Everyone on board was brought safely to Muarasanti harbour by two patrol"
            + " vessels and more than a dozen fishing boats, the rescue office said.";
    private static final String CAPTAIN = "The captain heard the engine cough three times, then silence, and dropped"
            + " anchor in the hope that the reef would not tear the hull open.";
    private static final String WEATHER = "Forecasters expect calmer seas along the northern coast from Thursday, with"
            + " light winds and only scattered showers over the weekend.";
    private static final String STORY = LEAD + "\n" + RESCUE + "\n" + CAPTAIN;

    private static Alignment align(String a, String b) {
        return ALIGNER.align(text("wire", a), text("pickup", b), EVERYDAY);
    }

    private static List<String> inSecond(Alignment alignment, String b) {
        return alignment.passages().stream()
                .map(passage -> b.substring(passage.bBegin(), passage.bEnd()))
                .toList();
    }

    @Nested
    class When_a_text_is_taken_over_word_for_word {

        @Test
        void the_whole_is_one_passage_from_the_first_word_to_the_last() {
            Alignment alignment = align(STORY, STORY);

            assertThat(alignment.passages())
                    .containsExactly(new Passage(
                            "wire", "pickup", 0, STORY.length() - 1, 0, STORY.length() - 1, PassageKind.VERBATIM, 1.0));
            assertThat(alignment.containmentA()).isEqualTo(1);
            assertThat(alignment.containmentB()).isEqualTo(1);
            assertThat(alignment.resemblance()).isEqualTo(1);
        }

        @Test
        void case_and_typography_are_no_edits() {
            Alignment alignment =
                    align(RESCUE, RESCUE.toUpperCase(java.util.Locale.ROOT).replace(",", " –"));

            assertThat(alignment.passages()).singleElement().satisfies(passage -> assertThat(passage.kind())
                    .isEqualTo(PassageKind.VERBATIM));
        }

        @Test
        void it_is_a_passage_though_all_its_words_are_everyday_ones() {
            CommonWords everyday = Texts.common(STORY);

            assertThat(ALIGNER.align(text("wire", STORY), text("pickup", STORY), everyday)
                            .passages())
                    .hasSize(1);
        }

        @Test
        void a_text_cut_from_the_end_lies_wholly_in_the_longer_one() {
            Alignment alignment = align(STORY, LEAD);

            assertThat(alignment.containmentB()).isEqualTo(1);
            assertThat(alignment.containmentA()).isBetween(0.3, 0.5);
            assertThat(alignment.longest()).isEqualTo(alignment.bWords());
        }

        @Test
        void a_paragraph_of_their_own_stays_outside_of_the_passages() {
            String pickup = WEATHER + "\n" + LEAD;

            Alignment alignment = align(LEAD, pickup);

            assertThat(inSecond(alignment, pickup)).containsExactly(LEAD.substring(0, LEAD.length() - 1));
        }
    }

    @Nested
    class When_it_is_edited_lightly {
        private final String edited = STORY.replace("ran aground", "got stranded")
                .replace("brought safely", "taken")
                .replace("more than a dozen", "over twelve");

        @Test
        void it_stays_one_passage_with_edits() {
            Alignment alignment = align(STORY, edited);

            assertThat(alignment.passages()).singleElement().satisfies(passage -> {
                assertThat(passage.kind()).isEqualTo(PassageKind.EDITED);
                assertThat(passage.identity()).isBetween(0.8, 0.96);
            });
            assertThat(alignment.containmentB()).isBetween(0.85, 0.97);
        }

        @Test
        void where_each_goes_its_own_way_for_a_while_it_matches_in_parts() {
            String aside =
                    " Nobody on the quay, where three brass bands waited in the drizzle, had been told about it.";

            Alignment alignment = align(LEAD + " " + RESCUE, LEAD + aside + " " + RESCUE);

            assertThat(alignment.passages()).hasSize(1);
            assertThat(alignment.matches()).hasSize(2).allSatisfy(match -> {
                assertThat(match.copied()).isTrue();
                assertThat(match.identity()).isGreaterThan(0.9);
            });
        }

        @Test
        void the_words_replaced_are_not_counted_as_matched() {
            Alignment alignment = align(STORY, edited);

            assertThat(alignment.matched()).isLessThan(alignment.aCovered());
            assertThat(alignment.copied()).isEqualTo(alignment.matched());
        }
    }

    @Nested
    class When_paragraphs_are_moved {

        @Test
        void each_is_found_where_it_went() {
            String moved = CAPTAIN + "\n" + WEATHER + "\n" + LEAD;

            Alignment alignment = align(LEAD + "\n" + CAPTAIN, moved);

            assertThat(alignment.passages()).hasSize(2);
            assertThat(inSecond(alignment, moved))
                    .satisfiesExactly(
                            first -> assertThat(first).startsWith("A ferry carrying"),
                            second -> assertThat(second).startsWith("The captain heard"));
        }

        @Test
        void no_word_is_counted_twice() {
            Alignment alignment = align(LEAD + "\n" + RESCUE, RESCUE + "\n" + LEAD + "\n" + RESCUE);

            assertThat(alignment.matched()).isLessThanOrEqualTo(alignment.aWords());
            assertThat(alignment.matched()).isLessThanOrEqualTo(alignment.aWords());
        }
    }

    @Nested
    class When_two_texts_have_nothing_to_do_with_each_other {

        @Test
        void there_is_no_passage() {
            Alignment alignment = align(STORY, WEATHER);

            assertThat(alignment.passages()).isEmpty();
            assertThat(alignment.resemblance()).isZero();
        }

        @Test
        void a_phrase_of_a_few_words_is_none() {
            assertThat(align(LEAD, "Officials flew in early on Tuesday after its main engine was found on the beach.")
                            .passages())
                    .isEmpty();
        }

        @Test
        void a_short_stretch_with_many_words_of_their_own_is_none() {
            String one = "The rescue office sent two patrol vessels and nine crews to the northern reef overnight.";
            String edited =
                    "The rescue office sent two grey patrol vessels and nine crews to the northern reef overnight.";
            String other = "The rescue office sent three new boats and nine tired men to the northern reef later.";

            assertThat(align(one, edited).passages()).hasSize(1);
            assertThat(align(one, other).passages()).isEmpty();
        }

        @Test
        void a_row_of_names_and_everyday_words_is_none() {
            String row = "Sergey Velidarov and Baek Do-ryung and Nadim al-Harrazi and Alma Terrigan and Hugh Pendarro"
                    + " and Idris Calloway";
            String[] names = {
                "Sergey Velidarov",
                "Baek Do-ryung",
                "Nadim al-Harrazi",
                "Alma Terrigan",
                "Hugh Pendarro",
                "Idris Calloway"
            };
            String one = "At the table sat " + row;
            String other = "Postage stamps show " + row;

            assertThat(ALIGNER.align(text("a", one, names), text("b", other, names), EVERYDAY)
                            .passages())
                    .isEmpty();
            assertThat(ALIGNER.align(text("a", one), text("b", other), EVERYDAY).passages())
                    .as("the same row, were they no names")
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "…", "feri", "A ferry"})
        void a_text_shorter_than_an_anchor_has_none(String tiny) {
            assertThat(align(STORY, tiny).passages()).isEmpty();
            assertThat(align(tiny, STORY).passages()).isEmpty();
            assertThat(align(tiny, tiny).resemblance()).isZero();
        }
    }

    @Nested
    class When_sentences_are_said_in_other_words {

        @Test
        void they_are_a_passage_of_rewording_and_not_of_copying() {
            String told = "More than a dozen fishing boats and two patrol vessels took all people off the ship and into"
                    + " Muarasanti harbour, according to rescue officials. Passengers were safe.";

            Alignment alignment = align(RESCUE, told);

            assertThat(alignment.copied()).isZero();
        }
    }

    @Nested
    class When_a_text_repeats_itself {

        @Test
        void twenty_thousand_words_of_it_are_aligned_all_the_same() {
            String chant = (LEAD + " ").repeat(800);

            Alignment alignment =
                    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> align(chant, "Live updates. " + chant));

            assertThat(alignment.aWords()).isGreaterThan(20_000);
            assertThat(alignment.containmentA()).isCloseTo(1, within(0.05));
        }

        @Test
        void one_word_without_end_holds_nothing_up() {
            String drone = "goal ".repeat(20_000);

            Alignment alignment = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> align(drone, drone));

            assertThat(alignment.aWords()).isEqualTo(20_000);
        }

        @Test
        void a_few_words_in_every_order_hold_nothing_up() {
            Random random = new Random(11);
            StringBuilder noise = new StringBuilder();
            for (int i = 0; i < 20_000; i++) {
                noise.append(" abc".charAt(1 + random.nextInt(3))).append(' ');
            }
            String one = noise.toString();
            String other = noise.reverse().toString();

            Alignment alignment = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> align(one, other));

            assertThat(alignment.matched()).isLessThanOrEqualTo(alignment.aWords());
        }
    }

    @Test
    void the_sides_changed_the_shares_change_sides() {
        Alignment one = align(STORY, LEAD + "\n" + WEATHER);
        Alignment other = align(LEAD + "\n" + WEATHER, STORY);

        assertThat(one.containmentA()).isEqualTo(other.containmentB());
        assertThat(one.containmentB()).isEqualTo(other.containmentA());
        assertThat(one.resemblance()).isEqualTo(other.resemblance());
    }
}
