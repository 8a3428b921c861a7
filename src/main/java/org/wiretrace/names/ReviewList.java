package org.wiretrace.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.wiretrace.text.Hashing;

/**
 * Draws up the list of names that people review: those that a merge was considered for and refused, those of the same
 * words in another order, and those that look alike to Jaro and Winkler (1990), likest first. Near linear: each name is
 * held against its neighbours in the alphabet only, once among the names with the same first word and once among those
 * with the same last; and of very many names only against those that are printed most.
 *
 * @param listed the names that are known already
 * @param mustNot pairs of names that are never one
 * @param most how many it holds at most
 */
public record ReviewList(List<NameEntry> listed, List<List<String>> mustNot, int most) {
    private static final String FIRST = "same first word";
    private static final String LAST = "same last word";
    private static final String ORDER = "same words, other order";
    /** Below this nothing looks alike. */
    private static final double ALIKE = 0.88;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    /** How many neighbours in the alphabet each name is held against. */
    private static final int NEIGHBOURS = 8;
    /** Of a corpus with more names than so many, those that fewer articles print are not looked at. */
    private static final int LOOKED_AT = 50_000;
    /** Names of the same words: more than so many are words of a page, not names. */
    private static final int SAME_WORDS = 20;

    /** Likest first, then in the order of the alphabet. */
    private static final Comparator<ReviewCandidate> RANK = Comparator.comparingDouble(ReviewCandidate::likeness)
            .reversed()
            .thenComparing(ReviewCandidate::a)
            .thenComparing(ReviewCandidate::b);

    /**
     * The names that look alike, by their spellings.
     *
     * @param spellings what the corpus prints
     * @param decided what was decided of it
     */
    public List<ReviewCandidate> alike(Collection<Spelling> spellings, NameVariants.Decision decided) {
        Comparator<Name> alphabet = Comparator.comparing(
                        (Name name) -> name.folded().key())
                .thenComparing(name -> name.folded().spelling());
        Name[] names = names(spellings, decided).toArray(Name[]::new);
        Drawing drawing = new Drawing();
        Arrays.parallelSort(names, alphabet);
        drawing.sameWords(names);
        drawing.neighbours(names, FoldedName::first, FIRST);
        drawing.neighbours(byLast(names), FoldedName::last, LAST);
        return List.copyOf(drawing.likest);
    }

    /** The same names, those with one last word together, in the order in which they were. */
    private static Name[] byLast(Name[] names) {
        Map<String, List<Name>> byLast = new HashMap<>();
        for (Name name : names) {
            byLast.computeIfAbsent(name.folded().last(), last -> new ArrayList<>(2))
                    .add(name);
        }
        return byLast.values().stream()
                .filter(group -> group.size() > 1)
                .flatMap(List::stream)
                .toArray(Name[]::new);
    }

    /**
     * The list: of the names that look alike those that are still two, and the merges that were refused.
     *
     * @param alike the names that look alike
     * @param outcome what became of the merges
     * @param evidence what the articles say of them
     * @return at most as many as the list holds, likest first
     */
    public List<ReviewCandidate> ranked(
            Collection<ReviewCandidate> alike, LooseVariants.Outcome outcome, StoryEvidence evidence) {
        Map<List<String>, ReviewCandidate> candidates = new HashMap<>();
        for (Refusal refusal : outcome.refusals()) {
            double likeness = likeness(NameFolding.key(refusal.a()), NameFolding.key(refusal.b()));
            candidates.put(
                    List.of(refusal.a(), refusal.b()),
                    new ReviewCandidate(refusal.a(), refusal.b(), likeness, refusal.rule(), refusal.reason()));
        }
        for (ReviewCandidate candidate : alike) {
            String a = outcome.decision().nameOf(candidate.a());
            String b = outcome.decision().nameOf(candidate.b());
            if (!a.equals(b)) {
                candidates.putIfAbsent(List.of(candidate.a(), candidate.b()), candidate);
            }
        }
        return candidates.values().stream()
                .sorted(RANK)
                .limit(most)
                .map(candidate -> candidate.told(likeness(candidate, evidence)))
                .toList();
    }

    private static double likeness(ReviewCandidate candidate, StoryEvidence evidence) {
        return Math.round(Math.max(0, evidence.likeness(candidate.a(), candidate.b())) * 100) / 100.0;
    }

    /** Three digits tell names apart, and are the same on every machine. */
    private static double likeness(String a, String b) {
        return Math.round(SIMILARITY.apply(a, b) * 1000) / 1000.0;
    }

    /**
     * A name as it is looked at.
     *
     * @param folded one of its spellings
     * @param canonical the name that stands for it
     * @param found whether the corpus prints it and no list holds it
     * @param letters which letters it has, a bit for each
     */
    private record Name(FoldedName folded, String canonical, boolean found, long letters) {
        static Name of(FoldedName folded, String canonical, boolean found) {
            long letters = 0;
            for (int i = 0; i < folded.key().length(); i++) {
                letters |= 1L << folded.key().charAt(i);
            }
            return new Name(folded, canonical, found, letters);
        }
    }

