package org.wiretrace.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiretrace.Knowledge;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.corpus.Precision;
import org.wiretrace.language.Languages;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameMention;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.QuoteForm;
import org.wiretrace.quotes.SpeakerRule;
import org.wiretrace.similarity.AlignedText;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.PassageKind;
import org.wiretrace.text.Sentences;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;
import org.wiretrace.translation.Difference;

class TranslatedFactsTest {
    private static final Languages LANGUAGES = Knowledge.languages();
    private static final String DENIED = "The Orlena did not carry the 214 people to Kelmouth on that day.";
    private static final String SAID =
            "\"The sea was calm when we left the harbour\", said Anna Kolvig. Ilya Brandt left.";

    private static List<Divergence> between(Side a, Side b, double identity, Difference... differences) {
        Passage whole = new Passage(
                "a",
                "b",
                0,
                a.article().text().length(),
                0,
                b.article().text().length(),
                PassageKind.TRANSLATED,
                identity);
        Compared pair = new Compared(a, b, List.of(whole), List.of());
        new TranslatedFacts(pair, LanguageTerms.of(a.language()), LanguageTerms.of(b.language()))
                .find(List.of(differences));
        return pair.found();
    }

    /** A text in which the name of one person is found, or of two, and what is quoted is said by one of them. */
    private static Side side(String language, String text, String speaker, String... persons) {
        Tokens tokens = Tokenizer.tokens(text);
        List<NameMention> names = java.util.Arrays.stream(persons)
                .map(name -> new NameMention(
                        text.indexOf(name), text.indexOf(name) + name.length(), name, name, NameKind.PERSON, "found"))
                .toList();
        int end = text.indexOf('"', 1);
        List<Quote> quotes = speaker == null
                ? List.of()
                : List.of(new Quote(
                        language + "#q1",
                        language,
                        1,
                        end,
                        text.substring(1, end),
                        speaker,
                        speaker,
                        "said",
                        QuoteForm.DIRECT,
                        null,
                        SpeakerRule.NAMED,
                        null));
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
                names,
                quotes,
                List.of(),
                LANGUAGES.of(language));
    }

    @Test
    void what_was_found_side_by_side_is_told() {
        Difference number = new Difference(Difference.Kind.NUMBER, new Span(29, 32), new Span(0, 6), "214 and 241");
        assertThat(between(
                        side("en", DENIED, null),
                        side("id", "Orlena tidak membawa 241 orang ke Kelmouth hari itu.", null),
                        0.8,
                        number))
                .extracting(Divergence::kind, Divergence::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DivergenceKind.NUMBER, "214 and 241"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "id, Orlena membawa 214 orang itu ke Kelmouth pada hari tersebut., true",
        "id, Orlena tidak membawa 214 orang itu ke Kelmouth pada hari tersebut., false",
        "ru, В тот день «Орлена» везла тех самых 214 человек в Келмут., true",
        "ru, В тот день «Орлена» не везла тех самых 214 человек в Келмут., false",
        "fr, Ce jour là le navire transportait plus vite les 214 personnes à Kelmouth., false"
    })
    void a_denial_that_is_lost_is_told(String language, String other, boolean told) {
        List<Divergence> found = between(side("en", DENIED, null), side(language, other, null), 0.8);
        assertThat(found).hasSize(told ? 1 : 0);
        assertThat(found).allMatch(one -> one.detail().contains("negation"));
    }

    @Test
    void sentences_that_hardly_agree_are_not_compared() {
        assertThat(between(
                        side("en", DENIED, null), side("id", "Orlena membawa 214 orang itu ke Kelmouth.", null), 0.2))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Анна Колвиг, false", "Илья Брандт, true", "Олег Петров, false"})
    void words_given_to_another_person_of_the_story_are_told(String speaker, boolean told) {
        String russian = "\"Море было спокойно, когда мы покидали порт\", сказал " + speaker + ". И ушел.";
        List<Divergence> found = between(
                side("en", SAID, "Anna Kolvig", "Anna Kolvig", "Ilya Brandt"),
                side("ru", russian, speaker, speaker),
                0.8);
        assertThat(found)
                .extracting(Divergence::kind)
                .hasSize(told ? 1 : 0)
                .containsOnly(told ? new DivergenceKind[] {DivergenceKind.SPEAKER} : new DivergenceKind[0]);
    }
}
