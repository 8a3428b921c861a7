package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.provenance.Link;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.PickupRule;
import scala.Tuple2;

/**
 * Gathers what each article shares with others and says which wires it draws on, and whether it credits them.
 *
 * @param rule decides for one article
 * @param present agencies and outlets of which the corpus holds articles
 */
public record ProvenanceStage(PickupRule rule, Set<String> present) implements Serializable {

    public JavaRDD<Drawing> apply(JavaRDD<Comparison> comparisons, JavaRDD<AnnotatedArticle> articles) {
        JavaPairRDD<String, Link> links = comparisons
                .flatMap(pair -> List.of(pair.aLink(), pair.bLink()).iterator())
                .mapToPair(link -> new Tuple2<>(link.article(), link));
        return articles.filter(annotated -> annotated.article().kind() != OutletKind.WIRE)
                .mapToPair(annotated -> new Tuple2<>(annotated.article().id(), head(annotated.article())))
                .cogroup(links)
                .values()
                .flatMap(found -> drawings(found._1().iterator(), found._2().iterator()));
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

    /** What is needed of an article: its text stays where it is. */
    static Article head(Article article) {
        return new Article(
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
                List.of(),
                "",
                null);
    }
}
