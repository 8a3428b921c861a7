package org.wiretrace.pipeline;

import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.wiretrace.corpus.Article;
import org.wiretrace.quotes.QuoteExtractor;
import org.wiretrace.spark.Datasets;

/**
 * Finds who is quoted saying what.
 *
 * @param extractor finds the quotations of one article
 */
public record QuoteStage(Broadcast<QuoteExtractor> extractor) implements Serializable {

    public Dataset<AnnotatedArticle> apply(Dataset<NamedArticle> articles) {
        return Datasets.map(articles, AnnotatedArticle.class, this::annotate);
    }

    private AnnotatedArticle annotate(NamedArticle named) {
        Article article = named.article();
        return new AnnotatedArticle(
                AnnotatedArticle.key(article.id()),
                article,
                named.names(),
                extractor
                        .value()
                        .extract(article.id(), article.text(), article.body(), article.language(), named.names()));
    }
}
