package org.wiretrace.pipeline;

import java.io.Serializable;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.QuoteForm;

/**
 * A line of the table of quotes: {@link Quote} as other programs rely on it. How its speaker was found, {@code explain}
 * and the report tell.
 *
 * @param quote unique id
 * @param article id of the article
 * @param begin first UTF-16 unit of the words, marks left out
 * @param end last one, exclusive
 * @param text the words as printed
 * @param speaker who said them, as printed; null when nobody is named
 * @param speakerName canonical name of the speaker; null when unknown
 * @param cue the words that link speaker and quote; null when none
 * @param form how the quotation stands in its article
 */
public record QuoteRow(
        String quote,
        String article,
        int begin,
        int end,
        String text,
        String speaker,
        String speakerName,
        String cue,
        QuoteForm form)
        implements Serializable {
    static QuoteRow of(Quote quote) {
        return new QuoteRow(
                quote.quote(),
                quote.article(),
                quote.begin(),
                quote.end(),
                quote.text(),
                quote.speaker(),
                quote.speakerName(),
                quote.cue(),
                quote.form());
    }
}
