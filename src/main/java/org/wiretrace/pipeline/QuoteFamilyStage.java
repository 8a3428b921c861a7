package org.wiretrace.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.corpus.Article;
import org.wiretrace.names.NameMention;
import org.wiretrace.quotes.PrintedQuote;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.QuoteFamilies;
import org.wiretrace.quotes.QuoteFamily;
import org.wiretrace.quotes.SharedQuote;
import org.wiretrace.text.Hashing;
import scala.Tuple2;

/**
 * Gathers the quotes that pairs of articles share into families. Which hang together is worked out on the driver, on keys
 * of sixteen bytes a pair of quotes; the quotes of each such heap then meet, and are told apart there.
 *
 * @param families tells the families among quotes that hang together
 */
record QuoteFamilyStage(QuoteFamilies families) {

    /** The families, in no order. */
    JavaRDD<QuoteFamily> apply(
            JavaSparkContext spark, JavaRDD<Comparison> comparisons, JavaRDD<AnnotatedArticle> articles) {
        JavaRDD<SharedQuote> shared =
                comparisons.flatMap(pair -> pair.sharedQuotes().iterator());
        Components components = Passes.over(shared, Ties::new).components();
        if (components.isEmpty()) {
            return spark.emptyRDD();
        }
        Broadcast<Components> heaps = spark.broadcast(components);
        JavaPairRDD<Long, SharedQuote> ties =
                shared.mapToPair(both -> new Tuple2<>(heaps.value().of(key(both.aQuote())), both));
        QuoteFamilies gather = families;
        return articles.flatMapToPair(article -> printed(article, heaps.value()).iterator())
                .cogroup(ties)
                .values()
                .flatMap(heap -> gather.of(list(heap._1()), list(heap._2())).iterator());
    }

    private static long key(String quote) {
        return Hashing.hash64(quote);
    }

    private static <T> List<T> list(Iterable<T> all) {
        List<T> list = new ArrayList<>();
        all.forEach(list::add);
        return list;
    }

    /** The quotes of an article that others share, each by its heap. */
    private static List<Tuple2<Long, PrintedQuote>> printed(AnnotatedArticle annotated, Components heaps) {
        List<Tuple2<Long, PrintedQuote>> printed = new ArrayList<>();
        Article article = annotated.article();
        for (Quote quote : annotated.quotes()) {
            long key = key(quote.quote());
            if (heaps.contains(key)) {
                List<NameMention> names = annotated.names().stream()
                        .filter(name -> name.begin() >= quote.begin() && name.end() <= quote.end())
                        .toList();
                printed.add(new Tuple2<>(
                        heaps.of(key),
                        new PrintedQuote(
                                quote,
                                names,
                                article.outletKey(),
                                article.language(),
                                article.published(),
                                article.timeKnown() ? Long.valueOf(article.publishedMinute()) : null)));
            }
        }
        return printed;
    }

    /** Which quotes are tied, by their keys. */
    private static final class Ties implements Passes.Sum<SharedQuote, Ties> {
        private static final long serialVersionUID = 1;

        private long[] from = new long[16];
        private long[] to = new long[16];
        private int size;

        @Override
        public void add(SharedQuote both) {
            makeRoom(1);
            from[size] = key(both.aQuote());
            to[size++] = key(both.bQuote());
        }

        @Override
        public void merge(Ties other) {
            makeRoom(other.size);
            System.arraycopy(other.from, 0, from, size, other.size);
            System.arraycopy(other.to, 0, to, size, other.size);
            size += other.size;
        }

        private void makeRoom(int more) {
            if (size + more > from.length) {
                int room = Math.max(size + more, 2 * size);
                from = Arrays.copyOf(from, room);
                to = Arrays.copyOf(to, room);
            }
        }

        Components components() {
            return Components.of(Arrays.copyOf(from, size), Arrays.copyOf(to, size));
        }
    }
}
