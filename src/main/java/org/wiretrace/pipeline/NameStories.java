package org.wiretrace.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.names.NameMention;
import org.wiretrace.names.NameSightings;
import org.wiretrace.names.StoryEvidence;

/**
 * What the articles tell of some names: of a few that print each, their sketches, so that the stories can be held against
 * each other; and which of the names stand side by side.
 */
final class NameStories implements Passes.Sum<NameStage.FoundNames, NameStories>, StoryEvidence {
    private static final long serialVersionUID = 1;
    /** Articles that are looked at for each name. */
    private static final int ARTICLES = 8;

    private final Broadcast<Map<String, String>> names;
    private final HashMap<String, TreeMap<Long, int[]>> sightings = new HashMap<>();
    private final TreeSet<String> sideBySide = new TreeSet<>();
    /** Squared weights of the words of each article's sketch, once they are asked for. */
    private transient Map<Long, double[]> weights;

    /** @param names the name that each spelling stands for, of those that are asked after */
    NameStories(Broadcast<Map<String, String>> names) {
        this.names = names;
    }

    @Override
    public void add(NameStage.FoundNames found) {
        NameSightings seen = found.seen();
        for (NameMention mention : seen.names()) {
            String name = names.value().get(mention.canonical());
            if (name != null) {
                keep(sightings.computeIfAbsent(name, n -> new TreeMap<>()), found.article(), seen.sketch());
            }
        }
        for (int i : seen.sideBySide()) {
            String a = names.value().get(seen.names().get(i - 1).canonical());
            String b = names.value().get(seen.names().get(i).canonical());
            if (a != null && b != null && !a.equals(b)) {
                sideBySide.add(both(a, b));
            }
        }
    }

    private static void keep(NavigableMap<Long, int[]> kept, long article, int[] sketch) {
        if (kept.size() < ARTICLES || article < kept.lastKey()) {
            kept.put(article, sketch);
            if (kept.size() > ARTICLES) {
                kept.pollLastEntry();
            }
        }
    }

    @Override
    public void merge(NameStories other) {
        other.sightings.forEach((name, seen) -> {
            TreeMap<Long, int[]> kept = sightings.computeIfAbsent(name, n -> new TreeMap<>());
            seen.forEach((article, words) -> keep(kept, article, words));
        });
        sideBySide.addAll(other.sideBySide);
        weights = null;
    }

    @Override
    public double likeness(String a, String b) {
        if (sideBySide.contains(both(a, b))) {
            return -1;
        }
        weigh();
        Map<Long, int[]> ofA = seen(a);
        Map<Long, int[]> ofB = seen(b);
        double best = ofA.keySet().stream().anyMatch(ofB::containsKey) ? 1 : 0;
        for (Map.Entry<Long, int[]> one : ofA.entrySet()) {
            for (Map.Entry<Long, int[]> other : ofB.entrySet()) {
                if (best == 1) {
                    return best;
                }
                best = Math.max(
                        best,
                        cosine(
                                one.getValue(),
                                weights.get(one.getKey()),
                                other.getValue(),
                                weights.get(other.getKey())));
            }
        }
        return best;
    }

    /** Sketches of the articles in which the name stands. */
    private Map<Long, int[]> seen(String name) {
        Map<Long, int[]> seen = sightings.get(name);
        return seen == null ? Map.of() : seen;
    }

    /** Weighs the words of each sketch, squared, by how few of the articles hold them: common ones weigh little. */
    private synchronized void weigh() {
        if (weights != null) {
            return;
        }
        Map<Long, int[]> all = new HashMap<>();
        sightings.values().forEach(all::putAll);
        WordCounts articlesWith = new WordCounts();
        for (int[] words : all.values()) {
            for (int word : words) {
                articlesWith.add(word);
            }
        }
        Map<Long, double[]> weighed = new HashMap<>();
        all.forEach((article, words) -> {
            double[] squares = new double[words.length];
            for (int i = 0; i < words.length; i++) {
                double weight = Math.log((all.size() + 1.0) / articlesWith.of(words[i]));
                squares[i] = weight * weight;
            }
            weighed.put(article, squares);
        });
        weights = weighed;
    }

    /** Cosine of two sketches over the hashes that both could hold; their words are sorted. */
    private static double cosine(int[] a, double[] weightsOfA, int[] b, double[] weightsOfB) {
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        int limit = Math.min(
                a.length < NameSightings.SKETCH ? Integer.MAX_VALUE : a[a.length - 1],
                b.length < NameSightings.SKETCH ? Integer.MAX_VALUE : b[b.length - 1]);
        double shared = 0;
        double ofA = 0;
        double ofB = 0;
        int j = 0;
        for (int i = 0; i < a.length && a[i] <= limit; i++) {
            while (j < b.length && b[j] < a[i]) {
                ofB += weightsOfB[j++];
            }
            ofA += weightsOfA[i];
            shared += j < b.length && b[j] == a[i] ? weightsOfA[i] : 0;
        }
        for (; j < b.length && b[j] <= limit; j++) {
            ofB += weightsOfB[j];
        }
        return shared == 0 ? 0 : shared / Math.sqrt(ofA * ofB);
    }

    private static String both(String a, String b) {
        return a.compareTo(b) <= 0 ? a + "|" + b : b + "|" + a;
    }
}
