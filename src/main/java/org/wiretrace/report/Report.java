package org.wiretrace.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.Cut;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.corpus.Precision;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.ReviewCandidate;
import org.wiretrace.notice.Notice;
import org.wiretrace.notice.Reject;
import org.wiretrace.provenance.CreditVerdict;
import org.wiretrace.provenance.Derivation;
import org.wiretrace.provenance.Direction;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Relation;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.QuoteFamily;
import org.wiretrace.quotes.Rendering;
import org.wiretrace.similarity.Passage;
import org.wiretrace.text.Span;

/**
 * Everything that the reader of a run is shown. Lists are kept in an order of their own, whatever the order in which
 * they are given, so that the same findings make the same bytes.
 *
 * @param schemaVersion version of this tree, raised when a field changes its meaning
 * @param program version of wiretrace
 * @param clock when the run was made and how long it took: the one part that may differ between two runs on the same
 *     input; null to leave it out
 * @param settings the settings of the run
 * @param counts how many there are of everything
 * @param outlets outlets of the corpus, by id
 * @param wires wires that are in the corpus or credited in it, by id
 * @param matrix what each outlet had from each wire, by outlet and wire; pairs without any pickup are left out
 * @param pairs the strongest pairs of articles, strongest first, with all that is known of them
 * @param pickups the weightiest pickups, by wire, source article and time
 * @param desk what wires look for beyond their pickups
 * @param stories the largest families of articles, largest first
 * @param families utterances that several articles quote, those of most wordings first
 * @param facts what articles say otherwise than all others, weekdays that do not fit, quotes and speakers that were changed
 * @param names names that are spelled in more than one way, with each of their spellings, by name
 * @param review names that look alike and were not merged, likest first
 * @param notices notices on single articles, worst first
 * @param rejects records that could not be used, by source and position
 * @param method the steps of the run in their order, each with its count
 * @param cannotBeKnown what a reader must not conclude from the report, one sentence each
 */
