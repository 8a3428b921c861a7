package org.wiretrace.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiretrace.Knowledge;

/** Holds {@code conf/boilerplate.yaml} to what it says of itself. */
class LinePatternsTest {
    static List<LinePattern> patterns() {
        return Knowledge.list("boilerplate.yaml", LinePattern.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void an_example_is_matched(LinePattern pattern) {
        assertThat(compiled(pattern).matcher(pattern.example()).matches()).isTrue();
        assertThat(pattern.role()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Komentar menteri itu menuai kritik dari para nelayan.",
                "Share prices fell on Monday after the strike began.",
                "Home Minister Tom Okoro said the ferry would sail.",
                "Masuk akal jika kapal itu berlayar, kata dia.",
                "Lihat juga warga yang menunggu di dermaga sejak pagi hari, demikian ia menulis panjang lebar dalam sebuah catatan yang kemudian tersebar luas di antara penumpang.",
                "Реклама парома привлекла многих туристов.",
                "Par ailleurs, à la une des journaux figurait la grève.",
                "Werbung für die Fähre gab es nie.",
                "»Wir fahren erst, wenn der Nebel weg ist«, sagte der Kapitän.",
                "Read the letter again, she told the crew.",
                "The minister watched the video twice.",
                "WhatsApp said on Monday it would close the channel.",
                "Tersangka menawarkan tiket palsu lewat lima belas kanal Telegram dan satu grup percakapan."
            })
    void a_sentence_of_an_article_is_not_taken_for_boilerplate(String sentence) {
        assertThat(patterns().stream()
                        .filter(pattern -> compiled(pattern).matcher(sentence).matches())
                        .map(LinePattern::id))
                .isEmpty();
    }

    @Test
    void ids_are_told_once() {
        assertThat(patterns()).extracting(LinePattern::id).doesNotHaveDuplicates();
    }

    @Test
    void a_line_without_end_holds_no_pattern_up() {
        List<String> lines = Stream.of("a", " ", "#a ", "baca juga ", "a.b@", "https://", "> ", "1", "klik di ", "©")
                .map(piece -> piece.repeat(200_000 / piece.length()))
                .toList();

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> patterns()
                .forEach(pattern ->
                        lines.forEach(line -> compiled(pattern).matcher(line).matches())));
    }

    private static Pattern compiled(LinePattern pattern) {
        return Pattern.compile(
                pattern.regex(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
