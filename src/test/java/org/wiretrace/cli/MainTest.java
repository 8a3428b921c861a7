package org.wiretrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Nested
    class Wrong_arguments {
        @Test
        void are_told_all_at_once_together_with_wrong_settings() throws IOException {
            Path conf = Files.writeString(folder.resolve("mine.yaml"), "candidates: {min-hits: 0}\n");

            int code = run(
                    "compare --corpsu x --since may --until 2024-13-01 --window -3 --format parket,csv --master lokal"
                            + " --fail-on-rejects 7 --no-repotr --corpus articles.jsonl --conf " + conf);

            assertThat(code).isEqualTo(2);
            assertThat(err())
                    .isEqualTo(
                            """
                    arguments:
                      --corpsu is unknown; did you mean --corpus?
                      --no-repotr is unknown; did you mean --no-report?
                      --master is "lokal"; expected a Spark master such as local[2], spark://host:7077 or yarn
                      --since is "may"; expected a day such as 2024-05-31
                      --until is "2024-13-01"; expected a day such as 2024-05-31
                      --out is missing; expected a directory for the result
                      --format is "parket"; expected one of parquet, jsonl, csv; did you mean parquet?
                      --fail-on-rejects is "7"; expected a share such as 0.05 or 5%%
                      --window is "-3"; expected a whole number from 0 to 36500
                    %s:
                      candidates.min-hits is 0; expected 1 or more
                    wiretrace compare --help tells what is expected.
                    """
                                    .formatted(conf));
            assertThat(out()).isEmpty();
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                compar                                          | compar is no command; did you mean compare?
                --corpus x                                      | --corpus is unknown
                compare extra                                   | extra is one argument too many
                compare --out                                   | --out is given without its DIR
                compare --out a --out b                         | option '--out' (DIR) should be specified only once
                compare --wire antara.jsonl                     | --wire is given alone; expected --corpus too
                compare --since 2024-05-02 --until 2024-05-01   | --until is 2024-05-01; expected a day not before --since
                compare --window 40000                          | --window is "40000"; expected a whole number
                compare --fail-on-rejects 101%                  | --fail-on-rejects is "101%"; expected a share
                compare --conf nowhere.yaml                     | there is no such file
                explain a a                                     | B is "a"; expected another article than A
                explain a                                       | B is missing
                import pages                                    | --to is missing
                import pages --to corpus.txt                    | --to is "corpus.txt"; expected a name that ends with
                import --to corpus.jsonl                        | FROM is missing
                names --accept nowhere.tsv                      | --accept is "nowhere.tsv"; expected a reviewed list
                names --accept pom.xml --corpus a.jsonl         | --accept is given together with --corpus
                nightly --date 2024-05-01                       | --state is missing
                nightly --corpus a --state b --date today       | --date is "today"; expected a day
                """)
        void end_with_code_2_and_no_stack_trace(String arguments, String told) {
            assertThat(run(arguments)).isEqualTo(2);
            assertThat(err()).contains(told).doesNotContain("\tat ");
            assertThat(out()).isEmpty();
        }

        @Test
        void none_at_all_show_what_there_is() {
            assertThat(run()).isEqualTo(2);
            assertThat(err()).contains("Usage: wiretrace", "compare", "nightly");
        }
    }

    @Nested
    class Help {
        @ParameterizedTest
        @ValueSource(strings = {"compare", "explain", "import", "names", "nightly"})
        void of_every_command_tells_all_its_options_with_example_and_exit_codes(String command) {
            assertThat(run(command, "--help")).isZero();
            assertThat(out()).contains("Exit codes:", "Example", "--conf", "--master", "--quiet");
            assertThat(err()).isEmpty();
        }

        @Test
        void of_compare_tells_what_the_contract_promises() {
            run("compare", "--help");
            assertThat(out())
                    .contains("--corpus", "--wire", "--out", "--format", "--since", "--until", "--window")
                    .contains("--overwrite", "--no-report", "--fail-on-rejects", "OUT/report.html", "OUT/_SUCCESS");
        }

        @Test
        void names_all_commands() {
            assertThat(run("--help")).isZero();
            assertThat(out()).contains("compare ", "explain ", "import ", "names ", "nightly ", "generate-completion ");
        }

        @Test
        void comes_before_complaints() {
            assertThat(run("nightly", "--dat", "--help")).isZero();
        }
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(run("--version")).isZero();
        assertThat(out()).matches("wiretrace \\d+\\.\\d+\\.\\d+\\S* \\(for Spark 4\\.\\S+; on Java \\S+\\)\\R");
    }

    @Test
    void the_script_for_completion_knows_commands_and_options() {
        assertThat(run("generate-completion")).isZero();
        assertThat(out()).contains("complete ", "compare", "--fail-on-rejects", "nightly");
    }

    private int run(String line) {
        return run(line.strip().split(" +"));
    }

    private int run(String... arguments) {
        Map<String, String> environment = Map.of();
        return new Main(print(out), print(err), environment)
                .run(Arrays.stream(arguments)
                        .filter(argument -> !argument.isEmpty())
                        .toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
