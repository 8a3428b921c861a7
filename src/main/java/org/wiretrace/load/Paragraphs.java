package org.wiretrace.load;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Takes the paragraphs out of an article's own markup, in HTML or NITF, which has no page around it. */
final class Paragraphs {
    /** What stands in an article and is no part of its text; its headline has a field of its own. */
    private static final Set<String> ASIDE = Set.of(
            "head",
            "h1",
            "script",
            "style",
            "noscript",
            "template",
            "figure",
            "figcaption",
            "iframe",
            "audio",
            "video",
            "object",
            "svg",
            "form",
            "button",
            "media",
            "nitf-table");

    /** What begins a line in NITF; what does in HTML is known already. */
    private static final Set<String> LINES = Set.of("br", "block", "hl2", "bq", "fn", "note");

    private Paragraphs() {}

    /** The paragraphs of the HTML, one a line; empty when it has no words. */
    static String ofHtml(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        return of(page.body());
    }

    /** The paragraphs in the element, one a line; in one without any, its own lines. */
    static String of(Element content) {
        if (content.getAllElements().stream().skip(1).noneMatch(Paragraphs::beginsLine)) {
            return trimmed(content.wholeText());
        }
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(new Words(text), content);
        return trimmed(text.toString());
    }

    /** The text without blank lines and without white space around its lines. */
    static String trimmed(String text) {
        return text.lines()
                .map(line -> line.replace('\u00a0', ' ').strip())
                .filter(line -> !FieldNames.isBlank(line))
                .collect(Collectors.joining("\n"));
    }

    private static boolean beginsLine(Element element) {
        return element.isBlock() || LINES.contains(element.normalName());
    }

    /** Writes words down, with a line break before and behind each block. */
    private record Words(StringBuilder text) implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element element) {
                if (ASIDE.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                breakLine(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                breakLine(element);
            }
            return FilterResult.CONTINUE;
        }

        private void breakLine(Element element) {
            if (beginsLine(element)) {
                text.append('\n');
            }
        }
    }
}
