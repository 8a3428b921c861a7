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
 */
public record ParsedArticle(Article article, List<Notice> notices) implements Serializable {}
