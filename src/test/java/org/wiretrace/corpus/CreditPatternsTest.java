package org.wiretrace.corpus;

import static java.util.Comparator.comparingInt;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wiretrace.Knowledge;

/** Holds {@code conf/credits.yaml} to what it says of itself. */
class CreditPatternsTest {
    private static final List<Agency> AGENCIES = Knowledge.list("agencies.yaml", Agency.class);
    private static final Map<String, String> AGENCY_OF = agenciesByName();
    private static final String ANY_NAME = alternation(true);
    private static final String CLEAR_NAME = alternation(false);

    static List<CreditPattern> patterns() {
        return Knowledge.list("credits.yaml", CreditPattern.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void an_example_is_matched_and_gives_its_agency(CreditPattern pattern) {
        Matcher matcher = compiled(pattern).matcher(pattern.example());

        assertThat(found(matcher, pattern)).as(pattern.example()).isTrue();
        String named = agencyIn(matcher);
        assertThat(named == null ? pattern.trace() : named).as(matcher.group()).isEqualTo(pattern.agency());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void what_must_never_match_does_not(CreditPattern pattern) {
        for (String never : pattern.never()) {
            assertThat(found(compiled(pattern).matcher(never), pattern))
                    .as(never)
                    .isFalse();
        }
    }

    @Test
    void ids_are_told_once_and_kinds_are_known() {
        assertThat(patterns()).extracting(CreditPattern::id).doesNotHaveDuplicates();
        assertThat(patterns())
                .extracting(CreditPattern::kind)
                .containsOnly("dateline", "label", "footer", "republication", "rights", "inline", "photo", "people");
    }

    @Test
    void an_agency_is_listed_once_and_what_it_calls_doubtful_is_a_name_of_its() {
        assertThat(AGENCIES).extracting(Agency::id).doesNotHaveDuplicates();
        assertThat(AGENCIES).allSatisfy(agency -> assertThat(agency.id()).matches("[a-z0-9-]+"));
    }

    @Test
    void an_example_is_not_taken_by_a_pattern_tried_before() {
        List<CreditPattern> patterns = patterns();
        Map<String, String> taken = new LinkedHashMap<>();
        for (CreditPattern pattern : patterns) {
            String first = patterns.stream()
                    .filter(other ->
                            !other.kind().equals("photo") || pattern.kind().equals("photo"))
                    .filter(other -> other.languages().isEmpty()
                            || pattern.languages().isEmpty()
                            || other.languages().stream().anyMatch(pattern.languages()::contains))
                    .filter(other -> found(compiled(other).matcher(pattern.example()), other))
                    .findFirst()
                    .orElseThrow()
                    .id();
            if (!family(first).equals(family(pattern.id()))) {
                taken.put(pattern.id(), first);
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void a_page_without_end_holds_no_pattern_up() {
        List<String> pages = Stream.of("a", " ", "A ", "(", "AFP/", "Foto: ", "金", "،ع ", "menurut ")
                .map(piece -> piece.repeat(200_000 / piece.length()))
                .toList();

        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (CreditPattern pattern : patterns()) {
                Pattern compiled = compiled(pattern);
                for (String page : pages) {
                    Matcher matcher = compiled.matcher(page);
                    while (found(matcher, pattern) && !pattern.wholeLine()) {
                        // Only the time that it takes matters.
                    }
                }
            }
        });
    }

    private static String family(String id) {
        return id.substring(0, id.indexOf('.'));
    }

    private static boolean found(Matcher matcher, CreditPattern pattern) {
        return pattern.wholeLine() ? matcher.lookingAt() : matcher.find();
    }

    private static Pattern compiled(CreditPattern pattern) {
        return Pattern.compile(
                pattern.regex().replace("{A}", pattern.ambiguousAllowed() ? ANY_NAME : CLEAR_NAME),
                Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The agency that a match names; null when it names none. */
    private static String agencyIn(Matcher matcher) {
        for (String group : List.of("agency", "agencies", "outlet")) {
            String words = group(matcher, group);
            if (words != null) {
                Matcher name = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + ANY_NAME + ")")
                        .matcher(words);
                return name.find() ? AGENCY_OF.get(name.group()) : null;
            }
        }
        return null;
    }

    private static String group(Matcher matcher, String group) {
        return matcher.pattern().pattern().contains("(?<" + group + ">") ? matcher.group(group) : null;
    }

    private static Map<String, String> agenciesByName() {
        Map<String, String> ids = new HashMap<>();
        AGENCIES.forEach(agency -> names(agency).forEach(name -> ids.putIfAbsent(name, agency.id())));
        return ids;
    }

    private static String alternation(boolean ambiguous) {
        return AGENCIES.stream()
                .flatMap(agency -> names(agency).stream()
                        .filter(not(name -> !ambiguous && agency.ambiguous().contains(name))))
                .distinct()
                .sorted(comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static List<String> names(Agency agency) {
        List<String> names = new ArrayList<>(agency.aliases());
        agency.aliasesByLanguage().values().forEach(names::addAll);
        names.addAll(agency.descriptions());
        return names;
    }
}
