package org.wiretrace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiretrace.Knowledge;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.evaluation.TranslationRecall.Article;
import org.wiretrace.evaluation.TranslationRecall.Label;
import org.wiretrace.evaluation.TranslationRecall.Planted;

/** The project's own set of dispatches and their translations, held to what is said of it. */
class TranslationSetTest {
    private static final Path SET = Path.of("src/test/resources/translations");
    /** Kinds whose words are names: the same name may stand in an article more than once. */
    private static final Set<String> OF_NAMES = Set.of("name", "place", "speaker");
    /** Languages whose words no spaces part, or longer ones than elsewhere. */
    private static final Set<String> MEASURED_BY_LETTER = Set.of("zh", "ja", "ko");

    private final TranslationRecall set;

    TranslationSetTest() throws IOException {
        set = TranslationRecall.of(SET);
    }

    @Test
    void it_holds_many_stories_and_articles() {
        assertThat(set.articles()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(set.articles().keySet().stream().map(set::storyOf).distinct())
                .hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void it_is_written_in_a_dozen_languages_that_the_program_knows() {
        Set<String> languages =
                set.articles().values().stream().map(Article::language).collect(Collectors.toSet());

        assertThat(languages).hasSize(12).contains("en", "id", "fr", "ru", "ar").allSatisfy(code -> assertThat(
                        Knowledge.languages().of(code).code())
                .isEqualTo(code));
    }

    @Test
    void it_is_written_in_six_scripts() {
        Set<UnicodeScript> scripts = set.articles().values().stream()
                .flatMap(article -> article.text().codePoints().mapToObj(UnicodeScript::of))
                .collect(Collectors.toSet());

        assertThat(scripts)
                .contains(
                        UnicodeScript.LATIN,
                        UnicodeScript.CYRILLIC,
                        UnicodeScript.ARABIC,
                        UnicodeScript.HAN,
                        UnicodeScript.KATAKANA,
                        UnicodeScript.HANGUL);
    }

    @Test
    void its_articles_are_as_long_as_news_is() {
        assertThat(set.articles().values()).allSatisfy(article -> {
            boolean byLetter = MEASURED_BY_LETTER.contains(article.language());
            int length = byLetter ? article.text().length() : article.text().split("\\s+").length;
            assertThat(length).as(article.id()).isBetween(byLetter ? 280 : 110, byLetter ? 1000 : 350);
        });
    }

    @Test
    void every_article_but_the_first_of_a_story_goes_back_to_one_that_stands_before_it() {
        List<String> order = List.copyOf(set.articles().keySet());
        Map<String, String> sources = new HashMap<>();
        for (Label label : set.labels()) {
            assertThat(order).contains(label.source(), label.pickup());
            assertThat(order.indexOf(label.source())).isLessThan(order.indexOf(label.pickup()));
            assertThat(sources.put(label.pickup(), label.source()))
                    .as(label.pickup())
                    .isNull();
        }
        Set<String> stories = order.stream().map(set::storyOf).collect(Collectors.toSet());
        assertThat(sources).hasSize(order.size() - stories.size());
    }

    @Test
    void every_translation_comes_after_its_dispatch_in_another_language() throws IOException {
        Map<String, OffsetDateTime> published = new HashMap<>();
        for (String line : Files.readAllLines(SET.resolve("articles.jsonl"))) {
            JsonNode row = new ObjectMapper().readTree(line);
            published.put(
                    row.get("id").asText(),
                    OffsetDateTime.parse(row.get("published").asText()));
        }
        assertThat(set.labels()).filteredOn(Label::isTranslation).allSatisfy(label -> {
            assertThat(published.get(label.pickup())).isAfter(published.get(label.source()));
            assertThat(language(label.pickup())).isNotEqualTo(language(label.source()));
        });
    }

    @Test
    void it_has_as_many_near_misses_as_translations() {
        assertThat(set.pairs()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(set.nearMisses()).hasSizeGreaterThanOrEqualTo(set.pairs().size());
    }

    @Test
    void the_words_of_a_planted_divergence_stand_in_their_articles() {
        assertThat(set.planted()).allSatisfy(planted -> {
            int source = places(planted.source(), planted.sourceText());
            int pickup = places(planted.pickup(), planted.pickupText());
            if (OF_NAMES.contains(planted.kind())) {
                assertThat(List.of(source, pickup)).doesNotContain(0);
            } else {
                assertThat(List.of(source, pickup)).containsOnly(1);
            }
        });
    }

    @Test
    void every_planted_divergence_stands_in_a_translation() {
        Set<List<String>> translations = set.labels().stream()
                .filter(Label::isTranslation)
                .map(label -> List.of(label.source(), label.pickup()))
                .collect(Collectors.toSet());

        assertThat(set.planted())
                .allSatisfy(planted -> assertThat(translations).contains(List.of(planted.source(), planted.pickup())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "date", "speaker", "name", TranslationRecall.NEGATION})
    void there_are_enough_of_each_kind_to_count(String kind) {
        assertThat(set.planted())
                .filteredOn(planted -> planted.kind().equals(kind))
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void every_kind_is_one_that_the_program_tells_or_a_negation() {
        Set<String> kinds = new HashSet<>(Set.of(TranslationRecall.NEGATION));
        for (DivergenceKind kind : DivergenceKind.values()) {
            kinds.add(kind.name().toLowerCase(Locale.ROOT));
        }
        assertThat(set.planted()).extracting(Planted::kind).isSubsetOf(kinds);
    }

    @Test
    void the_page_on_evaluation_counts_it_right() throws IOException {
        Set<String> stories = set.articles().keySet().stream().map(set::storyOf).collect(Collectors.toSet());

        assertThat(Files.readString(Path.of("src/site/markdown/evaluation.md")))
                .contains("%d invented articles on %d stories"
                        .formatted(set.articles().size(), stories.size()))
                .contains("%d pairs in two languages that go back to one dispatch, %d that do not"
                        .formatted(set.pairs().size(), set.nearMisses().size()))
                .contains("%d places where a translation says something else"
                        .formatted(set.planted().size()));
    }

    private String language(String article) {
        return set.articles().get(article).language();
    }

    private int places(String article, String words) {
        return TranslationRecall.places(set.articles().get(article).text(), words)
                .size();
    }
}
