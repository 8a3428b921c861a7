package org.wiretrace.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.provenance.Direction;
import org.wiretrace.provenance.Relation;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.report.Report.Story;
import org.wiretrace.report.Report.StoryArticle;

/**
 * A story drawn: time since its first article across, outlets down.
 *
 * @param number number of the story, from 1
 * @param story the story
 * @param height height of the drawing
 * @param lanes the outlets
 * @param ticks marks of time
 * @param links reuse between articles
 */
public record Timeline(int number, Story story, int height, List<Lane> lanes, List<Tick> ticks, List<Link> links) {
    private static final int TOP = 34;
    private static final int LANE = 34;
    private static final double LEFT = 200;
    private static final double RIGHT = 900;
    /** Where articles without a time stand. */
    private static final double UNKNOWN = 965;

    /** Times that may get a mark, in minutes, and how they read. */
    private static final Map<Long, String> TICKS = tickTexts();

    public Timeline {
        lanes = List.copyOf(lanes);
        ticks = List.copyOf(ticks);
        links = List.copyOf(links);
    }

    /**
     * An outlet.
     *
     * @param name its id
     * @param y height of its line
     * @param dots its articles
     */
    public record Lane(String name, int y, List<Dot> dots) {
        public Lane {
            dots = List.copyOf(dots);
        }
    }

    /**
     * An article.
     *
     * @param x where it stands
     * @param wire whether it is a wire's
     * @param title what it is, for people
     * @param article the article
     * @param lag minutes since the first one; null when unknown
     */
    public record Dot(String x, boolean wire, String title, StoryArticle article, Long lag) {}

    /**
     * A mark of time.
     *
     * @param x where it stands
     * @param text how long after the first article
     */
    public record Tick(String x, String text) {}

    /**
     * A verdict on two articles of the story.
     *
     * @param path the drawing
     * @param relation how the texts are related
     * @param decided whether it is known who had it from whom
     * @param pair the pair with both texts; null when the report does not hold it
     */
    public record Link(String path, Relation relation, boolean decided, PairView pair) {}

    static Timeline of(Story story, int number, Map<List<String>, PairView> byArticles) {
        return new Artist(story, byArticles).draw(number);
    }

    /** Pairs of the story whose texts the report holds. */
    public List<PairView> pairs() {
        return links.stream().map(Link::pair).filter(Objects::nonNull).toList();
    }

    public String id() {
        return "story-" + number;
    }

    /** Headline of the earliest article that has one. */
    public String title() {
        return story.articles().stream()
                .map(StoryArticle::title)
                .filter(title -> title != null && !title.isBlank())
                .findFirst()
                .orElse("(no headline)");
    }

    private static Map<Long, String> tickTexts() {
        Map<Long, String> ticks = new LinkedHashMap<>();
        ticks.put(0L, "first");
        ticks.put(10L, "10 min");
        ticks.put(60L, "1 h");
        ticks.put(360L, "6 h");
        ticks.put(1440L, "1 day");
        ticks.put(4320L, "3 days");
        ticks.put(10080L, "1 week");
        ticks.put(40320L, "4 weeks");
        return ticks;
    }

    /** Draws one story. */
    private static final class Artist {
        private final Story story;
        private final Map<List<String>, PairView> byArticles;
        private final Long first;
        private final double longest;
        private final Map<String, String> xs = new HashMap<>();
        private final Map<String, Integer> ys = new HashMap<>();

        Artist(Story story, Map<List<String>, PairView> byArticles) {
            this.story = story;
            this.byArticles = byArticles;
            first = story.articles().stream()
                    .map(StoryArticle::minute)
                    .filter(minute -> minute != null)
                    .min(Long::compare)
                    .orElse(null);
            longest = story.articles().stream()
                    .map(this::lag)
                    .filter(lag -> lag != null)
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
        }

        Timeline draw(int number) {
            Map<String, List<Dot>> byOutlet = new LinkedHashMap<>();
            for (StoryArticle article : story.articles()) {
                Long lag = lag(article);
                String name = Words.outlet(article.outlet());
                String title = name + ", " + Words.time(article.published()) + ": "
                        + Words.or(article.title(), "(no headline)");
                Dot dot = new Dot(x(lag), article.kind() == OutletKind.WIRE, title, article, lag);
                byOutlet.computeIfAbsent(name, outlet -> new ArrayList<>()).add(dot);
            }
            List<Lane> lanes = new ArrayList<>();
            byOutlet.forEach((outlet, dots) -> {
                int y = TOP + LANE * lanes.size() + LANE / 2;
                lanes.add(new Lane(outlet, y, dots));
                dots.forEach(dot -> {
                    xs.put(dot.article().article(), dot.x());
                    ys.put(dot.article().article(), y);
                });
            });
            return new Timeline(number, story, TOP + LANE * lanes.size() + 8, lanes, marks(), links());
        }

        private Long lag(StoryArticle article) {
            return article.minute() == null ? null : article.minute() - first;
        }

        /** Minutes on a logarithmic scale: the first hour matters as much as the next days. */
        private String x(Long lag) {
            double x = lag == null
                    ? UNKNOWN
                    : LEFT + (RIGHT - LEFT) * Math.log1p(lag / 5.0) / Math.log1p(Math.max(30, longest) / 5.0);
            return String.format(Locale.ROOT, "%.1f", x);
        }

        private List<Tick> marks() {
            List<Tick> marks = new ArrayList<>();
            if (first != null) {
                TICKS.forEach((minutes, text) -> {
                    if (minutes <= Math.max(30, longest)) {
                        marks.add(new Tick(x(minutes), text));
                    }
                });
            }
            if (story.articles().stream().anyMatch(article -> article.minute() == null)) {
                marks.add(new Tick(x(null), "no time"));
            }
            return marks;
        }

        private List<Link> links() {
            List<Link> links = new ArrayList<>();
            for (Verdict verdict : story.links()) {
                boolean backwards = verdict.direction() == Direction.B_TO_A;
                String from = backwards ? verdict.b() : verdict.a();
                String to = backwards ? verdict.a() : verdict.b();
                if (xs.containsKey(from) && xs.containsKey(to) && !ys.get(from).equals(ys.get(to))) {
                    boolean decided = verdict.direction() == Direction.A_TO_B || backwards;
                    PairView pair = byArticles.get(List.of(from, to));
                    links.add(new Link(path(from, to), verdict.relation(), decided, pair));
                }
            }
            return links;
        }

        private String path(String from, String to) {
            return "M" + xs.get(from) + " " + ys.get(from) + "C" + xs.get(from) + " " + ys.get(to) + " " + xs.get(from)
                    + " " + ys.get(to) + " " + xs.get(to) + " " + ys.get(to);
        }
    }
}
