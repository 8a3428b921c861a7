package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.List;
import org.wiretrace.corpus.Article;
import org.wiretrace.names.NameMention;

/**
 * An article and the names found in it.
 *
 * @param article the article
 * @param names names, by place
 */
public record NamedArticle(Article article, List<NameMention> names) implements Serializable {}
