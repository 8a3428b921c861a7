package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiretrace.config.ConfigLoader;
import org.wiretrace.config.Problems;
import org.wiretrace.names.NameEntry;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameVariant;
import org.wiretrace.names.Refusal;
import org.wiretrace.names.ReviewCandidate;
import org.wiretrace.notice.InputException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NameListsTest {
    private static final String NAMES =
            """
            # Ours, by hand.
            - canonical: Mira Tolan   # the mayor
              kind: person
              variants:
                [Mira Tolán,
                 М. Толан]
            - canonical: Port Kessary
              kind: place
            - canonical: Sevoria
              kind: place
              variants:
                - Севория
              short-forms: [SEV]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void lists_as_people_keep_them() throws IOException {
        Files.writeString(folder.resolve("names.yaml"), NAMES);
        Files.writeString(folder.resolve("names-never.yaml"), "# Never.\n- [Mira Tolan, Mara Tolan]\n");
    }

    private Summary accept(String... lines) throws IOException {
        return NameLists.accept(
                Files.writeString(folder.resolve("review.tsv"), String.join("\r\n", lines) + "\r\n"), folder);
    }

    private String names() throws IOException {
        return Files.readString(folder.resolve("names.yaml"));
    }

    private List<NameEntry> loaded() {
        Problems problems = new Problems();
        List<NameEntry> names =
                ConfigLoader.of(folder.resolve("wiretrace.yaml")).list("names.yaml", NameEntry.class, problems);
        assertThat(problems).hasToString("");
        return names;
    }

    @Test
    void take_in_what_was_decided_and_keep_all_else_to_the_letter() throws IOException {
        Summary summary = accept(
                "\ufeff# a remark",
                "unified\tMira Tolan\tMira Tolán\tperson\t3\t2\tfolded",
                "same\tMira Tolan\tMyra Tolan\tperson\t0.950\tsame last word",
                "Same\tPort Kessary\tPort-Kessary: the\tplace\t0.9\tx",
                "same\tSevoria\tSevorja\tplace\t0.9\tx",
                "same\tBo Rand\tBo O'Rand\tperson\t0.9\tx",
                "same\tBo O'Rand\tBow Rand\tperson\t0.9\tx",
                "never\tBo Rand\tBea Rand\tperson\t0.9\tx",
                "?\tAda Kell\tAda Kelly\tperson\t0.9\tx",
                "");

        assertThat(summary.lines().get(0)).startsWith("taken in  6 of 6");
        assertThat(names())
                .isEqualTo(NAMES.replace("М. Толан]", "М. Толан, Myra Tolan]")
                                .replace("Port Kessary\n", "Port Kessary\n  variants: ['Port-Kessary: the']\n")
                                .replace("- Севория\n", "- Севория\n    - Sevorja\n")
                        + "- canonical: Bo Rand\n  kind: person\n  variants: [Bo O'Rand, Bow Rand]\n");
        assertThat(loaded()).hasSize(4).last().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(NameKind.PERSON);
            assertThat(entry.variants()).containsExactly("Bo O'Rand", "Bow Rand");
        });
        assertThat(folder.resolve("names-never.yaml"))
                .hasContent("# Never.\n- [Mira Tolan, Mara Tolan]\n- [Bo Rand, Bea Rand]\n");
    }

    @Test
    void do_not_change_when_all_is_known() throws IOException {
        accept("same\tMira Tolan\tMyra Tolan\tperson\t0.9\tx", "never\tBo Rand\tBea Rand\tperson\t0.9\tx");
        String before = names();

        assertThat(accept("same\tMyra Tolan\tMira Tolan\tperson\t0.9\tx", "never\tBea Rand\tBo Rand\tperson\t0.9\tx")
                        .lines()
                        .get(0))
                .startsWith("taken in  0 of 2");
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void take_in_nothing_when_something_cannot_be() {
        assertThatThrownBy(() -> accept(
                        "same\tBo Rand\tBow Rand\tperson\t0.9\tx",
                        "yes\tA\tB\tperson\t0.9\tx",
                        "same\tA",
                        "same\tAda\tAdah\tghost\t0.9\tx",
                        "same\tMira Tolan\tMara Tolan\tperson\t0.9\tx",
                        "same\tMira Tolan\tSevoria\tperson\t0.9\tx",
                        "never\tSevoria\tСевория\tplace\t0.9\tx"))
                .isInstanceOf(InputException.class)
                .message()
                .satisfies(message -> assertThat(message.lines().map(line -> line.replaceFirst(".*, line ", "")))
                        .containsExactly(
                                "2: begins with \"yes\"; expected ?, same or never, then a tab",
                                "3: expected a mark, two names and their kind with tabs between",
                                "4: the kind is \"ghost\"; expected person, place or organisation",
                                "5: Mira Tolan and Mara Tolan are never one, says names-never.yaml",
                                "6: Mira Tolan and Sevoria are both listed, as two names; make them one in names.yaml by"
                                        + " hand",
                                "7: Sevoria and Севория are one name, says names.yaml"));
        assertThat(folder.resolve("names.yaml")).hasContent(NAMES);
    }

    @Test
    void begin_as_the_ones_that_the_program_carries() throws IOException {
        Files.delete(folder.resolve("names.yaml"));
        int carried = Knowledge.builtIn().names().size();

        accept("same\tBo Rand\tBow Rand\tperson\t0.9\tx");

        assertThat(loaded()).hasSize(carried + 1);
    }

    @Test
    void are_fed_by_a_list_on_which_the_listed_and_the_frequent_name_comes_first() throws IOException {
        List<String> lines = NameReview.lines(
                List.of(
                        new NameVariant("Mira Tolan", "Mira Tolán", NameKind.PERSON, 3, 2, "folded"),
                        new NameVariant("Bow Rand", "Bow Rand", NameKind.PERSON, 5, 2, "found"),
                        new NameVariant("Bo Rand", "Bo Rand", NameKind.PERSON, 2, 2, "found")),
                List.of(
                        new ReviewCandidate(
                                "Bo Rand",
                                "Bow Rand",
                                0.96,
                                0.31,
                                "same last word",
                                null,
                                "Bo Rand, 40,",
                                "Mr Bow Rand"),
                        new ReviewCandidate(
                                "Kessary",
                                "Port Kessary",
                                0.9,
                                0,
                                "first-name-left-out",
                                Refusal.Reason.OTHER_STORIES,
                                "in Kessary",
                                "")),
                loaded(),
                List.of("names/people.json: 7 names"));

        assertThat(lines.get(3)).isEqualTo("# names/people.json: 7 names");
        assertThat(lines.subList(4, lines.size()))
                .containsExactly(
                        "unified\tMira Tolan\tMira Tolán\tperson\t3\t2\tfolded",
                        "?\tBow Rand\tBo Rand\tperson\t0.960\t0.31\tsame last word\t\tMr Bow Rand\tBo Rand, 40,",
                        "?\tPort Kessary\tKessary\tplace\t0.900\t0.00\tfirst-name-left-out\tno story has both"
                                + "\t\tin Kessary");
        assertThat(accept(lines.toArray(String[]::new)).lines().get(0)).startsWith("taken in  0 of 0");
    }
}
