package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.names.NameMention;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.SayingRule;
import org.wiretrace.quotes.SayingRule.Place;
import org.wiretrace.quotes.Sayings;
import org.wiretrace.text.Hashing;
import scala.Tuple2;

/**
 * Finds the quotations that turn up in many stories. Words are counted first, by a hash; only of those that enough articles
 * print are the articles looked at.
 *
 * @param rule says what a saying is
 */
record SayingStage(SayingRule rule) implements Serializable {

    Sayings apply(JavaSparkContext spark, JavaRDD<AnnotatedArticle> articles) {
        long fewest = rule.fewest();
        List<Long> frequent = articles.flatMap(article -> keys(article).iterator())
                .mapToPair(key -> new Tuple2<>(key, 1L))
                .reduceByKey(Long::sum)
                .filter(counted -> counted._2() >= fewest)
                .keys()
                .collect();
        if (frequent.isEmpty()) {
            return Sayings.NONE;
        }
        Broadcast<Sayings> known = spark.broadcast(Sayings.of(frequent));
        SayingRule decides = rule;
        return Sayings.of(articles.flatMapToPair(article -> places(article, known.value()))
                .groupByKey()
                .filter(printed -> decides.isSaying(list(printed._2())))
                .keys()
                .collect());
    }

    /** What an article quotes, once each. */
    private static Set<Long> keys(AnnotatedArticle article) {
        Set<Long> keys = new LinkedHashSet<>();
        article.quotes().forEach(quote -> keys.add(Sayings.key(quote)));
        return keys;
    }

    private static Iterator<Tuple2<Long, Place>> places(AnnotatedArticle annotated, Sayings frequent) {
        Set<Long> keys = new LinkedHashSet<>();
        for (Quote quote : annotated.quotes()) {
            if (frequent.contains(quote)) {
                keys.add(Sayings.key(quote));
            }
        }
        if (keys.isEmpty()) {
            return List.<Tuple2<Long, Place>>of().iterator();
        }
        Long minute = annotated.article().timeKnown() ? annotated.article().publishedMinute() : null;
        int[] names = annotated.names().stream()
                .map(NameMention::canonical)
                .mapToInt(Hashing::hash32)
                .sorted()
                .distinct()
                .toArray();
        Place place = new Place(annotated.key(), minute, names);
        return keys.stream().map(key -> new Tuple2<>(key, place)).iterator();
    }

    private static List<Place> list(Iterable<Place> places) {
        List<Place> list = new ArrayList<>();
        places.forEach(list::add);
        return list;
    }
}
