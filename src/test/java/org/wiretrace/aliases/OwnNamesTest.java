package org.wiretrace.aliases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.wiretrace.config.Problems;
import org.wiretrace.names.NameEntry;
import org.wiretrace.names.NameKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnNamesTest {
    private static NameEntry person(String canonical, String... variants) {
        return new NameEntry(canonical, NameKind.PERSON, List.of(variants), List.of(), List.of());
    }

    private static List<NameEntry> joined(NameEntry... entries) {
        Problems problems = new Problems();
        OwnNames names = new OwnNames();
        Arrays.stream(entries).forEach(entry -> names.add(List.of(entry), problems));
        problems.throwIfAny();
        return names.entries();
    }

    @Test
    void a_later_list_adds_spellings_to_a_name_of_an_earlier_one() {
        assertThat(joined(person("Mira Tolan", "Mira Tolán"), person("Mira Tolan", "M. Tolan", "Mira Tolán")))
                .containsExactly(person("Mira Tolan", "Mira Tolán", "M. Tolan"));
    }

    @Test
    void one_spelling_in_common_is_enough() {
        assertThat(joined(person("Mira Tolan", "Mira Tolán"), person("M. Tolan", "Mira Tolán")))
                .containsExactly(person("Mira Tolan", "Mira Tolán", "M. Tolan"));
    }

    @Test
    void what_is_of_another_kind_stays_another() {
        NameEntry place = new NameEntry("Mira Tolan", NameKind.PLACE, List.of(), List.of(), List.of());
        assertThat(joined(person("Mira Tolan"), place)).containsExactly(person("Mira Tolan"), place);
    }

    @Test
    void what_is_wrong_is_told_of_the_list_that_holds_it() {
        Problems problems = new Problems();
        OwnNames names = new OwnNames();
        names.add(List.of(person("Mira Tolan")), problems.in("names.yaml"));
        names.add(
                List.of(
                        person("Otto Veskari"),
                        person("Otto Veskari"),
                        person(" "),
                        new NameEntry("Kessary", null, List.of(), List.of(), List.of())),
                problems.in("beat.yaml"));
        assertThatThrownBy(problems::throwIfAny)
                .hasMessage(
                        """
                        beat.yaml:
                          entry 2 has the canonical Otto Veskari, which another entry has already
                          entry 3 has no canonical
                          Kessary.kind is missing""");
        assertThat(names.entries()).containsExactly(person("Mira Tolan"), person("Otto Veskari"));
    }

    @Test
    void what_must_never_be_one_is_kept_apart_whatever_a_list_says() {
        List<String> told = new ArrayList<>();
        NameEntry other = person("Otto Veskari", "Otto Veskarin");
        assertThat(OwnNames.keptApart(
                        List.of(person("Mira Tolan", "Mira Tollan", "M. Tolan", "Mira B. Tolan"), other),
                        List.of(
                                List.of("Mira Tollan", "Mira Tolan"),
                                List.of("Mira B. Tolan", "M. Tolan"),
                                List.of("Otto Veskari", "Mira Tolan")),
                        told))
                .containsExactly(person("Mira Tolan", "M. Tolan"), other);
        assertThat(told)
                .containsExactly(
                        "Mira Tollan: left out of Mira Tolan, for it is never one with Mira Tolan",
                        "Mira B. Tolan: left out of Mira Tolan, for it is never one with M. Tolan");
    }
}
