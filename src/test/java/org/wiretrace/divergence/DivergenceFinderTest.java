package org.wiretrace.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wiretrace.Knowledge;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.corpus.Precision;
import org.wiretrace.language.DateReader;
import org.wiretrace.language.Language;
import org.wiretrace.language.Languages;
import org.wiretrace.language.Locality;
import org.wiretrace.names.NameEntry;
import org.wiretrace.names.NameFinder;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameLinks;
import org.wiretrace.names.NameMention;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.QuoteExtractor;
import org.wiretrace.quotes.QuoteMatcher;
import org.wiretrace.quotes.SharedQuote;
import org.wiretrace.similarity.AlignedText;
import org.wiretrace.similarity.Aligner;
import org.wiretrace.similarity.Alignment;
import org.wiretrace.similarity.CommonWords;
import org.wiretrace.similarity.SentenceAligner;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Hashing;
import org.wiretrace.text.Sentences;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/** What a pickup says otherwise than its source. */
class DivergenceFinderTest {
    private static final Languages LANGUAGES = Knowledge.languages();
    private static final List<NameEntry> LISTED = List.of(
            name("Sergey Velidarov", NameKind.PERSON, "Sergei Velidarov"),
            name("Alma Terrigan", NameKind.PERSON),
            name("Wanarasa", NameKind.PLACE),
            name("Lempeh", NameKind.PLACE),
            new NameEntry("Selindra", NameKind.PLACE, List.of(), List.of(), List.of("Wanarasa")));
    private static final DivergenceFinder FINDER = new DivergenceFinder(8, new NameLinks(LISTED), Map.of());
    private static final Aligner ALIGNER = new Aligner(3, 40, 12, 0.4, new SentenceAligner(0.25, 0.22, 6, 25));
    private static final NameFinder NAMES = new NameFinder(LISTED, LANGUAGES);

    private static final String LEAD =
            "Late in the evening Sergey Velidarov told reporters in Wanarasa that a ferry carrying 214 passengers"
                    + " ran aground on March 11, 2025 after its main engine had failed in heavy waves off the northern coast.";
    private static final String QUOTED =
            "\"We have counted all the passengers twice and nobody was left on board,\"" + " said Sergey Velidarov.";

    private static NameEntry name(String canonical, NameKind kind, String... variants) {
        return new NameEntry(canonical, kind, List.of(variants), List.of(), List.of());
    }

    private static Side side(String id, String text) {
        return side(id, null, null, text);
    }

    private static Side side(String id, String title, String place, String text) {
        Language language = LANGUAGES.of("en");
        List<Span> body = List.of(new Span(0, text.length()));
        List<NameMention> names = NAMES.find(text, body, "en");
        Tokens tokens = tokens(text, names);
        boolean[] isName = new boolean[tokens.size()];
        for (NameMention name : names) {
            isName[tokens.firstFrom(name.begin())] = true;
        }
        return new Side(
                article(id, title, place, text, body),
                new AlignedText(id, tokens, Sentences.starts(text, tokens), isName),
                names,
                new QuoteExtractor(LANGUAGES).extract(id, text, body, "en", names),
                new DateReader(LANGUAGES)
                        .mentions(text, 0, text.length(), language, Locality.UNKNOWN, LocalDate.of(2025, 3, 11)),
                language);
    }

    /** Every canonical name is one token. */
    private static Tokens tokens(String text, List<NameMention> names) {
        Tokenizer.Collector tokens = new Tokenizer.Collector(64);
        int from = 0;
        for (NameMention name : names) {
            Tokenizer.tokenize(text, from, name.begin(), tokens);
            tokens.add(Hashing.hash32(Folding.fold(name.canonical())), name.begin(), name.end());
            from = name.end();
        }
        Tokenizer.tokenize(text, from, text.length(), tokens);
        return tokens.tokens();
    }

    private static Article article(String id, String title, String place, String text, List<Span> body) {
        return new Article(
                id,
                id + ".example",
                null,
                OutletKind.OUTLET,
                null,
                "en",
                title,
                List.of(),
                null,
                Article.UNKNOWN_TIME,
                Precision.UNKNOWN,
                place,
                0,
                List.of(),
                body,
                List.of(),
                text,
                null);
    }

