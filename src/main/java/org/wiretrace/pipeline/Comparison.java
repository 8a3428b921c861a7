package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.List;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.provenance.Link;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.quotes.SharedQuote;
import org.wiretrace.similarity.Passage;

/**
 * All that comparing two articles gave.
 *
 * @param verdict how they are related, and who had it from whom
 * @param passages text that they share
 * @param sharedQuotes utterances that both quote
 * @param divergences what they say otherwise
 * @param aLink the pair seen from the first
 * @param bLink the pair seen from the second
 */
public record Comparison(
        Verdict verdict,
        List<Passage> passages,
        List<SharedQuote> sharedQuotes,
        List<Divergence> divergences,
        Link aLink,
        Link bLink)
        implements Serializable {}
