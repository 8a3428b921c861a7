package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.wiretrace.provenance.ClusterMember;
import org.wiretrace.provenance.Families;
import org.wiretrace.provenance.Link;
import org.wiretrace.spark.Datasets;
import org.wiretrace.spark.RecordEncoder;

/**
 * Gathers articles into families. Only pairs that share a good part of either text tie a family: what hangs by a
 * paragraph is another story that quotes this one.
 *
 * @param minShare share of either text that must be in the other for the pair to tie a family
 */
public record ClusterStage(double minShare) implements Serializable {
    /**
     * Two articles of one family.
     *
     * @param a id of one
     * @param aMinute its minute of publication
     * @param aPublished its time, ISO 8601; null when unknown
     * @param b id of the other
     * @param bMinute its minute of publication
     * @param bPublished its time; null when unknown
     */
    public record Tie(String a, long aMinute, String aPublished, String b, long bMinute, String bPublished)
            implements Serializable {}

    /** The earliest time seen. */
    private record Earliest(long minute, String published) {
        Earliest with(long otherMinute, String otherPublished) {
            boolean earlier = otherPublished != null && (published == null || otherMinute < minute);
            return earlier ? new Earliest(otherMinute, otherPublished) : this;
        }
    }

    public Dataset<ClusterMember> apply(SparkSession spark, Dataset<Comparison> comparisons) {
        // Ids and times of linked articles come to the driver, some hundred bytes a link; texts never do.
        Families families = new Families();
        Map<String, Earliest> times = new TreeMap<>();
        Iterator<Tie> ties =
                Datasets.flatMap(comparisons, Tie.class, this::ties).toLocalIterator();
        while (ties.hasNext()) {
            Tie tie = ties.next();
            families.link(tie.a(), tie.b());
            times.put(tie.a(), new Earliest(tie.aMinute(), tie.aPublished()));
            times.put(tie.b(), new Earliest(tie.bMinute(), tie.bPublished()));
        }
        return spark.createDataset(members(families, times), RecordEncoder.of(ClusterMember.class));
    }

    private Iterator<Tie> ties(Comparison pair) {
        Link a = pair.aLink();
        Link b = pair.bLink();
        // What is told of the other in each link is what we need of the one.
        return a.ties(minShare) || b.ties(minShare)
                ? List.of(new Tie(
                                a.article(),
                                b.otherMinute(),
                                b.otherPublished(),
                                b.article(),
                                a.otherMinute(),
                                a.otherPublished()))
                        .iterator()
                : List.<Tie>of().iterator();
    }

    private static List<ClusterMember> members(Families families, Map<String, Earliest> times) {
        Map<String, List<String>> byRoot = new TreeMap<>();
        families.roots().forEach((article, root) -> byRoot.computeIfAbsent(root, r -> new ArrayList<>())
                .add(article));
        List<ClusterMember> members = new ArrayList<>();
        byRoot.forEach((root, family) -> {
            family.sort(null);
            Earliest first = new Earliest(Long.MAX_VALUE, null);
            for (String article : family) {
                Earliest time = times.get(article);
                first = first.with(time.minute(), time.published());
            }
            for (String article : family) {
                members.add(new ClusterMember(root, article, first.published(), family.size()));
            }
        });
        return members;
    }
}
