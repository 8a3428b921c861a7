package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everybody quotes ties nobody together. */
@SparkTest
class SayingsTest {
    private static final String PROVERB =
            "Whoever borrows the neighbour's ladder at harvest time should bring it back before the first snow covers the plums";

    /** Stories that have nothing in common; the star stands for the proverb. */
    private static final String[] STORIES = {
        """
        Ferry fares between Bergsund and Lille Holm rise by a fifth in May, Halvard Ostrin of the Ostrin Line announced.
        Asked who would pay for the new engines, he shrugged. "*," Ostrin said to Mayor Greta Solberget and to Einar Tofte, who runs the quay.""",
        """
        Eleven sluices near Tumberi stay shut until the rains, the Waxola Water Board decided after a night of talks.
        "*," Imani Waxola told farmers from Upper Kenzo, who had hoped for an earlier date than Mr. Kofi Abarenti and Mrs. Lindiwe Motsalo had named.""",
        """
        Eighty apprentices began work at the Quindos Glass Works in Villarota, more than the town ever saw in one morning.
        Rafael Quindos welcomed each by hand. "*," he said when somebody asked about wages, and Mrs. Pilar Ocantos and Mr. Tomas Brequero laughed.""",
        """
        No pupil of Hestvik will have longer holidays: the council under Sunniva Karlek voted it down, nine to four.
        "*," Karlek said, and the delegates of Ytre Hestvik left the room with Mrs. Ingrid Aasmo and Mr. Jonas Fjellvik.""",
        """
        Under a barn in Valea Alba lay a locomotive that nobody had missed since 1931, curator Bogdan Mirescu reported.
        The Mirescu Museum wants it on rails by autumn. "*," Mirescu said about its former owner, Mr. Petru Lazaroiu.""",
        """
        The oldest boat of Matautu Bay sails no more for fish: the Fanoe Union sold it to a director from Port Aveli.
        Teuila Fanoe would not name the price. "*," Fanoe told Mr. Sione Vaipuna and Mrs. Mele Tauhelu.""",
        """
        Never was a night in Norrhamra so warm, wrote Oskar Lindqvarn, who reads the instruments on Mount Skarva.
        He expects another such week. "*," Lindqvarn said of the mild winter to Mrs. Karin Bjornqvist and Mr. Sven Astorp.""",
    };

    private static String article(int number) throws IOException {
        ObjectMapper json = new ObjectMapper();
        return json.writeValueAsString(json.createObjectNode()
                .put("id", "story-" + number)
                .put("outlet", "outlet-" + number + ".example")
                .put("language", "en")
                .put("published", "2025-05-1" + number)
                .put("text", STORIES[number].replace("*", PROVERB)));
    }

    private static List<String> relations(JavaSparkContext spark, Path directory, List<String> articles)
            throws IOException {
        Path corpus = Files.write(directory.resolve("corpus-" + articles.size() + ".jsonl"), articles);
        Path out = directory.resolve("out-" + articles.size());
        Runs.compare(spark, List.of(corpus.toString()), out);
        List<String> relations = new ArrayList<>();
        Runs.table(out, "pairs")
                .forEach(pair -> relations.add(pair.path("relation").asText()));
        return relations;
    }

    @Test
    void a_quotation_of_two_stories_ties_them_and_one_of_many_does_not(JavaSparkContext spark, @TempDir Path directory)
            throws IOException {
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < STORIES.length; i++) {
            articles.add(article(i));
        }
        assertThat(relations(spark, directory, articles.subList(0, 2))).containsExactly("shared_quotes");
        assertThat(relations(spark, directory, articles)).doesNotContain("shared_quotes");
    }
}
