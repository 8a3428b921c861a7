package org.wiretrace.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.wiretrace.text.Folding;

/** Whom quotes are given to, and whether two are given to one speaker. */
final class Speakers {
    private Speakers() {}

    /**
     * Whether both are given to one speaker: by canonical name, else by surname. Null when either names none, or when the
     * printed words may well mean the same person, as a title and a name do.
     */
    static Boolean same(Quote a, Quote b) {
        if (a.speakerName() != null && b.speakerName() != null) {
            return a.speakerName().equals(b.speakerName());
        }
        String one = name(a);
        String other = name(b);
        if (one == null || other == null) {
            return null;
        }
        if (surname(one).equals(surname(other)) && !surname(one).isEmpty()) {
            return true;
        }
        return (isName(one) && isName(other)) ? Boolean.FALSE : null;
    }

    /** Whom quotes of one utterance are given to, the one whom most articles name first; then the one named first. */
    static List<NamedSpeaker> named(List<Quote> quotes) {
        List<Voiced> speakers = new ArrayList<>();
        for (Quote quote : quotes) {
            if (name(quote) != null) {
                speakers.stream()
                        .filter(speaker -> speaker.isOf(quote))
                        .findFirst()
                        .orElseGet(() -> {
                            speakers.add(new Voiced(quote, new TreeSet<>()));
                            return speakers.get(speakers.size() - 1);
                        })
                        .articles()
                        .add(quote.article());
            }
        }
        speakers.sort(
                Comparator.comparingInt((Voiced speaker) -> speaker.articles().size())
                        .reversed());
        return speakers.stream()
                .map(speaker -> new NamedSpeaker(
                        name(speaker.first()),
                        Boolean.FALSE.equals(same(speakers.get(0).first(), speaker.first())),
                        List.copyOf(speaker.articles())))
                .toList();
    }

    /**
     * A speaker of some quotes.
     *
     * @param first the first of them
     * @param articles ids of their articles
     */
    private record Voiced(Quote first, TreeSet<String> articles) {
        boolean isOf(Quote quote) {
            return Boolean.TRUE.equals(same(first, quote)) || name(first).equals(name(quote));
        }
    }

    /** The canonical name, else what is printed; null when nobody is named. */
    private static String name(Quote quote) {
        return quote.speakerName() != null ? quote.speakerName() : quote.who();
    }

    /** The last word, folded; empty where it is no name, as in "an official". */
    private static String surname(String speaker) {
        String name = speaker.strip();
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.isEmpty() || Character.isLowerCase(last.charAt(0)) ? "" : Folding.fold(last);
    }

    /** Whether it looks like a full personal name: two or three words, all in capitals like Jane Doe, none in full ones. */
    private static boolean isName(String speaker) {
        String[] words = speaker.strip().split(" ", -1);
        if (words.length < 2 || words.length > 3) {
            return false;
        }
        for (String word : words) {
            if (word.length() < 2 || !Character.isUpperCase(word.charAt(0)) || !Character.isLowerCase(word.charAt(1))) {
                return false;
            }
        }
        return true;
    }
}
