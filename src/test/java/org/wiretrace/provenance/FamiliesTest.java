package org.wiretrace.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    @Test
    void articles_linked_over_others_are_one_family_named_after_its_smallest_id() {
        Families families = new Families();
        families.link("ferry-3", "ferry-2");
        families.link("fire-1", "fire-2");
        families.link("ferry-1", "ferry-3");

        assertThat(families.roots())
                .isEqualTo(Map.of(
                        "ferry-1", "ferry-1",
                        "ferry-2", "ferry-1",
                        "ferry-3", "ferry-1",
                        "fire-1", "fire-1",
                        "fire-2", "fire-1"));
    }

    @Test
    void a_link_that_joins_two_families_joins_all_of_both() {
        Families families = new Families();
        families.link("b", "c");
        families.link("d", "e");
        families.link("c", "e");

        assertThat(families.roots().values()).containsOnly("b").hasSize(4);
    }

    @Test
    void an_article_linked_to_itself_or_twice_changes_nothing() {
        Families families = new Families();
        families.link("a", "a");
        families.link("a", "b");
        families.link("b", "a");

        assertThat(families.roots()).isEqualTo(Map.of("a", "a", "b", "a"));
    }

    @Test
    void the_order_of_the_links_changes_nothing() {
        List<String[]> links = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            if (i % 10 != 9) {
                links.add(new String[] {"article-%04d".formatted(i), "article-%04d".formatted(i + 1)});
            }
        }
        Families inOrder = new Families();
        links.forEach(link -> inOrder.link(link[0], link[1]));
        Families shuffled = new Families();
        Collections.shuffle(links, new Random(3));
        links.forEach(link -> shuffled.link(link[1], link[0]));

        assertThat(shuffled.roots()).hasSize(1_000).isEqualTo(inOrder.roots());
        assertThat(shuffled.roots()).containsEntry("article-0009", "article-0000");
    }

    @Test
    void no_links_make_no_families() {
        assertThat(new Families().roots()).isEmpty();
    }
}
