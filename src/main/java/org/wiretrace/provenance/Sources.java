package org.wiretrace.provenance;

import java.util.Set;
import java.util.TreeSet;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.CreditForm;

/** Whom an article names as its source. */
public final class Sources {
    private Sources() {}

    /** Agencies and partners that the article credits for its text as a whole, itself left out, by id. */
    public static Set<String> of(Article article) {
        Set<String> sources = new TreeSet<>();
        for (Credit credit : article.credits()) {
            if (credit.counts() && credit.form() != CreditForm.INLINE && !isOwn(article, credit)) {
                sources.add(credit.agency());
            }
        }
        return sources;
    }

    /** Whether a source is an outlet that others republish, and no agency: outlets go by their domain. */
    public static boolean isPartner(String source) {
        return source.indexOf('.') >= 0;
    }

    /** Whether the credit names the article's own outlet. */
    static boolean isOwn(Article article, Credit credit) {
        return credit.agency().equals(article.wire()) || credit.agency().equals(article.outlet());
    }
}
