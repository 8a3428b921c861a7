package org.wiretrace.quotes;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiretrace.language.Language;
import org.wiretrace.language.Languages;
import org.wiretrace.names.NameMention;
import org.wiretrace.text.Tokenizer;

/**
 * Finds which quotes of two articles are one utterance.
 *
 * <p>Where the words are shared, they decide: the same words in the same order, one quote inside the other, or at least
 * {@code leastShared} of the shorter one in order. Two translations of one utterance may share next to no word, while
 * two utterances on one subject share several; there the speaker must be the same, and what says something (names,
 * numbers, stems of words that are no stop words) is compared:
 *
 * <ul>
 *   <li>at least {@code leastMeaning} of what the one with less says stands in the other, in three words or more, one of
 *       which is no name, and in two that are not stop words where the quotes on both sides of it are already matched;
 *   <li>half of that is enough where the speaker's quote before or after is already matched, in the same order, or where
 *       one quote was split in two;
 *   <li>where no word is shared but names and numbers, three of them, and most of those on either side;
 *   <li>a match that would cross another one needs half as much again.
 * </ul>
 *
 * A quote is matched once, unless the other article printed it in pieces.
 *
 * @param fewestWords words below which only the same words by the same speaker count, and only beside another match
 * @param leastShared share of the shorter quote's words that must stand, in order, in the other; less finds more edited
 *     quotes, and more chance ones
 * @param leastMeaning share of what the shorter quote says that another translation must say, too; less finds more
 *     translations, and more false ones
 * @param stopWords ids of the words that say nothing by themselves
 */
