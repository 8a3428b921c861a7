package org.wiretrace.report;

import static org.wiretrace.report.PageList.Column.column;
import static org.wiretrace.report.PageList.Column.hidden;
import static org.wiretrace.report.PageList.Column.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wiretrace.names.NameKind;
import org.wiretrace.notice.Severity;
import org.wiretrace.provenance.CreditVerdict;
import org.wiretrace.provenance.Derivation;
import org.wiretrace.provenance.Direction;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Relation;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.quotes.NamedSpeaker;
import org.wiretrace.quotes.QuoteFamily;
import org.wiretrace.quotes.Rendering;
import org.wiretrace.quotes.Wording;
import org.wiretrace.report.PageList.Maker;
import org.wiretrace.report.PageList.Show;
import org.wiretrace.report.Report.PairCase;
import org.wiretrace.report.Report.PickupView;
import org.wiretrace.report.Report.SpellingEntry;

/** The lists of the page, made from a report. */
final class PageLists {
    private final Report report;
    private final PairNumbers pairs;

    private PageLists(Report report, PairNumbers pairs) {
        this.report = report;
        this.pairs = pairs;
    }

    /** Every list that has its view, by id. */
    static Map<String, PageList> of(Report report, PairNumbers pairs) {
        PageLists lists = new PageLists(report, pairs);
        Map<String, PageList> byId = new LinkedHashMap<>();
        for (PageList list : List.of(
                lists.cells(),
                lists.stories(),
                lists.pairs(),
                lists.quotes(),
                lists.names(),
                lists.review(),
                lists.pickups(),
                lists.dispatches(),
                lists.unused(),
                lists.chains(),
                lists.quotesOnly(),
                lists.facts(),
                lists.notices(),
                lists.rejects())) {
            byId.put(list.id(), list);
        }
        return byId;
    }

    private PageList cells() {
        Maker list = new Maker("cells", "outlets and wires", "What each outlet had from each wire")
                .columns(
                        target("list"),
                        column("outlet", "Outlet", Show.OUTLET).naming().linking("list"),
                        column("wire", "Wire", Show.OUTLET),
                        column("articles", "Articles", Show.NUMBER),
                        column("of_outlet", "Of the outlet’s words", Show.SHARE),
                        column("of_wire", "Of the wire’s words", Show.SHARE),
                        column("wholly", "Wholly derived", Show.NUMBER),
                        column("partially", "Partially derived", Show.NUMBER),
                        column("credited", "Credited", Show.NUMBER),
                        column("uncredited", "No credit found", Show.NUMBER),
                        column("miscredited", "Other source fits better", Show.NUMBER),
                        column("credited_only", "Credited only", Show.NUMBER),
                        column("median_lag_minutes", "Median lag", Show.LAG),
                        column("divergences", "Divergences", Show.NUMBER));
        for (Report.MatrixCell cell : report.matrix()) {
            OutletSummary summary = cell.summary();
            list.row(
                    Page.pickupsOf(summary.outlet(), summary.wire()),
                    summary.outlet(),
                    summary.wire(),
                    summary.articles(),
                    cell.ofOutlet(),
                    cell.ofWire(),
                    summary.wholly(),
                    summary.partially(),
                    summary.credited(),
                    summary.uncredited(),
                    summary.miscredited(),
                    cell.creditedOnly(),
                    summary.medianLagMinutes(),
                    summary.divergences());
        }
        list.choice("outlet", "Outlet", null, "outlet").choice("wire", "Wire", null, "wire");
        return list.make(report.matrix().size(), "");
    }

