package org.wiretrace.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files of JSON Lines, and the tables of a run that are written so. */
final class JsonRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonRows() {}

    /** The rows of a file. */
    static List<JsonNode> of(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    /** The rows of a table of a run. */
    static List<JsonNode> table(Path out, String name) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (Stream<Path> parts = Files.list(out.resolve("tables").resolve(name))) {
            for (Path part : parts.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                rows.addAll(of(part));
            }
        }
        return rows;
    }

    /** Writes rows to a file. */
    static void write(List<?> rows, Path file) throws IOException {
        Files.write(file, lines(rows));
    }

    /** Adds rows to a file. */
    static void append(List<?> rows, Path file) throws IOException {
        Files.write(file, lines(rows), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static List<String> lines(List<?> rows) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Object row : rows) {
            lines.add(JSON.writeValueAsString(row));
        }
        return lines;
    }

    /** A whole file of JSON. */
    static JsonNode whole(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }

    /** A row as a record. */
    static <T> T as(JsonNode row, Class<T> type) {
        return JSON.convertValue(row, type);
    }
}
