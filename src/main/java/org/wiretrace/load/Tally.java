package org.wiretrace.load;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.longlong.Roaring64Bitmap;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.notice.InputException;
import org.wiretrace.notice.Reject;

/** Counts of records, and the places of those whose id is taken: a few bytes for each, as it goes to every executor. */
final class Tally implements Serializable {
    private static final long serialVersionUID = 1;

    private final Map<String, Roaring64Bitmap> repeated = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private long accepted;
    private long rejected;

    /**
     * Counts a record.
     *
     * @param reject why it is no article; null when it is one
     */
    void add(Claim claim, Reject reject) {
        if (reject == null) {
            accepted++;
        } else {
            rejected++;
            if (claim.reject() == null) {
                repeated.computeIfAbsent(claim.source(), source -> new Roaring64Bitmap())
                        .addLong(claim.position());
            } else if (reject.reason().equals(LoadedRecord.UNREADABLE_FILE)) {
                unreadable.add(claim.source());
            }
        }
    }

    /** Takes in another tally; returns this one. */
    Tally plus(Tally other) {
        accepted += other.accepted;
        rejected += other.rejected;
        unreadable.addAll(other.unreadable);
        other.repeated.forEach((source, positions) ->
                repeated.computeIfAbsent(source, s -> new Roaring64Bitmap()).or(positions));
        return this;
    }

    /** Number of articles. */
    long accepted() {
        return accepted;
    }

    /** Number of rejects. */
    long rejected() {
        return rejected;
    }

    /**
     * Whether the record is an article that was counted, when the files are read once more.
     *
     * @throws InputException when a file cannot be read that could be before: its articles would be missing
     */
    boolean isArticle(LoadedRecord again) {
        if (again.isUnreadableFile() && !unreadable.contains(again.reject().source())) {
            throw new InputException(List.of("%s could be read, and now cannot: %s"
                    .formatted(again.reject().source(), again.reject().detail())));
        }
        return again.article() != null && !isRepeated(again.article());
    }

    /** Whether the article's id is taken by another. */
    private boolean isRepeated(RawArticle article) {
        Roaring64Bitmap positions = repeated.get(article.source());
        return positions != null && positions.contains(article.position());
    }
}
