package org.wiretrace.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wiretrace.quotes.Rendering;
import org.wiretrace.report.Report.Form;
import org.wiretrace.report.Report.Utterance;
import org.wiretrace.text.Span;

/**
 * An utterance as the page shows it: the forms as a tree, each under the earlier one that it is closest to.
 *
 * @param number its number, from 1
 * @param utterance the utterance
 * @param roots forms that go back to no other, the earliest first
 */
public record UtteranceView(int number, Utterance utterance, List<Node> roots) {
    public UtteranceView {
        roots = List.copyOf(roots);
    }

    /**
     * A form and those that go back to it.
     *
     * @param form the form
     * @param segments its words, cut where they begin or cease to differ from the form that it goes back to
     * @param left words of that form which are not in this one
     * @param pair number of the pair of the two articles; null when the report does not hold their texts, or for a first form
     * @param children forms closest to it, the earliest first
     */
    public record Node(Form form, List<Segment> segments, List<String> left, Integer pair, List<Node> children) {}

    /**
     * A piece of a form.
     *
     * @param text the words
     * @param changed whether the form that it goes back to has others
     */
    public record Segment(String text, boolean changed) {}

    static UtteranceView of(Utterance utterance, int number, PairNumbers pairs) {
        Map<String, Form> byQuote = new HashMap<>();
        Map<String, List<Form>> byOrigin = new HashMap<>();
        for (Form form : utterance.forms()) {
            byQuote.put(form.quote(), form);
            byOrigin.computeIfAbsent(form.from(), from -> new ArrayList<>()).add(form);
        }
        return new UtteranceView(number, utterance, nodes(null, byOrigin, byQuote, pairs));
    }

    private static List<Node> nodes(
            String from, Map<String, List<Form>> byOrigin, Map<String, Form> byQuote, PairNumbers pairs) {
        List<Node> nodes = new ArrayList<>();
        for (Form form : byOrigin.getOrDefault(from, List.of())) {
            Form origin = byQuote.get(from);
            Integer pair = origin == null ? null : pairs.of(origin.article(), form.article());
            Edits edits = edits(origin, form);
            List<String> left =
                    edits.left().stream().map(span -> span.of(origin.text())).toList();
            List<Node> children = nodes(form.quote(), byOrigin, byQuote, pairs);
            nodes.add(new Node(form, segments(form.text(), edits.right()), left, pair, children));
        }
        return nodes;
    }

    /** Words of another translation are all others: there is nothing to mark. */
    private static Edits edits(Form origin, Form form) {
        if (origin == null || form.rendering() == Rendering.RETRANSLATED) {
            return Edits.NONE;
        }
        Span whole = new Span(0, origin.text().length());
        return Edits.between(
                origin.text(), whole, form.text(), new Span(0, form.text().length()));
    }

    private static List<Segment> segments(String text, List<Span> changed) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (Span span : changed) {
            if (span.begin() > from) {
                segments.add(new Segment(text.substring(from, span.begin()), false));
            }
            segments.add(new Segment(span.of(text), true));
            from = span.end();
        }
        if (from < text.length()) {
            segments.add(new Segment(text.substring(from), false));
        }
        return segments;
    }
}
