package org.wiretrace.aliases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiretrace.config.Problems;
import org.wiretrace.names.NameEntry;
import org.wiretrace.names.NameKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AliasFolderTest {
    private static final List<NameEntry> LISTED = List.of(new NameEntry(
            "Mira Tolan", NameKind.PERSON, List.of("Mira Tolán", "Мира Толан"), List.of("Tolan"), List.of()));

    private static final String JRC =
            """
            # number, kind, language, spelling
            17\tP\tu\tOtto+Veskari
            17\tP\tfi\tOtto+Veskarin
            17\tP\tru\tОтто+Вескари
            17\tP\tu\tVeskari
            23\tP\tu\tMira+Tolán
            23\tP\tbg\tМира+Толан
            23\tP\tde\tMira+Tollan
            31\tO\tu\tPort+Kessary+Harbour+Board
            40\tE\tu\tKessary+Regatta
            41\tP\tu\tread+more
            """;

    private static final String WIKIDATA =
            """
            [
            {"id":"Q1","labels":{"de":{"language":"de","value":"Jona Weidt"},"en":{"language":"en","value":"Jonah Weidt"}},"aliases":{"en":[{"language":"en","value":"Jonah K. Weidt"},{"language":"en","value":"Weidt"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}},
            {"id":"Q2","labels":{"ja":{"language":"ja","value":"ケサリ港"},"fr":{"language":"fr","value":"Port-Kessary sur Mer"}},"claims":{"P625":[{}]}},
            {"id":"Q3","labels":{},"claims":{}}
            ]
            """;

    @TempDir
    Path folder;

    private AliasFolder.Lists read() {
        Problems problems = new Problems();
        AliasFolder.Lists lists = AliasFolder.read(folder, LISTED, problems);
        problems.throwIfAny();
        return lists;
    }

    private void write(String name, String text) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name));
                OutputStream packed = name.endsWith(".gz") ? new GZIPOutputStream(out) : out) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_folder_that_is_not_there_adds_nothing() {
        assertThat(AliasFolder.read(folder.resolve("names"), LISTED, new Problems()))
                .isEqualTo(new AliasFolder.Lists(LISTED, List.of()));
    }

    @Test
    void jrc_names_are_taken_in_and_what_is_listed_here_gains_spellings() throws IOException {
        write("entities.gz", JRC);

        AliasFolder.Lists lists = read();

        assertThat(lists.entries())
                .containsExactly(
                        new NameEntry(
                                "Mira Tolan",
                                NameKind.PERSON,
                                List.of("Mira Tolán", "Мира Толан", "Mira Tollan"),
                                List.of("Tolan"),
                                List.of()),
                        new NameEntry(
                                "Otto Veskari",
                                NameKind.PERSON,
                                List.of("Otto Veskarin", "Отто Вескари"),
                                List.of("Veskari"),
                                List.of()),
                        new NameEntry(
                                "Port Kessary Harbour Board", NameKind.ORGANISATION, List.of(), List.of(), List.of()));
        assertThat(lists.told())
                .containsExactly(folder.resolve("entities.gz")
                        + ": 4 names; left out: 1 entities that are called like another of the list,"
                        + " 1 spellings of neither person, place nor organisation,"
                        + " 1 spellings that no text would hold as a name");
    }

    @Test
    void a_person_of_two_lists_is_one() throws IOException {
        write("entities", "\uFEFF1\tP\tu\tJonah+Weidt\n1\tP\tu\tJonah+K.+Weidt\n1\tP\tlv\tJona+Veits\n");
        write("people.json", WIKIDATA);

        assertThat(read().entries())
                .filteredOn(entry -> entry.canonical().contains("Weidt"))
                .containsExactly(new NameEntry(
                        "Jonah Weidt",
                        NameKind.PERSON,
                        List.of("Jonah K. Weidt", "Jona Veits", "Jona Weidt"),
                        List.of("Weidt"),
                        List.of()));
    }

    @Test
    void an_empty_packed_file_is_told() throws IOException {
        Files.writeString(folder.resolve("entities.gz"), "");
        assertThatThrownBy(this::read).hasMessageContaining("entities.gz").hasMessageContaining("it ends too soon");
    }

    @Test
    void wikidata_is_taken_in_with_labels_and_aliases_of_every_language() throws IOException {
        write("people.json", WIKIDATA);

        assertThat(read().entries())
                .contains(
                        new NameEntry(
                                "Jonah Weidt",
                                NameKind.PERSON,
                                List.of("Jona Weidt", "Jonah K. Weidt"),
                                List.of("Weidt"),
                                List.of()),
                        new NameEntry("Port-Kessary sur Mer", NameKind.PLACE, List.of("ケサリ港"), List.of(), List.of()));
    }

    @Test
    void a_namesake_of_a_listed_name_is_left_out() throws IOException {
        write("list.tsv", "9\tP\tu\tMira+Tolan\n9\tP\tu\tMira+Anna+Tolan\n");

        AliasFolder.Lists lists = read();

        assertThat(lists.entries()).isEqualTo(LISTED);
        assertThat(lists.told())
                .singleElement()
                .asString()
                .endsWith("1 entities that may be a namesake of a listed name");
    }

    @Test
    void namesakes_within_the_lists_stay_two() throws IOException {
        write("list.tsv", "1\tP\tu\tJon+Ek\n1\tP\tu\tJon+A.+Ek\n2\tP\tu\tJon+Ek\n2\tP\tu\tJon+B.+Ek\n");

        assertThat(read().entries())
                .extracting(NameEntry::canonical)
                .containsExactly("Mira Tolan", "Jon Ek", "Jon B. Ek");
    }

    @Test
    void what_is_no_list_is_told() throws IOException {
        write("notes.docx", "x");
        write("people.json", "no json\nnor this\n");

        assertThatThrownBy(this::read)
                .hasMessageContaining("notes.docx")
                .hasMessageContaining("is no list of names; expected .tsv")
                .hasMessageContaining("holds 2 lines that are no JSON of an entity, and only 0 names");
    }
}
