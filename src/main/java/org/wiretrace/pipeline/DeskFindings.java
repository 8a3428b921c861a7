package org.wiretrace.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.provenance.CreditVerdict;
import org.wiretrace.provenance.Derivation;
import org.wiretrace.provenance.Link;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Relation;
import org.wiretrace.provenance.Sources;
import org.wiretrace.report.Bounded;
import org.wiretrace.report.Report;

/**
 * What wire desks and fact desks look for beyond pickups and pairs, gathered from the findings: one pass each.
 *
 * @param findings what the run found
 */
record DeskFindings(Findings findings) {
    /** Entries of a list: more than anybody reads at once. */
    private static final int MOST = 1_000;

    private static final Comparator<String> NULLS_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    Report.WireDesk wireDesk() {
        return new Report.WireDesk(unused(), chains(), quotesOnly());
    }

    // ---- wire desk -----------------------------------------------------------------------------------------------

    /** The longest dispatches of which nobody made anything. */
    private Bounded<Report.Dispatch> unused() {
        Set<String> used = new HashSet<>();
        findings.pickups().used.values().forEach(used::addAll);
        return Passes.over(
                        findings.articles()
                                .map(AnnotatedArticle::article)
                                .filter(article -> article.kind() == OutletKind.WIRE && !used.contains(article.id()))
                                .map(DeskFindings::dispatch),
                        () -> new Listing<Report.Dispatch>(MOST, Report.Dispatch::wire, DeskFindings::longestFirst))
                .bounded();
    }

    private static Report.Dispatch dispatch(Article article) {
        String wire = article.wire() == null ? article.outletKey() : article.wire();
        return new Report.Dispatch(article.id(), wire, article.title(), article.published(), article.words());
    }

    private static int longestFirst(Report.Dispatch x, Report.Dispatch y) {
        int byWords = Integer.compare(y.words(), x.words());
        return byWords != 0 ? byWords : x.article().compareTo(y.article());
    }

    private Bounded<Report.Chain> chains() {
        Set<String> wires = findings.census().wires();
        Listing<Drawing> fromPartners = Passes.over(
                findings.drawings()
                        .filter(drawing -> isDerived(drawing.pickup())
                                && Sources.isPartner(drawing.pickup().wire())
                                && !wires.contains(drawing.pickup().wire())),
                () -> new Listing<Drawing>(MOST, drawing -> drawing.pickup().wire(), DeskFindings::byArticle));
        Set<String> involved = new HashSet<>();
        fromPartners.first.list().forEach(drawing -> {
            involved.add(drawing.pickup().article());
            involved.add(drawing.pickup().sourceArticle());
        });
        Map<String, TreeMap<String, Pickup>> ofWires = new HashMap<>();
        findings.drawings()
                .map(Drawing::pickup)
                .filter(pickup -> involved.contains(pickup.article())
                        && (!Sources.isPartner(pickup.wire()) || wires.contains(pickup.wire())))
                .collect()
                .forEach(pickup -> ofWires.computeIfAbsent(pickup.article(), article -> new TreeMap<>())
                        .put(pickup.wire(), pickup));
        List<Report.Chain> chains = fromPartners.first.list().stream()
                .flatMap(drawing ->
                        ofWires.getOrDefault(drawing.pickup().sourceArticle(), new TreeMap<>()).values().stream()
                                .filter(DeskFindings::isDerived)
                                .map(pickup -> chain(drawing, pickup.wire(), ofWires)))
                .toList();
        return Bounded.all(chains);
    }

    private static Report.Chain chain(Drawing drawing, String wire, Map<String, TreeMap<String, Pickup>> ofWires) {
        Pickup pickup = drawing.pickup();
        Pickup named = ofWires.getOrDefault(pickup.article(), new TreeMap<>()).get(wire);
        return new Report.Chain(
                wire,
                pickup.wire(),
                pickup.sourceArticle(),
                drawing.outlet(),
                pickup.article(),
                drawing.title(),
                drawing.published(),
                pickup.credit(),
                named != null
                        && (named.credit() == CreditVerdict.CREDITED || named.credit() == CreditVerdict.CREDITED_ONLY));
    }

    private static boolean isDerived(Pickup pickup) {
        return pickup.sourceArticle() != null && pickup.derivation() != Derivation.NON;
    }

    private static int byArticle(Drawing x, Drawing y) {
        int byArticle = x.pickup().article().compareTo(y.pickup().article());
        return byArticle != 0
                ? byArticle
                : x.pickup().wire().compareTo(y.pickup().wire());
    }

    private Bounded<Report.QuotesOnly> quotesOnly() {
        return Passes.over(
                        findings.comparisons()
                                .filter(pair -> pair.verdict().relation() == Relation.SHARED_QUOTES
                                        && (pair.aLink().otherWire() == null)
                                                != (pair.bLink().otherWire() == null))
                                .map(DeskFindings::quotesOnly),
                        () -> new Listing<Report.QuotesOnly>(
                                MOST, Report.QuotesOnly::wire, DeskFindings::mostQuotesFirst))
                .bounded();
    }

