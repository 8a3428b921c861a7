package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.corpus.ArticleParser;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.corpus.RepeatedLines;
import org.wiretrace.text.FoldedText;
import scala.Tuple2;

/**
 * Finds the lines that an outlet prints on page after page. A short line need stand in few of its articles; one that
 * reads like a sentence in many more, for a refrain of running stories is no furniture.
 *
 * @param parser knows whose a record is
 * @param least articles of one outlet in which a line must stand; 0 to look for none
 */
public record RepeatedLineStage(Broadcast<ArticleParser> parser, int least) {
    /** Share of an outlet's articles in which a line must stand too. */
    private static final double SHARE = 0.01;
    /** Times as many that a sentence needs. */
    private static final int SENTENCE = 3;
    /** Stands for an article, among the lines of its outlet. */
    private static final long ARTICLE = 0;

    /**
     * A line in one article.
     *
     * @param outlet hash of the outlet
     * @param line hash of the line; {@link #ARTICLE} for the article itself
     * @param sentence whether it reads like a sentence
     */
    record Sighting(long outlet, long line, boolean sentence) implements Serializable {}

    public RepeatedLines apply(JavaRDD<RawArticle> records) {
        if (least == 0) {
            return RepeatedLines.NONE;
        }
        Broadcast<ArticleParser> reading = parser;
        int fewest = least;
        List<Tuple2<Sighting, Integer>> seen = records.flatMap(raw -> sightings(raw, reading.value()))
                .mapToPair(sighting -> new Tuple2<>(sighting, 1))
                .reduceByKey(Integer::sum)
                .filter(counted -> counted._2() >= fewest)
                .collect();
        Map<Long, Integer> articles = new HashMap<>();
        for (Tuple2<Sighting, Integer> one : seen) {
            if (one._1().line() == ARTICLE) {
                articles.put(one._1().outlet(), one._2());
            }
        }
        List<Long> keys = new ArrayList<>();
        for (Tuple2<Sighting, Integer> one : seen) {
            Sighting line = one._1();
            double needed = Math.max(least, SHARE * articles.get(line.outlet())) * (line.sentence() ? SENTENCE : 1);
            if (line.line() != ARTICLE && one._2() >= needed) {
                keys.add(RepeatedLines.key(line.outlet(), line.line()));
            }
        }
        return RepeatedLines.of(keys);
    }

    private static Iterator<Sighting> sightings(RawArticle raw, ArticleParser parser) {
        long outlet = RepeatedLines.outlet(parser.outletGiven(raw));
        Set<Sighting> seen = new HashSet<>();
        seen.add(new Sighting(outlet, ARTICLE, false));
        FoldedText.of(raw.text())
                .text()
                .lines()
                .map(String::strip)
                .filter(RepeatedLines::isTold)
                .forEach(line ->
                        seen.add(new Sighting(outlet, RepeatedLines.line(line), RepeatedLines.isSentence(line))));
        return seen.iterator();
    }
}
