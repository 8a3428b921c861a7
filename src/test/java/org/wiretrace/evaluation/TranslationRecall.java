package org.wiretrace.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what a run found across languages against what is known of a set: which articles are translations of one
 * dispatch, and what a translation says otherwise. Only pairs in two languages count. A pair is found when the run tells
 * of reuse; two articles that share a quote or tell of one story are not found.
 *
 * <p>A planted divergence is seen when the run tells of one between the same two articles, of the same kind, and every
 * side it gives meets the planted words: its place overlaps a place where they stand; a speaker, whose row gives the
 * place of the quote, shares a word of the name. A negation has no kind of its own in the table: there the row's detail
 * must name it.
 *
 * <p>Started on its own it prints a figure a line: {@code java TranslationRecall.java SET OUT}.
 *
 * @param articles the articles of the set, by id
 * @param labels what each article that is no dispatch is to another
 * @param planted where translations say something else, on purpose
 * @param found pairs in two languages that the run found, each the ids of its two articles
 * @param told divergences that the run told of
 */
public record TranslationRecall(
        Map<String, Article> articles,
        List<Label> labels,
        List<Planted> planted,
        Set<Set<String>> found,
        List<Told> told) {
    /** Kind of a statement turned round; the table tells it as an omission or addition. */
    static final String NEGATION = "negation";

    private static final Set<String> REUSE = Set.of("verbatim", "edited", "partial", "rewritten", "translated");
    private static final Set<String> TRANSLATED = Set.of("faithful", "cut", "reordered", "localised");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One article of the set. */
    public record Article(String id, String language, String text) {}

    /**
     * What an article is to the one it goes back to.
     *
     * @param source id of a dispatch
     * @param pickup id of the other article
     * @param kind {@code faithful}, {@code cut}, {@code reordered} or {@code localised} for a translation; {@code
     *     other_report}, {@code day_after} or {@code other_event} for a near miss
     */
    public record Label(String source, String pickup, String kind) {
        boolean isTranslation() {
            return TRANSLATED.contains(kind);
        }
    }

    /**
     * A place where a translation says something else than its source.
     *
     * @param kind one of the table, or {@link #NEGATION}
     * @param sourceText the words of the source
     * @param pickupText the words of the translation
     */
    public record Planted(String source, String pickup, String kind, String sourceText, String pickupText) {}

    /** One side of a divergence that was told of; place and words are null where the row gives none. */
    public record Side(String article, Integer begin, Integer end, String words) {}

    /** A divergence that the run told of. */
    public record Told(String kind, String detail, Side a, Side b) {
        boolean isOfKind(String wanted) {
            return wanted.equals(NEGATION) ? detail.contains(NEGATION) : kind.equals(wanted);
        }
    }

    /** Prints the figures of a run. */
    public static void main(String[] args) throws IOException {
        of(Path.of(args[0]), Path.of(args[1]))
                .figures()
                .forEach((figure, value) -> System.out.println(figure + " "
                        + (value instanceof Integer
                                ? value
                                : String.format(Locale.ROOT, "%.4f", value.doubleValue()))));
    }

    /**
     * Reads a set and what a run found.
     *
     * @param set folder of the set
     * @param out where the run wrote its tables, as JSON Lines
     */
    public static TranslationRecall of(Path set, Path out) throws IOException {
        TranslationRecall known = of(set);
        Set<Set<String>> found = new HashSet<>();
        for (JsonNode row : table(out, "pairs")) {
            String a = row.get("a").asText();
            String b = row.get("b").asText();
            if (REUSE.contains(row.get("relation").asText()) && known.areOfTwoLanguages(a, b)) {
                found.add(Set.of(a, b));
            }
        }
        List<Told> told = new ArrayList<>();
        for (JsonNode row : table(out, "divergences")) {
            told.add(new Told(row.get("kind").asText(), row.path("detail").asText(), side(row, "a"), side(row, "b")));
        }
        return new TranslationRecall(known.articles(), known.labels(), known.planted(), found, told);
    }

    /** Reads a set of which no run has told anything. */
    static TranslationRecall of(Path set) throws IOException {
        Map<String, Article> articles = new LinkedHashMap<>();
        for (JsonNode row : rows(set.resolve("articles.jsonl"))) {
            articles.put(text(row, "id"), new Article(text(row, "id"), text(row, "language"), text(row, "text")));
        }
        List<Label> labels = new ArrayList<>();
        for (JsonNode row : rows(set.resolve("pairs.jsonl"))) {
            labels.add(new Label(text(row, "source"), text(row, "pickup"), text(row, "kind")));
        }
        List<Planted> planted = new ArrayList<>();
        for (JsonNode row : rows(set.resolve("divergences.jsonl"))) {
            planted.add(new Planted(
                    text(row, "source"),
                    text(row, "pickup"),
                    text(row, "kind"),
                    text(row, "source_text"),
                    text(row, "pickup_text")));
        }
        return new TranslationRecall(articles, labels, planted, Set.of(), List.of());
    }

    /** Every two articles in two languages that go back to one dispatch. */
    public Set<Set<String>> pairs() {
        return pairsOfStories(true);
    }

    /** Every two articles in two languages that are about one story and do not go back to one dispatch. */
    public Set<Set<String>> nearMisses() {
        return pairsOfStories(false);
    }

    /** Share of the pairs that were found: 1.0 when none was missed. */
    public double recall() {
        return shareFound(pairs());
    }

    /** Share of the found pairs that go back to one dispatch: 1.0 when none does not. */
    public double precision() {
        Set<Set<String>> pairs = pairs();
        return share(found, pairs::contains);
    }

    /** Pairs that were not found. */
    public Set<Set<String>> missed() {
        Set<Set<String>> missed = pairs();
        missed.removeAll(found);
        return missed;
    }

    /** Found pairs that do not go back to one dispatch. */
    public Set<Set<String>> chance() {
        Set<Set<String>> chance = new HashSet<>(found);
        chance.removeAll(pairs());
        return chance;
    }

    /** Share of the planted divergences that were seen: 1.0 when none was missed. */
    public double divergenceRecall() {
        return share(planted, this::isSeen);
    }

    /** Planted divergences that the run does not tell of. */
    public List<Planted> unseen() {
        return planted.stream().filter(one -> !isSeen(one)).toList();
    }

    /**
     * Share of the divergences told of between a dispatch and its translation that were planted: 1.0 when the others say
     * the same. Only those of the kinds that are planted count.
     */
    public double divergencePrecision() {
        return share(toldOfTranslations(), one -> planted.stream().anyMatch(known -> meet(known, one)));
    }

    /** Every figure by its name, in the order in which it is shown: shares, then counts. */
    Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("translated_recall", recall());
        figures.put("translated_precision", precision());
        Map<String, List<Label>> byKind =
                new TreeMap<>(labels.stream().filter(Label::isTranslation).collect(Collectors.groupingBy(Label::kind)));
        byKind.forEach((kind, some) -> figures.put("translated_recall." + kind, shareFound(dispatchPairs(some))));
        figures.put("divergence_recall", divergenceRecall());
        new TreeMap<>(planted.stream().collect(Collectors.groupingBy(Planted::kind)))
                .forEach((kind, some) -> figures.put("divergence_recall." + kind, share(some, this::isSeen)));
        figures.put("divergence_precision", divergencePrecision());
        Set<Set<String>> nearMisses = nearMisses();
        figures.put("pairs_labelled", pairs().size());
        figures.put("near_misses_labelled", nearMisses.size());
        figures.put("near_misses_found", (int)
                found.stream().filter(nearMisses::contains).count());
        figures.put("pairs_found", found.size());
        figures.put("divergences_labelled", planted.size());
        figures.put("divergences_told", toldOfTranslations().size());
        return figures;
    }

    /** The dispatch that an article is, or translates. */
    String dispatchOf(String article) {
        return origin(article, sources(Label::isTranslation));
    }

    /** The first dispatch of the story that an article is about. */
    String storyOf(String article) {
        return origin(article, sources(label -> true));
    }

    /** Places in the article where those words stand. */
    static List<int[]> places(String text, String words) {
        List<int[]> places = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            places.add(new int[] {at, at + words.length()});
        }
        return places;
    }

    private Set<Set<String>> pairsOfStories(boolean ofOneDispatch) {
        Map<String, String> translates = sources(Label::isTranslation);
        Map<String, String> tellsOf = sources(label -> true);
        Set<Set<String>> pairs = new HashSet<>();
        for (String a : articles.keySet()) {
            for (String b : articles.keySet()) {
                if (areOfTwoLanguages(a, b)
                        && origin(a, tellsOf).equals(origin(b, tellsOf))
                        && origin(a, translates).equals(origin(b, translates)) == ofOneDispatch) {
                    pairs.add(Set.of(a, b));
                }
            }
        }
        return pairs;
    }

    private Map<String, String> sources(Predicate<Label> which) {
        Map<String, String> sources = new HashMap<>();
        labels.stream().filter(which).forEach(label -> sources.put(label.pickup(), label.source()));
        return sources;
    }

    private static String origin(String article, Map<String, String> sources) {
        String origin = article;
        while (sources.containsKey(origin)) {
            origin = sources.get(origin);
        }
        return origin;
    }

    private boolean areOfTwoLanguages(String a, String b) {
        return !articles.get(a).language().equals(articles.get(b).language());
    }

    private static Set<Set<String>> dispatchPairs(List<Label> some) {
        return some.stream()
                .map(label -> Set.of(label.source(), label.pickup()))
                .collect(Collectors.toSet());
    }

    private double shareFound(Set<Set<String>> some) {
        return share(some, found::contains);
    }

    private static <T> double share(Collection<T> all, Predicate<T> which) {
        return all.isEmpty() ? 1 : (double) all.stream().filter(which).count() / all.size();
    }

    private boolean isSeen(Planted known) {
        return told.stream().anyMatch(one -> meet(known, one));
    }

    private List<Told> toldOfTranslations() {
        Set<Set<String>> translations =
                dispatchPairs(labels.stream().filter(Label::isTranslation).toList());
        Set<String> kinds = planted.stream().map(Planted::kind).collect(Collectors.toSet());
        return told.stream()
                .filter(one -> kinds.stream().anyMatch(one::isOfKind))
                .filter(one -> !one.a().article().equals(one.b().article()))
                .filter(one ->
                        translations.contains(Set.of(one.a().article(), one.b().article())))
                .toList();
    }

    private boolean meet(Planted known, Told one) {
        if (!one.isOfKind(known.kind())) {
            return false;
        }
        if (one.a().article().equals(known.source()) && one.b().article().equals(known.pickup())) {
            return meet(known, one.a(), one.b());
        }
        return one.a().article().equals(known.pickup())
                && one.b().article().equals(known.source())
                && meet(known, one.b(), one.a());
    }

    private boolean meet(Planted known, Side source, Side pickup) {
        boolean given = source.words() != null || pickup.words() != null;
        boolean speaker = known.kind().equals("speaker");
        return given
                && (source.words() == null || stands(source, known.sourceText(), speaker))
                && (pickup.words() == null || stands(pickup, known.pickupText(), speaker));
    }

    private boolean stands(Side side, String words, boolean speaker) {
        if (speaker) {
            return shareAWord(side.words(), words);
        }
        return places(articles.get(side.article()).text(), words).stream()
                .anyMatch(place -> side.begin() < place[1] && place[0] < side.end());
    }

    private static boolean shareAWord(String name, String other) {
        Set<String> words = words(name);
        words.retainAll(words(other));
        return !words.isEmpty() || name.contains(other) || other.contains(name);
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("\\P{L}+")));
        words.remove("");
        return words;
    }

    private static Side side(JsonNode row, String side) {
        return new Side(
                text(row, side), number(row, side + "_begin"), number(row, side + "_end"), text(row, side + "_text"));
    }

    private static Integer number(JsonNode row, String field) {
        return row.hasNonNull(field) ? row.get(field).asInt() : null;
    }

    private static String text(JsonNode row, String field) {
        return row.hasNonNull(field) ? row.get(field).asText() : null;
    }

    private static List<JsonNode> table(Path out, String name) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (Stream<Path> parts = Files.list(out.resolve("tables").resolve(name))) {
            for (Path part : parts.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                rows.addAll(rows(part));
            }
        }
        return rows;
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }
}
