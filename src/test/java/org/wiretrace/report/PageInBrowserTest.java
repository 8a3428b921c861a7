package org.wiretrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/** The report as a reader meets it: in a browser, from disk. */
@Tag("browser")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageInBrowserTest {
    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @TempDir
    static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void open_the_report() {
        browser = new Chromium(folder);
        browser.open(ReportFixture.report(), folder);
    }

    @AfterAll
    static void close_the_browser() {
        browser.close();
    }

    @BeforeEach
    void begin_at_the_front_page() {
        browser.phoneAtNight(false);
        browser.open(folder.resolve("report.html"), "");
    }

    @AfterEach
    void nothing_was_complained_of_and_nothing_asked_for_elsewhere() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).isEmpty();
    }

    static List<String> views() {
        return List.of(
                "overview",
                "matrix",
                "cells",
                "stories",
                "pairs",
                "quotes",
                "names",
                "review",
                "desk",
                "pickups",
                "dispatches",
                "unused",
                "chains",
                "quotesonly",
                "facts",
                "notices",
                "rejects",
                "method",
                "pair-1",
                "pair-3",
                "sheet-1",
                "story-1",
                "utterance-1",
                "search?q=ferry");
    }

    @ParameterizedTest
    @MethodSource("views")
    void every_view_opens(String view) {
        browser.go(view);
        List<WebElement> shown = browser.all("main > .view:not([hidden])");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0)
                        .findElement(org.openqa.selenium.By.cssSelector("h1, h2"))
                        .getText())
                .isNotBlank();
        assertThat(browser.driver().getTitle()).endsWith(" – Wire report").doesNotStartWith(" ");
        assertThat(browser.all("main > .view:not([hidden]) .waiting")).isEmpty();
        assertThat(browser.all(".masthead nav [aria-current]")).hasSize(view.startsWith("search") ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everybody_can_use_every_view(boolean phoneAtNight) {
        browser.phoneAtNight(phoneAtNight);
        for (String view : views()) {
            browser.go(view);
            List<Rule> violations =
                    new AxeBuilder().withTags(WCAG_AA).analyze(browser.driver()).getViolations();
            assertThat(violations)
                    .as(
                            "%s: %s",
                            view,
                            violations.stream().map(PageInBrowserTest::told).collect(Collectors.joining("\n")))
                    .isEmpty();
            assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s fits the width of the screen", view)
                    .isTrue();
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream()
                        .limit(4)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    @Test
    void a_cell_of_the_matrix_opens_its_pickups_and_they_open_the_pair() {
        browser.click(".masthead a[href='#matrix']");
        browser.click(".matrix a[href*='isledaily.example']");
        assertThat(browser.address()).isEqualTo("pickups?wire=meridian&outlet=isledaily.example");
        assertThat(browser.text("#pickups output")).isEqualTo("1 of 4 pickups");
        browser.click("#pickups tbody a");
        assertThat(browser.address()).isEqualTo("pair-1");
        assertThat(browser.text("#view-pair h2")).contains("meridian.example", "isledaily.example");
    }

    @Test
    void the_marked_passages_are_the_words_that_match() {
        browser.go("pair-1");
        assertThat(marked("#p1-a", "verbatim")).isEqualTo(marked("#p1-b", "verbatim"));
        assertThat(marked("#p1-a", "verbatim"))
                .startsWith("All passengers and crew were brought ashore")
                .endsWith("travelling with her");
        assertThat(marked("#p1-a", "edited changed")).isEqualTo("214 night on");
        assertThat(marked("#p1-b", "edited changed")).contains("241", "late");
        assertThat(marked("#p1-b", "credit")).isEqualTo("Photo: Meridian / J. Tan");
    }

    /** Words under such marks, in order, without the labels between them. */
    private static String marked(String side, String classes) {
        String selector = side + " mark." + classes.replace(" ", ".");
        return browser.all(selector).stream()
                .map(mark -> (String) browser.run("return arguments[0].textContent", mark))
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_divergence_jumps_to_its_words_in_either_text() {
        browser.go("pair-1");
        browser.click("#view-pair .divergences tbody tr:nth-child(1) td:nth-child(3) a");
        assertThat(browser.address()).isEqualTo("p1-a-d1");
        assertThat((String) browser.run("return document.querySelector('.here').nextElementSibling.textContent"))
                .isEqualTo("214");
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("p1-a-d1");
    }

    @Test
    void filters_leave_what_fits_and_the_address_brings_it_back() {
        browser.go("pairs");
        assertThat(rows("pairs")).isEqualTo(3);
        browser.one("#pairs-relation").sendKeys("translated");
        browser.settle();
        assertThat(rows("pairs")).isEqualTo(1);
        assertThat(browser.text("#pairs output")).isEqualTo("1 of 3 pairs");
        assertThat(browser.address()).isEqualTo("pairs?relation=translated");
        browser.reload();
        assertThat(rows("pairs")).isEqualTo(1);
        assertThat(browser.one("#pairs-relation").getDomProperty("value")).isEqualTo("translated");
        browser.go("pairs?from=2025-06-12");
        assertThat(rows("pairs")).isZero();
        browser.go("pairs?least=0.95");
        assertThat(rows("pairs")).isEqualTo(1);
        browser.go("pairs?outlet=alsahil.example");
        assertThat(rows("pairs")).isEqualTo(1);
    }

    @Test
    void words_are_found_whatever_their_case_and_a_heading_sorts() {
        browser.go("pairs");
        browser.one("#pairs-q").sendKeys("HEAVY seas");
        browser.settle();
        assertThat(rows("pairs")).isEqualTo(1);
        browser.go("pairs?sort=confidence");
        assertThat(browser.text("#pairs tbody tr:first-child")).contains("0.71");
        browser.click("#pairs th[data-key=confidence] button");
        assertThat(browser.address()).isEqualTo("pairs?sort=-confidence");
        assertThat(browser.text("#pairs tbody tr:first-child")).contains("0.98");
        assertThat(browser.one("#pairs th[data-key=confidence]").getDomAttribute("aria-sort"))
                .isEqualTo("descending");
    }

    private static int rows(String list) {
        return browser.all("#" + list + " tbody tr").size();
    }

    @Test
    void the_search_tells_which_lists_have_the_words() {
        browser.one("#search-box").sendKeys("Suradi", Keys.ENTER);
        browser.settle();
        assertThat(browser.text("#search .found")).contains("1 names", "1 pairs of names", "1 utterances", "cases");
        browser.click("#search .found a[href^='#names']");
        assertThat(browser.address()).isEqualTo("names?q=Suradi");
        assertThat(rows("names")).isEqualTo(1);
    }

    @Test
    void what_is_on_the_screen_is_saved_as_csv_and_json() throws IOException {
        browser.go("pickups?credit=uncredited");
        browser.click("#pickups .tools button:nth-of-type(1)");
        String csv = saved("pickups.csv");
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .startsWith("title,source_title,lag_minutes,coverage")
                .contains("isledaily.example")
                .contains("\r\n");
        browser.click("#pickups .tools button:nth-of-type(2)");
        String json = saved("pickups.json");
        assertThat(json)
                .contains("\"credit\": \"uncredited\"", "\"lag_minutes\": 45")
                .doesNotContain("pair-1");
    }

    private static String saved(String name) throws IOException {
        Path file = folder.resolve(name);
        browser.awaitFile(file);
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void a_link_to_a_place_in_a_text_opens_it_in_a_new_browser() {
        browser.open(folder.resolve("report.html"), "p3-b-m1");
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("p3-b-m1");
        assertThat(browser.text("#view-pair h2")).contains("alsahil.example");
        assertThat(browser.run(
                        "return getComputedStyle(document.querySelector('#p3-b .text p:nth-child(2)')).direction"))
                .isEqualTo("rtl");
    }

    @Test
    void where_one_text_is_scrolled_to_the_other_follows() {
        browser.go("pair-1");
        browser.run(
                "document.querySelectorAll('#view-pair .text').forEach((text) => { text.style.maxHeight = '8rem'; })");
        browser.run("document.querySelector('#p1-a .text').scrollTop = 150");
        browser.await("document.querySelector('#p1-b .text').scrollTop > 20");
    }

    @Test
    void a_story_shows_its_timeline_and_who_differs() {
        browser.go("story-1");
        assertThat(browser.all("#view-story svg.timeline .dot")).hasSize(6);
        assertThat(browser.all("#view-story .facts .odd")).hasSize(1);
        assertThat(browser.text("#view-story .facts .odd")).contains("≠", "241 people");
    }

    @Test
    void an_utterance_is_a_tree_with_the_words_that_were_changed() {
        browser.go("utterance-1");
        assertThat(browser.all("#view-utterance .tree > li")).hasSize(1);
        assertThat(browser.all("#view-utterance .tree ul ul > li")).hasSize(1);
        assertThat(browser.text("#view-utterance .tree ul ul mark")).isEqualTo("engines died");
        assertThat(browser.text("#view-utterance .tree ul ul footer")).contains("another speaker");
    }

    @Test
    void the_flow_shows_articles_or_words() {
        browser.await("document.querySelector('#overview svg .band.uncredited')");
        browser.click("input[name=flow-by][value=words]");
        assertThat(browser.all("#overview svg .band.uncredited")).isEmpty();
        assertThat(browser.all("#overview svg .band.wire")).isNotEmpty();
    }

    @Test
    void an_evidence_sheet_is_one_printed_page() {
        browser.go("sheet-1");
        PrintOptions a4 = new PrintOptions();
        a4.setPageSize(new PageSize(29.7, 21.0));
        byte[] pdf = Base64.getDecoder().decode(browser.driver().print(a4).getContent());
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page\\b(?!s)", -1))
                .hasSize(2);
    }

    @Test
    void the_keyboard_leads_past_the_head_into_the_view() {
        browser.go("pairs");
        browser.run("document.activeElement.blur(); document.querySelector('.skip').focus()");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("pairs");
        assertThat(browser.address()).isEqualTo("pairs");
    }
}
