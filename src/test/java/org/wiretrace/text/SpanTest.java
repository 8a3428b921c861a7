package org.wiretrace.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void it_ends_before_its_end() {
        assertThat(new Span(6, 10).of("Kapal feri kandas")).isEqualTo("feri");
        assertThat(new Span(6, 10).length()).isEqualTo(4);
    }

    @Test
    void neighbours_do_not_overlap() {
        assertThat(new Span(0, 5).overlaps(new Span(5, 9))).isFalse();
        assertThat(new Span(0, 6).overlaps(new Span(5, 9))).isTrue();
    }

    @Test
    void it_contains_itself_and_what_lies_inside() {
        assertThat(new Span(2, 8).contains(new Span(2, 8))).isTrue();
        assertThat(new Span(2, 8).contains(new Span(3, 7))).isTrue();
        assertThat(new Span(2, 8).contains(new Span(3, 9))).isFalse();
    }

    @Test
    void spans_are_in_order_of_their_place() {
        assertThat(new Span(2, 8)).isLessThan(new Span(3, 4)).isLessThan(new Span(2, 9));
    }

    @Test
    void one_that_cannot_be_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 3)).withMessageContaining("[-1, 3)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(4, 3));
    }
}
