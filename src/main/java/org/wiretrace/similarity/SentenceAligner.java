package org.wiretrace.similarity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds sentences that say the same in other words: pairs whose weighted words are alike are seeds, seeds near each
 * other one passage. After Sanchez-Perez, Sidorov and Gelbukh (PAN 2014), with words weighted by how few sentences of
 * the two texts hold them. Two texts that print the same names, in whatever spelling, need less alike words to say the
 * same: names are what rewording leaves as it is.
 *
 * @param cosine least cosine of two sentences' weighted words
 * @param dice least Dice coefficient of their rare words
 * @param gap sentences that may lie between two seeds of one passage
 * @param minWords words that a passage has at least, on its shorter side
 */
public record SentenceAligner(double cosine, double dice, int gap, int minWords) implements Serializable {
    /** Sentences of a text that are looked at: a bound on what one pair can cost. */
    private static final int MAX_SENTENCES = 600;

    /** Rare names that two texts have in common from which on they tell of one story. */
    private static final int SAME_NAMES = 3;
    /** What is asked of two sentences of one story, as a share of what is asked of others. */
    private static final double OF_ONE_STORY = 0.75;

    /** A sentence: its distinct words, ascending, and their weights. */
    private record Sentence(int begin, int end, int[] words, double[] weights, double norm, boolean[] telling) {}

    private record Seed(int a, int b) {}

    /** Stretches of the texts that say the same in other words, outside what is taken already. */
    List<Aligner.Stretch> align(AlignedText a, AlignedText b, CommonWords common, boolean[] aTaken, boolean[] bTaken) {
        Map<Integer, Integer> holding = new HashMap<>();
        List<int[]> aBounds = bounds(a, aTaken);
        List<int[]> bBounds = bounds(b, bTaken);
        if (aBounds.isEmpty() || bBounds.isEmpty()) {
            return List.of();
        }
        aBounds.forEach(bound -> count(a, bound, holding));
        bBounds.forEach(bound -> count(b, bound, holding));
        int total = aBounds.size() + bBounds.size();
        List<Sentence> as = aBounds.stream()
                .map(s -> sentence(a, s, holding, total, common))
                .toList();
        List<Sentence> bs = bBounds.stream()
                .map(s -> sentence(b, s, holding, total, common))
                .toList();
        List<Aligner.Stretch> stretches = new ArrayList<>();
        double asked = sharedNames(a, b, common) >= SAME_NAMES ? OF_ONE_STORY : 1;
        for (List<Seed> passage : passages(seeds(as, bs, asked))) {
            Aligner.Stretch stretch = stretch(passage, as, bs);
            if (stretch.shorter() >= minWords) {
                stretches.add(stretch);
            }
        }
        return stretches;
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

    /** Begin and end of each sentence of which no word is taken. */
    private static List<int[]> bounds(AlignedText text, boolean[] taken) {
        List<int[]> bounds = new ArrayList<>();
        int[] starts = text.sentences();
        for (int s = 0; s < starts.length && bounds.size() < MAX_SENTENCES; s++) {
            int end = s + 1 < starts.length ? starts[s + 1] : text.words();
            boolean free = end - starts[s] >= 4;
            for (int i = starts[s]; i < end && free; i++) {
                free = !taken[i];
            }
            if (free) {
                bounds.add(new int[] {starts[s], end});
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
            AlignedText text, int[] bound, Map<Integer, Integer> holding, int total, CommonWords common) {
        int[] words = distinct(text, bound);
        double[] weights = new double[words.length];
        boolean[] telling = new boolean[words.length];
        double squares = 0;
        for (int i = 0; i < words.length; i++) {
            weights[i] = Math.log(1 + (double) total / holding.get(words[i]));
            telling[i] = !common.contains(words[i]);
            if (!telling[i]) {
                weights[i] *= 0.3;
            }
            squares += weights[i] * weights[i];
        }
        for (int i = bound[0]; i < bound[1]; i++) {
            if (text.names()[i]) {
                int at = Arrays.binarySearch(words, text.tokens().id(i));
                telling[at] = false; // a name that both print says who, not what
            }
        }
        return new Sentence(bound[0], bound[1], words, weights, Math.sqrt(squares), telling);
    }

    private List<Seed> seeds(List<Sentence> as, List<Sentence> bs, double asked) {
        List<Seed> seeds = new ArrayList<>();
        for (int i = 0; i < as.size(); i++) {
            for (int j = 0; j < bs.size(); j++) {
                if (alike(as.get(i), bs.get(j), asked)) {
                    seeds.add(new Seed(i, j));
                }
            }
        }
        return seeds;
    }

    private boolean alike(Sentence a, Sentence b, double asked) {
        double product = 0;
        int shared = 0;
        int telling = 0;
        int i = 0;
        int j = 0;
        while (i < a.words().length && j < b.words().length) {
            int order = Integer.compare(a.words()[i], b.words()[j]);
            if (order == 0) {
                product += a.weights()[i] * b.weights()[j];
                shared++;
                telling += a.telling()[i] && b.telling()[j] ? 1 : 0;
                i++;
                j++;
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return telling >= 2
                && product >= asked * cosine * a.norm() * b.norm()
                && 2.0 * shared >= asked * dice * (a.words().length + b.words().length);
    }

    /** Groups of seeds that lie near each other in both texts. */
    private List<List<Seed>> passages(List<Seed> seeds) {
        List<List<Seed>> passages = new ArrayList<>();
        for (Seed seed : seeds) {
            List<Seed> home = null;
            for (int p = passages.size() - 1; p >= 0 && home == null; p--) {
                if (isNear(passages.get(p), seed)) {
                    home = passages.get(p);
                }
            }
            if (home == null) {
                home = new ArrayList<>();
                passages.add(home);
            }
            home.add(seed);
        }
        passages.sort(Comparator.comparingInt(passage -> -passage.size()));
        return passages;
    }

    /** Whether a seed of the passage lies near; seeds come in order of their place in the first text. */
    private boolean isNear(List<Seed> passage, Seed seed) {
        for (int m = passage.size() - 1; m >= 0 && seed.a() - passage.get(m).a() <= gap; m--) {
            if (Math.abs(passage.get(m).b() - seed.b()) <= gap) {
                return true;
            }
        }
        return false;
    }

    private static Aligner.Stretch stretch(List<Seed> seeds, List<Sentence> as, List<Sentence> bs) {
        int aBegin = Integer.MAX_VALUE;
        int aEnd = 0;
        int bBegin = Integer.MAX_VALUE;
        int bEnd = 0;
        int matched = 0;
        boolean[] aSeen = new boolean[as.size()];
        for (Seed seed : seeds) {
            Sentence a = as.get(seed.a());
            Sentence b = bs.get(seed.b());
            aBegin = Math.min(aBegin, a.begin());
            aEnd = Math.max(aEnd, a.end());
            bBegin = Math.min(bBegin, b.begin());
            bEnd = Math.max(bEnd, b.end());
            if (!aSeen[seed.a()]) {
                aSeen[seed.a()] = true;
                matched += shared(a.words(), b.words());
            }
        }
        int shorter = Math.min(aEnd - aBegin, bEnd - bBegin);
        return new Aligner.Stretch(aBegin, aEnd, bBegin, bEnd, Math.min(matched, shorter));
    }

    private static int shared(int[] a, int[] b) {
        int shared = 0;
        for (int word : a) {
            shared += Arrays.binarySearch(b, word) >= 0 ? 1 : 0;
        }
        return shared;
    }
}
