package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.config.CandidateConfig;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.pipeline.Blocks.Block;
import org.wiretrace.similarity.CandidatePair;
import org.wiretrace.similarity.CommonWords;
import org.wiretrace.similarity.Features;
import org.wiretrace.similarity.HitGate;
import org.wiretrace.similarity.PostingShard;
import org.wiretrace.spark.Partitions;
import scala.Tuple2;

/**
 * Finds the pairs of articles worth aligning: those that share enough fingerprints close together. Fingerprints travel
 * in blocks of primitive values, keyed by shard.
 *
 * @param config how fingerprints are made and paired
 */
public record CandidateStage(CandidateConfig config) implements Serializable {
    /** Times that a word must stand in the corpus, however small that is, before it can be too common. */
    private static final int LEAST_COMMON = 25;
    /** Hours from 1900 to the epoch: hours are kept above zero. */
    private static final long EPOCH_HOUR = 25_567L * 24;

    /**
     * What is found before any two articles are compared.
     *
     * @param pairs the pairs
     * @param number how many there are
     * @param background what the corpus tells about any pair
     */
    record Candidates(JavaRDD<CandidatePair> pairs, long number, Broadcast<Background> background) {}

    /**
     * Finds the pairs.
     *
     * @param articles articles that may pair with any
     * @param known articles that may pair with those alone
     * @param common words too common to tell two texts apart
     */
    JavaRDD<CandidatePair> apply(
            JavaSparkContext spark,
            JavaRDD<AnnotatedArticle> articles,
            JavaRDD<AnnotatedArticle> known,
            Census census,
            CommonWords common) {
        Broadcast<CommonWords> words = spark.broadcast(common);
        Broadcast<Outlets> outlets = spark.broadcast(new Outlets(census.outletNumbers()));
        JavaRDD<Block> postings = articles.mapPartitions(rows -> postings(rows, 0, words.value(), outlets.value()))
                .union(known.mapPartitions(rows -> postings(rows, PostingShard.KNOWN, words.value(), outlets.value())));
        return meetings().pairs(postings, census.articles);
    }

    /** The words whose share of the corpus is above the limit: at most one over that share of them. */
    CommonWords commonWords(JavaRDD<AnnotatedArticle> articles, long words) {
        double least = Math.max(LEAST_COMMON, config.rareShare() * words);
        int[] ids = articles
                .mapPartitionsToPair(CandidateStage::count)
                .reduceByKey(Long::sum)
                .filter(counted -> counted._2() >= least)
                .keys()
                .collect()
                .stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return new CommonWords(ids);
    }

    private static Iterator<Tuple2<Integer, Long>> count(Iterator<AnnotatedArticle> articles) {
        Map<Integer, Long> counts = new HashMap<>();
        for (AnnotatedArticle article : Partitions.each(articles)) {
            for (int word : article.tokens().ids()) {
                counts.merge(word, 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
                .iterator();
    }

    /**
     * Numbers of the outlets, from 1.
     *
     * @param numbers by outlet
     */
    private record Outlets(Map<String, Integer> numbers) implements Serializable {}

    private Iterator<Block> postings(
            Iterator<AnnotatedArticle> articles, long mark, CommonWords common, Outlets outlets) {
        Features features = features();
        return new Blocks<>(articles, (annotated, blocks) -> {
            Article article = annotated.article();
            int outlet = article.outlet() == null
                    ? PostingShard.UNKNOWN_OUTLET
                    : outlets.numbers().get(article.outlet());
            boolean wire = article.kind() == OutletKind.WIRE;
            int hour = hour(article);
            features.of(
                    annotated.tokens().ids(),
                    common,
                    (fingerprint, position) -> blocks.add(
                            Meetings.shard(fingerprint),
                            fingerprint,
                            annotated.key(),
                            mark | PostingShard.facts(outlet, wire, hour, position)));
        });
    }

    static int hour(Article article) {
        if (!article.timeKnown()) {
            return PostingShard.UNKNOWN_HOUR;
        }
        long hour = Math.floorDiv(article.publishedMinute(), 60L) + EPOCH_HOUR;
        return (int) Math.max(1, Math.min((1 << 22) - 1, hour));
    }

    /** What makes the fingerprints of an article, under these settings. */
    public Features features() {
        return new Features(config.shingleSize(), config.rareSpan(), config.rareNext());
    }

    /** Which articles that share a fingerprint make a pair, under these settings. */
    public PostingShard.Pairing pairing() {
        return new PostingShard.Pairing(
                config.maxPostings(),
                config.predecessors(),
                config.wireLinks(),
                config.windowDays() * 24,
                config.sameOutlet());
    }

    private Meetings meetings() {
        return new Meetings(pairing(), config.minHits(), config.gateWords());
    }

    /** An empty gate: what lets pairs pass, under these settings. */
    public HitGate gate() {
        return new HitGate(config.minHits(), config.gateWords());
    }
}
