package org.wiretrace.language;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day named in running text.
 *
 * @param begin where it begins, its weekday included
 * @param end where it ends, exclusive
 * @param date the day, in the year nearest to the article's when none is printed; null when that is unknown too
 * @param weekday the weekday printed with it, right or wrong; null when none is
 * @param yearPrinted whether the year is printed
 */
public record DateMention(int begin, int end, LocalDate date, DayOfWeek weekday, boolean yearPrinted)
        implements Serializable {}
