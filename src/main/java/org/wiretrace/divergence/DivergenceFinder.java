package org.wiretrace.divergence;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.wiretrace.language.Languages;
import org.wiretrace.names.NameLinks;
import org.wiretrace.quotes.SharedQuote;
import org.wiretrace.similarity.Passage;
import org.wiretrace.translation.Difference;

/**
 * Finds where two articles that share text say different things. Inside a matching passage the words of one side that
 * the other replaced are looked at: a number for a number, a date for a date, a name for a name is a divergence, a
 * synonym is not. Shared quotes are compared for wording, speaker and day, persons for the offices they are given, a copy
 * for its headline and where it was filed from; and sentences that only one side has are listed when they carry a name, a
 * number or a quotation. Of sentences that say the same in two languages numbers, dates, names, speakers and denials are
 * compared. Precision comes before recall.
 *
 * @param minOmissionWords words that a sentence has at least to be listed as left out or added
 * @param links names that stand for each other
 * @param terms what is known of each language, by code
 */
public record DivergenceFinder(int minOmissionWords, NameLinks links, Map<String, LanguageTerms> terms)
        implements Serializable {
    /** Finds them in texts of those languages. */
    public static DivergenceFinder of(int minOmissionWords, NameLinks links, Languages languages) {
        return new DivergenceFinder(minOmissionWords, links, LanguageTerms.byCode(languages));
    }

    /**
     * Every divergence between the two, by place.
     *
     * @param derived whether a good part of one is the other's: only then is what it lacks left out, and its headline changed
     */
    public List<Divergence> find(
            Side a, Side b, List<Passage> passages, List<SharedQuote> sharedQuotes, boolean derived) {
        return find(a, b, passages, sharedQuotes, List.of(), derived);
    }

    /**
     * The same of two texts of which one may be translated.
     *
     * @param differences facts that the two give otherwise in sentences that say the same in two languages
     */
    public List<Divergence> find(
            Side a,
            Side b,
            List<Passage> passages,
            List<SharedQuote> sharedQuotes,
            List<Difference> differences,
            boolean derived) {
        Compared pair = new Compared(a, b, passages, sharedQuotes);
        LanguageTerms aTerms = termsOf(a);
        LanguageTerms bTerms = termsOf(b);
        new ReplacedWords(pair, aTerms, bTerms, links).find();
        new QuotedWords(pair, aTerms, bTerms, minOmissionWords).find(derived);
        new TranslatedFacts(pair, aTerms, bTerms).find(differences);
        if (a.language().code().equals(b.language().code())) { // another language has other words for the same
            new Offices(pair, aTerms).find();
            Initials.find(pair);
            if (derived) {
                Headings.find(pair);
            }
        }
        if (derived) {
            OneSided.find(pair, minOmissionWords);
        }
        return pair.found();
    }

    private LanguageTerms termsOf(Side side) {
        LanguageTerms known = terms.get(side.language().code());
        return known == null ? LanguageTerms.of(side.language()) : known;
    }
}
