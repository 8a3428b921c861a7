package org.wiretrace.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wiretrace.config.CandidateConfig;
import org.wiretrace.config.JobConfig;
import org.wiretrace.pipeline.CandidateStage;
import org.wiretrace.pipeline.Pipeline;
import org.wiretrace.similarity.AlignedText;
import org.wiretrace.similarity.Aligner;
import org.wiretrace.similarity.CommonWords;
import org.wiretrace.similarity.Features;
import org.wiretrace.similarity.HitGate;
import org.wiretrace.similarity.PostingShard;
import org.wiretrace.text.Sentences;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/**
 * What finding reuse comes to without all that is around it: the tokens of every text, their fingerprints, the pairs that
 * share some, and the alignment of each pair, on one thread and without Spark, names, quotes, files or tables.
 *
 * <p>Usage, the job's libraries on the class path: {@code Reuse CORPUS.jsonl}; it prints the seconds that the tokens, the
 * fingerprints, the pairs and the alignments took, the number of pairs, and that of those with a passage.
 */
public final class Reuse {
    private static final CandidateConfig CANDIDATES = JobConfig.DEFAULTS.candidates();
    /** As many as the job has. */
    private static final int SHARDS = 64;

    private static final int LEAST_COMMON = 25;

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> outlets = new ArrayList<>();
    private final List<Integer> hours = new ArrayList<>();
    private final List<Tokens> tokens = new ArrayList<>();
    private CommonWords common = CommonWords.NONE;
    private final List<long[]> pairs = new ArrayList<>();
    private long passages;

    private Reuse() {}

    /** Measures each step once. */
    public static void main(String[] args) throws IOException {
        Reuse reuse = new Reuse();
        reuse.read(Path.of(args[0]));
        System.out.printf(
                "%.1f %.1f %.1f %.1f %d %d%n",
                seconds(reuse::tokenize),
                seconds(reuse::weigh),
                seconds(reuse::pair),
                seconds(reuse::align),
                reuse.pairs.size(),
                reuse.passages);
    }

    private static double seconds(Runnable step) {
        long begun = System.nanoTime();
        step.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private void read(Path corpus) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, Integer> numbers = new HashMap<>();
        try (Stream<String> lines = Files.lines(corpus)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode article = json.readTree(line);
                texts.add(article.path("text").asText());
                String outlet = article.path("outlet").asText();
                numbers.putIfAbsent(outlet, numbers.size() + 1);
                outlets.add(numbers.get(outlet));
                hours.add(hour(article.path("published").asText()));
            }
        }
    }

    /** The hour, or that of the article before where the time is written in words: a tiled corpus goes by days. */
    private int hour(String published) {
        try {
            return (int) (OffsetDateTime.parse(published).toEpochSecond() / 3600);
        } catch (DateTimeParseException e) {
            return hours.isEmpty() ? PostingShard.UNKNOWN_HOUR : hours.get(hours.size() - 1);
        }
    }

    private void tokenize() {
        texts.forEach(text -> tokens.add(Tokenizer.tokens(text)));
    }

    /** Finds the words that are too common to tell two texts apart. */
    private void weigh() {
        Map<Integer, Integer> counts = new HashMap<>();
        long words = 0;
        for (Tokens text : tokens) {
            words += text.size();
            for (int word : text.ids()) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        double least = Math.max(LEAST_COMMON, CANDIDATES.rareShare() * words);
        common = new CommonWords(counts.entrySet().stream()
                .filter(counted -> counted.getValue() >= least)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray());
    }

    private void pair() {
        CandidateStage stage = new CandidateStage(CANDIDATES);
        Features features = stage.features();
        PostingShard[] shards = new PostingShard[SHARDS];
        Arrays.setAll(shards, shard -> new PostingShard());
        for (int article = 0; article < tokens.size(); article++) {
            int number = article;
            features.of(
                    tokens.get(article).ids(),
                    common,
                    (fingerprint, position) -> shards[(int) (fingerprint >>> 58)].add(
                            fingerprint,
                            number,
                            PostingShard.facts(outlets.get(number), false, hours.get(number), position)));
        }
        HitGate all = stage.gate();
        for (PostingShard shard : shards) {
            HitGate gate = stage.gate();
            shard.pairs(
                    stage.pairing(),
                    (a, b, aPosition, bPosition) -> gate.add(a, b, HitGate.pack(aPosition, bPosition)));
            gate.drain(all::add);
        }
        all.drain((a, b, positions) -> {
            if (positions == HitGate.PASSED) {
                pairs.add(new long[] {a, b});
            }
        });
    }

    private void align() {
        Aligner aligner = Pipeline.aligner(JobConfig.DEFAULTS.alignment());
        AlignedText[] aligned = new AlignedText[texts.size()];
        for (long[] pair : pairs) {
            for (long article : pair) {
                int number = (int) article;
                aligned[number] = aligned[number] == null ? aligned(number) : aligned[number];
            }
            boolean found = !aligner.align(aligned[(int) pair[0]], aligned[(int) pair[1]], common)
                    .passages()
                    .isEmpty();
            passages += found ? 1 : 0;
        }
    }

    private AlignedText aligned(int number) {
        Tokens text = tokens.get(number);
        return new AlignedText(
                String.valueOf(number), text, Sentences.starts(texts.get(number), text), new boolean[text.size()]);
    }
}
