package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.names.LooseVariants;
import org.wiretrace.names.NameFinder;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameMention;
import org.wiretrace.names.NameNormalizer;
import org.wiretrace.names.NameVariant;
import org.wiretrace.names.NameVariants;
import org.wiretrace.names.ReviewCandidate;
import org.wiretrace.names.Spelling;
import scala.Tuple2;

/**
 * Finds the names in each article, then over the corpus the spellings of one name, and brings them to one.
 *
 * @param finder finds the names of one article
 * @param variants decides which spellings are one name, by the spellings alone
 * @param loose decides of the others, by the stories too
 */
public record NameStage(Broadcast<NameFinder> finder, NameVariants variants, LooseVariants loose) {
    /** Rule of a name that no list holds and the article alone does not resolve. */
    private static final String FOUND = "found";

    /**
     * What the stage gives.
     *
     * @param articles articles with their names, each under its canonical form
     * @param variants every spelling that was printed, and what it stands for
     * @param review spellings that look alike and were not merged
     */
    public record Named(JavaRDD<NamedArticle> articles, JavaRDD<NameVariant> variants, List<ReviewCandidate> review) {}

    /**
     * A line of the names table, before it is counted.
     *
     * @param canonical what a spelling stands for
     * @param variant the spelling
     * @param kind name of the kind: a constant itself has another hash in every JVM, and would be sent astray
     * @param rule how it was resolved
     */
    record Entry(String canonical, String variant, String kind, String rule) implements Serializable {}

    /**
     * An entry as one outlet prints it.
     *
     * @param entry the entry
     * @param outlet the outlet
     */
    record Printed(Entry entry, String outlet) implements Serializable {}

    /** How many articles of how many outlets. */
    private record Spread(long articles, long outlets) implements Serializable {
        Spread plus(Spread other) {
            return new Spread(articles + other.articles, outlets + other.outlets);
        }
    }

    /**
     * What was decided of the corpus.
     *
     * @param merged which spellings are one name
     * @param proven the names of spellings that no article proves by itself
     */
    private record Decided(NameVariants.Decision merged, Map<String, String> proven) implements Serializable {}

    /** The articles as they are, where no names are asked for. */
    static Named asPrinted(JavaSparkContext spark, JavaRDD<ParsedArticle> parsed) {
        return new Named(
                parsed.map(article -> new NamedArticle(article.article(), List.of())), spark.emptyRDD(), List.of());
    }

    public Named apply(JavaSparkContext spark, JavaRDD<ParsedArticle> parsed) {
        JavaRDD<NamedArticle> found = Pipeline.kept(found(parsed, finder));
        Decided decision = decided(spark, found);
        Broadcast<Decided> decided = spark.broadcast(decision);
        JavaRDD<NamedArticle> articles = found.map(named -> resolved(named, decided.value()));
        JavaRDD<NameVariant> table = counted(
                articles, named -> printedWithRule(named, decided.value().merged()));
        return new Named(articles, table, decision.merged().review());
    }

    private Decided decided(JavaSparkContext spark, JavaRDD<NamedArticle> found) {
        // Spellings come to the driver, articles do not.
        Map<Boolean, List<Spelling>> spellings = counted(found, NameStage::unlisted).collect().stream()
                .collect(Collectors.partitioningBy(
                        name -> name.rule().equals(FOUND),
                        Collectors.mapping(
                                name -> new Spelling(name.variant(), name.kind(), name.articles(), name.outlets()),
                                Collectors.toList())));
        List<Spelling> proven = spellings.get(true);
        NameVariants.Decision merged = merged(spark, found, proven);
        return new Decided(merged, variants.proven(spellings.get(false), proven, merged));
    }

