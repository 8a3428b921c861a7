package org.wiretrace.provenance;

import java.io.Serializable;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Predicate;
import org.wiretrace.quotes.Quote;
import org.wiretrace.similarity.Alignment;
import org.wiretrace.similarity.Match;
import org.wiretrace.similarity.Passage;
import org.wiretrace.text.Span;

/**
 * Says how two texts are related, from what of them matches.
 *
 * @param whollyShare share of either text that must lie in matches for it to be a copy as a whole
 * @param minCopiedWords words that must match outside quotations: quoting the same speech is not copying
 */
public record RelationRule(double whollyShare, int minCopiedWords) implements Serializable {
    /** Share of the shorter text from which on it is there as a whole, word for word. */
    private static final double NEARLY_ALL = 0.9;

    /** Share of what makes an article another's as a whole that must keep the wording. */
    private static final double MOSTLY_COPIED = 0.6;
    /** By what the words of a brief are divided for those that must match. */
    private static final double MUCH_OF_A_BRIEF = 3;

    /** Share of both texts that says the same where one is a rewording of the other from begin to end. */
    private static final double THROUGHOUT = 0.6;
    /** The same of two that name the same: names are what rewording leaves as it is. */
    private static final double OF_ONE_STORY = 0.5;
    /** Share of the words of the shorter of such two that are the same. */
    private static final double OF_ONE_STORY_WORDS = 0.1;
    /** Share of the longer side of a passage that matches when one is a rewording of the other. */
    private static final double DENSE = 0.3;
    /** Share of the shorter side that matches when it sums the longer one up. */
    private static final double DENSE_SUMMARY = 0.6;
    /** Share of the words of a statement from which on both sides print it in the same words. */
    private static final double WORD_FOR_WORD = 0.6;
    /** Names that both print from which on they tell of one story. */
    private static final int SAME_NAMES = 3;

    /** The relation; null when the two have nothing to do with each other. */
    public Relation relation(
            Alignment alignment, List<Quote> aQuotes, List<Quote> bQuotes, int sharedQuotes, int sharedNames) {
        int shorter = Math.max(1, Math.min(alignment.aWords(), alignment.bWords()));
        double copied = (double) alignment.copied() / shorter;
        double matched = Math.max(alignment.containmentA(), alignment.containmentB());
        double copiedOutside = outsideQuotes(alignment, aQuotes, bQuotes, Match::copied);
        double enough = Math.min(minCopiedWords, shorter / MUCH_OF_A_BRIEF);
        boolean copies = copiedOutside >= enough;
        // Between copied sentences lie reworded ones: an article is another's as a whole where little lies in neither.
        if (copies && covered(alignment, Math::max) >= whollyShare && copied >= MOSTLY_COPIED * whollyShare) {
            int covered = Math.max(alignment.aCovered(), alignment.bCovered());
            boolean wordForWord = matched >= NEARLY_ALL && alignment.copied() >= 0.97 * covered;
            return wordForWord ? Relation.VERBATIM : Relation.EDITED;
        }
        if (copies) {
            return Relation.PARTIAL;
        }
        boolean sameNames = sharedNames >= SAME_NAMES;
        boolean throughout = covered(alignment, Math::min) >= (sameNames ? OF_ONE_STORY : THROUGHOUT);
        double reworded =
                outsideQuotes(alignment, aQuotes, bQuotes, match -> throughout || liesInDense(match, alignment));
        if (reworded >= enough || (throughout && sameNames && reworded >= OF_ONE_STORY_WORDS * shorter)) {
            return Relation.REWRITTEN;
        }
        if (sharedQuotes > 0) {
            return Relation.SHARED_QUOTES;
        }
        return sameNames || alignment.longest() >= minCopiedWords ? Relation.SAME_STORY : null;
    }

    /** Share of a text that lies in matches: of the one of which more does, or less. */
    private static double covered(Alignment alignment, DoubleBinaryOperator ofBoth) {
        return ofBoth.applyAsDouble(
                (double) alignment.aCovered() / Math.max(1, alignment.aWords()),
                (double) alignment.bCovered() / Math.max(1, alignment.bWords()));
    }

    /** Whether a match lies in a passage that says the same on both sides, and not only here and there. */
    private static boolean liesInDense(Match match, Alignment alignment) {
        return alignment.passages().stream()
                .filter(RelationRule::isDense)
                .anyMatch(passage -> match.a().begin() >= passage.aBegin()
                        && match.a().end() <= passage.aEnd()
                        && match.b().begin() >= passage.bBegin()
                        && match.b().end() <= passage.bEnd());
    }

    private static boolean isDense(Passage passage) {
        int a = passage.aEnd() - passage.aBegin();
        int b = passage.bEnd() - passage.bBegin();
        return passage.identity() >= DENSE || passage.identity() * Math.max(a, b) >= DENSE_SUMMARY * Math.min(a, b);
    }

    /** Words of some matches that stand outside of quotations: quoting one speech is not copying. */
    private static double outsideQuotes(
            Alignment alignment, List<Quote> aQuotes, List<Quote> bQuotes, Predicate<Match> some) {
        double outside = 0;
        for (Match match : alignment.matches()) {
            if (some.test(match)) {
                double a = quotedShare(match.a(), aQuotes);
                double b = quotedShare(match.b(), bQuotes);
                // A statement that one side prints word for word as its own was copied from somewhere.
                double quoted = match.identity() >= WORD_FOR_WORD ? Math.min(a, b) : Math.max(a, b);
                outside += match.words() * (1 - quoted);
            }
        }
        return outside;
    }

    private static double quotedShare(Span span, List<Quote> quotes) {
        int quoted = 0;
        for (Quote quote : quotes) {
            quoted += Math.max(0, Math.min(span.end(), quote.end()) - Math.max(span.begin(), quote.begin()));
        }
        return span.isEmpty() ? 0 : Math.min(1, (double) quoted / span.length());
    }
}
