package org.wiretrace.pipeline;

import java.time.LocalDate;
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
import org.wiretrace.corpus.RawArticle;
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
import org.wiretrace.quotes.QuoteFamilies;
import org.wiretrace.quotes.QuoteFamily;
import org.wiretrace.quotes.QuoteMatcher;
import org.wiretrace.quotes.SayingRule;
import org.wiretrace.quotes.Sayings;
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
    private static final int PICKUPS = 50_000;
    /** A quotation of four weeks or six stories; three names in a week make a story, as between two articles. */
    private static final SayingRule SAYING = new SayingRule(7, 4, 6, 3);
    /** Families of quotes that the report lists. */
    private static final int QUOTE_FAMILIES = 500;
    /** Share of a wording that it has in common with the first of its family, at least. */
    private static final double KINSHIP = 0.5;
    /** Share of either text that ties two articles into a family. */
    private static final double FAMILY_SHARE = 0.3;

    /** Runs every stage; the findings are computed and kept, ready to be written. */
    public Findings run(Request request) {
        return run(load(request), request, Kept.NOTHING);
    }

    /** The same, going on from what nights before have kept: only what is new is read and compared. */
    Findings run(LoadStage.Loaded loaded, Request request, Kept before) {
        JavaRDD<ParsedArticle> parsed = read(before.unread(loaded.articles()), request, before.lore());
        JavaRDD<Notice> noticed = before.notices(Findings.notices(parsed));
        Listing<Notice> notices = Passes.over(noticed, notices());
        NameStage.Named named = named(parsed, before.lore());
        JavaRDD<AnnotatedArticle> read = annotated(named);
        JavaRDD<AnnotatedArticle> articles = before.and(read);
        Tuple2<Census, ReviewContexts> seen = Passes.over(articles, Census::new, contexts(named));
        Census census = seen._1();
        Background background = before.isNothing()
                ? background(articles, census)
                : before.lore().background();
        CandidateStage.Candidates candidates = candidates(read, before.compared(spark), census, background);
        JavaRDD<Comparison> compared = compared(candidates, articles, census);
        JavaRDD<Comparison> comparisons = before.andCompared(compared);
        PairSum pairs = Passes.over(comparisons, PairSum.bounded(config.report().pairs()));
        JavaRDD<Drawing> drawings = drawn(before.withOlder(compared), articles, before.sources(census));
        PickupSum pickups = Passes.over(drawings, PickupSum.bounded(PICKUPS, census.wires()));
        List<ClusterMember> clusters = new ClusterStage(FAMILY_SHARE).apply(comparisons);
        Strongest<QuoteFamily> families = families(comparisons, articles);
        return new Findings(
                loaded,
                new Findings.Added(parsed, read, compared),
                noticed,
                notices,
                articles,
                census,
                before.printed(named),
                seen._2().shown(named.review()),
                candidates.number(),
                comparisons,
                pairs,
                drawings,
                pickups,
                clusters,
                families);
    }

    /** What these records teach of any article: the same that a run over them would go by. */
    Lore learnt(JavaRDD<RawArticle> records) {
        RepeatedLines repeated = repeated(parser(), records);
        NameStage.Named named = named(read(records, repeated, null, null), null);
        JavaRDD<AnnotatedArticle> articles = annotated(named);
        Census census = Passes.over(articles, Census::new);
        return new Lore(
                census.articles, repeated, named.decided().value(), background(articles, census), census.present());
    }

    /** The records of the corpus. */
    LoadStage.Loaded load(Request request) {
        progress.stage("loading", 0.05);
        return loading().apply(spark, request.corpus(), request.wires());
    }

    /** The articles as read; the lore is null where they are all that is known. */
    JavaRDD<ParsedArticle> read(JavaRDD<RawArticle> records, Request request, Lore lore) {
        progress.stage("reading", 0.15);
        RepeatedLines repeated = lore == null ? repeated(parser(), records) : lore.repeated();
        return read(records, repeated, request.since(), request.until());
    }

    /** Later versions of articles, as read; of any day. */
    JavaRDD<ParsedArticle> readAgain(JavaRDD<RawArticle> records, Lore lore) {
        return read(records, lore.repeated(), null, null);
    }

    private RepeatedLines repeated(Broadcast<ArticleParser> parser, JavaRDD<RawArticle> records) {
        return new RepeatedLineStage(parser, config.input().repeatedLines()).apply(records);
    }

    private JavaRDD<ParsedArticle> read(
            JavaRDD<RawArticle> records, RepeatedLines repeated, LocalDate since, LocalDate until) {
        return kept(new ReadStage(parser(), spark.broadcast(repeated), since, until).apply(records));
    }

    /** The articles with their names, brought to one spelling over the corpus; without, where nobody asks for them. */
    NameStage.Named named(JavaRDD<ParsedArticle> parsed, Lore lore) {
        progress.stage("names", 0.25);
        return config.names().unify()
                ? names().apply(spark, parsed, lore == null ? null : lore.names())
                : NameStage.asPrinted(spark, parsed);
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

    /** How much it says that two articles share something. */
    private Background background(JavaRDD<AnnotatedArticle> articles, Census census) {
        progress.stage("candidates", 0.45);
        Sayings sayings = new SayingStage(SAYING).apply(spark, articles);
        return new Background(
                new CandidateStage(config.candidates()).commonWords(without(sayings, articles), census.words),
                anchors().weights(articles, census),
                sayings);
    }

    private JavaRDD<AnnotatedArticle> without(Sayings sayings, JavaRDD<AnnotatedArticle> articles) {
        if (sayings.isEmpty()) {
            return articles;
        }
        Broadcast<Sayings> known = spark.broadcast(sayings);
        return articles.map(article -> article.without(known.value()));
    }

    /** The pairs worth comparing, of these articles alone. */
    CandidateStage.Candidates candidates(JavaRDD<AnnotatedArticle> articles, Census census) {
        return candidates(articles, spark.emptyRDD(), census, background(articles, census));
    }

    /** The pairs worth comparing, of these articles with each other and with those known. */
    private CandidateStage.Candidates candidates(
            JavaRDD<AnnotatedArticle> articles, JavaRDD<AnnotatedArticle> known, Census census, Background background) {
        progress.stage("candidates", 0.45);
        Sayings sayings = background.sayings();
        JavaRDD<CandidatePair> pairs = new CandidateStage(config.candidates())
                .apply(spark, without(sayings, articles), without(sayings, known), census, background.common());
        if (!background.anchors().isNone()) {
            pairs = pairs.union(anchors().apply(spark, articles, known, census, background.anchors()))
                    .distinct();
        }
        JavaRDD<CandidatePair> found = kept(pairs);
        return new CandidateStage.Candidates(found, found.count(), spark.broadcast(background));
    }

    private AnchorStage anchors() {
        return new AnchorStage(config.candidates(), spark.broadcast(comparer(config, knowledge)));
    }

    /** What comparing them gives. */
    private JavaRDD<Comparison> compared(
            CandidateStage.Candidates candidates, JavaRDD<AnnotatedArticle> articles, Census census) {
        progress.stage("comparing", 0.6);
        return kept(comparison().apply(candidates, articles, census.articles));
    }

    /** What outlets had from wires. */
    private JavaRDD<Drawing> drawn(
            JavaRDD<Comparison> comparisons, JavaRDD<AnnotatedArticle> articles, Set<String> sources) {
        progress.stage("provenance", 0.8);
        return kept(new ProvenanceStage(pickupRule(config), sources).apply(comparisons, articles));
    }

    /** The utterances that several articles quote, with their wordings; those of most wordings first. */
    private Strongest<QuoteFamily> families(JavaRDD<Comparison> comparisons, JavaRDD<AnnotatedArticle> articles) {
        progress.stage("quote families", 0.85);
        return Passes.over(
                        new QuoteFamilyStage(new QuoteFamilies(KINSHIP)).apply(spark, comparisons, articles),
                        () -> new FamilySum(QUOTE_FAMILIES))
                .largest;
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

    /** What says which wires an article draws on, under these settings. */
    static PickupRule pickupRule(JobConfig config) {
        return new PickupRule(
                config.provenance().whollyShare(),
                config.provenance().partiallyShare(),
                config.provenance().uncreditedShare());
    }
}
