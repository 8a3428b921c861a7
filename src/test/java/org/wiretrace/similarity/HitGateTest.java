package org.wiretrace.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HitGateTest {
    private final HitGate gate = new HitGate(2, 60);

    private static List<String> drain(HitGate gate) {
        List<String> out = new ArrayList<>();
        gate.drain((a, b, positions) -> out.add(a + "-" + b
                + (positions == HitGate.PASSED
                        ? " passed"
                        : " at %d, %d".formatted(positions >>> 15, positions & 0x7FFF))));
        return out;
    }

    @Nested
    class When_a_pair_has_enough_hits {

        @Test
        void it_passes_once() {
            gate.add(1, 2, HitGate.pack(0, 100));
            gate.add(1, 2, HitGate.pack(5, 105));
            gate.add(1, 2, HitGate.pack(9, 109));

            assertThat(drain(gate)).containsExactly("1-2 passed");
        }

        @Test
        void it_passes_when_they_stand_close_together_on_both_sides_in_any_order() {
            gate.add(1, 2, HitGate.pack(0, 160));
            gate.add(1, 2, HitGate.pack(60, 100));

            assertThat(drain(gate)).containsExactly("1-2 passed");
        }

        @Test
        void it_does_not_pass_when_they_are_far_apart_on_one_side() {
            gate.add(1, 2, HitGate.pack(0, 100));
            gate.add(1, 2, HitGate.pack(10, 161));

            assertThat(drain(gate)).containsExactly("1-2 at 0, 100", "1-2 at 10, 161");
        }

        @Test
        void two_fingerprints_of_one_place_are_one_hit() {
            gate.add(1, 2, HitGate.pack(7, 9));
            gate.add(1, 2, HitGate.pack(7, 9));

            assertThat(drain(gate)).doesNotContain("1-2 passed").isNotEmpty();
        }

        @Test
        void two_fingerprints_of_one_place_are_one_hit_wherever_they_stand() {
            HitGate three = new HitGate(3, 60);
            three.add(1, 2, HitGate.pack(7, 9));
            three.add(1, 2, HitGate.pack(8, 10));
            three.add(1, 2, HitGate.pack(8, 10));

            assertThat(drain(three)).doesNotContain("1-2 passed").isNotEmpty();
        }
    }

    @Nested
    class When_a_pair_has_too_few {

        @Test
        void its_hits_go_on_to_be_joined_with_those_of_other_shards() {
            gate.add(1, 2, HitGate.pack(40, 41));
            HitGate second = new HitGate(2, 60);
            gate.drain(second::add);
            second.add(1, 2, HitGate.pack(50, 51));

            assertThat(drain(second)).containsExactly("1-2 passed");
        }

        @Test
        void no_more_than_the_first_few_go_on() {
            for (int i = 0; i < 10; i++) {
                gate.add(1, 2, HitGate.pack(100 * i, 100 * i));
            }

            assertThat(drain(gate))
                    .containsExactly("1-2 at 0, 0", "1-2 at 100, 100", "1-2 at 200, 200", "1-2 at 300, 300");
        }

        @Test
        void one_that_has_passed_elsewhere_stays_passed() {
            gate.add(1, 2, HitGate.PASSED);

            assertThat(drain(gate)).containsExactly("1-2 passed");
        }
    }

    @Nested
    class When_there_are_many_pairs {

        @Test
        void each_is_judged_by_its_own_hits() {
            gate.add(1, 2, HitGate.pack(0, 0));
            gate.add(1, 3, HitGate.pack(1, 1));
            gate.add(2, 3, HitGate.pack(2, 2));
            gate.add(1, 3, HitGate.pack(3, 3));

            assertThat(drain(gate)).containsExactlyInAnyOrder("1-2 at 0, 0", "1-3 passed", "2-3 at 2, 2");
        }

        @Test
        void thousands_are_kept_apart() {
            for (int i = 0; i < 5_000; i++) {
                gate.add(i, i + 1L, HitGate.pack(3, 4));
                gate.add(i, i + 1L, HitGate.pack(5, 6));
            }

            assertThat(drain(gate)).hasSize(5_000).allMatch(hit -> hit.endsWith("passed"));
        }

        @Test
        void a_drained_gate_is_empty() {
            gate.add(1, 2, HitGate.pack(0, 0));
            drain(gate);

            assertThat(drain(gate)).isEmpty();
        }
    }

    @Test
    void a_place_too_far_back_to_be_told_counts_as_the_last_one() {
        gate.add(1, 2, HitGate.pack(1_000_000, 2_000_000));

        assertThat(drain(gate)).containsExactly("1-2 at 32767, 32767");
    }
}
