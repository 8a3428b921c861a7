package org.wiretrace.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wiretrace.Knowledge;

/** Dates as the press of fourteen languages prints them. */
class DateFormsTest {
    private static final Languages LANGUAGES = Knowledge.languages();
    private static final DateReader READER = new DateReader(LANGUAGES);
    private static final List<String> BY_NUMBER = List.of("ja", "ko", "zh");

    @ParameterizedTest(name = "{2} ({0}, {1}) is {3}")
    @CsvFileSource(resources = "/date-forms.csv", delimiter = ';', quoteCharacter = '`')
    void every_form_of_the_table_is_read(String language, String zone, String text, String iso) {
        Locality where = new Locality(zone == null ? null : ZoneId.of(zone), null);

        DateRead read = READER.publication(text, LANGUAGES.of(language), where).orElseThrow();

        assertThat(read.iso()).isEqualTo(iso);
        assertThat(read.minutePrecision()).isEqualTo(iso.contains("T"));
        assertThat(read.begin()).isBetween(0, read.end());
        assertThat(read.end()).isLessThanOrEqualTo(text.length());
    }

    @ParameterizedTest(name = "{1} ({0}) is month {2}")
    @MethodSource
    void every_name_of_a_month_is_read(String language, String name, int month) {
        for (String form : List.of("4 %s 2024", "04 %s 2024 09:30", "%s 4, 2024")) {
            // In Vietnamese a name may end in a number, which runs into the day behind it.
            if (language.equals("vi") && form.startsWith("%s")) {
                continue;
            }
            assertThat(READER.publication(form.formatted(name), LANGUAGES.of(language), Locality.UNKNOWN))
                    .as(form.formatted(name))
                    .hasValueSatisfying(read -> assertThat(read.iso()).startsWith("2024-%02d-04".formatted(month)));
        }
    }

    static Stream<Arguments> every_name_of_a_month_is_read() {
        return LANGUAGES.all().stream()
                .filter(language -> !BY_NUMBER.contains(language.code()))
                .flatMap(language -> numbered(language, language.months()));
    }

    @ParameterizedTest(name = "{1} ({0}) is day {2}")
    @MethodSource
    void every_name_of_a_weekday_is_seen_beside_its_date(String language, String name, int weekday) {
        String text = "2024, %s (4/3/2024)".formatted(name);

        assertThat(READER.mentions(
                        text, 0, text.length(), LANGUAGES.of(language), Locality.UNKNOWN, LocalDate.of(2024, 3, 1)))
                .singleElement()
                .satisfies(mention -> assertThat(mention.weekday()).isEqualTo(DayOfWeek.of(weekday)));
    }

    static Stream<Arguments> every_name_of_a_weekday_is_seen_beside_its_date() {
        return LANGUAGES.all().stream().flatMap(language -> numbered(language, language.weekdays()));
    }

    private static Stream<Arguments> numbered(Language language, List<String> names) {
        List<Arguments> each = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i).split("\\|", -1)) {
                each.add(Arguments.of(language.code(), name, i + 1));
            }
        }
        return each.stream();
    }
}
