package org.wiretrace.corpus;

/** What a line of a page is. */
public enum LineRole {
    BLANK,
    HEADLINE,
    KICKER,
    BYLINE,
    DATE,
    DATELINE,
    BODY,
    CAPTION,
    CREDIT,
    RELATED_LINK,
    PROMOTION,
    LINK_LIST,
    COMMENTS,
    NAVIGATION,
    /** Stands on page after page of one outlet. */
    REPEATED
}
