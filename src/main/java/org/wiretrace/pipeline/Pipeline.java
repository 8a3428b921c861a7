package org.wiretrace.pipeline;

import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.wiretrace.config.AlignmentConfig;
import org.wiretrace.config.JobConfig;
import org.wiretrace.config.ProvenanceConfig;
import org.wiretrace.corpus.ArticleParser;
import org.wiretrace.corpus.OutletIndex;
import org.wiretrace.corpus.RepeatedLines;
import org.wiretrace.divergence.DivergenceFinder;
import org.wiretrace.language.DateReader;
import org.wiretrace.load.LoadStage;
import org.wiretrace.names.FirstNames;
import org.wiretrace.names.LooseVariants;
import org.wiretrace.names.NameEntry;
import org.wiretrace.names.NameFinder;
import org.wiretrace.names.NameLinks;
import org.wiretrace.names.NameVariants;
import org.wiretrace.names.ReviewCandidate;
import org.wiretrace.names.ReviewList;
import org.wiretrace.notice.Notice;
import org.wiretrace.provenance.ClusterMember;
import org.wiretrace.provenance.DirectionRule;
import org.wiretrace.provenance.PickupRule;
import org.wiretrace.provenance.RelationRule;
import org.wiretrace.quotes.QuoteExtractor;
import org.wiretrace.quotes.QuoteMatcher;
import org.wiretrace.similarity.Aligner;
import org.wiretrace.similarity.CandidatePair;
import org.wiretrace.similarity.SentenceAligner;
import org.wiretrace.translation.AnchorReader;
import org.wiretrace.translation.TranslationRule;
import scala.Tuple2;

/**
 * The way of an article: a record of the corpus is read, its names are brought to one spelling, its quotations found; it
 * is paired with the articles that share something with it, each pair is compared, and what the pairs show is gathered
 * into who had what from whom.
 *
 * @param spark where it runs
 * @param config the settings
 * @param knowledge languages, agencies, credits, outlets and names
 * @param progress is told how far the run has come
 */
public record Pipeline(JavaSparkContext spark, JobConfig config, Knowledge knowledge, Progress progress) {
    /** Words of a reworded passage, of the characters that the settings ask for. */
    private static final int CHARACTERS_PER_WORD = 6;
    /** Sentences that may lie between two reworded ones of a passage. */
    private static final int SENTENCE_GAP = 6;
    /** Words outside quotations that a copy has at least. */
    private static final int MIN_COPIED_WORDS = 25;
    /** Agreement of names and numbers, in their order, from which on two texts in one script are translations. */
    private static final double TRANSLATED = 0.6;
    /** The same for two scripts. */
    private static final double TRANSLATED_ACROSS = 0.42;
    /** Share of what a quote says that another translation of it must say too. */
    private static final double RETRANSLATED_SHARE = 0.4;
    /** Pairs of names that are laid before people: more than anybody reads at once. */
    private static final int REVIEWED = 2_000;
    /** Pickups that the report lists. */
    private static final int PICKUPS = 5_000;
    /** Share of either text that ties two articles into a family. */
    private static final double FAMILY_SHARE = 0.3;

    /** Runs every stage; the findings are computed and kept, ready to be written. */
    public Findings run(Request request) {
        LoadStage.Loaded loaded = load(request);
        JavaRDD<ParsedArticle> parsed = read(loaded, request);
        Listing<Notice> notices = Passes.over(Findings.notices(parsed), notices());
        NameStage.Named named = named(parsed);
        JavaRDD<AnnotatedArticle> articles = annotated(named);
        Tuple2<Census, ReviewContexts> seen = Passes.over(articles, Census::new, contexts(named));
        Census census = seen._1();
        CandidateStage.Candidates candidates = candidates(articles, census);
        JavaRDD<Comparison> comparisons = compared(candidates, articles, census);
        PairSum pairs = Passes.over(comparisons, PairSum.bounded(config.report().pairs()));
        JavaRDD<Drawing> drawings = drawn(comparisons, articles, census);
        PickupSum pickups = Passes.over(drawings, PickupSum.bounded(PICKUPS, census.wires()));
        List<ClusterMember> clusters = new ClusterStage(FAMILY_SHARE).apply(comparisons);
        return new Findings(
                loaded,
                parsed,
                notices,
                articles,
                census,
                named.printed(),
                seen._2().shown(named.review()),
                candidates.number(),
                comparisons,
                pairs,
                drawings,
                pickups,
                clusters);
    }

    /** The records of the corpus. */
    LoadStage.Loaded load(Request request) {
        progress.stage("loading", 0.05);
        return loading().apply(spark, request.corpus(), request.wires());
    }

    /** The articles as read. */
    JavaRDD<ParsedArticle> read(LoadStage.Loaded loaded, Request request) {
        progress.stage("reading", 0.15);
        Broadcast<ArticleParser> parser = parser();
        RepeatedLines repeated = new RepeatedLineStage(parser, config.input().repeatedLines()).apply(loaded.articles());
        return kept(new ReadStage(parser, spark.broadcast(repeated), request.since(), request.until())
                .apply(loaded.articles()));
    }

    /** The articles with their names, brought to one spelling over the corpus; without, where nobody asks for them. */
    NameStage.Named named(JavaRDD<ParsedArticle> parsed) {
        progress.stage("names", 0.25);
        return config.names().unify() ? names().apply(spark, parsed) : NameStage.asPrinted(spark, parsed);
    }

    /** The list of names to review, with what the articles show around them. */
    List<ReviewCandidate> review(NameStage.Named named) {
        JavaRDD<AnnotatedArticle> articles = named.articles().map(article -> AnnotatedArticle.of(article, List.of()));
        return Passes.over(articles, contexts(named)).shown(named.review());
    }

