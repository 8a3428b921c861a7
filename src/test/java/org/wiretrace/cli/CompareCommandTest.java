package org.wiretrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wiretrace.config.JobConfig;
import org.wiretrace.config.Problems;
import org.wiretrace.pipeline.Request;
import org.wiretrace.pipeline.TableFormat;
import picocli.CommandLine;

class CompareCommandTest {
    private final Problems problems = new Problems();

    @Test
    void asks_for_everything_that_the_arguments_say() {
        Request request = parsed(
                        "--corpus",
                        "a.jsonl",
                        "b/*.parquet",
                        "--wire",
                        "antara",
                        "reuters",
                        "--corpus",
                        "c",
                        "--out",
                        "o",
                        "--format",
                        "csv",
                        "--format",
                        "JSONL",
                        "--since",
                        "2024-05-01",
                        "--until",
                        "2024-05-31",
                        "--overwrite",
                        "--no-report",
                        "--fail-on-rejects",
                        "5%")
                .request(problems);

        assertThat(request)
                .isEqualTo(new Request(
                        List.of("a.jsonl", "b/*.parquet", "c"),
                        List.of("antara", "reuters"),
                        "o",
                        Set.of(TableFormat.CSV, TableFormat.JSONL),
                        LocalDate.of(2024, 5, 1),
                        LocalDate.of(2024, 5, 31),
                        true,
                        false,
                        0.05));
        assertThat(problems).hasToString("");
    }

    @Test
    void takes_the_sample_to_a_place_of_its_own_and_replaces_an_earlier_one_there() {
        CompareCommand compare = parsed();

        assertThat(compare.request(problems))
                .isEqualTo(new Request(
                        List.of(),
                        List.of(),
                        CompareCommand.SAMPLE_OUT,
                        Set.of(TableFormat.PARQUET),
                        null,
                        null,
                        true,
                        true,
                        null));
        assertThat(compare.notice()).contains("sample corpus", CompareCommand.SAMPLE_OUT);
    }

    @Test
    void replaces_nothing_in_a_place_that_was_asked_for() {
        assertThat(parsed("--out", CompareCommand.SAMPLE_OUT).request(problems).overwrite())
                .isFalse();
    }

    @Test
    void puts_the_window_before_what_the_settings_say() {
        assertThat(parsed("--window", "3").adjust(JobConfig.DEFAULTS)).isEqualTo(JobConfig.DEFAULTS.withWindowDays(3));
        assertThat(parsed().adjust(JobConfig.DEFAULTS)).isEqualTo(JobConfig.DEFAULTS);
    }

    private static CompareCommand parsed(String... arguments) {
        CompareCommand compare = new CompareCommand();
        new CommandLine(compare).parseArgs(arguments);
        return compare;
    }
}
