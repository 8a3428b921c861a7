package org.wiretrace.quotes;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says whether a quotation is a saying: a proverb, a slogan, what an office repeats to everybody. What was said once is
 * quoted in one story, within days; a saying turns up in many.
 *
 * @param days days within which articles may tell of one story
 * @param times periods of so many days in which a quotation is printed, from which on it is a saying
 * @param stories stories in which it is printed, from which on it is one
 * @param sameNames names that two articles must have in common to tell of one story
 */
public record SayingRule(int days, int times, int stories, int sameNames) implements Serializable {
    /** Places that are looked at: the earliest. */
    private static final int MOST = 300;

    private static final long MINUTES_PER_DAY = 24L * 60;

    /**
     * An article that prints the quotation.
     *
     * @param article its key: two articles of one time are taken in the order of their keys
     * @param minute when it was published, in minutes since the epoch; null when unknown
     * @param names hashes of the names that it prints, ascending and distinct
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Place(long article, Long minute, int[] names) implements Serializable {}

    public SayingRule {
        if (days < 1 || times < 2 || stories < 2 || sameNames < 1) {
            throw new IllegalArgumentException(
                    "no such rule: %d, %d, %d, %d".formatted(days, times, stories, sameNames));
        }
    }

    /** Fewest articles that can make a saying. */
    public int fewest() {
        return Math.min(times, stories);
    }

    /** Whether what these articles print is a saying. */
    public boolean isSaying(List<Place> places) {
        List<Place> inOrder = places.stream()
                .sorted(Comparator.comparing(Place::minute, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingLong(Place::article))
                .limit(MOST)
                .toList();
        return times(inOrder) >= times || stories(inOrder) >= stories;
    }

    /** Periods of so many days, each from a printing on, that hold them all. */
    private int times(List<Place> inOrder) {
        int times = 0;
        long until = Long.MIN_VALUE;
        for (Place place : inOrder) {
            if (place.minute() != null && place.minute() > until) {
                times++;
                until = place.minute() + days * MINUTES_PER_DAY;
            }
        }
        return times;
    }

    /** Stories among the articles that name enough to tell. */
    private int stories(List<Place> inOrder) {
        List<Place> telling = inOrder.stream()
                .filter(place -> place.names().length >= sameNames)
                .toList();
        List<List<Place>> stories = new ArrayList<>();
        for (Place place : telling) {
            List<List<Place>> its = stories.stream()
                    .filter(story -> story.stream().anyMatch(other -> areOne(other, place)))
                    .toList();
            stories.removeAll(its);
            stories.add(Stream.concat(Stream.of(place), its.stream().flatMap(List::stream))
                    .toList());
        }
        return stories.size();
    }

    private boolean areOne(Place one, Place other) {
        boolean apart = one.minute() != null
                && other.minute() != null
                && Math.abs(one.minute() - other.minute()) > days * MINUTES_PER_DAY;
        return !apart && common(one.names(), other.names()) >= sameNames;
    }

    private static int common(int[] one, int[] other) {
        return (int) Arrays.stream(one)
                .filter(name -> Arrays.binarySearch(other, name) >= 0)
                .count();
    }
}
