package org.wiretrace.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.wiretrace.text.Span;

/**
 * A text cut into paragraphs, and these at the borders of its marks, so that marks may overlap freely.
 *
 * @param blocks paragraphs of the article and of the page around it, by turns
 */
public record MarkedText(List<Block> blocks) {
    /** Lines of the page around the article that are left open, unless there are more. */
    private static final int OPEN_FURNITURE = 2;

    public MarkedText {
        blocks = List.copyOf(blocks);
    }

    /**
     * A mark on a stretch of the text.
     *
     * @param span the stretch
     * @param style class of the style sheet
     * @param title what the mark means, shown on demand; null when the style says all
     * @param label what stands at its beginning; null when nothing does
     */
    public record Mark(Span span, String style, String title, Label label) {}

    /**
     * A small link at the beginning of a mark.
     *
     * @param id where others link to
     * @param target id that it links to; null when the other side has no such place
     * @param style class of the style sheet
     * @param sign what is seen
     * @param name what is read aloud
     */
    public record Label(String id, String target, String style, String sign, String name) {}

    /**
     * Paragraphs that belong together.
     *
     * @param furniture whether they are the page around the article
     * @param folded whether the reader has to open them
     * @param paragraphs the paragraphs
     */
    public record Block(boolean furniture, boolean folded, List<Paragraph> paragraphs) {
        public Block {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * One line of the text.
     *
     * @param segments its pieces, without gaps
     */
    public record Paragraph(List<Segment> segments) {
        public Paragraph {
            segments = List.copyOf(segments);
        }

        boolean isFurniture() {
            return segments.stream().allMatch(segment -> segment.dimmed() || segment.isBlank());
        }

        boolean isMarked() {
            return segments.stream()
                    .anyMatch(segment -> !segment.labels().isEmpty()
                            || !(segment.style().isEmpty() || segment.style().equals("dim")));
        }
    }

    /**
     * A piece of a line over which no mark begins or ends.
     *
     * @param labels links that stand before it
     * @param style classes of the style sheet; empty when no mark covers it
     * @param title what its marks mean; null when none says
     * @param text the words
     */
    public record Segment(List<Label> labels, String style, String title, String text) {
        public Segment {
            labels = List.copyOf(labels);
        }

        boolean dimmed() {
            return style.equals("dim") || style.startsWith("dim ");
        }

        boolean isBlank() {
            return text.isBlank();
        }
    }

    /**
     * Cuts a text.
     *
     * @param text the text as given
     * @param body spans of it that are the article; when empty, all of it is
     * @param marks the marks, in the order in which their labels stand when they begin at one place
     */
    public static MarkedText of(String text, List<Span> body, List<Mark> marks) {
        return new Cutter(text, body, marks).cut();
    }

    /** Cuts one text. */
    private static final class Cutter {
        private final String text;
        private final List<Span> body;
        private final List<Mark> marks;
        private final TreeSet<Integer> borders = new TreeSet<>();
        private final Deque<Label> labels = new ArrayDeque<>();
        private final Deque<Integer> labelBegins = new ArrayDeque<>();
        /** Marks that cover the next piece. */
        private final List<Mark> open = new ArrayList<>();

        private int nextMark;
        private int nextBody;

        Cutter(String text, List<Span> body, List<Mark> marks) {
            this.text = text;
            this.body = body.isEmpty()
                    ? List.of(new Span(0, text.length()))
                    : body.stream().sorted().toList();
            this.marks = marks.stream()
                    .sorted(Comparator.comparingInt(mark -> mark.span().begin()))
                    .toList();
            this.marks.stream().filter(mark -> mark.label() != null).forEach(mark -> {
                labels.add(mark.label());
                labelBegins.add(border(mark.span().begin()));
            });
            this.body.forEach(this::addBorders);
            this.marks.forEach(mark -> addBorders(mark.span()));
        }

        MarkedText cut() {
            List<Paragraph> paragraphs = new ArrayList<>();
            int begin = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || isLineEnd(text.charAt(i))) {
                    if (!isBlank(begin, i)) {
                        paragraphs.add(paragraph(begin, i));
                    }
                    begin = i + 1;
                }
            }
            if (!labels.isEmpty()) {
                paragraphs.add(new Paragraph(List.of(new Segment(labelsUpTo(Integer.MAX_VALUE), "", null, ""))));
            }
            return new MarkedText(blocks(paragraphs));
        }

        private void addBorders(Span span) {
            borders.add(border(span.begin()));
            borders.add(border(span.end()));
        }

        /** The place itself, or the one before when it stands inside a character. */
        private int border(int offset) {
            boolean inside = offset > 0
                    && offset < text.length()
                    && Character.isLowSurrogate(text.charAt(offset))
                    && Character.isHighSurrogate(text.charAt(offset - 1));
            return inside ? offset - 1 : offset;
        }

        private Paragraph paragraph(int begin, int end) {
            List<Segment> segments = new ArrayList<>();
            int from = begin;
            for (int to : borders.subSet(begin + 1, end)) {
                segments.add(segment(from, to));
                from = to;
            }
            segments.add(segment(from, end));
            return new Paragraph(segments);
        }

        /** The next piece, where no border lies between its ends. */
        private Segment segment(int begin, int end) {
            while (nextMark < marks.size() && border(marks.get(nextMark).span().begin()) <= begin) {
                open.add(marks.get(nextMark++));
            }
            open.removeIf(mark -> border(mark.span().end()) <= begin);
            while (nextBody < body.size() && border(body.get(nextBody).end()) <= begin) {
                nextBody++;
            }
            boolean dimmed =
                    nextBody == body.size() || border(body.get(nextBody).begin()) > begin;
            return new Segment(labelsUpTo(begin), style(dimmed), title(), text.substring(begin, end));
        }

        private String style(boolean dimmed) {
            String styles = open.stream().map(Mark::style).distinct().sorted().collect(joining(" "));
            return dimmed ? ("dim " + styles).strip() : styles;
        }

        private String title() {
            String titles = open.stream()
                    .map(Mark::title)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .collect(joining("; "));
            return titles.isEmpty() ? null : titles;
        }

        /** Labels of the marks that begin by then and have not been shown. */
        private List<Label> labelsUpTo(int offset) {
            List<Label> begun = new ArrayList<>();
            while (!labels.isEmpty() && labelBegins.peek() <= offset) {
                begun.add(labels.poll());
                labelBegins.poll();
            }
            return begun;
        }

        private static List<Block> blocks(List<Paragraph> paragraphs) {
            List<Block> blocks = new ArrayList<>();
            int begin = 0;
            for (int i = 1; i <= paragraphs.size(); i++) {
                if (i == paragraphs.size() || !alike(paragraphs.get(begin), paragraphs.get(i))) {
                    blocks.add(block(paragraphs.subList(begin, i)));
                    begin = i;
                }
            }
            return blocks;
        }

        private static boolean alike(Paragraph left, Paragraph right) {
            return left.isFurniture() == right.isFurniture()
                    && (!left.isFurniture() || left.isMarked() == right.isMarked());
        }

        private static Block block(List<Paragraph> paragraphs) {
            boolean furniture = paragraphs.get(0).isFurniture();
            boolean folded = furniture
                    && paragraphs.size() > OPEN_FURNITURE
                    && !paragraphs.get(0).isMarked();
            return new Block(furniture, folded, paragraphs);
        }

        private boolean isBlank(int begin, int end) {
            return text.substring(begin, end).isBlank();
        }

        private static boolean isLineEnd(char c) {
            return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
        }
    }
}
