package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.OutletIndex;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.divergence.DivergenceFinder;
import org.wiretrace.divergence.Side;
import org.wiretrace.language.DateMention;
import org.wiretrace.language.DateReader;
import org.wiretrace.language.Languages;
import org.wiretrace.language.Locality;
import org.wiretrace.names.NameMention;
import org.wiretrace.provenance.Direction;
import org.wiretrace.provenance.DirectionRule;
import org.wiretrace.provenance.Evidence;
import org.wiretrace.provenance.Link;
import org.wiretrace.provenance.Relation;
import org.wiretrace.provenance.RelationRule;
import org.wiretrace.provenance.Sources;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.QuoteMatcher;
import org.wiretrace.quotes.Sayings;
import org.wiretrace.quotes.SharedQuote;
import org.wiretrace.similarity.AlignedText;
import org.wiretrace.similarity.Aligner;
import org.wiretrace.similarity.Alignment;
import org.wiretrace.similarity.WordRuns;
import org.wiretrace.translation.AnchorReader;
import org.wiretrace.translation.AnchorWeights;
import org.wiretrace.translation.AnchoredText;
import org.wiretrace.translation.Difference;
import org.wiretrace.translation.Translation;
import org.wiretrace.translation.TranslationRule;

/**
 * Compares two articles: shared text, shared quotes, relation, direction, divergences, in that order. The whole
 * reasoning on one pair, without Spark.
 *
 * @param aligner lays the texts side by side
 * @param quoteMatcher finds the utterances that both quote
 * @param relationRule says how the texts are related
 * @param translationRule says whether one is the other in another language
 * @param directionRule says who had it from whom
 * @param divergenceFinder finds what they say otherwise
 * @param dateReader reads the dates that they name
 * @param anchorReader reads what of a text survives translation
 * @param languages what differs by language
 * @param outlets tells where an article appeared
 */
