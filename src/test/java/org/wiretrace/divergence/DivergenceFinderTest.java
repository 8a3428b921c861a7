package org.wiretrace.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
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
        Language language = LANGUAGES.of("en");
        List<Span> body = List.of(new Span(0, text.length()));
        List<NameMention> names = NAMES.find(text, body, "en");
        Tokens tokens = tokens(text, names);
        boolean[] isName = new boolean[tokens.size()];
        for (NameMention name : names) {
            isName[tokens.firstFrom(name.begin())] = true;
        }
        return new Side(
                article(id, text, body),
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

    private static Article article(String id, String text, List<Span> body) {
        return new Article(
                id,
                id + ".example",
                null,
                OutletKind.OUTLET,
                null,
                "en",
                null,
                List.of(),
                null,
                Article.UNKNOWN_TIME,
                Precision.UNKNOWN,
                null,
                0,
                List.of(),
                body,
                List.of(),
                text,
                null);
    }

    private static List<Divergence> between(String source, String pickup) {
        Side a = side("wire", source);
        Side b = side("pickup", pickup);
        Alignment alignment = ALIGNER.align(a.text(), b.text(), CommonWords.NONE);
        List<Quote> aQuotes = a.quotes();
        List<Quote> bQuotes = b.quotes();
        List<SharedQuote> shared =
                QuoteMatcher.of(LANGUAGES).match("wire", aQuotes, a.names(), "pickup", bQuotes, b.names());
        return FINDER.find(a, b, alignment.passages(), shared, true);
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
