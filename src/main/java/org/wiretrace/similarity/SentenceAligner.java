package org.wiretrace.similarity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds sentences that say the same in other words: pairs whose weighted words are alike are seeds, seeds near each
 * other one passage. After Sanchez-Perez, Sidorov and Gelbukh (PAN 2014): words are weighted by how few sentences of the
 * two texts hold them, and the two sides of a passage must be alike as a whole, else its seeds must lie nearer. Where one
 * side is much shorter it sums the other up, and its seeds may lie far apart. Two texts that print the same names, in
 * whatever spelling, need less alike words to say the same: names are what rewording leaves as it is.
 *
 * <p>Copied stretches take part as they are: a copy that is reworded further on is one passage.
 *
 * @param cosine least cosine of two sentences' weighted words
 * @param dice least Dice coefficient of their words
 * @param gap sentences that may lie between two seeds of one passage
 * @param minWords words that a passage has at least, on its shorter side
 */
public record SentenceAligner(double cosine, double dice, int gap, int minWords) implements Serializable {
    /** Sentences of a text that are looked at: a bound on what one pair can cost. */
    private static final int MAX_SENTENCES = 600;
    /** Sentences that one may be alike to, likest first: only texts that repeat themselves have more. */
    private static final int MAX_ALIKE = 8;
    /** Shorter sentences go with the next. */
    private static final int SHORTEST = 4;
    /** Share of a sentence's words from which on it counts as copied, and is no longer looked at. */
    private static final double COPIED = 0.5;
    /** Least cosine of all the words of a reworded passage on its two sides. */
    private static final double PASSAGE_COSINE = 0.34;
    /** How many times as long as the other one side is when that sums it up. */
    private static final double SUMMARY = 1.5;
    /** Sentences that may lie between two seeds of a summary. */
    private static final int SUMMARY_GAP = 24;

    /** Likeness asked of sentences beside two that are alike, as a share of what is asked of others. */
    private static final double BESIDE = 0.7;
    /** Sentences, in either text, within which one stands beside another. */
    private static final int NEIGHBOURS = 2;
    /** How many times as many words as are reworded are copied where a passage is a copy before all. */
    private static final int MOSTLY = 5;
    /** Likeness asked of reworded sentences around such a copy, as a multiple of what is asked of others. */
    private static final double SURE = 1.25;

    /** Rare names that two texts have in common from which on they tell of one story. */
    private static final int SAME_NAMES = 3;
    /** What is asked of two sentences of one story, as a share of what is asked of others. */
    private static final double OF_ONE_STORY = 0.75;

    /**
     * What two texts have in common.
     *
     * @param stretches copies, rewordings, and copies that are reworded further on
     * @param reworded the reworded sentences in them, two by two; the words of a sentence match once, however many are
     *     like it
     */
    record Found(List<Aligner.Stretch> stretches, List<Aligner.Stretch> reworded) {}

    /**
     * A sentence.
     *
     * @param words its distinct words, ascending
     * @param weights their weights
     * @param norm length of these as a vector
     * @param telling which of the words are rare, and no names
     * @param copied words of it that lie in copied stretches
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sentence(
            int begin, int end, int[] words, double[] weights, double norm, boolean[] telling, int copied) {
        boolean isFree() {
            return copied < COPIED * (end - begin);
        }
    }

    /**
     * Two sentences that belong together, by number.
     *
     * @param copied the copied stretch that ties them; null when they are alike
     * @param likeness how much they are alike, from 0 to 1, as a share of what was asked of them
     */
    private record Seed(int a, int b, Aligner.Stretch copied, double likeness) {
        boolean isReworded() {
            return copied == null;
        }

        /** Whether the two are alike enough to be a seed wherever they stand. */
        boolean isStrong() {
            return likeness >= 1;
        }
    }

    /**
     * Two texts while they are compared.
     *
     * @param asked share of the likeness set that is asked of them
     */
    private record Sides(List<Sentence> a, List<Sentence> b, double asked) {}

