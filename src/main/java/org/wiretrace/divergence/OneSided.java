package org.wiretrace.divergence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokens;

/** Sentences of one side outside every passage and shared quote, when they carry a fact. */
final class OneSided {
    /** Sentences listed of one side. */
    private static final int MAX_LISTED = 12;
    /** Letters of a word that says something. */
    private static final int LONG_WORD = 4;
    /** From this letter on stand the scripts whose words are short. */
    private static final int SHORT_WORDS = 0x0E00;
    /** Such words that a sentence has at least for it to be told from another. */
    private static final int FEW_WORDS = 4;
    /** Share of these that a sentence of the other side has, too, where it says the same in its own words. */
    private static final double SAID = 0.6;

    private OneSided() {}

    static void find(Compared pair, int minWords) {
        find(pair, true, minWords);
        find(pair, false, minWords);
    }

    private static void find(Compared pair, boolean first, int minWords) {
        Side here = first ? pair.a : pair.b;
        Side there = first ? pair.b : pair.a;
        Tokens tokens = here.text().tokens();
        int[] starts = here.text().sentences();
        List<Set<Integer>> said = null; // most pairs have nothing to look up
        int listed = 0;
        for (int s = 0; s < starts.length && listed < MAX_LISTED; s++) {
            int to = s + 1 < starts.length ? starts[s + 1] : tokens.size();
            if (to - starts[s] < minWords) {
                continue;
            }
            Span span = here.span(starts[s], to);
            String carries = pair.shared(first, span) * 3 > span.length() ? null : carries(here, span, starts[s], to);
            if (carries == null) {
                continue;
            }
            said = said == null ? statements(there) : said;
            if (!isSaid(words(here, starts[s], to), said)) {
                listed++;
                pair.addOnlyOn(first, span, carries);
            }
        }
    }

    /** The words of each sentence with the one before it. */
    private static List<Set<Integer>> statements(Side side) {
        int[] starts = side.text().sentences();
        List<Set<Integer>> statements = new ArrayList<>(starts.length);
        for (int s = 0; s < starts.length; s++) {
            int to =
                    s + 1 < starts.length ? starts[s + 1] : side.text().tokens().size();
            statements.add(words(side, starts[Math.max(0, s - 1)], to));
        }
        return statements;
    }

    /** Whether one of the statements has most of these words. */
    private static boolean isSaid(Set<Integer> words, List<Set<Integer>> statements) {
        return words.size() >= FEW_WORDS
                && statements.stream()
                        .anyMatch(statement ->
                                statement.stream().filter(words::contains).count() >= SAID * words.size());
    }

    private static Set<Integer> words(Side side, int from, int to) {
        Tokens tokens = side.text().tokens();
        Set<Integer> words = new HashSet<>();
        for (int i = from; i < to; i++) {
            boolean isLong = tokens.end(i) - tokens.begin(i) >= LONG_WORD || side.firstLetter(i) >= SHORT_WORDS;
            if (isLong || side.isNumber(i)) {
                words.add(tokens.id(i));
            }
        }
        return words;
    }

    /** What makes a sentence worth listing; null when nothing does. */
    private static String carries(Side side, Span span, int from, int to) {
        List<String> what = new ArrayList<>();
        if (side.words(span.begin(), span.end()).indexOf('{') >= 0) {
            return null; // a page's program, not its text
        }
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
