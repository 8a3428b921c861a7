package org.wiretrace.language;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.wiretrace.text.Openings;

/**
 * Reads dates: the one of publication from a field or line of a page, and those of events from running text. The two are
 * never mixed: whether a date says when an article appeared depends on where it stands, which the caller knows.
 */
public final class DateReader implements Serializable {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final DateTimeFormatter WITHOUT_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    /** No later year is read in any form. */
    private static final long YEAR_2100 = 4_102_444_800L;

    /** Seconds since 1970, or thousandths, millionths or billionths of them. */
    private static final Pattern EPOCH =
            Pattern.compile("\\s{0,9}(?<seconds>\\d{9,10})(?:(?:\\d{3}){1,3}|\\.\\d{1,9})?\\s{0,9}");

    /** Part of the day before the hour, and behind it: whoever counts to twelve needs one. */
    private static final String HALF_BEFORE = "(?:오전|오후|上午|下午|午前|午後|凌晨|清晨|早上|早晨|中午|傍晚|晚上|晚间)";

    private static final String HALF_BEHIND = "(?:[ap]\\.?\\s?m\\.?|صباحا|مساء|ظهرا|عصرا|ص|م|SA|CH|sáng|chiều|tối"
            + "|pagi|tengah hari|petang|malam)\\p{M}{0,2}(?![\\p{L}\\p{N}])";
    /** Behind the hour: an hour mark before a letter begins another word, as in "10 hours ago" and "1시간 전". */
    private static final String HOUR_MARK = "(?:[:.]|h(?!\\p{L})|giờ(?!\\p{L})|[时時點点시](?![间間간]))";

    private static final String HOURS = "(?:Uhr|horas?|hrs?|hs|h|น\\.)(?!\\p{L})";
    private static final String CLOCK = "(?<before>" + HALF_BEFORE + "\\s?)?"
            + "(?<h>\\d{1,2})(?:\\s?(?<unit>" + HOUR_MARK + ")\\s?(?<mi>\\d{2}|\\d(?=\\s?[分분]))?(?!\\d)"
            + "(?:\\s?(?:[分분]|phút))?(?:[:.](?<s>\\d{2})(?:[.,]\\d{1,9})?)?)?"
            + "\\s{0,2}(?<half>" + HALF_BEHIND + ")?"
            + "\\s{0,2}(?<hours>" + HOURS + ")?"
            + "\\s{0,2}[(\\[]?(?<zone>" + Zones.REGEX + ")?";
    private static final String AT =
            "(?:(?:at|um|kl\\.?|pukul|jam|pkl\\.?|lúc|в|à|às|as|a las|a la|las|ore|alle(?: ore)?|ob|الساعة)"
                    + "\\s{1,2})?";
    private static final Pattern CLOCK_BEHIND = Pattern.compile(
            "(?:\\s?(?:г\\.?|года|م|هـ)(?!\\p{L})|\\s?[년年])?(?:\\s?[(（]\\p{L}{1,14}\\.?[)）])?"
                    + "(?:T|[\\s,،、;|·•:\\-–—/(（\\[：]{0,6}" + AT + ")" + CLOCK,
            FLAGS);
    /** Hours and minutes in one number. */
    private static final Pattern COMPACT_CLOCK = Pattern.compile(
            "(?:T(?<h>[01]\\d|2[0-3])(?<mi>[0-5]\\d)(?<s>[0-5]\\d)?(?:[.,]\\d{1,9})?(?<zone>" + Zones.REGEX + ")?"
                    + "|[\\s,(|]{1,4}" + AT + "(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?:\\s?hrs?)?\\s?(?<zoneThen>"
                    + Zones.REGEX + "))",
            FLAGS);

    private static final Pattern CLOCK_BEFORE = Pattern.compile(
            CLOCK + "[)\\]]?[\\s,،|·•\\-–—(]{1,5}(?:\\p{L}[\\p{L} '’\\-]{1,14}[,.]?\\s{1,2})?"
                    + "(?:on\\s|ngày\\s|the\\s|del?\\s|du\\s|am\\s|vom\\s)?$",
            FLAGS);
    private static final Pattern ZONE_BEHIND = Pattern.compile("[\\s,(\\[]{0,3}(?<zone>" + Zones.REGEX + ")", FLAGS);

    private final Languages languages;
    /** Made where they are first needed: a run meets few languages, and each takes hundreds of patterns. */
    private transient ConcurrentHashMap<String, Forms> byLanguage = new ConcurrentHashMap<>();

    public DateReader(Languages languages) {
        this.languages = languages;
    }

