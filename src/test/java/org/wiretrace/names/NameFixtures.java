package org.wiretrace.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wiretrace.language.Language;
import org.wiretrace.language.Languages;
import org.wiretrace.language.PersonNames;
import org.wiretrace.text.Span;

/** Names, languages and short cuts for the tests of this package. */
final class NameFixtures {
    static final List<NameEntry> LISTED =
            rows("names-listed.csv").stream().map(NameFixtures::entry).toList();

    static final Languages LANGUAGES = new Languages(List.of(
            language(
                    "id",
                    "kata|ujar|mengatakan|menyatakan|tutur",
                    "Tuan|Tn.|Bapak|Pak|Ibu|Nyonya|Dr.|Prof.",
                    "Presiden|Wakil Presiden|Perdana Menteri|Menteri Luar Negeri|Menteri Pertahanan|juru bicara"
                            + "|Pemimpin|Pemimpin Tertinggi|Gubernur|mantan",
                    "di|ke|dari|dan|yang|itu|ini|pada|antara|dengan|untuk|kemarin|namun|menurut",
                    "Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu"),
            language(
                    "en",
                    "said|says|told|added",
                    "Mr|Mr.|Mrs|Ms|Dr|Sir",
                    "President|Prime Minister|spokesman|Chancellor|Foreign Minister|Senator|former President",
                    "the|a|an|of|and|in|on|at|to|for|but|he|she|it|who|us|as|with|after|when",
                    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"),
            language("ru", "сказал|заявил", "г-н", "президент|министр", "в|на|и|что|он", "понедельник"),
            language("ko", "말했다", "씨|님", "대통령", "그리고", "월요일"),
            language("ar", "قال", "السيد", "الرئيس", "في|من|على", "الاثنين"),
            language("zh", "说", "先生", "总统", "的", "星期一"),
            language("ja", "述べた", "氏", "大統領", "の", "月曜日")));

    static final NameFinder FINDER = new NameFinder(LISTED, LANGUAGES);

    private NameFixtures() {}

    static List<NameMention> find(String text, String language) {
        return FINDER.find(text, List.of(new Span(0, text.length())), language);
    }

    /** The names that the text proves, as {@code printed=canonical}. */
    static List<String> names(String text, String language) {
        return names(text, language, false);
    }

    /** What may be a name if another text proves it, as {@code printed=canonical}. */
    static List<String> unproven(String text, String language) {
        return names(text, language, true);
    }

    private static List<String> names(String text, String language, boolean unproven) {
        return find(text, language).stream()
                .filter(m -> m.rule().equals(NameMention.UNPROVEN) == unproven)
                .map(m -> text.substring(m.begin(), m.end()) + "=" + m.canonical())
                .toList();
    }

    static List<String[]> rows(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                NameFixtures.class.getResourceAsStream("/" + resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NameEntry entry(String[] row) {
        return new NameEntry(row[0], NameKind.valueOf(row[1]), words(row[2], ";"), words(row[3], ";"), List.of());
    }

    private static Language language(
            String code, String verbs, String honorifics, String titles, String stopWords, String weekdays) {
        return new Language(
                code,
                code,
                true,
                true,
                List.of(),
                words(weekdays, "\\|"),
                Map.of(),
                Map.of(),
                words(verbs, "\\|"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                words(honorifics, "\\|"),
                words(titles, "\\|"),
                words(stopWords, "\\|"),
                PersonNames.NONE);
    }

    private static List<String> words(String row, String separator) {
        return Arrays.stream(row.split(separator, -1))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
