package org.wiretrace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The constants were worked out apart from the program: fingerprints kept on disk must stay what they are. */
class HashingTest {

    @Test
    void a_text_has_the_hash_that_it_always_had() {
        assertThat(Hashing.hash64("")).isEqualTo(0xefd01f60ba992926L);
        assertThat(Hashing.hash64("feri")).isEqualTo(0xc6e52a5345d4e56fL);
        assertThat(Hashing.hash64("kapal feri kandas")).isEqualTo(0x1bda20d6dbe2e1cbL);
        assertThat(Hashing.hash64("渡轮")).isEqualTo(0x2f0d33f6701998d5L);
    }

    @Test
    void a_short_hash_is_the_upper_half_of_the_long_one() {
        assertThat(Hashing.hash32("feri")).isEqualTo(0xc6e52a53);
    }

    @Test
    void a_token_has_the_hash_of_its_folded_form() {
        assertThat(Tokenizer.tokens("FERI").id(0)).isEqualTo(0xc6e52a53);
    }

    @Test
    void words_one_letter_apart_share_the_hash_without_it() {
        long[] holmquist = Hashing.withoutOneEach("holmquist");
        long[] holmqvist = Hashing.withoutOneEach("holmqvist");
        assertThat(holmquist).hasSize(9).doesNotHaveDuplicates();
        assertThat(holmquist[5]).isEqualTo(holmqvist[5]);
        assertThat(holmquist[4]).isNotEqualTo(holmqvist[4]);
        assertThat(Hashing.withoutOneEach("holmquit")[0]).isEqualTo(holmquist[7]);
        assertThat(Hashing.withoutOneEach("a")).hasSize(1);
        assertThat(Hashing.withoutOneEach("")).isEmpty();
    }

    @Test
    void what_is_joined_knows_its_order() {
        assertThat(Hashing.combine(1, 2)).isEqualTo(0x343adb5bf2e26106L);
        assertThat(Hashing.combine(2, 1)).isEqualTo(0x8d906a8e0fdc0944L);
    }

    @Test
    void ids_of_ten_thousand_articles_are_all_different() {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            hashes.add(Hashing.hash64("nusawarta-" + i));
        }

        assertThat(hashes).hasSize(10_000);
    }

    @Test
    void any_sequence_of_characters_is_hashed_by_what_it_spells() {
        assertThat(Hashing.hash64(CharBuffer.wrap("feri"))).isEqualTo(Hashing.hash64("feri"));
    }
}