    private PageList stories() {
        Maker list = new Maker("stories", "stories", "Stories")
                .columns(
                        target("story"),
                        column("title", "Story", Show.TEXT)
                                .naming()
                                .linking("story")
                                .noting("outlets"),
                        column("articles", "Articles", Show.NUMBER),
                        hidden("outlets"),
                        hidden("outlet"),
                        hidden("wire"),
                        column("first_published", "First", Show.TIME),
                        column("until_last_minutes", "Until the last", Show.LAG),
                        column("facts", "Facts told differently", Show.NUMBER));
        int number = 0;
        for (Report.Story story : report.stories().items()) {
            number++;
            TreeSet<String> outlets = new TreeSet<>();
            TreeSet<String> wires = new TreeSet<>();
            story.articles()
                    .forEach(article -> (article.kind() == org.wiretrace.corpus.OutletKind.WIRE ? wires : outlets)
                            .add(Words.outlet(article.outlet())));
            List<Long> minutes = story.articles().stream()
                    .map(Report.StoryArticle::minute)
                    .filter(minute -> minute != null)
                    .toList();
            Long span = minutes.size() < 2 ? null : Long.valueOf(minutes.get(minutes.size() - 1) - minutes.get(0));
            List<String> all = new ArrayList<>(wires);
            all.addAll(outlets);
            list.row(
                    "story-" + number,
                    StoryView.title(story),
                    story.size(),
                    String.join(", ", all.subList(0, Math.min(all.size(), 12))) + (all.size() > 12 ? ", …" : ""),
                    List.copyOf(outlets),
                    List.copyOf(wires),
                    story.firstPublished(),
                    span,
                    story.facts().size());
        }
        list.choice("outlet", "Outlet", null, "outlet")
                .choice("wire", "Wire", null, "wire")
                .days("First", "first_published");
        return list.make(report.stories().total(), rest("stories", report.stories(), "clusters"));
    }

    private PageList pairs() {
        Maker list = new Maker("pairs", "pairs", "Pairs of articles")
                .columns(
                        target("pair"),
                        column("a_title", "Earlier article", Show.TEXT)
                                .under("a_outlet")
                                .over("a_published"),
                        column("direction", "Who had it from whom", Show.ARROW)
                                .reading(words(Direction.values(), Words::of))
                                .drawn(words(Direction.values(), Words::arrow)),
                        column("b_title", "Later article", Show.TEXT)
                                .naming()
                                .linking("pair")
                                .under("b_outlet")
                                .over("b_published"),
                        column("relation", "How they match", Show.CHIP).reading(words(Relation.values(), Words::of)),
                        column("of_b_in_a", "Of the later in the earlier", Show.SHARE),
                        column("divergences", "Divergences", Show.NUMBER),
                        column("shared_quotes", "Quotes in both", Show.NUMBER),
                        column("credit", "Credit", Show.CHIP).reading(words(CreditVerdict.values(), Words::brief)),
                        column("confidence", "How sure", Show.DECIMAL),
                        hidden("wire"),
                        hidden("a"),
                        hidden("a_outlet"),
                        hidden("a_published"),
                        hidden("b"),
                        hidden("b_outlet"),
                        hidden("b_published"));
        int number = 0;
        for (PairCase pair : report.pairs().items()) {
            number++;
            Verdict verdict = pair.verdict();
            list.row(
                    "pair-" + number,
                    Words.or(pair.a().title(), "(no headline)"),
                    verdict.direction(),
                    Words.or(pair.b().title(), "(no headline)"),
                    verdict.relation(),
                    verdict.containmentB(),
                    pair.divergences().size(),
                    pair.quotes().size(),
                    pair.pickups().isEmpty() ? null : pair.pickups().get(0).credit(),
                    verdict.confidence(),
                    pair.pickups().stream().map(Pickup::wire).distinct().toList(),
                    pair.a().id(),
                    Words.outlet(pair.a().outlet()),
                    pair.a().published(),
                    pair.b().id(),
                    Words.outlet(pair.b().outlet()),
                    pair.b().published());
        }
        list.choice("outlet", "Outlet", null, "a_outlet", "b_outlet")
                .choice("wire", "Wire", null, "wire")
                .choice("relation", "How they match", words(Relation.values(), Words::of), "relation")
                .choice("credit", "Credit", words(CreditVerdict.values(), Words::brief), "credit")
                .days("Published", "a_published", "b_published")
                .least("How sure", "confidence");
        return list.make(report.pairs().total(), rest("pairs", report.pairs(), "pairs"));
    }

