package org.wiretrace.pipeline;

import java.io.Serializable;

/**
 * An article that came in again, edited: what it was like then, so that the same edit is not told twice.
 *
 * @param night the night that it came in again, ISO 8601
 * @param article key of the article
 * @param content hash of the record as given
 */
public record KeptContent(String night, long article, long content) implements Serializable {

    static KeptContent newest(KeptContent one, KeptContent other) {
        return one.night.compareTo(other.night) >= 0 ? one : other;
    }
}
