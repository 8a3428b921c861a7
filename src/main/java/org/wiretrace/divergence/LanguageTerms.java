package org.wiretrace.divergence;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wiretrace.language.Language;
import org.wiretrace.language.Languages;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/**
 * Words of a language that say what somebody is, who says something, or that something is not, made ready once for all
 * pairs.
 *
 * @param titles offices, folded, the longest first
 * @param negators words that deny, folded
 * @param titlesByEnd offices as ids of their tokens, the longest first, by the last of them
 * @param honorifics ids of the words of offices and honorifics
 * @param joiners ids of small words inside an office's name
 * @param reporting ids of verbs that report what somebody says
 * @param weekdays day of each weekday's name, by the id of its one word
 */
record LanguageTerms(
        List<String> titles,
        Set<String> negators,
        Map<Integer, List<int[]>> titlesByEnd,
        Set<Integer> honorifics,
        Set<Integer> joiners,
        Set<Integer> reporting,
        Map<Integer, DayOfWeek> weekdays)
        implements Serializable {
    /** Of the languages with capitals. */
    private static final List<String> JOINERS = List.of(
            "of", "the", "for", "and", "de", "du", "des", "la", "le", "les", "del", "di", "della", "do", "da", "der",
            "des", "für", "und", "dan", "untuk", "y", "e", "et", "и", "по");

    static LanguageTerms of(Language language) {
        return new LanguageTerms(
                language.titles().stream()
                        .map(Folding::fold)
                        .distinct()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList(),
                language.negators().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet()),
                byEnd(language.titles()),
                single(language.honorifics(), language.titles()),
                single(JOINERS),
                single(language.verbsBefore(), language.verbsAfter(), language.continuers()),
                weekdays(language));
    }

    private static Map<Integer, DayOfWeek> weekdays(Language language) {
        Map<Integer, DayOfWeek> weekdays = new HashMap<>();
        for (int day = 0; day < language.weekdays().size(); day++) {
            for (String form : language.weekdays().get(day).split("\\|", -1)) {
                int[] ids = Tokenizer.tokens(form).ids();
                if (ids.length == 1) {
                    weekdays.put(ids[0], DayOfWeek.of(day + 1));
                }
            }
        }
        return weekdays;
    }

    /** Those of each language, by code. */
    static Map<String, LanguageTerms> byCode(Languages languages) {
        Map<String, LanguageTerms> terms = new TreeMap<>();
        languages.all().forEach(language -> terms.put(language.code(), of(language)));
        return terms;
    }

    private static Map<Integer, List<int[]>> byEnd(List<String> phrases) {
        Map<Integer, List<int[]>> byEnd = new HashMap<>();
        for (String phrase : phrases) {
            int[] ids = Tokenizer.tokens(phrase).ids();
            if (ids.length > 0) {
                byEnd.computeIfAbsent(ids[ids.length - 1], last -> new ArrayList<>())
                        .add(ids);
            }
        }
        byEnd.values()
                .forEach(ending -> ending.sort(
                        Comparator.comparingInt((int[] ids) -> ids.length).reversed()));
        return byEnd;
    }

    /** Ids of the phrases of one word. */
    @SafeVarargs
    private static Set<Integer> single(Collection<String>... phrases) {
        Set<Integer> single = new HashSet<>();
        for (Collection<String> some : phrases) {
            for (String phrase : some) {
                int[] ids = Tokenizer.tokens(phrase).ids();
                if (ids.length == 1) {
                    single.add(ids[0]);
                }
            }
        }
        return single;
    }

    /** Tokens of the longest office whose last stands before that token; 0 when none does. */
    int titleEnding(Tokens tokens, int end) {
        for (int[] title : titlesByEnd.getOrDefault(tokens.id(end - 1), List.of())) {
            if (title.length <= end && Arrays.equals(tokens.ids(), end - title.length, end, title, 0, title.length)) {
                return title.length;
            }
        }
        return 0;
    }

    /** Words of the longest office with which the words begin; 0 when with none. */
    int titleBeginning(String words) {
        int[] ids = Tokenizer.tokens(words).ids();
        int longest = 0;
        for (int end = 1; end < ids.length; end++) {
            for (int[] title : titlesByEnd.getOrDefault(ids[end - 1], List.of())) {
                if (title.length == end && Arrays.equals(ids, 0, end, title, 0, end)) {
                    longest = end;
                }
            }
        }
        return longest;
    }

    /** The only weekday among the tokens from one to another; null when none or several stand there. */
    DayOfWeek onlyWeekday(Tokens tokens, int from, int to) {
        DayOfWeek only = null;
        for (int i = from; i < to; i++) {
            DayOfWeek day = weekdays.get(tokens.id(i));
            if (day != null && only != null && day != only) {
                return null;
            }
            only = day == null ? only : day;
        }
        return only;
    }

    boolean joins(int id) {
        return joiners.contains(id);
    }
}
