package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.List;
import org.wiretrace.corpus.Article;
import org.wiretrace.notice.Notice;

/**
 * An article as read, and what is odd about it.
 *
 * @param article the article
 * @param notices what is odd
 * @param content hash of the record as given
 */
public record ParsedArticle(Article article, List<Notice> notices, long content) implements Serializable {}
