package org.wiretrace.language;

import java.io.Serializable;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of months and weekdays in one language, or in several. */
final class DateNames implements Serializable {
    private final HashMap<String, Integer> months = new HashMap<>();
    private final HashMap<String, String> asListed = new HashMap<>();
    private final HashMap<String, DayOfWeek> weekdays = new HashMap<>();

    DateNames(Collection<Language> languages) {
        for (Language language : languages) {
            addMonths(language.months());
            addWeekdays(language.weekdays());
        }
    }

    /** A regular expression for any month, without groups. */
    String monthRegex() {
        return alternation(months);
    }

    /** A regular expression for any weekday, without groups. */
    String weekdayRegex() {
        return alternation(weekdays);
    }

    /** Number of the month of that name, 1 to 12. */
    int month(String name) {
        return months.get(folded(name));
    }

    /** The weekday of that name; null when there is none. */
    DayOfWeek weekday(String name) {
        return weekdays.get(folded(name));
    }

    /**
     * Whether a month so printed stands for itself without a year or weekday beside it: {@code 5 May} is a day, {@code 5
     * may} and {@code 5 set} are something else.
     */
    boolean standsAlone(String name) {
        String listed = asListed.get(folded(name));
        boolean capital = Character.isUpperCase(listed.codePointAt(0));
        return capital ? !Character.isLowerCase(name.codePointAt(0)) : listed.length() > 3;
    }

    private void addMonths(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            for (String name : variants(names.get(i))) {
                months.putIfAbsent(folded(name), i + 1);
                asListed.putIfAbsent(folded(name), name);
            }
        }
    }

    private void addWeekdays(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            for (String name : variants(names.get(i))) {
                weekdays.putIfAbsent(folded(name), DayOfWeek.of(i + 1));
            }
        }
    }

    private static List<String> variants(String names) {
        return Pattern.compile("|", Pattern.LITERAL)
                .splitAsStream(names)
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static String alternation(Map<String, ?> names) {
        // A name that cannot be, so that an empty list matches nothing.
        return names.isEmpty()
                ? "(?!)"
                : names.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(name -> name))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
    }
}
