package org.wiretrace.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiretrace.Knowledge;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.corpus.Precision;
import org.wiretrace.language.DateReader;
import org.wiretrace.language.Languages;
import org.wiretrace.language.Locality;
import org.wiretrace.similarity.AlignedText;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.PassageKind;
import org.wiretrace.text.Sentences;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

class TranslatedFactsTest {
    private static final Languages LANGUAGES = Knowledge.languages();
    private static final String ENGLISH = "The Orlena carried 214 people and 12,400 tonnes to Kelmouth on April 1.";

    private static List<Divergence> between(String english, String language, String other, double identity) {
        Side a = side("en", english);
        Side b = side(language, other);
        Passage whole =
                new Passage("en", language, 0, english.length(), 0, other.length(), PassageKind.TRANSLATED, identity);
        Compared pair = new Compared(a, b, List.of(whole), List.of());
        TranslatedFacts.compare(pair, whole);
        return pair.found();
    }

    private static Side side(String language, String text) {
        Tokens tokens = Tokenizer.tokens(text);
        return new Side(
                new Article(
                        language,
                        language + ".example",
                        null,
                        OutletKind.OUTLET,
                        null,
                        language,
                        null,
                        List.of(),
                        null,
                        Article.UNKNOWN_TIME,
                        Precision.UNKNOWN,
                        null,
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        text,
                        null),
                new AlignedText(language, tokens, Sentences.starts(text, tokens), new boolean[tokens.size()]),
                List.of(),
                List.of(),
                new DateReader(LANGUAGES)
                        .mentions(
                                text,
                                0,
                                text.length(),
                                LANGUAGES.of(language),
                                Locality.UNKNOWN,
                                LocalDate.of(2025, 3, 30)),
                LANGUAGES.of(language));
    }

    @Test
    void the_same_facts_are_no_divergence() {
        assertThat(between(ENGLISH, "id", "Orlena membawa 214 orang dan 12.400 ton ke Kelmouth pada 1 April.", 0.8))
                .isEmpty();
    }

    @Test
    void a_number_that_is_another_one_is_told() {
        assertThat(between(ENGLISH, "id", "Orlena membawa 241 orang dan 12.400 ton ke Kelmouth pada 1 April.", 0.8))
                .extracting(Divergence::kind, Divergence::aText, Divergence::bText)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DivergenceKind.NUMBER, "214", "241"));
    }

    @Test
    void a_date_that_is_another_one_is_told() {
        assertThat(between(ENGLISH, "ru", "«Орлена» везла 214 человек и 12400 тонн в Келмут 10 апреля.", 0.8))
                .extracting(Divergence::kind, Divergence::aText, Divergence::bText)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DivergenceKind.DATE, "April 1", "10 апреля"));
    }

    @Test
    void numbers_that_count_other_things_are_not_compared() {
        assertThat(between(ENGLISH, "id", "Orlena membawa 3 mobil dan 12.400 ton ke Kelmouth pada 1 April.", 0.8))
                .isEmpty();
    }

    @Test
    void sentences_that_hardly_agree_are_not_compared() {
        assertThat(between(ENGLISH, "id", "Orlena membawa 241 orang dan 12.400 ton ke Kelmouth pada 9 April.", 0.2))
                .isEmpty();
    }
}
