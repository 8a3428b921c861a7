package org.wiretrace.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.provenance.Direction;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.report.Report.Fact;
import org.wiretrace.report.Report.FactValue;
import org.wiretrace.report.Report.Story;
import org.wiretrace.report.Report.StoryArticle;

/**
 * A story as the page shows it.
 *
 * @param number its number, from 1
 * @param story the story
 * @param articles its articles, by time
 * @param links reuse between them
 * @param columns the articles that stand in the table of facts, by time
 * @param facts rows of that table
 */
public record StoryView(
        int number, Story story, List<Dot> articles, List<Edge> links, List<Dot> columns, List<FactRow> facts) {
    /** Characters of a headline: the tables hold it whole. */
    private static final int LONGEST = 600;

    public StoryView {
        articles = List.copyOf(articles);
        links = List.copyOf(links);
        columns = List.copyOf(columns);
        facts = List.copyOf(facts);
    }

    /**
     * An article.
     *
     * @param id its id
     * @param outlet its outlet, for people
     * @param wire whether it is a wire's
     * @param lag minutes since the first one; null when unknown
     * @param says what it is, for people
     * @param article the article
     */
    public record Dot(String id, String outlet, boolean wire, Long lag, String says, StoryArticle article) {}

    /**
     * A verdict on two articles.
     *
     * @param from id of the one that the text came from, as far as known
     * @param to id of the other
     * @param decided whether it is known who had it from whom
     * @param says how the texts are related
     * @param pair number of the pair; null when the report does not hold their texts
     * @param lag minutes from the one to the other; null when either time is unknown
     */
    public record Edge(String from, String to, boolean decided, String says, Integer pair, Long lag) {}

    /**
     * A row of the table of facts.
     *
     * @param kind what differs
     * @param values what each article of the columns says; null where it says nothing
     */
    public record FactRow(DivergenceKind kind, List<FactValue> values) {}

    static StoryView of(Story story, int number, PairNumbers pairs) {
        Long first = story.articles().stream()
                .map(StoryArticle::minute)
                .filter(minute -> minute != null)
                .min(Long::compare)
                .orElse(null);
        List<Dot> articles =
                story.articles().stream().map(article -> dot(article, first)).toList();
        List<Dot> columns = columns(story, articles);
        return new StoryView(number, story, articles, links(story, pairs), columns, rows(story, columns));
    }

    /** Headline of the earliest article that has one. */
    public String title() {
        return title(story);
    }

    static String title(Story story) {
        return story.articles().stream()
                .map(StoryArticle::title)
                .filter(title -> title != null && !title.isBlank())
                .findFirst()
                .map(title -> Words.shortened(title, LONGEST))
                .orElse("(no headline)");
    }

    /** Outlet of one of the articles, for people. */
    public String outletOf(String article) {
        return articles.stream()
                .filter(dot -> dot.id().equals(article))
                .map(Dot::outlet)
                .findFirst()
                .orElse(article);
    }

    /** What the page draws. */
    Map<String, Object> chart() {
        List<Map<String, Object>> dots = new ArrayList<>();
        for (Dot dot : articles) {
            Map<String, Object> one = new HashMap<>();
            one.put("id", dot.id());
            one.put("outlet", dot.outlet());
            one.put("wire", dot.wire());
            one.put("lag", dot.lag());
            one.put("says", dot.says());
            dots.add(one);
        }
        List<Map<String, Object>> edges = new ArrayList<>();
        for (Edge link : links) {
            Map<String, Object> one = new HashMap<>();
            one.put("from", link.from());
            one.put("to", link.to());
            one.put("decided", link.decided());
            one.put("says", link.says());
            one.put("pair", link.pair());
            edges.add(one);
        }
        return Map.of("articles", dots, "links", edges);
    }

    private static Dot dot(StoryArticle article, Long first) {
        String outlet = Words.outlet(article.outlet());
        String says = outlet + ", " + Words.time(article.published()) + ": "
                + Words.shortened(Words.or(article.title(), "(no headline)"), LONGEST);
        Long lag = article.minute() == null ? null : Long.valueOf(article.minute() - first);
        return new Dot(article.article(), outlet, article.kind() == OutletKind.WIRE, lag, says, article);
    }

    private static List<Edge> links(Story story, PairNumbers pairs) {
        Map<String, Long> minutes = new HashMap<>();
        story.articles().forEach(article -> minutes.put(article.article(), article.minute()));
        List<Edge> links = new ArrayList<>();
        for (Verdict verdict : story.links()) {
            boolean backwards = verdict.direction() == Direction.B_TO_A;
            boolean decided = backwards || verdict.direction() == Direction.A_TO_B;
            String from = backwards ? verdict.b() : verdict.a();
            String to = backwards ? verdict.a() : verdict.b();
            Long earlier = minutes.get(from);
            Long later = minutes.get(to);
            links.add(new Edge(
                    from,
                    to,
                    decided,
                    Words.of(verdict.relation()),
                    pairs.of(from, to),
                    earlier == null || later == null ? null : Long.valueOf(later - earlier)));
        }
        return links;
    }

    private static List<Dot> columns(Story story, List<Dot> articles) {
        Set<String> ids = new LinkedHashSet<>();
        story.facts().forEach(fact -> fact.values().forEach(value -> ids.add(value.article())));
        return articles.stream().filter(dot -> ids.contains(dot.id())).toList();
    }

    private static List<FactRow> rows(Story story, List<Dot> columns) {
        List<FactRow> rows = new ArrayList<>();
        for (Fact fact : story.facts()) {
            Map<String, FactValue> byArticle = new HashMap<>();
            fact.values().forEach(value -> byArticle.put(value.article(), value));
            List<FactValue> values = new ArrayList<>();
            columns.forEach(column -> values.add(byArticle.get(column.id())));
            rows.add(new FactRow(fact.kind(), java.util.Collections.unmodifiableList(values)));
        }
        return rows;
    }
}
