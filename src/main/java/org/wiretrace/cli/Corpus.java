package org.wiretrace.cli;

import java.util.ArrayList;
import java.util.List;
import org.wiretrace.config.Problems;
import picocli.CommandLine.Option;

/** Which articles are read. */
final class Corpus {
    @Option(
            names = "--corpus",
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Articles: files, directories or globs on any Hadoop file system. JSON Lines, Parquet, CSV, TSV,"
                            + " plain text, pages and crawls of the web, agencies' XML and JSON, feeds; compressed or not."
                            + " Default: the sample corpus.")
    List<String> paths = new ArrayList<>();

    List<String> read(Problems problems) {
        return Arguments.paths("--corpus", paths, problems);
    }

    /** Whether the sample corpus is meant. */
    boolean isSample() {
        return paths.isEmpty();
    }
}
