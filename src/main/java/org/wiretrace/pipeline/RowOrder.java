package org.wiretrace.pipeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Orders rows by their columns from the left, lists and records by what they hold, null before all. */
enum RowOrder implements Comparator<Object> {
    BY_COLUMNS;

    @Override
    @SuppressWarnings("unchecked") // values of one column are of one class
    public int compare(Object a, Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        if (a instanceof Object[] left) {
            return compareAll(Arrays.asList(left), Arrays.asList((Object[]) b));
        }
        if (a instanceof List<?> left) {
            return compareAll(left, (List<?>) b);
        }
        return ((Comparable<Object>) a).compareTo(b);
    }

    private int compareAll(List<?> a, List<?> b) {
        Iterator<?> left = a.iterator();
        Iterator<?> right = b.iterator();
        while (left.hasNext() && right.hasNext()) {
            int order = compare(left.next(), right.next());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
