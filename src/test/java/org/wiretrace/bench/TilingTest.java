package org.wiretrace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TilingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Two articles that have most of their words, in order, in common. */
    private final List<ObjectNode> corpus = List.of(article("a", 0, 900), article("b", 400, 900));

    private static ObjectNode article(String id, int from, int words) {
        String text = IntStream.range(from, from + words)
                .mapToObj(TilingTest::word)
                .collect(Collectors.joining(" ", "Reuters 12 ", "."));
        return JSON.createObjectNode()
                .put("id", id)
                .put("published", "2024-05-31T10:00Z")
                .put("text", text);
    }

    /** Another word of three letters for each number. */
    private static String word(int number) {
        return new String(new char[] {
            (char) ('a' + number / 676 % 26), (char) ('a' + number / 26 % 26), (char) ('a' + number % 26)
        });
    }

    private List<ObjectNode> tiled(int wanted) {
        return new Tiling(corpus, Set.of("reuters"), 1).articles(wanted).toList();
    }

    @Test
    void lays_out_as_many_articles_as_asked_for_the_first_ones_as_they_are() {
        assertThat(tiled(5)).hasSize(5).startsWith(corpus.get(0), corpus.get(1)).isEqualTo(tiled(5));
        assertThat(tiled(5))
                .extracting(article -> article.get("id").asText())
                .containsExactly("a", "b", "a~1", "b~1", "a~2");
        assertThat(tiled(5))
                .extracting(article -> article.get("published").asText())
                .endsWith("2024-06-01T10:00Z", "2024-06-02T10:00Z");
    }

    @Test
    void keeps_copies_inside_a_tile_and_parts_the_tiles() {
        List<ObjectNode> tiled = tiled(4);

        assertThat(common(tiled.get(2), tiled.get(3))).isGreaterThan(300);
        assertThat(common(tiled.get(0), tiled.get(2))).isLessThan(common(tiled.get(2), tiled.get(3)) / 3);
        assertThat(tiled.get(2).get("text").asText()).startsWith("Reuters ");
    }

    /** Runs of three words that both have. */
    private static long common(ObjectNode a, ObjectNode b) {
        Set<String> runs = new HashSet<>(runs(a));
        return runs(b).stream().distinct().filter(runs::contains).count();
    }

    private static List<String> runs(ObjectNode article) {
        List<String> words = List.of(article.get("text").asText().split("\\W+"));
        return IntStream.range(0, words.size() - 2)
                .mapToObj(i -> String.join(" ", words.subList(i, i + 3)))
                .toList();
    }
}
