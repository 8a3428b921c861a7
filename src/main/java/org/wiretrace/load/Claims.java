package org.wiretrace.load;

import java.util.List;
import java.util.Objects;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.wiretrace.notice.Reject;
import org.wiretrace.spark.Partitions;
import scala.Tuple2;

/**
 * Every record of the corpus, so that those that claim one id follow each other.
 *
 * @param sorted the claims: all to one id in one partition, each partition in the order of {@link Claim#ORDER}
 */
record Claims(JavaRDD<Claim> sorted) {

    static Claims of(JavaRDD<LoadedRecord> records) {
        return new Claims(records.mapToPair(loaded -> new Tuple2<>(Claim.of(loaded), 0))
                .repartitionAndSortWithinPartitions(new ById(records.getNumPartitions()), Claim.ORDER)
                .keys());
    }

    /** Everything that is no article: as it was read, or because its id is taken. */
    JavaRDD<Reject> rejects() {
        return sorted.mapPartitions(claims -> {
            Judge judge = new Judge();
            return Partitions.stream(claims)
                    .map(judge::reject)
                    .filter(Objects::nonNull)
                    .iterator();
        });
    }

    /** How many records are articles and rejects, and which articles bear an id that is taken. */
    Tally tally() {
        return sorted
                .mapPartitions(claims -> {
                    Judge judge = new Judge();
                    Tally tally = new Tally();
                    claims.forEachRemaining(claim -> tally.add(claim, judge.reject(claim)));
                    return List.of(tally).iterator();
                })
                .collect()
                .stream()
                .reduce(new Tally(), Tally::plus);
    }

    /** Grants each id to the first that claims it. */
    private static final class Judge {
        private Claim granted;

        /** Why the claim is no article; null when it is one. */
        Reject reject(Claim claim) {
            if (claim.reject() != null) {
                return claim.reject();
            }
            if (granted != null && granted.id().equals(claim.id())) {
                return claim.rejectBehind(granted);
            }
            granted = claim;
            return null;
        }
    }

    /** Sends the claims to one id to one partition. */
    private static final class ById extends Partitioner {
        private static final long serialVersionUID = 1;

        private final HashPartitioner byHash;

        ById(int partitions) {
            this.byHash = new HashPartitioner(partitions);
        }

        @Override
        public int numPartitions() {
            return byHash.numPartitions();
        }

        @Override
        public int getPartition(Object claim) {
            return byHash.getPartition(((Claim) claim).id());
        }
    }
}
