package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.similarity.CandidatePair;
import org.wiretrace.spark.Partitions;
import scala.Tuple2;

/**
 * Compares the articles of each candidate pair. Articles are dealt out to groups, and a pair belongs to the cell of the
 * groups of its two: an article is sent once to each cell that has a pair of it, not once with each pair.
 *
 * @param comparer compares two articles
 * @param sameOutlet whether articles of one outlet are compared too
 */
record ComparisonStage(Broadcast<Comparer> comparer, boolean sameOutlet) {
    /** Articles of a group: those of two are in memory at once. */
    private static final int GROUP = 8_000;
    /** Pairs that are worth a task of their own. */
    private static final int WORTH_A_TASK = 40;
    /** Tasks for each core, so that none waits long for the last. */
    private static final int TASKS_PER_CORE = 2;
    /** Articles whose tokens are kept at hand: pairs of one article come near each other. */
    private static final int AT_HAND = 512;

    /**
     * An article that a cell asks for.
     *
     * @param article its key
     * @param cell number of the cell
     */
    record Need(long article, int cell) implements Serializable {}

    /**
     * The cells: one for each two groups.
     *
     * @param groups number of groups
     */
    private record Cells(int groups) implements Serializable {

        static Cells of(long articles, long pairs, int cores) {
            long wanted = Math.min((long) cores * TASKS_PER_CORE, 1 + pairs / WORTH_A_TASK);
            int groups = (int) Math.max(1, (articles + GROUP - 1) / GROUP);
            while (groups * (groups + 1L) / 2 < wanted) {
                groups++;
            }
            return new Cells(groups);
        }

        int cell(CandidatePair pair) {
            int low = Math.min(group(pair.a()), group(pair.b()));
            int high = Math.max(group(pair.a()), group(pair.b()));
            return high * (high + 1) / 2 + low;
        }

        private int group(long key) {
            return Math.floorMod(key, groups);
        }

        int number() {
            return groups * (groups + 1) / 2;
        }
    }

    /** Each cell in a partition of its own. */
    private static final class ByCell extends Partitioner {
        private static final long serialVersionUID = 1;

        private final int cells;

        ByCell(int cells) {
            this.cells = cells;
        }

        @Override
        public int numPartitions() {
            return cells;
        }

        @Override
        public int getPartition(Object cell) {
            return (Integer) cell;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByCell by && by.cells == cells;
        }

        @Override
        public int hashCode() {
            return cells;
        }
    }

    /**
     * Compares them.
     *
     * @param number of articles
     */
    JavaRDD<Comparison> apply(CandidateStage.Candidates candidates, JavaRDD<AnnotatedArticle> articles, long number) {
        Cells cells = Cells.of(number, candidates.number(), articles.context().defaultParallelism());
        ByCell byCell = new ByCell(cells.number());
        JavaPairRDD<Integer, CandidatePair> pairs =
                candidates.pairs().mapToPair(pair -> new Tuple2<>(cells.cell(pair), pair));
        JavaPairRDD<Integer, AnnotatedArticle> asked = needs(pairs)
                .mapToPair(need -> new Tuple2<>(need.article(), need.cell()))
                .join(articles.mapToPair(article -> new Tuple2<>(article.key(), article)))
                .values()
                .mapToPair(found -> found);
        Broadcast<Comparer> with = comparer;
        boolean across = !sameOutlet;
        Broadcast<Background> background = candidates.background();
        return pairs.cogroup(asked, byCell)
                .values()
                .flatMap(cell -> compare(cell._1(), cell._2(), with.value(), background.value(), across));
    }

    private static JavaRDD<Need> needs(JavaPairRDD<Integer, CandidatePair> pairs) {
        return pairs.flatMap(inCell -> List.of(
                                new Need(inCell._2().a(), inCell._1()),
                                new Need(inCell._2().b(), inCell._1()))
                        .iterator())
                .distinct();
    }

    private static Iterator<Comparison> compare(
            Iterable<CandidatePair> inCell,
            Iterable<AnnotatedArticle> articles,
            Comparer with,
            Background background,
            boolean acrossOutlets) {
        Map<Long, AnnotatedArticle> byKey = new HashMap<>();
        articles.forEach(article -> byKey.put(article.key(), article));
        List<CandidatePair> pairs = new ArrayList<>();
        inCell.forEach(pairs::add);
        pairs.sort(Comparator.comparingLong(CandidatePair::a).thenComparingLong(CandidatePair::b));
        Map<Long, Comparer.Prepared> atHand = atHand();
        return Partitions.stream(pairs.iterator())
                .filter(pair -> !acrossOutlets || areOfTwo(byKey.get(pair.a()), byKey.get(pair.b())))
                .map(pair -> with.compare(
                        prepared(byKey.get(pair.a()), with, atHand),
                        prepared(byKey.get(pair.b()), with, atHand),
                        background))
                .filter(Objects::nonNull)
                .iterator();
    }

    /** Whether the two are of different outlets: pairs across languages are found without asking. */
    private static boolean areOfTwo(AnnotatedArticle a, AnnotatedArticle b) {
        return !a.article().outletKey().equals(b.article().outletKey());
    }

    private static Map<Long, Comparer.Prepared> atHand() {
        return new LinkedHashMap<>(AT_HAND, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Comparer.Prepared> eldest) {
                return size() > AT_HAND;
            }
        };
    }

    private static Comparer.Prepared prepared(
            AnnotatedArticle article, Comparer with, Map<Long, Comparer.Prepared> atHand) {
        return atHand.computeIfAbsent(article.key(), key -> with.prepare(article));
    }
}
