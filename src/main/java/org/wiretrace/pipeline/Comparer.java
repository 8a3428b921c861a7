package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.OutletIndex;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.divergence.DivergenceFinder;
import org.wiretrace.divergence.Side;
import org.wiretrace.language.DateMention;
import org.wiretrace.language.DateReader;
import org.wiretrace.language.Language;
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
import org.wiretrace.quotes.QuoteMatcher;
import org.wiretrace.quotes.SharedQuote;
import org.wiretrace.similarity.AlignedText;
import org.wiretrace.similarity.Aligner;
import org.wiretrace.similarity.Alignment;
import org.wiretrace.similarity.CommonWords;
import org.wiretrace.similarity.WordRuns;

/**
 * Compares two articles: shared text, shared quotes, relation, direction, divergences, in that order. The whole
 * reasoning on one pair, without Spark.
 *
 * @param aligner lays the texts side by side
 * @param quoteMatcher finds the utterances that both quote
 * @param relationRule says how the texts are related
 * @param directionRule says who had it from whom
 * @param divergenceFinder finds what they say otherwise
 * @param dateReader reads the dates that they name
 * @param languages what differs by language
 * @param outlets tells where an article appeared
 */
public record Comparer(
        Aligner aligner,
        QuoteMatcher quoteMatcher,
        RelationRule relationRule,
        DirectionRule directionRule,
        DivergenceFinder divergenceFinder,
        DateReader dateReader,
        Languages languages,
        OutletIndex outlets)
        implements Serializable {
    /** Share of either text that must be reused before what only one side has counts as left out or added. */
    private static final double DERIVED = 0.3;

    /** An article made ready to be compared, once for all its pairs. */
    record Prepared(AnnotatedArticle annotated, AlignedText text, Side side) {
        Article article() {
            return annotated.article();
        }
    }

    /** Makes an article ready to be compared. */
    Prepared prepare(AnnotatedArticle annotated) {
        Article article = annotated.article();
        AlignedText text = annotated.aligned();
        Language language = languages.of(article.language());
        Locality where = OutletIndex.locality(outlets.named(article.outlet()), article.language());
        List<DateMention> dates =
                dateReader.mentions(article.text(), 0, article.text().length(), language, where, Days.of(article));
        return new Prepared(
                annotated, text, new Side(article, text, annotated.names(), annotated.quotes(), dates, language));
    }

    /** The comparison; null when the two have nothing to do with each other. */
    Comparison compare(Prepared one, Prepared other, CommonWords common) {
        boolean inOrder = isFirst(one.article(), other.article());
        Prepared a = inOrder ? one : other;
        Prepared b = inOrder ? other : one;
        Alignment alignment = aligner.align(a.text(), b.text(), common);
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
                shared.size(),
                sharedNames(a.annotated(), b.annotated()).size());
        if (relation == null) {
            return null;
        }
        DirectionRule.Decision decision = relation.isReuse()
                ? directionRule.decide(a.article(), b.article(), alignment)
                : new DirectionRule.Decision(Direction.UNDECIDED, 0.5, List.<Evidence>of());
        List<Divergence> divergences = relation == Relation.SAME_STORY
                ? List.of()
                : divergenceFinder.find(
                        a.side(),
                        b.side(),
                        alignment.passages(),
                        shared,
                        relation.isReuse() && Math.max(alignment.containmentA(), alignment.containmentB()) >= DERIVED);
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
                decision.evidence());
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
