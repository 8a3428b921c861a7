package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wiretrace.config.ConfigLoader;
import org.wiretrace.config.JobConfig;
import org.wiretrace.config.Problems;
import org.wiretrace.evaluation.PairRecall;

/** Stories that outlets tell again with names spelled otherwise, compared with names brought to one and as printed. */
@SparkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VariantSpellingsTest {
    private static final Path SET = Path.of("src/test/resources/variants");

    private PairRecall unified;
    private PairRecall asPrinted;
    private Path outAsPrinted;

    @BeforeAll
    void compare_with_names_unified_and_as_printed(JavaSparkContext spark, @TempDir Path directory) throws IOException {
        outAsPrinted = directory.resolve("as-printed");
        unified = compared(spark, directory, "unify: true", directory.resolve("unified"));
        asPrinted = compared(spark, directory, "unify: false", outAsPrinted);
    }

    private static PairRecall compared(JavaSparkContext spark, Path directory, String setting, Path out)
            throws IOException {
        Path settings = Files.writeString(directory.resolve(ConfigLoader.SETTINGS), "names:\n  " + setting + "\n");
        Problems problems = new Problems();
        JobConfig config = ConfigLoader.of(settings).settings(problems);
        assertThat(problems).hasToString("");
        Runs.compare(spark, List.of(SET.resolve("articles.jsonl").toString()), out, config);
        return PairRecall.of(SET.resolve("pairs.jsonl"), out);
    }

    @Test
    void more_pairs_are_found_with_names_unified() {
        assertThat(unified.recall()).as("missed: %s", unified.missed()).isGreaterThanOrEqualTo(0.5);
        assertThat(unified.recall()).isGreaterThan(asPrinted.recall());
    }

    @Test
    void no_more_chance_pairs_are_found() {
        assertThat(unified.precision())
                .as("chance pairs: %s", unified.chance())
                .isGreaterThanOrEqualTo(asPrinted.precision());
    }

    @Test
    void nobody_is_named_where_names_are_left_as_printed() throws IOException {
        assertThat(Runs.table(outAsPrinted, "names")).isEmpty();
    }
}
