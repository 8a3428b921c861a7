package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.ArticleParser;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.load.LoadStage;
import org.wiretrace.notice.Reject;
import org.wiretrace.text.Span;

/**
 * Brings records of any kind that we read into one corpus: what a page leaves to be guessed is read out of it once, and
 * stands in fields from then on.
 *
 * @param parser reads one record
 */
public record Import(Broadcast<ArticleParser> parser) implements Serializable {

    /**
     * A record of a corpus, in the fields that {@code compare} reads.
     *
     * @param id unique
     * @param outlet name or domain; null when unknown
     * @param published ISO 8601 date or time; null when unknown
     * @param url address; null when none
     * @param title headline; null when none was found
     * @param author those who wrote it, with commas between; null when nobody is named
     * @param language BCP 47 code
     * @param text the article, paragraphs separated by line breaks
     */
    public record CorpusRow(
            String id,
            String outlet,
            String published,
            String url,
            String title,
            String author,
            String language,
            String text)
            implements Serializable {}

    public JavaRDD<CorpusRow> apply(JavaRDD<RawArticle> records) {
        return records.map(this::row);
    }

    /** What came of it, for people. */
    static Summary summary(LoadStage.Loaded loaded, ImportTarget target) {
        List<String> lines = new ArrayList<>();
        lines.add("records   %d read = %d articles + %d rejects"
                .formatted(loaded.read(), loaded.accepted(), loaded.rejected()));
        Passes.over(loaded.rejects(), () -> new Listing<Reject>(0, Reject::reason, ReportStage::byPlace))
                .counts
                .forEach((reason, number) -> lines.add("rejected  %d %s".formatted(number, reason)));
        if (!loaded.skipped().isEmpty()) {
            lines.add("skipped   %d files of no known kind, the first is %s"
                    .formatted(loaded.skipped().size(), loaded.skipped().get(0)));
        }
        lines.add("corpus    " + target.corpus());
        if (loaded.rejected() > 0) {
            lines.add("rejects   " + target.rejects());
        }
        return new Summary(lines);
    }

    private CorpusRow row(RawArticle raw) {
        Article article = parser.value().parse(raw).article();
        return new CorpusRow(
                article.id(),
                article.outlet(),
                article.published(),
                article.url(),
                article.title(),
                article.byline().isEmpty() ? null : String.join(", ", article.byline()),
                article.language(),
                raw.page() ? articleOf(article) : article.text());
    }

    /** What of a page is the article: its body, and the lines that credit somebody, without which it would be uncredited. */
    private static String articleOf(Article article) {
        List<Span> lines = new ArrayList<>(article.body());
        for (Credit credit : article.credits()) {
            if (credit.begin() != null && lines.stream().noneMatch(line -> overlap(line, credit))) {
                lines.add(line(article.text(), credit.begin(), credit.end()));
            }
        }
        lines.sort(Comparator.comparingInt(Span::begin));
        List<String> texts = lines.stream()
                .map(line -> article.text().substring(line.begin(), line.end()))
                .toList();
        return texts.isEmpty() ? article.text() : String.join("\n", texts);
    }

    private static boolean overlap(Span line, Credit credit) {
        return credit.begin() < line.end() && line.begin() < credit.end();
    }

    /** The whole line around a place. */
    private static Span line(String text, int begin, int end) {
        int next = text.indexOf('\n', end);
        return new Span(text.lastIndexOf('\n', begin) + 1, next < 0 ? text.length() : next);
    }
}
