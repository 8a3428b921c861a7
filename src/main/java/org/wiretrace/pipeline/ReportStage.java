package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.wiretrace.config.ReportConfig;
import org.wiretrace.corpus.Agency;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.Outlet;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameVariant;
import org.wiretrace.names.ReviewCandidate;
import org.wiretrace.notice.Notice;
import org.wiretrace.notice.Reject;
import org.wiretrace.provenance.ClusterMember;
import org.wiretrace.provenance.CreditVerdict;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.quotes.Quote;
import org.wiretrace.report.Bounded;
import org.wiretrace.report.FactTable;
import org.wiretrace.report.OutletSummary;
import org.wiretrace.report.Report;
import org.wiretrace.report.Share;

/**
 * Gathers the findings into the one tree that the reader is shown: counts and sums over everything, and of single
 * articles, pairs and names the strongest, up to the bounds of the settings. One pass over each dataset.
 *
 * @param config how much of everything is shown
 * @param knowledge the names of outlets and agencies
 */
public record ReportStage(ReportConfig config, Knowledge knowledge) {
    private static final int STORIES = 200;
    private static final int STORY_ARTICLES = 60;
    private static final int REJECTS = 500;

    private static final Comparator<String> NULLS_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    /** The report, without the run's own clock. */
    public Report apply(Findings findings, Report.Settings settings, String version) {
        Census census = findings.census();
        PairSum pairs = findings.pairs();
        PickupSum pickups = findings.pickups();
        Listing<Reject> rejects = rejects(findings);
        List<List<ClusterMember>> families = families(findings);
        Articles articles = articles(findings, pairs, families);
        DeskFindings desks = new DeskFindings(findings);
        Bounded<Report.Story> stories = stories(findings, families, articles);
        Map<String, Report.Version> versions = desks.versions();
        return new Report(
                Report.SCHEMA_VERSION,
                version,
                null,
                settings,
                counts(findings, rejects, families),
                outlets(census, pickups),
                wires(census, pickups),
                matrix(census, pickups),
                pairs(pairs, articles),
                new Bounded<>(
                        pickups.weightiest.total(),
                        pickups.weightiest.list().stream()
                                .map(drawing -> drawing.view()
                                        .using(versions.get(drawing.pickup().sourceArticle())))
                                .toList()),
                desks.wireDesk(),
                stories,
                new Bounded<>(findings.families().total(), findings.families().list()),
                desks.facts(oneAgainstOthers(stories, articles)),
                names(findings),
                review(findings),
                findings.notices().bounded(),
                rejects.bounded(),
                method(findings),
                Report.CANNOT_BE_KNOWN);
    }

    private static Report.Counts counts(
            Findings findings, Listing<Reject> rejects, List<List<ClusterMember>> families) {
        Census census = findings.census();
        PairSum pairs = findings.pairs();
        PickupSum pickups = findings.pickups();
        return new Report.Counts(
                findings.loaded().read(),
                census.articles,
                rejects.counts,
                census.articles(OutletKind.WIRE),
                census.publishers(OutletKind.OUTLET),
                census.publishers(OutletKind.WIRE),
                census.languages,
                day(census.firstPublished),
                day(census.lastPublished),
                findings.candidates(),
                pairs.relations,
                pairs.directions,
                census.quotes,
                pairs.sharedQuotes,
                pairs.divergences,
                families.size(),
                families.stream().mapToLong(List::size).sum(),
                findings.notices().counts,
                pickups.byKind,
                new Share(pickups.origin, census.articles(OutletKind.OUTLET)),
                new Share(pickups.uncredited, pickups.origin));
    }

    private static String day(String published) {
        return published == null || published.length() < 10 ? published : published.substring(0, 10);
    }

    // ---- outlets and wires ---------------------------------------------------------------------------------------

