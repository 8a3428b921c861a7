package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.names.NameMention;
import org.wiretrace.names.ReviewCandidate;

/** A few words of one article around each name that people review. */
final class ReviewContexts implements Passes.Sum<AnnotatedArticle, ReviewContexts> {
    private static final long serialVersionUID = 1;
    /** Characters that are shown before and behind a name. */
    private static final int SHOWN = 60;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private final Broadcast<Set<String>> names;
    private final HashMap<String, Shown> shown = new HashMap<>();

    /**
     * Words around a name.
     *
     * @param article key of the article: the smallest is shown
     * @param words the words, as they stand in a line of the text
     */
    private record Shown(long article, String words) implements Serializable {
        static Shown first(Shown one, Shown other) {
            return one.article <= other.article ? one : other;
        }
    }

    /** @param names the names that are reviewed */
    ReviewContexts(Broadcast<Set<String>> names) {
        this.names = names;
    }

    /** The names on a list. */
    static Set<String> names(List<ReviewCandidate> review) {
        Set<String> names = new TreeSet<>();
        review.forEach(candidate -> {
            names.add(candidate.a());
            names.add(candidate.b());
        });
        return names;
    }

    @Override
    public void add(AnnotatedArticle annotated) {
        for (NameMention mention : annotated.names()) {
            String name = mention.canonical();
            if (names.value().contains(name)) {
                Shown before = shown.get(name);
                if (before == null || annotated.key() < before.article) {
                    String words = around(annotated.article().text(), mention);
                    shown.put(name, new Shown(annotated.key(), words));
                }
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

    @Override
    public void merge(ReviewContexts other) {
        other.shown.forEach((name, words) -> shown.merge(name, words, Shown::first));
    }

    /** The list with what the articles show of each two names. */
    List<ReviewCandidate> shown(List<ReviewCandidate> review) {
        return review.stream()
                .map(candidate -> candidate.shown(wordsAround(candidate.a()), wordsAround(candidate.b())))
                .toList();
    }

    private String wordsAround(String name) {
        Shown words = shown.get(name);
        return words == null ? "" : SPACE.matcher(words.words()).replaceAll(" ").strip();
    }
}