    private PageList quotes() {
        Maker list = new Maker("quotes", "utterances", "Words that several articles quote")
                .columns(
                        target("utterance"),
                        column("text", "As first printed", Show.TEXT).naming().linking("utterance"),
                        column("speakers", "Speakers named", Show.LINES),
                        column("wordings", "Wordings", Show.NUMBER),
                        column("articles", "Articles", Show.NUMBER),
                        column("outlets", "Outlets", Show.NUMBER),
                        column("renderings", "What became of it", Show.LINES),
                        column("first_published", "First seen", Show.TIME).under("first_outlet"),
                        hidden("first_outlet"),
                        hidden("outlet"),
                        hidden("change"),
                        hidden("disputed"));
        int number = 0;
        for (QuoteFamily family : report.families().items()) {
            number++;
            Wording first = family.wordings().get(0);
            Map<Rendering, Long> renderings = new TreeMap<>();
            family.wordings().stream()
                    .map(Wording::rendering)
                    .filter(rendering -> rendering != null)
                    .forEach(rendering -> renderings.merge(rendering, 1L, Long::sum));
            list.row(
                    "utterance-" + number,
                    first.text(),
                    family.speakers().stream().map(NamedSpeaker::name).limit(6).toList(),
                    family.wordings().size(),
                    family.articles(),
                    family.outlets(),
                    renderings.entrySet().stream()
                            .map(one -> Words.of(one.getKey()) + ": " + one.getValue())
                            .toList(),
                    first.printings().get(0).published(),
                    Words.outlet(first.printings().get(0).outlet()),
                    family.wordings().stream()
                            .flatMap(wording -> wording.printings().stream())
                            .map(printing -> Words.outlet(printing.outlet()))
                            .distinct()
                            .toList(),
                    renderings.keySet().stream().map(Words::lower).toList(),
                    family.isDisputed() ? "two speakers" : "one speaker");
        }
        list.choice("outlet", "Outlet", null, "outlet")
                .choice("change", "What became of it", words(Rendering.values(), Words::of), "change")
                .choice("disputed", "Speakers", null, "disputed")
                .days("First seen", "first_published");
        return list.make(report.families().total(), rest("utterances", report.families(), null));
    }

    private PageList names() {
        Maker list = new Maker("names", "names", "Names and their spellings")
                .columns(
                        column("name", "Name", Show.TEXT).naming(),
                        column("kind", "Kind", Show.WORD).reading(words(NameKind.values(), Words::of)),
                        column(
                                "spellings",
                                "Spellings: articles that print them, why they are one, who prints them most",
                                Show.LINES),
                        column("articles", "Articles", Show.NUMBER),
                        hidden("outlet"));
        Map<String, List<SpellingEntry>> byName = new LinkedHashMap<>();
        report.names().items().forEach(variant -> byName.computeIfAbsent(variant.canonical(), name -> new ArrayList<>())
                .add(variant));
        byName.forEach((name, variants) -> list.row(
                name,
                variants.get(0).kind(),
                variants.stream().map(PageLists::spelling).toList(),
                variants.stream().mapToLong(SpellingEntry::articles).sum(),
                variants.stream()
                        .flatMap(variant -> variant.printedBy().stream())
                        .map(by -> Words.outlet(by.outlet()))
                        .distinct()
                        .toList()));
        list.choice("kind", "Kind", words(NameKind.values(), Words::of), "kind")
                .choice("outlet", "Printed by", null, "outlet");
        return list.make(byName.size() + report.names().hidden(), rest("spellings", report.names(), "names"));
    }

    private static String spelling(SpellingEntry variant) {
        String printers = variant.printedBy().stream()
                .map(by -> isolated(Words.outlet(by.outlet())) + " " + Words.number(by.articles()))
                .collect(Collectors.joining(", "));
        return isolated(variant.variant()) + ": " + Words.count(variant.articles(), "article", "articles") + " of "
                + Words.count(variant.outlets(), "outlet", "outlets") + " · " + variant.rule() + " · " + printers
                + (variant.outlets() > variant.printedBy().size() ? ", …" : "");
    }

    /** Words that may run from right to left, kept from turning what stands around them. */
    private static String isolated(String words) {
        return "\u2068" + words + "\u2069";
    }

    private PageList review() {
        Maker list = new Maker("review", "pairs of names", "Names that look alike and were not merged")
                .columns(
                        column("names", "Names", Show.LINES).naming(),
                        column("why", "Alike", Show.TEXT),
                        column("spelling", "Spelling", Show.DECIMAL),
                        column("stories", "Stories", Show.DECIMAL),
                        column("refused", "Why they are two", Show.TEXT),
                        column("contexts", "In the articles", Show.LINES));
        report.review()
                .items()
                .forEach(two -> list.row(
                        List.of(two.a(), two.b()),
                        two.why(),
                        two.likeness(),
                        two.stories(),
                        two.refused() == null ? "not decided" : two.refused().word(),
                        List.of(two.contextA(), two.contextB()).stream()
                                .filter(context -> !context.isEmpty())
                                .toList()));
        list.choice("refused", "Why they are two", null, "refused");
        return list.make(report.review().total(), rest("pairs of names", report.review(), null));
    }

