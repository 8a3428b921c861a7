package org.wiretrace.pipeline;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.provenance.Link;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.PickupRule;
import org.wiretrace.spark.Datasets;
import org.wiretrace.spark.RecordEncoder;

/**
 * Gathers what each article shares with others and says which wires it draws on, and whether it credits them.
 *
 * @param rule decides for one article
 */
public record ProvenanceStage(PickupRule rule) implements Serializable {
    /**
     * The agencies and outlets of which the corpus holds articles.
     *
     * @param ids agencies' ids and outlets' ids
     */
    private record Present(Set<String> ids) implements Serializable {}

    public Dataset<Pickup> apply(
            SparkSession spark, Dataset<Comparison> comparisons, Dataset<AnnotatedArticle> articles) {
        Broadcast<Present> present = Broadcasts.of(spark, Present.class, present(articles));
        Dataset<Link> links = Datasets.flatMap(comparisons, Link.class, pair -> List.of(pair.aLink(), pair.bLink())
                .iterator());
        // Texts stay where they are: what an article credits is all that is needed of it.
        Dataset<Article> heads = Datasets.map(articles, Article.class, annotated -> head(annotated.article()));
        return Datasets.filter(heads, head -> head.kind() == OutletKind.OUTLET)
                .groupByKey((MapFunction<Article, String>) Article::id, Encoders.STRING())
                .cogroup(
                        links.groupByKey((MapFunction<Link, String>) Link::article, Encoders.STRING()),
                        (CoGroupFunction<String, Article, Link, Pickup>)
                                (id, article, ofArticle) -> pickups(article, ofArticle, present.value()),
                        RecordEncoder.of(Pickup.class));
    }

    private Iterator<Pickup> pickups(Iterator<Article> article, Iterator<Link> links, Present present) {
        if (!article.hasNext()) {
            return List.<Pickup>of().iterator(); // a wire's own article
        }
        List<Link> ofArticle = new ArrayList<>();
        links.forEachRemaining(ofArticle::add);
        return rule.pickups(article.next(), ofArticle, present.ids()).iterator();
    }

    private static Article head(Article article) {
        return new Article(
                article.id(),
                article.outlet(),
                article.owner(),
                article.kind(),
                article.wire(),
                article.language(),
                null,
                List.of(),
                article.published(),
                article.publishedMinute(),
                article.precision(),
                null,
                article.words(),
                article.credits(),
                List.of(),
                "",
                null);
    }

    private static Present present(Dataset<AnnotatedArticle> articles) {
        Set<String> ids = new HashSet<>();
        for (Row row : articles.select(col("article.outlet"), col("article.wire"))
                .distinct()
                .collectAsList()) {
            for (int i = 0; i < 2; i++) {
                if (!row.isNullAt(i)) {
                    ids.add(row.getString(i));
                }
            }
        }
        return new Present(ids);
    }
}
