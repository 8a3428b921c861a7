package org.wiretrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a corpus that means harm, and of a very large one, in a browser. */
@Tag("browser")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileAndLargeInBrowserTest {
    private static final long FIVE_MEGABYTES = 5_000_000;

    @TempDir
    Path folder;

    @Test
    void nothing_runs_and_nothing_breaks_out() throws IOException {
        try (Chromium browser = new Chromium(folder)) {
            browser.open(HostileReport.report(), folder);
            for (String view : PageInBrowserTest.views()) {
                if (view.equals("pair-3")) {
                    continue;
                }
                browser.go(view);
                assertThat(browser.run("return window.hacked")).as(view).isNull();
                assertThat(browser.all("main > .view:not([hidden])")).as(view).hasSize(1);
                assertThat(browser.all("script"))
                        .as("%s: only the page's own and what it loaded", view)
                        .allSatisfy(script -> assertThat(script.getDomAttribute("src") == null
                                        || script.getDomAttribute("src").startsWith("report/"))
                                .isTrue());
                assertThat(browser.all("main img, main [onerror], main [onload], main [onfocus]"))
                        .as(view)
                        .isEmpty();
                assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                        .as("%s fits the width of the screen", view)
                        .isTrue();
            }
            browser.go("pickups");
            browser.click("#pickups .tools button:nth-of-type(1)");
            Path saved = folder.resolve("pickups.csv");
            browser.awaitFile(saved);
            String csv = Files.readString(saved, StandardCharsets.UTF_8);
            assertThat(csv).contains(",\"'=cmd|' /C calc'!A0").doesNotContainPattern("(^|,|\r\n)\"?[=+@]");
            assertThat(browser.console()).isEmpty();
            assertThat(browser.requests()).isEmpty();
        }
    }

    @Test
    void the_front_page_of_100_000_articles_is_small_and_asks_for_no_list_before_a_click() throws IOException {
        try (Chromium browser = new Chromium(folder)) {
            browser.open(LargeReport.report(), folder);
            browser.open(folder.resolve("report.html"), "");
            List<?> loaded = (List<?>) browser.run(
                    "return [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src'))");
            assertThat(loaded).hasSize(1);
            assertThat(loaded.get(0)).isEqualTo("report/charts.js");
            long bytes = Files.size(folder.resolve("report.html")) + Files.size(folder.resolve("report/charts.js"));
            assertThat(bytes).isLessThan(FIVE_MEGABYTES);
            Object millis = browser.run(
                    "return Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)");
            Object ready = browser.run("return Math.round(performance.getEntriesByName('live')[0].startTime)");
            Files.writeString(
                    Path.of("target", "front-page.txt"),
                    "%d articles: %d bytes; first paint after %s ms, all drawn after %s ms%n"
                            .formatted(LargeReport.ARTICLES, bytes, millis, ready));

            browser.go("pickups?outlet=outlet-007.example&sort=-lag_minutes");
            assertThat(browser.text("#pickups output")).isEqualTo("125 of 50,000 pickups");
            browser.go("pair-1000");
            assertThat(browser.text("#view-pair .crumbs")).contains("pair 1000 of 1000");
            browser.go("story-200");
            assertThat(browser.all("#view-story svg.timeline .dot")).hasSize(60);
            assertThat(browser.console()).isEmpty();
        }
    }
}