    private PageList pickups() {
        Maker list = new Maker("pickups", "pickups", "Pickups of wires")
                .columns(
                        target("pair"),
                        column("title", "Article", Show.TEXT)
                                .naming()
                                .linking("pair")
                                .under("outlet")
                                .over("published"),
                        column("source_title", "Source", Show.TEXT)
                                .under("wire")
                                .over("source_published")
                                .orElse("not in the corpus"),
                        column("lag_minutes", "Lag", Show.LAG),
                        column("coverage", "Found in the source", Show.SHARE),
                        column("words_found", "Words", Show.NUMBER),
                        column("derivation", "Derivation", Show.WORD).reading(words(Derivation.values(), Words::of)),
                        column("headline", "Headline", Show.WORD).reading(words(Headline.values(), Words::of)),
                        column("version", "Version", Show.TEXT),
                        column("credit", "Credit", Show.CHIP)
                                .reading(words(CreditVerdict.values(), Words::of))
                                .noting("credit_text"),
                        column("confidence", "How sure", Show.DECIMAL),
                        hidden("wire"),
                        hidden("outlet"),
                        hidden("published"),
                        hidden("source_published"),
                        hidden("credit_text"),
                        hidden("article"),
                        hidden("source_article"));
        for (PickupView view : report.pickups().items()) {
            Pickup pickup = view.pickup();
            list.row(
                    pairs.target(pickup.sourceArticle(), pickup.article()),
                    Words.or(view.title(), "(no headline)"),
                    pickup.sourceArticle() == null ? null : Words.or(view.sourceTitle(), "(no headline)"),
                    pickup.lagMinutes(),
                    pickup.coverage(),
                    pickup.coverage() == null ? null : Math.round(pickup.coverage() * view.words()),
                    pickup.derivation(),
                    view.headline(),
                    view.version() == null
                            ? null
                            : view.version().number() + " of " + view.version().of(),
                    pickup.credit(),
                    pickup.confidence(),
                    pickup.wire(),
                    view.outlet() == null ? "?" + pickup.article() : view.outlet(),
                    view.published(),
                    view.sourcePublished(),
                    view.creditText(),
                    pickup.article(),
                    pickup.sourceArticle());
        }
        list.choice("wire", "Wire", null, "wire")
                .choice("outlet", "Outlet", null, "outlet")
                .choice("credit", "Credit", words(CreditVerdict.values(), Words::of), "credit")
                .choice("derivation", "Derivation", words(Derivation.values(), Words::of), "derivation")
                .days("Published", "published")
                .least("How sure", "confidence");
        return list.make(report.pickups().total(), rest("pickups", report.pickups(), "pickups"));
    }

    private PageList dispatches() {
        Maker list = new Maker("dispatches", "dispatches", "Dispatches and their pickups")
                .columns(
                        target("list"),
                        column("title", "Dispatch", Show.TEXT)
                                .naming()
                                .linking("list")
                                .under("wire")
                                .over("published"),
                        column("pickups", "Pickups", Show.NUMBER),
                        column("first_lag_minutes", "First after", Show.LAG).under("first_outlet"),
                        column("most", "Most of an outlet’s text", Show.SHARE),
                        column("credited", "Credited", Show.NUMBER),
                        column("uncredited", "No credit found", Show.NUMBER),
                        column("headline_kept", "Headline kept", Show.NUMBER),
                        column("version", "Version", Show.TEXT),
                        hidden("wire"),
                        hidden("published"),
                        hidden("first_outlet"),
                        hidden("source_article"));
        Map<String, List<PickupView>> bySource = new LinkedHashMap<>();
        report.pickups().items().stream()
                .filter(view -> view.pickup().sourceArticle() != null)
                .forEach(view -> bySource.computeIfAbsent(view.pickup().sourceArticle(), source -> new ArrayList<>())
                        .add(view));
        bySource.forEach((source, views) -> dispatch(list, source, views));
        list.choice("wire", "Wire", null, "wire").days("Published", "published");
        return list.make(bySource.size(), "");
    }

