package org.wiretrace.corpus;

/** Where and how an article names its source. */
public enum CreditForm {
    HEADER,
    DATELINE,
    BYLINE,
    FOOTER,
    INLINE,
    PHOTO
}
