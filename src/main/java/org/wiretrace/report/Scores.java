package org.wiretrace.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How good this version was on labelled data when it was built: the tables that its evaluation wrote. */
public final class Scores {
    private static final String BEGIN = "<!-- evaluate:begin -->";
    private static final String END = "<!-- evaluate:end -->";
    private static final List<Score> ROWS = read();

    private Scores() {}

    /**
     * One figure.
     *
     * @param set name of the set
     * @param figure what was measured
     * @param value what it came to
     */
    public record Score(String set, String figure, String value) {}

    /** The figures, in the order of the page on the evaluation; empty where the build had none. */
    public static List<Score> rows() {
        return ROWS;
    }

    private static List<Score> read() {
        try (InputStream stream = Scores.class.getResourceAsStream("evaluation.md")) {
            return stream == null ? List.of() : rows(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Score> rows(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        List<Score> rows = new ArrayList<>();
        String set = "";
        for (String line : begin < 0 || end < begin
                ? List.<String>of()
                : page.substring(begin, end).lines().toList()) {
            String[] cells = line.split("\\|", -1);
            boolean figures = cells.length >= 5
                    && !cells[1].contains("---")
                    && !cells[2].strip().equals("figure");
            if (figures) {
                set = cells[1].isBlank() ? set : cells[1].strip();
                rows.add(new Score(set, cells[2].strip(), cells[3].strip()));
            }
        }
        return List.copyOf(rows);
    }
}