    private static void dispatch(Maker list, String source, List<PickupView> views) {
        PickupView one = views.get(0);
        PickupView first = views.stream()
                .filter(view -> view.pickup().lagMinutes() != null)
                .min(java.util.Comparator.comparingLong(view -> view.pickup().lagMinutes()))
                .orElse(null);
        list.row(
                Page.address("pickups", "source_article", source),
                Words.or(one.sourceTitle(), source),
                views.size(),
                first == null ? null : first.pickup().lagMinutes(),
                views.stream()
                        .map(view -> view.pickup().coverage())
                        .filter(coverage -> coverage != null)
                        .max(Double::compare)
                        .orElse(null),
                count(views, CreditVerdict.CREDITED),
                count(views, CreditVerdict.UNCREDITED),
                views.stream().filter(view -> view.headline() == Headline.KEPT).count(),
                one.version() == null
                        ? null
                        : one.version().number() + " of " + one.version().of(),
                one.pickup().wire(),
                one.sourcePublished(),
                first == null ? null : Words.outlet(first.outlet()),
                source);
    }

    private static long count(List<PickupView> views, CreditVerdict credit) {
        return views.stream().filter(view -> view.pickup().credit() == credit).count();
    }

    private PageList unused() {
        Maker list = new Maker("unused", "dispatches", "Dispatches without a pickup")
                .columns(
                        column("title", "Dispatch", Show.TEXT).naming().under("wire"),
                        column("published", "Published", Show.TIME),
                        column("words", "Words", Show.NUMBER),
                        column("article", "Article", Show.CODE),
                        hidden("wire"));
        report.desk()
                .unused()
                .items()
                .forEach(dispatch -> list.row(
                        Words.or(dispatch.title(), "(no headline)"),
                        dispatch.published(),
                        dispatch.words(),
                        dispatch.article(),
                        dispatch.wire()));
        list.choice("wire", "Wire", null, "wire").days("Published", "published");
        return list.make(
                report.desk().unused().total(), rest("dispatches", report.desk().unused(), null));
    }

    private PageList chains() {
        Maker list = new Maker("chains", "chains", "Wires by way of partners")
                .columns(
                        target("pair"),
                        column("wire", "Wire", Show.OUTLET),
                        column("partner", "By way of", Show.OUTLET),
                        column("title", "Article", Show.TEXT)
                                .naming()
                                .linking("pair")
                                .under("outlet")
                                .over("published"),
                        column("credit", "Credit to the partner", Show.CHIP)
                                .reading(words(CreditVerdict.values(), Words::of)),
                        column("names_wire", "Credit to the wire", Show.TEXT),
                        hidden("outlet"),
                        hidden("published"),
                        hidden("article"),
                        hidden("partner_article"));
        report.desk()
                .chains()
                .items()
                .forEach(chain -> list.row(
                        pairs.target(chain.partnerArticle(), chain.article()),
                        chain.wire(),
                        chain.partner(),
                        Words.or(chain.title(), "(no headline)"),
                        chain.credit(),
                        chain.namesWire() ? "named, too" : "none found",
                        Words.outlet(chain.outlet()),
                        chain.published(),
                        chain.article(),
                        chain.partnerArticle()));
        list.choice("wire", "Wire", null, "wire").choice("partner", "By way of", null, "partner");
        return list.make(
                report.desk().chains().total(), rest("chains", report.desk().chains(), null));
    }

    private PageList quotesOnly() {
        Maker list = new Maker("quotesonly", "articles", "Articles with a wire’s quotes and nothing else of its text")
                .columns(
                        target("pair"),
                        column("title", "Article", Show.TEXT)
                                .naming()
                                .linking("pair")
                                .under("outlet")
                                .over("published"),
                        column("wire_title", "Article of the wire", Show.TEXT).under("wire"),
                        column("quotes", "Quotes in both", Show.NUMBER),
                        column("credited", "Credit to the wire", Show.TEXT),
                        hidden("wire"),
                        hidden("outlet"),
                        hidden("published"),
                        hidden("article"),
                        hidden("wire_article"));
        report.desk()
                .quotesOnly()
                .items()
                .forEach(one -> list.row(
                        pairs.target(one.wireArticle(), one.article()),
                        Words.or(one.title(), "(no headline)"),
                        Words.or(one.wireTitle(), "(no headline)"),
                        one.quotes(),
                        one.credited() ? "named" : "none found",
                        one.wire(),
                        Words.outlet(one.outlet()),
                        one.published(),
                        one.article(),
                        one.wireArticle()));
        list.choice("wire", "Wire", null, "wire")
                .choice("outlet", "Outlet", null, "outlet")
                .choice("credited", "Credit to the wire", null, "credited");
        return list.make(
                report.desk().quotesOnly().total(),
                rest("articles", report.desk().quotesOnly(), null));
    }

