package org.wiretrace.pipeline;

import java.io.Serializable;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.report.Report;

/**
 * A pickup with what a reader needs to recognise it, and what is summed up of it.
 *
 * @param pickup the pickup
 * @param outlet outlet of the article; null when unknown
 * @param title headline of the article; null when none
 * @param published ISO 8601 time of the article; null when unknown
 * @param words words of the article
 * @param sourceTitle headline of the source; null when it has none or is not in the corpus
 * @param sourcePublished ISO 8601 time of the source; null when unknown
 * @param creditText how the article credits the source, in its own words; null when it does not
 * @param divergences places where article and source say different things
 */
public record Drawing(
        Pickup pickup,
        String outlet,
        String title,
        String published,
        int words,
        String sourceTitle,
        String sourcePublished,
        String creditText,
        int divergences)
        implements Serializable {

    /** Outlet of the article; one that is unknown counts as an outlet of its own. */
    String outletKey() {
        return outlet == null ? "?" + pickup.article() : outlet;
    }

    Report.PickupView view() {
        return new Report.PickupView(
                pickup, outlet, title, published, words, sourceTitle, sourcePublished, creditText, null);
    }
}
