package org.wiretrace.config;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How foreign records become articles.
 *
 * @param fields what a corpus calls our fields, such as {@code body_text: text}; a field that has our own name already is
 *     always read, and wins. One added reads more corpora as they are; one taken away leaves that column unread
 * @param maxTextLength longest text taken in, in characters; longer ones become rejects. Higher lets whole books in, which
 *     slow the comparison down; lower turns long articles away
 * @param minTextLength shortest text taken in, in characters; shorter ones become rejects. Higher turns teasers and stubs
 *     away; lower keeps them, though there is little in them to compare
 * @param repeatedLines articles of one outlet that must print a line for it to be taken for its page, not for the
 *     article; 0 looks for none. Lower cuts more furniture, and may cut the refrain of a running story; higher leaves
 *     what only some pages print
 */
public record InputConfig(Map<String, String> fields, int maxTextLength, int minTextLength, int repeatedLines)
        implements Serializable, Settings {
    public static final InputConfig DEFAULTS = new InputConfig(
            Map.ofEntries(
                    Map.entry("article_id", "id"),
                    Map.entry("article", "text"),
                    Map.entry("body", "text"),
                    Map.entry("body_text", "text"),
                    Map.entry("content", "text"),
                    Map.entry("byline", "author"),
                    Map.entry("date", "published"),
                    Map.entry("published_at", "published"),
                    Map.entry("domain", "outlet"),
                    Map.entry("publisher", "outlet"),
                    Map.entry("headline", "title"),
                    Map.entry("lang", "language"),
                    Map.entry("link", "url"),
                    // As Media Cloud exports its lists of stories.
                    Map.entry("stories_id", "id"),
                    Map.entry("story_text", "text"),
                    Map.entry("media_name", "outlet"),
                    Map.entry("publish_date", "published")),
            1_000_000,
            1,
            8);

    private static final TreeSet<String> OURS = Stream.of(
                    "id", "outlet", "published", "url", "title", "author", "language", "text")
            .collect(Collectors.toCollection(TreeSet::new));

    public InputConfig {
        // Sorted, so that every run meets the names in the same order.
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    @Override
    public void validate(Problems problems) {
        fields.forEach((theirs, ours) -> {
            if (!OURS.contains(ours)) {
                problems.at("fields").add(theirs, ours, "one of " + String.join(", ", OURS));
            }
        });
        problems.atLeast("min-text-length", minTextLength, 1);
        problems.atLeast("repeated-lines", repeatedLines, 0);
        problems.atLeast("max-text-length", maxTextLength, Math.max(1, minTextLength));
    }
}
