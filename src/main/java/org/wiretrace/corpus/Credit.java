package org.wiretrace.corpus;

import java.io.Serializable;
import java.util.Objects;

/**
 * Words by which an article names its source.
 *
 * @param agency id in {@code conf/agencies.yaml}, or the domain of an outlet
 * @param form where it stands
 * @param counts whether it credits the article's text, as a whole or in part; a photo credit does not
 * @param begin where in the text it begins; null when it stands in the author or title field
 * @param end where it ends, exclusive; null with {@code begin}
 * @param text the very words
 */
public record Credit(String agency, CreditForm form, boolean counts, Integer begin, Integer end, String text)
        implements Serializable {
    public Credit {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(form, "form");
    }
}
