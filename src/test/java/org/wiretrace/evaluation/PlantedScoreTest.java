package org.wiretrace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a run told of planted copies. */
class PlantedScoreTest {
    private static final String SOURCE = "ferry-harborpost";
    private static final String COPY = Copies.id(SOURCE, 1);

    private static Plant plant(PlantKind kind, int begin, int end) {
        return new Plant(SOURCE, COPY, kind, begin, end, begin, end, "before", "after");
    }

    private static JsonNode row(String kind, int begin, int end, String detail) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("a", SOURCE).put("b", COPY).put("kind", kind).put("detail", detail);
        return row.put("a_begin", begin).put("a_end", end).put("b_begin", begin).put("b_end", end);
    }

    private static PlantedScore score(List<Plant> plants, JsonNode... rows) {
        return new PlantedScore(plants, List.of(rows), Map.of(), 1, 1);
    }

    @Test
    void a_row_of_its_kind_that_meets_a_plant_tells_it() {
        PlantedScore score = score(
                List.of(plant(PlantKind.NUMBER, 10, 13), plant(PlantKind.NUMBER, 40, 43)),
                row("number", 12, 20, "214 and 241"));

        assertThat(score.missed()).containsExactly(plant(PlantKind.NUMBER, 40, 43));
        assertThat(score.falseRows()).isEmpty();
        assertThat(score.tallies().get(PlantKind.NUMBER).f1()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void a_row_that_meets_none_is_false() {
        PlantedScore score = score(List.of(plant(PlantKind.NUMBER, 10, 13)), row("number", 13, 20, "2 and 3"));

        assertThat(score.falseRows()).hasSize(1);
        assertThat(score.tallies().get(PlantKind.NUMBER).precision()).isZero();
    }

    @Test
    void a_row_that_meets_a_harmless_edit_is_false() {
        PlantedScore score = score(List.of(plant(PlantKind.ROUNDING, 10, 13)), row("number", 10, 13, "291 and 290"));

        assertThat(score.falseRows()).hasSize(1);
        assertThat(score.figures()).containsEntry("harmless_told.rounding", "1/1");
    }

    @Test
    void a_row_of_another_kind_on_a_plant_is_neither_right_nor_false() {
        PlantedScore score =
                score(List.of(plant(PlantKind.NUMBER, 10, 13)), row("quote_wording", 5, 50, "other words"));

        assertThat(score.missed()).hasSize(1);
        assertThat(score.falseRows()).isEmpty();
    }

    @Test
    void a_denial_is_no_sentence_left_out() {
        List<Plant> plants = List.of(plant(PlantKind.NEGATION, 10, 13), plant(PlantKind.DROP, 60, 90));
        PlantedScore score = score(plants, row("omission", 9, 14, "negation on one side only"));

        assertThat(score.missed()).containsExactly(plant(PlantKind.DROP, 60, 90));
        assertThat(score.tallies().get(PlantKind.NEGATION).recall()).isEqualTo(1);
    }

    @Test
    void a_speaker_whose_name_was_planted_follows_from_that() {
        List<Plant> plants = List.of(plant(PlantKind.NAME, 10, 20));
        JsonNode told = row("speaker", 50, 80, "the same words given to he and to he");

        assertThat(new PlantedScore(plants, List.of(told), Map.of(List.of(COPY, 50), "after"), 1, 1).falseRows())
                .isEmpty();
        assertThat(new PlantedScore(plants, List.of(told), Map.of(List.of(COPY, 50), "other"), 1, 1).falseRows())
                .hasSize(1);
    }
}
