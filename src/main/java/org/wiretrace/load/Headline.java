package org.wiretrace.load;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Chooses the headline of an article among what its page calls it, without the names of the outlet and its sections that
 * stand behind.
 *
 * @param sites folded names of the site
 */
record Headline(List<String> sites) {
    /** What stands between a headline and the name of the outlet. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s[-–—·•»:|/]\\s|[|｜：]");

    /** Names behind a headline that are looked at. */
    private static final int MOST_NAMES = 3;
    /** Characters from which on a name can be found within another. */
    private static final int TELLING = 4;

    /**
     * @param names names of the site, and its host, as the page gives them; some may be empty
     */
    static Headline of(Collection<String> names) {
        return new Headline(names.stream()
                .map(Headline::folded)
                .filter(name -> name.length() > 1)
                .distinct()
                .toList());
    }

    /**
     * The headline that says most, of those that are meant for machines: the others were shortened for cards and results
     * of searches. Without any, the one that stands on the page, where its title agrees, else the title.
     *
     * @param meant headlines in the page's head; some may be empty
     * @param shown headlines on the page, in order
     * @param title the title of the page
     */
    String chosen(List<String> meant, List<String> shown, String title) {
        List<String> plain = meant.stream()
                .map(this::withoutSite)
                .filter(each -> !each.isEmpty())
                .toList();
        Set<String> confirming = folded(plain.size() > 1 ? plain : shown);
        String best = "";
        for (String each : plain) {
            String cut = withoutSection(each, confirming);
            best = folded(cut).length() > folded(best).length() ? cut : best;
        }
        return best.isEmpty() ? visible(shown, title) : best;
    }

    private String visible(List<String> shown, String title) {
        String plain = withoutSection(withoutSite(title), folded(shown));
        String best = "";
        for (String each : shown) {
            String folded = folded(each);
            boolean agrees = !sites.contains(folded) && folded(title).contains(folded);
            best = agrees && each.length() > best.length() ? each : best;
        }
        if (!best.isEmpty()) {
            return best;
        }
        return plain.isEmpty() && !shown.isEmpty() ? shown.get(0) : plain;
    }

    /** Without the names of the site at its end. */
    private String withoutSite(String headline) {
        String plain = headline.strip();
        for (int i = 0; i < MOST_NAMES; i++) {
            int end = lastPart(plain);
            if (end <= 0 || !isSite(plain.substring(end))) {
                return plain;
            }
            plain = plain.substring(0, end).strip();
        }
        return plain;
    }

    /** Where the last separator begins; -1 when there is none. */
    private static int lastPart(String headline) {
        Matcher separator = SEPARATOR.matcher(headline);
        int last = -1;
        while (separator.find()) {
            last = separator.start();
        }
        return last;
    }

    private boolean isSite(String part) {
        String name = folded(part);
        return sites.stream()
                .anyMatch(site -> name.equals(site)
                        || (site.length() >= TELLING && name.contains(site))
                        || (name.length() >= TELLING && site.contains(name))
                        || (site.length() < TELLING && name.startsWith(site) && name.length() < 3 * TELLING));
    }

    /** Without what stands behind a separator, when another headline ends before it, or before, when one begins there. */
    private static String withoutSection(String headline, Set<String> others) {
        Matcher separator = SEPARATOR.matcher(headline);
        while (separator.find()) {
            String before = headline.substring(0, separator.start()).strip();
            String folded = folded(before);
            if (!folded.isEmpty()
                    && others.stream().anyMatch(other -> folded(other).equals(folded))) {
                return before;
            }
            String behind = headline.substring(separator.end()).strip();
            String rest = folded(behind);
            if (rest.length() > folded.length()
                    && others.stream().anyMatch(other -> folded(other).equals(rest))) {
                return behind;
            }
        }
        return headline;
    }

    private static Set<String> folded(List<String> headlines) {
        return headlines.stream().map(Headline::folded).collect(Collectors.toSet());
    }

    /** The letters and digits alone, in lower case: what of two headlines must be the same. */
    static String folded(String headline) {
        StringBuilder folded = new StringBuilder(headline.length());
        headline.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