    /** Stretches of the texts that say the same in other words, together with those that are copied. */
    Found align(AlignedText a, AlignedText b, CommonWords common, List<Aligner.Stretch> copied) {
        List<int[]> aBounds = bounds(a);
        List<int[]> bBounds = bounds(b);
        if (aBounds.isEmpty() || bBounds.isEmpty()) {
            return new Found(copied, List.of());
        }
        boolean[] aCopied = new boolean[a.words()];
        boolean[] bCopied = new boolean[b.words()];
        for (Aligner.Stretch stretch : copied) {
            Arrays.fill(aCopied, stretch.aBegin(), stretch.aEnd(), true);
            Arrays.fill(bCopied, stretch.bBegin(), stretch.bEnd(), true);
        }
        if (copied.size() == 1
                && Math.min(a.words() - Aligner.count(aCopied), b.words() - Aligner.count(bCopied)) < minWords / 2) {
            return new Found(copied, List.of()); // a whole copy, which most pairs of a family are
        }
        Map<Integer, Integer> holding = new HashMap<>();
        aBounds.forEach(bound -> count(a, bound, holding));
        bBounds.forEach(bound -> count(b, bound, holding));
        int total = aBounds.size() + bBounds.size();
        Sides sides = new Sides(
                aBounds.stream()
                        .map(bound -> sentence(a, bound, holding, total, common, aCopied))
                        .toList(),
                bBounds.stream()
                        .map(bound -> sentence(b, bound, holding, total, common, bCopied))
                        .toList(),
                sharedNames(a, b, common) >= SAME_NAMES ? OF_ONE_STORY : 1);
        List<Seed> seeds = supported(seeds(sides));
        copied.forEach(stretch -> tie(stretch, sides, seeds));
        seeds.sort(Comparator.comparingInt(Seed::a).thenComparingInt(Seed::b));
        Set<Aligner.Stretch> stretches = new LinkedHashSet<>(copied);
        List<Aligner.Stretch> reworded = new ArrayList<>();
        for (List<Seed> passage : passages(seeds, sides)) {
            Aligner.Stretch stretch = Edges.extended(stretch(passage, sides), a, b, common);
            if (stretch.shorter() >= minWords) {
                passage.forEach(seed -> stretches.remove(seed.copied()));
                stretches.add(stretch);
                reworded.addAll(reworded(passage, sides));
            }
        }
        return new Found(List.copyOf(stretches), reworded);
    }

    /** How many names both texts print that are not in everybody's mouth. */
    private static int sharedNames(AlignedText a, AlignedText b, CommonWords common) {
        Set<Integer> shared = names(a);
        shared.retainAll(names(b));
        shared.removeIf(common::contains);
        return shared.size();
    }

    private static Set<Integer> names(AlignedText text) {
        Set<Integer> names = new HashSet<>();
        for (int i = 0; i < text.words(); i++) {
            if (text.names()[i]) {
                names.add(text.tokens().id(i));
            }
        }
        return names;
    }

    /** Begin and end of each sentence, short ones with the next. */
    private static List<int[]> bounds(AlignedText text) {
        List<int[]> bounds = new ArrayList<>();
        int[] starts = text.sentences();
        int begin = 0;
        for (int s = 0; s < starts.length && bounds.size() < MAX_SENTENCES; s++) {
            int end = s + 1 < starts.length ? starts[s + 1] : text.words();
            if (end - begin >= SHORTEST) {
                bounds.add(new int[] {begin, end});
                begin = end;
            }
        }
        return bounds;
    }

    private static int[] distinct(AlignedText text, int[] bound) {
        return Arrays.stream(text.tokens().ids(), bound[0], bound[1])
                .sorted()
                .distinct()
                .toArray();
    }

    private static void count(AlignedText text, int[] bound, Map<Integer, Integer> holding) {
        for (int word : distinct(text, bound)) {
            holding.merge(word, 1, Integer::sum);
        }
    }

