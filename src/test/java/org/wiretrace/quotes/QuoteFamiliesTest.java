package org.wiretrace.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wiretrace.names.NameMention;

/** One utterance as it goes through the press. */
class QuoteFamiliesTest {
    private static final QuoteFamilies FAMILIES = new QuoteFamilies(0.5);
    private static final QuoteMatcher MATCHER = QuoteMatcher.of(Talk.LANGUAGES);

    private static final String LEE = "Ann Lee";
    private static final String RAY = "Bob Ray";
    private static final String WIRE = "The old bridge will be closed on Sunday and nobody may cross it before Easter";

    /** What was printed so far; articles are called a, b, c in the order in which they come, an hour apart. */
    private final List<PrintedQuote> printed = new ArrayList<>();

    private final List<List<NameMention>> names = new ArrayList<>();

    /** An outlet prints these words. */
    private void prints(String words, String speaker) {
        prints(words, speaker, 60L * printed.size());
    }

    private void prints(String words, String speaker, Long minute) {
        publish("en", "“" + words + ",” said " + speaker + ".", minute);
    }

    private void publish(String language, String text, Long minute) {
        String id = String.valueOf((char) ('a' + printed.size()));
        List<NameMention> found = Talk.names(text, LEE, RAY, "Lee=Ann Lee", "Kiev=Kyiv@place", "Kyiv@place");
        Quote quote = Talk.quotes(id, language, text, found).get(0);
        List<NameMention> inside = found.stream()
                .filter(name -> name.begin() >= quote.begin() && name.end() <= quote.end())
                .toList();
        printed.add(new PrintedQuote(quote, inside, id + ".example", language, null, minute));
        names.add(found);
    }

    /** What comparing every two articles finds. */
    private List<SharedQuote> shared() {
        List<SharedQuote> shared = new ArrayList<>();
        for (int a = 0; a < printed.size(); a++) {
            for (int b = a + 1; b < printed.size(); b++) {
                Quote one = printed.get(a).quote();
                Quote other = printed.get(b).quote();
                shared.addAll(MATCHER.match(
                        one.article(), List.of(one), names.get(a), other.article(), List.of(other), names.get(b)));
            }
        }
        return shared;
    }

    private static SharedQuote both(String a, String b, Rendering rendering) {
        return new SharedQuote(a + "#q1", b + "#q1", a, b, 0.2, rendering, true);
    }

    private List<QuoteFamily> families() {
        return FAMILIES.of(printed, shared());
    }

    private QuoteFamily only() {
        assertThat(families()).hasSize(1);
        return families().get(0);
    }

    @Nested
    class Its_wordings {
        @Test
        void are_listed_by_who_had_them_first_each_with_all_that_printed_it() {
            prints(WIRE, LEE);
            prints("The old bridge will be closed on Sunday", LEE);
            prints(WIRE, LEE);
            QuoteFamily family = only();
            assertThat(family.family()).isEqualTo("a#q1");
            assertThat(family.articles()).isEqualTo(3);
            assertThat(family.outlets()).isEqualTo(3);
            assertThat(family.wordings())
                    .extracting(Wording::text, Wording::from, Wording::rendering)
                    .containsExactly(
                            tuple(WIRE + ",", null, null),
                            tuple("The old bridge will be closed on Sunday,", 0, Rendering.TRIMMED));
            assertThat(family.wordings().get(0).printings())
                    .extracting(Printing::article, Printing::outlet, Printing::speakerName)
                    .containsExactly(tuple("a", "a.example", LEE), tuple("c", "c.example", LEE));
        }

        @Test
        void come_from_the_earlier_one_that_they_differ_from_least() {
            prints(WIRE, LEE);
            prints("The ancient bridge will be closed on Sunday and nobody may cross it before Easter", LEE);
            prints("The ancient bridge will be closed on Monday and nobody may cross it before Easter", LEE);
            assertThat(only().wordings())
                    .extracting(Wording::from, Wording::rendering)
                    .containsExactly(tuple(null, null), tuple(0, Rendering.ALTERED), tuple(1, Rendering.ALTERED));
        }

        @Test
        void tell_word_by_word_what_was_changed() {
            prints(WIRE, LEE);
            prints("The ancient bridge will be closed on Sunday and nobody may ever cross it", LEE);
            Wording edited = only().wordings().get(1);
            assertThat(edited.changes())
                    .extracting(WordChange::was, WordChange::is)
                    .containsExactly(tuple("old", "ancient"), tuple("", "ever"), tuple("before Easter", ""));
            assertThat(edited.changes()).allSatisfy(change -> {
                assertThat(WIRE.substring(change.wasBegin(), change.wasEnd())).isEqualTo(change.was());
                assertThat(edited.text().substring(change.isBegin(), change.isEnd()))
                        .isEqualTo(change.is());
            });
            assertThat(edited.similarity()).isEqualTo(12.0 / 14);
        }

        @Test
        void are_one_where_only_a_name_is_spelled_otherwise_or_an_editor_put_words_in_brackets() {
            prints("The night train to Kiev will leave on Sunday", LEE);
            prints("The night train to Kyiv will leave on Sunday", LEE);
            prints("The night train to Kyiv (in the east) will leave on Sunday", LEE);
            assertThat(only().wordings()).hasSize(1);
        }

        @Test
        void whose_time_is_unknown_come_last_and_ties_are_broken_by_id() {
            prints(WIRE + " or Monday", LEE, null);
            prints(WIRE + " or Tuesday", LEE, 5L);
            prints(WIRE + " or Wednesday", LEE, 5L);
            assertThat(only().wordings())
                    .extracting(wording -> wording.printings().get(0).article())
                    .containsExactly("b", "c", "a");
        }

