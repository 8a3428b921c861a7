package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first few of many in some order, and how many there were.
 *
 * @param <T> what they are
 */
final class Strongest<T> implements Serializable {
    private static final long serialVersionUID = 1;

    /** An order that travels: a total one, so that the choice does not depend on the order of coming. */
    interface Order<T> extends Comparator<T>, Serializable {}

    private final int most;
    private final Order<T> order;
    private final PriorityQueue<T> kept;
    private long total;

    Strongest(int most, Order<T> order) {
        this.most = most;
        this.order = order;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    void add(T one) {
        total++;
        keep(one);
    }

    void merge(Strongest<T> other) {
        total += other.total;
        other.kept.forEach(this::keep);
    }

    private void keep(T one) {
        if (kept.size() < most) {
            kept.add(one);
        } else if (most > 0 && order.compare(one, kept.peek()) < 0) {
            kept.poll();
            kept.add(one);
        }
    }

    long total() {
        return total;
    }

    /** Those kept, in order. */
    List<T> list() {
        List<T> list = new ArrayList<>(kept);
        list.sort(order);
        return list;
    }
}
