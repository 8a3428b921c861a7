package org.wiretrace.corpus;

import java.io.Serializable;

/**
 * An article as it came in, nothing read out of it yet. Everything but {@code text}, {@code source} and
 * {@code position} may be null.
 *
 * @param source file that it stands in
 * @param position one-based number of the record in that file
 * @param page whether the text is a whole page as scraped, not an article's text
 * @param wire whether it came from a corpus given as a wire's ({@code --wire})
 * @param id id as given, for a page the file's name
 * @param outlet name or domain as given
 * @param published time or date as given
 * @param url address as given
 * @param title title as given
 * @param author author as given
 * @param language BCP 47 code as given
 * @param text the text, as found
 */
public record RawArticle(
        String source,
        long position,
        boolean page,
        boolean wire,
        String id,
        String outlet,
        String published,
        String url,
        String title,
        String author,
        String language,
        String text)
        implements Serializable {}
