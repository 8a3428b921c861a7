package org.wiretrace.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wiretrace.names.NameMention;

/** The quotes that two articles share. */
class QuoteMatcherTest {
    private static final QuoteMatcher MATCHER = QuoteMatcher.of(Talk.LANGUAGES);

    private static final String LEE = "Ann Lee";
    private static final String RAY = "Bob Ray";

    private static List<SharedQuote> shared(String language, String a, String b, String... names) {
        List<NameMention> aNames = Talk.names(a, names);
        List<NameMention> bNames = Talk.names(b, names);
        List<Quote> as = Talk.quotes("a", language, a, aNames);
        List<Quote> bs = Talk.quotes("b", language, b, bNames);
        return MATCHER.match("a", as, aNames, "b", bs, bNames);
    }

    private static SharedQuote only(String language, String a, String b, String... names) {
        List<SharedQuote> shared = shared(language, a, b, names);
        assertThat(shared).as("%s / %s", a, b).hasSize(1);
        return shared.get(0);
    }

    @Nested
    class Rendered {
        @Test
        void word_for_word_are_identical_whatever_the_marks_and_stops() {
            SharedQuote quote = only(
                    "en",
                    "“The old bridge will be closed on Sunday,” said Ann Lee.",
                    "Ann Lee said: \"The old bridge will be closed on Sunday.\"",
                    LEE);
            assertThat(quote).isEqualTo(new SharedQuote("a#q1", "b#q1", "a", "b", 1, Rendering.IDENTICAL, true));
        }

        @Test
        void with_an_editors_brackets_are_identical() {
            assertThat(only(
                                    "en",
                                    "“They (the engineers) will close the old bridge tonight,” said Ann Lee.",
                                    "“They will close the old bridge tonight,” said Ann Lee.",
                                    LEE)
                            .rendering())
                    .isEqualTo(Rendering.IDENTICAL);
            assertThat(only(
                                    "en",
                                    "“[W]e will close the old bridge tonight,” said Ann Lee.",
                                    "“We will close the old bridge tonight,” said Ann Lee.",
                                    LEE)
                            .rendering())
                    .isEqualTo(Rendering.IDENTICAL);
        }

        @Test
        void with_names_spelled_otherwise_are_identical() {
            assertThat(only(
                                    "id",
                                    "“Kapal dari Cina itu sudah tiba kemarin,” kata Ann Lee.",
                                    "“Kapal dari Tiongkok itu sudah tiba kemarin,” kata Ann Lee.",
                                    LEE,
                                    "Cina=China@place",
                                    "Tiongkok=China@place")
                            .rendering())
                    .isEqualTo(Rendering.IDENTICAL);
        }

        @Test
        void shorter_are_trimmed() {
            SharedQuote quote = only(
                    "en",
                    "“We will close the old bridge tonight, and nobody knows for how long,” said Ann Lee.",
                    "Ann Lee said the city would “close the old bridge tonight”.",
                    LEE);
            assertThat(quote.rendering()).isEqualTo(Rendering.TRIMMED);
            assertThat(quote.similarity()).isEqualTo(1);
        }

        @Test
        void with_some_words_changed_are_altered() {
            SharedQuote quote = only(
                    "en",
                    "“We will close the old bridge tonight for urgent repairs,” said Ann Lee.",
                    "“We shall shut the old bridge tonight for some repairs,” said Ann Lee.",
                    LEE);
            assertThat(quote.rendering()).isEqualTo(Rendering.ALTERED);
            assertThat(quote.similarity()).isEqualTo(0.7, within(0.01));
        }

        @Test
        void in_another_translation_are_retranslated() {
            SharedQuote quote = only(
                    "id",
                    "“Nelayan di pelabuhan sangat berharap kapal baru, mereka menunggu bantuan pemerintah,” kata Ann Lee.",
                    "“Para nelayan pelabuhan amat menginginkan kapal yang lebih besar dan menanti bantuan dari negara,” kata Ann Lee.",
                    LEE);
            assertThat(quote.rendering()).isEqualTo(Rendering.RETRANSLATED);
            assertThat(quote.similarity()).isLessThan(0.6);
        }

        @Test
        void in_another_language_hold_the_same_names_and_numbers() {
            String a = "“Dari 1.250 kapal di Ambon, hanya 37 yang masih berlayar ke Ternate,” kata Ann Lee.";
            String b = "“Of the 1,250 boats in Ambon only 37 still sail to Ternate today,” said Ann Lee.";
            String[] names = {LEE, "Ambon@place", "Ternate@place"};
            List<NameMention> aNames = Talk.names(a, names);
            List<NameMention> bNames = Talk.names(b, names);
            assertThat(MATCHER.match(
                            "a",
                            Talk.quotes("a", "id", a, aNames),
                            aNames,
                            "b",
                            Talk.quotes("b", "en", b, bNames),
                            bNames))
                    .extracting(SharedQuote::rendering)
                    .containsExactly(Rendering.RETRANSLATED);
        }

