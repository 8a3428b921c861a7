package org.wiretrace.provenance;

import java.io.Serializable;
import java.util.List;
import org.wiretrace.quotes.Quote;
import org.wiretrace.similarity.Alignment;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.PassageKind;
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

    /** Names that both print from which on they tell of one story. */
    private static final int SAME_NAMES = 3;

    /** The relation; null when the two have nothing to do with each other. */
    public Relation relation(
            Alignment alignment, List<Quote> aQuotes, List<Quote> bQuotes, int sharedQuotes, int sharedNames) {
        int shorter = Math.max(1, Math.min(alignment.aWords(), alignment.bWords()));
        double copied = (double) alignment.copied() / shorter;
        double matched =
                (double) (alignment.aWords() <= alignment.bWords() ? alignment.aMatched() : alignment.bMatched())
                        / shorter;
        int outside = outsideQuotes(alignment, aQuotes, bQuotes);
        boolean copies = outside >= minCopiedWords || outside >= shorter / 2;
        if (copies && copied >= whollyShare) {
            int covered = Math.max(alignment.aCovered(), alignment.bCovered());
            boolean wordForWord = matched >= NEARLY_ALL && alignment.copied() >= 0.97 * covered;
            return wordForWord ? Relation.VERBATIM : Relation.EDITED;
        }
        if (copies && copied >= partiallyShare) {
            return Relation.PARTIAL;
        }
        boolean sameNames = sharedNames >= SAME_NAMES;
        // Equal words are a part of what rewording keeps; of two texts that name the same, half as many say as much.
        double reworded = (sameNames ? 1 : 2) * partiallyShare;
        if (matched >= reworded && matched - copied >= reworded / 2) {
            return Relation.REWRITTEN;
        }
        if (sharedQuotes > 0) {
            return Relation.SHARED_QUOTES;
        }
        return sameNames ? Relation.SAME_STORY : null;
    }

    /** Words matched in passages that keep the wording, outside what either side prints as quoted. */
    private static int outsideQuotes(Alignment alignment, List<Quote> aQuotes, List<Quote> bQuotes) {
        double outside = 0;
        double copiedCharacters = 0;
        double outsideCharacters = 0;
        for (Passage passage : alignment.passages()) {
            if (passage.kind() == PassageKind.VERBATIM || passage.kind() == PassageKind.EDITED) {
                Span a = new Span(passage.aBegin(), passage.aEnd());
                Span b = new Span(passage.bBegin(), passage.bEnd());
                double quoted = Math.max(quotedShare(a, aQuotes), quotedShare(b, bQuotes));
                copiedCharacters += a.length();
                outsideCharacters += a.length() * (1 - quoted);
            }
        }
        if (copiedCharacters > 0) {
            outside = alignment.copied() * outsideCharacters / copiedCharacters;
        }
        return (int) Math.round(outside);
    }

    private static double quotedShare(Span span, List<Quote> quotes) {
        int quoted = 0;
        for (Quote quote : quotes) {
            quoted += Math.max(0, Math.min(span.end(), quote.end()) - Math.max(span.begin(), quote.begin()));
        }
        return span.isEmpty() ? 0 : Math.min(1, (double) quoted / span.length());
    }
}
