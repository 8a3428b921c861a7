package org.wiretrace.pipeline;

import java.util.HashSet;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.notice.Notice;
import org.wiretrace.spark.Partitions;
import scala.Tuple2;

/**
 * What a run need not find out again, because nights before it did: what the corpus teaches, the articles inside the time
 * window, and what comparing them gave.
 *
 * @param lore what the corpus teaches; null where the run learns it from its own corpus
 * @param articles articles whose pairs with each other are known; null for none
 * @param comparisons what comparing them gave, with each other and with older ones; null for none
 * @param again records of nights before that are to be read anew; null for none
 * @param known articles of nights before, those to be read anew among them; null for none
 */
record Kept(
        Lore lore,
        JavaRDD<KeptArticle> articles,
        JavaRDD<Comparison> comparisons,
        JavaRDD<RawArticle> again,
        Broadcast<Keys> known) {
    /** A run that stands by itself. */
    static final Kept NOTHING = new Kept(null, null, null, null, null);

    /** The records to be read: those that no night before has read, and those to be read anew. */
    JavaRDD<RawArticle> unread(JavaRDD<RawArticle> records) {
        if (known == null) {
            return records;
        }
        Broadcast<Keys> before = known;
        JavaRDD<RawArticle> unread = records.filter(record -> !before.value().contains(record.id()));
        return again == null ? unread : unread.union(again);
    }

    /** The articles with those known. */
    JavaRDD<AnnotatedArticle> and(JavaRDD<AnnotatedArticle> read) {
        return articles == null ? read : read.union(annotated());
    }

    /** The articles whose pairs with each other are known. */
    JavaRDD<AnnotatedArticle> compared(JavaSparkContext spark) {
        return articles == null ? spark.emptyRDD() : annotated();
    }

    private JavaRDD<AnnotatedArticle> annotated() {
        return articles.map(KeptArticle::annotated);
    }

    /** What is odd about the articles, with what is odd about those known. */
    JavaRDD<Notice> notices(JavaRDD<Notice> read) {
        return articles == null
                ? read
                : read.union(articles.flatMap(article -> article.notices().iterator()));
    }

    /** What outlets print, with what they print in the articles that are known. */
    JavaRDD<Tuple2<PrintedName, Long>> printed(NameStage.Named named) {
        if (articles == null) {
            return named.printed();
        }
        Broadcast<NameStage.Decided> decided = named.decided();
        JavaPairRDD<PrintedName, Long> known =
                articles.flatMapToPair(article -> NameStage.printed(article.annotated(), decided.value()));
        return Pipeline.kept(
                Partitions.summed(named.printed().mapToPair(printed -> printed).union(known)));
    }

    /** The comparisons with those known, as far as both articles are still looked at. */
    JavaRDD<Comparison> andCompared(JavaRDD<Comparison> compared) {
        if (comparisons == null) {
            return compared;
        }
        Broadcast<Keys> before = known;
        return compared.union(comparisons.filter(
                pair -> before.value().contains(pair.verdict().a())
                        && before.value().contains(pair.verdict().b())));
    }

    /** The comparisons with those known, with articles too that nobody looks at any more. */
    JavaRDD<Comparison> withOlder(JavaRDD<Comparison> compared) {
        return comparisons == null ? compared : compared.union(comparisons);
    }

    boolean isNothing() {
        return lore == null;
    }

    /** Agencies and outlets of which there are articles, or were when the lore was learnt. */
    Set<String> sources(Census census) {
        Set<String> sources = new HashSet<>(census.present());
        if (lore != null) {
            sources.addAll(lore.sources());
        }
        return sources;
    }
}
