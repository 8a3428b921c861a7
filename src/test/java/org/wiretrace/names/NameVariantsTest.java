package org.wiretrace.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameVariantsTest {
    private static final List<List<String>> NEVER = List.of(
            List.of("Kim Jong Un", "Kim Jong Il"),
            List.of("Kim Jong Un", "Kim Il Sung"),
            List.of("Kim Jong Un", "Kim Yo Jong"),
            List.of("Kim Jong Un", "Kim Jong Nam"),
            List.of("Mao Ning", "Mao Zedong"),
            List.of("Xi Jinping", "Xi Zhongxun"),
            List.of("Sergei Shoigu", "Sergei Lavrov"),
            List.of("Vladimir Putin", "Vladimir Smirnov"),
            List.of("Korea Utara", "Korea Selatan"),
            List.of("RIA", "Ria"),
            List.of("Antara", "antara"));

    private final NameVariants unlisted = new NameVariants(List.of(), NEVER);
    private final NameVariants listed = new NameVariants(NameFixtures.LISTED, NEVER);

    private static List<Spelling> found(String... variants) {
        List<Spelling> spellings = new ArrayList<>();
        for (int i = 0; i < variants.length; i++) {
            spellings.add(new Spelling(variants[i], NameKind.PERSON, 100 - i));
        }
        return spellings;
    }

    @Nested
    class Two_spellings_are_one {
        @Test
        void when_they_fold_to_one_key_and_the_commoner_stands_for_both() {
            assertThat(unlisted.canonicalOf(found("Park Min-jun", "Park Min Jun", "PARK MIN JUN", "Park Minjun")))
                    .isEqualTo(Map.of(
                            "Park Min Jun", "Park Min-jun",
                            "PARK MIN JUN", "Park Min-jun",
                            "Park Minjun", "Park Min-jun"));
        }

        @Test
        void when_one_rule_makes_them_one() {
            NameVariants.Decision decision = unlisted.decide(found("Dmitry Sorokin", "Dmitri Sorokin"));
            assertThat(decision.canonicalOf()).containsExactly(Map.entry("Dmitri Sorokin", "Dmitry Sorokin"));
            assertThat(decision.ruleOf()).containsExactly(Map.entry("Dmitri Sorokin", "y-i"));
        }

        @ParameterizedTest
        @CsvSource({"Jürgen Thölke, Juergen Thoelke", "Käthe Müller, Kaethe Mueller", "Åsa Björk, Asa Bjoerk"})
        void when_one_writes_umlauts_in_two_letters(String name, String other) {
            assertThat(unlisted.canonicalOf(found(name, other))).isEqualTo(Map.of(other, name));
        }

        @Test
        void but_not_when_the_two_letters_are_two_sounds() {
            assertThat(unlisted.canonicalOf(found("Michael Nowak", "Michal Nowak", "Anton Bauer", "Anton Bar")))
                    .isEmpty();
        }

        @Test
        void with_the_listed_name_however_rare_that_spelling_is() {
            assertThat(listed.canonicalOf(found("Sergueï Lawrow", "Sergueï Lavrov", "Kim Jong ‘Un’")))
                    .containsEntry("Kim Jong ‘Un’", "Kim Jong Un")
                    .containsEntry("Sergueï Lavrov", "Sergei Lavrov");
        }

        @Test
        void with_the_first_in_the_alphabet_among_equals() {
            List<Spelling> equals = List.of(
                    new Spelling("Jean Luc Petit", NameKind.PERSON, 3),
                    new Spelling("Jean-Luc Petit", NameKind.PERSON, 3));
            assertThat(unlisted.canonicalOf(equals)).containsExactly(Map.entry("Jean-Luc Petit", "Jean Luc Petit"));
        }
    }

    @Nested
    class Two_people_are_two {
        @ParameterizedTest(name = "{0} and {1}")
        @CsvSource({
            "Kim Jong Un, Kim Jong Il",
            "Kim Jong Un, Kim Jong Nam",
            "Kim Jong Un, Kim Yo Jong",
            "Kim Yong Nam, Kim Jong Nam",
            "Mao Ning, Mao Zedong",
            "Mao Ning, Wang Ning",
            "George W. Bush, George H. W. Bush",
            "George Bush, George W. Bush",
            "Korea Utara, Korea Selatan",
            "RIA, Ria",
            "Antara, antara",
            "Wang Li, Li Wang",
            "Henry James, James Henry",
            "Henry Martin, Henri Martin",
            "Peter Hoffmann, Peter Hofmann",
            "Kim Sun Gil, Kim Sung Il",
            "Vladimir Putin, Vladimir Smirnov",
            "Vladimir Putin, Lyudmila Putina",
            "Ivan Petrov, Ivan Petrova"
        })
        void whether_listed_or_not(String a, String b) {
            for (NameVariants variants : List.of(unlisted, listed)) {
                Map<String, String> canonicalOf = variants.canonicalOf(found(a, b));
                assertThat(canonicalOf.getOrDefault(a, a)).isNotEqualTo(canonicalOf.getOrDefault(b, b));
            }
        }

        @Test
        void when_a_pair_says_so_even_if_the_keys_are_equal() {
            NameVariants variants = new NameVariants(List.of(), List.of(List.of("Jean-Luc Petit", "Jean Luc Petit")));
            assertThat(variants.canonicalOf(found("Jean-Luc Petit", "Jean Luc Petit")))
                    .isEmpty();
        }

        @Test
        void when_one_spelling_is_a_rule_away_from_both() {
            assertThat(unlisted.canonicalOf(found("Sergei Rosin", "Sergey Rossin", "Sergei Rossin")))
                    .doesNotContainEntry("Sergey Rossin", "Sergei Rosin");
        }

        @Test
        void when_a_third_spelling_would_tie_them() {
            NameVariants variants = new NameVariants(List.of(), List.of(List.of("Dmitry Sorokin", "Dmitri Sorokin")));
            assertThat(variants.canonicalOf(found("Dmitrij Sorokin", "Dmitry Sorokin", "Dmitri Sorokin")))
                    .containsExactly(Map.entry("Dmitry Sorokin", "Dmitrij Sorokin"));
        }

        @Test
        void when_a_joined_name_could_be_either() {
            assertThat(unlisted.canonicalOf(found("Kim Sun Gil", "Kim Sung Il", "Kim Sungil")))
                    .isEmpty();
            assertThat(unlisted.canonicalOf(found("Kim Sun Gil", "Kim Sungil"))).isEmpty();
            assertThat(unlisted.canonicalOf(found("Kim Sungil", "Kim Sung Il", "Kim Sun Gil")))
                    .isEmpty();
        }
    }

    @Test
    void a_spelling_without_its_generation_leads_to_the_one_with_it_unless_somebody_prints_it() {
        assertThat(NameVariants.withoutGeneration(
                        found("Mira S. Tolan III", "Otto Lund, Jr.", "Bo Rand IV", "Bo Rand", "Charles III")))
                .isEqualTo(Map.of("Mira S. Tolan III", "Mira S. Tolan", "Otto Lund, Jr.", "Otto Lund"));
    }

    @Test
    void the_order_of_the_spellings_does_not_matter() {
        List<Spelling> one = found("Park Min-jun", "Park Min Jun", "Dmitry Sorokin", "Dmitri Sorokin", "Park Minjun");
        List<Spelling> other = new ArrayList<>(one);
        Collections.reverse(other);
        assertThat(unlisted.decide(one)).isEqualTo(unlisted.decide(other));
    }
}
