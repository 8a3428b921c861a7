package org.wiretrace.report;

import java.util.ArrayList;
import java.util.List;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/**
 * The words of two matching stretches that do not match: what is left of either when their longest common
 * subsequence of words is taken out.
 *
 * @param left stretches of the first text, adjoining words as one
 * @param right stretches of the second text
 */
record Edits(List<Span> left, List<Span> right) {
    /** Pairs of words above which the work is not worth its while. */
    private static final long LARGEST = 4_000_000;

    static final Edits NONE = new Edits(List.of(), List.of());

    static Edits between(String left, Span leftSpan, String right, Span rightSpan) {
        Tokens a = Tokenizer.tokens(leftSpan.of(left));
        Tokens b = Tokenizer.tokens(rightSpan.of(right));
        if ((long) a.size() * b.size() > LARGEST) {
            return NONE;
        }
        boolean[] inA = new boolean[a.size()];
        boolean[] inB = new boolean[b.size()];
        markCommon(a, b, inA, inB);
        return new Edits(rest(a, inA, leftSpan.begin()), rest(b, inB, rightSpan.begin()));
    }

    private static void markCommon(Tokens a, Tokens b, boolean[] inA, boolean[] inB) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                length[i][j] =
                        a.id(i) == b.id(j) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.id(i) == b.id(j)) {
                inA[i++] = true;
                inB[j++] = true;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static List<Span> rest(Tokens tokens, boolean[] common, int offset) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (common[i]) {
                continue;
            }
            int first = i;
            while (i + 1 < tokens.size() && !common[i + 1]) {
                i++;
            }
            spans.add(new Span(offset + tokens.begin(first), offset + tokens.end(i)));
        }
        return List.copyOf(spans);
    }
}
