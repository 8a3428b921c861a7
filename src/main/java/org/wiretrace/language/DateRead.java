package org.wiretrace.language;

import java.io.Serializable;

/**
 * A time of publication, as read from a field or a line of a page.
 *
 * @param iso ISO 8601: {@code 2023-09-13T16:00:00+07:00}, without offset when no zone is known, or {@code 2023-09-14}
 * @param minuteUtc minutes since 1970 in UTC; of midnight for a day, and of the printed time when no zone is known
 * @param minutePrecision whether a time of day was printed
 * @param begin where it begins in the text
 * @param end where it ends, exclusive
 */
public record DateRead(String iso, long minuteUtc, boolean minutePrecision, int begin, int end)
        implements Serializable {}
