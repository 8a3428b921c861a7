package org.wiretrace.quotes;

import java.io.Serializable;

/**
 * One place where a wording was printed.
 *
 * @param quote id of the quote
 * @param article id of its article
 * @param outlet who printed it
 * @param published ISO 8601 time; null when unknown
 * @param speaker who said it, as printed, and where that is a pronoun, whom it stands for; null when nobody is named
 * @param speakerName canonical name of the speaker; null when unknown
 */
public record Printing(
        String quote, String article, String outlet, String published, String speaker, String speakerName)
        implements Serializable {
    static Printing of(PrintedQuote printed) {
        Quote quote = printed.quote();
        return new Printing(
                quote.quote(),
                quote.article(),
                printed.outlet(),
                printed.published(),
                quote.who(),
                quote.speakerName());
    }
}
