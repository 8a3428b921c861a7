package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.names.NameMention;
import org.wiretrace.names.ReviewCandidate;
import org.wiretrace.names.StoryEvidence;
import org.wiretrace.text.Hashing;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokenizer;

/**
 * What stands around some names: of a few articles that print each, a sketch of their words (the smallest hashes, Broder
 * 1997), so that the stories can be held against each other; which of the names stand side by side; and a few words of
 * one article around each, for people to see.
 */
final class NameContexts implements Passes.Sum<NamedArticle, NameContexts>, StoryEvidence {
    private static final long serialVersionUID = 1;
    /** Articles that are looked at for each name. */
    private static final int ARTICLES = 8;
    /** Words of a sketch. */
    private static final int WORDS = 128;
    /** Shorter words say little. */
    private static final int SHORTEST = 4;
    /** What makes two people of two names. */
    private static final Pattern AND = Pattern.compile(
            "\\s{0,3}(?:,|,?\\s{0,3}(?:and|with|dan|und|et|y|e|dengan|и|و|&))\\s{0,3}", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_AND = 12;
    /** Characters that are shown before and behind a name. */
    private static final int SHOWN = 60;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private final Broadcast<Map<String, String>> names;
    private final HashMap<String, TreeMap<Long, int[]>> sightings = new HashMap<>();
    private final HashMap<String, Shown> shown = new HashMap<>();
    private final TreeSet<String> sideBySide = new TreeSet<>();
    /** Squared weights of the words of each article's sketch, once they are asked for. */
    private transient Map<Long, double[]> weights;

    /**
     * Words around a name.
     *
     * @param article hash of the article's id: the smallest is shown
     * @param words the words, as they stand in a line of the text
     */
    private record Shown(long article, String words) implements Serializable {
        static Shown first(Shown one, Shown other) {
            return one.article <= other.article ? one : other;
        }
    }

    /** @param names the name that each spelling stands for, of those that are asked after */
    NameContexts(Broadcast<Map<String, String>> names) {
        this.names = names;
    }

    @Override
    public void add(NamedArticle named) {
        List<NameMention> asked = named.names().stream()
                .filter(mention -> names.value().containsKey(mention.canonical()))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        long article = Hashing.hash64(named.article().id());
        int[] words = null;
        for (NameMention mention : asked) {
            String name = names.value().get(mention.canonical());
            Shown before = shown.get(name);
            if (before == null || article < before.article) {
                shown.put(name, new Shown(article, around(named.article().text(), mention)));
            }
            TreeMap<Long, int[]> kept = sightings.computeIfAbsent(name, n -> new TreeMap<>());
            boolean among = kept.size() < ARTICLES || article < kept.lastKey();
            if (among && !kept.containsKey(article)) {
                words = words == null ? words(named) : words;
                keep(kept, article, words);
            }
        }
        for (int i = 1; i < asked.size(); i++) {
            NameMention one = asked.get(i - 1);
            NameMention other = asked.get(i);
            String a = names.value().get(one.canonical());
            String b = names.value().get(other.canonical());
            int gap = other.begin() - one.end();
            if (!a.equals(b)
                    && gap > 0
                    && gap <= LONGEST_AND
                    && AND.matcher(named.article().text().substring(one.end(), other.begin()))
                            .matches()) {
                sideBySide.add(both(a, b));
            }
        }
    }

    /** The words around a mention, whole ones of the same line. */
    private static String around(String text, NameMention mention) {
        int begin = mention.begin();
        int from = begin;
        while (from > 0 && begin - from < SHOWN && text.charAt(from - 1) != '\n') {
            from--;
        }
        int to = mention.end();
        while (to < text.length() && to - mention.end() < SHOWN && text.charAt(to) != '\n') {
            to++;
        }
        while (from > 0 && from < begin && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        while (to < text.length() && to > mention.end() && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static void keep(NavigableMap<Long, int[]> kept, long article, int[] words) {
        kept.put(article, words);
        if (kept.size() > ARTICLES) {
            kept.pollLastEntry();
        }
    }

    /** The sketch of an article, sorted. */
    private static int[] words(NamedArticle named) {
        Tokenizer.Collector all = new Tokenizer.Collector(named.article().words());
        for (Span span : named.article().body()) {
            Tokenizer.tokenize(named.article().text(), span.begin(), span.end(), (folded, begin, end) -> {
                if (folded.length() >= SHORTEST) {
                    all.add((int) Hashing.mix(folded.hash32()), begin, end);
                }
            });
        }
        int[] hashes = all.tokens().ids().clone();
        Arrays.sort(hashes);
        int kept = 0;
        for (int i = 0; i < hashes.length && kept < WORDS; i++) {
            if (kept == 0 || hashes[i] != hashes[kept - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }

    @Override
    public void merge(NameContexts other) {
        other.sightings.forEach((name, seen) -> {
            TreeMap<Long, int[]> kept = sightings.computeIfAbsent(name, n -> new TreeMap<>());
            seen.forEach((article, words) -> keep(kept, article, words));
        });
        other.shown.forEach((name, words) -> shown.merge(name, words, Shown::first));
        sideBySide.addAll(other.sideBySide);
        weights = null;
    }

    /** The list with what the articles show of each two names. */
    List<ReviewCandidate> shown(List<ReviewCandidate> review) {
        return review.stream()
                .map(candidate -> candidate.with(
                        Math.round(Math.max(0, likeness(candidate.a(), candidate.b())) * 100) / 100.0,
                        wordsAround(candidate.a()),
                        wordsAround(candidate.b())))
                .toList();
    }

    private String wordsAround(String name) {
        Shown words = shown.get(name);
        return words == null ? "" : SPACE.matcher(words.words()).replaceAll(" ").strip();
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
                a.length < WORDS ? Integer.MAX_VALUE : a[a.length - 1],
                b.length < WORDS ? Integer.MAX_VALUE : b[b.length - 1]);
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
