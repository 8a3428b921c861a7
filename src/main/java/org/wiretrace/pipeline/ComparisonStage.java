package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.wiretrace.similarity.CandidatePair;
import org.wiretrace.similarity.CommonWords;
import org.wiretrace.spark.Datasets;
import org.wiretrace.spark.RecordEncoder;
import scala.Tuple2;

/**
 * Compares the articles of each candidate pair.
 *
 * @param comparer compares two of them
 */
public record ComparisonStage(Broadcast<Comparer> comparer) implements Serializable {
    /** Articles whose tokens are kept at hand: pairs of one article come near each other. */
    private static final int AT_HAND = 512;

    /**
     * Two articles that are to be compared.
     *
     * @param a one of them
     * @param b the other
     */
    public record ArticlePair(AnnotatedArticle a, AnnotatedArticle b) implements Serializable {}

    public Dataset<Comparison> apply(
            Dataset<CandidatePair> candidates, Dataset<AnnotatedArticle> articles, Broadcast<CommonWords> common) {
        return Datasets.mapPartitions(
                pairs(candidates, articles), Comparison.class, pairs -> compare(pairs, common.value()));
    }

    private static Dataset<ArticlePair> pairs(Dataset<CandidatePair> candidates, Dataset<AnnotatedArticle> articles) {
        Dataset<Tuple2<CandidatePair, AnnotatedArticle>> first =
                candidates.joinWith(articles, candidates.col("a").equalTo(articles.col("key")));
        Dataset<AnnotatedArticle> others = articles.as("other").as(RecordEncoder.of(AnnotatedArticle.class));
        return first.joinWith(others, first.col("_1.b").equalTo(others.col("other.key")))
                .map(
                        (org.apache.spark.api.java.function.MapFunction<
                                        Tuple2<Tuple2<CandidatePair, AnnotatedArticle>, AnnotatedArticle>, ArticlePair>)
                                joined -> new ArticlePair(joined._1()._2(), joined._2()),
                        RecordEncoder.of(ArticlePair.class));
    }

    private Iterator<Comparison> compare(Iterator<ArticlePair> pairs, CommonWords common) {
        Map<Long, Comparer.Prepared> atHand = new LinkedHashMap<>(AT_HAND, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Comparer.Prepared> eldest) {
                return size() > AT_HAND;
            }
        };
        Comparer with = comparer.value();
        return stream(pairs)
                .map(pair -> with.compare(prepared(pair.a(), with, atHand), prepared(pair.b(), with, atHand), common))
                .filter(Objects::nonNull)
                .iterator();
    }

    private static Comparer.Prepared prepared(
            AnnotatedArticle article, Comparer with, Map<Long, Comparer.Prepared> atHand) {
        return atHand.computeIfAbsent(article.key(), key -> with.prepare(article));
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(Datasets.each(iterator).spliterator(), false);
    }
}
