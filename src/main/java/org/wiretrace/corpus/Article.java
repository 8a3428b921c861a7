package org.wiretrace.corpus;

import java.io.Serializable;
import java.util.List;
import org.wiretrace.text.Span;

/**
 * One text run by one outlet at one time, read: its metadata found, its body told from the page around it.
 *
 * @param id unique in the corpus
 * @param outlet id of the outlet: its domain where known, else its name; null when unknown
 * @param owner group that owns the outlet; null when unknown
 * @param kind whether the outlet is a wire
 * @param wire id of the agency that the outlet is; null for an outlet that is none
 * @param language BCP 47 code
 * @param title headline; null when none was found
 * @param byline names of those who wrote it
 * @param published ISO 8601 date or time with offset; null when unknown
 * @param publishedMinute minutes since the epoch (UTC), at day precision those of the day's start in the
 *     outlet's zone; {@link #UNKNOWN_TIME} when unknown
 * @param precision how exactly {@code published} is known
 * @param datelinePlace place of filing; null when none
 * @param words tokens of the body
 * @param credits every credit found, in order of position
 * @param body spans of {@code text} that are the article, sorted, apart
 * @param cut lines of {@code text} that are not, and what they are
 * @param text the text as given
 * @param url address; null when none
 */
public record Article(
        String id,
        String outlet,
        String owner,
        OutletKind kind,
        String wire,
        String language,
        String title,
        List<String> byline,
        String published,
        long publishedMinute,
        Precision precision,
        String datelinePlace,
        int words,
        List<Credit> credits,
        List<Span> body,
        List<Cut> cut,
        String text,
        String url)
        implements Serializable {
    public static final long UNKNOWN_TIME = Long.MIN_VALUE;

    /** Who published it; an article whose outlet is unknown counts as an outlet of its own. */
    public String outletKey() {
        return outlet == null ? "?" + id : outlet;
    }

    /** The same with another body. */
    public Article withBody(List<Span> other) {
        return new Article(
                id,
                outlet,
                owner,
                kind,
                wire,
                language,
                title,
                byline,
                published,
                publishedMinute,
                precision,
                datelinePlace,
                words,
                credits,
                other,
                cut,
                text,
                url);
    }

    public boolean timeKnown() {
        return publishedMinute != UNKNOWN_TIME;
    }
}
