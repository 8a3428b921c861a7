package org.wiretrace.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Finds the article on a page of the web: the element in which long paragraphs with few links lie densest, as
 * readability does it, and of that the blocks that are not links.
 */
final class HtmlBody {
    /** What is never the article. */
    private static final String FURNITURE =
            "head, script, style, noscript, template, nav, aside, footer, button, select, input,"
                    + " textarea, iframe, svg, figcaption, figure, audio, video, object, [hidden]";

    private static final Pattern PERIPHERAL = Pattern.compile(
            "(?i)comment|sidebar|related|recommend|promo|share|sharing|social|newsletter|subscri|footer|breadcrumb|widget"
                    + "|advert|sponsor|tags|most-?(?:read|popular)|trending|cookie|consent|caption|byline|author-?bio|read-?more");

    /** Characters of a paragraph that says something. */
    private static final int PARAGRAPH = 40;
    /** Characters of a text that a marked element must have to be the article. */
    private static final int ARTICLE = 250;
    /** Share of linked characters from which on a block leads elsewhere. */
    private static final double LINKS = 0.5;
    /** Share of the best worth from which on a neighbour belongs to the article too. */
    private static final double NEIGHBOUR = 0.2;

    private HtmlBody() {}

    /** The paragraphs, one a line; empty when there are none. Takes the page apart. */
    static String text(Document page) {
        page.select(FURNITURE).remove();
        StringBuilder text = new StringBuilder();
        for (Element part : parts(page)) {
            NodeTraversor.filter(new Blocks(text), part);
            text.append('\n');
        }
        return text.toString()
                .lines()
                .map(line -> line.replace('\u00a0', ' ').strip())
                .filter(line -> !line.isEmpty())
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    /** The elements that hold the article, in order. */
    private static List<Element> parts(Document page) {
        Element marked = page.selectFirst("[itemprop=articleBody]");
        if (marked != null && marked.text().length() >= ARTICLE) {
            return List.of(marked);
        }
        Map<Element, Double> worth = worth(page);
        Element best = null;
        for (Map.Entry<Element, Double> each : worth.entrySet()) {
            if (best == null || each.getValue() > worth.get(best)) {
                best = each.getKey();
            }
        }
        if (best == null) {
            return List.of(page.body());
        }
        return withNeighbours(best, worth);
    }

    /** What the paragraphs in each element are worth: those right in it wholly, those one deeper by half. */
    private static Map<Element, Double> worth(Document page) {
        Map<Element, Double> worth = new LinkedHashMap<>();
        for (Element block : page.body().getAllElements()) {
            String text = block.is("p, pre, blockquote") ? block.text() : block.ownText();
            if (text.length() < PARAGRAPH || linked(block) > LINKS) {
                continue;
            }
            double value = 1 + commas(text) + Math.min(3, text.length() / 100);
            Element in = block.is("p, pre, blockquote, span, b, i, em, strong, font") ? block.parent() : block;
            for (double share = value; in != null && share >= value / 2; share /= 2) {
                worth.merge(in, share, Double::sum);
                in = in.parent();
            }
        }
        worth.replaceAll((element, value) -> value * (1 - linked(element)) * (isPeripheral(element) ? 0.2 : 1));
        return worth;
    }

    /** The element, and those beside it that hold much of the same kind. */
    private static List<Element> withNeighbours(Element best, Map<Element, Double> worth) {
        if (best.parent() == null) {
            return List.of(best);
        }
        List<Element> parts = new ArrayList<>();
        for (Element child : best.parent().children()) {
            boolean paragraph = child.is("p") && child.text().length() >= 2 * PARAGRAPH && linked(child) < LINKS / 2;
            if (child.equals(best) || paragraph || worth.getOrDefault(child, 0.0) >= NEIGHBOUR * worth.get(best)) {
                parts.add(child);
            }
        }
        return parts;
    }

    private static long commas(String text) {
        return text.chars().filter(c -> c == ',' || c == '،' || c == '、').count();
    }

    /** Share of the element's characters that stand in links, from 0 to 1. */
    private static double linked(Element element) {
        int length = element.text().length();
        Elements links = element.select("a[href]");
        int linked = links.stream().mapToInt(link -> link.text().length()).sum();
        return length == 0 ? 0 : Math.min(1, (double) linked / length);
    }

    private static boolean isPeripheral(Element element) {
        return PERIPHERAL.matcher(element.className() + " " + element.id()).find();
    }

    /** Writes down the text of blocks, each on lines of its own; leaves out those that lead elsewhere. */
    private record Blocks(StringBuilder text) implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element element) {
                if (isBlock(element)) {
                    if (depth > 0 && (isPeripheral(element) || linked(element) > LINKS || element.is("h1"))) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    text.append('\n');
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && isBlock(element)) {
                text.append('\n');
            }
            return FilterResult.CONTINUE;
        }

        private static boolean isBlock(Element element) {
            return element.isBlock() || element.normalName().equals("br");
        }
    }
}
