package org.wiretrace.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.wiretrace.provenance.ClusterMember;
import org.wiretrace.provenance.Families;
import org.wiretrace.provenance.Link;

/**
 * Gathers articles into families. Only pairs that share a good part of either text tie a family: what hangs by a
 * paragraph is another story that quotes this one.
 *
 * @param minShare share of either text that must be in the other for the pair to tie a family
 */
public record ClusterStage(double minShare) {

    /** The families; ids and times of tied articles come to the driver, some hundred bytes each, texts never do. */
    public List<ClusterMember> apply(JavaRDD<Comparison> comparisons) {
        double least = minShare;
        return Passes.over(comparisons, () -> new Ties(least)).members();
    }

    /**
     * The earliest time seen.
     *
     * @param minute the minute of publication
     * @param published the time, ISO 8601; null while none is known
     */
    private record Earliest(long minute, String published) {
        Earliest with(long otherMinute, String otherPublished) {
            boolean earlier = otherPublished != null && (published == null || otherMinute < minute);
            return earlier ? new Earliest(otherMinute, otherPublished) : this;
        }
    }

    /**
     * When an article was published.
     *
     * @param minute the minute
     * @param published the time, ISO 8601; null when unknown
     */
    private record Time(long minute, String published) implements java.io.Serializable {}

    /** Which articles are tied to which, directly or through others. */
    private static final class Ties implements Passes.Sum<Comparison, Ties> {
        private static final long serialVersionUID = 1;

        private final double minShare;
        private final Families families = new Families();
        private final TreeMap<String, Time> times = new TreeMap<>();

        Ties(double minShare) {
            this.minShare = minShare;
        }

        @Override
        public void add(Comparison pair) {
            Link a = pair.aLink();
            Link b = pair.bLink();
            if (a.ties(minShare) || b.ties(minShare)) {
                families.link(a.article(), b.article());
                // What each link tells is of the other article.
                times.put(a.article(), new Time(b.otherMinute(), b.otherPublished()));
                times.put(b.article(), new Time(a.otherMinute(), a.otherPublished()));
            }
        }

        @Override
        public void merge(Ties other) {
            other.families.roots().forEach(families::link);
            times.putAll(other.times);
        }

        List<ClusterMember> members() {
            Map<String, List<String>> byRoot = new TreeMap<>();
            families.roots().forEach((article, root) -> byRoot.computeIfAbsent(root, r -> new ArrayList<>())
                    .add(article));
            List<ClusterMember> members = new ArrayList<>();
            byRoot.forEach((root, family) -> {
                family.sort(null);
                Earliest first = new Earliest(Long.MAX_VALUE, null);
                for (String article : family) {
                    Time time = times.get(article);
                    first = first.with(time.minute(), time.published());
                }
                for (String article : family) {
                    members.add(new ClusterMember(root, article, first.published(), family.size()));
                }
            });
            return members;
        }
    }
}
