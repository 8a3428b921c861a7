package org.wiretrace.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wiretrace.config.ReportConfig;
import org.wiretrace.corpus.Agency;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.Outlet;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.names.NameVariant;
import org.wiretrace.notice.Notice;
import org.wiretrace.notice.Reject;
import org.wiretrace.notice.Severity;
import org.wiretrace.provenance.ClusterMember;
import org.wiretrace.provenance.CreditVerdict;
import org.wiretrace.provenance.Derivation;
import org.wiretrace.provenance.Direction;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Relation;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.quotes.Quote;
import org.wiretrace.report.Bounded;
import org.wiretrace.report.OutletSummary;
import org.wiretrace.report.Report;
import org.wiretrace.report.Share;
import org.wiretrace.spark.Datasets;
import org.wiretrace.spark.RecordEncoder;

/**
 * Gathers the findings into the one tree that the reader is shown: counts and sums over everything, and of single
 * articles, pairs and names the strongest, up to the bounds of the settings.
 *
 * @param config how much of everything is shown
 * @param knowledge the names of outlets and agencies
 */
public record ReportStage(ReportConfig config, Knowledge knowledge) implements Serializable {
    private static final int STORIES = 200;
    private static final int STORY_ARTICLES = 60;
    private static final int PICKUPS = 5_000;
    private static final int REJECTS = 500;

    /**
     * One more of something.
     *
     * @param what what is counted: its kind and value, parted by a colon
     */
    public record Tick(String what) implements Serializable {}

    public Report apply(Findings findings, Report.Settings settings, String version) {
        Map<String, Long> counts = counts(findings);
        List<OutletSummary> summaries =
                findings.outlets().orderBy("outlet", "wire").collectAsList();
        List<Report.PickupView> pickups = pickups(findings);
        Map<String, long[]> sizes = new TreeMap<>();
        List<Row> publishers = publishers(findings);
        return new Report(
                Report.SCHEMA_VERSION,
                version,
                null,
                settings,
                counted(findings, counts, publishers),
                outlets(publishers, summaries),
                wires(publishers, findings, summaries),
                matrix(findings, summaries, publishers, sizes),
                pairs(findings),
                new Bounded<>(counts.getOrDefault("pickups:", 0L), pickups),
                stories(findings),
                names(findings),
                notices(findings, counts),
                rejects(findings),
                method(findings, counts),
                Report.CANNOT_BE_KNOWN);
    }

    // ---- counts --------------------------------------------------------------------------------------------------

    /** Everything that is only counted, in one pass over each dataset. */
    private static Map<String, Long> counts(Findings findings) {
        Dataset<Tick> ticks = Datasets.flatMap(findings.articles(), Tick.class, ReportStage::ofArticle)
                .union(Datasets.flatMap(findings.comparisons(), Tick.class, ReportStage::ofComparison))
                .union(Datasets.flatMap(findings.pickups(), Tick.class, ReportStage::ofPickup))
                .union(Datasets.flatMap(
                        findings.notices(), Tick.class, notice -> ticks("notices:", "notice:" + notice.code())))
                .union(Datasets.flatMap(findings.rejects(), Tick.class, reject -> ticks("reject:" + reject.reason())));
        Map<String, Long> counts = new HashMap<>();
        for (Row row : ticks.groupBy("what").count().collectAsList()) {
            counts.put(row.getString(0), row.getLong(1));
        }
        return counts;
    }

    private static Iterator<Tick> ticks(String... what) {
        List<Tick> ticks = new ArrayList<>(what.length);
        for (String one : what) {
            ticks.add(new Tick(one));
        }
        return ticks.iterator();
    }

