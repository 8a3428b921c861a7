package org.wiretrace.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether confidence is what it says: of what is said with a confidence of 0.9, nine in ten should hold. What was judged
 * is put into bins of a tenth by its confidence.
 *
 * <p>Started on its own it prints the table and draws the plot: {@code Calibration JUDGED PLOT.svg}.
 *
 * @param judged what was said, and whether it held
 */
record Calibration(List<Judged> judged) {
    private static final int FIRST_BIN = 5;
    private static final int LAST_BIN = 9;

    /** Prints the table, and draws the plot. */
    public static void main(String[] args) throws IOException {
        List<Judged> judged = new ArrayList<>();
        for (JsonNode row : JsonRows.of(Path.of(args[0]))) {
            judged.add(JsonRows.as(row, Judged.class));
        }
        Calibration calibration = new Calibration(judged);
        System.out.print(calibration.table());
        Files.writeString(Path.of(args[1]), calibration.plot());
    }

    /**
     * What was said with about the same confidence.
     *
     * @param tenth the lower bound, in tenths
     * @param said what was said
     */
    record Bin(int tenth, List<Judged> said) {
        double meanConfidence() {
            return said.stream().mapToDouble(Judged::confidence).average().orElseThrow();
        }

        double shareHeld() {
            return said.stream().filter(Judged::held).count() / (double) said.size();
        }

        /** How many of which set did not hold. */
        String wrong() {
            Map<String, Long> bySet = said.stream()
                    .filter(one -> !one.held())
                    .collect(Collectors.groupingBy(Judged::set, TreeMap::new, Collectors.counting()));
            return bySet.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
        }
    }

    /** The bins that hold something, from low to high. */
    List<Bin> bins(String what) {
        List<Bin> bins = new ArrayList<>();
        for (int tenth = FIRST_BIN; tenth <= LAST_BIN; tenth++) {
            int here = tenth;
            List<Judged> said = judged.stream()
                    .filter(one -> one.what().equals(what) && bin(one) == here)
                    .toList();
            if (!said.isEmpty()) {
                bins.add(new Bin(tenth, said));
            }
        }
        return bins;
    }

    private static int bin(Judged one) {
        return Math.min(LAST_BIN, Math.max(FIRST_BIN, (int) Math.floor(one.confidence() * 10 + 1e-9)));
    }

    /** One row a bin, in Markdown. */
    String table() {
        StringBuilder table = new StringBuilder(
                """
                | what | confidence | said | mean confidence | share that held | did not hold |
                | --- | --- | ---: | ---: | ---: | --- |
                """);
        for (String what : List.of(Judged.VERDICT, Judged.PICKUP)) {
            for (Bin bin : bins(what)) {
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %.1f to %.1f | %d | %.2f | %.2f | %s |%n",
                        what,
                        bin.tenth() / 10.0,
                        (bin.tenth() + 1) / 10.0,
                        bin.said().size(),
                        bin.meanConfidence(),
                        bin.shareHeld(),
                        bin.wrong()));
            }
        }
        return table.toString();
    }

    /** Share that held by confidence, with the line on which all would lie if confidence were right. */
    String plot() {
        StringBuilder svg = new StringBuilder(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 400" font-family="sans-serif" font-size="12">
                <title>How much of what is said with which confidence holds</title>
                <path d="M60 20V340H380" fill="none" stroke="#444"/>
                <path d="M60 340L380 20" fill="none" stroke="#bbb" stroke-dasharray="4 4"/>
                """);
        for (int tenth = FIRST_BIN; tenth <= LAST_BIN + 1; tenth++) {
            double value = tenth / 10.0;
            line(svg, "<text x=\"%.0f\" y=\"358\" text-anchor=\"middle\">%.1f</text>", x(value), value);
            line(svg, "<text x=\"52\" y=\"%.0f\" text-anchor=\"end\">%.1f</text>", y(value) + 4, value);
        }
        svg.append("<text x=\"220\" y=\"380\" text-anchor=\"middle\">confidence</text>")
                .append("<text x=\"66\" y=\"14\">share that held</text>\n");
        series(svg, Judged.VERDICT, "#0b62a4", 40);
        series(svg, Judged.PICKUP, "#b5541c", 58);
        return svg.append("</svg>\n").toString();
    }

    private void series(StringBuilder svg, String what, String colour, int legend) {
        line(svg, "<text x=\"80\" y=\"%d\" fill=\"%s\">%ss</text>", legend, colour, what);
        svg.append("<polyline fill=\"none\" stroke=\"").append(colour).append("\" points=\"");
        for (Bin bin : bins(what)) {
            svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(bin.meanConfidence()), y(bin.shareHeld())));
        }
        svg.append("\"/>\n");
        for (Bin bin : bins(what)) {
            line(
                    svg,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"><title>%d</title></circle>",
                    x(bin.meanConfidence()),
                    y(bin.shareHeld()),
                    colour,
                    bin.said().size());
        }
    }

    private static void line(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static double x(double confidence) {
        return 60 + 640 * (confidence - 0.5);
    }

    /** What holds less often than every other time lies at the foot. */
    private static double y(double share) {
        return 340 - 640 * Math.max(0, share - 0.5);
    }
}
