package org.wiretrace.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that somebody meant who mistyped it. */
public final class DidYouMean {
    private DidYouMean() {}

    /** The known word nearest to the one given, if it is near enough to have been meant; ties go to the first in order. */
    public static Optional<String> nearest(String given, Collection<String> known) {
        // A third of the letters: "shingel-sise" still finds "shingle-size", "size" finds nothing far longer.
        int threshold = Math.max(1, given.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(threshold);
        String plain = plain(given);
        return known.stream()
                .map(word -> new Near(word, distance.apply(plain, plain(word))))
                .filter(near -> near.distance() >= 0)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .map(Near::word);
    }

    /** Without what only the manner of writing adds: {@code shingleSize}, {@code shingle_size}, {@code SHINGLE-SIZE}. */
    private static String plain(String word) {
        return word.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
    }

    private record Near(String word, int distance) {}
}
