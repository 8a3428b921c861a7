package org.wiretrace.provenance;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import org.wiretrace.quotes.Quote;
import org.wiretrace.similarity.Alignment;
import org.wiretrace.similarity.Match;
import org.wiretrace.text.Span;

/**
 * Says how two texts are related, from what of them matches.
 *
 * @param whollyShare share of the shorter text that must keep its wording for it to be a copy as a whole
 * @param partiallyShare share of the shorter text that must match for part of it to be a copy
 * @param minCopiedWords words that must match outside quotations: quoting the same speech is not copying
 */
public record RelationRule(double whollyShare, double partiallyShare, int minCopiedWords) implements Serializable {
    /** Share of the shorter text from which on it is there as a whole, word for word. */
    private static final double NEARLY_ALL = 0.9;

    /** Share of what makes an article another's as a whole that must keep the wording. */
    private static final double MOSTLY_COPIED = 0.6;
    /** How many times the words of the shortest copy a passage has that counts, however long the articles are. */
    private static final double PASSAGE = 2;

    /** Names that both print from which on they tell of one story. */
    private static final int SAME_NAMES = 3;

    /** The relation; null when the two have nothing to do with each other. */
    public Relation relation(
            Alignment alignment, List<Quote> aQuotes, List<Quote> bQuotes, int sharedQuotes, int sharedNames) {
        int shorter = Math.max(1, Math.min(alignment.aWords(), alignment.bWords()));
        double copied = (double) alignment.copied() / shorter;
        double matched = Math.max(alignment.containmentA(), alignment.containmentB());
        double copiedOutside = outsideQuotes(alignment, aQuotes, bQuotes, Match::copied);
        boolean copies = copiedOutside >= minCopiedWords || copiedOutside >= shorter / 2.0;
        // Between copied sentences lie reworded ones: an article is another's as a whole where little lies in neither.
        if (copies && covered(alignment) >= whollyShare && copied >= MOSTLY_COPIED * whollyShare) {
            int covered = Math.max(alignment.aCovered(), alignment.bCovered());
            boolean wordForWord = matched >= NEARLY_ALL && alignment.copied() >= 0.97 * covered;
            return wordForWord ? Relation.VERBATIM : Relation.EDITED;
        }
        if (copies && (copied >= partiallyShare || copiedOutside >= PASSAGE * minCopiedWords)) {
            return Relation.PARTIAL;
        }
        boolean sameNames = sharedNames >= SAME_NAMES;
        // Equal words are a part of what rewording keeps; of two texts that name the same, half as many say as much.
        double reworded = (sameNames ? 1 : 2) * partiallyShare;
        double outside = outsideQuotes(alignment, aQuotes, bQuotes, match -> true);
        boolean passage = outside >= minCopiedWords && alignment.longest() >= PASSAGE * minCopiedWords;
        if (passage || (outside >= reworded * shorter && matched - copied >= reworded / 2)) {
            return Relation.REWRITTEN;
        }
        if (sharedQuotes > 0) {
            return Relation.SHARED_QUOTES;
        }
        return sameNames || alignment.longest() >= minCopiedWords ? Relation.SAME_STORY : null;
    }

    /** Share of the text that lies in passages, of the one of which more does. */
    private static double covered(Alignment alignment) {
        return Math.max(
                (double) alignment.aCovered() / Math.max(1, alignment.aWords()),
                (double) alignment.bCovered() / Math.max(1, alignment.bWords()));
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
                double quoted = match.copied() ? Math.min(a, b) : Math.max(a, b);
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
