package org.wiretrace.divergence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.SharedQuote;
import org.wiretrace.similarity.Passage;
import org.wiretrace.text.Span;

/** Two articles, what they share, and the divergences found between them so far. */
final class Compared {
    private static final Comparator<Divergence> BY_PLACE = Comparator.comparing(
                    (Divergence d) -> d.aBegin() == null ? Integer.MAX_VALUE : d.aBegin())
            .thenComparing(d -> d.bBegin() == null ? Integer.MAX_VALUE : d.bBegin())
            .thenComparing(Divergence::kind);

    final Side a;
    final Side b;
    final List<Passage> passages;
    final List<SharedQuote> sharedQuotes;
    /** Stretches inside passages that only that side has: a passage goes on behind them. */
    private final List<Span> onlyInA = new ArrayList<>();

    private final List<Span> onlyInB = new ArrayList<>();
    private final List<Divergence> found = new ArrayList<>();

    Compared(Side a, Side b, List<Passage> passages, List<SharedQuote> sharedQuotes) {
        this.a = a;
        this.b = b;
        this.passages = passages;
        this.sharedQuotes = sharedQuotes;
    }

    /** Takes note of a divergence; a span is null on a side where the words have no place in the text, or say nothing. */
    void add(DivergenceKind kind, Span aSpan, String aText, Span bSpan, String bText, String detail) {
        found.add(new Divergence(
                a.article().id(),
                b.article().id(),
                kind,
                aSpan == null ? null : aSpan.begin(),
                aSpan == null ? null : aSpan.end(),
                bSpan == null ? null : bSpan.begin(),
                bSpan == null ? null : bSpan.end(),
                aText,
                bText,
                detail));
    }

    /** The same, with the words that stand there. */
    void add(DivergenceKind kind, Span aSpan, Span bSpan, String detail) {
        add(
                kind,
                aSpan,
                aSpan == null ? null : a.words(aSpan.begin(), aSpan.end()),
                bSpan,
                bSpan == null ? null : b.words(bSpan.begin(), bSpan.end()),
                detail);
    }

    /** What only one side has: left out by the second where the first has it, else added there. */
    void addOnlyOn(boolean first, Span span, String detail) {
        add(
                first ? DivergenceKind.OMISSION : DivergenceKind.ADDITION,
                first ? span : null,
                first ? null : span,
                detail);
    }

    /** Takes note of a stretch inside a passage that only one side has. */
    void bridge(boolean first, Span span) {
        (first ? onlyInA : onlyInB).add(span);
    }

    /** Characters of a stretch of one side that lie in a passage or in a shared quote. */
    int shared(boolean first, Span span) {
        Side here = first ? a : b;
        int shared = 0;
        for (Passage passage : passages) {
            int begin = first ? passage.aBegin() : passage.bBegin();
            int end = first ? passage.aEnd() : passage.bEnd();
            shared += common(span, begin, end);
        }
        for (SharedQuote both : sharedQuotes) {
            Quote quote = here.quote(first ? both.aQuote() : both.bQuote());
            if (quote != null) {
                shared += common(span, quote.begin(), quote.end());
            }
        }
        for (Span only : first ? onlyInA : onlyInB) {
            shared -= common(span, only.begin(), only.end());
        }
        return shared;
    }

    private static int common(Span span, int begin, int end) {
        return Math.max(0, Math.min(end, span.end()) - Math.max(begin, span.begin()));
    }

    /** Whether both places stand in what is one utterance, as either quotes it. */
    boolean isOneUtterance(Span aSpan, Span bSpan) {
        return sharedQuotes.stream()
                .anyMatch(both -> holds(a.quote(both.aQuote()), aSpan) && holds(b.quote(both.bQuote()), bSpan));
    }

    private static boolean holds(Quote quote, Span span) {
        return quote != null && quote.begin() <= span.begin() && span.end() <= quote.end();
    }

    /** All that was found, by place, each once. */
    List<Divergence> found() {
        found.sort(BY_PLACE);
        Set<List<Object>> seen = new HashSet<>();
        List<Divergence> kept = new ArrayList<>();
        for (Divergence one : found) {
            if (seen.add(java.util.Arrays.asList(one.kind(), one.aBegin(), one.bBegin()))) {
                kept.add(one);
            }
        }
        return kept;
    }
}
