package org.wiretrace.pipeline;

import java.io.Serializable;
import java.time.LocalDate;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.ArticleParser;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.corpus.RepeatedLines;
import org.wiretrace.text.Hashing;

/**
 * Reads the article out of each record: body, outlet, date, credits. Articles published outside the days asked for are
 * left out; those whose date is unknown stay.
 *
 * @param parser reads one record
 * @param repeated lines that outlets print on page after page
 * @param since first day taken in; null for no limit
 * @param until last day taken in; null for no limit
 */
public record ReadStage(
        Broadcast<ArticleParser> parser, Broadcast<RepeatedLines> repeated, LocalDate since, LocalDate until)
        implements Serializable {

    public JavaRDD<ParsedArticle> apply(JavaRDD<RawArticle> records) {
        JavaRDD<ParsedArticle> parsed = records.map(this::parse);
        return since == null && until == null ? parsed : parsed.filter(this::isAskedFor);
    }

    private ParsedArticle parse(RawArticle raw) {
        ArticleParser.Parsed parsed = parser.value().parse(raw, repeated.value());
        return new ParsedArticle(parsed.article(), parsed.notices(), content(raw));
    }

    /** A hash of what an editor may change of an article that is out. */
    static long content(RawArticle raw) {
        long content = Hashing.hash64(raw.text());
        for (String field : new String[] {raw.title(), raw.author()}) {
            content = Hashing.combine(content, field == null ? 0 : Hashing.hash64(field));
        }
        return content;
    }

    private boolean isAskedFor(ParsedArticle parsed) {
        Article article = parsed.article();
        if (!article.timeKnown()) {
            return true;
        }
        // The day that the outlet itself prints, in its own zone.
        LocalDate day = LocalDate.parse(article.published().substring(0, 10));
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
