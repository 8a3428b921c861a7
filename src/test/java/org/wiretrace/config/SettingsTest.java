package org.wiretrace.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting is told where people change it, as it is in the code. */
class SettingsTest {
    private static final Path FILE = Path.of("conf", ConfigLoader.SETTINGS);

    static Stream<String> settings() {
        return Arrays.stream(JobConfig.class.getRecordComponents())
                .flatMap(stage -> Stream.concat(
                        Stream.of(RecordReader.kebab(stage.getName())),
                        Arrays.stream(stage.getType().getRecordComponents())
                                .map(RecordComponent::getName)
                                .map(name -> RecordReader.kebab(stage.getName()) + "." + RecordReader.kebab(name))));
    }

    @ParameterizedTest(name = "{0} stands in the settings file, below a comment")
    @MethodSource("settings")
    void every_setting_is_explained(String setting) throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        int stage = lines.indexOf(setting.replaceAll("\\..*", "") + ":");
        int line = stage;
        if (setting.contains(".")) {
            String start = "  " + setting.replaceAll(".*\\.", "") + ":";
            line = stage + 1;
            while (!lines.get(line).startsWith(start)) {
                line++;
                assertThat(line).as("a line for %s", setting).isLessThan(lines.size());
            }
        }
        assertThat(stage).as("a line for %s", setting).isNotNegative();
        assertThat(lines.get(line - 1).strip()).startsWith("# ");
    }

    @Test
    void the_file_and_the_code_agree_on_the_defaults() {
        Problems problems = new Problems();
        JobConfig none = new JobConfig(
                new InputConfig(java.util.Map.of(), 1, 1, 1),
                new NamesConfig(false),
                new CandidateConfig(2, 1, 1, 1, 1, 2, 2, 1, 1, 1, true),
                new AlignmentConfig(1, 1, 1, 1, 1, 1, 1),
                new QuoteConfig(1, 1),
                new ProvenanceConfig(1, 1, 1, 1),
                new DivergenceConfig(1),
                new OutputConfig(1),
                new ReportConfig(1, 1, 1),
                new NightlyConfig(1, 1));

        assertThat(ConfigLoader.of(FILE).load(ConfigLoader.SETTINGS, JobConfig.class, none, problems))
                .isEqualTo(JobConfig.DEFAULTS);
        assertThat(problems).hasToString("");
    }

    @Test
    void the_defaults_are_within_their_own_ranges() {
        Problems problems = new Problems();
        JobConfig.DEFAULTS.validate(problems);
        assertThat(problems).hasToString("");
    }

    @Test
    void the_program_carries_the_same_file() {
        Problems problems = new Problems();
        assertThat(ConfigLoader.builtIn().settings(problems)).isEqualTo(JobConfig.DEFAULTS);
        assertThat(problems).hasToString("");
    }
}
