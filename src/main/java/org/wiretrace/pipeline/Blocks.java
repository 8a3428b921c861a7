package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Turns elements into blocks, a full one at a time: no more is held than one block a shard. */
final class Blocks<T> implements Iterator<Blocks.Block> {
    /** Logical shards: a constant, since what is thinned in a shard must not depend on the size of the machine. */
    static final int SHARDS = 64;
    /** Values in a block before it is handed on. */
    private static final int BLOCK = 3 << 14;

    /**
     * Values that belong to one shard, packed by three: fingerprint, article and facts of a posting; or two articles and
     * their positions.
     *
     * @param shard number of the shard
     * @param values the values
     */
    public record Block(int shard, long[] values) implements Serializable {}

    /** Puts what an element holds into blocks. */
    @FunctionalInterface
    interface Filler<T> {
        void fill(T element, Blocks<T> blocks);
    }

    private final Iterator<T> elements;
    private final Filler<T> filler;
    private final long[][] open = new long[SHARDS][];
    private final int[] sizes = new int[SHARDS];
    private final ArrayList<Block> ready = new ArrayList<>();
    private boolean flushed;

    Blocks(Iterator<T> elements, Filler<T> filler) {
        this.elements = elements;
        this.filler = filler;
    }

    void add(int shard, long first, long second, long third) {
        if (open[shard] == null) {
            open[shard] = new long[48];
        } else if (sizes[shard] == open[shard].length) {
            open[shard] = Arrays.copyOf(open[shard], Math.min(BLOCK, sizes[shard] * 2));
        }
        long[] values = open[shard];
        int size = sizes[shard];
        values[size] = first;
        values[size + 1] = second;
        values[size + 2] = third;
        sizes[shard] = size + 3;
        if (size + 3 == BLOCK) {
            close(shard);
        }
    }

    private void close(int shard) {
        if (sizes[shard] > 0) {
            ready.add(new Block(shard, Arrays.copyOf(open[shard], sizes[shard])));
            open[shard] = null;
            sizes[shard] = 0;
        }
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && elements.hasNext()) {
            filler.fill(elements.next(), this);
        }
        if (ready.isEmpty() && !flushed) {
            flushed = true;
            for (int shard = 0; shard < SHARDS; shard++) {
                close(shard);
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Block next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove(ready.size() - 1);
    }
}
