package org.wiretrace.corpus;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wiretrace.text.FoldedText;
import org.wiretrace.text.Openings;
import org.wiretrace.text.Span;

/**
 * Finds the words by which an article names its source, line by line. Names of agencies are found first, in one pass, and
 * are written over with letters that no newspaper prints, length for length, in the line that the patterns see: a pattern
 * then never tries a thousand names at every letter, and a line without a name costs nothing.
 *
 * <p>The first pattern to match a stretch wins; what later ones find inside it is dropped.
 */
public final class CreditDetector implements Serializable {
    private static final long serialVersionUID = 1;

    /** First letter of a name, of one that is an ordinary word too, and the letters after it: Glagolitic capitals. */
    private static final char NAME = '\u2C00';

    private static final char AMBIGUOUS = '\u2C01';
    private static final char REST = '\u2C02';
    /** Longest stretch of a line that a pattern may see: credits are short, and hostile lines are not. */
    private static final int WINDOW = 600;
    /** Names looked at from either end of a long line: a line that is nothing but names must not cost its square. */
    private static final int NAMES = 200;

    private static final Pattern SPLIT = Pattern.compile(
            "\\s*(?:[,/;&·:|،()]|\\s[-–—ـ]+|[-–—ـ]+\\s|\\b(?:dan|and|y|e|et|und|và|и)\\b|(?<![\\p{L}])و(?![\\p{L}]))\\s*");

    /** What may follow an agency's name in a by-line. */
    private static final Pattern STAFF =
            Pattern.compile("(?i)\\s(?:staff|newsroom|news ?desk|correspondents?|(?:sports )?writers?|reporters?)$");

    private final List<Agency> agencies;
    private final List<CreditPattern> patterns;
    private transient Compiled compiled;

    /** Everything made from the patterns that does not travel. */
    private record Compiled(AgencyIndex index, List<Rule> rules, Map<Setting, Openings> openings) {
        static Compiled of(AgencyIndex index, List<Rule> rules) {
            List<Pattern> regexes = rules.stream().map(Rule::regex).toList();
            Map<Setting, Openings> openings = new EnumMap<>(Setting.class);
            for (Setting setting : Setting.values()) {
                openings.put(setting, new Openings(regexes, rule -> setting.allows(rules.get(rule))));
            }
            return new Compiled(index, rules, openings);
        }
    }

    /** What decides, before a letter is looked at, which rules may match at a place. */
    private enum Setting {
        START(true, false),
        START_WITH_NAME(true, true),
        INSIDE(false, false),
        INSIDE_WITH_NAME(false, true);

        /** Whether a line begins there. */
        private final boolean opensLine;
        /** Whether the window names an agency. */
        private final boolean namesAgency;

        Setting(boolean opensLine, boolean namesAgency) {
            this.opensLine = opensLine;
            this.namesAgency = namesAgency;
        }

        static Setting of(boolean opensLine, boolean namesAgency) {
            if (opensLine) {
                return namesAgency ? START_WITH_NAME : START;
            }
            return namesAgency ? INSIDE_WITH_NAME : INSIDE;
        }

        boolean allows(Rule rule) {
            return (namesAgency || !rule.needsName) && (opensLine || !rule.pattern.wholeLine());
        }
    }

    private record Rule(CreditPattern pattern, Pattern regex, boolean needsName, List<String> groups) {}

    /**
     * What a line credits.
     *
     * @param agency id of the agency, or domain of a partner; null for a place or people without a source
     * @param pattern the pattern that found it
     * @param span the very words, in the line
     * @param place place of filing; null when none
     * @param people names of staff; null when none
     */
    public record Found(String agency, CreditPattern pattern, Span span, String place, String people) {}

    public CreditDetector(List<Agency> agencies, List<CreditPattern> patterns) {
        this.agencies = List.copyOf(agencies);
        this.patterns = List.copyOf(patterns);
    }

    /** The agency that goes by exactly that name, case aside; null when none does. */
    private String agencyNamed(String name) {
        return compiled().index.named(name);
    }

    /** The agency that an outlet of that name or domain is; null when it is none, or the name could be another's. */
    public String agencyThatIs(String outlet) {
        return compiled().index.publisher(outlet);
    }

