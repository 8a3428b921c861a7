package org.wiretrace.quotes;

/** How a quotation stands in its article. */
public enum QuoteForm {
    /** At least one clause of its own between the marks. */
    DIRECT,
    /** A fragment built into the reporter's sentence. */
    MIXED,
    /** A quotation of several paragraphs. */
    BLOCK
}
