package org.wiretrace.report;

import java.io.Serializable;
import java.util.List;

/**
 * The first few of many, and how many there are in all.
 *
 * @param total how many there are
 * @param items those that are shown, in order
 * @param <T> what they are
 */
public record Bounded<T>(long total, List<T> items) implements Serializable {
    public Bounded {
        items = List.copyOf(items);
        if (total < items.size()) {
            throw new IllegalArgumentException(items.size() + " items of a total of " + total);
        }
    }

    /** A list that is shown whole. */
    public static <T> Bounded<T> all(List<T> items) {
        return new Bounded<>(items.size(), items);
    }

    public static <T> Bounded<T> none() {
        return new Bounded<>(0, List.of());
    }

    public long hidden() {
        return total - items.size();
    }
}
