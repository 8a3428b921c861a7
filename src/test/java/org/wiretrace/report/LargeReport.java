package org.wiretrace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.notice.Notice;
import org.wiretrace.notice.Severity;
import org.wiretrace.provenance.CreditVerdict;
import org.wiretrace.provenance.Derivation;
import org.wiretrace.provenance.Direction;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Relation;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.report.Report.ArticleView;
import org.wiretrace.report.Report.PairCase;
import org.wiretrace.similarity.PassageKind;

/** A report as 100,000 articles give it: every list up to the bounds of the settings. */
final class LargeReport {
    static final int ARTICLES = 100_000;

    private static final int OUTLETS = 400;
    private static final int WIRES = 40;
    private static final int PICKUPS = 50_000;
    private static final int PAIRS = 1_000;
    private static final int STORIES = 200;
    private static final int STORY_ARTICLES = 60;
    private static final String SENTENCE =
            "The harbour office counted %d crates on the quay before the evening tide came in. ";

    private LargeReport() {}

    static Report report() {
        Report small = ReportFixture.report();
        return new Report(
                small.schemaVersion(),
                small.program(),
                small.clock(),
                small.settings(),
                small.counts(),
                IntStream.range(0, OUTLETS).mapToObj(LargeReport::outlet).toList(),
                IntStream.range(0, WIRES).mapToObj(LargeReport::wire).toList(),
                IntStream.range(0, OUTLETS * WIRES / 2)
                        .mapToObj(LargeReport::cell)
                        .toList(),
                new Bounded<>(
                        10L * PAIRS,
                        IntStream.range(0, PAIRS).mapToObj(LargeReport::pair).toList()),
                Bounded.all(IntStream.range(0, PICKUPS)
                        .mapToObj(LargeReport::pickup)
                        .toList()),
                Report.WireDesk.NONE,
                new Bounded<>(
                        40L * STORIES,
                        IntStream.range(0, STORIES).mapToObj(LargeReport::story).toList()),
                small.families(),
                small.facts(),
                small.names(),
                small.review(),
                Bounded.all(IntStream.range(0, 2_000)
                        .mapToObj(n -> new Notice("article-" + n, "unknown-outlet", Severity.INFO, null, null, "none"))
                        .toList()),
                small.rejects(),
                small.method(),
                small.cannotBeKnown());
    }

    private static Report.OutletEntry outlet(int n) {
        return new Report.OutletEntry(
                "outlet-%03d.example".formatted(n),
                "Outlet " + n,
                null,
                250,
                90_000,
                60,
                Map.of(CreditVerdict.CREDITED, 60L));
    }

    private static Report.WireEntry wire(int n) {
        return new Report.WireEntry(
                "wire-%02d".formatted(n),
                "Wire " + n,
                900,
                300_000,
                700,
                200,
                Map.of(CreditVerdict.CREDITED, 1_250L),
                44L);
    }

    private static Report.MatrixCell cell(int n) {
        return new Report.MatrixCell(
                new OutletSummary(
                        "outlet-%03d.example".formatted(n % OUTLETS),
                        "wire-%02d".formatted(n / OUTLETS),
                        6,
                        3,
                        3,
                        4,
                        2,
                        0,
                        44L,
                        1),
                0,
                0.1,
                0.05);
    }

    private static Report.PickupView pickup(int n) {
        return new Report.PickupView(
                new Pickup(
                        "article-" + n,
                        "wire-%02d".formatted(n % WIRES),
                        "dispatch-" + n / 4,
                        Derivation.WHOLLY,
                        n % 3 == 0 ? CreditVerdict.UNCREDITED : CreditVerdict.CREDITED,
                        0.9,
                        (long) n % 300,
                        0.97),
                "outlet-%03d.example".formatted(n % OUTLETS),
                "Crates counted on the quay before the tide, says the harbour office, day " + n,
                "2025-06-11T05:02:00Z",
                400,
                "Harbour office counts crates, day " + n / 4,
                "2025-06-11T04:17:00Z",
                "(Wire)",
                null);
    }

    private static PairCase pair(int n) {
        String text =
                IntStream.range(0, 40).mapToObj(i -> SENTENCE.formatted(n + i)).reduce("", String::concat);
        ArticleView a = ReportFixture.article(
                "dispatch-" + n, "wire-00.example", OutletKind.WIRE, "en", "Crates " + n, "2025-06-11T04:17:00Z", text);
        ArticleView b = ReportFixture.article(
                "article-" + 4 * n,
                "outlet-000.example",
                OutletKind.OUTLET,
                "en",
                "Crates " + n,
                "2025-06-11T05:02:00Z",
                text);
        return new PairCase(
                a,
                b,
                new Verdict(a.id(), b.id(), Relation.VERBATIM, 1, 1, 1, 500, 0, Direction.A_TO_B, 0.9, List.of()),
                List.of(ReportFixture.passage(a, b, text, text, PassageKind.VERBATIM, 1)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Report.Story story(int n) {
        List<Report.StoryArticle> articles = new ArrayList<>();
        List<Verdict> links = new ArrayList<>();
        for (int i = 0; i < STORY_ARTICLES; i++) {
            String id = "story-%d-%d".formatted(n, i);
            articles.add(new Report.StoryArticle(
                    id,
                    "outlet-%03d.example".formatted(i),
                    OutletKind.OUTLET,
                    "en",
                    "Crates " + n,
                    "2025-06-11T04:17:00Z",
                    29_160_257L + 7L * i));
            if (i > 0) {
                links.add(new Verdict(
                        "story-%d-%d".formatted(n, i - 1),
                        id,
                        Relation.EDITED,
                        0.5,
                        0.5,
                        0.5,
                        20,
                        0,
                        Direction.A_TO_B,
                        0.8,
                        List.of()));
            }
        }
        return new Report.Story("story-" + n, "2025-06-11T04:17:00Z", STORY_ARTICLES, articles, links, List.of());
    }
}