    /** The names that the corpus prints, each once, and of the listed ones those that share a first or last word with one. */
    private List<Name> names(Collection<Spelling> spellings, NameVariants.Decision decided) {
        long least = leastArticles(spellings);
        List<Name> names = spellings.parallelStream()
                .filter(spelling -> spelling.articles() >= least)
                .filter(spelling -> decided.nameOf(spelling.variant()).equals(spelling.variant()))
                .map(Spelling::folded)
                .filter(folded -> folded.tokens().size() >= 2)
                .map(folded -> Name.of(folded, folded.spelling(), true))
                .collect(Collectors.toCollection(ArrayList::new));
        Set<String> words = new HashSet<>();
        for (Name name : names) {
            words.add(name.folded().first());
            words.add(name.folded().last());
        }
        Map<String, Name> known = new TreeMap<>();
        for (NameEntry entry : listed) {
            known(entry.canonical(), entry, words, known);
            entry.variants().forEach(variant -> known(variant, entry, words, known));
        }
        names.removeIf(name -> known.containsKey(name.folded().spelling()));
        names.addAll(known.values());
        return names;
    }

    /** In how many articles a name must stand, at least, so that no more names are looked at than are to be. */
    private static long leastArticles(Collection<Spelling> spellings) {
        if (spellings.size() <= LOOKED_AT) {
            return 0;
        }
        long[] articles =
                spellings.stream().mapToLong(Spelling::articles).sorted().toArray();
        return articles[articles.length - LOOKED_AT] + 1;
    }

    private static void known(String spelling, NameEntry entry, Set<String> words, Map<String, Name> known) {
        FoldedName folded = FoldedName.of(spelling);
        if (folded.tokens().size() >= 2 && (words.contains(folded.first()) || words.contains(folded.last()))) {
            known.put(spelling, Name.of(folded, entry.canonical(), false));
        }
    }

    /** The state while one list is drawn up. */
    private final class Drawing {
        private final NeverOne never = new NeverOne(mustNot);
        private final Set<String> seen = new HashSet<>();
        /** The likest so far, the least like of them on top. */
        private final PriorityQueue<ReviewCandidate> likest = new PriorityQueue<>(RANK.reversed());

        void sameWords(Name[] names) {
            long[][] keys = Arrays.stream(names)
                    .parallel()
                    .map(name -> new long[] {wordsOf(name)})
                    .toArray(long[][]::new);
            Queue<int[]> groups = new ConcurrentLinkedQueue<>();
            NameBlocks.of(keys).groups(SAME_WORDS, groups::add);
            // The first of two offers of one pair stands, so their order must be the same in every run.
            groups.stream()
                    .sorted(Comparator.comparingInt(group -> group[0]))
                    .forEach(group -> sameWords(names, group));
        }

        private void sameWords(Name[] names, int[] group) {
            for (int i = 0; i < group.length; i++) {
                for (int j = i + 1; j < group.length; j++) {
                    Name one = names[group[i]];
                    Name other = names[group[j]];
                    if (isOpen(one, other)) {
                        double likeness =
                                likeness(one.folded().key(), other.folded().key());
                        offer(one, other, likeness, ORDER);
                    }
                }
            }
        }

        /** The same for names of the same words, in whatever order. */
        private static long wordsOf(Name name) {
            long words = 0;
            for (String word : name.folded().tokens()) {
                words += Hashing.hash64(word);
            }
            return Hashing.mix(words);
        }

        /** Holds each name against those next to it that share the word; they lie together. */
        void neighbours(Name[] ordered, Function<FoldedName, String> word, String why) {
            for (int i = 0; i < ordered.length; i++) {
                Name one = ordered[i];
                String shared = word.apply(one.folded());
                int end = Math.min(ordered.length, i + 1 + NEIGHBOURS);
                for (int j = i + 1; j < end; j++) {
                    Name other = ordered[j];
                    if (!word.apply(other.folded()).equals(shared)) {
                        break;
                    }
                    compare(one, other, why);
                }
            }
        }

        private void compare(Name one, Name other, String why) {
            double least = likest.size() < most ? ALIKE : likest.peek().likeness();
            if (atMost(one, other) < least || !isOpen(one, other)) {
                return;
            }
            double likeness = likeness(one.folded().key(), other.folded().key());
            if (likeness >= least) {
                offer(one, other, likeness, why);
            }
        }

        private static boolean isOpen(Name one, Name other) {
            return (one.found() || other.found()) && !one.canonical().equals(other.canonical());
        }

        /** A bound on the likeness, read off the lengths and letters alone: most pairs need no more. */
        private static double atMost(Name one, Name other) {
            String a = one.folded().key();
            String b = other.folded().key();
            int common = Math.min(
                    a.length() - Long.bitCount(one.letters() & ~other.letters()),
                    b.length() - Long.bitCount(other.letters() & ~one.letters()));
            double jaro = ((double) common / a.length() + (double) common / b.length() + 1) / 3;
            int prefix = 0;
            while (prefix < 4 && prefix < Math.min(a.length(), b.length()) && a.charAt(prefix) == b.charAt(prefix)) {
                prefix++;
            }
            return jaro + prefix * 0.1 * (1 - jaro) + 0.0005;
        }

        private void offer(Name one, Name other, double likeness, String why) {
            boolean inOrder = one.canonical().compareTo(other.canonical()) <= 0;
            String a = inOrder ? one.canonical() : other.canonical();
            String b = inOrder ? other.canonical() : one.canonical();
            if (seen.add(a + "|" + b)) {
                Refusal.Reason refused = never.holds(a, b) ? Refusal.Reason.NEVER : null;
                likest.add(new ReviewCandidate(a, b, likeness, why, refused));
                if (likest.size() > most) {
                    likest.poll();
                }
            }
        }
    }
}
