package org.wiretrace.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    /** An entry of a list, as agencies and names are. */
    record Source(String id, Kind kind, List<String> aliases, Map<String, List<String>> byLanguage, boolean ours) {
        Source {
            if (id == null) {
                throw new IllegalArgumentException("a source needs an id");
            }
        }
    }

    enum Kind {
        PRESS_RELEASE,
        NEWS_AGENCY
    }

    @Nested
    class Settings {
        @Test
        void that_are_left_out_keep_their_defaults() throws IOException {
            JobConfig config = settings("candidates:\n  window-days: 30\nquotes:\n");

            assertThat(problems).hasToString("");
            assertThat(config).isEqualTo(JobConfig.DEFAULTS.withWindowDays(30));
        }

        @Test
        void in_an_empty_file_all_keep_their_defaults() throws IOException {
            assertThat(settings("# nothing yet\n")).isEqualTo(JobConfig.DEFAULTS);
            assertThat(problems).hasToString("");
        }

        @Test
        void may_be_written_the_ways_people_write_numbers() throws IOException {
            JobConfig config = settings("candidates: {rare-share: 1e-3}\noutput: {rows-per-file: 2_000}\n");

            assertThat(problems).hasToString("");
            assertThat(config.candidates().rareShare()).isEqualTo(0.001);
            assertThat(config.output().rowsPerFile()).isEqualTo(2000);
        }

        @Test
        void that_are_wrong_are_told_all_at_once_under_the_name_of_the_file() throws IOException {
            Path file = write(
                    "mine.yaml",
                    """
                    candidate:
                      shingle-size: 4
                    candidates:
                      shingleSize: 4
                      min-hits: 0
                      window-days: two weeks
                      same-outlet: "yes"
                    alignment: 7
                    quotes:
                      min-words: 2.5
                      altered-share: 60
                    report:
                      pairs: 99999999999
                    input:
                      fields: {body_text: txet}
                    """);

            ConfigLoader.of(file).settings(problems);

            assertThatThrownBy(problems::throwIfAny)
                    .isInstanceOf(ConfigException.class)
                    .hasMessage(
                            """
                            %s:
                              candidate is unknown; did you mean candidates?
                              candidates.shingleSize is unknown; did you mean shingle-size?
                              candidates.window-days is "two weeks"; expected a whole number
                              candidates.same-outlet is "yes"; expected true or false
                              alignment is 7; expected keys with values
                              quotes.min-words is 2.5; expected a whole number
                              report.pairs is 99999999999; expected a smaller number
                              input.fields.body_text is txet; expected one of author, id, language, outlet, published, \
                            text, title, url
                              candidates.min-hits is 0; expected 1 or more
                              quotes.altered-share is 60.0; expected a share from 0.0 to 1.0"""
                                    .formatted(file));
        }

        @Test
        void need_their_file() {
            ConfigLoader.of(folder.resolve("nowhere.yaml")).settings(problems);

            assertThat(problems).hasToString(folder.resolve("nowhere.yaml") + ":\n  there is no such file");
        }

        @Test
        void that_are_no_yaml_are_told_with_their_line() throws IOException {
            settings("candidates:\n  window-days: [1, 2\n");

            assertThat(problems.toString()).contains("line 2, column 21: cannot be read as YAML:");
        }

        @Test
        void may_not_be_given_twice() throws IOException {
            settings("candidates:\n  min-hits: 2\n  min-hits: 3\n");

            assertThat(problems.toString()).contains("line 3").contains("min-hits");
        }

        @Test
        void are_keys_with_values() throws IOException {
            settings("- min-hits\n");

            assertThat(problems.toString()).contains("expected keys with values, such as \"input:\"");
        }

        private JobConfig settings(String yaml) throws IOException {
            return ConfigLoader.of(write("wiretrace.yaml", yaml)).settings(problems);
        }
    }

    @Nested
    class Lists {
        @Test
        void are_read_from_the_folder_of_the_settings() throws IOException {
            write(
                    "sources.yaml",
                    """
                    - id: antara
                      kind: news-agency
                      aliases: [Antara, LKBN Antara]
                      by-language: {ru: [Антара]}
                    - id: humas
                      ours: true
                    """);

            assertThat(sources())
                    .containsExactly(
                            new Source(
                                    "antara",
                                    Kind.NEWS_AGENCY,
                                    List.of("Antara", "LKBN Antara"),
                                    Map.of("ru", List.of("Антара")),
                                    false),
                            new Source("humas", null, null, null, true));
            assertThat(problems).hasToString("");
        }

        @Test
        void tell_every_entry_that_does_not_fit() throws IOException {
            write(
                    "sources.yaml",
                    """
                    - id: antara
                      knd: news-agency
                      aliases: [Antara, 24]
                    - kind: news-agncy
                    - just text
                    """);

            sources();

            assertThat(problems)
                    .hasToString(
                            """
                    %s:
                      entry 1 (antara).knd is unknown; did you mean kind?
                      entry 1 (antara).aliases.entry 2 is 24; expected text: put it in quotes
                      entry 2.kind is "news-agncy"; expected one of press-release, news-agency; did you mean news-agency?
                      entry 2: a source needs an id
                      entry 3 is "just text"; expected keys with values"""
                                    .formatted(folder.resolve("sources.yaml")));
        }

        @Test
        void of_words_are_groups() throws IOException {
            write("never.yaml", "- [Kim Jong Un, Kim Jong Il]\n- [A, B, C]\n");

            assertThat(loader().groups("never.yaml", problems))
                    .containsExactly(List.of("Kim Jong Un", "Kim Jong Il"), List.of("A", "B", "C"));
        }

        @Test
        void that_the_folder_lacks_are_the_built_in_ones() throws IOException {
            assertThat(loader().place("agencies.yaml")).isEqualTo("built-in conf/agencies.yaml");
            write("agencies.yaml", "");
            assertThat(loader().place("agencies.yaml"))
                    .isEqualTo(folder.resolve("agencies.yaml").toString());
        }

        @Test
        void of_files_join_what_the_folder_and_the_program_hold() throws IOException {
            Files.createDirectory(folder.resolve("languages"));
            write("languages/xx.yaml", "");

            assertThat(loader().files("languages")).contains("languages/xx.yaml");
        }

        private List<Source> sources() {
            return loader().list("sources.yaml", Source.class, problems);
        }

        private ConfigLoader loader() {
            return ConfigLoader.of(folder.resolve("wiretrace.yaml"));
        }
    }

    private Path write(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }
}
