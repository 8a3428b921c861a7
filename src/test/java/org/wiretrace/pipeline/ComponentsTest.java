package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    @Test
    void what_hangs_together_goes_by_its_smallest_key() {
        Components components = Components.of(new long[] {7, 9, -4}, new long[] {3, 7, 12});
        assertThat(components.of(9)).isEqualTo(3);
        assertThat(components.of(3)).isEqualTo(3);
        assertThat(components.of(12)).isEqualTo(-4);
    }

    @Test
    void what_is_tied_to_nothing_stays_by_itself() {
        Components components = Components.of(new long[] {7}, new long[] {3});
        assertThat(components.contains(8)).isFalse();
        assertThat(components.of(8)).isEqualTo(8);
        assertThat(Components.of(new long[0], new long[0]).isEmpty()).isTrue();
    }

    @Test
    void any_ties_give_what_colouring_gives() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            int keys = 1 + random.nextInt(40);
            long[] from = random.longs(random.nextInt(60), 0, keys).toArray();
            long[] to = random.longs(from.length, 0, keys).toArray();
            Map<Long, Long> colours = new HashMap<>();
            for (long key = 0; key < keys; key++) {
                colours.put(key, key);
            }
            for (int i = 0; i < from.length; i++) {
                long one = Math.min(colours.get(from[i]), colours.get(to[i]));
                long other = Math.max(colours.get(from[i]), colours.get(to[i]));
                colours.replaceAll((key, colour) -> colour == other ? one : colour);
            }
            Components components = Components.of(from, to);
            colours.forEach((key, colour) -> assertThat(components.of(key)).isEqualTo(colour));
        }
    }
}
