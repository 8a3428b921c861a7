package org.wiretrace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiretrace.evaluation.TranslationRecall.Article;
import org.wiretrace.evaluation.TranslationRecall.Label;
import org.wiretrace.evaluation.TranslationRecall.Planted;
import org.wiretrace.evaluation.TranslationRecall.Side;
import org.wiretrace.evaluation.TranslationRecall.Told;

class TranslationRecallTest {
    private static final Map<String, Article> ARTICLES = articles(
            new Article("wire", "en", "The mayor counted 12 boats. Nobody is missing."),
            new Article("french", "fr", "Le maire a compté 21 bateaux. Tous ont disparu."),
            new Article("russian", "ru", "Мэр насчитал 12 лодок."),
            new Article("copy", "en", "The mayor counted 12 boats."),
            new Article("spanish", "es", "En el puerto nadie duerme."),
            new Article("other-wire", "en", "Harbour quiet after storm."),
            new Article("italian", "it", "Il porto è tranquillo dopo la tempesta."),
            new Article("elsewhere", "de", "In einer anderen Stadt."));
    private static final List<Label> LABELS = List.of(
            new Label("wire", "french", "faithful"),
            new Label("wire", "russian", "cut"),
            new Label("wire", "copy", "faithful"),
            new Label("wire", "spanish", "other_report"),
            new Label("wire", "other-wire", "other_report"),
            new Label("other-wire", "italian", "faithful"));
    private static final Planted NUMBER = new Planted("wire", "french", "number", "12 boats", "21 bateaux");
    private static final Planted NEGATION =
            new Planted("wire", "french", "negation", "Nobody is missing", "Tous ont disparu");
    private static final Planted SPEAKER = new Planted("wire", "french", "speaker", "Anna Berg", "Carl Lund");

    private static Map<String, Article> articles(Article... all) {
        Map<String, Article> articles = new LinkedHashMap<>();
        for (Article one : all) {
            articles.put(one.id(), one);
        }
        return articles;
    }

    private static TranslationRecall found(List<Set<String>> pairs) {
        return new TranslationRecall(ARTICLES, LABELS, List.of(), Set.copyOf(pairs), List.of());
    }

    private static TranslationRecall told(Planted planted, Told... told) {
        return new TranslationRecall(ARTICLES, LABELS, List.of(planted), Set.of(), List.of(told));
    }

    private static Side side(String article, String words) {
        int begin = ARTICLES.get(article).text().indexOf(words);
        return new Side(article, begin, begin + words.length(), words);
    }

    private static Side nothing(String article) {
        return new Side(article, null, null, null);
    }

    @Nested
    class The_pairs_of_a_set {
        private final TranslationRecall set = found(List.of());

        @Test
        void are_all_that_go_back_to_one_dispatch_in_two_languages() {
            assertThat(set.pairs())
                    .containsExactlyInAnyOrder(
                            Set.of("wire", "french"),
                            Set.of("wire", "russian"),
                            Set.of("french", "russian"),
                            Set.of("french", "copy"),
                            Set.of("russian", "copy"),
                            Set.of("other-wire", "italian"));
        }

        @Test
        void are_near_misses_where_only_the_story_is_the_same() {
            assertThat(set.nearMisses())
                    .contains(Set.of("wire", "spanish"), Set.of("wire", "italian"), Set.of("french", "other-wire"))
                    .doesNotContain(Set.of("wire", "other-wire"), Set.of("wire", "elsewhere"))
                    .doesNotContainAnyElementsOf(set.pairs());
        }
    }

    @Nested
    class Pairs_that_a_run_found {
        @Test
        void are_shared_out_into_right_and_wrong() {
            TranslationRecall half = found(List.of(
                    Set.of("wire", "french"),
                    Set.of("french", "russian"),
                    Set.of("wire", "spanish"),
                    Set.of("wire", "elsewhere")));

            assertThat(half.recall()).isEqualTo(2 / 6.0);
            assertThat(half.precision()).isEqualTo(0.5);
            assertThat(half.chance()).containsExactlyInAnyOrder(Set.of("wire", "spanish"), Set.of("wire", "elsewhere"));
            assertThat(half.missed()).hasSize(4).contains(Set.of("other-wire", "italian"));
        }

        @Test
        void are_told_by_kind_and_counted() {
            assertThat(found(List.of(Set.of("wire", "russian"), Set.of("copy", "spanish")))
                            .figures())
                    .containsEntry("translated_recall.cut", 1.0)
                    .containsEntry("translated_recall.faithful", 0.0)
                    .containsEntry("near_misses_found", 1)
                    .containsEntry("pairs_found", 2);
        }

