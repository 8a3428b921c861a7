package org.wiretrace.pipeline;

import java.io.Serializable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.corpus.Article;
import org.wiretrace.quotes.QuoteExtractor;

/**
 * Finds who is quoted saying what.
 *
 * @param extractor finds the quotations of one article
 */
public record QuoteStage(Broadcast<QuoteExtractor> extractor) implements Serializable {

    public JavaRDD<AnnotatedArticle> apply(JavaRDD<NamedArticle> articles) {
        return articles.map(this::annotate);
    }

    private AnnotatedArticle annotate(NamedArticle named) {
        Article article = named.article();
        return AnnotatedArticle.of(
                named,
                extractor
                        .value()
                        .extract(article.id(), article.text(), article.body(), article.language(), named.names()));
    }
}
