package org.wiretrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.report.Report.Fact;
import org.wiretrace.report.Report.FactValue;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactTableTest {
    private final Map<String, String> texts = new LinkedHashMap<>();

    FactTableTest() {
        texts.put("wire", "A passenger ferry with 214 people on board ran aground off the cape.");
        texts.put("daily", "A passenger ferry with 241 people on board ran aground off the cape.");
        texts.put("post", "Late news: a passenger ferry with 214 people on board ran aground.");
        texts.put("lantern", "A ferry ran aground; nobody says how many were on it.");
    }

    @Test
    void an_article_that_says_it_in_the_same_words_has_the_same_value_and_a_silent_one_has_none() {
        assertThat(facts(number("wire", "214 people", "daily", "241 people")))
                .containsExactly(new Fact(
                        DivergenceKind.NUMBER,
                        List.of(
                                new FactValue("daily", "241 people", true),
                                new FactValue("post", "214 people", false),
                                new FactValue("wire", "214 people", false))));
    }

    @Test
    void of_two_who_differ_neither_is_the_odd_one() {
        texts.remove("post");
        assertThat(facts(number("wire", "214 people", "daily", "241 people"))
                        .get(0)
                        .values())
                .noneMatch(FactValue::odd);
    }

    @Test
    void divergences_that_meet_in_a_place_are_one_fact() {
        assertThat(facts(
                        number("wire", "214 people", "daily", "241 people"),
                        number("daily", "241", "post", "214 people")))
                .hasSize(1);
    }

    @Test
    void what_is_left_out_is_no_value() {
        assertThat(facts(new Divergence("wire", "lantern", DivergenceKind.OMISSION, 0, 5, null, null, "A", null, "")))
                .isEmpty();
    }

    private List<Fact> facts(Divergence... divergences) {
        return FactTable.of(List.copyOf(texts.keySet()), texts, List.of(divergences));
    }

    private Divergence number(String a, String left, String b, String right) {
        int i = texts.get(a).indexOf(left);
        int j = texts.get(b).indexOf(right);
        return new Divergence(
                a, b, DivergenceKind.NUMBER, i, i + left.length(), j, j + right.length(), left, right, "a number");
    }
}