    private PageList facts() {
        Maker list = new Maker("facts", "cases", "What a fact desk looks at")
                .columns(
                        target("pair"),
                        column("what", "Why", Show.CHIP).reading(words(Report.FactKind.values(), Words::of)),
                        column("kind", "What differs", Show.WORD)
                                .reading(words(org.wiretrace.divergence.DivergenceKind.values(), Words::of)),
                        column("title", "Article", Show.TEXT)
                                .naming()
                                .linking("pair")
                                .under("outlet")
                                .over("published"),
                        column("says", "It says", Show.TEXT),
                        column("against", "Others say", Show.TEXT),
                        column("others", "Others", Show.NUMBER),
                        column("detail", "Detail", Show.TEXT).orElse(""),
                        hidden("outlet"),
                        hidden("published"),
                        hidden("article"));
        report.facts()
                .items()
                .forEach(fact -> list.row(
                        pairs.target(fact.a(), fact.b()),
                        fact.what(),
                        fact.kind(),
                        Words.or(fact.title(), fact.article()),
                        fact.says(),
                        fact.against(),
                        fact.others() == 0 ? null : fact.others(),
                        fact.detail(),
                        Words.outlet(fact.outlet()),
                        fact.published(),
                        fact.article()));
        list.choice("what", "Why", words(Report.FactKind.values(), Words::of), "what")
                .choice(
                        "kind",
                        "What differs",
                        words(org.wiretrace.divergence.DivergenceKind.values(), Words::of),
                        "kind")
                .choice("outlet", "Outlet", null, "outlet")
                .days("Published", "published");
        return list.make(report.facts().total(), rest("cases", report.facts(), "divergences"));
    }

    private PageList notices() {
        Maker list = new Maker("notices", "notices", "Notices on articles")
                .columns(
                        column("code", "Notice", Show.WORD).naming(),
                        column("severity", "Severity", Show.CHIP).reading(words(Severity.values(), Words::of)),
                        column("article", "Article", Show.CODE),
                        column("detail", "Detail", Show.TEXT));
        report.notices()
                .items()
                .forEach(notice ->
                        list.row(Words.spaced(notice.code()), notice.severity(), notice.article(), notice.detail()));
        list.choice("code", "Notice", null, "code")
                .choice("severity", "Severity", words(Severity.values(), Words::of), "severity");
        return list.make(report.notices().total(), rest("notices", report.notices(), "notices"));
    }

    private PageList rejects() {
        Maker list = new Maker("rejects", "rejects", "Records that could not be used")
                .columns(
                        column("reason", "Reason", Show.WORD).naming(),
                        column("source", "File", Show.CODE),
                        column("position", "Record", Show.NUMBER),
                        column("detail", "Detail", Show.TEXT).orElse(""));
        report.rejects()
                .items()
                .forEach(reject ->
                        list.row(Words.spaced(reject.reason()), reject.source(), reject.position(), reject.detail()));
        list.choice("reason", "Reason", null, "reason");
        return list.make(report.rejects().total(), rest("rejects", report.rejects(), "rejects"));
    }

    private static String rest(String what, Bounded<?> list, String table) {
        String shown = "%s of %s %s are in this report"
                .formatted(Words.number(list.items().size()), Words.number(list.total()), what);
        return table == null ? shown + "." : shown + "; the table “" + table + "” has all.";
    }

    private static <E extends Enum<E>> Map<String, String> words(E[] constants, Function<E, String> reading) {
        Map<String, String> words = new LinkedHashMap<>();
        for (E constant : constants) {
            words.put(Words.lower(constant), reading.apply(constant));
        }
        return words;
    }
}
