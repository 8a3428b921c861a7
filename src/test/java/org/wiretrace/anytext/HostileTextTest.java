package org.wiretrace.anytext;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of a megabyte that no newspaper prints: whatever is in them, they take a time that grows with their length. */
class HostileTextTest {
    private static final int LENGTH = 1 << 20;
    /** Against what does not end; on an idle machine each takes a second or two. */
    private static final Duration FOREVER = Duration.ofMinutes(2);

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void a_megabyte_is_read_in_time(Part part, String name, String text) {
        assertTimeoutPreemptively(FOREVER, () -> part.read(text));
    }

    static Stream<Arguments> a_megabyte_is_read_in_time() {
        Map<String, String> texts = texts();
        return Arrays.stream(Part.values()).flatMap(part -> texts.entrySet().stream()
                .map(text -> Arguments.of(part, text.getKey(), text.getValue())));
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("one long line", "the ferry ran aground off the island and all were saved ");
        texts.put("only digits", "1234567890");
        texts.put("only quotation marks", "\"");
        texts.put("quotation marks that only open", "“«「„");
        texts.put("short quotes", "\"Yes,\" he said. ");
        texts.put("only agency names", "Reuters AFP (AP) ANTARA ");
        texts.put("only capital letters", "A");
        texts.put("only capitalised words", "Tamsin Orrell ");
        texts.put("only line breaks", "\n");
        texts.put("short lines", "Selindra\n");
        texts.put("dates in one line", "4/3/2025 ");
        texts.put("named dates", "Monday, 4 March 2025 14:05 WIB, ");
        texts.put("dates a line", "Senin 4/3/2025\n");
        texts.put("combining marks", "\u0301\u0308");
        texts.put("unpaired surrogates", "\ud83d");
        texts.put("NULs", "\u0000");
        texts.put("invisible characters", "\u200b\u00ad");
        texts.put("Han", "渡轮在岛屿以北海域搁浅");
        texts.put("by-lines", "By ");
        texts.put("dashes", "— - – ");
        texts.replaceAll((name, piece) -> piece.repeat(LENGTH / piece.length()));
        texts.put("nested brackets", "(".repeat(LENGTH / 2) + ")".repeat(LENGTH / 2));
        texts.put("nested quotes", "“".repeat(LENGTH / 2) + "”".repeat(LENGTH / 2));
        StringBuilder every = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            every.append((char) (i * 31));
        }
        texts.put("every character there is", every.toString());
        return texts;
    }
}