    private static List<Divergence> between(String source, String pickup) {
        return between(side("wire", source), side("pickup", pickup), true);
    }

    private static List<Divergence> between(Side a, Side b, boolean derived) {
        Alignment alignment = ALIGNER.align(a.text(), b.text(), CommonWords.NONE);
        List<Quote> aQuotes = a.quotes();
        List<Quote> bQuotes = b.quotes();
        List<SharedQuote> shared =
                QuoteMatcher.of(LANGUAGES).match("wire", aQuotes, a.names(), "pickup", bQuotes, b.names());
        return FINDER.find(a, b, alignment.passages(), shared, derived);
    }

    private static List<Divergence> when(String words, String replacedBy) {
        assertThat(LEAD).contains(words);
        return between(LEAD, LEAD.replace(words, replacedBy));
    }

    @Nested
    class When_a_number_is_replaced {

        @Test
        void another_number_is_told_with_its_place_on_either_side() {
            assertThat(when("214", "241")).singleElement().satisfies(divergence -> {
                assertThat(divergence.kind()).isEqualTo(DivergenceKind.NUMBER);
                assertThat(divergence.aText()).isEqualTo("214");
                assertThat(divergence.bText()).isEqualTo("241");
                assertThat(divergence.aBegin()).isEqualTo(LEAD.indexOf("214"));
                assertThat(divergence.detail()).isEqualTo("214 and 241");
            });
        }

        @Test
        void another_scale_is_another_number() {
            assertThat(between(LEAD.replace("214", "4.2 million"), LEAD.replace("214", "4.2 billion")))
                    .singleElement()
                    .satisfies(divergence -> {
                        assertThat(divergence.kind()).isEqualTo(DivergenceKind.NUMBER);
                        assertThat(divergence.aText()).isEqualTo("4.2 million");
                        assertThat(divergence.bText()).isEqualTo("4.2 billion");
                        assertThat(divergence.detail()).isEqualTo("4200000 and 4200000000");
                    });
        }

        @Test
        void a_rounded_one_is_none() {
            assertThat(when("214", "about 210")).isEmpty();
        }

        @Test
        void the_same_one_written_otherwise_is_none() {
            String many = LEAD.replace("214", "4,600,000");

            assertThat(between(many, many.replace("4,600,000", "4.6 million"))).isEmpty();
        }

        @Test
        void one_in_words_is_read_as_well() {
            String few = LEAD.replace("214", "nine");

            assertThat(between(few, few.replace("nine", "9"))).isEmpty();
            assertThat(between(few, few.replace("nine", "seven")))
                    .extracting(Divergence::kind, Divergence::detail)
                    .containsExactly(tuple(DivergenceKind.NUMBER, "9 and 7"));
            assertThat(between(few.replace("nine", "thirty-nine"), few.replace("nine", "39")))
                    .isEmpty();
        }

        @Test
        void a_number_in_place_of_words_is_none() {
            assertThat(when("heavy waves", "waves of 3.5 metres")).isEmpty();
        }
    }

    @Nested
    class When_a_name_is_replaced {

        @Test
        void another_person_is_told() {
            assertThat(when("Sergey Velidarov", "Alma Terrigan"))
                    .extracting(Divergence::kind, Divergence::aText, Divergence::bText)
                    .containsExactly(tuple(DivergenceKind.NAME, "Sergey Velidarov", "Alma Terrigan"));
        }

        @Test
        void another_place_is_told_as_a_place() {
            assertThat(when("Wanarasa", "Lempeh")).extracting(Divergence::kind).containsExactly(DivergenceKind.PLACE);
        }

        @Test
        void what_stands_for_a_country_is_not_another_place() {
            assertThat(when("Wanarasa", "Selindra")).isEmpty();
        }

        @Test
        void another_spelling_of_the_same_is_none() {
            assertThat(when("Sergey Velidarov", "Sergei Velidarov")).isEmpty();
        }
    }

    @Nested
    class When_a_date_is_replaced {

