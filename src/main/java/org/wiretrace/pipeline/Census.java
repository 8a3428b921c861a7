package org.wiretrace.pipeline;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.OutletKind;

/** Who published how much: all that later stages need to know of the corpus as a whole. */
final class Census implements Passes.Sum<AnnotatedArticle, Census> {
    private static final long serialVersionUID = 1;
    /** Stands for every outlet that is unknown. */
    static final String UNKNOWN = "?";

    /**
     * An outlet, as articles give it.
     *
     * @param outlet id; {@code ?} for all whose outlet is unknown
     * @param kind whether it is a wire
     * @param owner group that owns it; empty when unknown
     * @param wire id of the agency that it is; empty for none
     */
    record Publisher(String outlet, OutletKind kind, String owner, String wire)
            implements Comparable<Publisher>, java.io.Serializable {
        static Publisher of(Article article) {
            return new Publisher(
                    article.outlet() == null ? UNKNOWN : article.outlet(),
                    article.kind(),
                    article.owner() == null ? "" : article.owner(),
                    article.wire() == null ? "" : article.wire());
        }

        /** The agency's id where it is one, else the outlet's. */
        String source() {
            return wire.isEmpty() ? outlet : wire;
        }

        @Override
        public int compareTo(Publisher other) {
            return toString().compareTo(other.toString());
        }
    }

    /** Articles and words of each publisher. */
    final TreeMap<Publisher, long[]> publishers = new TreeMap<>();

    final TreeMap<String, Long> languages = new TreeMap<>();
    long articles;
    long words;
    long quotes;
    long firstMinute = Long.MAX_VALUE;
    long lastMinute = Long.MIN_VALUE;
    String firstPublished;
    String lastPublished;

    @Override
    public void add(AnnotatedArticle annotated) {
        Article article = annotated.article();
        articles++;
        words += article.words();
        quotes += annotated.quotes().size();
        count(Publisher.of(article), 1, article.words());
        languages.merge(article.language(), 1L, Long::sum);
        if (article.timeKnown()) {
            first(article.publishedMinute(), article.published());
            last(article.publishedMinute(), article.published());
        }
    }

    @Override
    public void merge(Census other) {
        articles += other.articles;
        words += other.words;
        quotes += other.quotes;
        other.publishers.forEach((publisher, size) -> count(publisher, size[0], size[1]));
        other.languages.forEach((language, number) -> languages.merge(language, number, Long::sum));
        if (other.firstPublished != null) {
            first(other.firstMinute, other.firstPublished);
            last(other.lastMinute, other.lastPublished);
        }
    }

    private void count(Publisher publisher, long moreArticles, long moreWords) {
        long[] size = publishers.computeIfAbsent(publisher, p -> new long[2]);
        size[0] += moreArticles;
        size[1] += moreWords;
    }

    private void first(long minute, String published) {
        if (minute < firstMinute || (minute == firstMinute && published.compareTo(firstPublished) < 0)) {
            firstMinute = minute;
            firstPublished = published;
        }
    }

    private void last(long minute, String published) {
        if (minute > lastMinute || (minute == lastMinute && published.compareTo(lastPublished) < 0)) {
            lastMinute = minute;
            lastPublished = published;
        }
    }

    long articles(OutletKind kind) {
        return publishers.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .mapToLong(entry -> entry.getValue()[0])
                .sum();
    }

    /** Outlets of that kind; each article whose outlet is unknown counts as an outlet of its own. */
    long publishers(OutletKind kind) {
        return publishers.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .mapToLong(entry -> entry.getKey().outlet().equals(UNKNOWN) ? entry.getValue()[0] : 1)
                .sum();
    }

    /** Ids of the wires of which there are articles. */
    Set<String> wires() {
        Set<String> wires = new TreeSet<>();
        for (Publisher publisher : publishers.keySet()) {
            if (publisher.kind() == OutletKind.WIRE) {
                wires.add(publisher.source());
            }
        }
        return wires;
    }

    /** Words of all that an agency or an outlet published. */
    long wordsOf(String source) {
        return publishers.entrySet().stream()
                .filter(entry -> entry.getKey().source().equals(source))
                .mapToLong(entry -> entry.getValue()[1])
                .sum();
    }

    /** Ids of the agencies and outlets of which there are articles. */
    Set<String> present() {
        Set<String> present = new TreeSet<>();
        for (Publisher publisher : publishers.keySet()) {
            present.add(publisher.outlet());
            present.add(publisher.source());
        }
        return present;
    }

    /** Numbers of the known outlets, from 1, in the order of their ids. */
    Map<String, Integer> outletNumbers() {
        Map<String, Integer> numbers = new TreeMap<>();
        for (Publisher publisher : publishers.keySet()) {
            if (!publisher.outlet().equals(UNKNOWN)) {
                numbers.putIfAbsent(publisher.outlet(), 0);
            }
        }
        int next = 1;
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
        return numbers;
    }
}
