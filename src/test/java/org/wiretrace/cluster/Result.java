package org.wiretrace.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run has written, but for its own clock and the page that shows it.
 *
 * @param files the content of each file, a character a byte, by its path
 */
record Result(Map<String, String> files) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPORT = "report.json";

    /** The finished run in that directory; an unfinished one has no files. */
    static Result of(Path out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.exists(out.resolve("_SUCCESS"))) {
            return new Result(files);
        }
        List<Path> written;
        try (Stream<Path> walk = Files.walk(out)) {
            written = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : written) {
            String name = out.relativize(file).toString();
            if (name.equals(REPORT)) {
                ObjectNode report = (ObjectNode) JSON.readTree(file.toFile());
                report.remove("clock");
                files.put(name, report.toString());
            } else if (!name.startsWith(".") && !name.equals("report.html")) {
                files.put(name, new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return new Result(files);
    }

    /** Whether there is a finished run. */
    boolean isThere() {
        return !files.isEmpty();
    }

    /** What Spark did for the run in that directory. */
    static JsonNode engine(Path out) throws IOException {
        return JSON.readTree(out.resolve(REPORT).toFile()).path("clock").path("engine");
    }

    /** Files of an unfinished run. */
    static List<String> leftovers(Path out) throws IOException {
        try (Stream<Path> list = Files.list(out)) {
            return list.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }
}
