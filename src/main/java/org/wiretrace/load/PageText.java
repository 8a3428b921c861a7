package org.wiretrace.load;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of a page of the web in the order of reading, cut into blocks where a reader sees a new line, and what lies
 * around them: regions within regions. Made in one pass, so that whatever is asked of it costs no second look.
 *
 * @param blocks in the order of the page
 * @param regions in the order of the page, each before those in it
 */
record PageText(List<Block> blocks, List<Region> regions) {

    /**
     * A run of words on lines of their own.
     *
     * @param text the words, with single spaces between them
     * @param weight how much they say: letters and digits, of which one of East Asia counts for two
     * @param linked how much of the weight stands in links
     * @param beginsLinked whether the first words stand in a link
     * @param region the innermost region around them
     */
    record Block(String text, int weight, int linked, boolean beginsLinked, Region region) {
        /** Share of the text that stands in links, from 0 to 1. */
        double linkedShare() {
            return weight == 0 ? 0 : (double) linked / weight;
        }

        boolean isHeading() {
            String tag = region.element.normalName();
            return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        }
    }

    /** A part of the page that begins a line of its own, with all in it. */
    static final class Region {
        /** The region around it; null around the whole page. */
        final Region parent;

        final Element element;
        final Box box;
        /** The first block in it. */
        final int begin;
        /** The first block behind it. */
        int end;

        private Region(Region parent, Element element, Box box, int begin) {
            this.parent = parent;
            this.element = element;
            this.box = box;
            this.begin = begin;
        }

        /** What regions of one kind on one page have in common. */
        String kind() {
            return element.normalName() + ' ' + element.className();
        }

        int size() {
            return end - begin;
        }
    }

    static PageText of(Document page) {
        Cutter cutter = new Cutter();
        page.body().filter(cutter);
        return new PageText(cutter.blocks, cutter.regions);
    }

    /** The first of the characters that say more than a letter does. */
    private static final char EAST_ASIAN = '\u2e80';

    /** Cuts a page into blocks as it passes by. */
    private static final class Cutter implements NodeFilter {
        private final List<Block> blocks = new ArrayList<>();
        private final List<Region> regions = new ArrayList<>();
        private final Boxes boxes = new Boxes();
        private final StringBuilder words = new StringBuilder();
        private int weight;
        private int linked;
        private boolean beginsLinked;
        private int links;
        private Region region;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                add(text.getWholeText());
            } else if (node instanceof Element element) {
                if (depth > 0 && Boxes.isUnread(element)) {
                    add(" ");
                    return FilterResult.SKIP_ENTIRELY;
                }
                enter(element, depth);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (region != null && region.element.equals(node)) {
                endBlock();
                region.end = blocks.size();
                region = region.parent;
            }
            if (node instanceof Element element && isLink(element)) {
                links--;
            }
            return FilterResult.CONTINUE;
        }

        private void enter(Element element, int depth) {
            Box box = boxes.of(element);
            if (depth == 0 || beginsLine(element) || box.isPeripheral()) {
                endBlock();
                region = new Region(region, element, box, blocks.size());
                regions.add(region);
            } else if (element.normalName().equals("br")) {
                endBlock();
            }
            if (isLink(element)) {
                links++;
            }
        }

        private static boolean beginsLine(Element element) {
            return element.isBlock() || element.normalName().equals("td");
        }

        private static boolean isLink(Element element) {
            return element.normalName().equals("a") && element.hasAttr("href");
        }

        private void add(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                    if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                        words.append(' ');
                    }
                } else {
                    addVisible(c);
                }
            }
        }

        private void addVisible(char c) {
            if (words.isEmpty()) {
                beginsLinked = links > 0;
            }
            words.append(c);
            if (Character.isLetterOrDigit(c)) {
                int says = c >= EAST_ASIAN && c < Character.MIN_SURROGATE ? 2 : 1;
                weight += says;
                linked += links > 0 ? says : 0;
            }
        }

        private void endBlock() {
            String text = words.toString().stripTrailing();
            if (!FieldNames.isBlank(text)) {
                blocks.add(new Block(text, weight, linked, beginsLinked, region));
            }
            words.setLength(0);
            weight = 0;
            linked = 0;
            beginsLinked = false;
        }
    }
}
