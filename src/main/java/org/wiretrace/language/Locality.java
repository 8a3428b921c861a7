package org.wiretrace.language;

import com.ibm.icu.util.TimeZone;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Set;

/**
 * Where a text appeared, as far as that tells how its dates and times are to be read.
 *
 * @param zone of the outlet's clock, for times that name none; null when unknown
 * @param country ISO 3166 code in capitals; null when unknown, or when the zone tells it
 */
public record Locality(ZoneId zone, String country) implements Serializable {
    /** A text of which no one knows where it appeared. */
    public static final Locality UNKNOWN = new Locality(null, null);

    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "PR", "GU", "VI", "AS", "MP", "FM", "MH", "PW");
    /** Where both orders are in daily use. */
    private static final Set<String> EITHER = Set.of("CA", "001");

    /** Which number of {@code 03/04/2024} is the day. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        /** Either: what stands around it must tell. */
        OPEN
    }

    /** The order in which the language writes numbers of days and months here. */
    Order order(Language language) {
        if (language.dayFirst()) {
            return Order.DAY_FIRST;
        }
        // English puts the month first in a few countries only, but they print much of it.
        if (!language.code().equals("en")) {
            return Order.MONTH_FIRST;
        }
        String home = home();
        if (home == null || EITHER.contains(home)) {
            return Order.OPEN;
        }
        return MONTH_FIRST.contains(home) ? Order.MONTH_FIRST : Order.DAY_FIRST;
    }

    private String home() {
        if (country != null || zone == null) {
            return country;
        }
        try {
            return TimeZone.getRegion(zone.getId());
        } catch (IllegalArgumentException aZoneOfNoCountry) {
            return null;
        }
    }
}
