package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.config.CandidateConfig;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.similarity.CandidatePair;
import org.wiretrace.similarity.CommonWords;
import org.wiretrace.similarity.Features;
import org.wiretrace.similarity.HitGate;
import org.wiretrace.similarity.PostingShard;
import org.wiretrace.spark.Partitions;
import scala.Tuple2;

/**
 * Finds the pairs of articles worth aligning: those that share enough fingerprints close together. Fingerprints travel
 * in blocks of primitive values, keyed by shard; what a shard finds of a pair is thinned there before it travels on.
 *
 * @param config how fingerprints are made and paired
 */
public record CandidateStage(CandidateConfig config) implements Serializable {
    /** Logical shards: a constant, since what is thinned in a shard must not depend on the size of the machine. */
    private static final int SHARDS = 64;
    /** Values in a block before it is handed on. */
    private static final int BLOCK = 3 << 14;
    /** Times that a word must stand in the corpus, however small that is, before it can be too common. */
    private static final int LEAST_COMMON = 25;
    /** Hours from 1900 to the epoch: hours are kept above zero. */
    private static final long EPOCH_HOUR = 25_567L * 24;

    /**
     * Values that belong to one shard, packed by three: fingerprint, article and facts of a posting; or two articles and
     * their positions.
     *
     * @param shard number of the shard
     * @param values the values
     */
    public record Block(int shard, long[] values) implements Serializable {}

    /**
     * What the stage gives.
     *
     * @param pairs the pairs
     * @param number how many there are; -1 while nobody has counted
     * @param common words too common to tell two texts apart
     */
    public record Candidates(JavaRDD<CandidatePair> pairs, long number, Broadcast<CommonWords> common) {}

    public Candidates apply(JavaSparkContext spark, JavaRDD<AnnotatedArticle> articles, Census census) {
        Broadcast<CommonWords> common = spark.broadcast(commonWords(articles, census.words));
        Broadcast<Outlets> outlets = spark.broadcast(new Outlets(census.outletNumbers()));
        JavaRDD<Block> postings = articles.mapPartitions(rows -> postings(rows, common.value(), outlets.value()));
        JavaRDD<Block> hits = byShard(postings).mapPartitions(this::hits);
        return new Candidates(byShard(hits).mapPartitions(this::pairs), -1, common);
    }

    private static JavaRDD<Block> byShard(JavaRDD<Block> blocks) {
        int partitions = Math.min(SHARDS, Partitions.shuffled(blocks));
        return blocks.mapToPair(block -> new Tuple2<>(block.shard(), block))
                .partitionBy(new HashPartitioner(partitions))
                .values();
    }

    /** The words whose share of the corpus is above the limit: at most one over that share of them. */
    private CommonWords commonWords(JavaRDD<AnnotatedArticle> articles, long words) {
        double least = Math.max(LEAST_COMMON, config.rareShare() * words);
        int[] ids = articles
                .mapPartitionsToPair(CandidateStage::count)
                .reduceByKey(Long::sum)
                .filter(counted -> counted._2() >= least)
                .keys()
                .collect()
                .stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return new CommonWords(ids);
    }

    private static Iterator<Tuple2<Integer, Long>> count(Iterator<AnnotatedArticle> articles) {
        Map<Integer, Long> counts = new HashMap<>();
        for (AnnotatedArticle article : Partitions.each(articles)) {
            for (int word : article.tokens().ids()) {
                counts.merge(word, 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
                .iterator();
    }

    /**
     * Numbers of the outlets, from 1.
     *
     * @param numbers by outlet
     */
    private record Outlets(Map<String, Integer> numbers) implements Serializable {}

    private Iterator<Block> postings(Iterator<AnnotatedArticle> articles, CommonWords common, Outlets outlets) {
        Features features = features();
        return new Blocks<>(articles, (annotated, blocks) -> {
            Article article = annotated.article();
            int outlet = article.outlet() == null
                    ? PostingShard.UNKNOWN_OUTLET
                    : outlets.numbers().get(article.outlet());
            boolean wire = article.kind() == OutletKind.WIRE;
            int hour = hour(article);
            features.of(
                    annotated.tokens().ids(),
                    common,
                    (fingerprint, position) -> blocks.add(
                            shard(fingerprint),
                            fingerprint,
                            annotated.key(),
                            PostingShard.facts(outlet, wire, hour, position)));
        });
    }

    private static int hour(Article article) {
        if (!article.timeKnown()) {
            return PostingShard.UNKNOWN_HOUR;
        }
        long hour = Math.floorDiv(article.publishedMinute(), 60L) + EPOCH_HOUR;
        return (int) Math.max(1, Math.min((1 << 22) - 1, hour));
    }

    private static int shard(long hash) {
        return (int) (hash >>> 58); // of 64
    }

    private Iterator<Block> hits(Iterator<Block> blocks) {
        PostingShard.Pairing pairing = pairing();
        Iterator<PostingShard> shards = gathered(blocks).iterator();
        return new Blocks<>(shards, (shard, out) -> {
            HitGate gate = gate();
            shard.pairs(pairing, (a, b, aPosition, bPosition) -> gate.add(a, b, HitGate.pack(aPosition, bPosition)));
            gate.drain((a, b, positions) -> out.add(shard(org.wiretrace.text.Hashing.combine(a, b)), a, b, positions));
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

    /** What makes the fingerprints of an article, under these settings. */
    public Features features() {
        return new Features(config.shingleSize(), config.rareSpan(), config.rareNext());
    }

    /** Which articles that share a fingerprint make a pair, under these settings. */
    public PostingShard.Pairing pairing() {
        return new PostingShard.Pairing(
                config.maxPostings(),
                config.predecessors(),
                config.wireLinks(),
                config.windowDays() * 24,
                config.sameOutlet());
    }

    /** An empty gate: what lets pairs pass, under these settings. */
    public HitGate gate() {
        return new HitGate(config.minHits(), config.gateWords());
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

    /** Turns elements into blocks, a full one at a time: no more is held than one block a shard. */
    private static final class Blocks<T> implements Iterator<Block> {
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
                throw new java.util.NoSuchElementException();
            }
            return ready.remove(ready.size() - 1);
        }
    }
}
