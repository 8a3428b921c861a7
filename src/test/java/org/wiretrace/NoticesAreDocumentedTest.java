package org.wiretrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page of notices to the code, which is read as text: every code must be written where a notice is made. */
class NoticesAreDocumentedTest {
    private static final Path PAGE = Path.of("src/site/markdown/notices.md");
    private static final Path SOURCES = Path.of("src/main/java");

    /** What makes a notice or a reject, up to the end of the statement or to a semicolon inside its message. */
    private static final Pattern MADE = Pattern.compile(
            "(?:new (?:Notice|Reject|UnusableRecord)\\(|LoadedRecord\\.reject\\(|UNREADABLE_FILE =)([^;]*)");

    private static final Pattern CODE = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

    @Test
    void codes_are_found_in_the_sources() throws IOException {
        assertThat(inSources()).contains("weekday-mismatch", "duplicate", "duplicate-id", "no-text", "unreadable-file");
    }

    @Test
    void every_code_in_the_sources_stands_on_the_page() throws IOException {
        assertThat(onPage()).containsAll(inSources());
    }

    @Test
    void every_code_on_the_page_is_in_the_sources() throws IOException {
        assertThat(inSources()).containsAll(onPage());
    }

    private static Set<String> onPage() throws IOException {
        return all(FIRST_CELL, Files.readString(PAGE));
    }

    private static Set<String> inSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            Set<String> codes = new TreeSet<>();
            java.forEach(file -> all(MADE, read(file)).forEach(made -> codes.addAll(all(CODE, made))));
            return codes;
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
