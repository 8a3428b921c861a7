package org.wiretrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiretrace.config.Problems;
import org.wiretrace.pipeline.TableFormat;
import picocli.CommandLine;

class ImportCommandTest {
    @ParameterizedTest
    @CsvSource({
        "corpus.jsonl, JSONL",
        "corpus.PARQUET, PARQUET",
        "out.d/corpus.parquet/, PARQUET",
        "out.d/corpus, JSONL",
        "hdfs:///news/corpus/, JSONL"
    })
    void takes_the_form_from_the_name(String to, TableFormat format) {
        ImportCommand command = new ImportCommand();
        new CommandLine(command).parseArgs("pages", "--to", to);
        Problems problems = new Problems();

        assertThat(command.request(problems).formats()).isEqualTo(Set.of(format));
        assertThat(problems).hasToString("");
    }
}