    /**
     * Reads the time of publication that a field or line gives: the first one in it.
     *
     * @param where the text appeared: its clock holds for times that name no zone
     */
    public Optional<DateRead> publication(String text, Language language, Locality where) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<DateRead> iso = IsoTime.read(text, where.zone());
        if (iso.isPresent()) {
            return iso;
        }
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches() && Long.parseLong(epoch.group("seconds")) < YEAR_2100) {
            return Optional.of(epoch(epoch, where.zone()));
        }
        String plain = plain(text);
        Reading reading = new Reading(where.order(language), null);
        Forms own = forms(language);
        Optional<Found> found = own.first(plain, reading);
        if (found.isPresent()) {
            return found.map(date -> own.timed(plain, date, where.zone()));
        }
        Forms any = forms(languages.of(null));
        return any.first(plain, reading).map(date -> any.timed(plain, date, where.zone()));
    }

    /**
     * Finds the days that running text names, in order. A weekday alone names none.
     *
     * @param where the text appeared, which tells the order of day and month
     * @param near a day close to the article's, for dates that leave something open; null when unknown
     */
    public List<DateMention> mentions(
            String text, int from, int to, Language language, Locality where, LocalDate near) {
        return forms(language).all(plain(text), from, to, new Reading(where.order(language), near));
    }

    /** Patterns do not travel. */
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        byLanguage = new ConcurrentHashMap<>();
    }

    private Forms forms(Language language) {
        Language known = languages.of(language.code());
        return byLanguage.computeIfAbsent(
                known.code(), code -> new Forms(languages.all().contains(known) ? List.of(known) : languages.all()));
    }

    private static DateRead epoch(Matcher epoch, ZoneId zone) {
        OffsetDateTime time = Instant.ofEpochSecond(Long.parseLong(epoch.group("seconds")))
                .atZone(zone == null ? ZoneOffset.UTC : zone)
                .toOffsetDateTime();
        return new DateRead(WITH_OFFSET.format(time), minute(time), true, epoch.start("seconds"), epoch.end());
    }

    /** What is read of a day without a time. */
    static DateRead day(LocalDate date, ZoneId home, int begin, int end) {
        long midnight =
                minute(date.atStartOfDay(home == null ? ZoneOffset.UTC : home).toOffsetDateTime());
        return new DateRead(date.toString(), midnight, false, begin, end);
    }

    /** What is read of a time, by the clock of a zone or of none that is known. */
    static DateRead time(LocalDateTime local, ZoneId zone, int begin, int end) {
        OffsetDateTime instant =
                local.atZone(zone == null ? ZoneOffset.UTC : zone).toOffsetDateTime();
        String iso = zone == null ? WITHOUT_OFFSET.format(local) : WITH_OFFSET.format(instant);
        return new DateRead(iso, minute(instant), true, begin, end);
    }

    private static long minute(OffsetDateTime time) {
        return Math.floorDiv(time.toEpochSecond(), 60L);
    }

    /** The zone that a group holds, else the outlet's. */
    private static ZoneId zone(Matcher matcher, String group, ZoneId home) {
        ZoneId printed = matcher.group(group) == null ? null : Zones.of(matcher.group(group), home);
        return printed == null ? home : printed;
    }

    private static int clockEnd(Matcher clock) {
        for (String group : List.of("zone", "hours", "half", "s", "mi", "unit")) {
            if (clock.group(group) != null) {
                return clock.end(group);
            }
        }
        return clock.end("h");
    }

    /** The time of day; null when the number is none. */
    private static LocalTime clock(Matcher clock) {
        String half = clock.group("half") == null ? clock.group("before") : clock.group("half");
        String unit = clock.group("unit");
        boolean bare = clock.group("mi") == null && (unit == null || ":.".contains(unit));
        if (bare && half == null && clock.group("hours") == null) {
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

    private static final Pattern AFTERNOON =
            Pattern.compile("p\\.?\\s?m|오후|下午|午後|中午|傍晚|晚|م|ظهرا|عصرا|ch|tối|tengah|petang|malam");

    private static boolean isAfternoon(String half) {
        String sign = half.strip().toLowerCase(Locale.ROOT);
        return AFTERNOON.matcher(sign).lookingAt();
    }

    /**
     * The text with every kind of space, digit and apostrophe in its plain form, of the same length. Marks that only say
     * which way a text runs become spaces.
     */
    private static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            char c = plain[i];
            if (c == '\t' || c > '~') {
                plain[i] = plain(c);
            }
        }
        return new String(plain);
    }

    private static char plain(char c) {
        int type = Character.getType(c);
        if (c == '\t' || Character.isSpaceChar(c) || type == Character.FORMAT) {
            return ' ';
        }
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return c == '’' ? '\'' : c;
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

    /** What a text leaves to be known from elsewhere: the order of day and month, and a day close by. */
    private record Reading(Locality.Order order, LocalDate near) {}

    /** A date found in a text. */
    private record Found(int begin, int end, LocalDate date, boolean yearPrinted, boolean alone) {}

    private static final Comparator<Found> BY_PLACE =
            Comparator.comparingInt(Found::begin).thenComparing(date -> -date.end());

    /** The ways to write a date with the month names of some languages. */
    private static final class Forms {
        private static final String NOT_IN_NUMBER = "(?<![\\p{N}])(?<![\\p{N}][.,:/])";
        private static final String ENDS = "(?![\\p{N}]|[.,:/][\\p{N}])";
        private static final String YEAR = "(?<y>(?:19|20)\\d{2})(?!\\d)";
        /** As in {@code Sep 13 16:00:00 2023}. */
        private static final String YEAR_LATER =
                "(?=\\d[\\d:]{3,7}(?: (?:[A-Z]{2,5}|[+\\-]\\d{4}))? (?<y>(?:19|20)\\d{2})(?!\\d))";

        private static final String SHORT_YEAR = "(?<yy>\\d{2})";
        private static final String CLOCK_FOLLOWS = "(?=\\s{1,2}\\d{1,2}:\\d{2})";
        /** Between two numbers, the same both times; in Arabic a mark of direction may precede it. */
        private static final String SIGN = "(?<sep>\\s?[/.\\-]\\s?)";

        private static final String MONTH = "(?<m>\\d{1,2})";
        private static final String DAY = "(?<d>\\d{1,2})";
        private static final String ORDINAL = "(?:st|nd|rd|th|er|ro|º|°|ª|\\.º|\\.)?";

        private final DateNames names;
        /** Begin with a number. */
        private final List<Pattern> numberFirst = new ArrayList<>();
        /** Begin with a month's name. */
        private final List<Pattern> monthFirst = new ArrayList<>();

        private final Openings numberOpenings;
        private final Openings monthOpenings;

        private final Pattern weekdayBefore;
        private final Pattern weekdayBehind;
        /** A weekday between a date and its time. */
        private final Pattern weekdayBetween;

        private Forms(Collection<Language> languages) {
            names = new DateNames(languages);
            String month = "(?<mon>(?<!\\p{L})" + names.monthRegex() + "(?!\\p{L}))";
            String monthAlias = "(?:\\s?[/(]\\s?" + names.monthRegex() + "\\)?)?";
            String dayMonth =
                    NOT_IN_NUMBER + DAY + ORDINAL + "(?:\\s{1,3}|[-./])(?:de\\s|of\\s|d')?" + month + monthAlias;
            String monthDay = month + "\\.?\\s{1,3}" + DAY + "(?:st|nd|rd|th)?";
            add(numberFirst, NOT_IN_NUMBER + YEAR + "-" + MONTH + "-" + DAY + "(?!\\d)");
            add(numberFirst, NOT_IN_NUMBER + "(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?=T\\d{4})");
            add(numberFirst, NOT_IN_NUMBER + YEAR + "\\s?[/.]\\s?" + MONTH + "\\s?[/.]\\s?" + DAY + "(?!\\d)\\.?");
            add(numberFirst, NOT_IN_NUMBER + YEAR + "\\s?[年년]\\s?" + MONTH + "\\s?[月월]\\s?" + DAY + "\\s?[日일号號]");
            add(numberFirst, NOT_IN_NUMBER + "(?<one>\\d{1,2})" + SIGN + "(?<two>\\d{1,2})\\k<sep>" + YEAR);
            add(numberFirst, NOT_IN_NUMBER + "(?<one>\\d{1,2})/(?<two>\\d{1,2})/" + SHORT_YEAR + "(?![\\d/])");
            add(numberFirst, NOT_IN_NUMBER + "(?<one>\\d{2})\\.(?<two>\\d{2})\\." + SHORT_YEAR + "(?![\\d/]|\\.\\d)");
            add(numberFirst, dayMonth + "\\.?(?:[,،]?\\s{1,3}|[-./])(?:de\\s|del\\s|năm\\s)?" + YEAR);
            add(numberFirst, dayMonth + "-" + SHORT_YEAR + "(?![\\d-])");
            add(numberFirst, dayMonth + "\\s" + SHORT_YEAR + CLOCK_FOLLOWS);
            add(numberFirst, NOT_IN_NUMBER + YEAR + "[\\s-]" + month + "\\.?[\\s-]" + DAY + "(?!\\d)");
            add(numberFirst, NOT_IN_NUMBER + "(?<=令和)(?<reiwa>\\d{1,2})年" + MONTH + "月" + DAY + "日");
            add(monthFirst, monthDay + "[,،]?\\s{1,3}" + YEAR);
            add(monthFirst, monthDay + "\\s{1,3}" + YEAR_LATER);
            add(numberFirst, dayMonth + "(?!\\p{L})" + ENDS);
            add(monthFirst, monthDay + ENDS + "(?![%:])");
            add(numberFirst, NOT_IN_NUMBER + MONTH + "\\s?[月월]\\s?" + DAY + "\\s?[日일号號]");
            add(numberFirst, "(?<=[(（])(?<one>\\d{1,2})/(?<two>\\d{1,2})(?=[)）])");
            numberOpenings = new Openings(numberFirst);
            monthOpenings = new Openings(monthFirst);
            weekdayBefore = Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?<wd>" + names.weekdayRegex()
                            + ")\\.?,?\\s{0,3}[(（]?(?:(?:the|den|der|le|el|il|dia|día|ngày|tanggal|tgl|o|em)\\s)?$",
                    FLAGS);
            weekdayBetween = Pattern.compile("[\\s,،]{0,2}" + names.weekdayRegex() + "(?![\\p{L}\\p{N}])[.,]?", FLAGS);
            weekdayBehind = Pattern.compile("\\s?[(（,]?\\s?(?<wd>" + names.weekdayRegex() + ")\\.?[)）]", FLAGS);
        }

        private static void add(List<Pattern> forms, String regex) {
            forms.add(Pattern.compile(regex, FLAGS));
        }

        /** Digits of a date that is nothing but digits. */
        private static final int LONGEST_NUMBER = 8;
        /** More than any date is long. */
        private static final int LONGEST = 96;
        /** More than stands between the begin of a month's name and the day behind it. */
        private static final int MONTH_AND_SPACE = 32;

        /** The first date with a year; of two that begin together, the longer. */
        private Optional<Found> first(String text, Reading reading) {
            DatePlaces places = new DatePlaces(text, 0, text.length());
            List<Found> found = new ArrayList<>();
            while (found.isEmpty() && places.next()) {
                at(places, reading, found);
                found.removeIf(date -> !date.yearPrinted());
            }
            return found.stream().min(BY_PLACE);
        }

        private List<DateMention> all(String text, int from, int to, Reading reading) {
            DatePlaces places = new DatePlaces(text, from, to);
            List<Found> candidates = new ArrayList<>();
            while (places.next()) {
                at(places, reading, candidates);
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

        /** The date, with the time where one stands beside it. */
        private DateRead timed(String text, Found date, ZoneId home) {
            Matcher between = weekdayBetween.matcher(text).region(date.end(), text.length());
            int end = between.lookingAt() ? between.end() : date.end();
            Matcher behind = CLOCK_BEHIND.matcher(text).region(end, text.length());
            if (behind.lookingAt() && clock(behind) != null) {
                LocalDateTime time = date.date().atTime(clock(behind));
                return time(time, zone(behind, "zone", home), date.begin(), clockEnd(behind));
            }
            Matcher compact = COMPACT_CLOCK.matcher(text).region(end, text.length());
            if (compact.lookingAt()) {
                boolean iso = compact.group("h") != null;
                int hour = Integer.parseInt(compact.group(iso ? "h" : "hour"));
                int minute = Integer.parseInt(compact.group(iso ? "mi" : "minute"));
                int second = compact.group("s") == null ? 0 : Integer.parseInt(compact.group("s"));
                LocalDateTime time = date.date().atTime(hour, minute, second);
                return time(time, zone(compact, iso ? "zone" : "zoneThen", home), date.begin(), compact.end());
            }
            Matcher before = CLOCK_BEFORE.matcher(text).region(Math.max(0, date.begin() - 48), date.begin());
            if (before.find() && clock(before) != null) {
                LocalDateTime time = date.date().atTime(clock(before));
                Matcher zoneBehind = ZONE_BEHIND.matcher(text).region(date.end(), text.length());
                if (before.group("zone") == null && zoneBehind.lookingAt()) {
                    return time(time, zone(zoneBehind, "zone", home), before.start("h"), zoneBehind.end("zone"));
                }
                return time(time, zone(before, "zone", home), before.start("h"), date.end());
            }
            return day(date.date(), home, date.begin(), date.end());
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

            /** Whether a date may begin with the number: with a day, a year or all of it at once; 12,345 begins none. */
            boolean mayBegin() {
                int end = number;
                while (end < to && end - number <= LONGEST_NUMBER && isDigit(end)) {
                    end++;
                }
                int digits = end - number;
                return digits <= 2 || digits == 4 || digits == 6 || digits == LONGEST_NUMBER;
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
        private void at(DatePlaces places, Reading reading, List<Found> dates) {
            if (places.mayBegin()) {
                for (int form : numberOpenings.at(places.text, places.number)) {
                    Matcher matcher = places.at(numberFirst.get(form), places.number);
                    date(places.text, matcher, reading).ifPresent(dates::add);
                }
            }
            for (int word = places.nextWord(); word >= 0; word = places.nextWord()) {
                for (int form : monthOpenings.at(places.text, word)) {
                    Matcher matcher = places.at(monthFirst.get(form), word);
                    date(places.text, matcher, reading).ifPresent(dates::add);
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

        private Optional<Found> date(String text, Matcher matcher, Reading reading) {
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            String form = matcher.pattern().pattern();
            boolean named = form.contains("(?<mon>");
            boolean alone = !named || names.standsAlone(matcher.group("mon"));
            int year = year(matcher, form);
            MonthDay day;
            if (form.contains("(?<one>")) {
                day = inOrder(text, matcher, year, reading);
            } else {
                int month = named ? names.month(matcher.group("mon")) : number(matcher, "m");
                day = monthDay(month, number(matcher, "d"));
            }
            if (day == null || (year > 0 && !day.isValidYear(year))) {
                return Optional.empty();
            }
            LocalDate date = year > 0 ? day.atYear(year) : nearest(day, reading.near());
            return Optional.of(new Found(matcher.start(), matcher.end(), date, year > 0, alone));
        }

        /** The year printed; 0 when none is. */
        private static int year(Matcher matcher, String form) {
            if (form.contains("(?<y>")) {
                return number(matcher, "y");
            }
            if (form.contains("(?<yy>")) {
                int year = number(matcher, "yy");
                return year < 50 ? 2000 + year : 1900 + year; // as RFC 2822 has it
            }
            return form.contains("(?<reiwa>") ? 2018 + number(matcher, "reiwa") : 0;
        }

        /** Which of two numbers is the day: where their order is open, the weekday beside them tells, else nearness. */
        private MonthDay inOrder(String text, Matcher matcher, int year, Reading reading) {
            int one = number(matcher, "one");
            int two = number(matcher, "two");
            MonthDay dayFirst = monthDay(two, one);
            MonthDay monthFirst = monthDay(one, two);
            if (dayFirst == null || monthFirst == null) {
                return dayFirst == null ? monthFirst : dayFirst;
            }
            if (reading.order() != Locality.Order.OPEN) {
                return reading.order() == Locality.Order.DAY_FIRST ? dayFirst : monthFirst;
            }
            LocalDate byDay = year > 0 ? dayFirst.atYear(year) : nearest(dayFirst, reading.near());
            LocalDate byMonth = year > 0 ? monthFirst.atYear(year) : nearest(monthFirst, reading.near());
            if (byDay == null || byMonth == null) {
                return monthFirst;
            }
            DayOfWeek weekday = weekdayBefore(text, matcher.start());
            boolean fitsByDay = byDay.getDayOfWeek() == weekday;
            if (fitsByDay != (byMonth.getDayOfWeek() == weekday)) {
                return fitsByDay ? dayFirst : monthFirst;
            }
            boolean nearer =
                    reading.near() != null && distance(byDay, reading.near()) < distance(byMonth, reading.near());
            return nearer ? dayFirst : monthFirst;
        }

        /** The weekday printed right before; null when none is. */
        private DayOfWeek weekdayBefore(String text, int date) {
            Matcher before = weekdayBefore.matcher(text).region(Math.max(0, date - 40), date);
            before.useTransparentBounds(true);
            return before.find() ? names.weekday(before.group("wd")) : null;
        }

        private static int number(Matcher matcher, String group) {
            return Integer.parseInt(matcher.group(group));
        }

        /** The day of a month, in a leap year; null when there is none. */
        private static MonthDay monthDay(int month, int day) {
            try {
                return MonthDay.of(month, day);
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static LocalDate nearest(MonthDay day, LocalDate near) {
            if (near == null) {
                return null;
            }
            return IntStream.rangeClosed(near.getYear() - 1, near.getYear() + 1)
                    .filter(day::isValidYear)
                    .mapToObj(day::atYear)
                    .min(Comparator.comparingLong(date -> distance(date, near)))
                    .orElse(null);
        }

        private static long distance(LocalDate one, LocalDate other) {
            return Math.abs(ChronoUnit.DAYS.between(one, other));
        }
    }
}
