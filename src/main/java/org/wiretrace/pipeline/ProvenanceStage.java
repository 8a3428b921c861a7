package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.Credit;
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
 * @param present agencies and outlets of which the corpus holds articles
 */
public record ProvenanceStage(PickupRule rule, Set<String> present) implements Serializable {

    public Dataset<Drawing> apply(Dataset<Comparison> comparisons, Dataset<AnnotatedArticle> articles) {
        Dataset<Link> links = Datasets.flatMap(comparisons, Link.class, pair -> List.of(pair.aLink(), pair.bLink())
                .iterator());
        return Datasets.flatMap(articles, Article.class, ProvenanceStage::head)
                .groupByKey((MapFunction<Article, String>) Article::id, Encoders.STRING())
                .cogroup(
                        links.groupByKey((MapFunction<Link, String>) Link::article, Encoders.STRING()),
                        (CoGroupFunction<String, Article, Link, Drawing>)
                                (id, article, ofArticle) -> drawings(article, ofArticle),
                        RecordEncoder.of(Drawing.class));
    }

    private Iterator<Drawing> drawings(Iterator<Article> heads, Iterator<Link> links) {
        if (!heads.hasNext()) {
            return List.<Drawing>of().iterator(); // a wire's own article
        }
        Article article = heads.next();
        List<Link> ofArticle = new ArrayList<>();
        links.forEachRemaining(ofArticle::add);
        return rule.pickups(article, ofArticle, present).stream()
                .map(pickup -> drawing(pickup, article, ofArticle))
                .iterator();
    }

    private static Drawing drawing(Pickup pickup, Article article, List<Link> links) {
        Link source = links.stream()
                .filter(link -> link.other().equals(pickup.sourceArticle()))
                .findFirst()
                .orElse(null);
        String credit = article.credits().stream()
                .filter(one -> one.counts() && one.agency().equals(pickup.wire()))
                .map(Credit::text)
                .findFirst()
                .orElse(null);
        return new Drawing(
                pickup,
                article.outlet(),
                article.title(),
                article.published(),
                article.words(),
                source == null ? null : source.otherTitle(),
                source == null ? null : source.otherPublished(),
                credit,
                source == null ? 0 : source.divergences());
    }

    /** What is needed of an outlet's article: its text stays where it is. */
    private static Iterator<Article> head(AnnotatedArticle annotated) {
        Article article = annotated.article();
        if (article.kind() == OutletKind.WIRE) {
            return List.<Article>of().iterator();
        }
        return Stream.of(new Article(
                        article.id(),
                        article.outlet(),
                        article.owner(),
                        article.kind(),
                        article.wire(),
                        article.language(),
                        article.title(),
                        List.of(),
                        article.published(),
                        article.publishedMinute(),
                        article.precision(),
                        null,
                        article.words(),
                        article.credits(),
                        List.of(),
                        "",
                        null))
                .iterator();
    }
}
