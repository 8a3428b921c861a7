package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.ArticleParser;
import org.wiretrace.corpus.Cut;
import org.wiretrace.corpus.LineRole;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.corpus.RepeatedLines;

@SparkTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatedLineStageTest {
    private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
    private static final ArticleParser PARSER = new ArticleParser(
            KNOWLEDGE.languages(),
            KNOWLEDGE.outlets(),
            KNOWLEDGE.agencies(),
            KNOWLEDGE.creditPatterns(),
            KNOWLEDGE.linePatterns());
    private static final int LEAST = 5;

    private final JavaSparkContext spark;
    private final List<RawArticle> corpus = new ArrayList<>();

    RepeatedLineStageTest(JavaSparkContext spark) {
        this.spark = spark;
    }

    private RawArticle article(String outlet, String... lines) {
        int n = corpus.size();
        String text = "The ferry number %c%c of Lake Wanarasa ran aground on Monday, the harbour office said.\n"
                        .formatted('a' + n % 26, 'a' + n / 26)
                + String.join("\n", lines)
                + "\nNobody on board of boat %c%c was hurt, the office said in the evening."
                        .formatted('a' + n % 26, 'a' + n / 26);
        RawArticle article =
                new RawArticle("corpus.jsonl", n, false, false, "a" + n, outlet, null, null, null, null, "en", text);
        corpus.add(article);
        return article;
    }

    private RepeatedLines repeated(int least) {
        return new RepeatedLineStage(spark.broadcast(PARSER), least).apply(spark.parallelize(corpus, 3));
    }

    private List<String> cut(RawArticle raw) {
        Article article = PARSER.parse(raw, repeated(LEAST)).article();
        return article.cut().stream()
                .filter(cut -> cut.role() == LineRole.REPEATED)
                .map(cut -> raw.text().substring(cut.begin(), cut.end()))
                .toList();
    }

    @Test
    void a_line_that_an_outlet_prints_on_page_after_page_is_cut() {
        for (int i = 0; i < LEAST; i++) {
            article("kabar.example", "Turn on the lamp of Kabar, read 12" + i + " times");
        }
        RawArticle last = corpus.get(0);
        assertThat(cut(last)).containsExactly("Turn on the lamp of Kabar, read 120 times");
        Article article = PARSER.parse(last, repeated(LEAST)).article();
        assertThat(article.body()).hasSize(2);
        assertThat(article.cut()).extracting(Cut::role).containsExactly(LineRole.REPEATED);
    }

    @Test
    void the_same_line_of_another_outlet_stays() {
        for (int i = 0; i < LEAST; i++) {
            article("kabar.example", "Lamps of the lake");
        }
        assertThat(cut(article("lentera.example", "Lamps of the lake"))).isEmpty();
    }

    @Test
    void a_sentence_must_come_more_often() {
        String refrain = "\"We shall mend the boat,\" the harbour master said.";
        for (int i = 0; i < LEAST; i++) {
            article("kabar.example", refrain);
        }
        assertThat(cut(corpus.get(0))).isEmpty();
        for (int i = 0; i < 2 * LEAST; i++) {
            article("kabar.example", refrain);
        }
        assertThat(cut(corpus.get(0))).containsExactly(refrain);
    }

    @Test
    void a_line_of_a_large_outlet_must_stand_in_a_share_of_its_articles() {
        for (int i = 0; i < LEAST; i++) {
            article("kabar.example", "Lamps of the lake");
        }
        for (int i = 0; i < 100 * LEAST + 1; i++) {
            article("kabar.example");
        }
        assertThat(cut(corpus.get(0))).isEmpty();
    }

    @Test
    void a_line_that_credits_somebody_stays() {
        for (int i = 0; i < LEAST; i++) {
            article("kabar.example", "(AFP)");
        }
        assertThat(cut(corpus.get(0))).isEmpty();
    }

    @Test
    void what_no_article_repeats_is_not_asked_for() {
        article("kabar.example", "Lamps of the lake");
        assertThat(repeated(LEAST).size()).isZero();
        for (int i = 0; i < LEAST; i++) {
            article("kabar.example", "Lamps of the lake");
        }
        assertThat(repeated(0).size()).isZero();
        assertThat(repeated(LEAST).size()).isPositive();
    }
}