public record Comparer(
        Aligner aligner,
        QuoteMatcher quoteMatcher,
        RelationRule relationRule,
        TranslationRule translationRule,
        DirectionRule directionRule,
        DivergenceFinder divergenceFinder,
        DateReader dateReader,
        AnchorReader anchorReader,
        Languages languages,
        OutletIndex outlets)
        implements Serializable {
    /** Share of either text that must be reused before what only one side has counts as left out or added. */
    private static final double DERIVED = 0.3;

    /** An article made ready to be compared, once for all its pairs. */
    final class Prepared {
        private final AnnotatedArticle annotated;
        private final AlignedText text;
        private final Side side;
        /** What of it survives translation; null until a pair across languages asks. */
        private AnchoredText anchored;

        private Prepared(AnnotatedArticle annotated) {
            Article article = annotated.article();
            this.annotated = annotated;
            this.text = annotated.aligned();
            this.side = new Side(
                    article,
                    text,
                    annotated.names(),
                    annotated.quotes(),
                    dates(article),
                    languages.of(article.language()));
        }

        AnnotatedArticle annotated() {
            return annotated;
        }

        Article article() {
            return annotated.article();
        }

        AlignedText text() {
            return text;
        }

        Side side() {
            return side;
        }

        AnchoredText anchored(AnchorWeights weights) {
            if (anchored == null) {
                anchored =
                        anchorReader.read(article(), text, annotated.names(), side.dates(), side.language(), weights);
            }
            return anchored;
        }
    }

    /** Makes an article ready to be compared. */
    Prepared prepare(AnnotatedArticle annotated) {
        return new Prepared(annotated);
    }

    /** The dates that an article names, by place. */
    List<DateMention> dates(Article article) {
        Locality where = OutletIndex.locality(outlets.named(article.outlet()), article.language());
        return dateReader.mentions(
                article.text(), 0, article.text().length(), languages.of(article.language()), where, Days.of(article));
    }

    /** What of an article survives translation. */
    AnchoredText anchored(AnnotatedArticle annotated, AnchorWeights weights) {
        return prepare(annotated).anchored(weights);
    }

    /** Its names and numbers alone, dates taken apart. */
    AnchoredText namesAndNumbers(AnnotatedArticle annotated, AnchorWeights weights) {
        Article article = annotated.article();
        return anchorReader.namesAndNumbers(
                article, annotated.aligned(), annotated.names(), languages.of(article.language()), weights);
    }

    /** The comparison; null when the two have nothing to do with each other. */
    Comparison compare(Prepared one, Prepared other, Background background) {
        boolean inOrder = isFirst(one.article(), other.article());
        Prepared a = inOrder ? one : other;
        Prepared b = inOrder ? other : one;
        Alignment alignment = aligner.align(a.text(), b.text(), background.common());
        List<SharedQuote> shared = quoteMatcher.match(
                a.article().id(),
                a.annotated().quotes(),
                a.annotated().names(),
                b.article().id(),
                b.annotated().quotes(),
                b.annotated().names());
        Relation relation = relationRule.relation(
                alignment,
                a.annotated().quotes(),
                b.annotated().quotes(),
                telling(shared, a.annotated(), b.annotated(), background.sayings()),
                sharedNames(a.annotated(), b.annotated()).size());
        Translation translation = keepsWording(relation) ? null : translation(a, b, background.anchors());
        if (translation != null) {
            return comparison(
                    a,
                    b,
                    Relation.TRANSLATED,
                    translation.alignment(),
                    shared,
                    signs(translation),
                    translation.differences());
        }
        return relation == null ? null : comparison(a, b, relation, alignment, shared, List.of(), List.of());
    }

    /** How many of the shared quotes are no sayings. */
    private static int telling(List<SharedQuote> shared, AnnotatedArticle a, AnnotatedArticle b, Sayings sayings) {
        if (sayings.isEmpty() || shared.isEmpty()) {
            return shared.size();
        }
        Set<String> said = Stream.concat(a.quotes().stream(), b.quotes().stream())
                .filter(sayings::contains)
                .map(Quote::quote)
                .collect(Collectors.toSet());
        return (int) shared.stream()
                .filter(both -> !said.contains(both.aQuote()) && !said.contains(both.bQuote()))
                .count();
    }

    /** Whether words were copied: then no translation is looked for, whatever languages the two are said to be in. */
    private static boolean keepsWording(Relation relation) {
        return relation != null && relation.compareTo(Relation.REWRITTEN) < 0;
    }

    /** The translation that one of the two is of the other; null when it is none. */
    private Translation translation(Prepared a, Prepared b, AnchorWeights weights) {
        boolean across =
                !weights.isNone() && !a.article().language().equals(b.article().language());
        return across ? translationRule.translation(a.anchored(weights), b.anchored(weights)) : null;
    }

    /** How much of what a translation keeps two articles have in common; from 0. */
    double agreement(AnnotatedArticle a, AnnotatedArticle b, AnchorWeights weights) {
        return translationRule.agreement(anchored(a, weights), anchored(b, weights));
    }

    /** What speaks for a translation; who translated whom is another matter. */
    private static List<Evidence> signs(Translation translation) {
        String detail = String.format(
                Locale.ROOT,
                "suspected with confidence %.2f: %d names, numbers and dates in the same order, such as %s",
                translation.confidence(),
                translation.anchors(),
                String.join(", ", translation.examples()));
        return List.of(new Evidence("translation", Direction.UNDECIDED, detail));
    }

    private Comparison comparison(
            Prepared a,
            Prepared b,
            Relation relation,
            Alignment alignment,
            List<SharedQuote> shared,
            List<Evidence> signs,
            List<Difference> differences) {
        DirectionRule.Decision decision = relation.isReuse()
                ? directionRule.decide(a.article(), b.article(), alignment)
                : new DirectionRule.Decision(Direction.UNDECIDED, 0.5, List.<Evidence>of());
        boolean listOmissions = relation.isReuse()
                && relation != Relation.TRANSLATED
                && Math.max(alignment.containmentA(), alignment.containmentB()) >= DERIVED;
        List<Divergence> divergences = relation == Relation.SAME_STORY
                ? List.of()
                : divergenceFinder.find(a.side(), b.side(), alignment.passages(), shared, differences, listOmissions);
        Verdict verdict = new Verdict(
                a.article().id(),
                b.article().id(),
                relation,
                alignment.resemblance(),
                alignment.containmentA(),
                alignment.containmentB(),
                alignment.longest(),
                shared.size(),
                decision.direction(),
                decision.confidence(),
                Stream.concat(signs.stream(), decision.evidence().stream()).toList());
        double wordForWord = wordForWord(relation, a, b);
        return new Comparison(
                verdict,
                alignment.passages(),
                shared,
                divergences,
                link(verdict, a, b, true, wordForWord, divergences.size()),
                link(verdict, a, b, false, wordForWord, divergences.size()));
    }

    /** Share of the runs of words in common; asked for only where it decides, between a wire and an outlet. */
    private static double wordForWord(Relation relation, Prepared a, Prepared b) {
        return relation.isReuse() && a.article().kind() != b.article().kind()
                ? WordRuns.containment(a.text().tokens(), b.text().tokens())
                : 0;
    }

    /** Whether the first is the earlier published, ties and unknown times by id. */
    static boolean isFirst(Article x, Article y) {
        if (x.timeKnown() && y.timeKnown() && x.publishedMinute() != y.publishedMinute()) {
            return x.publishedMinute() < y.publishedMinute();
        }
        return x.id().compareTo(y.id()) < 0;
    }

    /** The names that both print, in order. */
    static Set<String> sharedNames(AnnotatedArticle a, AnnotatedArticle b) {
        Set<String> names = new HashSet<>();
        a.names().forEach(name -> names.add(name.canonical()));
        Set<String> both = new TreeSet<>();
        for (NameMention name : b.names()) {
            if (names.contains(name.canonical())) {
                both.add(name.canonical());
            }
        }
        return both;
    }

    private static Link link(
            Verdict verdict, Prepared a, Prepared b, boolean ofFirst, double wordForWord, int divergences) {
        Article here = (ofFirst ? a : b).article();
        Article there = (ofFirst ? b : a).article();
        Direction direction = verdict.direction();
        if (ofFirst && direction == Direction.A_TO_B) {
            direction = Direction.B_TO_A;
        } else if (ofFirst && direction == Direction.B_TO_A) {
            direction = Direction.A_TO_B;
        }
        Long lag = here.timeKnown() && there.timeKnown() ? here.publishedMinute() - there.publishedMinute() : null;
        return new Link(
                here.id(),
                there.id(),
                there.wire(),
                there.outlet(),
                List.copyOf(Sources.of(there)),
                there.title(),
                there.published(),
                there.publishedMinute(),
                verdict.relation(),
                direction,
                ofFirst ? verdict.containmentA() : verdict.containmentB(),
                wordForWord,
                lag,
                verdict.confidence(),
                divergences);
    }
}