    private static Report.QuotesOnly quotesOnly(Comparison pair) {
        // A link tells of the other article: what the wire's own link tells is the outlet's.
        boolean wireFirst = pair.bLink().otherWire() != null;
        Link ofWire = wireFirst ? pair.bLink() : pair.aLink();
        Link ofOutlet = wireFirst ? pair.aLink() : pair.bLink();
        return new Report.QuotesOnly(
                ofWire.otherWire(),
                ofWire.other(),
                ofWire.otherTitle(),
                ofOutlet.otherOutlet(),
                ofOutlet.other(),
                ofOutlet.otherTitle(),
                ofOutlet.otherPublished(),
                pair.verdict().sharedQuotes(),
                ofOutlet.otherSources().contains(ofWire.otherWire()));
    }

    private static int mostQuotesFirst(Report.QuotesOnly x, Report.QuotesOnly y) {
        int byQuotes = Integer.compare(y.quotes(), x.quotes());
        if (byQuotes != 0) {
            return byQuotes;
        }
        int byWire = x.wireArticle().compareTo(y.wireArticle());
        return byWire != 0 ? byWire : x.article().compareTo(y.article());
    }

    /** Which of a wire's articles on one story each of them is, where there are several. */
    Map<String, Report.Version> versions() {
        Map<String, String> families = new HashMap<>();
        findings.clusters().forEach(member -> families.put(member.article(), member.cluster()));
        Map<List<String>, List<Article>> several = new TreeMap<>(
                Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1)));
        for (Article article : wireArticles()) {
            String family = families.get(article.id());
            if (family != null) {
                several.computeIfAbsent(List.of(family, article.outletKey()), key -> new ArrayList<>())
                        .add(article);
            }
        }
        Map<String, Report.Version> versions = new HashMap<>();
        several.values().stream().filter(all -> all.size() > 1).forEach(all -> {
            all.sort(Comparator.comparing(Article::publishedMinute).thenComparing(Article::id));
            all.forEach(
                    article -> versions.put(article.id(), new Report.Version(all.indexOf(article) + 1, all.size())));
        });
        return versions;
    }

    /** The dispatches whose time is known, without their texts. */
    private List<Article> wireArticles() {
        return findings.articles()
                .map(AnnotatedArticle::article)
                .filter(article -> article.kind() == OutletKind.WIRE && article.timeKnown())
                .map(ProvenanceStage::head)
                .collect();
    }

    // ---- fact desk -----------------------------------------------------------------------------------------------

    /** What a fact desk looks at; the stories tell who stands against all others. */
    Bounded<Report.FactCase> facts(Collection<Report.FactCase> oneAgainstOthers) {
        List<Report.FactCase> cases = new ArrayList<>(oneAgainstOthers);
        HashMap<String, List<String>> details = new HashMap<>();
        findings.noticed()
                .filter(notice -> notice.code().equals("weekday-mismatch"))
                .collect()
                .forEach(notice -> details.computeIfAbsent(notice.article(), article -> new ArrayList<>())
                        .add(notice.detail()));
        Bounded<Report.FactCase> weekdays = Passes.over(
                        findings.articles().flatMap(one -> details
                                .getOrDefault(one.article().id(), List.of())
                                .stream()
                                .map(detail -> weekday(one.article(), detail))
                                .iterator()),
                        () -> new Listing<Report.FactCase>(MOST, Report.FactCase::article, DeskFindings::byPlace))
                .bounded();
        Bounded<Report.FactCase> altered = altered(DivergenceKind.QUOTE_WORDING, Report.FactKind.ALTERED_QUOTE);
        Bounded<Report.FactCase> speakers = altered(DivergenceKind.SPEAKER, Report.FactKind.CHANGED_SPEAKER);
        List.of(weekdays, altered, speakers).forEach(list -> cases.addAll(list.items()));
        return new Bounded<>(oneAgainstOthers.size() + weekdays.total() + altered.total() + speakers.total(), cases);
    }

    private static Report.FactCase weekday(Article article, String detail) {
        return new Report.FactCase(
                Report.FactKind.WEEKDAY_AND_DATE,
                null,
                article.id(),
                article.outlet(),
                article.title(),
                article.published(),
                null,
                null,
                0,
                detail,
                null,
                null);
    }

    private Bounded<Report.FactCase> altered(DivergenceKind kind, Report.FactKind what) {
        return Passes.over(
                        findings.comparisons().flatMap(pair -> pair.divergences().stream()
                                .filter(divergence -> divergence.kind() == kind)
                                .map(divergence -> altered(pair, divergence, what))
                                .iterator()),
                        () -> new Listing<Report.FactCase>(MOST, Report.FactCase::article, DeskFindings::byPlace))
                .bounded();
    }

    private static Report.FactCase altered(Comparison pair, Divergence divergence, Report.FactKind what) {
        Link later = pair.aLink();
        return new Report.FactCase(
                what,
                divergence.kind(),
                later.other(),
                later.otherOutlet(),
                later.otherTitle(),
                later.otherPublished(),
                divergence.bText(),
                divergence.aText(),
                1,
                divergence.detail(),
                divergence.a(),
                divergence.b());
    }

    private static int byPlace(Report.FactCase x, Report.FactCase y) {
        int byArticle = x.article().compareTo(y.article());
        if (byArticle != 0) {
            return byArticle;
        }
        int byOther = NULLS_LAST.compare(x.a(), y.a());
        return byOther != 0 ? byOther : x.toString().compareTo(y.toString());
    }
}
