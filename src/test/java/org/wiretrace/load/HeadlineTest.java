package org.wiretrace.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadlineTest {
    private static final Headline POST = Headline.of(List.of("The Brackwater Post", "brackpost", ""));

    @Test
    void is_the_fullest_of_those_for_machines() {
        assertThat(POST.chosen(
                        List.of("Ferry aground", "Ferry aground off the northern shore"),
                        List.of("Aground!"),
                        "Ferry - The Brackwater Post"))
                .isEqualTo("Ferry aground off the northern shore");
    }

    @Test
    void goes_without_the_name_of_the_outlet() {
        for (String name :
                List.of(" | The Brackwater Post", " - Brackpost Online", "：Brackpost", " — News | Brackpost.example")) {
            assertThat(POST.chosen(List.of("Ferry aground" + name), List.of("Ferry aground"), ""))
                    .isEqualTo("Ferry aground");
        }
    }

    @Test
    void keeps_what_only_looks_like_a_name() {
        assertThat(POST.chosen(List.of("Ferry aground - again"), List.of(), "")).isEqualTo("Ferry aground - again");
    }

    @Test
    void goes_without_a_section_that_another_headline_lacks() {
        assertThat(POST.chosen(List.of("Ferry aground | Sport", "Ferry aground"), List.of(), ""))
                .isEqualTo("Ferry aground");
        assertThat(POST.chosen(List.of("Opinion | Leave the ferry be"), List.of("Leave the ferry be"), ""))
                .isEqualTo("Leave the ferry be");
    }

    @Test
    void is_what_title_and_page_agree_on_where_nothing_is_meant_for_machines() {
        assertThat(POST.chosen(
                        List.of(),
                        List.of("The Brackwater Post", "Ferry aground"),
                        "Ferry aground – The Brackwater Post"))
                .isEqualTo("Ferry aground");
        assertThat(POST.chosen(List.of(), List.of(), "Ferry aground – The Brackwater Post"))
                .isEqualTo("Ferry aground");
        assertThat(POST.chosen(List.of(), List.of("Ferry aground"), "")).isEqualTo("Ferry aground");
        assertThat(POST.chosen(List.of(), List.of(), "")).isEmpty();
    }
}
