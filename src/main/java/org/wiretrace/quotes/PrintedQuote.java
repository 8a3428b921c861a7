package org.wiretrace.quotes;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.wiretrace.names.NameMention;

/**
 * A quote, and where and when it was printed.
 *
 * @param quote the quote
 * @param names the names in it, in order, by their places in the article
 * @param outlet who printed it
 * @param language BCP 47 code of its article
 * @param published ISO 8601 time of its article; null when unknown
 * @param minute the same in minutes since the epoch; null when unknown
 */
public record PrintedQuote(
        Quote quote, List<NameMention> names, String outlet, String language, String published, Long minute)
        implements Serializable {
    /** The earliest first; unknown times last, ties by id. */
    static final Comparator<PrintedQuote> BY_TIME = Comparator.comparing(
                    PrintedQuote::minute, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(printed -> printed.quote().quote());

    public PrintedQuote {
        names = List.copyOf(names);
    }
}
