package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.wiretrace.pipeline.Blocks.Block;
import org.wiretrace.similarity.CandidatePair;
import org.wiretrace.similarity.HitGate;
import org.wiretrace.similarity.PostingShard;
import org.wiretrace.spark.Partitions;
import org.wiretrace.text.Hashing;
import scala.Tuple2;

/**
 * Brings together what shares a fingerprint: articles with the same one meet in its shard, and pairs that meet often
 * enough close together are candidates. What a shard finds of a pair is thinned there before it travels on.
 *
 * @param pairing which articles that share a fingerprint make a pair
 * @param minHits fingerprints that a pair has in common at least
 * @param gateWords words within which they stand, in both articles
 */
record Meetings(PostingShard.Pairing pairing, int minHits, int gateWords) implements Serializable {
    /** Articles of which one task holds the postings, as long as there are shards enough: some megabytes. */
    private static final int ARTICLES_A_TASK = 1_000;

    /**
     * The pairs of articles that meet, from their postings.
     *
     * @param articles number of all articles
     */
    JavaRDD<CandidatePair> pairs(JavaRDD<Block> postings, long articles) {
        int tasks = (int) Math.min(Blocks.SHARDS, Math.max(Partitions.shuffled(postings), articles / ARTICLES_A_TASK));
        JavaRDD<Block> hits = byShard(postings, tasks).mapPartitions(this::hits);
        return byShard(hits, tasks).mapPartitions(this::pairs);
    }

    /** The shard in which what has that hash meets. */
    static int shard(long hash) {
        return (int) (hash >>> 58); // of 64
    }

    private Iterator<Block> hits(Iterator<Block> blocks) {
        Iterator<PostingShard> shards = gathered(blocks).iterator();
        return new Blocks<>(shards, (shard, out) -> {
            HitGate gate = gate();
            shard.pairs(pairing, (a, b, aPosition, bPosition) -> gate.add(a, b, HitGate.pack(aPosition, bPosition)));
            gate.drain((a, b, positions) -> out.add(shard(Hashing.combine(a, b)), a, b, positions));
        });
    }

    private static List<PostingShard> gathered(Iterator<Block> blocks) {
        TreeMap<Integer, PostingShard> shards = new TreeMap<>();
        for (Block block : Partitions.each(blocks)) {
            PostingShard shard = shards.computeIfAbsent(block.shard(), number -> new PostingShard());
            long[] values = block.values();
            for (int i = 0; i < values.length; i += 3) {
                shard.add(values[i], values[i + 1], values[i + 2]);
            }
        }
        return new ArrayList<>(shards.values());
    }

    private static JavaRDD<Block> byShard(JavaRDD<Block> blocks, int partitions) {
        return blocks.mapToPair(block -> new Tuple2<>(block.shard(), block))
                .partitionBy(new HashPartitioner(partitions))
                .values();
    }

    private Iterator<CandidatePair> pairs(Iterator<Block> blocks) {
        HitGate gate = gate();
        for (Block block : Partitions.each(blocks)) {
            long[] values = block.values();
            for (int i = 0; i < values.length; i += 3) {
                gate.add(values[i], values[i + 1], (int) values[i + 2]);
            }
        }
        List<CandidatePair> pairs = new ArrayList<>();
        gate.drain((a, b, positions) -> {
            if (positions == HitGate.PASSED) {
                pairs.add(new CandidatePair(a, b));
            }
        });
        return pairs.iterator();
    }

    private HitGate gate() {
        return new HitGate(minHits, gateWords);
    }
}
