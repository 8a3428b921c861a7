package org.wiretrace.load;

/** What an element of a page is likely to hold. */
enum Box {
    /** The article, as schema.org marks it. */
    MARKED,
    /** The article, by its name. */
    NAMED,
    /** Anything. */
    PLAIN,
    /** What stands around an article, unless most of the page is in it. */
    BESIDE,
    /** What is no article even where it is most of the page: what readers wrote, who runs the site. */
    APART;

    boolean isPeripheral() {
        return this == BESIDE || this == APART;
    }

    boolean isArticle() {
        return this == MARKED || this == NAMED;
    }
}
