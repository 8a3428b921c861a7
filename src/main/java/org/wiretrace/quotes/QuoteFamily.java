package org.wiretrace.quotes;

import java.io.Serializable;
import java.util.List;

/**
 * One utterance as it went through the press.
 *
 * @param family its id: that of the quote seen first
 * @param articles number of articles that quote it
 * @param outlets number of outlets that do
 * @param wordings its wordings by the time at which they were first seen, so that each comes behind the one that it comes
 *     from
 * @param speakers whom it is given to, the one whom most articles name first
 */
public record QuoteFamily(String family, int articles, int outlets, List<Wording> wordings, List<NamedSpeaker> speakers)
        implements Serializable {
    public QuoteFamily {
        wordings = List.copyOf(wordings);
        speakers = List.copyOf(speakers);
        for (int i = 0; i < wordings.size(); i++) {
            Integer from = wordings.get(i).from();
            if ((i == 0) != (from == null) || (from != null && from >= i)) {
                throw new IllegalArgumentException("wording " + i + " comes from " + from);
            }
        }
    }

    /** Whether the same words are given to two speakers. */
    public boolean isDisputed() {
        return speakers.stream().anyMatch(NamedSpeaker::another);
    }
}