    private List<Report.OutletEntry> outlets(Census census, PickupSum pickups) {
        List<Report.OutletEntry> outlets = new ArrayList<>();
        census.publishers.forEach((publisher, size) -> {
            if (publisher.kind() != OutletKind.OUTLET) {
                return;
            }
            Map<CreditVerdict, Long> credits = new TreeMap<>();
            pickups.cells.forEach((outlet, row) -> {
                boolean unknown = publisher.outlet().equals(Census.UNKNOWN) && outlet.startsWith(Census.UNKNOWN);
                if (unknown || outlet.equals(publisher.outlet())) {
                    row.values()
                            .forEach(cell ->
                                    cell.credits.forEach((credit, number) -> credits.merge(credit, number, Long::sum)));
                }
            });
            outlets.add(new Report.OutletEntry(
                    publisher.outlet(),
                    outletName(publisher.outlet()),
                    publisher.owner().isEmpty() ? null : publisher.owner(),
                    size[0],
                    size[1],
                    pickups.fromWires.getOrDefault(publisher.outlet(), 0L),
                    credits));
        });
        return outlets;
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

    private List<Report.WireEntry> wires(Census census, PickupSum pickups) {
        Map<String, long[]> sizes = new TreeMap<>();
        census.publishers.forEach((publisher, size) -> {
            if (publisher.kind() == OutletKind.WIRE) {
                long[] own = sizes.computeIfAbsent(publisher.source(), s -> new long[2]);
                own[0] += size[0];
                own[1] += size[1];
            }
        });
        Map<String, List<PickupSum.Cell>> byWire = new TreeMap<>();
        pickups.cells
                .values()
                .forEach(row -> row.forEach((wire, cell) ->
                        byWire.computeIfAbsent(wire, w -> new ArrayList<>()).add(cell)));
        byWire.keySet().forEach(wire -> sizes.computeIfAbsent(wire, w -> new long[2]));
        List<Report.WireEntry> wires = new ArrayList<>();
        sizes.forEach((wire, size) -> {
            List<PickupSum.Cell> cells = byWire.getOrDefault(wire, List.of());
            Map<CreditVerdict, Long> credits = new TreeMap<>();
            cells.forEach(cell -> cell.credits.forEach((credit, number) -> credits.merge(credit, number, Long::sum)));
            wires.add(new Report.WireEntry(
                    wire,
                    wireName(wire),
                    size[0],
                    size[1],
                    pickups.used.getOrDefault(wire, Set.of()).size(),
                    cells.size(),
                    credits,
                    pickups.medianLag(wire)));
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

    private static List<Report.MatrixCell> matrix(Census census, PickupSum pickups) {
        List<Report.MatrixCell> matrix = new ArrayList<>();
        pickups.cells.forEach((outlet, row) -> row.forEach((wire, cell) -> {
            long ofOutlet = census.wordsOf(outlet);
            long ofWire = census.wordsOf(wire);
            OutletSummary summary = cell.summary(outlet, wire);
            matrix.add(new Report.MatrixCell(
                    summary,
                    cell.credited(CreditVerdict.CREDITED_ONLY),
                    ofOutlet == 0 ? 0 : Math.min(1, cell.sharedWords / ofOutlet),
                    ofWire == 0 ? null : Double.valueOf(Math.min(1, cell.sharedWords / ofWire))));
        }));
        return matrix;
    }

    // ---- pairs and stories -----------------------------------------------------------------------------------------

    /** The articles that are shown, by id, and their pickups. */
    private record Articles(Map<String, AnnotatedArticle> byId, Map<String, List<Pickup>> pickups) {}

    private static Articles articles(Findings findings, PairSum pairs, List<List<ClusterMember>> families) {
        Set<String> ids = new HashSet<>();
        pairs.strongest.list().forEach(pair -> {
            ids.add(pair.verdict().a());
            ids.add(pair.verdict().b());
        });
        shown(families).forEach(family -> family.forEach(member -> ids.add(member.article())));
        Map<String, AnnotatedArticle> byId = new HashMap<>();
        findings.articles()
                .filter(annotated -> ids.contains(annotated.article().id()))
                .collect()
                .forEach(annotated -> byId.put(annotated.article().id(), annotated));
        Map<String, List<Pickup>> pickups = new HashMap<>();
        findings.drawings()
                .map(Drawing::pickup)
                .filter(pickup -> ids.contains(pickup.article()))
                .collect()
                .forEach(pickup -> pickups.computeIfAbsent(pickup.article(), a -> new ArrayList<>())
                        .add(pickup));
        return new Articles(byId, pickups);
    }

    private static Bounded<Report.PairCase> pairs(PairSum pairs, Articles articles) {
        return new Bounded<>(
                pairs.strongest.total(),
                pairs.strongest.list().stream()
                        .map(pair -> pairCase(pair, articles))
                        .toList());
    }

    private static Report.PairCase pairCase(Comparison pair, Articles articles) {
        AnnotatedArticle a = articles.byId().get(pair.verdict().a());
        AnnotatedArticle b = articles.byId().get(pair.verdict().b());
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
        drawing.addAll(between(articles.pickups(), a.article(), b.article()));
        drawing.addAll(between(articles.pickups(), b.article(), a.article()));
        return new Report.PairCase(
                Report.ArticleView.of(a.article(), a.quotes()),
                Report.ArticleView.of(b.article(), b.quotes()),
                pair.verdict(),
                pair.passages(),
                shared,
                pair.divergences(),
                drawing);
    }

    /** Pickups in which the one draws on the other; where neither is a wire, what the one draws on matters too. */
    private static Collection<Pickup> between(Map<String, List<Pickup>> pickups, Article article, Article other) {
        boolean noWire = article.kind() == OutletKind.OUTLET && other.kind() == OutletKind.OUTLET;
        return pickups.getOrDefault(article.id(), List.of()).stream()
                .filter(pickup -> noWire
                        || other.id().equals(pickup.sourceArticle())
                        || pickup.wire().equals(other.outlet()))
                .toList();
    }

    /** The families, largest first. */
    private static List<List<ClusterMember>> families(Findings findings) {
        Map<String, List<ClusterMember>> byCluster = new TreeMap<>();
        findings.clusters().forEach(member -> byCluster
                .computeIfAbsent(member.cluster(), c -> new ArrayList<>())
                .add(member));
        return byCluster.values().stream()
                .sorted(Comparator.comparingInt((List<ClusterMember> family) -> -family.size())
                        .thenComparing(family -> family.get(0).cluster()))
                .toList();
    }

    private static List<List<ClusterMember>> shown(List<List<ClusterMember>> families) {
        return families.stream()
                .limit(STORIES)
                .map(family -> family.subList(0, Math.min(family.size(), STORY_ARTICLES)))
                .toList();
    }

    private static Bounded<Report.Story> stories(
            Findings findings, List<List<ClusterMember>> families, Articles articles) {
        Set<String> ids = new HashSet<>();
        shown(families).forEach(family -> family.forEach(member -> ids.add(member.article())));
        Map<String, List<StoryPair>> pairs = new HashMap<>();
        findings.comparisons()
                .filter(pair -> ids.contains(pair.verdict().a())
                        && ids.contains(pair.verdict().b()))
                .map(StoryPair::of)
                .collect()
                .forEach(pair -> pairs.computeIfAbsent(pair.verdict().a(), a -> new ArrayList<>())
                        .add(pair));
        return new Bounded<>(
                families.size(),
                shown(families).stream()
                        .map(family -> story(family, articles, pairs))
                        .toList());
    }

    /** Of a pair, what a story tells of it. */
    record StoryPair(Verdict verdict, List<Divergence> divergences) implements Serializable {
        static StoryPair of(Comparison pair) {
            return new StoryPair(
                    pair.verdict(),
                    pair.divergences().stream()
                            .filter(divergence -> FactTable.has(divergence.kind()))
                            .toList());
        }
    }

    private static Report.Story story(
            List<ClusterMember> family, Articles articles, Map<String, List<StoryPair>> pairs) {
        Set<String> inside = new HashSet<>();
        family.forEach(member -> inside.add(member.article()));
        List<Verdict> verdicts = new ArrayList<>();
        List<Divergence> divergences = new ArrayList<>();
        for (String id : inside) {
            for (StoryPair pair : pairs.getOrDefault(id, List.of())) {
                if (inside.contains(pair.verdict().b())) {
                    verdicts.add(pair.verdict());
                    divergences.addAll(pair.divergences());
                }
            }
        }
        ClusterMember first = family.get(0);
        List<Article> members = inside.stream()
                .map(articles.byId()::get)
                .filter(Objects::nonNull)
                .map(AnnotatedArticle::article)
                .sorted(Comparator.comparing(Article::timeKnown)
                        .reversed()
                        .thenComparing(Article::publishedMinute)
                        .thenComparing(Article::id))
                .toList();
        Map<String, String> texts = new HashMap<>();
        members.forEach(article -> texts.put(article.id(), article.text()));
        return new Report.Story(
                first.cluster(),
                first.firstPublished(),
                first.size(),
                members.stream().map(ReportStage::storyArticle).toList(),
                verdicts,
                FactTable.of(members.stream().map(Article::id).toList(), texts, divergences));
    }

    /** Places in which one article of a story differs from at least two others that agree. */
    private static List<Report.FactCase> oneAgainstOthers(Bounded<Report.Story> stories, Articles articles) {
        List<Report.FactCase> cases = new ArrayList<>();
        for (Report.Story story : stories.items()) {
            for (Report.Fact fact : story.facts()) {
                List<Report.FactValue> odd =
                        fact.values().stream().filter(Report.FactValue::odd).toList();
                List<Report.FactValue> others =
                        fact.values().stream().filter(value -> !value.odd()).toList();
                if (odd.size() == 1 && others.size() > 1) {
                    cases.add(oneAgainst(others, odd.get(0), fact.kind(), articles));
                }
            }
        }
        return cases;
    }

    private static Report.FactCase oneAgainst(
            List<Report.FactValue> others, Report.FactValue one, DivergenceKind kind, Articles articles) {
        Article article = articles.byId().get(one.article()).article();
        return new Report.FactCase(
                Report.FactKind.ONE_AGAINST_OTHERS,
                kind,
                article.id(),
                article.outlet(),
                article.title(),
                article.published(),
                one.text(),
                others.get(0).text(),
                others.size(),
                null,
                others.get(0).article(),
                article.id());
    }

    private static Report.StoryArticle storyArticle(Article article) {
        return new Report.StoryArticle(
                article.id(),
                article.outlet(),
                article.kind(),
                article.language(),
                article.title(),
                article.published(),
                article.timeKnown() ? Long.valueOf(article.publishedMinute()) : null);
    }

    // ---- names, notices, rejects, method
    // -----------------------------------------------------------------------------

    /** The spellings that most articles print instead of the name itself, and the other spellings of those names. */
    private Bounded<Report.SpellingEntry> names(Findings findings) {
        int bound = config.names();
        Strongest<NameVariant> respelled = Passes.over(
                        findings.variants().filter(name -> !name.canonical().equals(name.variant())),
                        () -> new Listing<NameVariant>(bound, NameVariant::rule, ReportStage::byArticles))
                .first;
        Set<String> variants = new HashSet<>();
        for (NameVariant name : respelled.list()) {
            variants.add(name.canonical() + "\t" + name.variant());
            variants.add(name.canonical() + "\t" + name.canonical());
        }
        Map<PrintedName.Entry, PrinterSum.Printers> printers = Passes.over(
                        findings.names()
                                .filter(printed ->
                                        variants.contains(printed._1().entry().canonical()
                                                + "\t"
                                                + printed._1().entry().variant())),
                        PrinterSum::new)
                .printers;
        List<Report.SpellingEntry> entries = new ArrayList<>();
        printers.forEach((entry, who) -> entries.add(new Report.SpellingEntry(
                entry.canonical(),
                entry.variant(),
                NameKind.valueOf(entry.kind()),
                who.articles(),
                who.outlets(),
                entry.rule(),
                who.most())));
        return new Bounded<>(
                respelled.total() + entries.size() - respelled.list().size(), entries);
    }

    /** The likest first, as many as names are shown. */
    private Bounded<ReviewCandidate> review(Findings findings) {
        List<ReviewCandidate> review = findings.review();
        return new Bounded<>(review.size(), review.subList(0, Math.min(review.size(), config.names())));
    }

    private static int byArticles(NameVariant x, NameVariant y) {
        int byArticles = Long.compare(y.articles(), x.articles());
        return byArticles != 0 ? byArticles : x.toString().compareTo(y.toString());
    }

    static int bySeverity(Notice x, Notice y) {
        int bySeverity = y.severity().compareTo(x.severity());
        if (bySeverity != 0) {
            return bySeverity;
        }
        int byArticle = x.article().compareTo(y.article());
        return byArticle != 0 ? byArticle : x.toString().compareTo(y.toString());
    }

    private static Listing<Reject> rejects(Findings findings) {
        return Passes.over(
                findings.rejects(), () -> new Listing<Reject>(REJECTS, Reject::reason, ReportStage::byPlace));
    }

    static int byPlace(Reject x, Reject y) {
        int bySource = NULLS_LAST.compare(x.source(), y.source());
        return bySource != 0 ? bySource : Long.compare(x.position(), y.position());
    }

    private static List<Report.Step> method(Findings findings) {
        return List.of(
                new Report.Step("records read", findings.loaded().read(), "every record of every file of the corpus"),
                new Report.Step("articles", findings.census().articles, "records with a text, each once"),
                new Report.Step("quotations", findings.census().quotes, "words printed as somebody's"),
                new Report.Step(
                        "candidate pairs",
                        findings.candidates(),
                        "articles that share several rare runs or pairs of words close together"),
                new Report.Step(
                        "pairs",
                        findings.pairs().strongest.total(),
                        "candidates that share text, quotations or a story"),
                new Report.Step(
                        "pickups",
                        findings.pickups().weightiest.total(),
                        "articles that draw on a source or credit one"));
    }
}
