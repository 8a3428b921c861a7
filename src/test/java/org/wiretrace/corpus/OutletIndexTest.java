package org.wiretrace.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletIndexTest {
    private static final Outlet HARBOR =
            new Outlet("harborpost.example", List.of("Harbor Post", "The Harbor Post"), "Tidewater", null, "en", null);
    private static final Outlet SPORTS =
            new Outlet("sport.harborpost.example", List.of("Harbor Sport"), "Tidewater", null, "en", null);
    private final OutletIndex index = new OutletIndex(List.of(HARBOR, SPORTS));

    @Nested
    class When_an_outlet_is_listed {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "harborpost.example",
                    "HarborPost.Example",
                    "www.harborpost.example",
                    "m.harborpost.example",
                    "world.harborpost.example",
                    "Harbor Post",
                    " the harbor post ",
                })
        void it_is_known_by_domain_by_name_and_by_what_lies_under_it(String called) {
            assertThat(index.named(called)).isEqualTo(HARBOR);
        }

        @Test
        void the_longest_domain_wins() {
            assertThat(index.named("live.sport.harborpost.example")).isEqualTo(SPORTS);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://www.harborpost.example/2025/03/11/ferry",
                    "http://harborpost.example:8080?id=7",
                    "https://HARBORPOST.example#top",
                })
        void it_is_known_by_the_address_of_a_page(String url) {
            assertThat(index.at(url)).isEqualTo(HARBOR);
        }
    }

    @Nested
    class When_no_list_holds_it {

        @Test
        void it_works_from_its_domain() {
            assertThat(index.named("www.Lanternnews.example").domain()).isEqualTo("lanternnews.example");
        }

        @Test
        void it_works_from_its_name() {
            assertThat(index.named("Lantern News").domain()).isEqualTo("Lantern News");
        }

        @Test
        void a_domain_that_only_ends_alike_is_another() {
            assertThat(index.named("myharborpost.example").domain()).isEqualTo("myharborpost.example");
        }
    }

    @Nested
    class When_there_is_no_outlet_to_know {

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "  "})
        void no_name_is_none(String blank) {
            assertThat(index.named(blank)).isNull();
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {"harborpost.example/ferry", "https://", "https://localhost/ferry", "file:///ferry.html"})
        void what_is_no_address_is_none(String url) {
            assertThat(index.at(url)).isNull();
        }
    }
}
