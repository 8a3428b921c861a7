package org.wiretrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0, 0", "0.004, <1", "0.5, 50", "0.999, >99", "1, 100"})
    void only_nothing_is_none_and_only_everything_is_all(double share, String digits) {
        assertThat(Words.percent(share)).isEqualTo(digits + "\u202F%");
    }

    @ParameterizedTest(name = "{0} minutes are {1}")
    @CsvSource({"0, 0 min", "59, 59 min", "60, 1 h", "83, 1 h 23 min", "1440, 1 d", "1730, 1 d 4 h", "-45, −45 min"})
    void a_lag_is_told_in_its_two_largest_units(long minutes, String told) {
        assertThat(Words.lag(minutes)).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2025-06-11T04:17:00Z      | 11 Jun 2025, 04:17 UTC
                    2025-06-11T07:40:00+02:00 | 11 Jun 2025, 07:40 (+02:00)
                    2025-06-11                | 11 Jun 2025
                    yesterday                 | yesterday""")
    void a_time_is_told_as_people_write_it(String iso, String told) {
        assertThat(Words.time(iso)).isEqualTo(told);
    }

    @Test
    void only_addresses_of_web_pages_become_links() {
        assertThat(Words.link("HTTPS://example.org/a")).isNotNull();
        assertThat(Words.link("javascript:alert(1)")).isNull();
        assertThat(Words.link("data:text/html,x")).isNull();
        assertThat(Words.link(null)).isNull();
    }

    @Test
    void half_a_character_is_mended_and_a_whole_one_kept() {
        assertThat(Words.wellFormed("a\uD83Db\uDEA2c\uD83D\uDEA2\u0000"))
                .isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDEA2\uFFFD");
    }

    @Test
    void a_share_of_nothing_is_unknown() {
        assertThat(Share.none().share()).isNull();
        assertThat(Share.none().low()).isNull();
        assertThat(new Share(0, 10).low()).isZero();
        assertThat(new Share(10, 10).high()).isEqualTo(1);
    }
}
