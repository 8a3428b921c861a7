package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiretrace.notice.InputException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutputDirectoryTest {
    private final Configuration hadoop = new Configuration();

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void out_is_new() {
        out = folder.resolve("new/out");
    }

    private OutputDirectory open(boolean overwrite) {
        return OutputDirectory.open(hadoop, out.toString(), overwrite);
    }

    private void run(String content, boolean overwrite) {
        try (OutputDirectory directory = open(overwrite)) {
            write(directory, content);
            directory.finish();
        }
    }

    private static void write(OutputDirectory directory, String content) {
        directory.write("report.json", content.getBytes(StandardCharsets.UTF_8));
        directory.write("tables/articles/" + content, new byte[0]);
    }

    private List<String> files() {
        try (Stream<Path> walk = Files.walk(out)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_finished_run_leaves_its_files_and_the_mark_and_nothing_else() {
        run("one", false);
        assertThat(files()).containsExactly("_SUCCESS", "report.json", "tables/articles/one");
        assertThat(out.resolve("report.json")).hasContent("one");
    }

    @Test
    void an_empty_directory_will_do() throws IOException {
        Files.createDirectories(out);
        run("one", false);
        assertThat(files()).contains("_SUCCESS");
    }

    @Nested
    class A_finished_run {
        @BeforeEach
        void is_there() {
            run("one", false);
        }

        @Test
        void is_refused() {
            assertThatThrownBy(() -> open(false))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("holds a finished run; replace it with --overwrite");
        }

        @Test
        void is_replaced_when_asked_for_and_other_files_stay() throws IOException {
            Files.writeString(out.resolve("notes.txt"), "Mine.");
            run("two", true);
            assertThat(files()).containsExactly("_SUCCESS", "notes.txt", "report.json", "tables/articles/two");
        }

        @Test
        void stays_as_it_is_when_the_run_to_replace_it_fails() {
            try (OutputDirectory directory = open(true)) {
                write(directory, "two");
            }
            assertThat(files()).containsExactly("_SUCCESS", "report.json", "tables/articles/one");
        }

        @Test
        void stays_as_it_is_when_the_run_to_replace_it_is_killed() {
            write(open(true), "two");
            assertThat(files()).contains("_SUCCESS", "report.json", "tables/articles/one");
            assertThat(out.resolve("report.json")).hasContent("one");
            run("three", true);
            assertThat(files()).containsExactly("_SUCCESS", "report.json", "tables/articles/three");
        }
    }

    @Test
    void a_failed_run_leaves_nothing() {
        try (OutputDirectory directory = open(false)) {
            write(directory, "one");
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void a_killed_run_does_not_look_finished_and_the_next_takes_its_traces_away() {
        write(open(false), "one");
        assertThat(out.resolve("_SUCCESS")).doesNotExist();
        assertThat(out.resolve("tables")).doesNotExist();
        run("two", false);
        assertThat(files()).containsExactly("_SUCCESS", "report.json", "tables/articles/two");
    }

    @Nested
    class What_is_not_ours {
        @Test
        void is_refused_even_when_asked_to_overwrite() throws IOException {
            Files.createDirectories(out);
            Files.writeString(out.resolve("thesis.odt"), "Mine.");
            assertThatThrownBy(() -> open(true))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("holds no run of ours, but thesis.odt");
            Files.createDirectory(out.resolve("tables"));
            assertThatThrownBy(() -> open(true)).isInstanceOf(InputException.class);
            assertThat(files()).containsExactly("thesis.odt");
        }

        @Test
        void may_be_a_file() throws IOException {
            Files.createDirectories(out.getParent());
            Files.writeString(out, "Mine.");
            assertThatThrownBy(() -> open(true))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("is a file");
        }

        @Test
        void may_stand_in_the_way() throws IOException {
            Files.createDirectories(out.getParent());
            Files.writeString(out, "Mine.");
            out = out.resolve("below");
            assertThatThrownBy(() -> open(false))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("cannot write to " + out)
                    .hasMessageContaining("choose another --out");
        }

        @Test
        void may_be_a_file_system_that_nobody_knows() {
            assertThatThrownBy(() -> OutputDirectory.open(hadoop, "nowhere://host/out", false))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("cannot write to nowhere://host/out");
        }
    }

    @Nested
    class A_run_that_is_killed_after_any_number_of_steps {
        private static final int MORE_THAN_A_RUN_TAKES = 200;

        /** Runs with a program that dies; tells whether it lived to the end. */
        private boolean survives(String content, long changes, boolean byFile) {
            Configuration mortal = MortalDisk.dyingAfter(changes, byFile);
            try {
                OutputDirectory directory = OutputDirectory.open(mortal, MortalDisk.path(out), true);
                write(directory, content);
                directory.finish();
                return true;
            } catch (MortalDisk.Killed killed) {
                return false;
            }
        }

        private static void write(OutputDirectory directory, String content) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            directory.write("report.json", bytes);
            directory.write("tables/articles/part-00000.jsonl", bytes);
            directory.write("tables/pairs/part-00000.jsonl", bytes);
            directory.write("tables/pairs/part-00001.jsonl", bytes);
            directory.write("tables/of-" + content, bytes);
        }

        /** The run that is there and marked as finished; null when none is. */
        private String marked() throws IOException {
            if (!Files.exists(out.resolve("_SUCCESS"))) {
                return null;
            }
            String content = Files.readString(out.resolve("report.json"));
            assertThat(visible())
                    .containsExactly(
                            "_SUCCESS",
                            "report.json",
                            "tables/articles/part-00000.jsonl",
                            "tables/of-" + content,
                            "tables/pairs/part-00000.jsonl",
                            "tables/pairs/part-00001.jsonl");
            for (String file : visible().subList(1, 6)) {
                assertThat(out.resolve(file)).hasContent(content);
            }
            return content;
        }

        private List<String> visible() {
            return files().stream().filter(file -> !file.startsWith(".")).toList();
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(booleans = {false, true})
        void leaves_the_run_before_it_or_its_own_and_the_next_one_heals(boolean foldersAreRenamedByFile)
                throws IOException {
            int killed = 0;
            boolean survived = false;
            while (!survived && killed < MORE_THAN_A_RUN_TAKES) {
                run("none", true);
                assertThat(survives("one", Long.MAX_VALUE, foldersAreRenamedByFile))
                        .isTrue();
                survived = survives("two", killed, foldersAreRenamedByFile);
                if (survived) {
                    break;
                }
                String between = marked();
                OutputDirectory.open(hadoop, out.toString(), true).close(); // a run that fails at once
                assertThat(marked()).as("killed after %d changes", killed).isIn("one", "two");
                if (between != null) {
                    assertThat(between).isIn("one", "two");
                }
                assertThat(survives("three", Long.MAX_VALUE, foldersAreRenamedByFile))
                        .isTrue();
                assertThat(marked()).isEqualTo("three");
                assertThat(files()).isEqualTo(visible());
                killed++;
            }
            assertThat(survived).isTrue();
            assertThat(killed).isGreaterThan(15);
            assertThat(marked()).isEqualTo("two");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(booleans = {false, true})
        void can_be_started_again_where_nothing_was_before_it(boolean foldersAreRenamedByFile) throws IOException {
            int killed = 0;
            while (!survives("one", killed, foldersAreRenamedByFile)) {
                assertThat(marked()).isIn(null, "one");
                if (marked() == null) {
                    run("again", false);
                }
                FileUtils.deleteDirectory(out.toFile());
                killed++;
            }
            assertThat(killed).isBetween(10, MORE_THAN_A_RUN_TAKES);
        }
    }

    @Test
    void two_runs_at_once_never_mix() {
        OutputDirectory first = open(false);
        write(first, "one");
        OutputDirectory second = open(false);
        write(second, "two");
        write(first, "late");

        assertThatThrownBy(first::finish)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("another run has begun to write to ");
        first.close();
        second.finish();

        assertThat(files()).containsExactly("_SUCCESS", "report.json", "tables/articles/two");
    }

    @Test
    void a_full_disk_is_told_with_a_way_out_and_leaves_nothing() {
        FullDisk.mount(hadoop, 1000);
        try (OutputDirectory directory = OutputDirectory.open(hadoop, FullDisk.path(out), false)) {
            directory.write("report.json", new byte[100]);
            assertThatThrownBy(() -> directory.write("report.html", new byte[10_000]))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("no room while writing")
                    .hasMessageContaining("No space left on device")
                    .hasMessageContaining("choose another --out");
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void a_directory_that_may_not_be_written_to_is_told() {
        FullDisk.mount(hadoop, -1);
        assertThatThrownBy(() -> OutputDirectory.open(hadoop, FullDisk.path(out), false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Permission denied")
                .hasMessageContaining("mend its permissions");
    }
}
