package org.wiretrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_order_in_which_findings_come_makes_no_difference() {
        Report there = ReportFixture.report(
                null, List.of(ReportFixture.uncredited(), ReportFixture.credited(), ReportFixture.translated()));
        Report back = ReportFixture.report(
                null, List.of(ReportFixture.translated(), ReportFixture.credited(), ReportFixture.uncredited()));
        assertThat(JsonReport.bytes(back)).isEqualTo(JsonReport.bytes(there));
    }

    @Test
    void two_runs_differ_in_their_clock_only() throws IOException {
        ObjectNode night = (ObjectNode) JSON.readTree(JsonReport.bytes(ReportFixture.report()));
        ObjectNode day = (ObjectNode) JSON.readTree(
                JsonReport.bytes(ReportFixture.report(new Report.Clock("2025-06-13T12:00:00Z", 1, List.of(), null))));
        assertThat(night).isNotEqualTo(day);
        night.remove("clock");
        day.remove("clock");
        assertThat(night).isEqualTo(day);
    }

    @Test
    void fields_and_constants_are_spelled_as_in_the_tables() throws IOException {
        JsonNode report = JSON.readTree(JsonReport.bytes(ReportFixture.report()));
        assertThat(report.path("schema_version").asInt()).isEqualTo(Report.SCHEMA_VERSION);
        assertThat(report.path("counts").path("articles_read").asLong()).isEqualTo(2443);
        assertThat(report.at("/counts/pickups/non/credited_only").asLong()).isEqualTo(33);
        assertThat(report.at("/counts/divergences/quote_wording").asLong()).isEqualTo(77);
        assertThat(report.at("/pairs/items/0/verdict/direction").asText()).isEqualTo("a_to_b");
        assertThat(report.at("/pairs/items/0/verdict/evidence/0/points_to").asText())
                .isEqualTo("a_to_b");
        assertThat(report.at("/settings/values/candidates.shingle-size").asText())
                .isEqualTo("5");
    }

    @Test
    void shares_bring_their_margin_and_numbers_four_places() throws IOException {
        JsonNode share = JSON.readTree(JsonReport.bytes(ReportFixture.report())).at("/counts/uncredited");
        assertThat(share.path("part").asLong()).isEqualTo(92);
        assertThat(share.path("share").asText()).isEqualTo("0.2592");
        assertThat(share.path("low").asText()).isEqualTo("0.2163");
        assertThat(share.path("high").asText()).isEqualTo("0.3071");
    }

    @Test
    void no_text_of_an_article_is_written() throws IOException {
        byte[] json = JsonReport.bytes(ReportFixture.report());
        assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("brought ashore by fishing boats");
        Path target = Path.of("target", "report-example.json");
        Files.createDirectories(target.getParent());
        Files.write(target, json);
    }

    @Test
    void a_report_without_a_clock_says_so_and_hostile_words_stay_words() throws IOException {
        Report report = ReportFixture.report(null, List.of(HtmlReportTest.hostile()));
        JsonNode json = JSON.readTree(JsonReport.bytes(report));
        assertThat(json.path("clock").isNull()).isTrue();
        assertThat(json.at("/pairs/items/0/a/title").asText()).contains("<script>alert", "\uFFFD", "\uD83D\uDEA2");
    }
}
