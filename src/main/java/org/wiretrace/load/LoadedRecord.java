package org.wiretrace.load;

import java.io.Serializable;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.notice.Reject;

/**
 * A record of a corpus file: an article, or else the reason why it cannot be used.
 *
 * @param article the article; null when it cannot be used
 * @param reject why it cannot be used; null when it can
 */
public record LoadedRecord(RawArticle article, Reject reject) implements Serializable {
    /** Reason of the reject that stands for the rest of a file. */
    static final String UNREADABLE_FILE = "unreadable-file";

    public LoadedRecord {
        if ((article == null) == (reject == null)) {
            throw new IllegalArgumentException("a record is either an article or a reject");
        }
    }

    /** Whether the rest of its file could not be read. */
    boolean isUnreadableFile() {
        return reject != null && reject.reason().equals(UNREADABLE_FILE);
    }

    static LoadedRecord reject(String source, long position, String reason, String detail) {
        return new LoadedRecord(null, new Reject(source, position, reason, detail));
    }
}
