package org.wiretrace.notice;

import java.io.Serializable;
import java.util.Objects;

/**
 * Something that we tell users about one article of theirs; the job goes on.
 *
 * @param article id of the article
 * @param code kebab-case name of the kind of notice, documented in {@code src/site/markdown/notices.md}
 * @param severity how much it matters
 * @param begin where in the text it begins, null when it concerns the whole article
 * @param end where it ends, exclusive; null with {@code begin}
 * @param detail the value found and what was expected, for people
 */
public record Notice(String article, String code, Severity severity, Integer begin, Integer end, String detail)
        implements Serializable {
    public Notice {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(detail, "detail");
    }
}