    private static Sentence sentence(
            AlignedText text,
            int[] bound,
            Map<Integer, Integer> holding,
            int total,
            CommonWords common,
            boolean[] copied) {
        int[] words = distinct(text, bound);
        double[] weights = new double[words.length];
        boolean[] telling = new boolean[words.length];
        double squares = 0;
        for (int i = 0; i < words.length; i++) {
            weights[i] = Math.log(1 + (double) total / holding.get(words[i]));
            telling[i] = !common.contains(words[i]);
            squares += weights[i] * weights[i];
        }
        int copiedWords = 0;
        for (int i = bound[0]; i < bound[1]; i++) {
            copiedWords += copied[i] ? 1 : 0;
            if (text.names()[i]) {
                telling[Arrays.binarySearch(words, text.tokens().id(i))] = false; // says who, not what
            }
        }
        return new Sentence(bound[0], bound[1], words, weights, Math.sqrt(squares), telling, copiedWords);
    }

    /** The sentences that are alike. */
    private List<Seed> seeds(Sides sides) {
        List<Seed> seeds = new ArrayList<>();
        for (int i = 0; i < sides.a().size(); i++) {
            Sentence a = sides.a().get(i);
            if (!a.isFree()) {
                continue;
            }
            TreeMap<Double, List<Seed>> likest = new TreeMap<>(Comparator.reverseOrder());
            for (int j = 0; j < sides.b().size(); j++) {
                Sentence b = sides.b().get(j);
                double likeness = b.isFree() ? likeness(a, b, sides.asked()) : 0;
                if (likeness > 0) {
                    likest.computeIfAbsent(likeness, k -> new ArrayList<>(1)).add(new Seed(i, j, null, likeness));
                }
            }
            likest.values().stream().flatMap(List::stream).limit(MAX_ALIKE).forEach(seeds::add);
        }
        return seeds;
    }

    /** The seeds that are strong, and the weaker ones beside them: what goes on being reworded may be reworded more. */
    private static List<Seed> supported(List<Seed> seeds) {
        Set<Long> strong = new HashSet<>();
        seeds.stream().filter(Seed::isStrong).forEach(seed -> strong.add(place(seed.a(), seed.b())));
        List<Seed> supported = new ArrayList<>(seeds);
        supported.removeIf(seed -> !seed.isStrong() && !hasNeighbour(seed, strong));
        return supported;
    }

