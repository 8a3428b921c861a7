package org.wiretrace.report;

import java.util.ArrayList;
import java.util.List;
import org.wiretrace.quotes.NamedSpeaker;
import org.wiretrace.quotes.QuoteFamily;
import org.wiretrace.quotes.WordChange;
import org.wiretrace.quotes.Wording;

/**
 * An utterance as the page shows it: its wordings as a tree, each under the earlier one that it comes from.
 *
 * @param number its number, from 1
 * @param family the utterance
 * @param root the wording seen first
 */
public record UtteranceView(int number, QuoteFamily family, Node root) {
    /**
     * A wording and those that come from it.
     *
     * @param wording the wording
     * @param segments its words, cut where they begin or cease to differ from the wording that it comes from
     * @param left words of that wording that are not in this one
     * @param others speakers named here who are surely others than the one whom most articles name
     * @param pair number of the pair of the two articles that printed them first; null when the report does not hold it
     * @param children wordings that come from it, the earliest first
     */
    public record Node(
            Wording wording,
            List<Segment> segments,
            List<String> left,
            List<String> others,
            Integer pair,
            List<Node> children) {}

    /**
     * A piece of a wording.
     *
     * @param text the words
     * @param changed whether the wording that it comes from has others
     */
    public record Segment(String text, boolean changed) {}

    static UtteranceView of(QuoteFamily family, int number, PairNumbers pairs) {
        return new UtteranceView(number, family, node(family, 0, pairs));
    }

    private static Node node(QuoteFamily family, int index, PairNumbers pairs) {
        Wording wording = family.wordings().get(index);
        List<Node> children = new ArrayList<>();
        for (int i = index + 1; i < family.wordings().size(); i++) {
            if (Integer.valueOf(index).equals(family.wordings().get(i).from())) {
                children.add(node(family, i, pairs));
            }
        }
        List<String> left = wording.changes().stream()
                .filter(change -> change.is().isEmpty())
                .map(WordChange::was)
                .toList();
        Integer pair = wording.from() == null
                ? null
                : pairs.of(article(family.wordings().get(wording.from())), article(wording));
        return new Node(wording, segments(wording), left, others(family, wording), pair, children);
    }

    private static String article(Wording wording) {
        return wording.printings().get(0).article();
    }

    private static List<String> others(QuoteFamily family, Wording wording) {
        return family.speakers().stream()
                .filter(speaker -> speaker.another()
                        && wording.printings().stream()
                                .anyMatch(printing -> speaker.articles().contains(printing.article())))
                .map(NamedSpeaker::name)
                .toList();
    }

    private static List<Segment> segments(Wording wording) {
        String text = wording.text();
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (WordChange change : wording.changes()) {
            if (change.isBegin() > from) {
                segments.add(new Segment(text.substring(from, change.isBegin()), false));
            }
            if (change.isEnd() > change.isBegin()) {
                segments.add(new Segment(text.substring(change.isBegin(), change.isEnd()), true));
            }
            from = Math.max(from, change.isEnd());
        }
        if (from < text.length()) {
            segments.add(new Segment(text.substring(from), false));
        }
        return segments;
    }
}
