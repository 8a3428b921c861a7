package org.wiretrace.pipeline;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.wiretrace.corpus.Article;
import org.wiretrace.notice.Notice;

/**
 * All that is known of an article before it is compared, kept for later nights.
 *
 * @param night the night that it came in, ISO 8601
 * @param content hash of the record as given, which tells an edited one
 * @param annotated the article with its names and quotations
 * @param notices what is odd about it
 */
public record KeptArticle(String night, long content, AnnotatedArticle annotated, List<Notice> notices)
        implements Serializable {

    static KeptArticle of(String night, ParsedArticle parsed, AnnotatedArticle annotated) {
        return new KeptArticle(night, parsed.content(), annotated, parsed.notices());
    }

    /** The day that counts for the time window: without a time, that of its coming. */
    private LocalDate day() {
        Article article = annotated.article();
        return LocalDate.parse(article.timeKnown() ? article.published().substring(0, 10) : night);
    }

    boolean isFrom(LocalDate first) {
        return !day().isBefore(first);
    }
}
