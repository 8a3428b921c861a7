package org.wiretrace.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Pickups of which it is known who had them from whom: articles that wires and outlets wrote by themselves, each copied by
 * six outlets an hour later, with the credits as they were, with one more, and without any, whole and cut by a third.
 *
 * <p>Started on its own it writes the sample with its copies: {@code PickupCorpus ARTICLES.jsonl CORPUS.jsonl}.
 */
public final class PickupCorpus {
    /** Articles that name no source but their own outlet, and how that one is called. */
    private static final Map<String, String> SOURCES = Map.of(
            "ferry-nusawarta", "Nusawarta",
            "volcano-nusawarta", "Nusawarta",
            "accord-meridian", "Meridian Press",
            "mayor-meridian", "Meridian Press",
            "corvane-boreale", "Agence Boréale",
            "accord-boreale", "Agence Boréale",
            "mayor-harborpost", "Harbor Post",
            "mayor-granitetimes", "The Granite Times",
            "mayor-lanternnews", "Lantern News",
            "volcano-suaralautan", "Suara Lautan");

    private static final Map<String, String> SOURCE_LINE =
            Map.of("id", "Sumber: ", "en", "Source: ", "fr", "Source : ");

    private PickupCorpus() {}

    /** Writes the corpus. */
    public static void main(String[] args) throws IOException {
        JsonRows.write(of(JsonRows.of(Path.of(args[0]))), Path.of(args[1]));
    }

    /** The articles, then the copies. */
    static List<JsonNode> of(List<JsonNode> articles) {
        List<JsonNode> all = new ArrayList<>(articles);
        for (JsonNode article : articles) {
            String named = SOURCES.get(article.path("id").asText());
            if (named != null) {
                String text = article.path("text").asText();
                String credit = SOURCE_LINE.get(article.path("language").asText()) + named;
                int number = 0;
                for (String copied : List.of(text, text + '\n' + credit, uncredited(text, named))) {
                    all.add(Copies.of(article, ++number, copied));
                    all.add(Copies.of(article, ++number, trimmed(copied)));
                }
            }
        }
        return all;
    }

    /** Without the agency in brackets, or the outlet's address, in the dateline. */
    private static String uncredited(String text, String named) {
        return text.replaceAll(" \\(" + Pattern.quote(named) + "\\)", "")
                .replaceAll(named.replace(" ", "").toUpperCase(Locale.ROOT) + "\\.EXAMPLE,\\h", "");
    }

    /** Without the third before the last line, which may be a credit. */
    private static String trimmed(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int third = lines.size() / 3;
        lines.subList(lines.size() - 1 - third, lines.size() - 1).clear();
        return String.join("\n", lines);
    }
}