    /**
     * What a by-line credits: agencies by any name that fills one of its parts, and by names that are theirs alone where a
     * part ends with one, as after a place and a date.
     */
    public List<String> inField(String field) {
        String plain = FoldedText.of(field.length() > WINDOW ? field.substring(0, WINDOW) : field)
                .text();
        Set<String> found = new LinkedHashSet<>();
        for (String part : SPLIT.split(plain, -1)) {
            String name = STAFF.matcher(part.strip()).replaceFirst("");
            if (name.regionMatches(true, 0, "by ", 0, 3)) {
                name = name.substring(3);
            }
            String agency = agencyNamed(name);
            if (agency != null) {
                found.add(agency);
                continue;
            }
            for (AgencyIndex.Hit hit : compiled().index.find(name)) {
                if (hit.end() == name.length() && !hit.ambiguous()) {
                    found.add(hit.agency());
                }
            }
        }
        return List.copyOf(found);
    }

    /** What the line credits, in order of position. */
    public List<Found> inLine(String line) {
        Compiled now = compiled();
        List<AgencyIndex.Hit> hits = now.index.find(line);
        List<Found> found = new ArrayList<>(2);
        if (line.length() <= WINDOW) {
            inWindow(now, line, 0, hits, found);
        } else {
            // A long line is a paragraph: its head can hold a dateline, and each name its own credit.
            inWindow(now, line.substring(0, WINDOW), 0, within(hits, 0, WINDOW), found);
            for (AgencyIndex.Hit hit : ends(hits)) {
                int begin = Math.max(0, hit.begin() - WINDOW / 2);
                int end = Math.min(line.length(), hit.end() + WINDOW / 2);
                if (begin > 0) {
                    inWindow(now, line.substring(begin, end), begin, within(hits, begin, end), found);
                }
            }
        }
        found.sort(
                Comparator.comparing(Found::span).thenComparing(f -> f.pattern().id()));
        return found;
    }

    /** The first and the last of them: an article that names agencies more often is none. */
    private static List<AgencyIndex.Hit> ends(List<AgencyIndex.Hit> hits) {
        if (hits.size() <= 2 * NAMES) {
            return hits;
        }
        List<AgencyIndex.Hit> ends = new ArrayList<>(hits.subList(0, NAMES));
        ends.addAll(hits.subList(hits.size() - NAMES, hits.size()));
        return ends;
    }

    private static List<AgencyIndex.Hit> within(List<AgencyIndex.Hit> hits, int begin, int end) {
        return hits.stream()
                .filter(hit -> hit.begin() >= begin && hit.end() <= end)
                .map(hit -> new AgencyIndex.Hit(hit.begin() - begin, hit.end() - begin, hit.agency(), hit.ambiguous()))
                .toList();
    }

    private static void inWindow(
            Compiled now, String window, int shift, List<AgencyIndex.Hit> hits, List<Found> found) {
        Masked masked = Masked.of(window, hits);
        int tried = -1;
        Matcher matcher = null;
        int free = 0;
        for (long start : starts(now, masked.text, shift == 0, !hits.isEmpty())) {
            int number = (int) (start >>> 32);
            Rule rule = now.rules.get(number);
            if (matcher == null || number != tried) {
                matcher = rule.regex
                        .matcher(masked.text)
                        .useAnchoringBounds(false)
                        .useTransparentBounds(true);
                tried = number;
                free = 0;
            }
            int begin = (int) start;
            if (begin >= free && matcher.region(begin, window.length()).lookingAt()) {
                free = matcher.end();
                Span shifted = new Span(matcher.start() + shift, matcher.end() + shift);
                boolean taken = found.stream().anyMatch(f -> f.span().overlaps(shifted));
                if (!taken) {
                    take(rule, matcher, masked, shifted, found);
                }
            }
        }
    }

