package org.wiretrace.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the articles stand in a corpus file, as its name tells. */
public enum CorpusKind {
    /** One JSON object a line. */
    LINES("jsonl", "ndjson"),
    /** One JSON object a line, or a single array of objects, or objects that run over many lines. */
    JSON("json"),
    CSV("csv"),
    TSV("tsv"),
    PARQUET("parquet"),
    /** One page as scraped. */
    PAGE("txt"),
    /** One page of the web. */
    HTML("html", "htm"),
    /** A crawl of the web: pages, and what was sent and fetched along with them. */
    WARC("warc"),
    /** An agency's format or a feed, told by its root element. */
    XML("xml", "rss", "atom", "nitf");

    /** What a file of each kind may be called, for people. */
    static final String NAMES = ".jsonl, .ndjson, .json, .csv, .tsv, .txt, .html, .xml, .rss, .atom, .nitf, .warc"
            + " (each also with .gz, .bz2 or .zst behind it) or .parquet";

    private static final List<String> COMPRESSIONS = List.of("gz", "bz2", "zst");

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that nobody can change
    private final List<String> extensions;

    CorpusKind(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** The kind of the file of that name; empty when it is none of a corpus. */
    public static Optional<CorpusKind> of(String fileName) {
        String extension = extension(uncompressed(fileName));
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .filter(kind -> kind != PARQUET || !compressed(fileName))
                .findFirst();
    }

    /** Whether parts of the file of that name can be read apart. */
    boolean splittable(String fileName) {
        return (this == LINES && !compressed(fileName)) || this == PARQUET;
    }

    /** The file's name without its folder and extensions: {@code page-7} for {@code page-7.txt.gz}. */
    static String stem(String fileName) {
        String name = uncompressed(fileName);
        return name.substring(0, name.length() - extension(name).length() - 1);
    }

    /** The name's last extension, in lower case; empty when it has none. */
    static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean compressed(String fileName) {
        return COMPRESSIONS.contains(extension(fileName));
    }

    private static String uncompressed(String fileName) {
        return compressed(fileName) ? fileName.substring(0, fileName.lastIndexOf('.')) : fileName;
    }
}
