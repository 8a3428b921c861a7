package org.wiretrace.report;

import java.util.List;
import java.util.Map;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.CreditForm;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.corpus.Precision;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.ReviewCandidate;
import org.wiretrace.notice.Notice;
import org.wiretrace.notice.Reject;
import org.wiretrace.notice.Severity;
import org.wiretrace.provenance.CreditVerdict;
import org.wiretrace.provenance.Derivation;
import org.wiretrace.provenance.Direction;
import org.wiretrace.provenance.Evidence;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Relation;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.quotes.NamedSpeaker;
import org.wiretrace.quotes.Printing;
import org.wiretrace.quotes.QuoteFamily;
import org.wiretrace.quotes.Wording;
import org.wiretrace.report.Report.ArticleView;
import org.wiretrace.report.Report.PairCase;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.PassageKind;
import org.wiretrace.text.Span;

/** A report whose every text wants to be more than text; whatever gets its way sets {@code window.hacked}. */
final class HostileReport {
    /** Begins as a formula, and ends every context that it could stand in. */
    static final String HOSTILE = "=cmd|' /C calc'!A0 </script><script>window.hacked=1</script>"
            + "<img src=x onerror=\"window.hacked=2\"><svg onload='window.hacked=3'> \" ' onfocus=window.hacked=4 autofocus"
            + " javascript:window.hacked=5 ${window.hacked=6} {{constructor.constructor('window.hacked=7')()}}"
            + " `+(window.hacked=8)+` \\u003cscript>window.hacked=9</script> \u2028 \u2029 \u202E\u2066 right to left \u2069\u202C"
            + " \uD83D half <!-- ]]> --> </style></title></textarea></template> \u0000\u0007\uFFFF %3Cscript%3E &lt;b&gt;";

    private static final int MEGABYTE = 1 << 20;

    private HostileReport() {}

    static Report report() {
        ArticleView a = article("a " + HOSTILE, HOSTILE);
        ArticleView b = article("b " + HOSTILE, "Long. ".repeat(MEGABYTE / 6) + HOSTILE);
        Pickup pickup = new Pickup(b.id(), HOSTILE, a.id(), Derivation.WHOLLY, CreditVerdict.UNCREDITED, 0.5, -5L, 0.5);
        Verdict verdict = new Verdict(
                a.id(),
                b.id(),
                Relation.PARTIAL,
                0.5,
                0.5,
                0.5,
                5,
                0,
                Direction.UNDECIDED,
                0.5,
                List.of(new Evidence(HOSTILE, Direction.UNDECIDED, HOSTILE)));
        PairCase pair = new PairCase(
                a,
                b,
                verdict,
                List.of(new Passage(
                        a.id(), b.id(), 3, HOSTILE.length() - 4, 3, HOSTILE.length() - 4, PassageKind.TRANSLATED, 1)),
                List.of(),
                List.of(new Divergence(a.id(), b.id(), DivergenceKind.NAME, 0, 30, 0, 30, HOSTILE, HOSTILE, HOSTILE)),
                List.of(pickup));
        Report calm = ReportFixture.report();
        Report.FactValue fact = new Report.FactValue(a.id(), HOSTILE, true);
        return new Report(
                Report.SCHEMA_VERSION,
                HOSTILE,
                null,
                new Report.Settings(HOSTILE, Map.of(HOSTILE, HOSTILE)),
                calm.counts(),
                List.of(new Report.OutletEntry(
                        HOSTILE, HOSTILE, HOSTILE, 5, 500, 5, Map.of(CreditVerdict.UNCREDITED, 5L))),
                List.of(new Report.WireEntry(HOSTILE, HOSTILE, 5, 5, 5, 5, Map.of(CreditVerdict.UNCREDITED, 5L), 5L)),
                List.of(new Report.MatrixCell(
                        new OutletSummary(HOSTILE, HOSTILE, 5, 5, 0, 0, 5, 0, 5L, 5), 0, 0.5, 0.5)),
                Bounded.all(List.of(pair)),
                Bounded.all(List.of(new Report.PickupView(
                        pickup, HOSTILE, b.title(), HOSTILE, 5, HOSTILE, HOSTILE, HOSTILE, null))),
                new Report.WireDesk(
                        Bounded.all(List.of(new Report.Dispatch(HOSTILE, HOSTILE, b.title(), HOSTILE, 5))),
                        Bounded.all(List.of(new Report.Chain(
                                HOSTILE,
                                HOSTILE,
                                a.id(),
                                HOSTILE,
                                b.id(),
                                b.title(),
                                HOSTILE,
                                CreditVerdict.CREDITED,
                                false))),
                        Bounded.all(List.of(new Report.QuotesOnly(
                                HOSTILE, a.id(), HOSTILE, HOSTILE, b.id(), b.title(), HOSTILE, 1, false)))),
                Bounded.all(List.of(new Report.Story(
                        HOSTILE,
                        HOSTILE,
                        2,
                        List.of(member(a), member(b)),
                        List.of(verdict),
                        List.of(new Report.Fact(DivergenceKind.NAME, List.of(fact)))))),
                Bounded.all(List.of(new QuoteFamily(
                        HOSTILE,
                        1,
                        1,
                        List.of(new Wording(
                                HOSTILE,
                                HOSTILE,
                                null,
                                null,
                                1,
                                List.of(),
                                List.of(new Printing(HOSTILE, a.id(), HOSTILE, HOSTILE, HOSTILE, HOSTILE)))),
                        List.of(new NamedSpeaker(HOSTILE, true, List.of(a.id())))))),
                Bounded.all(List.of(new Report.FactCase(
                        Report.FactKind.ALTERED_QUOTE,
                        DivergenceKind.QUOTE_WORDING,
                        b.id(),
                        HOSTILE,
                        b.title(),
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        1,
                        HOSTILE,
                        a.id(),
                        b.id()))),
                Bounded.all(List.of(new Report.SpellingEntry(
                        HOSTILE, HOSTILE, NameKind.PERSON, 5, 5, HOSTILE, List.of(new Report.PrintedBy(HOSTILE, 5))))),
                Bounded.all(List.of(new ReviewCandidate(HOSTILE, HOSTILE, 0.9, 0.5, HOSTILE, null, HOSTILE, HOSTILE))),
                Bounded.all(List.of(new Notice(a.id(), HOSTILE, Severity.ERROR, null, null, HOSTILE))),
                Bounded.all(List.of(new Reject(HOSTILE, 5, HOSTILE, HOSTILE))),
                List.of(new Report.Step(HOSTILE, 5, HOSTILE)),
                List.of(HOSTILE));
    }

    private static ArticleView article(String id, String title) {
        return new ArticleView(
                id,
                HOSTILE,
                OutletKind.OUTLET,
                "\"><script>window.hacked=10</script>",
                title,
                List.of(HOSTILE),
                HOSTILE,
                Precision.UNKNOWN,
                "javascript:window.hacked=11",
                9,
                HOSTILE,
                List.of(new Span(0, HOSTILE.length())),
                List.of(),
                List.of(new Credit(HOSTILE, CreditForm.INLINE, true, 2, 8, HOSTILE)),
                List.of());
    }

    private static Report.StoryArticle member(ArticleView article) {
        return new Report.StoryArticle(
                article.id(),
                article.outlet(),
                article.kind(),
                article.language(),
                article.title(),
                article.published(),
                null);
    }
}
