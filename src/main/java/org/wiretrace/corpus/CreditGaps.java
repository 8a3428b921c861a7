package org.wiretrace.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wiretrace.notice.Notice;
import org.wiretrace.notice.Severity;

/** What an article's credits leave open, as a careful reader would see it. */
final class CreditGaps {
    /** Agencies from which on a line of credits reads like a list of all. */
    private static final int LIST = 2;

    private CreditGaps() {}

    /** A notice for each gap, by place. */
    static List<Notice> of(Article article) {
        List<Notice> notices = new ArrayList<>();
        Set<String> listed = new TreeSet<>();
        Credit partner = null;
        boolean agency = false;
        for (Credit credit : article.credits()) {
            boolean outlet = credit.agency().indexOf('.') >= 0;
            agency |= credit.counts() && !outlet;
            if (credit.counts() && credit.form() != CreditForm.INLINE) {
                if (outlet) {
                    partner = partner == null ? credit : partner;
                } else {
                    listed.add(credit.agency());
                }
            }
        }
        if (partner != null && !agency) {
            notices.add(new Notice(
                    article.id(),
                    "partner-without-wire",
                    Severity.INFO,
                    partner.begin(),
                    partner.end(),
                    "taken from " + partner.agency() + ", which may have it from a wire; none is named"));
        }
        for (Credit credit : article.credits()) {
            boolean unlisted = credit.counts()
                    && credit.form() == CreditForm.INLINE
                    && credit.agency().indexOf('.') < 0
                    && !credit.agency().equals(article.wire())
                    && !listed.contains(credit.agency());
            if (unlisted && listed.size() >= LIST) {
                notices.add(new Notice(
                        article.id(),
                        "source-not-listed",
                        Severity.INFO,
                        credit.begin(),
                        credit.end(),
                        credit.agency() + " is used here, and is not among the sources listed: "
                                + String.join(", ", listed)));
            }
        }
        return notices;
    }
}