        @Test
        void and_split_in_two_are_matched_twice() {
            List<SharedQuote> shared = shared(
                    "id",
                    "“Dua desa itu bertetangga dan dihubungkan oleh sungai besar. Hubungan antara warga sangat baik,” kata Ann Lee.",
                    "“Dua desa itu tetangga yang dihubungkan oleh sungai besar,” kata Ann Lee.\n“Kini hubungan kedua pihak tumbuh baik.”",
                    LEE);
            assertThat(shared).extracting(SharedQuote::bQuote).containsExactly("b#q1", "b#q2");
        }
    }

    @Nested
    class Apart {
        @Test
        void are_utterances_of_two_people_on_one_subject() {
            assertThat(shared(
                            "id",
                            "“Hubungan kedua desa sangat baik dan terus berkembang,” kata Ann Lee.",
                            "“Kami ingin mengembangkan hubungan yang baik dengan desa tetangga,” kata Bob Ray.",
                            LEE,
                            RAY))
                    .isEmpty();
        }

        @Test
        void are_two_utterances_of_one_person() {
            assertThat(shared(
                            "en",
                            "“The bridge has to be closed before the winter storms,” said Ann Lee.",
                            "“Every school in the valley will get a new roof,” said Ann Lee.",
                            LEE))
                    .isEmpty();
        }

        @Test
        void are_short_phrases_that_anybody_says() {
            assertThat(shared("en", "“Thank you all!” said Ann Lee.", "“Thank you all!” said Ann Lee.", LEE))
                    .isEmpty();
        }

        @Test
        void are_quotes_that_share_only_small_words() {
            assertThat(shared(
                            "en",
                            "“It was in the house and on the hill that he had to be,” said Ann Lee.",
                            "“It was in the road and on the ship that he had to be,” said Bob Ray.",
                            LEE,
                            RAY))
                    .isEmpty();
        }
    }

    @Test
    void short_ones_count_beside_another_match() {
        List<SharedQuote> shared = shared(
                "en",
                "“The old bridge will be closed on Sunday,” said Ann Lee. “Thank you all!”",
                "“The old bridge will be closed on Sunday,” said Ann Lee. “Thank you all!”",
                LEE);
        assertThat(shared).hasSize(2);
    }

    @Test
    void are_matched_once() {
        assertThat(shared(
                        "en",
                        "“The old bridge will be closed on Sunday,” said Ann Lee.",
                        "“The old bridge will be closed on Sunday,” said Ann Lee.\n\nLater Ann Lee said: “The old bridge will be closed on Sunday.”",
                        LEE))
                .hasSize(1);
    }

    @Nested
    class The_speaker {
        private static final String WORDS = "“The old bridge will be closed on Sunday”";

        @Test
        void differs_when_the_names_do() {
            assertThat(only("en", WORDS + ", said Ann Lee.", WORDS + ", said Bob Ray.", LEE, RAY)
                            .sameSpeaker())
                    .isFalse();
        }

        @Test
        void is_open_when_one_side_names_none() {
            assertThat(only("en", WORDS + ", said Ann Lee.", WORDS.replace("”", ".”"), LEE)
                            .sameSpeaker())
                    .isNull();
        }

        @Test
        void is_open_when_a_title_may_mean_the_name() {
            assertThat(only("en", WORDS + ", said Ann Lee.", WORDS + ", said the official.", LEE)
                            .sameSpeaker())
                    .isNull();
        }

        @Test
        void is_one_when_the_surnames_are() {
            assertThat(only("en", WORDS + ", said Ann Lee.", WORDS + ", Lee said.", LEE)
                            .sameSpeaker())
                    .isTrue();
        }
    }

    @Test
    void nothing_is_shared_with_no_quotes() {
        assertThat(MATCHER.match("a", List.of(), List.of(), "b", List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void very_long_quotations_are_compared_in_time() {
        String words = "word one of many ".repeat(50_000);
        List<Quote> quotes = new ArrayList<>();
        quotes.add(new Quote(
                "a#q1",
                "a",
                0,
                words.length(),
                words,
                "Ann Lee",
                "Ann Lee",
                null,
                QuoteForm.DIRECT,
                null,
                SpeakerRule.NAMED,
                null));
        List<Quote> others = List.of(new Quote(
                "b#q1",
                "b",
                0,
                words.length() - 4,
                words.substring(4),
                "Ann Lee",
                "Ann Lee",
                null,
                QuoteForm.DIRECT,
                null,
                SpeakerRule.NAMED,
                null));
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(MATCHER.match("a", quotes, List.of(), "b", others, List.of()))
                        .hasSize(1));
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new QuoteMatcher(0, 0.6, 0.4, Set.of())).hasMessageContaining("fewestWords is 0");
        assertThatThrownBy(() -> new QuoteMatcher(4, 0, 0.4, Set.of())).hasMessageContaining("leastShared is 0");
        assertThatThrownBy(() -> new QuoteMatcher(4, 0.6, 2, Set.of())).hasMessageContaining("leastMeaning is 2");
    }

    @Test
    void the_matcher_can_be_sent_to_other_machines() throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            Assertions.assertThatCode(() -> out.writeObject(MATCHER)).doesNotThrowAnyException();
        }
    }
}
