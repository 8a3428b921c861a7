package org.wiretrace.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.config.CandidateConfig;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.pipeline.Blocks.Block;
import org.wiretrace.similarity.CandidatePair;
import org.wiretrace.similarity.PostingShard;
import org.wiretrace.spark.Partitions;
import org.wiretrace.text.Hashing;
import org.wiretrace.translation.AnchorPairs;
import org.wiretrace.translation.AnchorWeights;
import org.wiretrace.translation.AnchoredText;
import scala.Tuple2;

/**
 * Finds the pairs of articles of different languages that may be translations of each other: those that have rare pairs of
 * names and numbers in common. In a corpus of one language it does nothing.
 *
 * @param config how articles are paired
 * @param comparer knows what of an article survives translation
 */
record AnchorStage(CandidateConfig config, Broadcast<Comparer> comparer) {
    /** Articles in which anchors are counted; of a larger corpus these are a sample of it. */
    private static final double COUNTED = 4_000;
    /** Key under which articles are counted: no anchor has it. */
    private static final int ARTICLES = 0;
    /** Words are spaced otherwise in other languages: hits may lie so many times as far apart as inside one. */
    private static final int WIDER = 4;

    /**
     * Finds the pairs.
     *
     * @param articles articles that may pair with any
     * @param known articles that may pair with those alone
     * @param weights how much each anchor says
     */
    JavaRDD<CandidatePair> apply(
            JavaSparkContext spark,
            JavaRDD<AnnotatedArticle> articles,
            JavaRDD<AnnotatedArticle> known,
            Census census,
            AnchorWeights weights) {
        Broadcast<AnchorWeights> weighed = spark.broadcast(weights);
        Map<String, Integer> languages = numbers(census);
        Broadcast<Comparer> with = comparer;
        JavaRDD<Block> postings = articles.mapPartitions(
                        rows -> postings(rows, 0, with.value(), weighed.value(), languages))
                .union(known.mapPartitions(
                        rows -> postings(rows, PostingShard.KNOWN, with.value(), weighed.value(), languages)));
        PostingShard.Pairing pairing = new CandidateStage(config).pairing().acrossGroups();
        Meetings meetings = new Meetings(pairing, config.minHits(), WIDER * config.gateWords());
        return meetings.pairs(postings, census.articles);
    }

    /** The languages by number, from 1. */
    private static Map<String, Integer> numbers(Census census) {
        Map<String, Integer> numbers = new HashMap<>();
        census.languages.keySet().forEach(language -> numbers.put(language, numbers.size() + 1));
        return numbers;
    }

    /** How much each anchor says; nothing in a corpus of one language. */
    AnchorWeights weights(JavaRDD<AnnotatedArticle> articles, Census census) {
        if (census.languages.size() < 2) {
            return AnchorWeights.NONE;
        }
        double share = COUNTED / census.articles;
        Broadcast<Comparer> with = comparer;
        List<Tuple2<Integer, Integer>> counted = articles.filter(article -> isCounted(article, share))
                .mapPartitionsToPair(rows -> count(rows, with.value()))
                .reduceByKey(Integer::sum)
                .filter(count -> count._2() > 1 || count._1() == ARTICLES)
                .collect();
        TreeMap<Integer, Integer> sorted = new TreeMap<>();
        counted.forEach(count -> sorted.put(count._1(), count._2()));
        Integer number = sorted.remove(ARTICLES);
        return new AnchorWeights(
                number == null ? 1 : number,
                sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sorted.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether an article is of the sample: a matter of its key, whatever the partitions. */
    private static boolean isCounted(AnnotatedArticle article, double share) {
        return Hashing.mix(article.key()) >>> 1 <= share * Long.MAX_VALUE;
    }

    private static Iterator<Tuple2<Integer, Integer>> count(Iterator<AnnotatedArticle> articles, Comparer with) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (AnnotatedArticle article : Partitions.each(articles)) {
            Set<Integer> keys = new HashSet<>(Set.of(ARTICLES));
            with.anchored(article, AnchorWeights.NONE).keys(keys::add);
            keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
                .iterator();
    }

    private static Iterator<Block> postings(
            Iterator<AnnotatedArticle> articles,
            long mark,
            Comparer with,
            AnchorWeights weights,
            Map<String, Integer> languages) {
        return new Blocks<>(articles, (annotated, blocks) -> {
            Article article = annotated.article();
            int language = languages.get(article.language());
            boolean wire = article.kind() == OutletKind.WIRE;
            int hour = CandidateStage.hour(article);
            AnchoredText text = with.namesAndNumbers(annotated, weights);
            AnchorPairs.of(
                    text,
                    weights,
                    (fingerprint, position) -> blocks.add(
                            Meetings.shard(fingerprint),
                            fingerprint,
                            annotated.key(),
                            mark | PostingShard.facts(language, wire, hour, position)));
        });
    }
}
