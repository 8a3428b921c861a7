package org.wiretrace.divergence;

import java.util.ArrayList;
import java.util.List;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokens;

/** Sentences of one side outside every passage and shared quote, when they carry a fact. */
final class OneSided {
    /** Sentences listed of one side. */
    private static final int MAX_LISTED = 12;

    private OneSided() {}

    static void find(Compared pair, int minWords) {
        find(pair, true, minWords);
        find(pair, false, minWords);
    }

    private static void find(Compared pair, boolean first, int minWords) {
        Side here = first ? pair.a : pair.b;
        Tokens tokens = here.text().tokens();
        int[] starts = here.text().sentences();
        int listed = 0;
        for (int s = 0; s < starts.length && listed < MAX_LISTED; s++) {
            int to = s + 1 < starts.length ? starts[s + 1] : tokens.size();
            if (to - starts[s] < minWords) {
                continue;
            }
            Span span = here.span(starts[s], to);
            String carries = pair.shared(first, span) * 3 > span.length() ? null : carries(here, span, starts[s], to);
            if (carries != null) {
                listed++;
                pair.addOnlyOn(first, span, carries);
            }
        }
    }

    /** What makes a sentence worth listing; null when nothing does. */
    private static String carries(Side side, Span span, int from, int to) {
        List<String> what = new ArrayList<>();
        if (side.quotes().stream().anyMatch(q -> q.begin() < span.end() && span.begin() < q.end())) {
            what.add("a quotation");
        }
        for (int i = from; i < to; i++) {
            if (side.isNumber(i)) {
                what.add("a number");
                break;
            }
        }
        if (side.nameAt(span.begin(), span.end()) != null) {
            what.add("a name");
        }
        return what.isEmpty() ? null : "carries " + String.join(", ", what);
    }
}
