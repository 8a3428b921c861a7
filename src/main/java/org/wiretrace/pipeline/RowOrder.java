package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Orders rows by what is written of their columns, from the left, lists and records by what they hold, null before all.
 *
 * @param <R> record of a row
 */
final class RowOrder<R extends Record> implements Comparator<R>, Serializable {
    private static final long serialVersionUID = 1;

    private final Class<R> record;
    private final boolean exact;
    private transient TableSchema schema; // accessors do not travel

    RowOrder(Class<R> record, boolean exact) {
        this.record = record;
        this.exact = exact;
    }

    @Override
    public int compare(R a, R b) {
        return schema().compare(a, b);
    }

    /** A number that depends on what is written of the row, and on nothing else. */
    int hash(R row) {
        return schema().hash(row);
    }

    TableSchema schema() {
        if (schema == null) {
            schema = exact ? TableSchema.exact(record) : TableSchema.of(record);
        }
        return schema;
    }
}
