package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.List;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.Cut;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.corpus.Precision;
import org.wiretrace.text.Span;

/**
 * A row of the table of articles: what was read of an article, without its text.
 *
 * @param article id
 * @param outlet id of the outlet; null when unknown
 * @param kind whether the outlet is a wire
 * @param language BCP 47 code
 * @param title headline; null when none was found
 * @param byline names of those who wrote it
 * @param published ISO 8601 date or time; null when unknown
 * @param publishedPrecision how exactly it is known
 * @param datelinePlace place of filing; null when none
 * @param words words of the body
 * @param credits every credit found
 * @param body spans of the text that are the article
 * @param cut lines of the text that are not, and what they are
 */
public record ArticleRow(
        String article,
        String outlet,
        OutletKind kind,
        String language,
        String title,
        List<String> byline,
        String published,
        Precision publishedPrecision,
        String datelinePlace,
        int words,
        List<Credit> credits,
        List<Span> body,
        List<Cut> cut)
        implements Serializable {
    static ArticleRow of(Article article) {
        return new ArticleRow(
                article.id(),
                article.outlet(),
                article.kind(),
                article.language(),
                article.title(),
                article.byline(),
                article.published(),
                article.precision(),
                article.datelinePlace(),
                article.words(),
                article.credits(),
                article.body(),
                article.cut());
    }
}
