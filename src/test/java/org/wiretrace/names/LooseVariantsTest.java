package org.wiretrace.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LooseVariantsTest {
    private static final List<List<String>> FIRST_NAMES =
            List.of(List.of("Kathryn", "Katherine", "Katie"), List.of("Frederick", "Fred"), List.of("Robert", "Bob"));
    private static final StoryEvidence ONE_STORY = (a, b) -> 1;
    private static final StoryEvidence OTHER_STORIES = (a, b) -> 0.01;

    private final LooseVariants variants =
            new LooseVariants(List.of(), new FirstNames(FIRST_NAMES), List.of(List.of("Tomas Lund", "Tomas K. Lund")));

    private static NameVariants.Decision undecided() {
        return new NameVariants.Decision(Map.of(), Map.of());
    }

    /** What becomes of names, the first printed most often. */
    private Map<String, String> merged(StoryEvidence evidence, String... names) {
        return outcome(evidence, names).decision().canonicalOf();
    }

    private LooseVariants.Outcome outcome(StoryEvidence evidence, String... names) {
        List<String> list = Arrays.asList(names);
        List<Spelling> spellings = list.stream()
                .map(name -> new Spelling(name, NameKind.PERSON, names.length - list.indexOf(name)))
                .toList();
        return variants.decide(undecided(), variants.proposals(spellings, undecided()), evidence);
    }

    @ParameterizedTest
    @CsvSource({
        "Mark Heller, Mark Jay Heller",
        "Mira Tolan, Mira K. Tolan",
        "Mark Tolan, W. Mark Tolan",
        "Mark Tolan, W. Mark Tolan Sr.",
        "Otto Weber, Otto Weber Jr.",
        "Robert Lund, R. Lund",
        "Katie Lund, Kathryn Lund",
        "Fred Lund, Frederick Cheney Lund",
        "Boone Tolan, Cheryl Boone Tolan",
        "Moon Jae-in, Moon Jae",
        "Malcolm Tolan, Malcom Tolan",
        "Mira Grigorenko, Mira Grigorienko",
        "Mira J. Tolan, Mira Jane Tolan"
    })
    void names_that_are_loosely_alike_are_one_where_the_story_is(String canonical, String other) {
        assertThat(merged(ONE_STORY, canonical, other)).containsExactly(Map.entry(other, canonical));
        assertThat(merged(OTHER_STORIES, canonical, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "George W. Tolan, George H. W. Tolan",
        "Otto Weber Jr., Otto Weber Sr.",
        "Kim Jong Un, Kim Jong Il",
        "Kim Jong Un, Kim Jong Nam",
        "Kim Jong Un, Kim Yo Jong",
        "Mao Ning, Mao Zedong",
        "Julia Tolan, Julian Tolan",
        "Mario Tolan, Maria Tolan",
        "Daniel Tolan, Daniela Tolan",
        "Nick Tolan, Rob Tolan",
        "Mira J. Tolan, Mira K. Tolan",
        "Korea Utara, Korea Selatan",
        "Mira Lund, Mira Land",
        "Tomas Lund, Tomas K. Lund"
    })
    void two_people_stay_two_whatever_the_story(String one, String other) {
        assertThat(merged(ONE_STORY, one, other)).isEmpty();
    }

    @Test
    void what_two_rivals_would_go_to_gets_neither() {
        assertThat(merged(ONE_STORY, "George Tolan", "George W. Tolan", "George H. W. Tolan"))
                .isEmpty();
    }

    @Test
    void a_father_goes_by_the_plain_name_and_his_son_does_not() {
        assertThat(merged(ONE_STORY, "Mark Tolan", "Mark Tolan Sr.", "Mark Tolan Jr."))
                .isEqualTo(Map.of("Mark Tolan Sr.", "Mark Tolan"));
    }

    @Test
    void all_forms_of_one_name_go_to_the_commonest() {
        assertThat(merged(ONE_STORY, "Mark Tolan", "W. Mark Tolan", "W. Mark Tolan Sr."))
                .isEqualTo(Map.of("W. Mark Tolan", "Mark Tolan", "W. Mark Tolan Sr.", "Mark Tolan"));
    }

    @Test
    void names_that_stand_side_by_side_are_two() {
        assertThat(merged((a, b) -> -1, "Katie Lund", "Kathryn Lund")).isEmpty();
    }

    @Test
    void every_refusal_has_its_reason() {
        assertThat(outcome((a, b) -> -1, "Katie Lund", "Kathryn Lund").refusals())
                .containsExactly(
                        new Refusal("Kathryn Lund", "Katie Lund", "short-first-name", Refusal.Reason.SIDE_BY_SIDE));
        assertThat(outcome(OTHER_STORIES, "Mira Tolan", "Mira K. Tolan").refusals())
                .containsExactly(
                        new Refusal("Mira K. Tolan", "Mira Tolan", "middle-name", Refusal.Reason.OTHER_STORIES));
        assertThat(outcome(ONE_STORY, "Tomas Lund", "Tomas K. Lund").refusals())
                .containsExactly(new Refusal("Tomas K. Lund", "Tomas Lund", "middle-name", Refusal.Reason.NEVER));
        assertThat(outcome(ONE_STORY, "George Tolan", "George W. Tolan", "George H. W. Tolan")
                        .refusals())
                .extracting(Refusal::a, Refusal::b, Refusal::reason)
                .containsExactlyInAnyOrder(
                        tuple("George Tolan", "George W. Tolan", Refusal.Reason.RIVALS),
                        tuple("George H. W. Tolan", "George Tolan", Refusal.Reason.RIVALS));
    }

    @Test
    void an_office_of_one_town_is_not_that_of_another() {
        List<Spelling> spellings = List.of(
                new Spelling("Police Department", NameKind.ORGANISATION, 9),
                new Spelling("Wanarasa Police Department", NameKind.ORGANISATION, 3));
        assertThat(variants.proposals(spellings, undecided())).isEmpty();
    }

    @Test
    void a_listed_name_stands() {
        LooseVariants listed = new LooseVariants(
                List.of(new NameEntry("Mira K. Tolan", NameKind.PERSON, List.of(), List.of(), List.of())),
                new FirstNames(FIRST_NAMES),
                List.of());
        List<Spelling> spellings = List.of(new Spelling("Mira Tolan", NameKind.PERSON, 99));
        assertThat(listed.decide(undecided(), listed.proposals(spellings, undecided()), ONE_STORY)
                        .decision()
                        .canonicalOf())
                .containsExactly(Map.entry("Mira Tolan", "Mira K. Tolan"));
    }
}
