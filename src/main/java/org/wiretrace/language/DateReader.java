package org.wiretrace.language;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads dates: the one of publication from a field or line of a page, and those of events from running text. The two are
 * never mixed: whether a date says when an article appeared depends on where it stands, which the caller knows.
 */
public final class DateReader implements Serializable {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final DateTimeFormatter WITHOUT_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final Pattern EPOCH =
            Pattern.compile("\\s{0,9}(?<seconds>\\d{9,10})(?:\\d{3}|\\.\\d{1,9})?\\s{0,9}");

    private static final String CLOCK = "(?<before>(?:오전|오후|上午|下午|午前|午後|凌晨|晚上)\\s?)?"
            + "(?<h>\\d{1,2})(?:\\s?(?<unit>[:.h時时點点시])\\s?(?<mi>\\d{2})?(?!\\d)[分분]?"
            + "(?:[:.](?<s>\\d{2})(?:[.,]\\d{1,9})?)?)?"
            + "\\s{0,2}(?<half>(?:[ap]\\.?\\s?m\\.?|صباحا|مساء|ص|م|SA|CH)(?![\\p{L}\\p{N}]))?"
            + "(?:\\s{0,2}(?:Uhr|hrs?|h|น\\.)(?!\\p{L}))?"
            + "\\s{0,2}[(\\[]?(?<zone>" + Zones.REGEX + ")?";
    private static final Pattern CLOCK_BEHIND = Pattern.compile(
            "(?:\\s?(?:г\\.|года|년|年))?(?:\\s?[(（]\\p{L}{1,14}\\.?[)）])?"
                    + "(?:T|[\\s,;|·•\\-–—/(\\[：:]{0,6}(?:(?:at|um|kl\\.?|pukul|jam|pkl\\.?|lúc|в|à|às|as|a las|ore|alle(?: ore)?|الساعة)\\s{1,2})?)"
                    + CLOCK,
            FLAGS);
    private static final Pattern COMPACT_CLOCK =
            Pattern.compile("T(?<h>[01]\\d|2[0-3])(?<mi>[0-5]\\d)(?<s>[0-5]\\d)?(?<zone>" + Zones.REGEX + ")?", FLAGS);
    private static final Pattern CLOCK_BEFORE = Pattern.compile(
            CLOCK + "[)\\]]?[\\s,|·•\\-–—(]{1,5}(?:\\p{L}[\\p{L} '’\\-]{1,14}[,.]?\\s{1,2})?(?:on\\s|ngày\\s|the\\s)?$",
            FLAGS);
    private static final Pattern ZONE_BEHIND = Pattern.compile("[\\s,(\\[]{0,3}(?<zone>" + Zones.REGEX + ")", FLAGS);

    private final TreeMap<String, Forms> byLanguage = new TreeMap<>();
    private final Forms any;

    public DateReader(Languages languages) {
        any = new Forms(languages.all());
        for (Language language : languages.all()) {
            byLanguage.put(language.code(), new Forms(List.of(language)));
        }
    }