        @Test
        void another_day_is_told() {
            assertThat(when("March 11, 2025", "March 12, 2025"))
                    .extracting(Divergence::kind, Divergence::detail)
                    .containsExactly(tuple(DivergenceKind.DATE, "2025-03-11 and 2025-03-12"));
        }

        @Test
        void the_same_day_written_otherwise_is_none() {
            assertThat(when("March 11, 2025", "11 March 2025")).isEmpty();
        }
    }

    @Nested
    class When_a_day_is_told_another_way {

        @Test
        void another_weekday_is_told() {
            String told = LEAD.replace("on March 11, 2025", "on Tuesday");

            assertThat(between(told, told.replace("Tuesday", "Friday")))
                    .extracting(Divergence::kind, Divergence::aText, Divergence::bText, Divergence::detail)
                    .containsExactly(tuple(DivergenceKind.DATE, "Tuesday", "Friday", "Tuesday and Friday"));
        }

        @Test
        void a_date_that_only_one_side_names_is_told() {
            assertThat(when("on March 11, 2025 ", ""))
                    .extracting(Divergence::kind, Divergence::detail)
                    .containsExactly(tuple(DivergenceKind.DATE, "2025-03-11 on one side only"));
        }

        @Test
        void one_that_the_other_names_elsewhere_is_none() {
            String moved = LEAD.replace("on March 11, 2025 ", "") + " It was March 11, 2025.";

            assertThat(between(LEAD, moved)).isEmpty();
        }
    }

    @Nested
    class When_a_copy_stands_under_other_words {
        private List<Divergence> above(String aTitle, String aPlace, String bTitle, String bPlace, boolean derived) {
            return between(side("wire", aTitle, aPlace, LEAD), side("pickup", bTitle, bPlace, LEAD), derived);
        }

        @Test
        void another_headline_is_told_though_it_stands_in_no_place_of_the_text() {
            assertThat(above("Ferry runs aground", null, "Hundreds stranded at sea", null, true))
                    .singleElement()
                    .satisfies(divergence -> {
                        assertThat(divergence.kind()).isEqualTo(DivergenceKind.TITLE);
                        assertThat(divergence.aText()).isEqualTo("Ferry runs aground");
                        assertThat(divergence.bText()).isEqualTo("Hundreds stranded at sea");
                        assertThat(divergence.aBegin()).isNull();
                    });
        }

        @Test
        void the_same_words_with_the_name_of_the_site_are_none() {
            assertThat(above("Ferry runs aground", null, "Aground: ferry runs | Harbor Post", null, true))
                    .isEmpty();
        }

        @Test
        void another_place_of_filing_is_told() {
            assertThat(above(null, "Wanarasa", null, "LEMPEH", true))
                    .extracting(Divergence::kind, Divergence::detail)
                    .containsExactly(tuple(DivergenceKind.PLACE, "filed from Wanarasa and from LEMPEH"));
            assertThat(above(null, "Wanarasa", null, "WANARASA", true)).isEmpty();
        }

        @Test
        void texts_that_are_no_copies_stand_under_headlines_of_their_own() {
            assertThat(above("Ferry runs aground", "Wanarasa", "Hundreds stranded", "Lempeh", false))
                    .isEmpty();
        }
    }

    @Nested
    class When_a_person_is_called_otherwise {

        @Test
        void another_office_is_told() {
            String minister = LEAD.replace("Sergey Velidarov", "Transport Minister Sergey Velidarov");

            assertThat(between(minister, minister.replace("Transport Minister", "President")))
                    .filteredOn(divergence -> divergence.kind() == DivergenceKind.TITLE)
                    .isNotEmpty();
        }

        @Test
        void an_office_told_short_is_the_same() {
            assertThat(Offices.areOne("menlu", "menteri luar negeri")).isTrue();
            assertThat(Offices.areOne("pm", "prime minister")).isTrue();
            assertThat(Offices.areOne("foreign minister", "minister")).isTrue();
            assertThat(Offices.areOne("president", "prime minister")).isFalse();
        }