        @Test
        void are_read_from_its_tables(@TempDir Path directory) throws IOException {
            Path set = Files.createDirectories(directory.resolve("set"));
            Files.writeString(
                    set.resolve("articles.jsonl"),
                    """
                    {"id": "w", "language": "en", "text": "Ten boats."}
                    {"id": "f", "language": "fr", "text": "Dix bateaux."}
                    {"id": "g", "language": "de", "text": "Zwölf Boote."}
                    {"id": "e", "language": "en", "text": "Ten boats, it is said."}
                    """);
            Files.writeString(
                    set.resolve("pairs.jsonl"),
                    """
                    {"source": "w", "pickup": "f", "kind": "faithful"}
                    {"source": "w", "pickup": "g", "kind": "cut"}
                    {"source": "w", "pickup": "e", "kind": "other_report"}
                    """);
            Files.writeString(
                    set.resolve("divergences.jsonl"),
                    """
                    {"source": "w", "pickup": "g", "kind": "number", "source_text": "Ten", "pickup_text": "Zwölf"}
                    """);
            Path out = directory.resolve("out");
            Files.writeString(
                    Files.createDirectories(out.resolve("tables/pairs")).resolve("part-0.jsonl"),
                    """
                    {"a": "w", "b": "f", "relation": "translated"}
                    {"a": "w", "b": "g", "relation": "same_story"}
                    {"a": "f", "b": "g", "relation": "shared_quotes"}
                    {"a": "w", "b": "e", "relation": "verbatim"}
                    """);
            Files.writeString(
                    Files.createDirectories(out.resolve("tables/divergences")).resolve("part-0.jsonl"),
                    """
                    {"a": "w", "b": "g", "kind": "number", "a_begin": 0, "a_end": 3, "b_begin": 0, "b_end": 5, "a_text": "Ten", "b_text": "Zwölf", "detail": "10 and 12"}
                    """);

            TranslationRecall recall = TranslationRecall.of(set, out);

            assertThat(recall.found()).containsExactly(Set.of("w", "f"));
            assertThat(recall.recall()).isEqualTo(1 / 3.0);
            assertThat(recall.divergenceRecall()).isEqualTo(1);
        }
    }

    @Nested
    class A_planted_divergence {
        @ParameterizedTest(name = "{0}: \"{1}\" and \"{2}\"")
        @CsvSource({
            "number, 12, 21, 1",
            "number, counted 12 boats, 21 bateaux, 1",
            "number, mayor, 21, 0",
            "number, 12, maire, 0",
            "date, 12, 21, 0",
        })
        void is_seen_by_its_kind_and_places(String kind, String here, String there, double expected) {
            assertThat(told(NUMBER, new Told(kind, "", side("wire", here), side("french", there)))
                            .divergenceRecall())
                    .isEqualTo(expected);
        }

        @Test
        void is_seen_whichever_side_comes_first() {
            assertThat(told(NUMBER, new Told("number", "", side("french", "21"), side("wire", "12")))
                            .unseen())
                    .isEmpty();
        }

        @Test
        void is_not_seen_between_other_articles() {
            assertThat(told(NUMBER, new Told("number", "", side("copy", "12"), side("french", "21")))
                            .unseen())
                    .containsExactly(NUMBER);
        }

        @Test
        void of_a_negation_is_seen_by_what_the_detail_says() {
            Told negation =
                    new Told("omission", "negation on one side only", side("wire", "Nobody"), nothing("french"));
            Told leftOut = new Told("omission", "carries a name", side("wire", "Nobody"), nothing("french"));

            assertThat(told(NEGATION, negation).unseen()).isEmpty();
            assertThat(told(NEGATION, leftOut).unseen()).containsExactly(NEGATION);
        }

        @ParameterizedTest(name = "\"{0}\" and \"{1}\"")
        @CsvSource({"Berg, Mayor Carl Lund, 1", "Anna Berg, Anna Berg, 0", "Carl Lund, Anna Berg, 0"})
        void of_a_speaker_is_seen_by_the_words_of_the_name(String here, String there, double expected) {
            Side quote = new Side("wire", 0, 3, here);
            Side rendered = new Side("french", 0, 2, there);

            assertThat(told(SPEAKER, new Told("speaker", "", quote, rendered)).divergenceRecall())
                    .isEqualTo(expected);
        }

        @Test
        void is_what_the_others_are_held_against() {
            Told right = new Told("number", "", side("wire", "12"), side("french", "21"));
            Told wrong = new Told("number", "", side("wire", "12"), side("russian", "12"));
            Told ofNoPlantedKind = new Told("order", "", side("wire", "12"), side("russian", "12"));
            Told ofNoTranslation = new Told("number", "", side("wire", "12"), side("spanish", "puerto"));

            assertThat(told(NUMBER, right, wrong, ofNoPlantedKind, ofNoTranslation)
                            .divergencePrecision())
                    .isEqualTo(0.5);
        }
    }
}
