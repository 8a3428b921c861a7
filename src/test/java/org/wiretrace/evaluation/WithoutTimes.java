package org.wiretrace.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A corpus whose records do not tell when they were published: {@code WithoutTimes CORPUS.jsonl OUT.jsonl}. */
public final class WithoutTimes {
    private WithoutTimes() {}

    /** Writes the corpus again, without {@code published}. A date in the text stays. */
    public static void main(String[] args) throws IOException {
        List<JsonNode> articles = new ArrayList<>();
        for (JsonNode article : JsonRows.of(Path.of(args[0]))) {
            articles.add(((ObjectNode) article).without("published"));
        }
        JsonRows.write(articles, Path.of(args[1]));
    }
}
