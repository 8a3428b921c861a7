package org.wiretrace.pipeline;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wiretrace.provenance.ClusterMember;
import org.wiretrace.provenance.Families;
import org.wiretrace.spark.RecordEncoder;

/**
 * Gathers articles into families. Only pairs that share a good part of either text tie a family: what hangs by a
 * paragraph is another story that quotes this one.
 *
 * @param minShare share of either text that must be in the other for the pair to tie a family
 */
public record ClusterStage(double minShare) implements Serializable {
    private static final List<String> REUSE = List.of("VERBATIM", "EDITED", "PARTIAL", "REWRITTEN", "TRANSLATED");

    public Dataset<ClusterMember> apply(
            SparkSession spark, Dataset<Comparison> comparisons, Dataset<AnnotatedArticle> articles) {
        // Ids of linked articles come to the driver, a hundred bytes a link; texts never do.
        Families families = new Families();
        Iterator<Row> links = comparisons
                .filter(col("verdict.relation").isInCollection(REUSE))
                .filter(col("verdict.containmentA")
                        .geq(minShare)
                        .or(col("verdict.containmentB").geq(minShare)))
                .select("verdict.a", "verdict.b")
                .toLocalIterator();
        while (links.hasNext()) {
            Row link = links.next();
            families.link(link.getString(0), link.getString(1));
        }
        Map<String, List<String>> byRoot = new TreeMap<>();
        families.roots().forEach((article, root) -> byRoot.computeIfAbsent(root, r -> new ArrayList<>())
                .add(article));
        List<ClusterMember> members = new ArrayList<>();
        byRoot.forEach((root, family) -> family.stream()
                .sorted()
                .forEach(article -> members.add(new ClusterMember(root, article, null, family.size()))));
        return withFirstPublished(spark.createDataset(members, RecordEncoder.of(ClusterMember.class)), articles);
    }

    private static Dataset<ClusterMember> withFirstPublished(
            Dataset<ClusterMember> members, Dataset<AnnotatedArticle> articles) {
        Dataset<Row> times = articles.select(
                col("article.id").as("article"),
                col("article.published").as("published"),
                col("article.publishedMinute").as("minute"));
        Dataset<Row> dated = members.drop("firstPublished").join(times, "article");
        org.apache.spark.sql.Column known = org.apache.spark.sql.functions.when(
                col("published").isNotNull(), org.apache.spark.sql.functions.struct(col("minute"), col("published")));
        Dataset<Row> first = dated.groupBy("cluster")
                .agg(org.apache
                        .spark
                        .sql
                        .functions
                        .min(known)
                        .getField("published")
                        .as("firstPublished"));
        return dated.join(first, "cluster")
                .select("cluster", "article", "firstPublished", "size")
                .as(RecordEncoder.of(ClusterMember.class));
    }
}
