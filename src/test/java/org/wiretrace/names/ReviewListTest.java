package org.wiretrace.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewListTest {
    private static final NameVariants.Decision UNDECIDED = new NameVariants.Decision(Map.of(), Map.of());
    private static final List<NameEntry> LISTED =
            List.of(new NameEntry("Mira Tolan", NameKind.PERSON, List.of("Miroslava Tolan"), List.of(), List.of()));
    private static final List<List<String>> NEVER = List.of(List.of("Otto Weber", "Otto Webber"));

    private static List<Spelling> found(String... names) {
        return Arrays.stream(names)
                .map(name -> new Spelling(name, NameKind.PERSON, 1))
                .toList();
    }

    private static LooseVariants.Outcome outcome(NameVariants.Decision decision, Refusal... refusals) {
        return new LooseVariants.Outcome(decision, List.of(refusals));
    }

    private static List<ReviewCandidate> list(int most, String... names) {
        ReviewList list = new ReviewList(LISTED, NEVER, most);
        return list.ranked(list.alike(found(names), UNDECIDED), outcome(UNDECIDED), (a, b) -> 0);
    }

    @Test
    void holds_what_looks_alike_likest_first() {
        assertThat(list(10, "Anders Holmqvist", "Anders Holmquist", "Anders Holmström", "Bo Rand"))
                .extracting(ReviewCandidate::a, ReviewCandidate::b)
                .startsWith(tuple("Anders Holmquist", "Anders Holmqvist"))
                .doesNotContain(tuple("Anders Holmqvist", "Bo Rand"));
        assertThat(list(10, "Anders Holmqvist", "Anders Holmquist").get(0).likeness())
                .isBetween(0.88, 1.0);
    }

    @Test
    void holds_the_same_words_in_another_order() {
        assertThat(list(10, "Wang Li", "Li Wang"))
                .extracting(ReviewCandidate::why)
                .containsExactly("same words, other order");
    }

    @Test
    void holds_a_found_name_against_every_spelling_of_a_listed_one_and_listed_ones_against_none() {
        assertThat(list(10, "Miroslava Tolar"))
                .extracting(ReviewCandidate::a, ReviewCandidate::b)
                .containsExactly(tuple("Mira Tolan", "Miroslava Tolar"));
        assertThat(list(10, "Bo Rand")).isEmpty();
    }

    @Test
    void holds_no_more_than_it_may_and_those_are_the_likest() {
        String[] names = {"Anders Holmqvist", "Anders Holmquist", "Anders Holmvist", "Anders Holmist", "Anders Holt"};
        assertThat(list(2, names)).isEqualTo(list(100, names).subList(0, 2));
    }

    @Test
    void says_what_was_refused_and_why() {
        ReviewList list = new ReviewList(LISTED, NEVER, 10);
        Refusal refusal = Refusal.of("Kathryn Lund", "Katie Lund", "short-first-name", Refusal.Reason.SIDE_BY_SIDE);
        List<ReviewCandidate> ranked = list.ranked(
                list.alike(found("Katie Lund", "Kathryn Lund"), UNDECIDED), outcome(UNDECIDED, refusal), (a, b) -> 0);
        assertThat(ranked)
                .extracting(ReviewCandidate::why, ReviewCandidate::refused)
                .containsExactly(tuple("short-first-name", Refusal.Reason.SIDE_BY_SIDE));
    }

    @Test
    void asks_no_more_about_what_is_decided() {
        assertThat(list(10, "Otto Weber", "Otto Webber"))
                .extracting(ReviewCandidate::refused, ReviewCandidate::isOpen)
                .containsExactly(tuple(Refusal.Reason.NEVER, false));
        ReviewList list = new ReviewList(LISTED, NEVER, 10);
        NameVariants.Decision merged =
                new NameVariants.Decision(Map.of("Anders Holmquist", "Anders Holmqvist"), Map.of());
        assertThat(list.ranked(
                        list.alike(found("Anders Holmqvist", "Anders Holmquist"), UNDECIDED),
                        outcome(merged),
                        (a, b) -> 0))
                .isEmpty();
    }

    @Test
    void tells_how_alike_the_stories_are() {
        ReviewList list = new ReviewList(LISTED, NEVER, 10);
        List<ReviewCandidate> alike = list.alike(found("Katie Lund", "Kathie Lund"), UNDECIDED);
        assertThat(list.ranked(alike, outcome(UNDECIDED), (a, b) -> 0.4567))
                .extracting(ReviewCandidate::stories)
                .containsExactly(0.46);
        assertThat(list.ranked(alike, outcome(UNDECIDED), (a, b) -> -1))
                .extracting(ReviewCandidate::stories)
                .containsExactly(0.0);
    }

    @Test
    void does_not_depend_on_the_order_of_the_spellings() {
        assertThat(list(10, "Wang Li", "Li Wang", "Bo Rand", "Bow Rand"))
                .isEqualTo(list(10, "Bow Rand", "Li Wang", "Bo Rand", "Wang Li"));
    }
}
