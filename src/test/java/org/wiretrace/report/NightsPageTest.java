package org.wiretrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NightsPageTest {
    private static final String HOSTILE = "<script>alert('1')</script><img src=x onerror=alert(2)>\"&";

    private static Night night(int day, Night.Changes changes, List<Night.Alarm> alarms) {
        return new Night(
                Night.SCHEMA_VERSION,
                "2024-05-%02d".formatted(day),
                day == 1 ? null : "2024-05-%02d".formatted(day - 1),
                day != 3,
                "5e77",
                "104e",
                "2024-05-01",
                900,
                day == 1 ? "the first night" : null,
                List.of(),
                new Night.Counts(100, 3, 10L * day, 400, 60, 4L * day, 20, new Share(30, 80), new Share(6, 30)),
                Map.of("post.example", new Night.Outlet(10, 3_000, 5, 20, 0)),
                changes,
                alarms);
    }

    private static Night.Changes changes(String text) {
        return new Night.Changes(
                new Bounded<>(7, List.of(new Night.LatePickup(text, text, text, "afp", text, 3_000L, false))),
                Bounded.all(List.of(
                        new Night.Edit(text, text, text, text + "!", List.of("afp"), List.of("reuters"), 300, 310))),
                Bounded.all(List.of(new Night.Alike(text, text, text))),
                Bounded.all(List.of(new Night.UnlistedSource(text, 2, text))));
    }

    private static Document page(Night... nights) {
        return Jsoup.parse(new String(NightsPage.bytes(List.of(nights)), StandardCharsets.UTF_8));
    }

    @Test
    void shows_the_newest_night_first_and_leads_to_each() {
        Document page = page(
                night(1, Night.Changes.none(), List.of()),
                night(2, changes("x"), List.of(new Night.Alarm("post.example", Night.Kind.SHORTER, 120, 300))));

        assertThat(page.select("#nights tbody th a").eachAttr("href"))
                .containsExactly("runs/2024-05-02/report.html", "runs/2024-05-01/report.html");
        assertThat(page.selectFirst(".lines").text()).contains("20 new articles", "8 pairs", "38", "20");
        assertThat(page.select(".alarms li").eachText())
                .containsExactly("post.example: 120 words an article, where 300 are usual");
        assertThat(page.selectFirst("#changes").text())
                .contains("since 1 May 2024", "2 d 2 h", "And 6 more", "afp", "reuters", "300 → 310");
        assertThat(page.select(".trends polyline")).hasSize(5);
    }

    @Test
    void what_stands_in_articles_stays_text() {
        Document page = page(night(3, changes(HOSTILE), List.of(new Night.Alarm(HOSTILE, Night.Kind.SILENT, 0, 9))));

        assertThat(page.select("script, img, [onerror]")).isEmpty();
        assertThat(page.select("#changes").text()).contains(HOSTILE);
    }

    @Test
    void nothing_may_run_and_only_its_own_style_counts() {
        Document page = page(night(1, Night.Changes.none(), List.of()));
        Element style = page.selectFirst("style");

        assertThat(page.selectFirst("meta[http-equiv]").attr("content"))
                .isEqualTo("default-src 'none'; style-src '" + HtmlReport.hash(style.data())
                        + "'; base-uri 'none'; form-action 'none'");
        assertThat(page.select("[style], [onclick], [src]")).isEmpty();
    }

    @Test
    void people_who_cannot_see_it_find_their_way() {
        Document page = page(night(2, changes("x"), List.of()));

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("table")).isNotEmpty().allMatch(table -> table.selectFirst("caption") != null);
        assertThat(page.select("svg")).allMatch(svg -> svg.attr("aria-hidden").equals("true"));
        assertThat(page.select("nav a").eachAttr("href"))
                .allMatch(link -> page.getElementById(link.substring(1)) != null);
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void a_night_is_the_same_when_it_is_read_again() throws IOException {
        Night night = night(2, changes("x"), List.of(new Night.Alarm("post.example", Night.Kind.DAMAGED, 0.2, 0)));

        assertThat(NightJson.read(NightJson.bytes(night))).isEqualTo(night);
        assertThat(NightJson.line("done", night))
                .doesNotContain("\n")
                .startsWith("{\"status\":\"done\",\"date\":\"2024-05-02\"")
                .contains("\"late_pickups\":7", "\"alarms\":1");
    }
}
