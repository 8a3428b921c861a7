package org.wiretrace.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.report.Report.Fact;
import org.wiretrace.report.Report.FactValue;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/**
 * What the articles of one story say differently, place by place. Divergences of pairs that meet in a place are one fact.
 * An article of which no divergence tells anything there says the same as another where it has the same words around it.
 */
public final class FactTable {
    /** What can be laid out as a value: not what is left out, and not how a quote is worded. */
    private static final Set<DivergenceKind> KINDS = EnumSet.of(
            DivergenceKind.NUMBER,
            DivergenceKind.DATE,
            DivergenceKind.NAME,
            DivergenceKind.TITLE,
            DivergenceKind.PLACE,
            DivergenceKind.SPEAKER);

    /** Words on either side of a value that must be the same in another article for it to say the same. */
    private static final int AROUND = 3;

    private final List<String> order;
    private final Map<String, String> texts;
    private final Map<String, Tokens> tokens = new HashMap<>();
    /** Places by article and where they begin. */
    private final Map<String, TreeMap<Integer, Place>> places = new HashMap<>();

    private FactTable(List<String> order, Map<String, String> texts) {
        this.order = List.copyOf(order);
        this.texts = texts;
    }

    /** Whether divergences of that kind stand in the table. */
    public static boolean has(DivergenceKind kind) {
        return KINDS.contains(kind);
    }

    /**
     * Lays out a story.
     *
     * @param order ids of its articles, in the order of the story
     * @param texts their texts
     * @param divergences divergences between any two of them
     */
    public static List<Fact> of(List<String> order, Map<String, String> texts, List<Divergence> divergences) {
        return new FactTable(order, texts).facts(divergences);
    }

    private List<Fact> facts(List<Divergence> divergences) {
        divergences.stream()
                .filter(one -> KINDS.contains(one.kind()) && one.aBegin() != null && one.bBegin() != null)
                .filter(one -> texts.containsKey(one.a()) && texts.containsKey(one.b()))
                .sorted(Comparator.comparing(Divergence::a)
                        .thenComparing(Divergence::b)
                        .thenComparing(Divergence::aBegin)
                        .thenComparing(Divergence::bBegin)
                        .thenComparing(Divergence::kind))
                .forEach(one -> place(one.a(), one.aBegin(), one.aEnd(), one.kind())
                        .join(place(one.b(), one.bBegin(), one.bEnd(), one.kind())));
        Map<Place, List<Place>> byRoot = new LinkedHashMap<>();
        for (String article : order) {
            places.getOrDefault(article, new TreeMap<>()).values().forEach(place -> byRoot.computeIfAbsent(
                            place.root(), root -> new ArrayList<>())
                    .add(place));
        }
        return byRoot.values().stream().map(this::fact).toList();
    }

    /** The place in an article that these words stand in, together with what it was known to hold before. */
    private Place place(String article, int begin, int end, DivergenceKind kind) {
        TreeMap<Integer, Place> known = places.computeIfAbsent(article, id -> new TreeMap<>());
        Map.Entry<Integer, Place> before = known.floorEntry(begin);
        if (before != null && before.getValue().end > begin) {
            before.getValue().end = Math.max(before.getValue().end, end);
            return before.getValue();
        }
        return known.computeIfAbsent(begin, at -> new Place(article, begin, end, kind));
    }

    private Fact fact(List<Place> told) {
        Map<String, String> values = new LinkedHashMap<>();
        told.forEach(place -> values.putIfAbsent(place.article, text(place)));
        for (String article : order) {
            if (!values.containsKey(article)) {
                told.stream()
                        .filter(place -> saysTheSame(article, place))
                        .findFirst()
                        .ifPresent(place -> values.put(article, text(place)));
            }
        }
        Map<List<Integer>, Integer> voices = new LinkedHashMap<>();
        values.values().forEach(value -> voices.merge(words(value), 1, Integer::sum));
        int most = Collections.max(voices.values());
        List<FactValue> row = new ArrayList<>();
        values.forEach((article, value) -> row.add(new FactValue(article, value, voices.get(words(value)) < most)));
        return new Fact(told.get(0).kind, row);
    }

    private String text(Place place) {
        String text = texts.get(place.article);
        return new Span(Math.min(place.begin, text.length()), Math.min(place.end, text.length())).of(text);
    }

    private static List<Integer> words(String value) {
        Tokens tokens = Tokenizer.tokens(value);
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.id(i));
        }
        return words;
    }

    /** Whether the article has the words of the place with the same words around them. */
    private boolean saysTheSame(String article, Place place) {
        Tokens there = tokens(place.article);
        int first = there.firstFrom(place.begin);
        int last = there.firstFrom(place.end);
        int from = Math.max(0, first - AROUND);
        int to = Math.min(there.size(), last + AROUND);
        if (last - first == 0 || to - from < last - first + AROUND) {
            return false;
        }
        int[] wanted = new int[to - from];
        Arrays.setAll(wanted, i -> there.id(from + i));
        Tokens here = tokens(article);
        for (int i = 0; i + wanted.length <= here.size(); i++) {
            int matched = 0;
            while (matched < wanted.length && here.id(i + matched) == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private Tokens tokens(String article) {
        return tokens.computeIfAbsent(article, id -> Tokenizer.tokens(texts.get(id)));
    }

    /** Some words of an article, and with which others they are one fact. */
    private static final class Place {
        private final String article;
        private final int begin;
        private final DivergenceKind kind;
        private int end;
        private Place parent = this;

        Place(String article, int begin, int end, DivergenceKind kind) {
            this.article = article;
            this.begin = begin;
            this.end = end;
            this.kind = kind;
        }

        Place root() {
            Place root = this;
            while (root.parent != root) {
                root.parent = root.parent.parent;
                root = root.parent;
            }
            return root;
        }

        void join(Place other) {
            other.root().parent = root();
        }
    }
}
