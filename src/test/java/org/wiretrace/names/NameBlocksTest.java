package org.wiretrace.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wiretrace.text.Hashing;

class NameBlocksTest {
    @Test
    void groups_are_those_that_a_map_of_sets_gives() {
        Random random = new Random(4);
        long[][] keys = new long[20_000][3];
        Map<Long, TreeSet<Integer>> expected = new HashMap<>();
        for (int name = 0; name < keys.length; name++) {
            for (int i = 0; i < 3; i++) {
                long key = Hashing.mix(random.nextInt(9_000));
                keys[name][i] = key;
                expected.computeIfAbsent(key, k -> new TreeSet<>()).add(name);
            }
        }
        List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
        NameBlocks.of(keys)
                .groups(
                        8,
                        group -> groups.add(
                                java.util.Arrays.stream(group).boxed().toList()));
        assertThat(groups)
                .containsExactlyInAnyOrderElementsOf(expected.values().stream()
                        .filter(names -> names.size() >= 2 && names.size() <= 8)
                        .map(List::copyOf)
                        .toList());
    }
}