    private static boolean hasNeighbour(Seed seed, Set<Long> strong) {
        for (int a = seed.a() - NEIGHBOURS; a <= seed.a() + NEIGHBOURS; a++) {
            for (int b = seed.b() - NEIGHBOURS; b <= seed.b() + NEIGHBOURS; b++) {
                if (strong.contains(place(a, b))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long place(int a, int b) {
        return ((long) a << 32) | (b & 0xFFFFFFFFL);
    }

    /**
     * Likeness of two sentences: cosine and Dice coefficient of their words, whichever is the smaller share of what is
     * asked of it; 0 when they are not even alike enough to stand beside others.
     */
    private double likeness(Sentence a, Sentence b, double asked) {
        double product = 0;
        int shared = 0;
        boolean telling = false;
        int i = 0;
        int j = 0;
        while (i < a.words().length && j < b.words().length) {
            int order = Integer.compare(a.words()[i], b.words()[j]);
            if (order == 0) {
                product += a.weights()[i] * b.weights()[j];
                shared++;
                telling |= a.telling()[i] && b.telling()[j];
                i++;
                j++;
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        if (shared == 0) {
            return 0;
        }
        double likeness = Math.min(
                product / (a.norm() * b.norm()) / (asked * cosine),
                2.0 * shared / (a.words().length + b.words().length) / (asked * dice));
        if (likeness < BESIDE) {
            return 0;
        }
        return telling ? likeness : Math.min(likeness, Math.nextDown(1.0));
    }

    /** Adds a copied stretch to the seeds: the sentences of its first and last words, and those between, side by side. */
    private static void tie(Aligner.Stretch stretch, Sides sides, List<Seed> seeds) {
        int aFrom = at(sides.a(), stretch.aBegin());
        int aTo = at(sides.a(), stretch.aEnd() - 1);
        int bFrom = at(sides.b(), stretch.bBegin());
        int bTo = at(sides.b(), stretch.bEnd() - 1);
        int steps = Math.max(aTo - aFrom, bTo - bFrom);
        for (int step = 0; step <= steps; step++) {
            int a = aFrom + (steps == 0 ? 0 : step * (aTo - aFrom) / steps);
            int b = bFrom + (steps == 0 ? 0 : step * (bTo - bFrom) / steps);
            seeds.add(new Seed(a, b, stretch, 1));
        }
    }

    /** The sentence that holds the word, or else the last before it. */
    private static int at(List<Sentence> sentences, int word) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).begin() <= word) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The seeds of each passage that is more than copies. */
    private List<List<Seed>> passages(List<Seed> seeds, Sides sides) {
        List<List<Seed>> passages = new ArrayList<>(near(seeds, gap));
        passages.removeIf(this::areCopies);
        int allowed = gap;
        if (isSummary(passages, sides)) {
            allowed = SUMMARY_GAP;
            passages = new ArrayList<>(near(seeds, allowed));
            passages.removeIf(this::areCopies);
        }
        List<List<Seed>> alike = new ArrayList<>();
        for (List<Seed> passage : passages) {
            takeAlike(passage, allowed, sides, alike);
        }
        alike.replaceAll(passage -> isMostlyCopied(passage, sides) ? withSure(passage) : passage);
        return alike;
    }

    private static boolean isMostlyCopied(List<Seed> passage, Sides sides) {
        int copied = copies(passage).stream().mapToInt(Aligner.Stretch::matched).sum();
        int reworded = reworded(passage, sides).stream()
                .mapToInt(Aligner.Stretch::matched)
                .sum();
        return copied > 0 && copied >= MOSTLY * reworded;
    }

    /** What is copied and what is surely reworded: a copy ends where it ends, though the next sentence is a little alike. */
    private static List<Seed> withSure(List<Seed> passage) {
        return passage.stream()
                .filter(seed -> !seed.isReworded() || seed.likeness() >= SURE)
                .toList();
    }

    private static List<Aligner.Stretch> copies(List<Seed> passage) {
        return passage.stream()
                .map(Seed::copied)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether there is nothing but one copy, or long ones in another order: paragraphs that moved stay apart. */
    private boolean areCopies(List<Seed> passage) {
        if (passage.stream().anyMatch(Seed::isReworded)) {
            return false;
        }
        List<Aligner.Stretch> copies = copies(passage);
        boolean moved = false;
        for (int i = 1; i < copies.size(); i++) {
            moved |= copies.get(i).bBegin() < copies.get(i - 1).bBegin();
        }
        return copies.size() == 1 || (moved && copies.stream().allMatch(copy -> copy.shorter() >= minWords));
    }

    private boolean isSummary(List<List<Seed>> passages, Sides sides) {
        long a = 0;
        long b = 0;
        for (List<Seed> passage : passages) {
            Aligner.Stretch stretch = stretch(passage, sides);
            if (stretch.shorter() * 2 >= minWords) {
                a += stretch.aEnd() - stretch.aBegin();
                b += stretch.bEnd() - stretch.bBegin();
            }
        }
        return Math.max(a, b) > SUMMARY * Math.min(a, b);
    }

    /** Takes the passage if its two sides are alike as a whole or a part is copied; else what is left with nearer seeds. */
    private static void takeAlike(List<Seed> passage, int gap, Sides sides, List<List<Seed>> taken) {
        if (!passage.stream().allMatch(Seed::isReworded) || cosine(passage, sides) >= PASSAGE_COSINE) {
            taken.add(passage);
            return;
        }
        int nearer = gap > 8 ? gap / 2 : gap - 1;
        if (nearer > 0) {
            for (List<Seed> part : near(passage, nearer)) {
                takeAlike(part, nearer, sides, taken);
            }
        }
    }

    /** Groups of seeds of which each lies near another in both texts; seeds come in order of their place. */
    private static List<List<Seed>> near(List<Seed> seeds, int gap) {
        int[] group = new int[seeds.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (int j = i - 1; j >= 0 && seeds.get(i).a() - seeds.get(j).a() <= gap; j--) {
                if (Math.abs(seeds.get(i).b() - seeds.get(j).b()) <= gap) {
                    group[root(group, i)] = root(group, j);
                }
            }
        }
        Map<Integer, List<Seed>> groups = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), k -> new ArrayList<>()).add(seeds.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static int root(int[] group, int of) {
        int root = of;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    /** Cosine of all the words between the first and the last seed, on the two sides. */
    private static double cosine(List<Seed> passage, Sides sides) {
        Map<Integer, Double> a =
                words(sides.a(), passage.stream().mapToInt(Seed::a).toArray());
        Map<Integer, Double> b =
                words(sides.b(), passage.stream().mapToInt(Seed::b).toArray());
        double product = 0;
        for (Map.Entry<Integer, Double> word : a.entrySet()) {
            product += word.getValue() * b.getOrDefault(word.getKey(), 0.0);
        }
        return product / Math.sqrt(squares(a) * squares(b));
    }

    private static Map<Integer, Double> words(List<Sentence> sentences, int[] numbers) {
        Map<Integer, Double> weights = new TreeMap<>(); // summed in one order, or the last digit would differ
        int from = Arrays.stream(numbers).min().orElse(0);
        int to = Arrays.stream(numbers).max().orElse(-1);
        for (Sentence sentence : sentences.subList(from, to + 1)) {
            for (int i = 0; i < sentence.words().length; i++) {
                weights.merge(sentence.words()[i], sentence.weights()[i], Double::sum);
            }
        }
        return weights;
    }

    private static double squares(Map<Integer, Double> weights) {
        double squares = 0;
        for (double weight : weights.values()) {
            squares += weight * weight;
        }
        return squares;
    }

    private static Aligner.Stretch stretch(List<Seed> passage, Sides sides) {
        int aBegin = Integer.MAX_VALUE;
        int aEnd = 0;
        int bBegin = Integer.MAX_VALUE;
        int bEnd = 0;
        int matched = 0;
        List<Aligner.Stretch> parts = reworded(passage, sides);
        parts.addAll(copies(passage));
        for (Aligner.Stretch part : parts) {
            aBegin = Math.min(aBegin, part.aBegin());
            aEnd = Math.max(aEnd, part.aEnd());
            bBegin = Math.min(bBegin, part.bBegin());
            bEnd = Math.max(bEnd, part.bEnd());
            matched += part.matched();
        }
        int shorter = Math.min(aEnd - aBegin, bEnd - bBegin);
        return new Aligner.Stretch(aBegin, aEnd, bBegin, bEnd, Math.min(matched, shorter));
    }

    /** The reworded sentences of a passage, two by two. */
    private static List<Aligner.Stretch> reworded(List<Seed> passage, Sides sides) {
        List<Aligner.Stretch> reworded = new ArrayList<>();
        Set<Integer> aSeen = new HashSet<>();
        Set<Integer> bSeen = new HashSet<>();
        for (Seed seed : passage) {
            if (seed.isReworded()) {
                Sentence a = sides.a().get(seed.a());
                Sentence b = sides.b().get(seed.b());
                boolean first = aSeen.add(seed.a());
                boolean both = bSeen.add(seed.b()) && first;
                int matched = both ? Math.max(0, shared(a.words(), b.words()) - Math.max(a.copied(), b.copied())) : 0;
                reworded.add(new Aligner.Stretch(a.begin(), a.end(), b.begin(), b.end(), matched));
            }
        }
        return reworded;
    }

    private static int shared(int[] a, int[] b) {
        int shared = 0;
        for (int word : a) {
            shared += Arrays.binarySearch(b, word) >= 0 ? 1 : 0;
        }
        return shared;
    }
}
