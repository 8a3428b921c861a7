package org.wiretrace.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;

import java.io.Serializable;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    /** Rule of a name that no list holds and the article alone does not resolve. */
    private static final String FOUND = "found";

    /**
     * What the stage gives.
     *
     * @param articles articles with their names, each under its canonical form
     * @param variants every spelling that was printed, and what it stands for
     * @param review spellings that look alike and were not merged
     */
    public record Named(Dataset<NamedArticle> articles, Dataset<NameVariant> variants, List<ReviewCandidate> review) {}

    /**
     * One spelling in one article.
     *
     * @param canonical what it stands for
     * @param variant the spelling
     * @param kind what it names
     * @param rule how it was resolved
     * @param article id of the article
     * @param outlet its outlet
     */
    public record Printed(String canonical, String variant, NameKind kind, String rule, String article, String outlet)
            implements Serializable {}

    public Named apply(SparkSession spark, Dataset<ParsedArticle> parsed) {
        Dataset<NamedArticle> found =
                Datasets.map(parsed, NamedArticle.class, this::find).persist();
        NameVariants.Decision decision = variants.decide(spellings(found));
        Broadcast<NameVariants.Decision> decided = Broadcasts.of(spark, NameVariants.Decision.class, decision);
        Dataset<NamedArticle> articles = Datasets.map(found, NamedArticle.class, named -> resolved(named, decided));
        return new Named(articles, table(articles, decided), decision.review());
    }

    private NamedArticle find(ParsedArticle parsed) {
        return new NamedArticle(
                parsed.article(),
                finder.value()
                        .find(
                                parsed.article().text(),
                                parsed.article().body(),
                                parsed.article().language()));
    }

    private static NamedArticle resolved(NamedArticle named, Broadcast<NameVariants.Decision> decided) {
        NameNormalizer normalizer = new NameNormalizer(decided.value().canonicalOf());
        return new NamedArticle(named.article(), normalizer.normalize(named.names()));
    }

    /** Names that no list holds, counted over the corpus: spellings come to the driver, articles do not. */
    private static List<Spelling> spellings(Dataset<NamedArticle> found) {
        return counted(Datasets.flatMap(found, Printed.class, NameStage::printed)
                        .filter(col("rule").equalTo(FOUND)))
                .drop("canonical", "rule")
                .as(RecordEncoder.of(Spelling.class))
                .collectAsList();
    }

    private static Dataset<NameVariant> counted(Dataset<Printed> printed) {
        return printed.groupBy("canonical", "variant", "kind", "rule")
                .agg(
                        count_distinct(col("article")).as("articles"),
                        count_distinct(col("outlet")).as("outlets"))
                .as(RecordEncoder.of(NameVariant.class));
    }

    private static Dataset<NameVariant> table(
            Dataset<NamedArticle> articles, Broadcast<NameVariants.Decision> decided) {
        return counted(Datasets.flatMap(articles, Printed.class, named -> printedWithRule(named, decided)));
    }

    private static Iterator<Printed> printed(NamedArticle named) {
        Set<Printed> printed = new LinkedHashSet<>();
        for (NameMention name : named.names()) {
            printed.add(printed(named, name, name.rule()));
        }
        return printed.iterator();
    }

    /** With the rule by which the corpus merged a spelling, where it did. */
    private static Iterator<Printed> printedWithRule(NamedArticle named, Broadcast<NameVariants.Decision> decided) {
        Set<Printed> printed = new LinkedHashSet<>();
        for (NameMention name : named.names()) {
            String merged = decided.value().ruleOf().get(name.variant());
            String rule = name.rule().equals(FOUND) && merged != null ? "discovered: " + merged : name.rule();
            printed.add(printed(named, name, rule));
        }
        return printed.iterator();
    }

    private static Printed printed(NamedArticle named, NameMention name, String rule) {
        return new Printed(
                name.canonical(),
                name.variant(),
                name.kind(),
                rule,
                named.article().id(),
                named.article().outletKey());
    }
}
