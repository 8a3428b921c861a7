package org.wiretrace.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiretrace.load.PageText.Block;
import org.wiretrace.load.PageText.Region;

/**
 * Finds the article on a page of the web. A paragraph is worth what it says, and a block that leads elsewhere costs
 * something; the article is the region that is worth most, drawn as tight as can be without losing much of what it says,
 * and without the boxes in it that belong to the site. Where outlets mark or name the box of the article, that counts
 * for more than a little worth. Every step is one pass over blocks or regions.
 */
final class HtmlBody {
    /** Weight of a paragraph that says something. */
    private static final int PARAGRAPH = 60;
    /** Share of linked text from which on a block leads elsewhere. */
    private static final double LINKED = 0.5;
    /** Share of a page from which on a box that is named like a side matter is the page itself. */
    private static final double MOST = 0.5;
    /** Share of what the best region says that a region in it, drawn tighter, must keep. */
    private static final double TIGHT = 0.8;
    /** Share of the best region's worth that one named like an article must have, and one that the page marks as it. */
    private static final double NAMED = 0.6;

    private static final double MARKED = 0.3;
    /** Boxes of one kind that make a list. */
    private static final int LIST = 3;
    /** Share of a list's boxes that must lead elsewhere for the list to do so. */
    private static final double LEADING = 0.9;
    /** Blocks of the largest box that only leads to another article. */
    private static final int TEASER = 8;
    /** Paragraphs between headline and article that still are its standfirst. */
    private static final int STANDFIRST = 3;
    /** Short lines before the first paragraph and behind the last that are no part of the article. */
    private static final int HEAD = 6;

    private static final int FOOT = 3;
    /** Times that a line must stand there to be a label rather than text. */
    private static final int LABEL = 3;

    private final List<Block> blocks;
    private final List<Region> regions;
    private final boolean[] cut;
    /** What the blocks before each are worth together, and what those say that are worth anything. */
    private final long[] worth;

    private final long[] said;

    private HtmlBody(PageText page) {
        this.blocks = page.blocks();
        this.regions = page.regions();
        this.cut = new boolean[blocks.size()];
        this.worth = new long[blocks.size() + 1];
        this.said = new long[blocks.size() + 1];
        sum();
        cutBoxes();
        sum();
    }

    private void sum() {
        for (int i = 0; i < blocks.size(); i++) {
            long each = cut[i] ? 0 : worth(blocks.get(i));
            worth[i + 1] = worth[i] + each;
            said[i + 1] = said[i] + Math.max(0, each);
        }
    }

    /** The paragraphs of the article, one a line; empty when there are none. */
    static String text(PageText page) {
        HtmlBody body = new HtmlBody(page);
        List<Integer> lines = body.lines(body.article());
        return String.join(
                "\n", lines.stream().map(i -> page.blocks().get(i).text()).toList());
    }

    private static long worth(Block block) {
        if (leadsElsewhere(block)) {
            return -Math.min(block.linked(), PARAGRAPH);
        }
        boolean paragraph = block.weight() >= PARAGRAPH;
        boolean sentence = block.weight() >= PARAGRAPH / 2 && endsSentence(block.text());
        return paragraph || sentence ? block.weight() - block.linked() : 0;
    }

    private static boolean leadsElsewhere(Block block) {
        return block.linkedShare() > LINKED;
    }