public record Report(
        int schemaVersion,
        String program,
        Clock clock,
        Settings settings,
        Counts counts,
        List<OutletEntry> outlets,
        List<WireEntry> wires,
        List<MatrixCell> matrix,
        Bounded<PairCase> pairs,
        Bounded<PickupView> pickups,
        WireDesk desk,
        Bounded<Story> stories,
        Bounded<QuoteFamily> families,
        Bounded<FactCase> facts,
        Bounded<SpellingEntry> names,
        Bounded<ReviewCandidate> review,
        Bounded<Notice> notices,
        Bounded<Reject> rejects,
        List<Step> method,
        List<String> cannotBeKnown)
        implements Serializable {
    public static final int SCHEMA_VERSION = 1;

    /** What no run of this program can tell, whatever the corpus. */
    public static final List<String> CANNOT_BE_KNOWN = List.of(
            "Whether an outlet holds a licence. A match without a credit on the page may be paid for and allowed.",
            "What stands outside the corpus. Two outlets that match may both have used a source that is not in it.",
            "When an article was really first online. Outlets stamp their own clocks, and some stamp the last change.",
            "What a page said before or after it was read. Credits and texts are edited after publication.",
            "Who wrote first when the times are unknown and the signs disagree. Such pairs stay undecided.",
            "Whether a changed number or name is a mistake or a correction. Divergences say that two texts differ,"
                    + " not which of them is right.");

    private static final int STRONGEST = 3;

    public Report {
        outlets = sorted(outlets, Comparator.comparing(OutletEntry::outlet));
        wires = sorted(wires, Comparator.comparing(WireEntry::wire));
        matrix = sorted(
                matrix,
                Comparator.comparing((MatrixCell cell) -> cell.summary().outlet())
                        .thenComparing(cell -> cell.summary().wire()));
        pairs = sorted(
                pairs,
                Comparator.comparingDouble(PairCase::weight)
                        .reversed()
                        .thenComparing(pair -> pair.a().id())
                        .thenComparing(pair -> pair.b().id()));
        pickups = sorted(
                pickups,
                Comparator.comparing((PickupView view) -> view.pickup().wire())
                        .thenComparing(view -> view.pickup().sourceArticle(), nullsLast())
                        .thenComparing(PickupView::published, nullsLast())
                        .thenComparing(view -> view.pickup().article()));
        stories =
                sorted(stories, Comparator.comparingInt(Story::size).reversed().thenComparing(Story::cluster));
        families = sorted(
                families,
                Comparator.comparingInt(
                                (QuoteFamily family) -> family.wordings().size())
                        .thenComparingInt(QuoteFamily::outlets)
                        .thenComparingInt(QuoteFamily::articles)
                        .reversed()
                        .thenComparing(QuoteFamily::family));
        facts = sorted(
                facts,
                Comparator.comparing(FactCase::what)
                        .thenComparing(Comparator.comparingInt(FactCase::others).reversed())
                        .thenComparing(FactCase::article)
                        .thenComparing(FactCase::says, nullsLast())
                        .thenComparing(FactCase::detail, nullsLast())
                        .thenComparing(FactCase::a, nullsLast())
                        .thenComparing(FactCase::b, nullsLast()));
        names = sorted(
                names,
                Comparator.comparing(SpellingEntry::canonical)
                        .thenComparing(SpellingEntry::kind)
                        .thenComparing(Comparator.comparingLong(SpellingEntry::articles)
                                .reversed())
                        .thenComparing(SpellingEntry::variant)
                        .thenComparing(SpellingEntry::rule));
        notices = sorted(
                notices,
                Comparator.comparing(Notice::severity)
                        .reversed()
                        .thenComparing(Notice::code)
                        .thenComparing(Notice::article)
                        .thenComparing(Notice::begin, nullsLast())
                        .thenComparing(Notice::detail));
        rejects = sorted(
                rejects,
                Comparator.comparing(Reject::source)
                        .thenComparingLong(Reject::position)
                        .thenComparing(Reject::reason));
        method = List.copyOf(method);
        cannotBeKnown = List.copyOf(cannotBeKnown);
    }

    /** The same with the run's own clock. */
    public Report withClock(Clock time) {
        return new Report(
                schemaVersion,
                program,
                time,
                settings,
                counts,
                outlets,
                wires,
                matrix,
                pairs,
                pickups,
                desk,
                stories,
                families,
                facts,
                names,
                review,
                notices,
                rejects,
                method,
                cannotBeKnown);
    }

    /** The three strongest pairs, no two of the same two outlets while there are others. */
    public List<PairCase> strongest() {
        Set<Set<String>> seen = new HashSet<>();
        List<PairCase> first = new ArrayList<>();
        List<PairCase> rest = new ArrayList<>();
        for (PairCase pair : pairs.items()) {
            boolean fresh =
                    seen.add(Set.copyOf(List.of(pair.a().outletKey(), pair.b().outletKey())));
            (fresh ? first : rest).add(pair);
        }
        first.addAll(rest);
        return List.copyOf(first.subList(0, Math.min(STRONGEST, first.size())));
    }

    /**
     * One spelling of a name, and who prints it.
     *
     * @param canonical the name that it stands for
     * @param variant the spelling
     * @param kind what it names
     * @param articles number of articles that print it
     * @param outlets number of outlets that print it
     * @param rule why the two are one
     * @param printedBy the outlets that print it most, most first
     */
    public record SpellingEntry(
            String canonical,
            String variant,
            NameKind kind,
            long articles,
            long outlets,
            String rule,
            List<PrintedBy> printedBy)
            implements Serializable {
        public SpellingEntry {
            printedBy = List.copyOf(printedBy);
        }
    }

    /**
     * How often an outlet prints something.
     *
     * @param outlet the outlet
     * @param articles number of its articles that do
     */
    public record PrintedBy(String outlet, long articles) implements Serializable {}

    /**
     * The run's own clock.
     *
     * @param ranAt ISO 8601 time at which the run began
     * @param wallSeconds seconds that it took
     * @param stages the stages of it, in their order
     * @param engine what Spark did for it; null when nobody counted
     */
    public record Clock(String ranAt, double wallSeconds, List<StageTime> stages, Engine engine)
            implements Serializable {
        public Clock {
            stages = List.copyOf(stages);
        }
    }

    /**
     * How long a stage took.
     *
     * @param stage its name
     * @param seconds seconds
     */
    public record StageTime(String stage, double seconds) implements Serializable {}

    /**
     * What Spark did for a run, up to the writing of the report.
     *
     * @param version of Spark
     * @param executors JVMs that ended a task
     * @param tasks tasks that succeeded
     * @param failedTasks attempts that did not, and were made again
     * @param taskSeconds seconds of all tasks together
     * @param garbageSeconds of these, the seconds in which garbage was collected
     * @param shuffledBytes bytes written for other tasks to read
     * @param spilledBytes bytes written to disk because memory was short
     * @param peakBytes most memory that one task took for sorting and grouping
     */
    public record Engine(
            String version,
            int executors,
            long tasks,
            long failedTasks,
            double taskSeconds,
            double garbageSeconds,
            long shuffledBytes,
            long spilledBytes,
            long peakBytes)
            implements Serializable {}

    /**
     * The settings of a run.
     *
     * @param hash fingerprint of all settings; equal settings have equal ones
     * @param values value by dotted name, such as {@code candidates.shingle-size}
     */
    public record Settings(String hash, Map<String, String> values) implements Serializable {
        public Settings {
            values = sorted(values);
        }
    }

    /**
     * How many there are of everything.
     *
     * @param articlesRead records in the input
     * @param articles records that could be used
     * @param rejects records that could not, by reason; with {@code articles} they make up {@code articlesRead}
     * @param wireArticles of the articles, those of wires
     * @param outlets outlets that are no wires
     * @param wires wires with articles in the corpus
     * @param languages articles by BCP 47 code
     * @param firstPublished day of the earliest article, ISO 8601; null when no time is known
     * @param lastPublished day of the latest article, ISO 8601; null when no time is known
     * @param candidates pairs of articles that were aligned
     * @param pairs pairs by relation
     * @param directions pairs of reused text by who had it from whom
     * @param quotes quotations found
     * @param sharedQuotes pairs of quotations that are one utterance
     * @param divergences divergences by kind
     * @param clusters families of two or more articles
     * @param clusteredArticles articles in them
     * @param notices notices by code
     * @param pickups pickups by derivation and credit
     * @param wireOrigin of the outlets' articles, those wholly or partially derived from a wire
     * @param uncredited of the articles with wire origin, those on which no credit to any of their wires was found
     */
    public record Counts(
            long articlesRead,
            long articles,
            Map<String, Long> rejects,
            long wireArticles,
            long outlets,
            long wires,
            Map<String, Long> languages,
            String firstPublished,
            String lastPublished,
            long candidates,
            Map<Relation, Long> pairs,
            Map<Direction, Long> directions,
            long quotes,
            long sharedQuotes,
            Map<DivergenceKind, Long> divergences,
            long clusters,
            long clusteredArticles,
            Map<String, Long> notices,
            Map<Derivation, Map<CreditVerdict, Long>> pickups,
            Share wireOrigin,
            Share uncredited)
            implements Serializable {
        public Counts {
            rejects = sorted(rejects);
            languages = sorted(languages);
            pairs = sorted(pairs);
            directions = sorted(directions);
            divergences = sorted(divergences);
            notices = sorted(notices);
            Map<Derivation, Map<CreditVerdict, Long>> byDerivation = new TreeMap<>();
            pickups.forEach((derivation, byCredit) -> byDerivation.put(derivation, sorted(byCredit)));
            pickups = Collections.unmodifiableMap(byDerivation);
        }

        public long rejected() {
            return sum(rejects);
        }

        /** Pickups of any derivation with each credit. */
        public Map<CreditVerdict, Long> credits() {
            Map<CreditVerdict, Long> credits = new TreeMap<>();
            pickups.values().forEach(byCredit -> byCredit.forEach((credit, n) -> credits.merge(credit, n, Long::sum)));
            return Collections.unmodifiableMap(credits);
        }
    }

    /**
     * One outlet that is no wire.
     *
     * @param outlet its key: its id, or a question mark and the article's id where the outlet is unknown
     * @param name what it calls itself; null when no list names it
     * @param owner group that owns it; null when unknown
     * @param articles its articles in the corpus
     * @param words words of their bodies
     * @param fromWires of its articles, those wholly or partially derived from a wire
     * @param credits its pickups by credit
     */
    public record OutletEntry(
            String outlet,
            String name,
            String owner,
            long articles,
            long words,
            long fromWires,
            Map<CreditVerdict, Long> credits)
            implements Serializable {
        public OutletEntry {
            credits = sorted(credits);
        }
    }

    /**
     * One wire, or a partner that others credit as a source.
     *
     * @param wire id of the agency, or domain of the partner
     * @param name full name; null when no list names it
     * @param articles its articles in the corpus; 0 when it is only credited
     * @param words words of their bodies
     * @param articlesUsed of its articles, those that at least one outlet picked up
     * @param outlets outlets that drew on it or credit it
     * @param credits pickups of it by credit
     * @param medianLagMinutes median of the minutes from its articles to their pickups; null when no lag is known
     */
    public record WireEntry(
            String wire,
            String name,
            long articles,
            long words,
            long articlesUsed,
            long outlets,
            Map<CreditVerdict, Long> credits,
            Long medianLagMinutes)
            implements Serializable {
        public WireEntry {
            credits = sorted(credits);
        }
    }

    /**
     * What one outlet had from one wire, both ways.
     *
     * @param summary pickups, credits and lag
     * @param creditedOnly of the articles, those that credit the wire and match nothing that the corpus holds of it
     * @param ofOutlet from 0 to 1: share of all the outlet's words that were found in the wire's articles
     * @param ofWire from 0 to 1: share of all the wire's words that the outlet used; null when the corpus holds no
     *     article of the wire
     */
    public record MatrixCell(OutletSummary summary, long creditedOnly, double ofOutlet, Double ofWire)
            implements Serializable {}

    /**
     * One article as the reader is shown it.
     *
     * @param id its id
     * @param outlet id of its outlet; null when unknown
     * @param kind whether the outlet is a wire
     * @param language BCP 47 code
     * @param title headline; null when none was found
     * @param byline names of those who wrote it
     * @param published ISO 8601 date or time; null when unknown
     * @param precision how exactly {@code published} is known
     * @param url address; null when none
     * @param words tokens of the body
     * @param text the text as given
     * @param body spans of the text that are the article
     * @param cut lines of the text that are not, and what they are
     * @param credits credits found
     * @param quotes quotations found
     */
    public record ArticleView(
            String id,
            String outlet,
            OutletKind kind,
            String language,
            String title,
            List<String> byline,
            String published,
            Precision precision,
            String url,
            int words,
            String text,
            List<Span> body,
            List<Cut> cut,
            List<Credit> credits,
            List<Quote> quotes)
            implements Serializable {
        public ArticleView {
            byline = List.copyOf(byline);
            body = List.copyOf(body);
            cut = List.copyOf(cut);
            credits = List.copyOf(credits);
            quotes = sorted(quotes, Comparator.comparingInt(Quote::begin).thenComparing(Quote::quote));
        }

        public static ArticleView of(Article article, List<Quote> quotes) {
            return new ArticleView(
                    article.id(),
                    article.outlet(),
                    article.kind(),
                    article.language(),
                    article.title(),
                    article.byline(),
                    article.published(),
                    article.precision(),
                    article.url(),
                    article.words(),
                    article.text(),
                    article.body(),
                    article.cut(),
                    article.credits(),
                    quotes);
        }

        /** Who published it; an article whose outlet is unknown counts as an outlet of its own. */
        public String outletKey() {
            return outlet == null ? "?" + id : outlet;
        }
    }

    /**
     * An utterance that both articles of a pair quote.
     *
     * @param a the quotation in the first article
     * @param b the quotation in the second
     * @param similarity from 0 to 1: share of the shorter one's words that stand, in order, in the other
     * @param rendering what differs
     * @param sameSpeaker whether both give it to one speaker; null when either names none
     */
    public record SharedQuoteView(Quote a, Quote b, double similarity, Rendering rendering, Boolean sameSpeaker)
            implements Serializable {}

    /**
     * Two articles side by side, with all that is known of them.
     *
     * @param a the article published earlier, ties and unknown times by id
     * @param b the other
     * @param verdict what we conclude, with our reasons
     * @param passages matching stretches
     * @param quotes utterances that both quote
     * @param divergences places where they say different things
     * @param pickups pickups in which one of the two draws on the other or on its wire
     */
    public record PairCase(
            ArticleView a,
            ArticleView b,
            Verdict verdict,
            List<Passage> passages,
            List<SharedQuoteView> quotes,
            List<Divergence> divergences,
            List<Pickup> pickups)
            implements Serializable {
        public PairCase {
            passages = sorted(
                    passages,
                    Comparator.comparingInt(Passage::aBegin)
                            .thenComparingInt(Passage::bBegin)
                            .thenComparingInt(Passage::aEnd)
                            .thenComparingInt(Passage::bEnd)
                            .thenComparing(Passage::kind));
            quotes = sorted(
                    quotes,
                    Comparator.comparingInt((SharedQuoteView quote) -> quote.a().begin())
                            .thenComparingInt(quote -> quote.b().begin())
                            .thenComparing(quote -> quote.a().quote())
                            .thenComparing(quote -> quote.b().quote()));
            divergences = sorted(
                    divergences,
                    Comparator.comparing(Divergence::kind)
                            .thenComparing(Divergence::aBegin, nullsLast())
                            .thenComparing(Divergence::bBegin, nullsLast())
                            .thenComparing(Divergence::aEnd, nullsLast())
                            .thenComparing(Divergence::bEnd, nullsLast())
                            .thenComparing(Divergence::detail, nullsLast()));
            pickups = sorted(
                    pickups,
                    Comparator.comparing(Pickup::article)
                            .thenComparing(Pickup::wire)
                            .thenComparing(Pickup::sourceArticle, nullsLast()));
        }

        /** Words that both have, weighted with how sure we are: what makes a pair strong. */
        public double weight() {
            double shared = Math.max(verdict.containmentA() * a.words(), verdict.containmentB() * b.words());
            return shared * verdict.confidence();
        }
    }

    /**
     * One row of the wire desk: a pickup with what a reader needs to recognise it.
     *
     * @param pickup the pickup
     * @param outlet id of the outlet that ran it; null when unknown
     * @param title headline of the outlet's article; null when none
     * @param published its ISO 8601 time; null when unknown
     * @param words words of the outlet's article
     * @param sourceTitle headline of the wire's article; null when it has none or is not in the corpus
     * @param sourcePublished its ISO 8601 time; null when unknown
     * @param creditText how the article credits the wire, in its own words; null when it does not
     * @param version which of the wire's articles of this story the source is, counted by time from 1; null when it has
     *     but one
     */
    public record PickupView(
            Pickup pickup,
            String outlet,
            String title,
            String published,
            int words,
            String sourceTitle,
            String sourcePublished,
            String creditText,
            Version version)
            implements Serializable {
        /** The same, with the version that was used. */
        public PickupView using(Version used) {
            return new PickupView(
                    pickup, outlet, title, published, words, sourceTitle, sourcePublished, creditText, used);
        }

        /** What became of the wire's headline; null when either has none. */
        public Headline headline() {
            return sourceTitle == null || title == null ? null : Headline.of(sourceTitle, title);
        }
    }

    /**
     * Which of several articles of a wire on one story.
     *
     * @param number by time, from 1
     * @param of how many there are
     */
    public record Version(int number, int of) implements Serializable {}

    /**
     * What wires look for beyond their pickups.
     *
     * @param unused articles of wires that no outlet picked up
     * @param chains articles that draw on a partner, who draws on a wire
     * @param quotesOnly articles that print a wire's quotes, and nothing else of its text
     */
    public record WireDesk(Bounded<Dispatch> unused, Bounded<Chain> chains, Bounded<QuotesOnly> quotesOnly)
            implements Serializable {
        public static final WireDesk NONE = new WireDesk(Bounded.none(), Bounded.none(), Bounded.none());

        public WireDesk {
            unused = sorted(
                    unused,
                    Comparator.comparing(Dispatch::wire)
                            .thenComparing(Dispatch::published, nullsLast())
                            .thenComparing(Dispatch::article));
            chains = sorted(
                    chains,
                    Comparator.comparing(Chain::wire)
                            .thenComparing(Chain::partner)
                            .thenComparing(Chain::partnerArticle)
                            .thenComparing(Chain::article));
            quotesOnly = sorted(
                    quotesOnly,
                    Comparator.comparingInt(QuotesOnly::quotes)
                            .reversed()
                            .thenComparing(QuotesOnly::wireArticle)
                            .thenComparing(QuotesOnly::article));
        }
    }

    /**
     * An article of a wire.
     *
     * @param article its id
     * @param wire id of the agency, or the outlet's where no list knows it
     * @param title headline; null when none
     * @param published ISO 8601 time; null when unknown
     * @param words words of it
     */
    public record Dispatch(String article, String wire, String title, String published, int words)
            implements Serializable {}

    /**
     * An article that had a wire's text by way of a partner.
     *
     * @param wire the wire
     * @param partner outlet in between
     * @param partnerArticle its article
     * @param outlet outlet of the article; null when unknown
     * @param article the article
     * @param title its headline; null when none
     * @param published its ISO 8601 time; null when unknown
     * @param credit how it credits the partner
     * @param namesWire whether it credits the wire, too
     */
    public record Chain(
            String wire,
            String partner,
            String partnerArticle,
            String outlet,
            String article,
            String title,
            String published,
            CreditVerdict credit,
            boolean namesWire)
            implements Serializable {}

    /**
     * An article that prints a wire's quotes and nothing else of its text.
     *
     * @param wire the wire
     * @param wireArticle its article
     * @param wireTitle headline of that; null when none
     * @param outlet outlet of the other; null when unknown
     * @param article the other article
     * @param title its headline; null when none
     * @param published its ISO 8601 time; null when unknown
     * @param quotes utterances that both print
     * @param credited whether it credits the wire
     */
    public record QuotesOnly(
            String wire,
            String wireArticle,
            String wireTitle,
            String outlet,
            String article,
            String title,
            String published,
            int quotes,
            boolean credited)
            implements Serializable {}

    /**
     * A family of articles linked by shared text.
     *
     * @param cluster its id
     * @param firstPublished ISO 8601 time of the earliest article; null when none is known
     * @param size number of articles in it
     * @param articles its articles, by time; the first few of a large family
     * @param links verdicts on pairs of these articles
     * @param facts what its articles say differently, by place in the earliest of them
     */
    public record Story(
            String cluster,
            String firstPublished,
            int size,
            List<StoryArticle> articles,
            List<Verdict> links,
            List<Fact> facts)
            implements Serializable {
        public Story {
            facts = List.copyOf(facts);
            articles = sorted(
                    articles,
                    Comparator.comparing(StoryArticle::minute, nullsLast()).thenComparing(StoryArticle::article));
            links = sorted(links, Comparator.comparing(Verdict::a).thenComparing(Verdict::b));
        }
    }

    /**
     * One article of a story.
     *
     * @param article its id
     * @param outlet id of its outlet; null when unknown
     * @param kind whether the outlet is a wire
     * @param language BCP 47 code
     * @param title headline; null when none
     * @param published ISO 8601 date or time; null when unknown
     * @param minute minutes since the epoch (UTC); null when unknown
     */
    public record StoryArticle(
            String article,
            String outlet,
            OutletKind kind,
            String language,
            String title,
            String published,
            Long minute)
            implements Serializable {}

    /**
     * A place where articles of one story say different things, with what each says there.
     *
     * @param kind what differs
     * @param values what each article says that says something there, by article
     */
    public record Fact(DivergenceKind kind, List<FactValue> values) implements Serializable {
        public Fact {
            values = sorted(values, Comparator.comparing(FactValue::article));
        }
    }

    /**
     * What one article says in a place.
     *
     * @param article its id
     * @param text its words
     * @param odd whether it differs from what most say
     */
    public record FactValue(String article, String text, boolean odd) implements Serializable {}

    /** What a fact desk looks at. */
    public enum FactKind {
        ONE_AGAINST_OTHERS,
        WEEKDAY_AND_DATE,
        ALTERED_QUOTE,
        CHANGED_SPEAKER
    }

    /**
     * Something for the fact desk.
     *
     * @param what why it is here
     * @param kind what kind of thing it is about; null for a weekday
     * @param article article that says it
     * @param outlet its outlet; null when unknown
     * @param title its headline; null when none
     * @param published its ISO 8601 time; null when unknown
     * @param says its words; null when they are not known
     * @param against what the others say; null when there are none
     * @param others how many others say so
     * @param detail what differs, for people; null when the words say all
     * @param a first article of a pair that shows it; null when none does
     * @param b the second
     */
    public record FactCase(
            FactKind what,
            DivergenceKind kind,
            String article,
            String outlet,
            String title,
            String published,
            String says,
            String against,
            int others,
            String detail,
            String a,
            String b)
            implements Serializable {}

    /**
     * One step of the run.
     *
     * @param name what was counted after it, such as {@code candidate pairs}
     * @param count how many
     * @param explanation in a sentence, what the step does; null when the name says all
     */
    public record Step(String name, long count, String explanation) implements Serializable {}

    static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static <T extends Comparable<? super T>> Comparator<T> nullsLast() {
        return Comparator.nullsLast(Comparator.naturalOrder());
    }

    private static <T> List<T> sorted(List<T> items, Comparator<? super T> order) {
        return items.stream().sorted(order).toList();
    }

    private static <T> Bounded<T> sorted(Bounded<T> items, Comparator<? super T> order) {
        return new Bounded<>(items.total(), sorted(items.items(), order));
    }

    private static <K extends Comparable<? super K>, V> Map<K, V> sorted(Map<K, V> values) {
        return Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