    private static Iterator<Tick> ofArticle(AnnotatedArticle annotated) {
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick("language:" + annotated.article().language()));
        annotated.quotes().forEach(quote -> ticks.add(new Tick("quotes:")));
        return ticks.iterator();
    }

    private static Iterator<Tick> ofComparison(Comparison pair) {
        List<Tick> ticks = new ArrayList<>();
        Verdict verdict = pair.verdict();
        ticks.add(new Tick("pairs:"));
        ticks.add(new Tick("relation:" + verdict.relation()));
        if (verdict.relation().isReuse()) {
            ticks.add(new Tick("direction:" + verdict.direction()));
        }
        pair.sharedQuotes().forEach(shared -> ticks.add(new Tick("sharedQuotes:")));
        pair.divergences().forEach(one -> ticks.add(new Tick("divergence:" + one.kind())));
        return ticks.iterator();
    }

    private static Iterator<Tick> ofPickup(Pickup pickup) {
        return ticks("pickups:", "pickup:" + pickup.derivation() + ":" + pickup.credit());
    }

    private static Report.Counts counted(Findings findings, Map<String, Long> counts, List<Row> publishers) {
        Row times = findings.articles()
                .filter(col("article.publishedMinute").notEqual(Article.UNKNOWN_TIME))
                .select(
                        col("article.publishedMinute").as("minute"),
                        col("article.published").as("published"))
                .agg(
                        org.apache.spark.sql.functions.min_by(col("published"), col("minute")),
                        org.apache.spark.sql.functions.max_by(col("published"), col("minute")))
                .first();
        Row clusters = findings.clusters()
                .agg(count_distinct(col("cluster")), count(lit(1)))
                .first();
        Row origin = origin(findings);
        long wireArticles = articlesOf(publishers, "WIRE");
        return new Report.Counts(
                findings.loaded().read(),
                articlesOf(publishers, "WIRE") + articlesOf(publishers, "OUTLET"),
                part(counts, "reject:"),
                wireArticles,
                publishers.stream()
                        .filter(row -> row.getString(1).equals("OUTLET"))
                        .count(),
                publishers.stream()
                        .filter(row -> row.getString(1).equals("WIRE"))
                        .count(),
                part(counts, "language:"),
                day(times.getString(0)),
                day(times.getString(1)),
                findings.candidates().count(),
                enums(counts, "relation:", Relation.class),
                enums(counts, "direction:", Direction.class),
                counts.getOrDefault("quotes:", 0L),
                counts.getOrDefault("sharedQuotes:", 0L),
                enums(counts, "divergence:", DivergenceKind.class),
                clusters.getLong(0),
                clusters.getLong(1),
                part(counts, "notice:"),
                pickupCounts(counts),
                new Share(origin.getLong(0), articlesOf(publishers, "OUTLET")),
                new Share(origin.getLong(1), origin.getLong(0)));
    }

    /** Articles derived from a wire, and those of them that credit none of their wires. */
    private static Row origin(Findings findings) {
        return findings.pickups()
                .filter(col("derivation")
                        .notEqual("NON")
                        .and(org.apache.spark.sql.functions.not(col("wire").contains("."))))
                .groupBy("article")
                .agg(count(org.apache.spark.sql.functions.when(col("credit").equalTo("CREDITED"), 1))
                        .as("credited"))
                .agg(
                        count(lit(1)),
                        count(org.apache.spark.sql.functions.when(
                                col("credited").equalTo(0), 1)))
                .first();
    }

    private static String day(String published) {
        return published == null || published.length() < 10 ? published : published.substring(0, 10);
    }

    private static long articlesOf(List<Row> publishers, String kind) {
        return publishers.stream()
                .filter(row -> row.getString(1).equals(kind))
                .mapToLong(row -> row.getLong(4))
                .sum();
    }

    private static Map<String, Long> part(Map<String, Long> counts, String kind) {
        Map<String, Long> part = new TreeMap<>();
        counts.forEach((what, number) -> {
            if (what.startsWith(kind) && what.length() > kind.length()) {
                part.put(what.substring(kind.length()), number);
            }
        });
        return part;
    }

    private static <E extends Enum<E>> Map<E, Long> enums(Map<String, Long> counts, String kind, Class<E> type) {
        Map<E, Long> part = new TreeMap<>();
        part(counts, kind).forEach((name, number) -> part.put(Enum.valueOf(type, name), number));
        return part;
    }

    private static Map<Derivation, Map<CreditVerdict, Long>> pickupCounts(Map<String, Long> counts) {
        Map<Derivation, Map<CreditVerdict, Long>> pickups = new TreeMap<>();
        part(counts, "pickup:").forEach((what, number) -> {
            int colon = what.indexOf(':');
            pickups.computeIfAbsent(Derivation.valueOf(what.substring(0, colon)), d -> new TreeMap<>())
                    .put(CreditVerdict.valueOf(what.substring(colon + 1)), number);
        });
        return pickups;
    }

    // ---- outlets and wires ---------------------------------------------------------------------------------------

    /** Outlet, kind, owner, agency, articles and words of each publisher. */
    private static List<Row> publishers(Findings findings) {
        return findings.articles()
                .select(
                        coalesce(col("article.outlet"), lit("?")).as("outlet"),
                        col("article.kind").as("kind"),
                        col("article.owner").as("owner"),
                        col("article.wire").as("wire"),
                        col("article.words").as("words"))
                .groupBy("outlet", "kind", "owner", "wire")
                .agg(count(lit(1)).as("articles"), sum("words").as("words"))
                .orderBy("outlet", "kind", "owner", "wire")
                .collectAsList();
    }

    private List<Report.OutletEntry> outlets(List<Row> publishers, List<OutletSummary> summaries) {
        List<Report.OutletEntry> outlets = new ArrayList<>();
        for (Row row : publishers) {
            if (!row.getString(1).equals("OUTLET")) {
                continue;
            }
            String outlet = row.getString(0);
            Map<CreditVerdict, Long> credits = new TreeMap<>();
            long fromWires = 0;
            for (OutletSummary summary : summaries) {
                if (summary.outlet().equals(outlet)) {
                    add(credits, summary);
                    fromWires += summary.wholly() + summary.partially();
                }
            }
            outlets.add(new Report.OutletEntry(
                    outlet,
                    outletName(outlet),
                    row.getString(2),
                    row.getLong(4),
                    row.getLong(5),
                    Math.min(fromWires, row.getLong(4)),
                    credits));
        }
        return outlets;
    }

    private static void add(Map<CreditVerdict, Long> credits, OutletSummary summary) {
        long only = summary.articles() - summary.credited() - summary.uncredited() - summary.miscredited();
        merge(credits, CreditVerdict.CREDITED, summary.credited());
        merge(credits, CreditVerdict.UNCREDITED, summary.uncredited());
        merge(credits, CreditVerdict.MISCREDITED, summary.miscredited());
        merge(credits, CreditVerdict.CREDITED_ONLY, only);
    }

    private static void merge(Map<CreditVerdict, Long> credits, CreditVerdict credit, long number) {
        if (number > 0) {
            credits.merge(credit, number, Long::sum);
        }
    }

    private String outletName(String domain) {
        return knowledge.outlets().stream()
                .filter(outlet -> outlet.domain().equals(domain))
                .map(Outlet::names)
                .filter(names -> !names.isEmpty())
                .map(names -> names.get(0))
                .findFirst()
                .orElse(null);
    }

    private List<Report.WireEntry> wires(List<Row> publishers, Findings findings, List<OutletSummary> summaries) {
        Map<String, Long> used = new HashMap<>();
        Map<String, Long> lags = new HashMap<>();
        for (Row row : findings.pickups()
                .groupBy("wire")
                .agg(
                        count_distinct(col("sourceArticle")),
                        round(median(col("lagMinutes"))).cast("long"))
                .collectAsList()) {
            used.put(row.getString(0), row.getLong(1));
            lags.put(row.getString(0), row.isNullAt(2) ? null : Long.valueOf(row.getLong(2)));
        }
        Map<String, long[]> own = new TreeMap<>();
        for (Row row : publishers) {
            if (row.getString(1).equals("WIRE")) {
                String wire = row.isNullAt(3) ? row.getString(0) : row.getString(3);
                long[] size = own.computeIfAbsent(wire, w -> new long[2]);
                size[0] += row.getLong(4);
                size[1] += row.getLong(5);
            }
        }
        summaries.forEach(summary -> own.computeIfAbsent(summary.wire(), w -> new long[2]));
        List<Report.WireEntry> wires = new ArrayList<>();
        own.forEach((wire, size) -> {
            Map<CreditVerdict, Long> credits = new TreeMap<>();
            long outlets = 0;
            for (OutletSummary summary : summaries) {
                if (summary.wire().equals(wire)) {
                    add(credits, summary);
                    outlets++;
                }
            }
            wires.add(new Report.WireEntry(
                    wire,
                    wireName(wire),
                    size[0],
                    size[1],
                    used.getOrDefault(wire, 0L),
                    outlets,
                    credits,
                    lags.get(wire)));
        });
        return wires;
    }

    private String wireName(String wire) {
        return knowledge.agencies().stream()
                .filter(agency -> agency.id().equals(wire))
                .map(Agency::name)
                .findFirst()
                .orElseGet(() -> outletName(wire));
    }

    private static List<Report.MatrixCell> matrix(
            Findings findings, List<OutletSummary> summaries, List<Row> publishers, Map<String, long[]> sizes) {
        Map<List<String>, double[]> shared = new HashMap<>();
        Dataset<Row> words = findings.articles()
                .select(
                        col("article.id").as("article"),
                        coalesce(
                                        col("article.outlet"),
                                        org.apache.spark.sql.functions.concat(lit("?"), col("article.id")))
                                .as("outlet"),
                        col("article.words").as("words"));
        for (Row row : findings.pickups()
                .join(words, "article")
                .groupBy("outlet", "wire")
                .agg(
                        sum(coalesce(col("coverage"), lit(0.0)).multiply(col("words"))),
                        count(org.apache.spark.sql.functions.when(col("credit").equalTo("CREDITED_ONLY"), 1)))
                .collectAsList()) {
            shared.put(List.of(row.getString(0), row.getString(1)), new double[] {row.getDouble(2), row.getLong(3)});
        }
        for (Row row : publishers) {
            String publisher =
                    row.getString(1).equals("WIRE") && !row.isNullAt(3) ? row.getString(3) : row.getString(0);
            long[] size = sizes.computeIfAbsent(publisher, p -> new long[1]);
            size[0] += row.getLong(5);
        }
        List<Report.MatrixCell> matrix = new ArrayList<>();
        for (OutletSummary summary : summaries) {
            double[] cell = shared.getOrDefault(List.of(summary.outlet(), summary.wire()), new double[2]);
            long outletWords = sizes.getOrDefault(summary.outlet(), new long[1])[0];
            long wireWords = sizes.getOrDefault(summary.wire(), new long[1])[0];
            matrix.add(new Report.MatrixCell(
                    summary,
                    (long) cell[1],
                    outletWords == 0 ? 0 : Math.min(1, cell[0] / outletWords),
                    wireWords == 0 ? null : Double.valueOf(Math.min(1, cell[0] / wireWords))));
        }
        return matrix;
    }

    // ---- pairs, pickups, stories -----------------------------------------------------------------------------------

    private Bounded<Report.PairCase> pairs(Findings findings) {
        long total = findings.comparisons().count();
        List<Comparison> strongest = findings.comparisons()
                .orderBy(
                        col("verdict.relation").equalTo("SAME_STORY").asc(),
                        org.apache
                                .spark
                                .sql
                                .functions
                                .greatest(col("verdict.containmentA"), col("verdict.containmentB"))
                                .multiply(col("verdict.confidence"))
                                .desc(),
                        col("verdict.sharedQuotes").desc(),
                        col("verdict.a"),
                        col("verdict.b"))
                .limit(config.pairs())
                .as(RecordEncoder.of(Comparison.class))
                .collectAsList();
        Set<String> ids = new HashSet<>();
        strongest.forEach(pair -> {
            ids.add(pair.verdict().a());
            ids.add(pair.verdict().b());
        });
        Map<String, AnnotatedArticle> articles = new HashMap<>();
        findings.articles()
                .filter(col("key")
                        .isInCollection(ids.stream().map(AnnotatedArticle::key).toList()))
                .collectAsList()
                .forEach(article -> articles.put(article.article().id(), article));
        Map<String, List<Pickup>> pickups = new HashMap<>();
        findings.pickups()
                .filter(col("article").isInCollection(ids))
                .collectAsList()
                .forEach(pickup -> pickups.computeIfAbsent(pickup.article(), a -> new ArrayList<>())
                        .add(pickup));
        return new Bounded<>(
                total,
                strongest.stream()
                        .map(pair -> pairCase(pair, articles, pickups))
                        .toList());
    }

    private static Report.PairCase pairCase(
            Comparison pair, Map<String, AnnotatedArticle> articles, Map<String, List<Pickup>> pickups) {
        AnnotatedArticle a = articles.get(pair.verdict().a());
        AnnotatedArticle b = articles.get(pair.verdict().b());
        Map<String, Quote> quotes = new HashMap<>();
        a.quotes().forEach(quote -> quotes.put(quote.quote(), quote));
        b.quotes().forEach(quote -> quotes.put(quote.quote(), quote));
        List<Report.SharedQuoteView> shared = pair.sharedQuotes().stream()
                .map(one -> new Report.SharedQuoteView(
                        quotes.get(one.aQuote()),
                        quotes.get(one.bQuote()),
                        one.similarity(),
                        one.rendering(),
                        one.sameSpeaker()))
                .toList();
        List<Pickup> drawing = new ArrayList<>();
        drawing.addAll(between(pickups.get(a.article().id()), a.article(), b.article()));
        drawing.addAll(between(pickups.get(b.article().id()), b.article(), a.article()));
        return new Report.PairCase(
                Report.ArticleView.of(a.article(), a.quotes()),
                Report.ArticleView.of(b.article(), b.quotes()),
                pair.verdict(),
                pair.passages(),
                shared,
                pair.divergences(),
                drawing);
    }

    /** Pickups in which the one draws on the other; where neither is a wire, what both draw on matters too. */
    private static Collection<Pickup> between(List<Pickup> pickups, Article article, Article other) {
        if (pickups == null) {
            return List.of();
        }
        return pickups.stream()
                .filter(pickup -> other.id().equals(pickup.sourceArticle())
                        || pickup.wire().equals(other.outlet())
                        || (other.kind() == OutletKind.OUTLET && article.kind() == OutletKind.OUTLET))
                .toList();
    }

    private List<Report.PickupView> pickups(Findings findings) {
        List<Pickup> shown = findings.pickups()
                .orderBy(
                        coalesce(col("coverage"), lit(0.0)).desc(),
                        col("confidence").desc(),
                        col("article"),
                        col("wire"))
                .limit(PICKUPS)
                .as(RecordEncoder.of(Pickup.class))
                .collectAsList();
        Set<String> ids = new HashSet<>();
        shown.forEach(pickup -> {
            ids.add(pickup.article());
            if (pickup.sourceArticle() != null) {
                ids.add(pickup.sourceArticle());
            }
        });
        Map<String, Row> heads = new HashMap<>();
        findings.articles()
                .filter(col("article.id").isInCollection(ids))
                .select("article.id", "article.outlet", "article.title", "article.published", "article.words")
                .collectAsList()
                .forEach(row -> heads.put(row.getString(0), row));
        Map<String, List<Credit>> credits = new HashMap<>();
        Datasets.map(
                        findings.articles().filter(col("article.id").isInCollection(ids)),
                        ArticleRow.class,
                        annotated -> ArticleRow.of(annotated.article()))
                .collectAsList()
                .forEach(row -> credits.put(row.article(), row.credits()));
        return shown.stream().map(pickup -> pickupView(pickup, heads, credits)).toList();
    }

    private static Report.PickupView pickupView(
            Pickup pickup, Map<String, Row> heads, Map<String, List<Credit>> credits) {
        Row head = heads.get(pickup.article());
        Row source = pickup.sourceArticle() == null ? null : heads.get(pickup.sourceArticle());
        String words = credits.getOrDefault(pickup.article(), List.of()).stream()
                .filter(credit -> credit.counts() && credit.agency().equals(pickup.wire()))
                .map(Credit::text)
                .findFirst()
                .orElse(null);
        return new Report.PickupView(
                pickup,
                head.getString(1),
                head.getString(2),
                head.getString(3),
                head.getInt(4),
                source == null ? null : source.getString(2),
                source == null ? null : source.getString(3),
                words);
    }

    private Bounded<Report.Story> stories(Findings findings) {
        List<ClusterMember> members = findings.clusters()
                .orderBy(col("size").desc(), col("cluster"), col("article"))
                .limit(STORIES * STORY_ARTICLES)
                .as(RecordEncoder.of(ClusterMember.class))
                .collectAsList();
        Map<String, List<ClusterMember>> byCluster = new TreeMap<>();
        members.forEach(member -> byCluster
                .computeIfAbsent(member.cluster(), c -> new ArrayList<>())
                .add(member));
        List<List<ClusterMember>> largest = byCluster.values().stream()
                .sorted(Comparator.comparingInt(
                                (List<ClusterMember> family) -> -family.get(0).size())
                        .thenComparing(family -> family.get(0).cluster()))
                .limit(STORIES)
                .map(family -> family.subList(0, Math.min(family.size(), STORY_ARTICLES)))
                .toList();
        Set<String> ids = new HashSet<>();
        largest.forEach(family -> family.forEach(member -> ids.add(member.article())));
        Map<String, Report.StoryArticle> articles = storyArticles(findings, ids);
        Map<String, List<Verdict>> links = new HashMap<>();
        findings.verdicts()
                .filter(col("a").isInCollection(ids).and(col("b").isInCollection(ids)))
                .collectAsList()
                .forEach(verdict -> links.computeIfAbsent(verdict.a(), a -> new ArrayList<>())
                        .add(verdict));
        long total = findings.clusters().select("cluster").distinct().count();
        return new Bounded<>(
                total,
                largest.stream().map(family -> story(family, articles, links)).toList());
    }

    private static Report.Story story(
            List<ClusterMember> family, Map<String, Report.StoryArticle> articles, Map<String, List<Verdict>> links) {
        Set<String> inside = new HashSet<>();
        family.forEach(member -> inside.add(member.article()));
        List<Verdict> verdicts = new ArrayList<>();
        for (String id : inside) {
            links.getOrDefault(id, List.of()).stream()
                    .filter(verdict -> inside.contains(verdict.b()))
                    .forEach(verdicts::add);
        }
        ClusterMember first = family.get(0);
        return new Report.Story(
                first.cluster(),
                first.firstPublished(),
                first.size(),
                inside.stream().map(articles::get).filter(Objects::nonNull).toList(),
                verdicts);
    }

    private static Map<String, Report.StoryArticle> storyArticles(Findings findings, Set<String> ids) {
        Map<String, Report.StoryArticle> articles = new HashMap<>();
        for (Row row : findings.articles()
                .filter(col("article.id").isInCollection(ids))
                .select(
                        "article.id",
                        "article.outlet",
                        "article.kind",
                        "article.language",
                        "article.title",
                        "article.published",
                        "article.publishedMinute")
                .collectAsList()) {
            long minute = row.getLong(6);
            articles.put(
                    row.getString(0),
                    new Report.StoryArticle(
                            row.getString(0),
                            row.getString(1),
                            OutletKind.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            minute == Article.UNKNOWN_TIME ? null : Long.valueOf(minute)));
        }
        return articles;
    }

    // ---- names, notices, rejects, method
    // -----------------------------------------------------------------------------

    private Bounded<NameVariant> names(Findings findings) {
        Dataset<NameVariant> merged = findings.names()
                .filter(col("canonical").notEqual(col("variant")))
                .persist();
        Bounded<NameVariant> names = new Bounded<>(
                merged.count(),
                merged.orderBy(col("articles").desc(), col("canonical"), col("variant"), col("kind"), col("rule"))
                        .limit(config.names())
                        .as(RecordEncoder.of(NameVariant.class))
                        .collectAsList());
        merged.unpersist();
        return names;
    }

    private Bounded<Notice> notices(Findings findings, Map<String, Long> counts) {
        List<Notice> shown = findings.notices()
                .orderBy(
                        col("severity").equalTo(Severity.ERROR.name()).desc(),
                        col("severity").equalTo(Severity.WARNING.name()).desc(),
                        col("code"),
                        col("article"),
                        col("begin"))
                .limit(config.notices())
                .as(RecordEncoder.of(Notice.class))
                .collectAsList();
        return new Bounded<>(counts.getOrDefault("notices:", 0L), shown);
    }

    private static Bounded<Reject> rejects(Findings findings) {
        List<Reject> shown = findings.rejects()
                .orderBy("source", "position", "reason")
                .limit(REJECTS)
                .as(RecordEncoder.of(Reject.class))
                .collectAsList();
        return new Bounded<>(findings.loaded().rejected(), shown);
    }

    private static List<Report.Step> method(Findings findings, Map<String, Long> counts) {
        return List.of(
                new Report.Step("records read", findings.loaded().read(), "every record of every file of the corpus"),
                new Report.Step("articles", findings.loaded().accepted(), "records with a text, each once"),
                new Report.Step("quotations", counts.getOrDefault("quotes:", 0L), "words printed as somebody's"),
                new Report.Step(
                        "candidate pairs",
                        findings.candidates().count(),
                        "articles that share several rare runs or pairs of words close together"),
                new Report.Step(
                        "pairs",
                        counts.getOrDefault("pairs:", 0L),
                        "candidates that share text, quotations or a story"),
                new Report.Step(
                        "pickups",
                        counts.getOrDefault("pickups:", 0L),
                        "articles that draw on a source or credit one"));
    }
}
