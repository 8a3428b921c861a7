package org.wiretrace.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.report.OutletSummary;
import org.wiretrace.spark.RecordEncoder;

/** Sums up what each outlet had from each wire. */
public record OutletStage() implements Serializable {

    public Dataset<OutletSummary> apply(
            Dataset<Pickup> pickups, Dataset<Comparison> comparisons, Dataset<AnnotatedArticle> articles) {
        Dataset<Row> outlets = articles.select(
                col("article.id").as("article"),
                coalesce(col("article.outlet"), concat(lit("?"), col("article.id")))
                        .as("outlet"));
        return pickups.join(outlets, "article")
                .join(divergences(comparisons), new String[] {"article", "sourceArticle"}, "left")
                .groupBy("outlet", "wire")
                .agg(
                        count(lit(1)).as("articles"),
                        counted("derivation", "WHOLLY").as("wholly"),
                        counted("derivation", "PARTIALLY").as("partially"),
                        counted("credit", "CREDITED").as("credited"),
                        counted("credit", "UNCREDITED").as("uncredited"),
                        counted("credit", "MISCREDITED").as("miscredited"),
                        round(median(col("lagMinutes"))).cast("long").as("medianLagMinutes"),
                        sum(coalesce(col("divergences"), lit(0L))).as("divergences"))
                .as(RecordEncoder.of(OutletSummary.class));
    }

    private static Column counted(String column, String value) {
        return count(when(col(column).equalTo(value), true));
    }

    /** Divergences of each pair, under both of its orders. */
    private static Dataset<Row> divergences(Dataset<Comparison> comparisons) {
        Column number = size(col("divergences")).cast("long").as("divergences");
        Dataset<Row> inOrder = comparisons.select(
                col("verdict.a").as("article"), col("verdict.b").as("sourceArticle"), number);
        Dataset<Row> turned = comparisons.select(
                col("verdict.b").as("article"), col("verdict.a").as("sourceArticle"), number);
        return inOrder.union(turned);
    }
}
