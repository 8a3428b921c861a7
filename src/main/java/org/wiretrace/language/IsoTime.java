package org.wiretrace.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times of ISO 8601 that are all of a field: basic and extended, by month, week or day of the year. In running
 * text most of these are numbers of something else.
 */
final class IsoTime {
    private static final Pattern FIELD =
            Pattern.compile("\\s{0,9}(?<y>(?:19|20)\\d{2})(?:-?[Ww](?<week>\\d{2})-?(?<wd>[1-7])"
                    + "|-(?<m>\\d{2})-(?<d>\\d{2})|(?<mm>\\d{2})(?<dd>\\d{2})|-?(?<doy>\\d{3}))"
                    + "(?:(?:[Tt]|\\s{1,2}|(?<=\\d{8})(?=\\d{4}(?:\\d{2})?\\s{0,9}$))"
                    + "(?<h>\\d{2})(?::?(?<mi>\\d{2})(?::?(?<s>\\d{2}))?)?(?:[.,](?<part>\\d{1,9})\\d{0,9})?"
                    + "\\s{0,2}(?<zone>[Zz]|[+\\-−]\\d{2}(?::?\\d{2})?)?(?:\\[[\\w/+:\\-]{1,40}])?)?\\s{0,9}");
    private static final int DAY = 86_400;

    private IsoTime() {}

    /** Reads the field; empty when it is none of these forms, or no day or hour that there is. */
    static Optional<DateRead> read(String text, ZoneId home) {
        Matcher field = FIELD.matcher(text);
        if (!field.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = date(field);
            if (field.group("h") == null) {
                return Optional.of(DateReader.day(date, home, field.start("y"), field.end()));
            }
            int second = secondOfDay(field);
            if (second > DAY) {
                return Optional.empty();
            }
            LocalDateTime time = date.atStartOfDay().plusSeconds(second);
            ZoneId printed = field.group("zone") == null ? null : Zones.of(field.group("zone"), home);
            return Optional.of(DateReader.time(time, printed == null ? home : printed, field.start("y"), field.end()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate date(Matcher field) {
        int year = number(field, "y", 0);
        if (field.group("week") != null) {
            // The fourth of January lies in the first week, always.
            LocalDate day = LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(field, "week", 1));
            return day.plusDays(number(field, "wd", 1) - day.getDayOfWeek().getValue());
        }
        if (field.group("doy") != null) {
            return LocalDate.ofYearDay(year, number(field, "doy", 1));
        }
        boolean extended = field.group("m") != null;
        return LocalDate.of(year, number(field, extended ? "m" : "mm", 1), number(field, extended ? "d" : "dd", 1));
    }

    /** Counts the fraction to the unit before it; a leap second is the second before it. */
    private static int secondOfDay(Matcher field) {
        int minute = number(field, "mi", 0);
        int second = number(field, "s", 0);
        if (minute > 59 || second > 60) {
            return Integer.MAX_VALUE;
        }
        int unit = field.group("s") != null ? 1 : field.group("mi") != null ? 60 : 3_600;
        double part = field.group("part") == null ? 0 : Double.parseDouble("0." + field.group("part"));
        return number(field, "h", 0) * 3_600 + minute * 60 + Math.min(second, 59) + (int) (part * unit);
    }

    private static int number(Matcher field, String group, int absent) {
        return field.group(group) == null ? absent : Integer.parseInt(field.group(group));
    }
}