        @Test
        void of_another_translation_are_told_without_their_words() {
            publish("id", "“Kapal itu membawa dua puluh ton beras ke pelabuhan Kiev,” kata Ann Lee.", 0L);
            publish(
                    "id",
                    "“Beras sebanyak dua puluh ton diangkut kapal tersebut menuju pelabuhan kota Kyiv,” kata Ann Lee.",
                    1L);
            Wording translated = only().wordings().get(1);
            assertThat(translated.rendering()).isEqualTo(Rendering.RETRANSLATED);
            assertThat(translated.changes()).isEmpty();
        }
    }

    @Nested
    class Two_utterances {
        @Test
        void that_a_later_article_prints_as_one_stay_two() {
            prints(WIRE, LEE);
            prints("Nobody knows when the money for repairs will come", LEE);
            prints(WIRE + ". Nobody knows when the money for repairs will come", LEE);
            prints("Nobody knows when the money for repairs will come", LEE);
            assertThat(families())
                    .extracting(family -> family.wordings().get(0).text(), QuoteFamily::articles)
                    .containsExactly(
                            tuple(WIRE + ",", 2), tuple("Nobody knows when the money for repairs will come,", 2));
        }

        @Test
        void are_one_where_all_have_them_from_an_article_that_prints_them_as_one() {
            prints("The old bridge will be closed on Sunday. Nobody knows when the money for repairs will come", LEE);
            prints("The old bridge will be closed on Sunday", LEE);
            prints("Nobody knows when the money for repairs will come", LEE);
            assertThat(only().wordings()).extracting(Wording::from).containsExactly(null, 0, 0);
        }

        @Test
        void are_one_where_the_first_was_a_piece_of_the_whole_that_the_rest_was_cut_from() {
            prints("The old bridge will be closed", LEE);
            prints(WIRE, LEE);
            prints("nobody may cross it before Easter", LEE);
            assertThat(only().wordings()).extracting(Wording::from).containsExactly(null, 0, 1);
        }

        @Test
        void are_not_chained_by_edits_of_edits() {
            prints("one two three four five six seven eight nine ten", LEE);
            prints("one two three four five six seven red green blue", LEE);
            prints("one two three white black brown seven red green blue", LEE);
            prints("rose lily tulip white black brown seven red green blue", LEE);
            List<SharedQuote> chain = List.of(
                    both("a", "b", Rendering.ALTERED),
                    both("b", "c", Rendering.ALTERED),
                    both("c", "d", Rendering.ALTERED));
            assertThat(FAMILIES.of(printed, chain))
                    .extracting(QuoteFamily::family, QuoteFamily::articles)
                    .containsExactly(tuple("a#q1", 2), tuple("c#q1", 2));
        }

        @Test
        void are_not_chained_by_translations_of_translations() {
            prints("We shall build the bridge again from stone", LEE);
            prints("The bridge is going to be rebuilt with rocks", LEE);
            prints("With rocks we mean those of the northern quarry", LEE);
            SharedQuote first = both("a", "b", Rendering.RETRANSLATED);
            SharedQuote second = both("b", "c", Rendering.RETRANSLATED);
            assertThat(FAMILIES.of(printed, List.of(first, second)))
                    .extracting(QuoteFamily::articles)
                    .containsExactly(2);
            assertThat(FAMILIES.of(printed, List.of(first, second, both("a", "c", Rendering.RETRANSLATED))))
                    .extracting(QuoteFamily::articles)
                    .containsExactly(3);
        }

        @Test
        void that_share_nothing_are_no_family_and_neither_is_what_one_article_prints() {
            prints(WIRE, LEE);
            prints("Nobody knows when the money for repairs will come", RAY);
            assertThat(families()).isEmpty();
        }
    }

    @Nested
    class Its_speakers {
        @Test
        void are_one_however_they_are_called() {
            prints(WIRE, LEE);
            prints(WIRE, "Lee");
            assertThat(only().speakers()).containsExactly(new NamedSpeaker(LEE, false, List.of("a", "b")));
            assertThat(only().isDisputed()).isFalse();
        }

        @Test
        void differ_where_the_same_words_are_given_to_somebody_else() {
            prints(WIRE, RAY);
            prints(WIRE, LEE);
            prints(WIRE, LEE);
            assertThat(only().speakers())
                    .containsExactly(
                            new NamedSpeaker(LEE, false, List.of("b", "c")), new NamedSpeaker(RAY, true, List.of("a")));
            assertThat(only().isDisputed()).isTrue();
        }

        @Test
        void do_not_differ_where_one_outlet_gives_an_office_and_the_other_a_name() {
            prints(WIRE, LEE);
            prints(WIRE, "a spokesman");
            assertThat(only().speakers())
                    .extracting(NamedSpeaker::name, NamedSpeaker::another)
                    .containsExactly(tuple(LEE, false), tuple("a spokesman", false));
        }
    }

    @Test
    void are_the_same_in_whatever_order_the_quotes_come() {
        prints(WIRE, LEE);
        prints("The ancient bridge will be closed on Sunday and nobody may cross it before Easter", RAY);
        prints("The old bridge will be closed on Sunday", LEE);
        prints("Nobody knows when the money for repairs will come", LEE);
        prints("The old bridge will be closed on Sunday. Nobody knows when the money for repairs will come", LEE);
        List<QuoteFamily> expected = families();
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            List<PrintedQuote> mixed = new ArrayList<>(printed);
            List<SharedQuote> pairs = new ArrayList<>(shared());
            Collections.shuffle(mixed, random);
            Collections.shuffle(pairs, random);
            assertThat(FAMILIES.of(mixed, pairs)).isEqualTo(expected);
        }
    }

    @Test
    void ask_for_a_share_that_is_one() {
        assertThatThrownBy(() -> new QuoteFamilies(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QuoteFamilies(1.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