    private NameVariants.Decision merged(
            JavaSparkContext spark, JavaRDD<NamedArticle> found, List<Spelling> spellings) {
        NameVariants.Decision safe = variants.decide(spellings);
        List<LooseVariants.Proposal> proposals = loose.proposals(spellings, safe);
        if (proposals.isEmpty()) {
            return safe;
        }
        Broadcast<Map<String, String>> asked = spark.broadcast(spellingsOf(proposals, safe));
        return loose.decide(safe, proposals, Passes.over(found, () -> new NameContexts(asked)));
    }

    /** The names that are proposed to be one, by each of their spellings. */
    private static Map<String, String> spellingsOf(
            List<LooseVariants.Proposal> proposals, NameVariants.Decision decided) {
        Map<String, String> names = new HashMap<>();
        proposals.forEach(proposal -> {
            names.put(proposal.name(), proposal.name());
            names.put(proposal.canonical(), proposal.canonical());
        });
        decided.canonicalOf().forEach((spelling, name) -> {
            if (names.containsKey(name)) {
                names.put(spelling, name);
            }
        });
        return names;
    }

    private static JavaRDD<NamedArticle> found(JavaRDD<ParsedArticle> parsed, Broadcast<NameFinder> finder) {
        return parsed.map(ParsedArticle::article)
                .map(article -> new NamedArticle(
                        article, finder.value().find(article.text(), article.body(), article.language())));
    }

    private static NamedArticle resolved(NamedArticle named, Decided decided) {
        List<NameMention> proven = named.names().stream()
                .map(name -> name.rule().equals(NameMention.UNPROVEN) ? proven(name, decided.proven()) : name)
                .filter(Objects::nonNull)
                .toList();
        NameNormalizer normalizer = new NameNormalizer(decided.merged().canonicalOf());
        return new NamedArticle(named.article(), normalizer.normalize(proven));
    }

    /** The mention under the name that another article proves; null when none does. */
    private static NameMention proven(NameMention mention, Map<String, String> names) {
        String name = names.get(mention.variant());
        return name == null
                ? null
                : new NameMention(mention.begin(), mention.end(), name, mention.variant(), mention.kind(), FOUND);
    }

    /** How many articles and outlets print each entry. */
    private static JavaRDD<NameVariant> counted(
            JavaRDD<NamedArticle> articles, FlatMapFunction<NamedArticle, Printed> entries) {
        return articles.flatMap(entries)
                .mapToPair(printed -> new Tuple2<>(printed, 1L))
                .reduceByKey(Long::sum)
                .mapToPair(counted -> new Tuple2<>(counted._1().entry(), new Spread(counted._2(), 1)))
                .reduceByKey(Spread::plus)
                .map(counted -> {
                    Entry entry = counted._1();
                    Spread spread = counted._2();
                    return new NameVariant(
                            entry.canonical(),
                            entry.variant(),
                            NameKind.valueOf(entry.kind()),
                            spread.articles(),
                            spread.outlets(),
                            entry.rule());
                });
    }

    /** What an article prints that no list holds, each once. */
    private static Iterator<Printed> unlisted(NamedArticle named) {
        Set<Printed> printed = new LinkedHashSet<>();
        for (NameMention name : named.names()) {
            if (name.rule().equals(FOUND) || name.rule().equals(NameMention.UNPROVEN)) {
                printed.add(printed(named, name, name.rule()));
            }
        }
        return printed.iterator();
    }

    /** What an article prints, each once, with the rule by which the corpus merged a spelling, where it did. */
    private static Iterator<Printed> printedWithRule(NamedArticle named, NameVariants.Decision decided) {
        Set<Printed> printed = new LinkedHashSet<>();
        for (NameMention name : named.names()) {
            String merged = decided.ruleOf().get(name.variant());
            String rule = name.rule().equals(FOUND) && merged != null ? "discovered: " + merged : name.rule();
            printed.add(printed(named, name, rule));
        }
        return printed.iterator();
    }

    private static Printed printed(NamedArticle named, NameMention name, String rule) {
        Entry entry = new Entry(name.canonical(), name.variant(), name.kind().name(), rule);
        return new Printed(entry, named.article().outletKey());
    }
}