    /**
     * Reads the time of publication that a field or line gives: the first one in it.
     *
     * @param zone of the outlet's clock, for times that name none; null when unknown
     */
    public Optional<DateRead> publication(String text, Language language, ZoneId zone) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            return Optional.of(epoch(epoch, zone));
        }
        String plain = plain(text);
        Optional<Found> found = forms(language).first(plain, isDayFirst(language, zone));
        if (found.isEmpty()) {
            found = any.first(plain, isDayFirst(language, zone));
        }
        return found.map(date -> timed(plain, date, zone));
    }

    /**
     * Finds the days that running text names, in order. A weekday alone names none.
     *
     * @param near a day close to the article's, for dates without a year; null when unknown
     */
    public List<DateMention> mentions(String text, int from, int to, Language language, LocalDate near) {
        return forms(language).all(plain(text), from, to, isDayFirst(language, null), near);
    }

    private Forms forms(Language language) {
        return byLanguage.getOrDefault(language.code(), any);
    }

    /** English puts the day first everywhere but in America. */
    private static boolean isDayFirst(Language language, ZoneId zone) {
        return language.dayFirst()
                || (language.code().equals("en")
                        && zone != null
                        && !zone.getId().startsWith("America/"));
    }

    private static DateRead epoch(Matcher epoch, ZoneId zone) {
        OffsetDateTime time = Instant.ofEpochSecond(Long.parseLong(epoch.group("seconds")))
                .atZone(zone == null ? ZoneOffset.UTC : zone)
                .toOffsetDateTime();
        return new DateRead(WITH_OFFSET.format(time), minute(time), true, epoch.start("seconds"), epoch.end());
    }

    private static DateRead timed(String text, Found date, ZoneId home) {
        Matcher behind = CLOCK_BEHIND.matcher(text).region(date.end(), text.length());
        if (behind.lookingAt() && time(behind) != null) {
            ZoneId printed = zone(behind, home);
            return read(date.date(), time(behind), printed == null ? home : printed, date.begin(), clockEnd(behind));
        }
        Matcher compact = COMPACT_CLOCK.matcher(text).region(date.end(), text.length());
        if (compact.lookingAt()) {
            ZoneId printed = zone(compact, home);
            int second = compact.group("s") == null ? 0 : Integer.parseInt(compact.group("s"));
            LocalTime time =
                    LocalTime.of(Integer.parseInt(compact.group("h")), Integer.parseInt(compact.group("mi")), second);
            return read(date.date(), time, printed == null ? home : printed, date.begin(), compact.end());
        }
        Matcher before = CLOCK_BEFORE.matcher(text).region(Math.max(0, date.begin() - 48), date.begin());
        if (before.find() && time(before) != null) {
            ZoneId printed = zone(before, home);
            Matcher zoneBehind = ZONE_BEHIND.matcher(text).region(date.end(), text.length());
            int end = date.end();
            if (printed == null && zoneBehind.lookingAt()) {
                printed = zone(zoneBehind, home);
                end = zoneBehind.end("zone");
            }
            return read(date.date(), time(before), printed == null ? home : printed, before.start("h"), end);
        }
        long midnight = minute(
                date.date().atStartOfDay(home == null ? ZoneOffset.UTC : home).toOffsetDateTime());
        return new DateRead(date.date().toString(), midnight, false, date.begin(), date.end());
    }

    private static DateRead read(LocalDate date, LocalTime time, ZoneId zone, int begin, int end) {
        LocalDateTime local = date.atTime(time);
        OffsetDateTime instant =
                local.atZone(zone == null ? ZoneOffset.UTC : zone).toOffsetDateTime();
        String iso = zone == null ? WITHOUT_OFFSET.format(local) : WITH_OFFSET.format(instant);
        return new DateRead(iso, minute(instant), true, begin, end);
    }

    private static long minute(OffsetDateTime time) {
        return Math.floorDiv(time.toEpochSecond(), 60L);
    }

    private static ZoneId zone(Matcher matcher, ZoneId home) {
        return matcher.group("zone") == null ? null : Zones.of(matcher.group("zone"), home);
    }

    private static int clockEnd(Matcher clock) {
        for (String group : List.of("zone", "half", "s", "mi", "unit")) {
            if (clock.group(group) != null) {
                return clock.end(group);
            }
        }
        return clock.end("h");
    }

    /** The time of day; null when the number is none. */
    private static LocalTime time(Matcher clock) {
        String half = clock.group("half") == null ? clock.group("before") : clock.group("half");
        String unit = clock.group("unit");
        boolean bare = clock.group("mi") == null && (unit == null || ":.".contains(unit));
        if (bare && half == null) {
            return null;
        }
        int hour = Integer.parseInt(clock.group("h"));
        int minute = clock.group("mi") == null ? 0 : Integer.parseInt(clock.group("mi"));
        int second = clock.group("s") == null ? 0 : Integer.parseInt(clock.group("s"));
        if (half != null && hour <= 12) {
            hour = hour % 12 + (isAfternoon(half) ? 12 : 0);
        }
        return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
    }

    private static boolean isAfternoon(String half) {
        String sign = half.strip().toLowerCase(Locale.ROOT);
        return sign.startsWith("p")
                || List.of("오후", "下午", "午後", "晚上", "م", "مساء", "ch").contains(sign);
    }

    /** The text with every kind of space, digit and apostrophe in its plain form, of the same length. */
    private static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && (Character.isSpaceChar(c) || c == '\t')) {
                plain.append(' ');
            } else if (c > '9' && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else {
                plain.append(c == '’' ? '\'' : c);
            }
        }
        return plain.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** A date found in a text. */
    private record Found(int begin, int end, LocalDate date, boolean yearPrinted, boolean alone) {}

    private static final Comparator<Found> BY_PLACE =
            Comparator.comparingInt(Found::begin).thenComparing(date -> -date.end());

    /** The ways to write a date with the month names of some languages. */
    private static final class Forms implements Serializable {
        private static final String NOT_IN_NUMBER = "(?<![\\p{N}])(?<![\\p{N}][.,:/])";
        private static final String ENDS = "(?![\\p{N}]|[.,:/][\\p{N}])";
        private static final String YEAR = "(?<y>(?:19|20)\\d{2})(?!\\d)";
        /** As in {@code Sep 13 16:00:00 2023}. */
        private static final String YEAR_LATER = "(?=\\d[\\d:]{3,7}(?: [A-Z]{2,4})? (?<y>(?:19|20)\\d{2})(?!\\d))";

        private static final String MONTH = "(?<m>\\d{1,2})";
        private static final String DAY = "(?<d>\\d{1,2})";
        private static final String ORDINAL = "(?:st|nd|rd|th|er|º|°|\\.)?";

        private final DateNames names;
        /** Begin with a number. */
        private final ArrayList<Pattern> numberFirst = new ArrayList<>();
        /** Begin with a month's name. */
        private final ArrayList<Pattern> monthFirst = new ArrayList<>();

        private final Pattern weekdayBefore;
        private final Pattern weekdayBehind;

        private Forms(Collection<Language> languages) {
            names = new DateNames(languages);
            String month = "(?<mon>(?<!\\p{L})" + names.monthRegex() + "(?!\\p{L}))";
            String monthAlias = "(?:\\s?[/(]\\s?" + names.monthRegex() + "\\)?)?";
            String dayMonth = NOT_IN_NUMBER + DAY + ORDINAL + "(?:\\s{1,3}|-)(?:de\\s|of\\s|d')?" + month + monthAlias;
            String monthDay = month + "\\.?\\s{1,3}" + DAY + "(?:st|nd|rd|th)?";
            add(numberFirst, NOT_IN_NUMBER + YEAR + "-" + MONTH + "-" + DAY + "(?!\\d)");
            add(numberFirst, NOT_IN_NUMBER + "(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?=T\\d{4})");
            add(numberFirst, NOT_IN_NUMBER + YEAR + "\\s?[/.]\\s?" + MONTH + "\\s?[/.]\\s?" + DAY + "(?!\\d)\\.?");
            add(numberFirst, NOT_IN_NUMBER + YEAR + "\\s?[年년]\\s?" + MONTH + "\\s?[月월]\\s?" + DAY + "\\s?[日일号號]");
            add(numberFirst, NOT_IN_NUMBER + "(?<one>\\d{1,2})(?<sep>[/.\\-])(?<two>\\d{1,2})\\k<sep>" + YEAR);
            add(numberFirst, NOT_IN_NUMBER + "(?<one>\\d{1,2})/(?<two>\\d{1,2})/(?<yy>\\d{2})(?![\\d/])");
            add(numberFirst, dayMonth + "\\.?(?:,?\\s{1,3}|-)(?:de\\s|del\\s|năm\\s)?" + YEAR);
            add(monthFirst, monthDay + ",?\\s{1,3}" + YEAR);
            add(monthFirst, monthDay + "\\s{1,3}" + YEAR_LATER);
            add(numberFirst, dayMonth + "(?!\\p{L})" + ENDS);
            add(monthFirst, monthDay + ENDS + "(?![%:])");
            add(numberFirst, NOT_IN_NUMBER + MONTH + "\\s?[月월]\\s?" + DAY + "\\s?[日일号號]");
            add(numberFirst, "(?<=[(（])(?<one>\\d{1,2})/(?<two>\\d{1,2})(?=[)）])");
            weekdayBefore = Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?<wd>" + names.weekdayRegex()
                            + ")\\.?,?\\s{0,3}[(（]?(?:(?:the|den|der|le|el|il|dia|día|ngày|tanggal|tgl|o|em)\\s)?$",
                    FLAGS);
            weekdayBehind = Pattern.compile("\\s?[(（,]?\\s?(?<wd>" + names.weekdayRegex() + ")\\.?[)）]", FLAGS);
        }

        private static void add(List<Pattern> forms, String regex) {
            forms.add(Pattern.compile(regex, FLAGS));
        }

        /** More than any date is long. */
        private static final int LONGEST = 96;
        /** More than stands between the begin of a month's name and the day behind it. */
        private static final int MONTH_AND_SPACE = 32;

        /** The first date with a year; of two that begin together, the longer. */
        private Optional<Found> first(String text, boolean dayFirst) {
            DatePlaces places = new DatePlaces(text, 0, text.length());
            List<Found> found = new ArrayList<>();
            while (found.isEmpty() && places.next()) {
                at(places, dayFirst, null, found);
                found.removeIf(date -> !date.yearPrinted());
            }
            return found.stream().min(BY_PLACE);
        }

        private List<DateMention> all(String text, int from, int to, boolean dayFirst, LocalDate near) {
            DatePlaces places = new DatePlaces(text, from, to);
            List<Found> candidates = new ArrayList<>();
            while (places.next()) {
                at(places, dayFirst, near, candidates);
            }
            candidates.sort(BY_PLACE);
            List<DateMention> mentions = new ArrayList<>();
            int done = from;
            for (Found date : candidates) {
                if (date.begin() >= done) {
                    mention(text, from, to, date).ifPresent(mentions::add);
                    done = date.end();
                }
            }
            return mentions;
        }

        /**
         * Walks over the numbers of a text: no date is printed without one, and most of a text is far from any. A pattern
         * is tried where a date of its form would begin, and nowhere else.
         */
        private static final class DatePlaces {
            private final String text;
            private final int from;
            private final int to;
            /** Where the number begins. */
            private int number;
            /** Before it every word has been looked at. */
            private int words;

            DatePlaces(String text, int from, int to) {
                this.text = text;
                this.from = from;
                this.to = to;
                this.number = from - 1;
                this.words = from;
            }

            boolean next() {
                words = Math.max(words, number + 1);
                while (number >= from && number < to && isDigit(number)) {
                    number++;
                }
                number = Math.max(from, number);
                while (number < to && !isDigit(number)) {
                    number++;
                }
                words = Math.max(words, number - MONTH_AND_SPACE);
                return number < to;
            }

            /** Where the next word before the number begins; -1 when there is none. */
            int nextWord() {
                while (words < number) {
                    int at = words++;
                    if (Character.isLetter(text.charAt(at)) && (at == 0 || !Character.isLetter(text.charAt(at - 1)))) {
                        return at;
                    }
                }
                return -1;
            }

            Matcher at(Pattern form, int begin) {
                return form.matcher(text)
                        .region(begin, Math.min(to, begin + LONGEST))
                        .useTransparentBounds(true);
            }

            private boolean isDigit(int at) {
                char c = text.charAt(at);
                return c >= '0' && c <= '9';
            }
        }

        /** Adds the dates around one number. */
        private void at(DatePlaces places, boolean dayFirst, LocalDate near, List<Found> dates) {
            for (Pattern form : numberFirst) {
                date(places.at(form, places.number), dayFirst, near).ifPresent(dates::add);
            }
            for (int word = places.nextWord(); word >= 0; word = places.nextWord()) {
                for (Pattern form : monthFirst) {
                    date(places.at(form, word), dayFirst, near).ifPresent(dates::add);
                }
            }
        }

        private Optional<DateMention> mention(String text, int from, int to, Found date) {
            Matcher before = weekdayBefore.matcher(text).region(Math.max(from, date.begin() - 40), date.begin());
            before.useTransparentBounds(true);
            if (before.find()) {
                return Optional.of(new DateMention(
                        before.start(),
                        date.end(),
                        date.date(),
                        names.weekday(before.group("wd")),
                        date.yearPrinted()));
            }
            Matcher behind = weekdayBehind.matcher(text).region(date.end(), to);
            if (behind.lookingAt()) {
                return Optional.of(new DateMention(
                        date.begin(),
                        behind.end(),
                        date.date(),
                        names.weekday(behind.group("wd")),
                        date.yearPrinted()));
            }
            return date.yearPrinted() || date.alone()
                    ? Optional.of(new DateMention(
                            date.begin(), date.end(), date.date(), (DayOfWeek) null, date.yearPrinted()))
                    : Optional.empty();
        }

        private Optional<Found> date(Matcher matcher, boolean dayFirst, LocalDate near) {
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            String form = matcher.pattern().pattern();
            boolean named = form.contains("(?<mon>");
            int month;
            int day;
            if (form.contains("(?<one>")) {
                int one = Integer.parseInt(matcher.group("one"));
                int two = Integer.parseInt(matcher.group("two"));
                boolean day1st = (dayFirst || one > 12) && two <= 12;
                month = day1st ? two : one;
                day = day1st ? one : two;
            } else {
                month = named ? names.month(matcher.group("mon")) : Integer.parseInt(matcher.group("m"));
                day = Integer.parseInt(matcher.group("d"));
            }
            boolean alone = !named || names.standsAlone(matcher.group("mon"));
            if (form.contains("(?<y>") || form.contains("(?<yy>")) {
                int year = form.contains("(?<yy>")
                        ? 2000 + Integer.parseInt(matcher.group("yy"))
                        : Integer.parseInt(matcher.group("y"));
                return day(year, month, day).map(date -> new Found(matcher.start(), matcher.end(), date, true, alone));
            }
            // 2024 has a 29 February: that any year's day may be one.
            if (day(2024, month, day).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Found(matcher.start(), matcher.end(), nearest(month, day, near), false, alone));
        }

        private static Optional<LocalDate> day(int year, int month, int day) {
            try {
                return Optional.of(LocalDate.of(year, month, day));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static LocalDate nearest(int month, int day, LocalDate near) {
            if (near == null) {
                return null;
            }
            return Stream.of(near.getYear() - 1, near.getYear(), near.getYear() + 1)
                    .flatMap(year -> day(year, month, day).stream())
                    .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(near, date))))
                    .orElse(null);
        }
    }
}
