package org.wiretrace.divergence;

import java.util.List;
import org.wiretrace.corpus.Article;
import org.wiretrace.language.DateMention;
import org.wiretrace.language.Language;
import org.wiretrace.names.NameMention;
import org.wiretrace.quotes.Quote;
import org.wiretrace.similarity.AlignedText;

/**
 * One of the two articles that are compared.
 *
 * @param article the article
 * @param text its body as tokens
 * @param names names in it, by place
 * @param quotes quotations in it, by place
 * @param dates dates named in it, by place
 * @param language what its language knows
 */
public record Side(
        Article article,
        AlignedText text,
        List<NameMention> names,
        List<Quote> quotes,
        List<DateMention> dates,
        Language language) {
    String words(int begin, int end) {
        return article.text().substring(begin, end);
    }

    /** The name that begins or stands at that place; null when none does. */
    NameMention nameAt(int begin, int end) {
        for (NameMention name : names) {
            if (name.begin() < end && begin < name.end()) {
                return name;
            }
        }
        return null;
    }

    DateMention dateAt(int begin, int end) {
        for (DateMention date : dates) {
            if (date.begin() < end && begin < date.end()) {
                return date;
            }
        }
        return null;
    }

    boolean quoted(int begin, int end) {
        return quotes.stream().anyMatch(quote -> quote.begin() <= begin && end <= quote.end());
    }

    Quote quote(String id) {
        return quotes.stream()
                .filter(quote -> quote.quote().equals(id))
                .findFirst()
                .orElse(null);
    }
}
