package org.wiretrace.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiretrace.text.Span;

/** The quotes of an article. */
class QuoteExtractorTest {

    private static Quote only(String language, String text, String... names) {
        List<Quote> quotes = Talk.quotes(language, text, names);
        assertThat(quotes).as(text).hasSize(1);
        return quotes.get(0);
    }

    @Nested
    class Marks {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"The bridge will open in May,\" said Ann Lee.",
                    "“The bridge will open in May,” said Ann Lee.",
                    "„The bridge will open in May,“ said Ann Lee.",
                    "„The bridge will open in May,” said Ann Lee.",
                    "«The bridge will open in May,» said Ann Lee.",
                    "»The bridge will open in May,« said Ann Lee.",
                    "‘The bridge will open in May,’ said Ann Lee.",
                    "'The bridge will open in May,' said Ann Lee.",
                    "``The bridge will open in May,'' said Ann Lee.",
                    "''The bridge will open in May,'' said Ann Lee.",
                    "「The bridge will open in May,」 said Ann Lee.",
                    "『The bridge will open in May,』 said Ann Lee.",
                    "\"The bridge will open in May,” said Ann Lee.",
                    "“The bridge will open in May,\" said Ann Lee.",
                    "”The bridge will open in May,” said Ann Lee.",
                    "\"The bridge will open in May,“ said Ann Lee.",
                    "„The bridge will open in May,\" said Ann Lee.",
                    "«The bridge will open in May,\" said Ann Lee.",
                    "“The bridge will open in May,“ said Ann Lee.",
                })
        void of_every_kind_and_mixed_are_read(String text) {
            Quote quote = only("en", text, "Ann Lee");
            assertThat(quote.text()).isEqualTo("The bridge will open in May,");
            assertThat(quote.speaker()).isEqualTo("Ann Lee");
            assertThat(text.substring(quote.begin(), quote.end())).isEqualTo(quote.text());
        }

        @Test
        void of_titles_are_no_speech() {
            assertThat(Talk.quotes("zh", "他读了《红色的河流与高山》这本书。")).isEmpty();
        }

        @Test
        void inside_words_are_apostrophes() {
            assertThat(Talk.quotes("id", "Salat Jum'at di kota itu dihadiri ribuan orang, dan l'agence n'a rien dit."))
                    .isEmpty();
            assertThat(only("en", "\"We don't know the workers' names yet,\" said Ann Lee.", "Ann Lee")
                            .text())
                    .isEqualTo("We don't know the workers' names yet,");
            assertThat(Talk.quotes("en", "The workers' union met the '90s band and the drivers' club."))
                    .isEmpty();
        }

        @Test
        void left_open_end_at_the_paragraph() {
            List<Quote> quotes =
                    Talk.quotes("en", "Ann Lee said: \"The river is rising fast\nNobody slept.", "Ann Lee");
            assertThat(quotes).extracting(Quote::text).containsExactly("The river is rising fast");
        }

        @Test
        void nested_belong_to_the_outer_quote() {
            assertThat(only("en", "\"He told me ‘go home now’ and I went,\" said Ann Lee.", "Ann Lee")
                            .text())
                    .isEqualTo("He told me ‘go home now’ and I went,");
            assertThat(only("en", "“He told me “go home now” and I went,” said Ann Lee.", "Ann Lee")
                            .text())
                    .isEqualTo("He told me “go home now” and I went,");
        }

        @Test
        void with_white_space_inside_are_trimmed() {
            assertThat(only("fr", "«\u00a0Nous allons reconstruire le pont de la ville\u00a0», a dit Ann Lee.")
                            .text())
                    .isEqualTo("Nous allons reconstruire le pont de la ville");
        }

        @Test
        void with_white_space_on_both_sides_close_behind_a_comma() {
            List<Quote> quotes = Talk.quotes(
                    "en", "\" We will rebuild the bridge.\n\nWe will rebuild the road, \" Ann Lee said.", "Ann Lee");
            assertThat(quotes)
                    .extracting(Quote::text)
                    .containsExactly("We will rebuild the bridge.", "We will rebuild the road,");
        }

        @Test
        void of_inches_are_none() {
            assertThat(Talk.quotes("en", "The 6\" pipe burst in the morning and 12\" of snow fell."))
                    .isEmpty();
        }

        @Test
        void without_anything_between_are_none() {
            assertThat(Talk.quotes("en", "An empty \"\" pair and “ ” another.")).isEmpty();
        }
    }

    @Nested
    class Paragraphs {
        @Test
        void that_each_open_with_a_mark_are_one_block_of_one_speaker() {
            List<Quote> quotes = Talk.quotes(
                    "en",
                    "“The first thing is the dam.\n\n“The second thing is the road.\n\n“The last is the school,” said Ann Lee.",
                    "Ann Lee");
            assertThat(quotes)
                    .extracting(Quote::form, Quote::speakerName)
                    .containsOnly(tuple(QuoteForm.BLOCK, "Ann Lee"))
                    .hasSize(3);
        }

        @Test
        void that_go_on_without_a_mark_are_a_block_too() {
            List<Quote> quotes = Talk.quotes(
                    "en", "\"The first thing is the dam.\n\nThe last is the school,\" said Ann Lee.", "Ann Lee");
            assertThat(quotes)
                    .extracting(Quote::form)
                    .containsOnly(QuoteForm.BLOCK)
                    .hasSize(2);
        }

        @Test
        void lose_no_speaker_to_a_line_that_was_cut() {
            String first = "“Pasar itu akan dibuka lagi,” kata Budi Raya.\n";
            String cut = "Baca juga: Kebakaran di Pasar Lama\n";
            String second = "“Pedagang sudah siap kembali.”";
            String text = first + cut + second;
            List<Span> body =
                    List.of(new Span(0, first.length()), new Span(first.length() + cut.length(), text.length()));
            List<Quote> quotes = Talk.quotes("id", text, body, Talk.names(text, "Budi Raya"));
            assertThat(quotes).extracting(Quote::speakerName).containsExactly("Budi Raya", "Budi Raya");
            assertThat(text.substring(quotes.get(1).begin(), quotes.get(1).end()))
                    .isEqualTo("Pedagang sudah siap kembali.");
        }

        @Test
        void broken_by_the_words_of_a_link_are_one() {
            Quote quote = only(
                    "en",
                    "\"They call it the\nNew Harbour Plan\n. It will be ready in May,\" said Ann Lee.",
                    "Ann Lee");

            assertThat(quote.text()).endsWith("It will be ready in May,");
            assertThat(quote.speaker()).isEqualTo("Ann Lee");
        }

        @Test
        void that_were_cut_part_no_quotation() {
            String open = "“Jalan utama ditutup\n";
            String cut = "Baca juga: Banjir besar\n";
            String text = open + cut + "sampai hari Senin,” kata Budi Raya.";
            List<Span> body =
                    List.of(new Span(0, open.length()), new Span(open.length() + cut.length(), text.length()));
            List<Quote> quotes = Talk.quotes("id", text, body, Talk.names(text, "Budi Raya"));
            assertThat(quotes).hasSize(1);
            assertThat(quotes.get(0).text()).isEqualTo("Jalan utama ditutup\nsampai hari Senin,");
        }
    }

    @Nested
    class Posts {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The pier stays open. Come and see!\n— Ann Lee (@ann_lee) March 14, 2025",
                    "The pier stays open. Come and see! — Ann Lee (@ann_lee) March 14, 2025",
                    "The pier stays open. Come and see!\n-- Ann Lee (@ann.lee.example)",
                })
        void that_are_embedded_are_their_authors_words(String text) {
            Quote quote = only("en", text, "Ann Lee");

            assertThat(quote.text()).isEqualTo("The pier stays open. Come and see!");
            assertThat(quote.speaker()).isEqualTo("Ann Lee");
            assertThat(quote.speakerName()).isEqualTo("Ann Lee");
            assertThat(quote.form()).isEqualTo(QuoteForm.DIRECT);
        }

        @Test
        void hold_what_is_quoted_in_them() {
            Quote quote = only("en", "They told me \"never again\" and meant it.\n— Ann Lee (@ann_lee) May 3, 2025");

            assertThat(quote.text()).startsWith("They told me").endsWith("meant it.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The pier stays open, she wrote - on a wall (@ the harbour).",
                    "Follow the harbour office (@harbour) for news.",
                    "— Ann Lee (@ann_lee) said on Monday that the pier would stay open until the end of the year.",
                    "— (@nobody)",
                })
        void are_not_what_only_looks_like_one(String text) {
            assertThat(Talk.quotes("en", text, "Ann Lee")).isEmpty();
        }
    }

    @Nested
    class Speakers {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '~',
                textBlock =
                        """
                en; "The road is safe again," said Ann Lee.; Ann Lee; said
                en; "The road is safe again," Ann Lee said.; Ann Lee; said
                en; "The road is safe again," Ann Lee, the head of the agency, said on Monday.; Ann Lee; said
                en; "The road is safe again," Ann Lee (D-Ohio) said.; Ann Lee; said
                en; "The road is safe again," Bob Ray's aide Ann Lee said.; Ann Lee; said
                en; "The road is safe again," said Bob Ray supporter Ann Lee.; Ann Lee; said
                en; Ann Lee said: "The road is safe again."; Ann Lee; said
                en; Ann Lee claimed, "The road is safe again."; Ann Lee; claimed
                en; Ann Lee quipped, "The road is safe again."; Ann Lee; quipped
                en; Ann Lee met Bob Ray on the bridge, saying, "The road is safe again."; Ann Lee; saying
                en; After the storm in March, Ann Lee drove with Bob Ray to the bridge, saying, "The road is safe again."; Ann Lee; saying
                en; "The road is safe again," Ann Lee sang to Bob Ray after asking for more.; Ann Lee; asking
                en; Ann Lee wrote to the council, telling Bob Ray, "The road is safe again," when Bob Ray denied it.; Ann Lee; telling
                en; With Bob Ray at the bridge, Ann Lee had a message: "The road is safe again."; Ann Lee;
                en; Ann Lee said the U.S. road on the other side of the river was "safe and sound again" in the spring.; Ann Lee; said
                en; Ann Lee said that when it asked for money it was told "the road is safe again" by everybody.; Ann Lee; said
                en; According to Ann Lee, "the road is safe again."; Ann Lee; According to
                en; Ann Lee: "The road is safe again."; Ann Lee;
                en; "Is the road safe again?" Ann Lee asked.; Ann Lee; asked
                en; "The road is safe again." — Ann Lee; Ann Lee;
                id; "Jalan itu sudah aman," kata Ann Lee kepada Bob Ray.; Ann Lee; kata
                id; "Jalan itu sudah aman", kata juru bicara Kementerian Jalan Ann Lee.; Ann Lee; kata
                id; "Jalan itu sudah aman," kata juru bicara istana, Ann Lee.; Ann Lee; kata
                id; "Jalan itu sudah aman," ujar Ann Lee sambil berjabat tangan dengan Bob Ray.; Ann Lee; ujar
                id; Presiden Ann Lee mengatakan, "Jalan itu sudah aman."; Ann Lee; mengatakan
                id; Menurut Ann Lee, "jalan itu sudah aman sekali."; Ann Lee; Menurut
                de; „Die Straße ist wieder sicher“, sagte Ann Lee.; Ann Lee; sagte
                ru; «Дорога снова открыта для всех», — сказал Ann Lee.; Ann Lee; сказал
                zh; Ann Lee说：“这条路现在安全了。”; Ann Lee; 说
                ko; Ann Lee 대변인은 "길은 다시 안전하다"라고 말했다.; Ann Lee; 말했다
                """)
        void stand_before_after_or_around_the_quote(String language, String text, String speaker, String cue) {
            Quote quote = only(language, text, "Ann Lee", "Bob Ray");
            assertThat(quote.speakerName()).isEqualTo(speaker);
            assertThat(quote.cue()).isEqualTo(cue);
        }

        @Test
        void in_the_middle_speak_both_halves() {
            List<Quote> quotes = Talk.quotes(
                    "en",
                    "“The road is safe,” said Ann Lee. “The bridge is not.” Bob Ray slept.",
                    "Ann Lee",
                    "Bob Ray");
            assertThat(quotes)
                    .extracting(Quote::text, Quote::speakerName)
                    .containsExactly(tuple("The road is safe,", "Ann Lee"), tuple("The bridge is not.", "Ann Lee"));
        }

        @Test
        void in_the_middle_of_a_sentence_speak_both_halves() {
            List<Quote> quotes = Talk.quotes("en", "“The road,” Ann Lee said, “is safe for everybody now.”", "Ann Lee");
            assertThat(quotes).extracting(Quote::speakerName).containsExactly("Ann Lee", "Ann Lee");
        }

        @Test
        void go_on_with_a_verb_that_holds_the_pronoun() {
            List<Quote> quotes = Talk.quotes(
                    "id",
                    "“Jalan itu sudah aman,” kata Ann Lee.\n“Jembatan belum selesai,” lanjutnya.\n“Semua warga sudah pulang.”",
                    "Ann Lee");
            assertThat(quotes)
                    .extracting(Quote::speakerName, Quote::cue)
                    .containsExactly(tuple("Ann Lee", "kata"), tuple("Ann Lee", "lanjutnya"), tuple("Ann Lee", null));
        }

        @Test
        void that_are_pronouns_are_the_last_person_named() {
            Quote quote = only("en", "Ann Lee walked in. She said, “The road is safe again.”", "Ann Lee");
            assertThat(quote.speaker()).isEqualTo("She");
            assertThat(quote.speakerName()).isEqualTo("Ann Lee");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Kepala pelabuhan, Dwi Anggara, tiba pagi ini.\n“Jalan itu sudah aman,” kata Dwi di dermaga.",
                    "“Jalan itu sudah aman,” kata Anggara di dermaga. Dwi Anggara tiba pagi ini.",
                })
        void by_a_part_of_a_name_are_whose_name_it_is(String text) {
            assertThat(only("id", text, "Dwi Anggara").speakerName()).isEqualTo("Dwi Anggara");
            // What a name that no list holds names is a guess.
            assertThat(only("id", text, "Dwi Anggara@organisation").speakerName())
                    .isEqualTo("Dwi Anggara");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "President Ray spoke late.\n“The road is safe again,” said Ray. His sister Ann Ray listened.",
                    "Bob Ray and Ann Ray spoke late.\n“The road is safe again,” said Ray.",
                })
        void by_a_part_of_a_name_are_nobody_where_it_may_be_anothers(String text) {
            assertThat(only("en", text, "Ann Ray", "Bob Ray").speakerName()).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Ann Lee slept. Bob Ray, 52, a farmer from the hills, woke up. He said, “The road is safe again.”",
                    "Ann Lee slept. Bob Ray (52) saw it. He said, “The road is safe again.”",
                    "Ann Lee slept. The president, Bob Ray, said nothing was lost. “The road is safe again,” he said.",
                })
        void are_persons_by_an_age_or_an_office_beside_the_name(String text) {
            assertThat(only("en", text, "Ann Lee", "Bob Ray@organisation").speakerName())
                    .isEqualTo("Bob Ray");
        }

        @Test
        void that_no_list_knows_are_persons_by_their_age() {
            Quote quote = only(
                    "en",
                    "The road of Ann Lee was closed. Suparno, 52, a farmer, saw it. “The road is safe again,” he said.",
                    "Ann Lee");
            assertThat(quote.who()).isEqualTo("Suparno");
        }

        @Test
        void that_no_list_knows_are_named_beside_the_pronoun() {
            List<Quote> quotes = Talk.quotes(
                    "en", "“The road is safe,” Mr. Ray said.\n\nHe said the bridge was “none of our business at all.”");
            assertThat(quotes)
                    .extracting(Quote::speaker, Quote::speakerName, Quote::standsFor, Quote::who, Quote::rule)
                    .containsExactly(
                            tuple("Ray", null, null, "Ray", SpeakerRule.NAMED),
                            tuple("He", null, "Ray", "Ray", SpeakerRule.PRONOUN));
        }

        @Test
        void come_with_the_rule_that_found_them() {
            List<Quote> quotes = Talk.quotes(
                    "id",
                    "Ann Lee tak membantah. “Jalan itu memang belum aman.”\n“Jembatan belum selesai,” lanjutnya.\n"
                            + "“Semua warga sudah pulang.”",
                    "Ann Lee");
            assertThat(quotes)
                    .extracting(Quote::rule)
                    .containsExactly(SpeakerRule.INTRODUCED, SpeakerRule.CARRIED_ON, SpeakerRule.CARRIED_ON);
            assertThat(only("en", "“Ann Lee will never sell the bridge to anybody.”", "Ann Lee")
                            .rule())
                    .isEqualTo(SpeakerRule.NOBODY);
        }

        @Test
        void are_told_apart_from_who_published_it() {
            Quote quote =
                    only("id", "“Jalan itu sudah aman,” kata Ann Lee, dikutip dari Bob Ray.", "Ann Lee", "Bob Ray");
            assertThat(quote.via()).isEqualTo("Bob Ray");
            assertThat(only("en", "“The road is safe again,” said Ann Lee.", "Ann Lee")
                            .via())
                    .isNull();
        }

        @Test
        void that_a_clause_begins_with_are_whom_a_pronoun_stands_for() {
            Quote quote = only(
                    "en",
                    "When Bob Ray walked in, Ann Lee got up. She said, “The road is safe again.”",
                    "Ann Lee",
                    "Bob Ray");
            assertThat(quote.speakerName()).isEqualTo("Ann Lee");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Mr. Lee went to the bridge. Lee, who smiled, said: “The road is safe again.”",
                    "Ann Lee went to the bridge. Lee, the mayor, opened it, saying, “The road is safe again.”",
                    "Ann Lee went to the bridge. Lee opened it with Ray, saying, “The road is safe again.”",
                    "Ann Lee went to the bridge. At the bridge, Lee praised “a safe road for all of us”."
                })
        void that_bear_a_name_of_the_article_are_persons(String text) {
            assertThat(only("en", text, "Ann Lee").speaker()).isEqualTo("Lee");
        }

        @Test
        void that_bear_one_name_of_the_last_one_are_that_one() {
            Quote quote = only(
                    "en", "Ann Lee went to the bridge. Lee opened it. She said, “The road is safe again.”", "Ann Lee");
            assertThat(quote.speakerName()).isEqualTo("Ann Lee");
        }

        @Test
        void are_no_places_that_stand_in_a_longer_phrase() {
            Quote quote = only("en", "The Orland senator said, “The road is safe again.”", "Orland@place");
            assertThat(quote.speaker()).isEqualTo("The Orland senator");
        }

        @Test
        void that_could_be_either_of_two_stay_unknown() {
            Quote quote = only(
                    "en", "Ann Lee and Bob Ray walked in. He said, “The road is safe again.”", "Ann Lee", "Bob Ray");
            assertThat(quote.speakerName()).isNull();
            assertThat(quote.speaker()).isNull();
        }

        @Test
        void are_never_named_inside_the_quote() {
            Quote quote = only("en", "“Ann Lee will never sell the bridge to anybody.”", "Ann Lee");
            assertThat(quote.speaker()).isNull();
        }

        @Test
        void are_not_those_who_published_it() {
            Quote quote =
                    only("id", "“Jalan itu sudah aman,” kata dia, dikutip dari Kantor Pos.", "Kantor Pos@organisation");
            assertThat(quote.speakerName()).isNull();
            Quote named =
                    only("id", "“Jalan itu sudah aman,” kata Ann Lee, dikutip dari Bob Ray.", "Ann Lee", "Bob Ray");
            assertThat(named.speakerName()).isEqualTo("Ann Lee");
        }

        @Test
        void may_be_agencies() {
            assertThat(only("id", "“Jalan itu sudah aman,” kata Kabar Kota.", "Kabar Kota@organisation")
                            .speakerName())
                    .isEqualTo("Kabar Kota");
            assertThat(only("id", "“Jalan itu sudah aman,” kata kantor berita kota, KBK, Rabu.")
                            .speaker())
                    .isEqualTo("KBK");
        }

        @Test
        void without_a_name_are_printed_as_they_stand() {
            Quote quote = only("en", "“The road is safe again,” said a spokesman for the ministry on Monday.");
            assertThat(quote.speaker()).isEqualTo("a spokesman for the ministry");
            assertThat(quote.speakerName()).isNull();
        }

        @Test
        void introduced_by_a_sentence_speak_what_follows() {
            Quote quote = only(
                    "id", "Saat wartawan bertanya, Ann Lee tak membantah. “Jalan itu memang belum aman.”", "Ann Lee");
            assertThat(quote.speakerName()).isEqualTo("Ann Lee");
        }

        @Test
        void introduced_by_a_colon_speak_the_next_paragraph() {
            Quote quote = only("en", "Ann Lee was clear:\n\n“The road is not safe, and it will not be.”", "Ann Lee");
            assertThat(quote.speakerName()).isEqualTo("Ann Lee");
        }

        @Test
        void of_a_fragment_are_those_of_its_sentence() {
            List<Quote> quotes = Talk.quotes(
                    "en", "The “safe and sound” road and the “cold dark” bridge are open, Ann Lee said.", "Ann Lee");
            assertThat(quotes)
                    .extracting(Quote::speakerName, Quote::form)
                    .containsExactly(tuple("Ann Lee", QuoteForm.MIXED), tuple("Ann Lee", QuoteForm.MIXED));
        }

        @Test
        void change_with_the_paragraph_when_it_names_another() {
            List<Quote> quotes = Talk.quotes(
                    "en",
                    "“The road is safe,” said Ann Lee.\n\n“The road is a trap,” said Bob Ray.",
                    "Ann Lee",
                    "Bob Ray");
            assertThat(quotes).extracting(Quote::speakerName).containsExactly("Ann Lee", "Bob Ray");
        }

        @Test
        void of_two_quotes_side_by_side_are_one() {
            List<Quote> quotes =
                    Talk.quotes("en", "“The road is safe again.” “The bridge is not,” said Ann Lee.", "Ann Lee");
            assertThat(quotes).extracting(Quote::speakerName).containsExactly("Ann Lee", "Ann Lee");
        }

        @Test
        void do_not_come_from_the_noun_that_looks_like_a_verb() {
            Quote quote = only("id", "Dengan kata lain, Ann Lee datang. “Jalan sempit itu sudah dibuka.”", "Ann Lee");
            assertThat(quote.cue()).isNull();
        }
    }

    @Nested
    class Forms {
        @Test
        void are_direct_for_a_clause_of_its_own() {
            assertThat(only("en", "“We will rebuild it,” said Ann Lee.", "Ann Lee")
                            .form())
                    .isEqualTo(QuoteForm.DIRECT);
        }

        @Test
        void are_mixed_for_a_fragment_in_the_reporters_sentence() {
            assertThat(only("en", "Ann Lee said the plan was “a gift to nobody” and left.", "Ann Lee")
                            .form())
                    .isEqualTo(QuoteForm.MIXED);
        }

        @Test
        void leave_out_scare_quotes_and_titles() {
            assertThat(Talk.quotes("en", "The so-called “smart road” runs past the hotel."))
                    .isEmpty();
            assertThat(Talk.quotes("en", "The film “A Long Way Down The Dark River” opens tonight."))
                    .isEmpty();
            assertThat(Talk.quotes("en", "“The road is safe,” said Ann Lee.\n\n‘Legend of the River.’", "Ann Lee"))
                    .hasSize(1);
        }

        @Test
        void are_mixed_for_a_clause_that_the_reporters_sentence_leads_into() {
            assertThat(only("en", "Ann Lee said that for most of us, “the road is safe again.”", "Ann Lee")
                            .form())
                    .isEqualTo(QuoteForm.MIXED);
            assertThat(only("en", "Ann Lee’s column, “We will all be back next year,” ran on Monday.", "Ann Lee")
                            .form())
                    .isEqualTo(QuoteForm.MIXED);
            assertThat(Talk.quotes("en", "“The road,” Ann Lee said, “is safe for all of us.”", "Ann Lee"))
                    .extracting(Quote::form)
                    .contains(QuoteForm.DIRECT);
        }

        @Test
        void keep_a_fragment_that_a_verb_attributes() {
            assertThat(Talk.quotes("en", "Ann Lee said the road was “smart”.", "Ann Lee"))
                    .hasSize(1);
        }
    }

    @Nested
    class Offsets {
        @Test
        void point_at_the_words_in_the_text_as_given() {
            String text = "Kepala\u00a0\r\n\r\n  “Air naik 😀 lagi malam ini,” kata Ann Lee.\r\n\r\n“Semua aman.”";
            for (Quote quote : Talk.quotes("id", text, "Ann Lee")) {
                assertThat(text.substring(quote.begin(), quote.end())).isEqualTo(quote.text());
            }
        }

        @Test
        void number_the_quotes_of_an_article() {
            assertThat(Talk.quotes("en", "“One fine day it rained.” “Then the long sun came.”"))
                    .extracting(Quote::quote)
                    .containsExactly("x#q1", "x#q2");
        }
    }

    @Nested
    class Odd_texts {
        private static final int MEGABYTE = 1 << 20;

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"",
                    "“",
                    "”",
                    "'",
                    "‘",
                    "’",
                    "„",
                    "«",
                    "»",
                    "「",
                    "`",
                    "''",
                    "``",
                    "\"a",
                    "\"a\"",
                    " \"a",
                    " “a",
                    " 'a",
                    " ‘1",
                    "'s ",
                    " 'as' x",
                    "a\" ",
                    "“a” ",
                    "“a”, said B. ",
                    "said ",
                    "said, ",
                    "kata ",
                    "B, ",
                    "(",
                    "a.",
                    ".",
                    "-",
                    " “Ab cd ef gh ij,” said B",
                    "\n“a",
                    "\n\"a b",
                    "\n",
                    "x",
                    "“「『",
                    "「a",
                    "」",
                    "[",
                    "《",
                    "B said “c ",
                    "it said “c” ",
                    "saying ",
                    ", saying “c” ",
                    "In a, B ",
                    "BB - ",
                    "U.S. ",
                    "Mr. B, a b, saying “c,” when ",
                    ", \" ",
                })
        void of_a_megabyte_are_read_in_time(String piece) {
            String text = piece.repeat(MEGABYTE / piece.length());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                assertThatCode(() -> Talk.quotes("en", text, List.of(new Span(0, text.length())), List.of()))
                        .doesNotThrowAnyException();
            });
        }

        @Test
        void with_names_everywhere_are_read_in_time() {
            String text = "Ann Lee “a b c” said ".repeat(20_000);
            List<org.wiretrace.names.NameMention> names = Talk.names(text.substring(0, 21 * 200), "Ann Lee");
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThat(
                            Talk.quotes("en", text, List.of(new Span(0, text.length())), names))
                    .isNotEmpty());
        }

        @Test
        void may_be_empty_or_of_a_language_nobody_knows() {
            assertThat(Talk.quotes("en", "")).isEmpty();
            assertThat(Talk.quotes(null, "“It rained all day in the valley.”")).hasSize(1);
            assertThat(Talk.quotes("xx-Latn", "“It rained all day in the valley.”"))
                    .hasSize(1);
            assertThat(Talk.quotes("en", "“It rained.”", List.of(), List.of())).isEmpty();
        }
    }

    @Test
    void are_found_by_something_that_can_be_sent_to_other_machines() throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatCode(() -> out.writeObject(new QuoteExtractor(Talk.LANGUAGES)))
                    .doesNotThrowAnyException();
        }
    }
}
