package org.wiretrace.divergence;

import java.util.Arrays;
import java.util.Locale;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokenizer;

/** What stands above a copy: its headline, and where it says it was filed from. */
final class Headings {
    private Headings() {}

    static void find(Compared pair) {
        String aTitle = pair.a.article().title();
        String bTitle = pair.b.article().title();
        if (aTitle != null && bTitle != null && !sameWords(aTitle, bTitle)) {
            pair.add(
                    DivergenceKind.TITLE,
                    place(pair.a, aTitle),
                    aTitle,
                    place(pair.b, bTitle),
                    bTitle,
                    "another headline");
        }
        String aPlace = pair.a.article().datelinePlace();
        String bPlace = pair.b.article().datelinePlace();
        if (aPlace != null && bPlace != null && !isPart(aPlace, bPlace) && !isPart(bPlace, aPlace)) {
            pair.add(
                    DivergenceKind.PLACE,
                    place(pair.a, aPlace),
                    aPlace,
                    place(pair.b, bPlace),
                    bPlace,
                    "filed from " + aPlace + " and from " + bPlace);
        }
    }

    /** Whether the two have the same words, whatever their order: an outlet sets a headline's parts round. */
    private static boolean sameWords(String a, String b) {
        int[] as = Tokenizer.tokens(withoutSite(a)).ids();
        int[] bs = Tokenizer.tokens(withoutSite(b)).ids();
        Arrays.sort(as);
        Arrays.sort(bs);
        return Arrays.equals(as, bs);
    }

    /** Without what stands behind a bar, the name of the site, and a section of one word before a slash. */
    private static String withoutSite(String title) {
        int bar = title.lastIndexOf(" | ");
        String plain = bar > 0 ? title.substring(0, bar) : title;
        int slash = plain.indexOf("/ ");
        boolean section = slash > 0 && plain.substring(0, slash).strip().indexOf(' ') < 0;
        return section ? plain.substring(slash + 2) : plain;
    }

    private static boolean isPart(String place, String of) {
        return Folding.fold(of).contains(Folding.fold(place));
    }

    /** Where the words stand first; null when they came from a field beside the text. */
    private static Span place(Side side, String words) {
        String text = side.article().text();
        int at = text.indexOf(words);
        at = at >= 0 ? at : text.indexOf(words.toUpperCase(Locale.ROOT));
        return at < 0 ? null : new Span(at, at + words.length());
    }
}
