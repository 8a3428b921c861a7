package org.wiretrace.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.wiretrace.language.Language;
import org.wiretrace.language.Languages;
import org.wiretrace.language.PersonNames;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameMention;
import org.wiretrace.text.Span;

/** Small languages and articles for the tests of quotes. */
final class Talk {
    private static final Language ENGLISH = language(
            "en",
            "said added told asked",
            "said added told claimed denied called",
            "saying asking telling",
            "he said",
            "according to|in the words of",
            "quoted by|as reported by|citing",
            "he she they it who",
            "spokesman spokeswoman official aide source",
            "",
            "in on at from with by to of the a an that he she they it when after during as and or was is had has");
    private static final Language INDONESIAN = language(
            "id",
            "kata ujar tambah ungkap lapor lanjut",
            "mengatakan menyatakan menambahkan membantah menegaskan",
            "",
            "lanjutnya ujarnya katanya",
            "menurut",
            "dikutip dari|dikutip|dilansir",
            "ia dia mereka",
            "juru bicara|pejabat|sumber",
            "",
            "yang di ke dari dalam pada dengan untuk dan ketika saat setelah bahwa itu ini akan para kepada seperti sambil");
    private static final Language KOREAN =
            language("ko", "말했다 밝혔다", "", "", "", "", "를 인용해", "그는", "대변인", "라고 이라고 고", "");
    private static final Language CHINESE = language("zh", "说 表示", "说 表示 称", "", "", "据", "援引", "他 她", "发言人", "", "");
    private static final Language GERMAN = language(
            "de", "sagte erklärte", "sagte erklärte", "", "", "laut", "", "er sie", "Sprecher", "", "der die das und");
    private static final Language RUSSIAN = language(
            "ru", "сказал заявил", "сказал заявил", "", "", "по словам", "", "он она", "представитель", "", "и в на");

    static final Languages LANGUAGES = new Languages(List.of(ENGLISH, INDONESIAN, KOREAN, CHINESE, GERMAN, RUSSIAN));

    private static final QuoteExtractor EXTRACTOR = new QuoteExtractor(LANGUAGES);

    private Talk() {}

    /** The quotes of a text that is all body; names are those that occur in it, people unless told otherwise. */
    static List<Quote> quotes(String language, String text, String... names) {
        return EXTRACTOR.extract("x", text, List.of(new Span(0, text.length())), language, names(text, names));
    }

    static List<Quote> quotes(String id, String language, String text, List<NameMention> names) {
        return EXTRACTOR.extract(id, text, List.of(new Span(0, text.length())), language, names);
    }

    static List<Quote> quotes(String language, String text, List<Span> body, List<NameMention> names) {
        return EXTRACTOR.extract("x", text, body, language, names);
    }

    /**
     * Every place where one of the names stands. A name is written as {@code Form}, {@code Form=Canonical}, with
     * {@code @place} or {@code @organisation} behind it when it is no person.
     */
    static List<NameMention> names(String text, String... names) {
        List<NameMention> mentions = new ArrayList<>();
        String[] longestFirst = names.clone();
        Arrays.sort(longestFirst, Comparator.comparingInt(String::length).reversed());
        for (String name : longestFirst) {
            String[] kind = name.split("@", -1);
            String[] forms = kind[0].split("=", -1);
            NameKind kindOf = kind.length < 2
                    ? NameKind.PERSON
                    : Map.of("place", NameKind.PLACE, "organisation", NameKind.ORGANISATION)
                            .get(kind[1]);
            for (int at = text.indexOf(forms[0]); at >= 0; at = text.indexOf(forms[0], at + 1)) {
                Span span = new Span(at, at + forms[0].length());
                if (mentions.stream().noneMatch(m -> new Span(m.begin(), m.end()).overlaps(span))) {
                    mentions.add(new NameMention(
                            span.begin(), span.end(), forms[forms.length - 1], forms[0], kindOf, "found"));
                }
            }
        }
        mentions.sort(Comparator.comparingInt(NameMention::begin));
        return mentions;
    }

    private static Language language(
            String code,
            String after,
            String before,
            String participles,
            String continuers,
            String prepositions,
            String citations,
            String pronouns,
            String spokespeople,
            String particles,
            String stopWords) {
        return new Language(
                code,
                code,
                true,
                true,
                List.of(),
                List.of("Monday|Senin", "Tuesday|Selasa", "Wednesday|Rabu"),
                Map.of(),
                Map.of(),
                words(after),
                words(before),
                words(participles),
                List.of(continuers.split("\\|", -1)).stream()
                        .flatMap(some -> code.equals("en") ? List.of(some).stream() : words(some).stream())
                        .toList(),
                List.of(prepositions.split("\\|", -1)),
                List.of(citations.split("\\|", -1)),
                List.of(),
                words(pronouns),
                spokespeople.contains("|") ? List.of(spokespeople.split("\\|", -1)) : words(spokespeople),
                words(particles),
                List.of("Mr", "Tuan"),
                List.of("President", "Minister", "Presiden", "Menteri"),
                words(stopWords),
                PersonNames.NONE);
    }

    private static List<String> words(String some) {
        return some.isBlank() ? List.of() : List.of(some.split(" ", -1));
    }
}
