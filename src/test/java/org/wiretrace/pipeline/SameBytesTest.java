package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SparkTest
class SameBytesTest {
    private static final String PARTITIONS = "spark.default.parallelism";

    private final JavaSparkContext spark;

    SameBytesTest(JavaSparkContext spark) {
        this.spark = spark;
    }

    @AfterEach
    void put_Spark_back() {
        spark.sc().conf().remove(PARTITIONS);
    }

    @Test
    void tables_and_summary_are_the_same_for_any_partitions_and_any_order_of_the_input(@TempDir Path directory)
            throws IOException {
        Path sample = SampleCorpus.extract(directory.resolve("sample"));
        Map<String, String> once = run(1, corpus(sample, directory, 1, 1), directory);
        assertThat(once).containsKeys("report.json", "tables/pairs/part-00000.parquet", "tables/pairs/part-00000.csv");
        assertThat(run(2, corpus(sample, directory, 2, 3), directory)).isEqualTo(once);
        assertThat(run(7, corpus(sample, directory, 3, 5), directory)).isEqualTo(once);
        assertThat(run(64, corpus(sample, directory, 4, 9), directory)).isEqualTo(once);
    }

    /** The records of the sample in another order, dealt out to so many files; its pages beside them. */
    private static List<String> corpus(Path sample, Path directory, int seed, int files) throws IOException {
        List<String> records = new ArrayList<>(Files.readAllLines(sample.resolve("articles.jsonl")));
        Collections.shuffle(records, new Random(seed));
        Path corpus = Files.createDirectories(directory.resolve("corpus-" + seed));
        for (int i = 0; i < files; i++) {
            List<String> dealt = new ArrayList<>();
            for (int r = i; r < records.size(); r += files) {
                dealt.add(records.get(r));
            }
            Files.write(corpus.resolve("part-" + (char) ('z' - i) + ".jsonl"), dealt);
        }
        return List.of(corpus.toString(), sample.resolve("pages").toString());
    }

    /** Every file that a run wrote, by its path, the run's own clock taken out. */
    private Map<String, String> run(int partitions, List<String> corpus, Path directory) throws IOException {
        spark.sc().conf().set(PARTITIONS, String.valueOf(partitions));
        Path out = directory.resolve("out-" + partitions);
        Runs.compare(spark, corpus, out, EnumSet.allOf(TableFormat.class));
        Map<String, String> files = new TreeMap<>();
        for (Path file : Runs.files(out)) {
            String name = out.relativize(file).toString();
            if (name.startsWith("tables/")) {
                files.put(name, Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        }
        ObjectNode report = (ObjectNode) Runs.json(out.resolve("report.json"));
        assertThat(report.remove("clock")).isNotNull();
        files.put(
                "report.json", new String(report.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        return files;
    }
}
