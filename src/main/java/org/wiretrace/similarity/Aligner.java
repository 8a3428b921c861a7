package org.wiretrace.similarity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.wiretrace.text.Span;

/**
 * Lays two texts side by side: exact matches of a few words (anchors) are chained along both texts, the gaps between
 * them filled by the longest common subsequence inside a band, and the ends extended while that pays. Several chains are
 * found, since paragraphs move. What the chains leave uncovered is compared sentence by sentence for rewording.
 *
 * @param anchorWords words of an anchor
 * @param maxGapWords words that a gap inside a passage may have, on either side
 * @param minPassageWords words that a passage has at least, on its shorter side
 * @param minIdentity matched words over the words of the longer side, below which a stretch is no passage
 * @param sentences finds reworded sentences
 */
public record Aligner(
        int anchorWords, int maxGapWords, int minPassageWords, double minIdentity, SentenceAligner sentences)
        implements Serializable {
    /** From here on a passage counts as word for word. */
    private static final double VERBATIM = 0.97;
    /** From here on it keeps the wording, with edits. */
    private static final double EDITED = 0.6;
    /** Places of one anchor in a text that are tried: a text that repeats itself must not cost its square. */
    private static final int MAX_OCCURRENCES = 12;
    /** Earlier anchors that each one is tried behind. */
    private static final int LOOK_BACK = 64;
    /** Words tried at once beyond an end. */
    private static final int EXTENSION = 16;

    /** Words below which a passage must keep all but a few of them: few like words in a row come together by chance. */
    private static final int SHORT = 25;
    /** Share of its words that a short passage keeps. */
    private static final double ALL_BUT = 0.8;
    /** Words between two anchors from which on each side says something of its own there. */
    private static final int ASIDE = 10;
    /** Words compared for each word of the texts: only two texts that repeat themselves without end ask for more. */
    private static final int WORK = 64;

    /** A run of equal tokens. */
    private record Anchor(int a, int b, int length) {
        int aEnd() {
            return a + length;
        }

        int bEnd() {
            return b + length;
        }
    }

    /** A stretch being built: token ranges on both sides and how many tokens in them match. */
    record Stretch(int aBegin, int aEnd, int bBegin, int bEnd, int matched) {
        int shorter() {
            return Math.min(aEnd - aBegin, bEnd - bBegin);
        }

        int longer() {
            return Math.max(aEnd - aBegin, bEnd - bBegin);
        }

        double identity() {
            return (double) matched / longer();
        }

        boolean keepsWording() {
            return identity() >= EDITED;
        }
    }

    /** A stretch grown from one chain, and the parts of it between which each side says something of its own. */
    private record Copy(Stretch whole, List<Stretch> parts) {}

    /** The alignment of the two texts; without passages when they share none. */
    public Alignment align(AlignedText a, AlignedText b, CommonWords common) {
        int[] as = a.tokens().ids();
        int[] bs = b.tokens().ids();
        List<Copy> copies = new ArrayList<>();
        boolean[] aTaken = new boolean[as.length];
        boolean[] bTaken = new boolean[bs.length];
        for (List<Anchor> chain : chains(anchors(as, bs))) {
            if (isTaken(chain, aTaken, bTaken)) {
                continue; // and so would be every stretch grown from it
            }
            List<Stretch> parts = parts(chain, as, bs);
            Stretch stretch = whole(parts, as, bs);
            if (stretch.shorter() >= minPassageWords
                    && stretch.identity() >= (stretch.shorter() < SHORT ? ALL_BUT : minIdentity)
                    && carriesWeight(stretch, a, common)
                    && isFree(stretch, aTaken, bTaken)) {
                take(stretch, aTaken, bTaken);
                copies.add(new Copy(stretch, parts));
            }
        }
        return withRewording(a, b, common, copies, aTaken, bTaken);
    }

    private Alignment withRewording(
            AlignedText a, AlignedText b, CommonWords common, List<Copy> copies, boolean[] aTaken, boolean[] bTaken) {
        SentenceAligner.Found found =
                sentences.align(a, b, common, copies.stream().map(Copy::whole).toList());
        List<Match> matches = new ArrayList<>();
        for (Copy copy : copies) {
            for (Stretch part : copy.parts()) {
                matches.add(match(a, b, part, copy.whole().keepsWording()));
            }
        }
        for (Stretch stretch : found.reworded()) {
            take(stretch, aTaken, bTaken);
            matches.add(match(a, b, stretch, false));
        }
        int longest = 0;
        List<Passage> passages = new ArrayList<>();
        for (Stretch stretch : found.stretches()) {
            longest = Math.max(longest, stretch.shorter());
            passages.add(passage(a, b, stretch, kind(stretch)));
        }
        passages.sort(Comparator.comparingInt(Passage::aBegin).thenComparingInt(Passage::bBegin));
        return new Alignment(passages, matches, a.words(), b.words(), count(aTaken), count(bTaken), longest);
    }

    private static Match match(AlignedText a, AlignedText b, Stretch stretch, boolean copied) {
        return new Match(
                new Span(a.tokens().begin(stretch.aBegin()), a.tokens().end(stretch.aEnd() - 1)),
                new Span(b.tokens().begin(stretch.bBegin()), b.tokens().end(stretch.bEnd() - 1)),
                stretch.matched(),
                stretch.identity(),
                copied);
    }

    private static PassageKind kind(Stretch stretch) {
        if (stretch.identity() >= VERBATIM) {
            return PassageKind.VERBATIM;
        }
        return stretch.keepsWording() ? PassageKind.EDITED : PassageKind.REWRITTEN;
    }

    private static Passage passage(AlignedText a, AlignedText b, Stretch stretch, PassageKind kind) {
        return new Passage(
                a.article(),
                b.article(),
                a.tokens().begin(stretch.aBegin()),
                a.tokens().end(stretch.aEnd() - 1),
                b.tokens().begin(stretch.bBegin()),
                b.tokens().end(stretch.bEnd() - 1),
                kind,
                stretch.identity());
    }

    /** Every longest run of equal tokens with at least as many as an anchor has, by place. */
    private List<Anchor> anchors(int[] a, int[] b) {
        int grams = b.length - anchorWords + 1;
        if (grams <= 0 || a.length < anchorWords) {
            return List.of();
        }
        int mask = Integer.highestOneBit(Math.max(16, grams * 2)) * 2 - 1;
        int[] head = new int[mask + 1];
        Arrays.fill(head, -1);
        int[] next = new int[grams];
        for (int j = grams - 1; j >= 0; j--) {
            int slot = gram(b, j) & mask;
            next[j] = head[slot];
            head[slot] = j;
        }
        List<Anchor> anchors = new ArrayList<>();
        long work = (long) WORK * (a.length + b.length);
        for (int i = 0; i + anchorWords <= a.length && work > 0; i++) {
            int tried = 0;
            for (int j = head[gram(a, i) & mask]; j >= 0 && tried < MAX_OCCURRENCES; j = next[j]) {
                if (!sameGram(a, i, b, j)) {
                    continue;
                }
                tried++;
                if (i > 0 && j > 0 && a[i - 1] == b[j - 1]) {
                    continue; // inside a longer run, which began before
                }
                int length = anchorWords;
                while (i + length < a.length && j + length < b.length && a[i + length] == b[j + length]) {
                    length++;
                }
                work -= length;
                anchors.add(new Anchor(i, j, length));
            }
        }
        return anchors;
    }

    private int gram(int[] tokens, int at) {
        int hash = 17;
        for (int k = 0; k < anchorWords; k++) {
            hash = hash * 0x9E3779B1 + tokens[at + k];
        }
        return hash ^ (hash >>> 15);
    }

    private boolean sameGram(int[] a, int i, int[] b, int j) {
        for (int k = 0; k < anchorWords; k++) {
            if (a[i + k] != b[j + k]) {
                return false;
            }
        }
        return true;
    }

    /** The best chains of anchors, best first, each anchor in one of them at most. */
    private List<List<Anchor>> chains(List<Anchor> anchors) {
        int n = anchors.size();
        double[] score = new double[n];
        int[] before = new int[n];
        for (int x = 0; x < n; x++) {
            Anchor here = anchors.get(x);
            score[x] = here.length();
            before[x] = -1;
            for (int y = x - 1; y >= Math.max(0, x - LOOK_BACK); y--) {
                Anchor earlier = anchors.get(y);
                int aGap = here.a() - earlier.aEnd();
                int bGap = here.b() - earlier.bEnd();
                if (aGap < 0 || bGap < 0 || aGap > maxGapWords || bGap > maxGapWords) {
                    continue;
                }
                double linked = score[y] + here.length() - 0.1 * Math.max(aGap, bGap) - 0.1 * Math.abs(aGap - bGap);
                if (linked > score[x]) {
                    score[x] = linked;
                    before[x] = y;
                }
            }
        }
        Integer[] ends = new Integer[n];
        Arrays.setAll(ends, i -> i);
        Arrays.sort(ends, Comparator.comparingDouble((Integer i) -> -score[i]).thenComparing(i -> i));
        boolean[] used = new boolean[n];
        List<List<Anchor>> chains = new ArrayList<>();
        for (int end : ends) {
            List<Anchor> chain = new ArrayList<>();
            for (int x = end; x >= 0 && !used[x]; x = before[x]) {
                used[x] = true;
                chain.add(anchors.get(x));
            }
            if (!chain.isEmpty()) {
                Collections.reverse(chain);
                chains.add(chain);
            }
        }
        return chains;
    }

    /** What a chain is made of: stretches between which both texts, or one of them, go their own way for a while. */
    private static List<Stretch> parts(List<Anchor> chain, int[] a, int[] b) {
        List<Stretch> parts = new ArrayList<>();
        Stretch part = null;
        for (Anchor anchor : chain) {
            if (part == null || Math.max(anchor.a() - part.aEnd(), anchor.b() - part.bEnd()) > ASIDE) {
                part = new Stretch(anchor.a(), anchor.aEnd(), anchor.b(), anchor.bEnd(), anchor.length());
                parts.add(part);
            } else {
                int between = commonWords(a, part.aEnd(), anchor.a(), b, part.bEnd(), anchor.b());
                int matched = part.matched() + between + anchor.length();
                part = new Stretch(part.aBegin(), anchor.aEnd(), part.bBegin(), anchor.bEnd(), matched);
                parts.set(parts.size() - 1, part);
            }
        }
        parts.set(0, extendBackward(parts.get(0), a, b));
        int last = parts.size() - 1;
        parts.set(last, extendForward(parts.get(last), a, b));
        return parts;
    }

    /** From the begin of the first part to the end of the last. */
    private static Stretch whole(List<Stretch> parts, int[] a, int[] b) {
        Stretch whole = parts.get(0);
        for (Stretch part : parts.subList(1, parts.size())) {
            int between = commonWords(a, whole.aEnd(), part.aBegin(), b, whole.bEnd(), part.bBegin());
            int matched = whole.matched() + between + part.matched();
            whole = new Stretch(whole.aBegin(), part.aEnd(), whole.bBegin(), part.bEnd(), matched);
        }
        return whole;
    }

    /** Length of the longest common subsequence of two short stretches. */
    private static int commonWords(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
        if (aFrom == aTo || bFrom == bTo) {
            return 0;
        }
        int[] row = new int[bTo - bFrom + 1];
        for (int i = aFrom; i < aTo; i++) {
            int diagonal = 0;
            for (int j = bFrom; j < bTo; j++) {
                int above = row[j - bFrom + 1];
                row[j - bFrom + 1] = a[i] == b[j] ? diagonal + 1 : Math.max(above, row[j - bFrom]);
                diagonal = above;
            }
        }
        return row[bTo - bFrom];
    }

    private static Stretch extendForward(Stretch start, int[] a, int[] b) {
        Stretch stretch = start;
        while (true) {
            int[] gain = bestExtension(
                    a,
                    stretch.aEnd(),
                    1,
                    Math.min(EXTENSION, a.length - stretch.aEnd()),
                    b,
                    stretch.bEnd(),
                    1,
                    Math.min(EXTENSION, b.length - stretch.bEnd()));
            if (gain[2] == 0) {
                return stretch;
            }
            stretch = new Stretch(
                    stretch.aBegin(),
                    stretch.aEnd() + gain[0],
                    stretch.bBegin(),
                    stretch.bEnd() + gain[1],
                    stretch.matched() + gain[2]);
        }
    }

    private static Stretch extendBackward(Stretch start, int[] a, int[] b) {
        Stretch stretch = start;
        while (true) {
            int[] gain = bestExtension(
                    a,
                    stretch.aBegin() - 1,
                    -1,
                    Math.min(EXTENSION, stretch.aBegin()),
                    b,
                    stretch.bBegin() - 1,
                    -1,
                    Math.min(EXTENSION, stretch.bBegin()));
            if (gain[2] == 0) {
                return stretch;
            }
            stretch = new Stretch(
                    stretch.aBegin() - gain[0],
                    stretch.aEnd(),
                    stretch.bBegin() - gain[1],
                    stretch.bEnd(),
                    stretch.matched() + gain[2]);
        }
    }

    /**
     * The best end within a few words beyond an edge, a match worth five, a word passed over and one that shifts the sides
     * two: words of the first side, words of the second, and matches gained; zeros when nothing pays.
     */
    private static int[] bestExtension(
            int[] a, int aFrom, int aStep, int aCount, int[] b, int bFrom, int bStep, int bCount) {
        int[] best = {0, 0, 0};
        int bestScore = 0;
        int[] row = new int[bCount + 1];
        for (int i = 1; i <= aCount; i++) {
            int diagonal = 0;
            for (int j = 1; j <= bCount; j++) {
                int above = row[j];
                boolean same = a[aFrom + aStep * (i - 1)] == b[bFrom + bStep * (j - 1)];
                row[j] = same ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
                if (same) {
                    int score = 5 * row[j] - 2 * Math.max(i, j) - 2 * Math.abs(i - j);
                    if (score > bestScore) {
                        bestScore = score;
                        best[0] = i;
                        best[1] = j;
                        best[2] = row[j];
                    }
                }
            }
        }
        return best;
    }

    /**
     * A passage that is only names and everyday words is not reuse, unless it is long: where everybody runs one dispatch,
     * all of its words are everyday ones.
     */
    private boolean carriesWeight(Stretch stretch, AlignedText a, CommonWords common) {
        int telling = 0;
        int names = 0;
        for (int i = stretch.aBegin(); i < stretch.aEnd(); i++) {
            names += a.names()[i] ? 1 : 0;
            telling += !a.names()[i] && !common.contains(a.tokens().id(i)) ? 1 : 0;
        }
        return telling * 5 >= minPassageWords || stretch.matched() - names >= SHORT;
    }

    private static boolean isTaken(List<Anchor> chain, boolean[] aTaken, boolean[] bTaken) {
        return chain.stream().anyMatch(anchor -> aTaken[anchor.a()] || bTaken[anchor.b()]);
    }

    private static boolean isFree(Stretch stretch, boolean[] aTaken, boolean[] bTaken) {
        for (int i = stretch.aBegin(); i < stretch.aEnd(); i++) {
            if (aTaken[i]) {
                return false;
            }
        }
        for (int j = stretch.bBegin(); j < stretch.bEnd(); j++) {
            if (bTaken[j]) {
                return false;
            }
        }
        return true;
    }

    private static void take(Stretch stretch, boolean[] aTaken, boolean[] bTaken) {
        Arrays.fill(aTaken, stretch.aBegin(), stretch.aEnd(), true);
        Arrays.fill(bTaken, stretch.bBegin(), stretch.bEnd(), true);
    }

    /** How many are taken. */
    static int count(boolean[] taken) {
        int count = 0;
        for (boolean one : taken) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
