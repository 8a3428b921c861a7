package org.wiretrace.evaluation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Copies of the sample's articles in which something was changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedCorpusTest {
    private static final Path SAMPLE = Path.of("src/main/resources/sample/articles.jsonl");
    private static final Path EDITS = Path.of("src/test/resources/planted/edits.txt");

    private PlantedCorpus planted;
    private final Map<String, JsonNode> articles = new HashMap<>();

    @BeforeAll
    void plant() throws IOException {
        planted = PlantedCorpus.of(SAMPLE, EDITS);
        planted.articles().forEach(article -> articles.put(article.get("id").asText(), article));
    }

    private String text(String id) {
        return articles.get(id).get("text").asText();
    }

    private List<Plant> plants(String copy) {
        return planted.plants().stream()
                .filter(plant -> plant.copy().equals(copy))
                .sorted(Comparator.comparingInt(Plant::aBegin))
                .toList();
    }

    private Set<String> copies() {
        Set<String> copies = new HashSet<>(articles.keySet());
        copies.removeIf(id -> Copies.source(id) == null);
        return copies;
    }

    @Test
    void are_the_same_every_time() throws IOException {
        assertThat(PlantedCorpus.of(SAMPLE, EDITS)).isEqualTo(planted);
    }

    @Test
    void differ_from_their_source_only_where_something_was_planted() {
        for (String copy : copies()) {
            String source = text(Copies.source(copy));
            int a = 0;
            int b = 0;
            for (Plant plant : plants(copy)) {
                assertThat(text(copy).substring(b, plant.bBegin())).isEqualTo(source.substring(a, plant.aBegin()));
                String before = source.substring(plant.aBegin(), plant.aEnd());
                String after = text(copy).substring(plant.bBegin(), plant.bEnd());
                assertThat(before).contains(plant.words());
                assertThat(after).contains(plant.instead()).isNotEqualTo(before);
                if (plant.kind() != PlantKind.SPEAKER) {
                    assertThat(before).isEqualTo(plant.words());
                    assertThat(after).isEqualTo(plant.instead());
                } else {
                    assertThat(after.length() - before.length())
                            .isEqualTo(plant.instead().length() - plant.words().length());
                }
                a = plant.aEnd();
                b = plant.bEnd();
            }
            assertThat(text(copy).substring(b)).isEqualTo(source.substring(a));
        }
    }

    @Test
    void hold_enough_of_every_kind() {
        Map<PlantKind, Long> numbers = planted.plants().stream().collect(groupingBy(Plant::kind, counting()));
        for (PlantKind kind : PlantKind.values()) {
            assertThat(numbers.get(kind)).as(kind.shown()).isGreaterThanOrEqualTo(kind.isHarmless() ? 10 : 20);
        }
    }

    @Test
    void have_one_among_them_that_nothing_was_planted_in() {
        Map<String, Long> untouched = copies().stream()
                .filter(copy -> plants(copy).isEmpty())
                .collect(groupingBy(Copies::source, counting()));
        assertThat(untouched.values()).containsOnly(1L);
        assertThat(untouched.keySet())
                .isEqualTo(copies().stream().map(Copies::source).collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void are_run_by_another_outlet_an_hour_later() {
        for (String copy : copies()) {
            JsonNode source = articles.get(Copies.source(copy));
            assertThat(articles.get(copy).get("outlet")).isNotEqualTo(source.get("outlet"));
            String published = source.get("published").asText();
            if (published.contains("T")) {
                assertThat(Duration.between(
                                OffsetDateTime.parse(published),
                                OffsetDateTime.parse(
                                        articles.get(copy).get("published").asText())))
                        .isEqualTo(Duration.ofHours(1));
            }
        }
    }

    @Test
    void are_in_every_language_of_the_sample() {
        assertThat(copies().stream()
                        .map(copy -> articles.get(copy).path("language").asText("ar")))
                .contains("id", "en", "fr", "ru", "ar");
    }

    @Test
    void cannot_be_made_of_an_edit_whose_words_the_article_has_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edit.of("number | x | [two] ships | three", "two ships and two ships"))
                .withMessageContaining("[two] ships");
    }
}