public record QuoteMatcher(int fewestWords, double leastShared, double leastMeaning, Set<Integer> stopWords)
        implements Serializable {
    /** Words that one quote inside another has at least. */
    private static final int FEWEST_TRIMMED = 5;

    /** Words that must be left of a quote matched in part, for its rest to be matched. */
    private static final int FEWEST_LEFT = 3;

    /** Pieces of one quote may overlap by this share. */
    private static final double OVERLAP = 0.34;

    public QuoteMatcher {
        if (fewestWords < 1) {
            throw new IllegalArgumentException("fewestWords is " + fewestWords + "; expected 1 or more");
        }
        if (!(leastShared > 0 && leastShared <= 1)) {
            throw new IllegalArgumentException("leastShared is " + leastShared + "; expected above 0, up to 1");
        }
        if (!(leastMeaning > 0 && leastMeaning <= 1)) {
            throw new IllegalArgumentException("leastMeaning is " + leastMeaning + "; expected above 0, up to 1");
        }
        stopWords = Set.copyOf(stopWords);
    }

    /** With the settings that did best on the development sets, and the stop words of those languages. */
    public static QuoteMatcher of(Languages languages) {
        return of(languages, 4, 0.6, 0.4);
    }

    /** With those settings and the stop words of those languages. */
    public static QuoteMatcher of(Languages languages, int fewestWords, double leastShared, double leastMeaning) {
        Set<Integer> ids = new HashSet<>();
        for (Language language : languages.all()) {
            for (String word : language.stopWords()) {
                Arrays.stream(Tokenizer.tokens(word).ids()).forEach(ids::add);
            }
        }
        return new QuoteMatcher(fewestWords, leastShared, leastMeaning, ids);
    }

    /**
     * The utterances that both articles quote, in the order of the first one's quotes.
     *
     * @param a id of the first article
     * @param as its quotes, in order
     * @param aNames the names in it, in order
     * @param b id of the second article
     * @param bs its quotes, in order
     * @param bNames the names in it, in order
     */
    public List<SharedQuote> match(
            String a, List<Quote> as, List<NameMention> aNames, String b, List<Quote> bs, List<NameMention> bNames) {
        if (as.isEmpty() || bs.isEmpty()) {
            return List.of();
        }
        return new Round(this, as, aNames, bs, bNames).shared(a, b);
    }

    /** Words of the longer quote among which those of the shorter one may lie scattered, when they were altered. */
    static int longestStretch(int shorter) {
        return 3 * shorter + 4;
    }

    /** One pair of quotes, how well they fit, and which words of either it takes. */
    private record Fit(int a, int b, Rendering rendering, double strength, SharedWords words, double similarity) {}

    /** The work on one pair of articles. */
    private static final class Round {
        private final QuoteMatcher settings;
        private final List<Quote> as;
        private final List<Quote> bs;
        private final QuoteWords[] aWords;
        private final QuoteWords[] bWords;
        private final List<Fit> taken = new ArrayList<>();

        Round(
                QuoteMatcher settings,
                List<Quote> as,
                List<NameMention> aNames,
                List<Quote> bs,
                List<NameMention> bNames) {
            this.settings = settings;
            this.as = as;
            this.bs = bs;
            aWords = words(as, aNames);
            bWords = words(bs, bNames);
        }

        private QuoteWords[] words(List<Quote> quotes, List<NameMention> names) {
            return quotes.stream()
                    .map(quote -> QuoteWords.of(quote, names, settings.stopWords()))
                    .toArray(QuoteWords[]::new);
        }

        List<SharedQuote> shared(String a, String b) {
            takeBest(byWords());
            takeBest(byMeaning());
            takeBest(byMeaning()); // what has neighbours now
            takeBest(shortOnes());
            taken.sort(Comparator.comparingInt(Fit::a).thenComparingInt(Fit::b));
            List<SharedQuote> shared = new ArrayList<>();
            for (Fit fit : taken) {
                Quote one = as.get(fit.a());
                Quote other = bs.get(fit.b());
                shared.add(new SharedQuote(
                        one.quote(),
                        other.quote(),
                        a,
                        b,
                        fit.similarity(),
                        fit.rendering(),
                        Speakers.same(one, other)));
            }
            return List.copyOf(shared);
        }

        /** Takes the strongest first; ties go to what comes first in the articles. */
        private void takeBest(List<Fit> fits) {
            fits.sort(Comparator.comparingDouble(Fit::strength)
                    .reversed()
                    .thenComparingInt(Fit::a)
                    .thenComparingInt(Fit::b));
            for (Fit fit : fits) {
                if (isFree(fit)) {
                    taken.add(fit);
                }
            }
        }

        private boolean isFree(Fit fit) {
            for (Fit other : taken) {
                boolean sameA = other.a() == fit.a();
                boolean sameB = other.b() == fit.b();
                if (sameA && sameB) {
                    return false;
                }
                SharedWords mine = fit.words();
                SharedWords theirs = other.words();
                if (sameA && overlap(mine.aFrom(), mine.aTo(), theirs.aFrom(), theirs.aTo())) {
                    return false;
                }
                if (sameB && overlap(mine.bFrom(), mine.bTo(), theirs.bFrom(), theirs.bTo())) {
                    return false;
                }
            }
            return true;
        }

        private static boolean overlap(int from, int to, int otherFrom, int otherTo) {
            int shared = Math.min(to, otherTo) - Math.max(from, otherFrom);
            return shared > OVERLAP * Math.min(to - from, otherTo - otherFrom);
        }

        // ---- shared words ------------------------------------------------------------------------------------------

        private List<Fit> byWords() {
            Map<Integer, List<Integer>> where = new HashMap<>();
            for (int b = 0; b < bWords.length; b++) {
                for (int id : distinct(bWords[b].ids())) {
                    where.computeIfAbsent(id, any -> new ArrayList<>()).add(b);
                }
            }
            List<Fit> fits = new ArrayList<>();
            int[] shared = new int[bWords.length];
            for (int a = 0; a < aWords.length; a++) {
                if (aWords[a].size() < settings.fewestWords()) {
                    continue;
                }
                Arrays.fill(shared, 0);
                int[] distinct = distinct(aWords[a].ids());
                for (int id : distinct) {
                    for (int b : where.getOrDefault(id, List.of())) {
                        shared[b]++;
                    }
                }
                for (int b = 0; b < bWords.length; b++) {
                    Fit fit = shared[b] < 3 ? null : byWords(a, b);
                    if (fit != null) {
                        fits.add(fit);
                    }
                }
            }
            return fits;
        }

        private Fit byWords(int a, int b) {
            QuoteWords one = aWords[a];
            QuoteWords other = bWords[b];
            int shorter = Math.min(one.size(), other.size());
            if (shorter < settings.fewestWords()) {
                return null;
            }
            if (Arrays.equals(one.ids(), other.ids())) {
                return new Fit(a, b, Rendering.IDENTICAL, 3, new SharedWords(shorter, 0, shorter, 0, shorter), 1);
            }
            SharedWords words = SharedWords.of(one.ids(), other.ids());
            double share = (double) words.count() / shorter;
            int stretch = one.size() <= other.size() ? words.bTo() - words.bFrom() : words.aTo() - words.aFrom();
            if (words.count() == shorter && shorter >= FEWEST_TRIMMED && stretch <= 2 * shorter + 4) {
                return new Fit(a, b, Rendering.TRIMMED, 2 + weight(words), words, share);
            }
            Boolean same = Speakers.same(as.get(a), bs.get(b));
            boolean strangers = same != null && !same;
            double least = strangers ? Math.max(settings.leastShared(), 0.8) : settings.leastShared();
            if (share < least || words.count() < FEWEST_TRIMMED || stretch > longestStretch(shorter)) {
                return null;
            }
            int says = sharedContent(one, other, words);
            if (says < (strangers ? 4 : 2)) {
                return null;
            }
            return new Fit(a, b, Rendering.ALTERED, share + weight(words), words, share);
        }

        /** Longer is surer: up to one half. */
        private static double weight(SharedWords words) {
            return Math.min(0.5, words.count() / 100.0);
        }

        private static int sharedContent(QuoteWords one, QuoteWords other, SharedWords words) {
            Set<Integer> there = new HashSet<>();
            for (int i = words.bFrom(); i < words.bTo(); i++) {
                if (other.isContent(i)) {
                    there.add(other.stems()[i]);
                }
            }
            int says = 0;
            for (int i = words.aFrom(); i < words.aTo(); i++) {
                says += one.isContent(i) && there.contains(one.stems()[i]) ? 1 : 0;
            }
            return says;
        }

        private static int[] distinct(int[] ids) {
            return Arrays.stream(ids).distinct().toArray();
        }

        // ---- shared meaning ----------------------------------------------------------------------------------------

        private List<Fit> byMeaning() {
            List<Fit> fits = new ArrayList<>();
            for (int a = 0; a < aWords.length; a++) {
                if (as.get(a).form() == QuoteForm.MIXED || aWords[a].size() < FEWEST_TRIMMED) {
                    continue;
                }
                for (int b = 0; b < bWords.length; b++) {
                    if (bs.get(b).form() != QuoteForm.MIXED
                            && bWords[b].size() >= FEWEST_TRIMMED
                            && Boolean.TRUE.equals(Speakers.same(as.get(a), bs.get(b)))) {
                        Fit fit = byMeaning(a, b);
                        if (fit != null) {
                            fits.add(fit);
                        }
                    }
                }
            }
            return fits;
        }

        private Fit byMeaning(int a, int b) {
            QuoteWords one = aWords[a];
            QuoteWords other = bWords[b];
            Set<Integer> mine = one.contentStems();
            Set<Integer> theirs = other.contentStems();
            int less = Math.min(mine.size(), theirs.size());
            int most = Math.max(mine.size(), theirs.size());
            if (less < 2 || most > 4 * less) {
                return null;
            }
            mine.retainAll(theirs);
            Set<Integer> anchors = one.anchors();
            anchors.retainAll(mine);
            int words = mine.size() - anchors.size();
            double share = (double) mine.size() / less;
            int order = order(a, b);
            double least = settings.leastMeaning() * (order > 0 ? 0.5 : order < 0 ? 1.5 : 1);
            boolean sameLanguage = words >= 1 && mine.size() >= (order > 0 ? 2 : 3) && share >= least;
            boolean otherLanguage = words == 0 && anchors.size() >= 3 && 2 * anchors.size() >= larger(one, other);
            if (!sameLanguage && !otherLanguage) {
                return null;
            }
            SharedWords common = SharedWords.of(one.stems(), other.stems());
            SharedWords sameOrder = SharedWords.of(one.ids(), other.ids());
            double similarity = (double) sameOrder.count() / Math.min(one.size(), other.size());
            SharedWords left = unused(a, b, common);
            if (left.aTo() - left.aFrom() < FEWEST_LEFT || left.bTo() - left.bFrom() < FEWEST_LEFT) {
                return null;
            }
            Rendering rendering = similarity >= settings.leastShared() ? Rendering.ALTERED : Rendering.RETRANSLATED;
            return new Fit(a, b, rendering, share, left, similarity);
        }

        private static int larger(QuoteWords one, QuoteWords other) {
            return Math.max(one.anchors().size(), other.anchors().size());
        }

        /** The words that it takes: of a quote that has been matched in part, what is left. */
        private SharedWords unused(int a, int b, SharedWords words) {
            int aFrom = words.aFrom();
            int aTo = words.aTo();
            int bFrom = words.bFrom();
            int bTo = words.bTo();
            for (Fit fit : taken) {
                if (fit.a() == a && fit.b() == b - 1) {
                    aFrom = Math.max(aFrom, fit.words().aTo());
                    aTo = aWords[a].size();
                } else if (fit.b() == b && fit.a() == a - 1) {
                    bFrom = Math.max(bFrom, fit.words().bTo());
                    bTo = bWords[b].size();
                }
            }
            return new SharedWords(words.count(), Math.min(aFrom, aTo), aTo, Math.min(bFrom, bTo), bTo);
        }

        /** Above 0 when a match of the speaker's quote next to them speaks for it, below 0 when it would cross one. */
        private int order(int a, int b) {
            int order = 0;
            for (Fit fit : taken) {
                int left = Integer.signum(fit.a() - a);
                int right = Integer.signum(fit.b() - b);
                if (left * right < 0) {
                    return -1;
                }
                if (Math.abs(fit.a() - a) <= 1 && Math.abs(fit.b() - b) <= 1) {
                    order = 1;
                }
            }
            return order;
        }

        // ---- short ones --------------------------------------------------------------------------------------------

        private List<Fit> shortOnes() {
            List<Fit> fits = new ArrayList<>();
            if (taken.isEmpty()) {
                return fits;
            }
            for (int a = 0; a < aWords.length; a++) {
                int size = aWords[a].size();
                if (size == 0 || size >= settings.fewestWords()) {
                    continue;
                }
                for (int b = 0; b < bWords.length; b++) {
                    if (Arrays.equals(aWords[a].ids(), bWords[b].ids())
                            && Boolean.TRUE.equals(Speakers.same(as.get(a), bs.get(b)))) {
                        fits.add(new Fit(a, b, Rendering.IDENTICAL, 1, new SharedWords(size, 0, size, 0, size), 1));
                    }
                }
            }
            return fits;
        }
    }
}
