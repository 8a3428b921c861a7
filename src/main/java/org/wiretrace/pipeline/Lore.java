package org.wiretrace.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wiretrace.corpus.RepeatedLines;
import org.wiretrace.names.NameVariants;
import org.wiretrace.quotes.Sayings;
import org.wiretrace.similarity.CommonWords;
import org.wiretrace.text.Hashing;
import org.wiretrace.translation.AnchorWeights;

/**
 * What a corpus as a whole teaches of each of its articles and pairs. All else that is said of a pair follows from its two
 * articles: so whoever has the lore can judge them without the corpus.
 *
 * @param articles of how many articles it was learnt
 * @param repeated lines that outlets print on page after page
 * @param names which spellings are one name
 * @param background how much it says that two articles share something
 * @param sources agencies and outlets of which there were articles
 */
record Lore(
        long articles, RepeatedLines repeated, NameStage.Decided names, Background background, Set<String> sources) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    /** The lore in plain values, sorted: equal lore is written alike. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Written(
            long articles,
            long[] repeatedLines,
            Map<String, String> names,
            Map<String, String> nameRules,
            Map<String, String> provenNames,
            Map<String, String> withoutGeneration,
            int[] commonWords,
            int anchoredArticles,
            int[] anchors,
            int[] anchorCounts,
            long[] sayings,
            Set<String> sources) {}

    /** The lore in JSON. */
    byte[] bytes() {
        Written written = new Written(
                articles,
                repeated.keys(),
                new TreeMap<>(names.merged().canonicalOf()),
                new TreeMap<>(names.merged().ruleOf()),
                new TreeMap<>(names.proven()),
                new TreeMap<>(names.shorter()),
                background.common().ids(),
                background.anchors().articles(),
                background.anchors().keys(),
                background.anchors().counts(),
                background.sayings().keys(),
                new TreeSet<>(sources));
        try {
            return JSON.writeValueAsBytes(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values cannot be written", e);
        }
    }

    /** Reads what {@link #bytes} wrote. */
    static Lore of(byte[] json) throws IOException {
        Written written = JSON.readValue(json, Written.class);
        return new Lore(
                written.articles,
                RepeatedLines.of(Arrays.stream(written.repeatedLines).boxed().toList()),
                new NameStage.Decided(
                        new NameVariants.Decision(written.names, written.nameRules),
                        written.provenNames,
                        written.withoutGeneration),
                new Background(
                        new CommonWords(written.commonWords),
                        written.anchoredArticles == 0
                                ? AnchorWeights.NONE
                                : new AnchorWeights(written.anchoredArticles, written.anchors, written.anchorCounts),
                        Sayings.of(Arrays.stream(written.sayings).boxed().toList())),
                written.sources);
    }

    /** Equal lore has equal hashes. */
    static String hash(byte[] json) {
        return "%016x".formatted(Hashing.hash64(new String(json, StandardCharsets.UTF_8)));
    }
}
