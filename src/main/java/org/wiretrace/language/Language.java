package org.wiretrace.language;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What differs by language, as read from {@code conf/languages/CODE.yaml}. A form with several spellings
 * stands as {@code one|other}. Absent lists are empty, never null.
 *
 * @param code BCP 47 code, such as {@code id}
 * @param name English name
 * @param dayFirst whether 3/4/2024 is the third of April
 * @param decimalComma whether 1.234 is a whole number and 1,5 one and a half
 * @param months January to December
 * @param weekdays Monday to Sunday
 * @param scaleWords words that multiply a number, such as {@code ribu: 1000}; in lower case, however they were
 *     listed
 * @param numberWords numbers in words, such as {@code dua: 2}; in lower case
 * @param verbsAfter reporting verbs that follow the quote they report
 * @param verbsBefore reporting verbs that come before it
 * @param participles reporting verbs whose speaker is the subject of the sentence, such as {@code saying}
 * @param continuers verb and pronoun in one that keep the speaker of the quote before, such as {@code lanjutnya}
 * @param prepositions attribution without a verb, such as {@code menurut}
 * @param citations names where a statement was published, not who said it, such as {@code dikutip dari}
 * @param negators words that turn a statement round
 * @param pronouns personal pronouns that may stand for a speaker
 * @param spokespeople words for speakers without a name
 * @param quoteParticles particles between a quote and its verb, such as Korean {@code 라고}
 * @param honorifics words before (or after) a name that are not part of it
 * @param titles offices that stand before a name
 * @param stopWords words too common to tell two texts apart
 * @param persons how names of persons look where no capitals tell them
 */
public record Language(
        String code,
        String name,
        boolean dayFirst,
        boolean decimalComma,
        List<String> months,
        List<String> weekdays,
        Map<String, Double> scaleWords,
        Map<String, Double> numberWords,
        List<String> verbsAfter,
        List<String> verbsBefore,
        List<String> participles,
        List<String> continuers,
        List<String> prepositions,
        List<String> citations,
        List<String> negators,
        List<String> pronouns,
        List<String> spokespeople,
        List<String> quoteParticles,
        List<String> honorifics,
        List<String> titles,
        List<String> stopWords,
        PersonNames persons)
        implements Serializable {
    public Language {
        if (code == null || code.isBlank()) {
            throw new IllegalArgumentException("a language needs a code");
        }
        months = orEmpty(months);
        weekdays = orEmpty(weekdays);
        scaleWords = scaleWords == null ? Map.of() : inLowerCase(scaleWords);
        numberWords = numberWords == null ? Map.of() : inLowerCase(numberWords);
        verbsAfter = orEmpty(verbsAfter);
        verbsBefore = orEmpty(verbsBefore);
        participles = orEmpty(participles);
        continuers = orEmpty(continuers);
        prepositions = orEmpty(prepositions);
        citations = orEmpty(citations);
        negators = orEmpty(negators);
        pronouns = orEmpty(pronouns);
        spokespeople = orEmpty(spokespeople);
        quoteParticles = orEmpty(quoteParticles);
        honorifics = orEmpty(honorifics);
        titles = orEmpty(titles);
        stopWords = orEmpty(stopWords);
        persons = persons == null ? PersonNames.NONE : persons;
    }

    private static Map<String, Double> inLowerCase(Map<String, Double> scales) {
        return scales.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        scale -> scale.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (one, same) -> one));
    }

    private static List<String> orEmpty(List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
