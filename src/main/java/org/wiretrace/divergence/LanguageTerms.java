package org.wiretrace.divergence;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wiretrace.language.Language;
import org.wiretrace.language.Languages;
import org.wiretrace.text.Folding;

/**
 * Words of a language that say what somebody is, or that something is not, folded once for all pairs.
 *
 * @param titles offices, the longest first
 * @param negators words that deny
 */
record LanguageTerms(List<String> titles, Set<String> negators) implements Serializable {
    static LanguageTerms of(Language language) {
        return new LanguageTerms(
                language.titles().stream()
                        .map(Folding::fold)
                        .distinct()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList(),
                language.negators().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet()));
    }

    /** Those of each language, by code. */
    static Map<String, LanguageTerms> byCode(Languages languages) {
        Map<String, LanguageTerms> terms = new TreeMap<>();
        languages.all().forEach(language -> terms.put(language.code(), of(language)));
        return terms;
    }
}
