package org.wiretrace.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Pickups whose divergences are known: the articles of a corpus, and copies of some of them, each of another outlet an hour
 * later, with one to three edits at known places and none elsewhere. Of each article that is copied one copy is left as
 * it is. What is replaced stands in a list; sentences to leave out, and sentences of other stories to add, are drawn from
 * the articles. The same input gives the same copies.
 *
 * <p>Started on its own it writes both: {@code PlantedCorpus ARTICLES.jsonl EDITS.txt CORPUS.jsonl PLANTS.jsonl}.
 *
 * @param articles the articles, then the copies, as records of a corpus
 * @param plants every edit, by copy and place
 */
public record PlantedCorpus(List<JsonNode> articles, List<Plant> plants) {
    /** Edits of one copy at most. */
    private static final int EDITS = 3;
    /** Sentences left out of the copies of one article, and as many added. */
    private static final int SENTENCES = 2;

    /** Writes the corpus and its plants. */
    public static void main(String[] args) throws IOException {
        PlantedCorpus planted = of(Path.of(args[0]), Path.of(args[1]));
        JsonRows.write(planted.articles, Path.of(args[2]));
        JsonRows.write(planted.plants, Path.of(args[3]));
    }

    /**
     * Makes copies of the articles that the list of edits names.
     *
     * @param articles a corpus of JSON Lines
     * @param edits the list: kind, article, words and what stands in their place
     */
    public static PlantedCorpus of(Path articles, Path edits) throws IOException {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        for (JsonNode article : JsonRows.of(articles)) {
            byId.put(article.path("id").asText(), article);
        }
        Map<String, List<Edit>> listed = new LinkedHashMap<>();
        for (String line : Files.readAllLines(edits)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                String id = line.split(" \\| ", -1)[1];
                listed.computeIfAbsent(id, i -> new ArrayList<>()).add(Edit.of(line, text(byId.get(id))));
            }
        }
        return new Planting(byId).planted(listed);
    }

    private static String text(JsonNode article) {
        return article.path("text").asText();
    }

    /** The making of the copies. */
    private static final class Planting {
        private final Map<String, JsonNode> byId;
        private final Random random = new Random(7);
        private final List<JsonNode> articles;
        private final List<Plant> plants = new ArrayList<>();

        Planting(Map<String, JsonNode> byId) {
            this.byId = byId;
            this.articles = new ArrayList<>(byId.values());
        }

        PlantedCorpus planted(Map<String, List<Edit>> listed) {
            Map<String, List<String>> sentences = new LinkedHashMap<>();
            listed.keySet().forEach(id -> sentences.put(id, factual(id)));
            listed.forEach((id, edits) -> {
                List<Edit> all = new ArrayList<>(edits);
                all.addAll(drops(id, sentences.get(id)));
                all.addAll(additions(id, sentences));
                Collections.shuffle(all, random);
                copy(id, List.of());
                dealt(id, all).forEach(hand -> copy(id, hand));
            });
            return new PlantedCorpus(articles, plants);
        }

        private List<String> factual(String id) {
            return FactualSentences.of(text(byId.get(id)), Locale.forLanguageTag(language(id)));
        }

        private String language(String id) {
            return byId.get(id).path("language").asText("ar"); // the one without is in Arabic
        }

        private List<Edit> drops(String id, List<String> sentences) {
            String text = text(byId.get(id));
            List<Edit> drops = new ArrayList<>();
            for (String sentence : drawn(sentences)) {
                int begin = text.indexOf(sentence);
                int end = begin + sentence.length();
                // With the space before it; the first of a paragraph with what parts it from the next.
                boolean first = text.charAt(begin - 1) == '\n';
                drops.add(new Edit(
                        PlantKind.DROP, first ? begin : begin - 1, first ? Math.min(end + 1, text.length()) : end, ""));
            }
            return drops;
        }

        /** Sentences of other stories in the same language, each at the end of a paragraph that no quotation follows. */
        private List<Edit> additions(String id, Map<String, List<String>> sentences) {
            List<String> others = new ArrayList<>();
            sentences.forEach((other, some) -> {
                if (!story(other).equals(story(id)) && language(other).equals(language(id))) {
                    others.addAll(some);
                }
            });
            List<Integer> ends = new ArrayList<>();
            String text = text(byId.get(id));
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
                int next = text.indexOf('\n', end + 1);
                // "She said" may mean somebody of the paragraph before.
                if (!FactualSentences.hasQuotation(text.substring(end, next < 0 ? text.length() : next))) {
                    ends.add(end);
                }
            }
            Collections.shuffle(ends, random);
            List<Edit> additions = new ArrayList<>();
            for (String sentence : drawn(others)) {
                if (additions.size() < ends.size()) {
                    int end = ends.get(additions.size());
                    additions.add(new Edit(PlantKind.ADDITION, end, end, " " + sentence));
                }
            }
            return additions;
        }

        private static String story(String id) {
            return id.substring(0, id.indexOf('-'));
        }

        private List<String> drawn(List<String> from) {
            List<String> drawn = new ArrayList<>(from);
            Collections.shuffle(drawn, random);
            return drawn.subList(0, Math.min(SENTENCES, drawn.size()));
        }

        /** The edits of each copy: never two in one paragraph. */
        private List<List<Edit>> dealt(String id, List<Edit> edits) {
            List<List<Edit>> hands = new ArrayList<>();
            for (Edit edit : edits) {
                List<Edit> hand = hands.stream()
                        .filter(some -> some.size() < EDITS
                                && some.stream().noneMatch(other -> line(id, other) == line(id, edit)))
                        .findFirst()
                        .orElse(null);
                if (hand == null) {
                    hand = new ArrayList<>();
                    hands.add(hand);
                }
                hand.add(edit);
            }
            return hands;
        }

        /** Where the paragraph begins in which the edit falls. */
        private int line(String id, Edit edit) {
            return text(byId.get(id)).lastIndexOf('\n', edit.begin() - 1) + 1;
        }

        private void copy(String id, List<Edit> hand) {
            JsonNode source = byId.get(id);
            String text = text(source);
            int number = copies(id) + 1;
            String copyId = Copies.id(id, number);
            List<Edit> inOrder = new ArrayList<>(hand);
            inOrder.sort(Comparator.comparingInt(Edit::begin));
            StringBuilder copied = new StringBuilder();
            int done = 0;
            for (Edit edit : inOrder) {
                copied.append(text, done, edit.begin());
                plants.add(plant(id, copyId, edit, copied.length()));
                copied.append(edit.instead());
                done = edit.end();
            }
            copied.append(text, done, text.length());
            articles.add(Copies.of(source, number, copied.toString()));
        }

        private int copies(String id) {
            return (int) articles.stream()
                    .filter(article -> Copies.isOf(id, article.path("id").asText()))
                    .count();
        }

        private Plant plant(String id, String copyId, Edit edit, int at) {
            String text = text(byId.get(id));
            String words = text.substring(edit.begin(), edit.end());
            if (edit.kind() != PlantKind.SPEAKER) {
                int end = at + edit.instead().length();
                return new Plant(id, copyId, edit.kind(), edit.begin(), edit.end(), at, end, words, edit.instead());
            }
            int begin = line(id, edit);
            int end = text.indexOf('\n', edit.end()) < 0 ? text.length() : text.indexOf('\n', edit.end());
            int moved = at - edit.begin();
            return new Plant(
                    id,
                    copyId,
                    edit.kind(),
                    begin,
                    end,
                    begin + moved,
                    end + moved + edit.growth(),
                    words,
                    edit.instead());
        }
    }
}
