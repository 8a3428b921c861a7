package org.wiretrace.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.wiretrace.names.NameFinder;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameMention;
import org.wiretrace.names.NameNormalizer;
import org.wiretrace.names.NameVariant;
import org.wiretrace.names.NameVariants;
import org.wiretrace.names.ReviewCandidate;
import org.wiretrace.names.Spelling;
import org.wiretrace.spark.Datasets;
import org.wiretrace.spark.RecordEncoder;

/**
 * Finds the names in each article, then over the corpus the spellings of one name, and brings them to one.
 *
 * @param finder finds the names of one article
 * @param variants decides which spellings are one name
 */
public record NameStage(Broadcast<NameFinder> finder, NameVariants variants) implements Serializable {

    /**
     * What the stage gives.
     *
     * @param articles articles with their names, each under its canonical form
     * @param variants every spelling that was printed, and what it stands for
     * @param review spellings that look alike and were not merged
     */
    public record Named(
            Dataset<NamedArticle> articles, Dataset<NameVariant> variants, List<ReviewCandidate> review) {}

    /**
     * One spelling in one article.
     *
     * @param variant the spelling
     * @param canonical what the article alone takes it for
     * @param kind what it names
     * @param rule how it was resolved
     * @param article id of the article
     * @param outlet its outlet
     */
    public record Printed(
            String variant, String canonical, String kind, String rule, String article, String outlet)
            implements Serializable {}

    public Named apply(SparkSession spark, Dataset<ParsedArticle> parsed) {
        Dataset<NamedArticle> found = Datasets.map(parsed, NamedArticle.class, this::find).persist();
        Dataset<Printed> printed = Datasets.flatMap(found, Printed.class, NameStage::printed).persist();
        NameVariants.Decision decision = variants.decide(spellings(printed));
        Broadcast<NameNormalizer> normalizer =
                Broadcasts.of(spark, NameNormalizer.class, new NameNormalizer(decision.canonical()));
        Dataset<NamedArticle> articles = Datasets.map(
                found,
                NamedArticle.class,
                named -> new NamedArticle(named.article(), normalizer.value().normalize(named.names())));
        return new Named(articles, table(printed, decision, normalizer), decision.review());
    }
}
