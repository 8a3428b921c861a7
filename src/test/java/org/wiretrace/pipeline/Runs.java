package org.wiretrace.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.wiretrace.config.JobConfig;

/** Whole runs, and their tables read back. */
final class Runs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Runs() {}

    /** Compares a corpus into a directory; an empty corpus stands for the sample. */
    static Summary compare(JavaSparkContext spark, List<String> corpus, Path out, Set<TableFormat> formats) {
        return compare(spark, corpus, out, formats, JobConfig.DEFAULTS);
    }

    static Summary compare(JavaSparkContext spark, List<String> corpus, Path out, JobConfig settings) {
        return compare(spark, corpus, out, EnumSet.of(TableFormat.JSONL), settings);
    }

    private static Summary compare(
            JavaSparkContext spark, List<String> corpus, Path out, Set<TableFormat> formats, JobConfig settings) {
        Request request = new Request(corpus, List.of(), out.toString(), formats, null, null, true, true, null);
        return Job.compare(spark, request, settings, Knowledge.builtIn(), Progress.QUIET);
    }

    static Summary compare(JavaSparkContext spark, List<String> corpus, Path out) {
        return compare(spark, corpus, out, EnumSet.of(TableFormat.JSONL));
    }

    /** The rows of a table. */
    static List<JsonNode> table(Path out, String name) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (Path part : files(out.resolve("tables").resolve(name))) {
            if (part.toString().endsWith(".jsonl")) {
                for (String line : Files.readAllLines(part)) {
                    rows.add(JSON.readTree(line));
                }
            }
        }
        return rows;
    }

    /** Every file under a directory, by path. */
    static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static JsonNode json(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }
}