        @Test
        void a_person_shielded_behind_letters_is_told_beside_the_name() {
            String named = LEAD + " Investigators heard Alma Terrigan, who had kept the log of the engine room.";
            String shielded = named.replace("Alma Terrigan", "ALM");

            assertThat(between(named, shielded))
                    .extracting(Divergence::kind, Divergence::aText, Divergence::bText)
                    .containsExactly(tuple(DivergenceKind.NAME, "Alma Terrigan", "ALM"));
        }
    }

    @Nested
    class When_a_statement_loses_or_gains_its_speaker {
        private final String plain = "The ferry had sailed without a valid certificate since the turn of the year.";

        @Test
        void what_one_side_says_in_its_own_name_is_told() {
            String attributed = "According to records, as Alma Terrigan said, " + plain.toLowerCase(Locale.ROOT);

            assertThat(between(
                            LEAD + " " + attributed, LEAD + " According to records, " + plain.toLowerCase(Locale.ROOT)))
                    .extracting(Divergence::kind, Divergence::detail)
                    .containsExactly(tuple(DivergenceKind.SPEAKER, "attributed on one side only"));
        }
    }

    @Nested
    class When_a_statement_is_turned_round {

        @Test
        void a_word_of_negation_on_one_side_is_told() {
            assertThat(when("had failed", "had not failed"))
                    .extracting(Divergence::kind, Divergence::detail)
                    .containsExactly(tuple(DivergenceKind.ADDITION, "negation on one side only"));
            assertThat(between(LEAD.replace("had failed", "had never failed"), LEAD))
                    .extracting(Divergence::kind)
                    .containsExactly(DivergenceKind.OMISSION);
        }

        @Test
        void an_apostrophe_of_any_kind_negates() {
            assertThat(when("had failed", "hadn't failed")).hasSize(1);
            assertThat(when("had failed", "hadn’t failed")).hasSize(1);
        }
    }

    @Nested
    class When_words_are_replaced_that_carry_no_fact {

        @Test
        void a_synonym_is_none() {
            assertThat(when("ran aground", "got stranded")).isEmpty();
        }

        @Test
        void nothing_replaced_is_none() {
            assertThat(between(LEAD, LEAD)).isEmpty();
        }
    }

    @Nested
    class When_a_quote_is_shared {

        @Test
        void another_speaker_is_told() {
            assertThat(between(LEAD + "\n" + QUOTED, LEAD + "\n" + QUOTED.replace("Sergey Velidarov", "Alma Terrigan")))
                    .filteredOn(divergence -> divergence.kind() == DivergenceKind.SPEAKER)
                    .extracting(Divergence::aText, Divergence::bText)
                    .containsExactly(tuple("Sergey Velidarov", "Alma Terrigan"));
        }

        @Test
        void another_speaker_whom_nobody_knows_is_told_where_neither_article_prints_the_others() {
            String one = LEAD + "\n" + QUOTED.replace("Sergey Velidarov", "Orlin");
            String other = LEAD + "\n" + QUOTED.replace("Sergey Velidarov", "Maddock");

            assertThat(between(one, other))
                    .filteredOn(divergence -> divergence.kind() == DivergenceKind.SPEAKER)
                    .extracting(Divergence::aText, Divergence::bText)
                    .containsExactly(tuple("Orlin", "Maddock"));
            assertThat(between(one, other + " Orlin had left by then."))
                    .filteredOn(divergence -> divergence.kind() == DivergenceKind.SPEAKER)
                    .isEmpty();
        }

        @Test
        void a_speaker_whose_name_is_misspelled_is_one_by_another_name() {
            String quoted = " stood on the quay.\n" + QUOTED.replace("Sergey Velidarov", "Velidarov");

            assertThat(between(
                            side("wire", "Sergey Velidarov" + quoted),
                            side("pickup", "Segrey Velidarov" + quoted),
                            false))
                    .extracting(Divergence::kind, Divergence::detail)
                    .containsExactly(
                            tuple(DivergenceKind.NAME, "the speaker is Sergey Velidarov and Segrey Velidarov"));
        }

        @Test
        void words_left_out_in_its_middle_are_told() {
            assertThat(between(LEAD + "\n" + QUOTED, LEAD + "\n" + QUOTED.replace(" all", "")))
                    .extracting(Divergence::kind, Divergence::detail)
                    .containsExactly(tuple(DivergenceKind.QUOTE_WORDING, "words left out in the middle"));
        }

