package org.wiretrace.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.corpus.Precision;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.quotes.QuoteFamily;
import org.wiretrace.report.Report.ArticleView;
import org.wiretrace.report.Report.PairCase;

/**
 * The report as JSON, for programs: the summary, without the articles' texts and without what the tables list in
 * full. The same report gives the same bytes.
 */
public final class JsonReport {
    private JsonReport() {}

    /** The summary, in UTF-8, with a line end behind it. */
    public static byte[] bytes(Report report) {
        try {
            return (Json.REPORT.writeValueAsString(Summary.of(report)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the file holds, in the order in which it holds it. */
    private record Summary(
            int schemaVersion,
            String program,
            Report.Clock clock,
            Report.Settings settings,
            Report.Counts counts,
            List<Report.OutletEntry> outlets,
            List<Report.WireEntry> wires,
            List<Cell> matrix,
            List<TopCase> topCases,
            Bounded<Pair> pairs,
            Bounded<Story> stories,
            Bounded<QuoteFamily> families,
            Bounded<Report.FactCase> facts,
            Report.WireDesk desk,
            List<Report.Step> method,
            List<String> cannotBeKnown) {
        static Summary of(Report report) {
            return new Summary(
                    report.schemaVersion(),
                    report.program(),
                    report.clock(),
                    report.settings(),
                    report.counts(),
                    report.outlets(),
                    report.wires(),
                    report.matrix().stream().map(Cell::of).toList(),
                    report.strongest().stream().map(TopCase::of).toList(),
                    new Bounded<>(
                            report.pairs().total(),
                            report.pairs().items().stream().map(Pair::of).toList()),
                    new Bounded<>(
                            report.stories().total(),
                            report.stories().items().stream().map(Story::of).toList()),
                    report.families(),
                    report.facts(),
                    report.desk(),
                    report.method(),
                    report.cannotBeKnown());
        }
    }

    private record Cell(
            String outlet,
            String wire,
            long articles,
            long wholly,
            long partially,
            long credited,
            long uncredited,
            long miscredited,
            long creditedOnly,
            Long medianLagMinutes,
            long divergences,
            double ofOutlet,
            Double ofWire) {
        static Cell of(Report.MatrixCell cell) {
            OutletSummary summary = cell.summary();
            return new Cell(
                    summary.outlet(),
                    summary.wire(),
                    summary.articles(),
                    summary.wholly(),
                    summary.partially(),
                    summary.credited(),
                    summary.uncredited(),
                    summary.miscredited(),
                    cell.creditedOnly(),
                    summary.medianLagMinutes(),
                    summary.divergences(),
                    cell.ofOutlet(),
                    cell.ofWire());
        }
    }

    private record TopCase(String a, String b, double weight) {
        static TopCase of(PairCase pair) {
            return new TopCase(pair.a().id(), pair.b().id(), pair.weight());
        }
    }

    private record Pair(
            Article a,
            Article b,
            Verdict verdict,
            int passages,
            int sharedQuotes,
            Map<DivergenceKind, Long> divergences,
            List<Pickup> pickups) {
        static Pair of(PairCase pair) {
            Map<DivergenceKind, Long> divergences = new TreeMap<>();
            pair.divergences().forEach(divergence -> divergences.merge(divergence.kind(), 1L, Long::sum));
            return new Pair(
                    Article.of(pair.a()),
                    Article.of(pair.b()),
                    pair.verdict(),
                    pair.passages().size(),
                    pair.quotes().size(),
                    divergences,
                    pair.pickups());
        }
    }

    private record Article(
            String id,
            String outlet,
            OutletKind kind,
            String language,
            String title,
            List<String> byline,
            String published,
            Precision publishedPrecision,
            String url,
            int words) {
        static Article of(ArticleView article) {
            return new Article(
                    article.id(),
                    article.outlet(),
                    article.kind(),
                    article.language(),
                    article.title(),
                    article.byline(),
                    article.published(),
                    article.precision(),
                    article.url(),
                    article.words());
        }
    }

    private record Story(String cluster, String firstPublished, int size, List<String> articles) {
        static Story of(Report.Story story) {
            return new Story(
                    story.cluster(),
                    story.firstPublished(),
                    story.size(),
                    story.articles().stream().map(Report.StoryArticle::article).toList());
        }
    }
}