    private Passes.Empty<ReviewContexts> contexts(NameStage.Named named) {
        Broadcast<Set<String>> names = spark.broadcast(ReviewContexts.names(named.review()));
        return () -> new ReviewContexts(names);
    }

    /** The articles with their names and quotations: all that is known of them before any two are compared. */
    JavaRDD<AnnotatedArticle> annotated(NameStage.Named named) {
        progress.stage("quotes", 0.35);
        return kept(quotes().apply(named.articles()));
    }

    /** The pairs worth comparing. */
    CandidateStage.Candidates candidates(JavaRDD<AnnotatedArticle> articles, Census census) {
        progress.stage("candidates", 0.45);
        Broadcast<Comparer> comparer = spark.broadcast(comparer(config, knowledge));
        CandidateStage.Found inOneLanguage = new CandidateStage(config.candidates()).apply(spark, articles, census);
        AnchorStage.Anchored across = new AnchorStage(config.candidates(), comparer).apply(spark, articles, census);
        JavaRDD<CandidatePair> pairs = kept(both(inOneLanguage.pairs(), across));
        Background background = new Background(inOneLanguage.common(), across.weights());
        return new CandidateStage.Candidates(pairs, pairs.count(), spark.broadcast(background));
    }

    private static JavaRDD<CandidatePair> both(JavaRDD<CandidatePair> pairs, AnchorStage.Anchored across) {
        return across.weights().isNone() ? pairs : pairs.union(across.pairs()).distinct();
    }

    /** What comparing them gives. */
    private JavaRDD<Comparison> compared(
            CandidateStage.Candidates candidates, JavaRDD<AnnotatedArticle> articles, Census census) {
        progress.stage("comparing", 0.6);
        return kept(comparison().apply(candidates, articles, census.articles));
    }

    /** What outlets had from wires. */
    private JavaRDD<Drawing> drawn(JavaRDD<Comparison> comparisons, JavaRDD<AnnotatedArticle> articles, Census census) {
        progress.stage("provenance", 0.8);
        return kept(provenance(census).apply(comparisons, articles));
    }

    /** Keeps what several later steps read, as bytes: objects would take several times the memory. */
    static <T> JavaRDD<T> kept(JavaRDD<T> computed) {
        return computed.persist(StorageLevel.MEMORY_AND_DISK_SER());
    }

    private Passes.Empty<Listing<Notice>> notices() {
        int most = config.report().notices();
        return () -> new Listing<>(most, Notice::code, ReportStage::bySeverity);
    }

    private LoadStage loading() {
        return new LoadStage(
                config.input().fields(),
                config.input().maxTextLength(),
                config.input().minTextLength());
    }

    /** What reads one record. */
    Broadcast<ArticleParser> parser() {
        return spark.broadcast(new ArticleParser(
                knowledge.languages(),
                knowledge.outlets(),
                knowledge.agencies(),
                knowledge.creditPatterns(),
                knowledge.linePatterns()));
    }

    private NameStage names() {
        List<NameEntry> listed = AgencyNames.behind(knowledge.names(), knowledge.agencies());
        NameFinder finder = new NameFinder(listed, knowledge.languages());
        return new NameStage(
                spark.broadcast(finder),
                new NameVariants(listed, knowledge.neverMerge()),
                new LooseVariants(listed, new FirstNames(knowledge.firstNames()), knowledge.neverMerge()),
                new ReviewList(listed, knowledge.neverMerge(), REVIEWED));
    }

    private QuoteStage quotes() {
        return new QuoteStage(spark.broadcast(new QuoteExtractor(knowledge.languages())));
    }

    private ComparisonStage comparison() {
        return new ComparisonStage(
                spark.broadcast(comparer(config, knowledge)),
                config.candidates().sameOutlet());
    }

    /** What compares two articles under these settings. */
    static Comparer comparer(JobConfig config, Knowledge knowledge) {
        ProvenanceConfig provenance = config.provenance();
        return new Comparer(
                aligner(config.alignment()),
                QuoteMatcher.of(
                        knowledge.languages(),
                        config.quotes().minWords(),
                        config.quotes().alteredShare(),
                        RETRANSLATED_SHARE),
                new RelationRule(provenance.whollyShare(), MIN_COPIED_WORDS),
                new TranslationRule(TRANSLATED, TRANSLATED_ACROSS),
                new DirectionRule(provenance.clockToleranceMinutes()),
                DivergenceFinder.of(
                        config.divergence().minOmissionWords(),
                        new NameLinks(knowledge.names()),
                        knowledge.languages()),
                new DateReader(knowledge.languages()),
                new AnchorReader(knowledge.languages()),
                knowledge.languages(),
                new OutletIndex(knowledge.outlets()));
    }

    /** What lays two texts side by side, under these settings. */
    public static Aligner aligner(AlignmentConfig alignment) {
        return new Aligner(
                alignment.anchorWords(),
                alignment.maxGapWords(),
                alignment.minPassageWords(),
                alignment.minIdentity(),
                new SentenceAligner(
                        alignment.sentenceCosine(),
                        alignment.sentenceDice(),
                        SENTENCE_GAP,
                        alignment.minRewrittenCharacters() / CHARACTERS_PER_WORD));
    }

    private ProvenanceStage provenance(Census census) {
        return new ProvenanceStage(pickupRule(config), census.present());
    }

    /** What says which wires an article draws on, under these settings. */
    static PickupRule pickupRule(JobConfig config) {
        return new PickupRule(
                config.provenance().whollyShare(),
                config.provenance().partiallyShare(),
                config.provenance().uncreditedShare());
    }
}