    private static boolean endsSentence(String text) {
        int last = text.length() - 1;
        while (last > 0 && "\"'”’»)]」』“".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ".!?…。！？؟।:".indexOf(text.charAt(last)) >= 0;
    }

    private long worth(Region region) {
        return worth[region.end] - worth[region.begin];
    }

    private long said(Region region) {
        return said[region.end] - said[region.begin];
    }

    // What is none of the article.

    private void cutBoxes() {
        double most = MOST * said[blocks.size()];
        // The paragraphs of an article may each have a name that tells of side matters.
        Map<String, Long> saidByKind = new HashMap<>();
        for (Region each : regions) {
            if (each.box == Box.BESIDE) {
                saidByKind.merge(each.kind(), said(each), Long::sum);
            }
        }
        Set<Region> teasers = teasers();
        int done = 0;
        for (Region each : regions) {
            boolean beside = each.box == Box.BESIDE && saidByKind.get(each.kind()) < most;
            boolean teaser = teasers.contains(each) && (!isInArticle(each) || said(each.parent) < most);
            if (each.end > done && (each.box == Box.APART || beside || teaser)) {
                for (int i = Math.max(done, each.begin); i < each.end; i++) {
                    cut[i] = true;
                }
                done = each.end;
            }
        }
    }

    private static boolean isInArticle(Region region) {
        for (Region around = region; around != null; around = around.parent) {
            if (around.box.isArticle()) {
                return true;
            }
        }
        return false;
    }

    /** The boxes of lists that lead to other articles: alike, side by side, and most of them with a link for a head. */
    private Set<Region> teasers() {
        Map<Region, Map<String, List<Region>>> lists = new HashMap<>();
        for (Region each : regions) {
            if (each.parent != null && each.size() > 0) {
                lists.computeIfAbsent(each.parent, parent -> new HashMap<>())
                        .computeIfAbsent(each.kind(), kind -> new ArrayList<>())
                        .add(each);
            }
        }
        Set<Region> teasers = new HashSet<>();
        for (Map<String, List<Region>> beside : lists.values()) {
            for (List<Region> list : beside.values()) {
                long leading = list.stream().filter(this::isTeaser).count();
                if (list.size() >= LIST && leading >= LEADING * list.size()) {
                    teasers.addAll(list);
                }
            }
        }
        return teasers;
    }

    private boolean isTeaser(Region region) {
        return region.size() <= TEASER
                && (blocks.get(region.begin).beginsLinked()
                        || blocks.subList(region.begin, region.end).stream()
                                .anyMatch(block -> block.isHeading() && leadsElsewhere(block)));
    }

    // What is the article.

    private Region article() {
        Region best = regions.get(0);
        for (Region each : regions) {
            if (worth(each) > worth(best)) {
                best = each;
            }
        }
        Region marked = mostWorth(marked());
        if (marked != null && worth(marked) >= MARKED * worth(best)) {
            return marked;
        }
        double enough = NAMED * worth(best);
        for (Region each : regions) {
            if (each.box == Box.NAMED && worth(each) > 0 && worth(each) >= enough) {
                return each;
            }
        }
        return tightened(best);
    }

    /** What the page marks as an article; where it marks paragraph by paragraph, what they stand in. */
    private Collection<Region> marked() {
        Map<Region, Region> marked = new HashMap<>();
        for (Region each : regions) {
            if (each.box == Box.MARKED && each.parent != null) {
                marked.merge(each.parent, each, (first, next) -> each.parent);
            }
        }
        return marked.values();
    }

    private Region mostWorth(Collection<Region> some) {
        Region best = null;
        for (Region each : some) {
            boolean before = best != null && worth(each) == worth(best) && each.begin < best.begin;
            if (best == null || worth(each) > worth(best) || before) {
                best = each;
            }
        }
        return best;
    }

    private Region tightened(Region region) {
        Region tight = region;
        double enough = TIGHT * said(region);
        for (Region each : regions) { // inner ones stand behind those around them
            if (each.begin >= tight.begin && each.end <= tight.end && said(each) > 0 && said(each) >= enough) {
                tight = each;
            }
        }
        return tight;
    }

    // Its lines.

    private List<Integer> lines(Region article) {
        List<Integer> kept = new ArrayList<>(standfirst(article));
        Map<String, Integer> times = new HashMap<>();
        for (Block block : blocks.subList(article.begin, article.end)) {
            times.merge(block.text(), 1, Integer::sum);
        }
        Set<String> seen = new HashSet<>();
        for (int i = article.begin; i < article.end; i++) {
            Block block = blocks.get(i);
            boolean headline = block.region().element.normalName().equals("h1");
            boolean label = !isCell(block) && block.weight() < 2 * PARAGRAPH && times.get(block.text()) >= LABEL;
            boolean again = block.weight() >= PARAGRAPH && !seen.add(block.text());
            if (!cut[i] && !leadsElsewhere(block) && !headline && !label && !again) {
                kept.add(i);
            }
        }
        return withoutHeadsOfLinks(trimmed(kept), article);
    }

    private static boolean isCell(Block block) {
        return block.region().element.normalName().equals("td");
    }

    /** The few paragraphs between headline and article. */
    private List<Integer> standfirst(Region article) {
        int headline = article.begin;
        for (int i = 0; i < article.begin; i++) {
            if (blocks.get(i).region().element.normalName().equals("h1")) {
                headline = i;
            }
        }
        List<Integer> paragraphs = new ArrayList<>();
        for (int i = headline; i < article.begin; i++) {
            boolean isHeadline = blocks.get(i).region().element.normalName().equals("h1");
            if (!cut[i] && worth(blocks.get(i)) > 0 && !isHeadline) {
                paragraphs.add(i);
            }
        }
        return paragraphs.size() <= STANDFIRST ? paragraphs : List.of();
    }

    /** Without the few short lines before the first paragraph and behind the last; many may be a list of the article's. */
    private List<Integer> trimmed(List<Integer> lines) {
        int from = 0;
        while (from < lines.size() && isShort(blocks.get(lines.get(from)))) {
            from++;
        }
        if (from == lines.size()) {
            return lines;
        }
        int to = lines.size();
        while (to > from && isShort(blocks.get(lines.get(to - 1)))) {
            to--;
        }
        return lines.subList(from > HEAD ? 0 : from, lines.size() - to > FOOT ? lines.size() : to);
    }

    private static boolean isShort(Block block) {
        return worth(block) <= 0 && !endsSentence(block.text());
    }

    /** Without the headings that only links stand under. */
    private List<Integer> withoutHeadsOfLinks(List<Integer> lines, Region article) {
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            int line = lines.get(k);
            boolean last = k + 1 == lines.size();
            int next = last ? article.end : lines.get(k + 1);
            boolean ends = last || blocks.get(next).isHeading();
            boolean headsLinks = ends
                    && blocks.subList(line + 1, Math.max(line + 1, next)).stream()
                            .anyMatch(HtmlBody::leadsElsewhere);
            if (!blocks.get(line).isHeading() || !headsLinks) {
                kept.add(line);
            }
        }
        return kept;
    }
}
