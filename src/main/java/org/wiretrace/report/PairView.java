package org.wiretrace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.Cut;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.quotes.Quote;
import org.wiretrace.report.Report.ArticleView;
import org.wiretrace.report.Report.PairCase;
import org.wiretrace.report.Report.SharedQuoteView;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.PassageKind;
import org.wiretrace.text.Span;

/**
 * A pair of articles as the page shows it.
 *
 * @param number its number in the list, from 1
 * @param pair what is known of it
 * @param a the first article
 * @param b the second
 * @param bands the passages, drawn between two strips that stand for the texts
 * @param quotes shared quotes
 * @param divergences divergences
 */
public record PairView(
        int number,
        PairCase pair,
        Side a,
        Side b,
        List<Band> bands,
        List<QuoteRow> quotes,
        List<DivergenceRow> divergences) {
    /** Width of the drawing. */
    private static final double WIDTH = 1000;

    private static final int STRIP_BOTTOM = 14;
    private static final int STRIP_TOP = 66;
    private static final int MIDDLE = (STRIP_BOTTOM + STRIP_TOP) / 2;

    public PairView {
        bands = List.copyOf(bands);
        quotes = List.copyOf(quotes);
        divergences = List.copyOf(divergences);
    }

    /**
     * One of the two articles.
     *
     * @param id id of its text on the page
     * @param article the article
     * @param name its outlet, for people
     * @param share how much of it the other has
     * @param text its text, marked
     * @param body where the article stands on its strip
     */
    public record Side(String id, ArticleView article, String name, String share, MarkedText text, List<Stretch> body) {
        public Side {
            body = List.copyOf(body);
        }

        public String title() {
            return Words.shortened(Words.or(article.title(), "(no headline)"), 600);
        }

        /** Credits that the page prints, in its own words; a dash for none. */
        public String credits() {
            String printed = article.credits().stream()
                    .map(credit -> credit.text() + " (" + Words.of(credit.form()) + ")")
                    .distinct()
                    .limit(3)
                    .collect(java.util.stream.Collectors.joining(" · "));
            return printed.isEmpty() ? "none found" : Words.shortened(printed, 200);
        }

        public boolean isWire() {
            return article.kind() == OutletKind.WIRE;
        }
    }

    /**
     * A stretch of a strip.
     *
     * @param x where it begins
     * @param width how wide it is
     */
    public record Stretch(String x, String width) {}

    /**
     * A passage, drawn.
     *
     * @param number its number, from 1
     * @param kind how much of its wording is shared
     * @param identity share of its words that match
     * @param target id of its place in the first text
     * @param path the drawing
     */
    public record Band(int number, PassageKind kind, double identity, String target, String path) {}

    /**
     * A shared quote, to be listed.
     *
     * @param number its number, from 1
     * @param shared the quote
     * @param aTarget id of its place in the first text
     * @param bTarget id of its place in the second text
     */
    public record QuoteRow(int number, SharedQuoteView shared, String aTarget, String bTarget) {}

    /**
     * A divergence, to be listed.
     *
     * @param number its number, from 1
     * @param id id of its row
     * @param divergence the divergence
     * @param aTarget id of its place in the first text; null when that says nothing
     * @param bTarget id of its place in the second text; null when that says nothing
     */
    public record DivergenceRow(int number, String id, Divergence divergence, String aTarget, String bTarget) {}

    static PairView of(PairCase pair, int number) {
        return new Maker(pair, number).make();
    }

    public String id() {
        return "pair-" + number;
    }

    /** Who had it from whom, in words. */
    public String direction() {
        return Words.of(pair.verdict().direction(), a.name(), b.name());
    }

    /** Divergences by kind, most first. */
    public Map<DivergenceKind, Long> divergencesByKind() {
        Map<DivergenceKind, Long> counts = new TreeMap<>();
        pair.divergences().forEach(divergence -> counts.merge(divergence.kind(), 1L, Long::sum));
        return counts;
    }

    /**
     * A passage with its words.
     *
     * @param number its number, from 1
     * @param kind how much of its wording is shared
     * @param target id of its place in the first text
     * @param a the words of the first text
     * @param b the words of the second
     */
    public record Aligned(int number, PassageKind kind, String target, String a, String b) {}

    /** Passages that were translated, in the order of the first text. */
    public List<Aligned> translated() {
        return aligned().stream()
                .filter(passage -> passage.kind() == PassageKind.TRANSLATED)
                .toList();
    }

    /** The longest passages, longest first. */
    public List<Aligned> longest(int most) {
        return aligned().stream()
                .sorted(java.util.Comparator.comparingInt((Aligned passage) ->
                                -Math.min(passage.a().length(), passage.b().length()))
                        .thenComparingInt(Aligned::number))
                .limit(most)
                .toList();
    }

    private List<Aligned> aligned() {
        List<Aligned> aligned = new ArrayList<>();
        for (Passage passage : pair.passages()) {
            int n = aligned.size() + 1;
            aligned.add(new Aligned(
                    n,
                    passage.kind(),
                    bands.get(n - 1).target(),
                    Maker.clamped(pair.a(), passage.aBegin(), passage.aEnd())
                            .of(pair.a().text()),
                    Maker.clamped(pair.b(), passage.bBegin(), passage.bEnd())
                            .of(pair.b().text())));
        }
        return aligned;
    }

    /** Makes one view. */
    private static final class Maker {
        private final PairCase pair;
        private final int number;
        private final String prefix;
        private final List<MarkedText.Mark> marksA = new ArrayList<>();
        private final List<MarkedText.Mark> marksB = new ArrayList<>();

        Maker(PairCase pair, int number) {
            this.pair = pair;
            this.number = number;
            prefix = "p" + number;
        }

        PairView make() {
            List<Band> bands = bands();
            List<QuoteRow> quotes = quotes();
            List<DivergenceRow> divergences = divergences();
            cuts(pair.a(), marksA);
            cuts(pair.b(), marksB);
            credits(pair.a(), marksA);
            credits(pair.b(), marksB);
            Side a = side("a", pair.a(), pair.verdict().containmentA(), marksA);
            Side b = side("b", pair.b(), pair.verdict().containmentB(), marksB);
            return new PairView(number, pair, a, b, bands, quotes, divergences);
        }

        private Side side(String letter, ArticleView article, double containment, List<MarkedText.Mark> marks) {
            List<Span> body = article.body().stream()
                    .map(span -> clamped(article, span.begin(), span.end()))
                    .toList();
            List<Stretch> stretches = body.stream()
                    .map(span -> new Stretch(x(article, span.begin()), x(article, span.length())))
                    .toList();
            return new Side(
                    prefix + "-" + letter,
                    article,
                    Words.outlet(article.outlet()),
                    Words.percent(containment),
                    MarkedText.of(article.text(), body, marks),
                    stretches);
        }

        private List<Band> bands() {
            List<Band> bands = new ArrayList<>();
            for (Passage passage : pair.passages()) {
                int n = bands.size() + 1;
                Span a = clamped(pair.a(), passage.aBegin(), passage.aEnd());
                Span b = clamped(pair.b(), passage.bBegin(), passage.bEnd());
                String style = Words.lower(passage.kind());
                link(a, b, "m" + n, style, Integer.toString(n), Words.of(passage.kind()) + " passage " + n);
                if (passage.kind() == PassageKind.EDITED || passage.kind() == PassageKind.VERBATIM) {
                    Edits edits = Edits.between(pair.a().text(), a, pair.b().text(), b);
                    edits.left().forEach(span -> marksA.add(new MarkedText.Mark(span, "changed", null, null)));
                    edits.right().forEach(span -> marksB.add(new MarkedText.Mark(span, "changed", null, null)));
                }
                bands.add(new Band(n, passage.kind(), passage.identity(), prefix + "-a-m" + n, band(a, b)));
            }
            return bands;
        }

        private List<QuoteRow> quotes() {
            List<QuoteRow> rows = new ArrayList<>();
            for (SharedQuoteView shared : pair.quotes()) {
                int n = rows.size() + 1;
                link(span(pair.a(), shared.a()), span(pair.b(), shared.b()), "q" + n, "quote", "❝" + n, "quote " + n);
                rows.add(new QuoteRow(n, shared, prefix + "-a-q" + n, prefix + "-b-q" + n));
            }
            return rows;
        }

        private List<DivergenceRow> divergences() {
            List<DivergenceRow> rows = new ArrayList<>();
            for (Divergence divergence : pair.divergences()) {
                int n = rows.size() + 1;
                String row = prefix + "-d" + n;
                boolean inA = divergence.aBegin() != null;
                boolean inB = divergence.bBegin() != null;
                String aTarget = inA ? prefix + "-a-d" + n : null;
                String bTarget = inB ? prefix + "-b-d" + n : null;
                String style = inA && inB ? "diverges" : "only";
                String name = "divergence " + n + ", " + Words.of(divergence.kind());
                if (inA) {
                    Span span = clamped(pair.a(), divergence.aBegin(), divergence.aEnd());
                    marksA.add(new MarkedText.Mark(
                            span, style, name, new MarkedText.Label(aTarget, row, style, "Δ" + n, name)));
                }
                if (inB) {
                    Span span = clamped(pair.b(), divergence.bBegin(), divergence.bEnd());
                    marksB.add(new MarkedText.Mark(
                            span, style, name, new MarkedText.Label(bTarget, row, style, "Δ" + n, name)));
                }
                rows.add(new DivergenceRow(n, row, divergence, aTarget, bTarget));
            }
            return rows;
        }

        /** Marks both sides, each with a link to the other. */
        private void link(Span a, Span b, String id, String style, String sign, String name) {
            String aId = prefix + "-a-" + id;
            String bId = prefix + "-b-" + id;
            marksA.add(new MarkedText.Mark(a, style, name, new MarkedText.Label(aId, bId, style, sign, name)));
            marksB.add(new MarkedText.Mark(b, style, name, new MarkedText.Label(bId, aId, style, sign, name)));
        }

        /** What stands around an article is dimmed; the reason is told on demand. */
        private static void cuts(ArticleView article, List<MarkedText.Mark> marks) {
            for (Cut cut : article.cut()) {
                marks.add(new MarkedText.Mark(
                        clamped(article, cut.begin(), cut.end()), "", "left out: " + Words.of(cut.role()), null));
            }
        }

        private static void credits(ArticleView article, List<MarkedText.Mark> marks) {
            for (Credit credit : article.credits()) {
                if (credit.begin() != null) {
                    String title = "credit in the " + Words.of(credit.form()) + ": " + credit.agency()
                            + (credit.counts() ? "" : " (does not credit the text)");
                    marks.add(
                            new MarkedText.Mark(clamped(article, credit.begin(), credit.end()), "credit", title, null));
                }
            }
        }

        private String band(Span a, Span b) {
            String a1 = x(pair.a(), a.begin());
            String a2 = x(pair.a(), a.end());
            String b1 = x(pair.b(), b.begin());
            String b2 = x(pair.b(), b.end());
            return "M" + a1 + " 0V" + STRIP_BOTTOM + "C" + a1 + " " + MIDDLE + " " + b1 + " " + MIDDLE + " " + b1 + " "
                    + STRIP_TOP + "v" + STRIP_BOTTOM + "H" + b2 + "v-" + STRIP_BOTTOM + "C" + b2 + " " + MIDDLE + " "
                    + a2 + " " + MIDDLE + " " + a2 + " " + STRIP_BOTTOM + "V0Z";
        }

        private static Span span(ArticleView article, Quote quote) {
            return clamped(article, quote.begin(), quote.end());
        }

        private static Span clamped(ArticleView article, int begin, int end) {
            int last = article.text().length();
            int first = Math.max(0, Math.min(begin, last));
            return new Span(first, Math.max(first, Math.min(end, last)));
        }

        private static String x(ArticleView article, int offset) {
            double length = Math.max(1, article.text().length());
            return String.format(Locale.ROOT, "%.1f", offset / length * WIDTH);
        }
    }
}