        @Test
        void words_left_out_behind_three_dots_are_marked() {
            assertThat(between(LEAD + "\n" + QUOTED, LEAD + "\n" + QUOTED.replace("all the passengers", "...")))
                    .filteredOn(divergence -> divergence.detail().contains("middle"))
                    .isEmpty();
        }

        @Test
        void a_sentence_left_out_at_its_end_is_none() {
            String longer = QUOTED.replace("on board,\"", "on board. The weather had turned in minutes,\"");

            assertThat(between(LEAD + "\n" + longer, LEAD + "\n" + QUOTED))
                    .filteredOn(divergence -> divergence.kind() == DivergenceKind.QUOTE_WORDING)
                    .isEmpty();
        }

        @Test
        void one_that_loses_its_marks_is_told() {
            String own = QUOTED.replace("\"", "").replace("We have", "They have");

            assertThat(between(LEAD + "\n" + QUOTED, LEAD + "\n" + own))
                    .extracting(Divergence::detail)
                    .contains("quoted on one side only");
        }

        @Test
        void one_said_on_another_day_is_told() {
            String said = QUOTED.replace("Velidarov.", "Velidarov on Wednesday.");

            assertThat(between(LEAD + "\n" + said, LEAD + "\n" + said.replace("Wednesday", "Thursday")))
                    .extracting(Divergence::kind)
                    .containsOnly(DivergenceKind.DATE);
        }

        @Test
        void what_a_speaker_said_with_it_is_told_where_one_side_leaves_it_out() {
            String second = "\"The crew did what crews are trained to do in such weather,\" said Sergey Velidarov.";
            String third = "\"Nobody will sail from here before the hull has been looked at,\" said Sergey Velidarov.";
            Side a = side("wire", QUOTED + "\n" + second + "\n" + third);
            Side b = side("pickup", QUOTED + "\n" + second);

            assertThat(between(a, b, false))
                    .filteredOn(divergence -> divergence.kind() == DivergenceKind.OMISSION)
                    .singleElement()
                    .satisfies(divergence -> assertThat(divergence.aText()).startsWith("Nobody will sail"));
        }

        @Test
        void the_same_speaker_is_none() {
            assertThat(between(LEAD + "\n" + QUOTED, LEAD + "\n" + QUOTED)).isEmpty();
        }
    }

    @Nested
    class When_a_sentence_stands_on_one_side_only {
        private final String extra =
                "Nine people were treated for cuts at the clinic of Lempeh, where 46 beds had been" + " made ready.";

        @Test
        void what_was_left_out_is_told_with_its_words() {
            assertThat(between(LEAD + "\n" + extra, LEAD)).singleElement().satisfies(divergence -> {
                assertThat(divergence.kind()).isEqualTo(DivergenceKind.OMISSION);
                assertThat(divergence.aText()).startsWith("Nine people").endsWith("ready");
                assertThat(divergence.bText()).isNull();
                assertThat(divergence.detail()).contains("a number").contains("a name");
            });
        }

        @Test
        void what_was_added_is_told_on_the_other_side() {
            assertThat(between(LEAD, LEAD + "\n" + extra)).singleElement().satisfies(divergence -> {
                assertThat(divergence.kind()).isEqualTo(DivergenceKind.ADDITION);
                assertThat(divergence.aText()).isNull();
            });
        }

        @Test
        void one_left_out_between_two_that_stay_is_told_too() {
            String end = "The harbour master of Wanarasa said that the tugs would come with the morning tide.";

            assertThat(between(LEAD + "\n" + extra + "\n" + end, LEAD + "\n" + end))
                    .extracting(Divergence::kind)
                    .containsExactly(DivergenceKind.OMISSION);
        }

        @Test
        void one_without_a_fact_is_not_listed() {
            assertThat(between(LEAD + "\nPeople on the quay waited, wept and embraced when the boats came in.", LEAD))
                    .isEmpty();
        }

        @Test
        void a_short_one_is_not_listed() {
            assertThat(between(LEAD + "\nNine were hurt in Lempeh.", LEAD)).isEmpty();
        }
    }
}
