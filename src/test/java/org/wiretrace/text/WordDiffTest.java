package org.wiretrace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where two rows of tokens differ. */
class WordDiffTest {

    private static int[][] gaps(int[] a, int[] b) {
        return WordDiff.gaps(a, 0, a.length, b, 0, b.length);
    }

    @Test
    void equal_rows_differ_nowhere() {
        assertThat(gaps(new int[] {4, -7, 4, 9}, new int[] {4, -7, 4, 9})).isEmpty();
        assertThat(gaps(new int[0], new int[0])).isEmpty();
    }

    @Test
    void a_token_replaced_is_one_gap() {
        assertThat(gaps(new int[] {1, 2, 3, 1, 2}, new int[] {1, 2, 8, 1, 2}))
                .isDeepEqualTo(new int[][] {{2, 3, 2, 3}});
    }

    @Test
    void what_only_one_side_has_is_a_gap_that_is_empty_on_the_other() {
        assertThat(gaps(new int[] {1, 2, 3}, new int[] {1, 2, 5, 6, 3})).isDeepEqualTo(new int[][] {{2, 2, 2, 4}});
        assertThat(gaps(new int[] {1, 2}, new int[0])).isDeepEqualTo(new int[][] {{0, 2, 0, 0}});
    }

    @Test
    void tokens_that_moved_do_not_lead_astray() {
        int[][] gaps = gaps(new int[] {9, 1, 2, 3, 4}, new int[] {1, 2, 3, 4, 9});

        assertThat(gaps).isDeepEqualTo(new int[][] {{0, 1, 0, 0}, {5, 5, 4, 5}});
    }

    @Test
    void outside_of_a_range_nothing_is_looked_at() {
        assertThat(WordDiff.gaps(new int[] {7, 1, 2, 7}, 1, 3, new int[] {1, 2, 5}, 0, 2))
                .isEmpty();
    }

    @Test
    void between_the_gaps_the_rows_are_equal() {
        Random random = new Random(3);
        for (int run = 0; run < 500; run++) {
            int kinds = 2 + random.nextInt(40);
            int[] a = random.ints(random.nextInt(60), 0, kinds).toArray();
            int[] b = random.nextBoolean()
                    ? random.ints(random.nextInt(60), 0, kinds).toArray()
                    : a.clone();
            if (b.length > 0) {
                b[random.nextInt(b.length)] = -1;
            }
            int i = 0;
            int j = 0;
            for (int[] gap : gaps(a, b)) {
                assertThat(gap[0] - i).isEqualTo(gap[2] - j);
                for (; i < gap[0]; i++, j++) {
                    assertThat(a[i]).isEqualTo(b[j]);
                }
                i = gap[1];
                j = gap[3];
            }
            assertThat(a.length - i).isEqualTo(b.length - j);
            for (; i < a.length; i++, j++) {
                assertThat(a[i]).isEqualTo(b[j]);
            }
        }
    }
}
