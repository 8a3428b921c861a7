package org.wiretrace.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wiretrace.config.DidYouMean;
import org.wiretrace.config.Problems;
import org.wiretrace.pipeline.TableFormat;

/** Reads the values of options, and tells what is wrong with them in the words of the command line. */
final class Arguments {
    private static final String MASTER = "local|local\\[(\\*|[1-9]\\d*)(\\s*,\\s*(\\*|[1-9]\\d*))?]"
            + "|local-cluster\\[\\d+,\\d+,\\d+]|yarn|[a-z][a-z0-9+.-]*://.+";

    private Arguments() {}

    /** The day, or null for none. */
    static LocalDate day(String option, String value, Problems problems) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            problems.add(option, quoted(value), "a day such as 2024-05-31");
            return null;
        }
    }

    /** The whole number, or null for none. */
    static Integer count(String option, String value, int most, Problems problems) {
        if (value == null) {
            return null;
        }
        // Nine digits always fit.
        if (value.matches("\\d{1,9}") && Integer.parseInt(value) <= most) {
            return Integer.valueOf(value);
        }
        problems.add(option, quoted(value), "a whole number from 0 to " + most);
        return null;
    }

    /** The share, from 0.0 to 1.0, or null for none. */
    static Double share(String option, String value, Problems problems) {
        if (value == null) {
            return null;
        }
        if (value.matches("\\d{1,9}(\\.\\d+)?%")) {
            return inRange(option, value, Double.parseDouble(value.replace("%", "")) / 100, problems);
        }
        if (value.matches("\\d{0,9}(\\.\\d+)?") && !value.isEmpty()) {
            return inRange(option, value, Double.parseDouble(value), problems);
        }
        return inRange(option, value, Double.NaN, problems);
    }

    private static Double inRange(String option, String value, double share, Problems problems) {
        if (share >= 0 && share <= 1) {
            return share;
        }
        problems.add(option, quoted(value), "a share such as 0.05 or 5%");
        return null;
    }

    /** The forms of tables; Parquet when none is named. */
    static Set<TableFormat> formats(String option, List<String> values, Problems problems) {
        List<String> known = Arrays.stream(TableFormat.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
        EnumSet<TableFormat> formats = EnumSet.noneOf(TableFormat.class);
        values.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .forEach(value -> {
                    if (known.contains(value)) {
                        formats.add(TableFormat.valueOf(value.toUpperCase(Locale.ROOT)));
                    } else {
                        problems.add(option, quoted(value), "one of " + String.join(", ", known) + hint(value, known));
                    }
                });
        return formats.isEmpty() ? EnumSet.of(TableFormat.PARQUET) : formats;
    }

    /** The master as Spark takes it, or null for none. */
    static String master(String option, String value, Problems problems) {
        if (value != null && !value.matches(MASTER)) {
            problems.add(option, quoted(value), "a Spark master such as local[2], spark://host:7077 or yarn");
        }
        return value;
    }

    /** The paths, none of which is empty. */
    static List<String> paths(String option, List<String> values, Problems problems) {
        if (values.stream().anyMatch(String::isBlank)) {
            problems.add(option, "empty", "a file, a directory or a glob");
        }
        return List.copyOf(values);
    }

    static String hint(String value, List<String> known) {
        return DidYouMean.nearest(value, known)
                .map("; did you mean %s?"::formatted)
                .orElse("");
    }

    private static String quoted(String value) {
        return value.chars().allMatch(c -> !Character.isISOControl(c))
                ? "\"" + value + "\""
                : value.chars()
                        .mapToObj(c -> Character.isISOControl(c) ? "?" : Character.toString(c))
                        .collect(Collectors.joining("", "\"", "\""));
    }
}
