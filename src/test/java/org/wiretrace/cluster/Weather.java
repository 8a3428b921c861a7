package org.wiretrace.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A corpus of many short reports that say nothing that others say: quickly compared, and large as a table. */
final class Weather {
    private static final String[] WINDS = {"north", "east", "south", "west"};

    private Weather() {}

    static Path write(int articles, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            lines.add(("{\"id\": \"w%d\", \"outlet\": \"post%d.example\", \"published\": \"2024-05-%02dT%02d:00Z\","
                            + " \"text\": \"Station %d: wind %s, gauge %d.\"}")
                    .formatted(i, i % 7, 1 + i % 28, i % 24, i, WINDS[i % 4], i * 31L % 9973));
        }
        return Files.write(file, lines);
    }
}
