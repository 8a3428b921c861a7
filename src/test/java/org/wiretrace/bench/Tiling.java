package org.wiretrace.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a large corpus of a small one, by laying it out again and again. The first tile is the corpus itself. In every
 * other one each word but the commonest stands for another that is about as frequent, the same throughout the tile: what
 * was copied inside a tile still is, tiles have nothing in common but set phrases, and words stay as frequent as they
 * were. Then one word in thirty is edited, in each article by itself. A tile is a day later than the one before.
 *
 * <p>Usage, the job's libraries on the class path: {@code Tiling CORPUS.jsonl ARTICLES OUT.jsonl [KEPT_WORDS_FILE]}. Words
 * of the last file stay as they are: names of agencies, without which nobody would be credited.
 */
public final class Tiling {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    /** Commonest words that stay: articles, prepositions, verbs of reporting. */
    private static final int COMMON = 300;
    /** Words for each common one: in a small corpus fewer stay, or most of its text would. */
    private static final int WORDS_A_COMMON_ONE = 40;
    /** Share of words edited in each article. */
    private static final double EDITED = 0.03;

    private final List<ObjectNode> articles;
    private final Set<String> kept;
    /** Words that change places with each other: of one script and kind, and about as frequent. */
    private final List<List<String>> bands;

    /**
     * Looks at the corpus.
     *
     * @param keptWords words that stay, in lower case
     * @param common number of commonest words that stay too
     */
    Tiling(List<ObjectNode> articles, Set<String> keptWords, int common) {
        this.articles = articles;
        Map<String, Integer> counts = counts(articles);
        this.kept = new HashSet<>(keptWords);
        counts.keySet().stream()
                .sorted(Comparator.comparing((String word) -> -counts.get(word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(Math.min(common, counts.size() / WORDS_A_COMMON_ONE))
                .forEach(kept::add);
        this.bands = bands(counts);
    }

    /** Lays out a corpus. */
    public static void main(String[] args) throws IOException {
        List<ObjectNode> articles = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (!line.isBlank() && JSON.readTree(line) instanceof ObjectNode article) {
                articles.add(article);
            }
        }
        Set<String> kept = new HashSet<>();
        if (args.length > 3) {
            WORD.matcher(Files.readString(Path.of(args[3])))
                    .results()
                    .forEach(word -> kept.add(word.group().toLowerCase(Locale.ROOT)));
        }
        int wanted = Integer.parseInt(args[1]);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8);
                Stream<ObjectNode> tiled = new Tiling(articles, kept, COMMON).articles(wanted)) {
            for (ObjectNode article : (Iterable<ObjectNode>) tiled::iterator) {
                out.write(JSON.writeValueAsString(article));
                out.write('\n');
            }
        }
    }

    /** So many articles, tile after tile. */
    Stream<ObjectNode> articles(int wanted) {
        int tiles = (wanted + articles.size() - 1) / articles.size();
        return Stream.iterate(0, tile -> tile < tiles, tile -> tile + 1)
                .flatMap(this::tile)
                .limit(wanted);
    }

    private Stream<ObjectNode> tile(int tile) {
        if (tile == 0) {
            return articles.stream();
        }
        Map<String, String> standsFor = standsFor(tile);
        List<Integer> numbers =
                Stream.iterate(0, n -> n < articles.size(), n -> n + 1).toList();
        return numbers.stream().map(number -> article(number, tile, standsFor));
    }

    private ObjectNode article(int number, int tile, Map<String, String> standsFor) {
        ObjectNode article = articles.get(number).deepCopy();
        Random random = new Random(31L * tile + number);
        article.put("id", article.path("id").asText("article-" + number) + "~" + tile);
        if (article.hasNonNull("url")) {
            article.put(
                    "url",
                    article.get("url").asText() + (article.get("url").asText().contains("?") ? "&" : "?") + "tile="
                            + tile);
        }
        if (article.hasNonNull("title")) {
            article.put("title", rewritten(article.get("title").asText(), standsFor, null));
        }
        article.put("text", rewritten(article.path("text").asText(), standsFor, random));
        if (article.hasNonNull("published")) {
            article.put("published", later(article.get("published").asText(), tile));
        }
        return article;
    }

    /** Each word by the one that it stands for; with a source of chance, some by any other. */
    private String rewritten(String text, Map<String, String> standsFor, Random random) {
        Matcher words = WORD.matcher(text);
        return words.replaceAll(word -> Matcher.quoteReplacement(
                random != null && random.nextDouble() < EDITED && !isKept(word)
                        ? any(random)
                        : inCaseOf(word, standsFor)));
    }

    private boolean isKept(MatchResult word) {
        return kept.contains(word.group().toLowerCase(Locale.ROOT));
    }

    private String any(Random random) {
        List<String> band = bands.get(random.nextInt(bands.size()));
        return band.get(random.nextInt(band.size()));
    }

    private static String inCaseOf(MatchResult match, Map<String, String> standsFor) {
        String word = match.group();
        String other = standsFor.get(word.toLowerCase(Locale.ROOT));
        if (other == null) {
            return word;
        }
        if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
            return other.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(word.charAt(0))
                ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
                : other;
    }

    private Map<String, String> standsFor(int tile) {
        Map<String, String> standsFor = new HashMap<>();
        Random random = new Random(tile);
        for (List<String> band : bands) {
            List<String> shuffled = new ArrayList<>(band);
            Collections.shuffle(shuffled, random);
            for (int i = 0; i < band.size(); i++) {
                standsFor.put(band.get(i), shuffled.get(i));
            }
        }
        return standsFor;
    }

    private List<List<String>> bands(Map<String, Integer> counts) {
        Map<String, List<String>> bands = new TreeMap<>();
        counts.forEach((word, count) -> {
            if (!kept.contains(word)) {
                String frequency = String.valueOf(Integer.numberOfLeadingZeros(count));
                bands.computeIfAbsent(script(word) + " " + frequency, band -> new ArrayList<>())
                        .add(word);
            }
        });
        return List.copyOf(bands.values());
    }

    /** Letters of one script for each other, and numbers of one length. */
    private static String script(String word) {
        return word.chars().allMatch(Character::isDigit)
                ? "digits " + word.length()
                : Character.UnicodeScript.of(word.codePointAt(0)).name();
    }

    private static Map<String, Integer> counts(List<ObjectNode> articles) {
        Map<String, Integer> counts = new TreeMap<>();
        for (ObjectNode article : articles) {
            WORD.matcher(article.path("text").asText())
                    .results()
                    .forEach(word -> counts.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum));
        }
        return counts;
    }

    /** The same time on a later day; what is no ISO date stays. */
    private static String later(String published, int days) {
        try {
            return LocalDate.parse(published.substring(0, Math.min(10, published.length())))
                            .plusDays(days)
                    + published.substring(Math.min(10, published.length()));
        } catch (DateTimeException e) {
            return published;
        }
    }
}