    /**
     * Where rules may match, by rule and then by place: the number of the rule in the upper half, the place in the lower.
     *
     * @param opensLine whether the window begins where the line does
     * @param namesAgency whether the window names an agency
     */
    private static long[] starts(Compiled now, String window, boolean opensLine, boolean namesAgency) {
        long[] starts = new long[64];
        int size = 0;
        Openings inside = now.openings.get(Setting.of(false, namesAgency));
        Openings first = now.openings.get(Setting.of(opensLine, namesAgency));
        for (int at = 0; at < window.length(); at++) {
            for (int number : (at == 0 ? first : inside).at(window, at)) {
                if (size == starts.length) {
                    starts = Arrays.copyOf(starts, size * 2);
                }
                starts[size++] = (long) number << 32 | at;
            }
        }
        Arrays.sort(starts, 0, size);
        return Arrays.copyOf(starts, size);
    }

    private static void take(Rule rule, Matcher matcher, Masked masked, Span span, List<Found> found) {
        String place = first(rule, matcher, masked, "place", "place1", "place2");
        String people = first(rule, matcher, masked, "name", "author", "rep", "red", "bylines", "byline", "person");
        List<String> sources = new ArrayList<>(2);
        for (String group : rule.groups) {
            if (group.startsWith("agenc") && matcher.group(group) != null) {
                masked.agenciesIn(matcher.start(group), matcher.end(group), sources);
            }
        }
        if (sources.isEmpty() && rule.pattern.kind().equals("republication")) {
            String outlet = first(rule, matcher, masked, "outlet");
            if (outlet != null) {
                sources.add(OutletIndex.domain(outlet));
            }
        }
        if (rule.pattern.kind().equals("photo") && sources.isEmpty()) {
            masked.agenciesIn(matcher.start(), matcher.end(), sources);
        }
        if (sources.isEmpty() && rule.pattern.trace() != null) {
            sources.add(rule.pattern.trace());
        }
        for (String source : sources) {
            found.add(new Found(source, rule.pattern, span, place, people));
        }
        if (sources.isEmpty()) {
            found.add(new Found(null, rule.pattern, span, place, people));
        }
    }

    private static String first(Rule rule, Matcher matcher, Masked masked, String... groups) {
        for (String group : groups) {
            if (rule.groups.contains(group) && matcher.group(group) != null) {
                return masked.line
                        .substring(matcher.start(group), matcher.end(group))
                        .strip();
            }
        }
        return null;
    }

    /** A line in which each name of an agency is written in letters of its own. */
    private record Masked(String line, String text, List<AgencyIndex.Hit> hits) {
        static Masked of(String line, List<AgencyIndex.Hit> hits) {
            if (hits.isEmpty()) {
                return new Masked(line, line, hits);
            }
            char[] text = line.toCharArray();
            for (AgencyIndex.Hit hit : hits) {
                Arrays.fill(text, hit.begin(), hit.end(), REST);
                text[hit.begin()] = hit.ambiguous() ? AMBIGUOUS : NAME;
            }
            return new Masked(line, new String(text), hits);
        }

        void agenciesIn(int begin, int end, List<String> into) {
            for (AgencyIndex.Hit hit : hits) {
                if (hit.begin() >= begin && hit.begin() < end && !into.contains(hit.agency())) {
                    into.add(hit.agency());
                }
            }
        }
    }

    private Compiled compiled() {
        if (compiled == null) {
            List<Rule> rules = patterns.stream().map(CreditDetector::compile).toList();
            compiled = Compiled.of(new AgencyIndex(agencies), rules);
        }
        return compiled;
    }

    private static Rule compile(CreditPattern pattern) {
        String first = pattern.ambiguousAllowed() ? "[" + NAME + AMBIGUOUS + "]" : "" + NAME;
        // What names people says no more of agencies than that they are not meant.
        boolean needsName = pattern.regex().contains("{A}") && !pattern.kind().equals("people");
        String regex = pattern.regex().replace("{A}", first + REST + "*");
        Pattern compiled = Pattern.compile(regex, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        List<String> groups = new ArrayList<>();
        Matcher names = Pattern.compile("\\(\\?<(\\p{Alpha}\\w*)>").matcher(regex);
        while (names.find()) {
            groups.add(names.group(1));
        }
        // A pattern whose "agency" may also be any capitalised words needs no name in the line.
        return new Rule(pattern, compiled, needsName && !pattern.regex().contains("{A}|"), List.copyOf(groups));
    }
}
