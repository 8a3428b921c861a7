package org.wiretrace.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"Philipp, Filip", "Jakarta, Yakarta", "Zimbabwe, Simbabve", "Quito, Kito", "Brandt, Брандт"})
    void spellings_of_one_sound_are_one(String one, String other) {
        assertThat(Sounds.plain(Sounds.latin(one))).isEqualTo(Sounds.plain(Sounds.latin(other)));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"Putin, بوتين", "Vestra, فسترا", "Boris, بوريس", "Zhukov, Жуков", "Orlena, أورلينا", "Merkel, ميركل"})
    void scripts_without_vowels_keep_the_consonants(String latin, String other) {
        assertThat(Sounds.consonants(Sounds.latin(latin), 5)).isEqualTo(Sounds.consonants(Sounds.latin(other), 5));
    }

    @Test
    void different_words_stay_apart() {
        assertThat(Sounds.plain(Sounds.latin("Kelmouth"))).isNotEqualTo(Sounds.plain(Sounds.latin("Kessary")));
        assertThat(Sounds.consonants("moscow", 5)).isNotEqualTo(Sounds.consonants("minsk", 5));
    }

    @Test
    void no_more_consonants_are_kept_than_asked_for() {
        assertThat(Sounds.consonants("maxmxm", 2)).hasSize(2);
        assertThat(Sounds.consonants("", 5)).isEmpty();
    }

    @Test
    void digits_are_never_one() {
        assertThat(Sounds.plain("a380")).isEqualTo("a380");
        assertThat(Sounds.plain("7700")).isEqualTo("7700");
    }

    @Test
    void what_no_letter_stands_for_has_no_sound() {
        assertThat(Sounds.latin("«—»\uD83D\uDE00")).isEmpty();
    }
}
