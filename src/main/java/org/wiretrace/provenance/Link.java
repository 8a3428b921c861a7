package org.wiretrace.provenance;

import java.io.Serializable;
import java.util.List;

/**
 * A pair of articles seen from one of them: what it shares with the other, and what the other is.
 *
 * @param article id of the one
 * @param other id of the other
 * @param otherWire id of the agency that the other's outlet is; null when it is none
 * @param otherOutlet outlet of the other; null when unknown
 * @param otherSources agencies and partners that the other credits
 * @param otherTitle headline of the other; null when none
 * @param otherPublished ISO 8601 time of the other; null when unknown
 * @param otherMinute minutes since the epoch of the other; {@code Article.UNKNOWN_TIME} when unknown
 * @param relation how the texts are related
 * @param direction {@code A_TO_B} when the one had it from the other, {@code B_TO_A} when the other had it from the one
 * @param coverage share of the one's words that the other has
 * @param wordForWord share of the runs of six words of the shorter that the longer has too; 0 where neither is a wire's
 * @param lagMinutes minutes from the other to the one; null when either time is unknown
 * @param confidence of the direction
 * @param divergences number of places where the two say different things
 */
public record Link(
        String article,
        String other,
        String otherWire,
        String otherOutlet,
        List<String> otherSources,
        String otherTitle,
        String otherPublished,
        long otherMinute,
        Relation relation,
        Direction direction,
        double coverage,
        double wordForWord,
        Long lagMinutes,
        double confidence,
        int divergences)
        implements Serializable {
    /** Whether either holds a good part of the other: at least that share of the one. */
    public boolean ties(double share) {
        return relation.isReuse() && coverage >= share;
    }

    /** Whether the one had text from the other. */
    public boolean isParent() {
        return relation.isReuse() && direction == Direction.A_TO_B;
    }
}
