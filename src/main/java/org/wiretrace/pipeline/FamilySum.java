package org.wiretrace.pipeline;

import org.wiretrace.quotes.QuoteFamily;

/** How many families of quotes there are, and those of most wordings. */
final class FamilySum implements Passes.Sum<QuoteFamily, FamilySum> {
    private static final long serialVersionUID = 1;

    final Strongest<QuoteFamily> largest;

    FamilySum(int most) {
        largest = new Strongest<>(most, FamilySum::byWordings);
    }

    /** Most wordings first; then most outlets, most articles; then ids. */
    private static int byWordings(QuoteFamily x, QuoteFamily y) {
        int byWordings = Integer.compare(y.wordings().size(), x.wordings().size());
        if (byWordings != 0) {
            return byWordings;
        }
        int byOutlets = Integer.compare(y.outlets(), x.outlets());
        if (byOutlets != 0) {
            return byOutlets;
        }
        int byArticles = Integer.compare(y.articles(), x.articles());
        return byArticles != 0 ? byArticles : x.family().compareTo(y.family());
    }

    @Override
    public void add(QuoteFamily family) {
        largest.add(family);
    }

    @Override
    public void merge(FamilySum other) {
        largest.merge(other.largest);
    }
}
