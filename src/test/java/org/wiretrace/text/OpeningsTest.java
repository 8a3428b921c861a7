package org.wiretrace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.wiretrace.Knowledge;
import org.wiretrace.corpus.CreditPattern;
import org.wiretrace.corpus.LinePattern;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningsTest {
    private static final int FLAGS = Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static Openings of(String... regexes) {
        return new Openings(Stream.of(regexes).map(Pattern::compile).toList());
    }

    @Test
    void a_pattern_is_opened_by_what_it_may_begin_with_and_by_nothing_else() {
        Openings openings = of("source: ", "(?i)photo", "\\d{1,2} May");

        assertThat(openings.at("source: X", 0)).containsExactly(0);
        assertThat(openings.at("so far", 0)).isEmpty();
        assertThat(openings.at("a Photo", 2)).containsExactly(1);
        assertThat(openings.at("on 5 May", 3)).containsExactly(2);
        assertThat(openings.at("surely", 0)).isEmpty();
        assertThat(openings.at("5th", 0)).isEmpty();
    }

    @Test
    void at_the_end_of_a_text_only_whole_matches_begin() {
        Openings openings = of("ab?", "abc", "x?");

        assertThat(openings.at("za", 1)).containsExactly(0, 2);
        assertThat(openings.at("za", 2)).containsExactly(2);
        assertThat(openings.at("ж", 0)).containsExactly(2);
    }

    @Test
    void a_pattern_that_looks_behind_later_on_may_match_what_it_cannot_be_asked() {
        assertThat(of("y(?<=xy)z").at("yz", 0)).containsExactly(0);
    }

    @Test
    void a_pattern_that_first_looks_behind_is_asked_without_that() {
        Openings openings = of("(?<![\\p{N}])(?<=[.\\]x(])(?<=ab)yz");
        assertThat(openings.at("zz", 0)).isEmpty();
        assertThat(openings.at("yz", 0)).containsExactly(0);
    }

    @Test
    void more_characters_are_asked_for_where_two_leave_it_open() {
        Openings openings = of("dilansir", "di(?:kutip|muat) [A-Z]", "dim", "dimua");
        assertThat(openings.at("di laut", 0)).isEmpty();
        assertThat(openings.at("dilansir", 0)).containsExactly(0);
        assertThat(openings.at("dimuat", 0)).containsExactly(1, 2, 3);
        assertThat(openings.at("dim", 0)).containsExactly(2);
    }

    @Test
    void what_is_not_asked_is_not_told() {
        List<Pattern> patterns = List.of(Pattern.compile("a"), Pattern.compile("ab"));
        assertThat(new Openings(patterns, number -> number > 0).at("ab", 0)).containsExactly(1);
    }

    @Test
    void wherever_a_pattern_of_ours_matches_it_is_opened() {
        List<CreditPattern> credits = Knowledge.list("credits.yaml", CreditPattern.class);
        List<LinePattern> furniture = Knowledge.list("boilerplate.yaml", LinePattern.class);
        List<Pattern> patterns = Stream.concat(
                        credits.stream().map(credit -> credit.regex().replace("{A}", "(?:Reuters|AFP|ANTARA|新华社|تاس)")),
                        furniture.stream().map(line -> "(?i:" + line.regex() + ")"))
                .map(regex -> Pattern.compile(regex, FLAGS))
                .toList();
        List<String> texts = new ArrayList<>();
        credits.forEach(credit -> {
            texts.add(credit.example());
            texts.addAll(credit.never());
        });
        furniture.forEach(line -> texts.add(line.example()));
        Openings openings = new Openings(patterns);
        int matches = 0;
        for (String text : texts) {
            for (int number = 0; number < patterns.size(); number++) {
                Matcher matcher = patterns.get(number)
                        .matcher(text)
                        .useAnchoringBounds(false)
                        .useTransparentBounds(true);
                for (int at = 0; at <= text.length(); at++) {
                    if (matcher.region(at, text.length()).lookingAt()) {
                        matches++;
                        assertThat(openings.at(text, at))
                                .as("%s at %d of %s", patterns.get(number), at, text)
                                .contains(number);
                    }
                }
            }
        }
        assertThat(matches).isGreaterThan(patterns.size());
    }
}
