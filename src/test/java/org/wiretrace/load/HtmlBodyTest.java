package org.wiretrace.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HtmlBodyTest {
    private static final String FIRST =
            "The ferry ran aground off the northern shore on Tuesday, and nobody was hurt, the coast guard of Port Kessary said.";
    private static final String SECOND =
            "Divers looked at the hull in the evening, the harbour master said, and found it sound but for a dent in the bow.";
    private static final String THIRD =
            "The line will take up its service again on Friday, with a smaller boat that was hired from the islands to the west.";
    private static final String OTHER =
            "A reader writes at some length that none of this would have happened in the days when he was a sailor himself.";

    private static String text(String html) {
        return HtmlBody.text(PageText.of(Jsoup.parse(html)));
    }

    private static String article(String... paragraphs) {
        return String.join("\n", paragraphs);
    }

    @Nested
    class The_article {
        @Test
        void may_lie_in_sections() {
            assertThat(text(
                            """
                            <div><section><div><p>%s</p></div></section><section><div><p>%s</p></div></section>
                            <section><div><p>%s</p></div></section></div>
                            <div><a href=/a>Weather</a> <a href=/b>Tides and boats</a></div>"""
                                    .formatted(FIRST, SECOND, THIRD)))
                    .isEqualTo(article(FIRST, SECOND, THIRD));
        }

        @Test
        void is_where_the_page_marks_it_even_beside_longer_texts() {
            assertThat(text(
                            """
                            <div itemprop=articleBody><p>%s</p></div><div><p>%s</p><p>%s</p></div>"""
                                    .formatted(FIRST, OTHER, THIRD)))
                    .isEqualTo(FIRST);
        }

        @Test
        void is_what_marked_paragraphs_stand_in() {
            assertThat(text("<div><p itemprop=articleBody>%s</p><p itemprop=articleBody>%s</p></div><p>%s</p>"
                            .formatted(FIRST, SECOND, OTHER)))
                    .isEqualTo(article(FIRST, SECOND));
        }

        @Test
        void keeps_its_lists_and_subheads() {
            assertThat(text(
                            """
                            <article><p>%s</p><h2>What was found</h2><ul><li>a dent</li><li>a lost anchor</li></ul>
                            <p>%s</p></article>"""
                                    .formatted(FIRST, SECOND)))
                    .isEqualTo(article(FIRST, "What was found", "a dent", "a lost anchor", SECOND));
        }

        @Test
        void begins_with_its_standfirst() {
            assertThat(text(
                            """
                            <header><h1>Ferry aground</h1><div>%s</div></header><p>Share</p>
                            <div class="article-body"><p>%s</p><p>%s</p></div>"""
                                    .formatted(FIRST, SECOND, THIRD)))
                    .isEqualTo(article(FIRST, SECOND, THIRD));
        }

        @Test
        void may_be_most_of_the_page_under_a_name_that_speaks_against_it() {
            assertThat(text("<form id=all class=widget><p class=teaser>%s</p><p>%s</p></form>"
                            .formatted(FIRST, SECOND)))
                    .isEqualTo(article(FIRST, SECOND));
        }

        @Test
        void may_be_a_few_short_lines() {
            assertThat(text("<div>Ferry aground</div><div>Nobody hurt</div>"))
                    .isEqualTo(article("Ferry aground", "Nobody hurt"));
        }

        @Test
        void counts_two_for_a_character_of_East_Asia() {
            assertThat(text("<div><a href=/>新聞</a></div><div><p>%s</p></div><div>関連</div>"
                            .formatted("火曜日、北の岸でフェリーが座礁したが、けが人はなかったと沿岸警備隊が述べた。")))
                    .isEqualTo("火曜日、北の岸でフェリーが座礁したが、けが人はなかったと沿岸警備隊が述べた。");
        }
    }

    @Nested
    class What_is_no_part_of_it {
        @Test
        void are_readers_comments_however_many() {
            assertThat(text("<div><p>%s</p></div><div id=comments><p>%s</p><p>%s</p></div>"
                            .formatted(FIRST, OTHER, OTHER.replace("reader", "sailor"))))
                    .isEqualTo(FIRST);
        }

        @Test
        void are_lists_of_other_articles() {
            assertThat(text(
                            """
                            <main><p>%s</p><p>%s</p><ul>
                            <li><h3><a href=/1>Bridge closed</a></h3><p>%s</p></li>
                            <li><h3><a href=/2>Mayor resigns</a></h3><p>%s</p></li>
                            <li><h3><a href=/3>School opens</a></h3><p>%s</p></li></ul></main>"""
                                    .formatted(FIRST, SECOND, OTHER, OTHER + " Indeed.", OTHER + " Truly.")))
                    .isEqualTo(article(FIRST, SECOND));
        }

        @Test
        void are_captions_boxes_and_headings_of_links() {
            assertThat(text(
                            """
                            <div class=story-body><p>%s</p><figure><figcaption>The ferry, seen from the pier</figcaption></figure>
                            <div class="newsletter-box"><p>Get our letter every morning, before the boats go out.</p></div>
                            <p>%s</p><h3>Related</h3><p><a href=/1>The long history of the northern ferries</a></p></div>"""
                                    .formatted(FIRST, SECOND)))
                    .isEqualTo(article(FIRST, SECOND));
        }

        @Test
        void are_short_lines_around_it_and_labels_in_it() {
            assertThat(text(
                            """
                            <article><div>Updated 2 hours ago</div><p>%s</p><div>ADVERTISING</div><p>%s</p>
                            <div>ADVERTISING</div><p>%s</p><div>ADVERTISING</div><div>Share this</div></article>"""
                                    .formatted(FIRST, SECOND, THIRD)))
                    .isEqualTo(article(FIRST, SECOND, THIRD));
        }

        @Test
        void is_a_second_copy() {
            assertThat(text("<div><p>%s</p><p>%s</p><p>%s</p></div>".formatted(FIRST, SECOND, FIRST)))
                    .isEqualTo(article(FIRST, SECOND));
        }
    }
}
