package org.wiretrace.pipeline;

import java.util.Map;
import java.util.TreeMap;
import org.wiretrace.report.Bounded;

/**
 * Counts things by a name of theirs, and keeps the first few.
 *
 * @param <T> what they are
 */
final class Listing<T> implements Passes.Sum<T, Listing<T>> {
    private static final long serialVersionUID = 1;

    /** By what a thing is counted. */
    @FunctionalInterface
    interface Name<T> extends java.io.Serializable {
        String of(T one);
    }

    final Map<String, Long> counts = new TreeMap<>();
    private final Name<T> name;
    final Strongest<T> first;

    Listing(int most, Name<T> name, Strongest.Order<T> order) {
        this.name = name;
        this.first = new Strongest<>(most, order);
    }

    @Override
    public void add(T one) {
        counts.merge(name.of(one), 1L, Long::sum);
        first.add(one);
    }

    @Override
    public void merge(Listing<T> other) {
        other.counts.forEach((what, number) -> counts.merge(what, number, Long::sum));
        first.merge(other.first);
    }

    Bounded<T> bounded() {
        return new Bounded<>(first.total(), first.list());
    }
}
