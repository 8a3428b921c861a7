package org.wiretrace.provenance;

import java.io.Serializable;

/**
 * An article's place in a family of articles linked by shared text.
 *
 * @param cluster id of the cluster: the smallest id of its articles
 * @param article id of the article
 * @param firstPublished ISO 8601 time of the earliest article in the cluster; null when none is known
 * @param size number of articles in the cluster
 */
public record ClusterMember(String cluster, String article, String firstPublished, int size) implements Serializable {}
