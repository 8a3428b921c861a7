package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.names.LooseVariants;
import org.wiretrace.names.NameFinder;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameMention;
import org.wiretrace.names.NameSightings;
import org.wiretrace.names.NameVariant;
import org.wiretrace.names.NameVariants;
import org.wiretrace.names.ReviewCandidate;
import org.wiretrace.names.ReviewList;
import org.wiretrace.names.Spelling;
import org.wiretrace.spark.Partitions;
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
     * @param printed in how many articles each outlet prints a spelling, and what that stands for
     * @param review names that look alike and were not merged
     * @param decided which spellings are one name, by which the articles were gone over
     */
    public record Named(
            JavaRDD<NamedArticle> articles,
            JavaRDD<Tuple2<PrintedName, Long>> printed,
            List<ReviewCandidate> review,
            Broadcast<Decided> decided) {}

    /**
     * The names of an article, as it resolves them by itself. They are kept beside the articles, not in them: texts are
     * large.
     *
     * @param article key of the article
     * @param outlet key of the outlet
     * @param seen names, and what the article tells of them
     */
    record FoundNames(long article, String outlet, NameSightings seen) implements Serializable {
        List<NameMention> names() {
            return seen.names();
        }
    }

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
     */
    record Decided(NameVariants.Decision merged, Map<String, String> proven, Map<String, String> shorter)
            implements Serializable {
        /** Nothing: no names were asked for. */
        static final Decided NOTHING = new Decided(new NameVariants.Decision(Map.of(), Map.of()), Map.of(), Map.of());

        boolean isOne(String a, String b) {
            return merged.nameOf(a).equals(merged.nameOf(b));
        }

        /** The name that stands for what an article resolved by itself; null when that is no name. */
        String nameOf(String canonical, String variant, String rule) {
            return rule.equals(NameMention.UNPROVEN) ? proven.get(variant) : merged.nameOf(canonical);
        }
    }

    /** The articles as they are, where no names are asked for. */
    static Named asPrinted(JavaSparkContext spark, JavaRDD<ParsedArticle> parsed) {
        return new Named(
                parsed.map(article -> new NamedArticle(article.article(), List.of())),
                spark.emptyRDD(),
                List.of(),
                spark.broadcast(Decided.NOTHING));
    }

    /**
     * Finds the names and brings their spellings to one.
     *
     * @param known which spellings are one name, where that was decided before; null to decide it by these articles
     */
    Named apply(JavaSparkContext spark, JavaRDD<ParsedArticle> parsed, Decided known) {
        JavaRDD<FoundNames> found = Pipeline.kept(found(parsed, finder));
        JavaRDD<NamedArticle> named = parsed.zip(found)
                .map(article ->
                        new NamedArticle(article._1().article(), article._2().names()));
        Map<Boolean, Collection<Spelling>> unlisted = unlisted(found);
        Collection<Spelling> proven = unlisted.get(true);
        NameVariants.Decision safe = variants.decide(proven);
        CompletableFuture<List<ReviewCandidate>> lookedFor =
                CompletableFuture.supplyAsync(() -> review.alike(proven, safe));
        List<LooseVariants.Proposal> proposals = loose.proposals(proven, safe);
        List<ReviewCandidate> alike = lookedFor.join();
        NameStories stories = stories(spark, found, asked(proposals, alike, safe));
        LooseVariants.Outcome outcome = loose.decide(safe, proposals, stories);
        Decided here = new Decided(
                outcome.decision(),
                variants.proven(unlisted.get(false), proven, outcome.decision()),
                NameVariants.withoutGeneration(proven));
        Broadcast<Decided> decided = spark.broadcast(known == null ? here : known);
        JavaRDD<NamedArticle> articles = named.map(article -> resolved(article, decided.value()));
        return new Named(
                articles,
                Pipeline.kept(Partitions.summed(found.flatMapToPair(names -> printed(names, decided.value())))),
                undecided(review.ranked(alike, outcome, stories), known),
                decided);
    }

    /** Those that were not decided on before. */
    private static List<ReviewCandidate> undecided(List<ReviewCandidate> review, Decided known) {
        return known == null
                ? review
                : review.stream()
                        .filter(candidate -> !known.isOne(candidate.a(), candidate.b()))
                        .toList();
    }

    /** The lines of the names table. */
    static JavaRDD<NameVariant> variants(JavaRDD<Tuple2<PrintedName, Long>> printed) {
        return printed.mapToPair(name -> new Tuple2<>(name._1().entry(), new Spread(name._2(), 1)))
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

    private static JavaRDD<FoundNames> found(JavaRDD<ParsedArticle> parsed, Broadcast<NameFinder> finder) {
        return parsed.map(ParsedArticle::article)
                .map(article -> new FoundNames(
                        AnnotatedArticle.key(article.id()),
                        article.outletKey(),
                        finder.value().look(article.text(), article.body(), article.language())));
    }

    /**
     * A spelling that no list holds, of one kind.
     *
     * @param variant the spelling
     * @param kind name of the kind
     * @param proven whether an article proves it to be a name
     */
    record Unlisted(String variant, String kind, boolean proven) implements Serializable {
        Spelling counted(long articles) {
            return new Spelling(variant, NameKind.valueOf(kind), articles);
        }
    }

    /**
     * The spellings that no list holds, each once: those that an article proves to be names, and the others. They come to
     * the driver.
     */
    private static Map<Boolean, Collection<Spelling>> unlisted(JavaRDD<FoundNames> found) {
        List<Tuple2<Unlisted, Long>> counts =
                Partitions.summed(found.flatMapToPair(NameStage::unlisted)).collect();
        Spelling[] folded = counts.parallelStream()
                .map(count -> count._1().counted(count._2()))
                .toArray(Spelling[]::new);
        Map<String, Spelling> proven = new HashMap<>(counts.size() * 2);
        Map<String, Spelling> others = new HashMap<>();
        for (int i = 0; i < folded.length; i++) {
            Map<String, Spelling> spellings = counts.get(i)._1().proven() ? proven : others;
            spellings.merge(folded[i].variant(), folded[i], Spelling::plus);
        }
        return Map.of(true, proven.values(), false, others.values());
    }

    /** What an article prints that no list holds, each once. */
    private static Iterator<Tuple2<Unlisted, Long>> unlisted(FoundNames found) {
        return found.names().stream()
                .filter(name -> isUnlisted(name.rule()))
                .map(name -> new Unlisted(
                        name.variant(), name.kind().name(), name.rule().equals(FOUND)))
                .distinct()
                .map(spelling -> new Tuple2<>(spelling, 1L))
                .iterator();
    }

    private static PrintedName.Entry entry(NameMention name, String variant, String rule) {
        return new PrintedName.Entry(name.canonical(), variant, name.kind().name(), rule);
    }

    private static boolean isUnlisted(String rule) {
        return rule.equals(FOUND) || rule.equals(NameMention.UNPROVEN);
    }

    private static NameStories stories(JavaSparkContext spark, JavaRDD<FoundNames> found, Map<String, String> asked) {
        Broadcast<Map<String, String>> names = spark.broadcast(asked);
        return asked.isEmpty() ? new NameStories(names) : Passes.over(found, () -> new NameStories(names));
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

    private static NamedArticle resolved(NamedArticle named, Decided decided) {
        return new NamedArticle(named.article(), resolved(named.names(), decided));
    }

    /** The names of an article, each under the name of the corpus, without what is none. */
    private static List<NameMention> resolved(List<NameMention> found, Decided decided) {
        List<NameMention> names = new ArrayList<>(found.size());
        for (NameMention name : found) {
            String canonical = decided.nameOf(name.canonical(), name.variant(), name.rule());
            if (canonical != null) {
                String rule = name.rule().equals(NameMention.UNPROVEN) ? FOUND : name.rule();
                names.add(new NameMention(name.begin(), name.end(), canonical, name.variant(), name.kind(), rule));
            }
        }
        return names;
    }

    /** What an article prints, each once, with the rule by which the corpus merged a spelling, where it did. */
    private static Iterator<Tuple2<PrintedName, Long>> printed(FoundNames found, Decided decided) {
        return printed(resolved(found.names(), decided), found.outlet(), decided);
    }

    /** The same of an article whose names were gone over already. */
    static Iterator<Tuple2<PrintedName, Long>> printed(AnnotatedArticle article, Decided decided) {
        return printed(article.names(), article.article().outletKey(), decided);
    }

    private static Iterator<Tuple2<PrintedName, Long>> printed(
            List<NameMention> names, String outlet, Decided decided) {
        return names.stream()
                .flatMap(name -> entries(name, decided))
                .distinct()
                .map(entry -> new Tuple2<>(new PrintedName(entry, outlet), 1L))
                .iterator();
    }

    private static Stream<PrintedName.Entry> entries(NameMention name, Decided decided) {
        String merged = decided.merged().ruleOf().get(name.variant());
        String rule = name.rule().equals(FOUND) && merged != null ? "discovered: " + merged : name.rule();
        Stream<PrintedName.Entry> printed = Stream.of(entry(name, name.variant(), rule));
        String shorter = decided.shorter().get(name.variant());
        return shorter == null ? printed : Stream.concat(printed, Stream.of(entry(name, shorter, WITHOUT_GENERATION)));
    }
}
