package org.wiretrace.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.wiretrace.corpus.Article;

/** Days of publication. */
final class Days {
    private Days() {}

    /** The day (UTC) on which the article was published; null when unknown. */
    static LocalDate of(Article article) {
        return article.timeKnown()
                ? LocalDate.ofInstant(Instant.ofEpochSecond(article.publishedMinute() * 60), ZoneOffset.UTC)
                : null;
    }
}
