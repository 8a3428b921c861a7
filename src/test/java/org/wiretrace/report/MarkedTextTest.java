package org.wiretrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.wiretrace.report.MarkedText.Label;
import org.wiretrace.report.MarkedText.Mark;
import org.wiretrace.report.MarkedText.Segment;
import org.wiretrace.text.Span;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarkedTextTest {
    @Test
    void marks_that_overlap_are_cut_at_each_border() {
        assertThat(pieces("one two three four", mark(0, 7, "edited"), mark(4, 13, "quote"), mark(8, 13, "diverges")))
                .containsExactly("edited:one ", "edited quote:two", "quote: ", "diverges quote:three", ":" + " four");
    }

    @Test
    void a_mark_over_two_paragraphs_goes_on_in_the_second() {
        assertThat(pieces("one two\n\nthree four", mark(4, 14, "verbatim")))
                .containsExactly(":one ", "verbatim:two", "verbatim:three", ": four");
    }

    @Test
    void a_border_inside_a_character_moves_before_it() {
        assertThat(pieces("a\uD83D\uDEA2b", mark(0, 2, "quote"))).containsExactly("quote:a", ":\uD83D\uDEA2b");
    }

    @Test
    void every_label_is_shown_even_where_its_words_are_not() {
        Label label = new Label("here", "there", "only", "Δ1", "divergence 1");
        MarkedText text = MarkedText.of("one\n\n  ", List.of(), List.of(new Mark(new Span(5, 6), "only", null, label)));
        assertThat(segments(text).stream().flatMap(segment -> segment.labels().stream()))
                .containsExactly(label);
    }

    @Test
    void what_is_not_the_article_is_dimmed() {
        MarkedText text = MarkedText.of("Home\nThe news.", List.of(new Span(5, 14)), List.of());
        assertThat(segments(text)).extracting(Segment::style).containsExactly("dim", "");
    }

    private static List<String> pieces(String text, Mark... marks) {
        return segments(MarkedText.of(text, List.of(), List.of(marks))).stream()
                .map(segment -> segment.style() + ":" + segment.text())
                .toList();
    }

    private static List<Segment> segments(MarkedText text) {
        return text.blocks().stream()
                .flatMap(block -> block.paragraphs().stream())
                .flatMap(paragraph -> paragraph.segments().stream())
                .toList();
    }

    private static Mark mark(int begin, int end, String style) {
        return new Mark(new Span(begin, end), style, null, null);
    }
}
