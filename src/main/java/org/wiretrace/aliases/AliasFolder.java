package org.wiretrace.aliases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.wiretrace.config.Problems;
import org.wiretrace.names.NameEntry;

/**
 * A folder of foreign lists of names: JRC-Names as {@code .tsv}, {@code .txt} or under its own name {@code entities},
 * Wikidata as {@code .json}, {@code .jsonl} or {@code .ndjson}; each of them also with {@code .gz} behind.
 */
public final class AliasFolder {
    private static final String KINDS =
            ".tsv or .txt for JRC-Names, .json or .jsonl for Wikidata, .yaml for names as in"
                    + " names.yaml, and .gz behind the first two";

    private AliasFolder() {}

    /**
     * What was read.
     *
     * @param entries all names, the listed ones first
     * @param told a line for each file: what was taken in, and what left out
     */
    public record Lists(List<NameEntry> entries, List<String> told) {
        public Lists {
            entries = List.copyOf(entries);
            told = List.copyOf(told);
        }
    }

    /** One of the two forms. */
    @FunctionalInterface
    private interface Form {
        List<Entity> read(BufferedReader lines, LeftOut leftOut) throws IOException;
    }

    /**
     * Reads every foreign list of the folder, in the order of the files' names.
     *
     * @param folder need not be there; what ends in .yaml is not read here
     * @param listed the names that are listed already
     * @param problems takes what cannot be read at all
     */
    public static Lists read(Path folder, List<NameEntry> listed, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return new Lists(listed, List.of());
        }
        AliasTable table = new AliasTable(listed);
        List<String> told = new ArrayList<>();
        for (Path file : files(folder, problems)) {
            table.nextList();
            told.add(read(file, table, problems.in(file.toString())));
        }
        return new Lists(table.entries(), told);
    }

    private static List<Path> files(Path folder, Problems problems) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.in(folder.toString()).add("cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static String read(Path file, AliasTable table, Problems problems) {
        String name = file.getFileName().toString();
        Form form = form(name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name);
        if (form == null) {
            problems.add("is no list of names; expected " + KINDS);
            return "";
        }
        LeftOut leftOut = new LeftOut();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            skipByteOrderMark(lines);
            List<Entity> entities = form.read(lines, leftOut);
            long malformed = leftOut.of(JrcNames.MALFORMED) + leftOut.of(WikidataNames.MALFORMED);
            if (malformed > entities.size()) {
                problems.add(
                        "holds %s, and only %d names; expected %s".formatted(leftOut.words(), entities.size(), KINDS));
            }
            entities.forEach(entity -> table.add(entity, leftOut));
            String left = leftOut.words();
            return "%s: %d names%s".formatted(file, entities.size(), left.isEmpty() ? "" : "; left out: " + left);
        } catch (IOException e) {
            problems.add("cannot be read: " + (e.getMessage() == null ? "it ends too soon" : e.getMessage()));
            return "";
        }
    }

    private static void skipByteOrderMark(BufferedReader lines) throws IOException {
        lines.mark(1);
        if (lines.read() != 0xFEFF) {
            lines.reset();
        }
    }

    private static Form form(String name) {
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? name : name.substring(dot)) {
            case ".tsv", ".txt", "entities" -> JrcNames::read;
            case ".json", ".jsonl", ".ndjson" -> WikidataNames::read;
            default -> null;
        };
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
