package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.Collection;
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
import org.wiretrace.names.ReviewList;
import org.wiretrace.names.Spelling;
import scala.Tuple2;

/**
 * Finds the names in each article, then over the corpus the spellings of one name, and brings them to one.
 *
 * @param finder finds the names of one article
 * @param variants decides which spellings are one name, by the spellings alone
 * @param loose decides of the others, by the stories too
 * @param review draws up the list of what people should decide
 */
public record NameStage(Broadcast<NameFinder> finder, NameVariants variants, LooseVariants loose, ReviewList review) {
    /** Rule of a name that no list holds and the article alone does not resolve. */
    private static final String FOUND = "found";
    /** Rule of a spelling that stands only inside another: that without the number of its bearer's generation. */
    private static final String WITHOUT_GENERATION = "without generation";

    /**
     * What the stage gives.
     *
     * @param articles articles with their names, each under its canonical form
     * @param printed every spelling that was printed, what it stands for, and who printed it how often
     * @param review names that look alike and were not merged
     */
    public record Named(JavaRDD<NamedArticle> articles, JavaRDD<PrintedName> printed, List<ReviewCandidate> review) {}

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
     * @param shorter what spellings are without the number of a generation
     * @param review what is left to people
     */
    private record Decided(
            NameVariants.Decision merged,
            Map<String, String> proven,
            Map<String, String> shorter,
            List<ReviewCandidate> review)
            implements Serializable {}

    public Named apply(JavaSparkContext spark, JavaRDD<ParsedArticle> parsed) {
        JavaRDD<NamedArticle> found = Pipeline.kept(found(parsed, finder));
        Decided decision = decided(spark, found);
        Broadcast<Decided> decided = spark.broadcast(decision);
        JavaRDD<NamedArticle> articles = found.map(named -> resolved(named, decided.value()));
        JavaRDD<PrintedName> printed = Pipeline.kept(byOutlet(articles, named -> printed(named, decided.value())));
        return new Named(articles, printed, decision.review());
    }

    /** The lines of the names table. */
    static JavaRDD<NameVariant> variants(JavaRDD<PrintedName> printed) {
        return printed.mapToPair(one -> new Tuple2<>(one.entry(), new Spread(one.articles(), 1)))
                .reduceByKey(Spread::plus)
                .map(counted -> {
                    PrintedName.Entry entry = counted._1();
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

    private Decided decided(JavaSparkContext spark, JavaRDD<NamedArticle> found) {
        // Spellings come to the driver, articles do not.
        Map<Boolean, List<Spelling>> spellings = variants(byOutlet(found, NameStage::unlisted)).collect().stream()
                .collect(Collectors.partitioningBy(
                        name -> name.rule().equals(FOUND),
                        Collectors.mapping(
                                name -> new Spelling(name.variant(), name.kind(), name.articles(), name.outlets()),
                                Collectors.toList())));
        List<Spelling> proven = spellings.get(true);
        NameVariants.Decision safe = variants.decide(proven);
        List<LooseVariants.Proposal> proposals = loose.proposals(proven, safe);
        List<ReviewCandidate> alike = review.alike(proven, safe);
        NameContexts contexts = contexts(spark, found, asked(proposals, alike, safe));
        LooseVariants.Outcome outcome = loose.decide(safe, proposals, contexts);
        return new Decided(
                outcome.decision(),
                variants.proven(spellings.get(false), proven, outcome.decision()),
                NameVariants.withoutGeneration(proven),
                contexts.shown(review.ranked(alike, outcome)));
    }

    private static NameContexts contexts(
            JavaSparkContext spark, JavaRDD<NamedArticle> found, Map<String, String> asked) {
        Broadcast<Map<String, String>> names = spark.broadcast(asked);
        return asked.isEmpty() ? new NameContexts(names) : Passes.over(found, () -> new NameContexts(names));
    }

    /** The names that may be one, by each of their spellings. */
    private static Map<String, String> asked(
            Collection<LooseVariants.Proposal> proposals,
            Collection<ReviewCandidate> alike,
            NameVariants.Decision decided) {
        Map<String, String> names = new HashMap<>();
        proposals.forEach(proposal -> {
            names.put(proposal.name(), proposal.name());
            names.put(proposal.canonical(), proposal.canonical());
        });
        alike.forEach(candidate -> {
            names.put(candidate.a(), candidate.a());
            names.put(candidate.b(), candidate.b());
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

    /** How many articles of each outlet print each entry. */
    private static JavaRDD<PrintedName> byOutlet(
            JavaRDD<NamedArticle> articles, FlatMapFunction<NamedArticle, PrintedName> printed) {
        return articles.flatMap(printed)
                .mapToPair(one -> new Tuple2<>(one, 1L))
                .reduceByKey(Long::sum)
                .map(counted ->
                        new PrintedName(counted._1().entry(), counted._1().outlet(), counted._2()));
    }

    /** What an article prints that no list holds, each once. */
    private static Iterator<PrintedName> unlisted(NamedArticle named) {
        Set<PrintedName> printed = new LinkedHashSet<>();
        for (NameMention name : named.names()) {
            if (name.rule().equals(FOUND) || name.rule().equals(NameMention.UNPROVEN)) {
                printed.add(printed(named, name, name.variant(), name.rule()));
            }
        }
        return printed.iterator();
    }

    /** What an article prints, each once, with the rule by which the corpus merged a spelling, where it did. */
    private static Iterator<PrintedName> printed(NamedArticle named, Decided decided) {
        Set<PrintedName> printed = new LinkedHashSet<>();
        for (NameMention name : named.names()) {
            String merged = decided.merged().ruleOf().get(name.variant());
            String rule = name.rule().equals(FOUND) && merged != null ? "discovered: " + merged : name.rule();
            printed.add(printed(named, name, name.variant(), rule));
            String shorter = decided.shorter().get(name.variant());
            if (shorter != null) {
                printed.add(printed(named, name, shorter, WITHOUT_GENERATION));
            }
        }
        return printed.iterator();
    }

    /** One spelling that an article prints. */
    private static PrintedName printed(NamedArticle named, NameMention name, String variant, String rule) {
        PrintedName.Entry entry =
                new PrintedName.Entry(name.canonical(), variant, name.kind().name(), rule);
        return new PrintedName(entry, named.article().outletKey(), 1);
    }
}
