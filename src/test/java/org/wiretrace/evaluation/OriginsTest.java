package org.wiretrace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who had it from whom, held against what is known, and how often what is said with a confidence holds. */
class OriginsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path out;

    private void table(String name, String... rows) throws IOException {
        Path folder = Files.createDirectories(out.resolve("tables").resolve(name));
        Files.write(folder.resolve("part-00000.jsonl"), List.of(rows));
    }

    private static String pair(String a, String b, String relation, String direction, double confidence) {
        return """
                {"a":"%s","b":"%s","relation":"%s","direction":"%s","confidence":%s}"""
                .formatted(a, b, relation, direction, confidence);
    }

    @Test
    void a_verdict_counts_where_it_is_decided_and_known_whichever_is_the_first_of_the_two() throws IOException {
        table(
                "pairs",
                pair("x", "y", "verbatim", "a_to_b", 0.9),
                pair("w", "x", "edited", "b_to_a", 0.8),
                pair("v", "x", "edited", "common_source", 0.7),
                pair("u", "x", "edited", "undecided", 0.5),
                pair("t", "x", "same_story", "a_to_b", 0.9),
                pair("y", "z", "verbatim", "a_to_b", 0.9));
        table("pickups");
        JsonNode gold = JSON.readTree(
                """
                {"labels":[{"a":"x","b":"y","direction":"b_to_a"},{"a":"x","b":"w","direction":"a_to_b"},
                 {"a":"x","b":"v","direction":"common_source"},{"a":"x","b":"u","direction":"a_to_b"},
                 {"a":"x","b":"t","direction":"a_to_b"},{"a":"y","b":"z","direction":"undecided"}]}""");

        assertThat(KnownOrigins.of(gold, out).judged("set", out))
                .containsExactly(
                        new Judged("set", Judged.VERDICT, 0.9, false, "x", "y"),
                        new Judged("set", Judged.VERDICT, 0.8, true, "w", "x"),
                        new Judged("set", Judged.VERDICT, 0.7, true, "v", "x"));
    }

    @Test
    void a_copy_has_its_text_from_what_its_id_names() throws IOException {
        String copy = Copies.id("mayor-meridian", 3);
        table("articles", "{\"article\":\"mayor-meridian\"}", "{\"article\":\"" + copy + "\"}");
        table("pairs", pair(copy, "mayor-meridian", "verbatim", "b_to_a", 0.9));
        table(
                "pickups",
                """
                {"article":"%s","wire":"meridian","source_article":"mayor-meridian","confidence":0.8}"""
                        .formatted(copy),
                """
                {"article":"fire-harborpost","wire":"halyard","source_article":null,"confidence":0.8}""");

        assertThat(KnownOrigins.ofCopies(out).judged("pickups", out))
                .containsExactly(
                        new Judged("pickups", Judged.VERDICT, 0.9, true, copy, "mayor-meridian"),
                        new Judged("pickups", Judged.PICKUP, 0.8, true, copy, "meridian"));
    }

    @Test
    void confidence_is_held_against_what_held() {
        Calibration calibration = new Calibration(List.of(
                new Judged("sample", Judged.VERDICT, 0.9, true, "x", "y"),
                new Judged("sample", Judged.VERDICT, 0.98, false, "x", "z"),
                new Judged("labels", Judged.VERDICT, 1, false, "x", "v"),
                new Judged("labels", Judged.VERDICT, 0.7, true, "x", "w")));

        assertThat(calibration.table())
                .endsWith(
                        """
                | verdict | 0.7 to 0.8 | 1 | 0.70 | 1.00 |  |
                | verdict | 0.9 to 1.0 | 3 | 0.96 | 0.33 | labels 1, sample 1 |
                """);
        assertThat(calibration.plot())
                .contains("<circle cx=\"188.0\" cy=\"20.0\"")
                .endsWith("</svg>\n");
    }

    @Test
    void pickups_are_planted_with_their_credit_with_one_more_and_without_whole_and_cut() throws IOException {
        List<JsonNode> sample = JsonRows.of(Path.of("src/main/resources/sample/articles.jsonl"));
        List<JsonNode> all = PickupCorpus.of(sample);
        List<String> copies = all.stream()
                .filter(article ->
                        Copies.isOf("accord-meridian", article.get("id").asText()))
                .map(article -> article.get("text").asText())
                .toList();

        assertThat(all).hasSize(sample.size() + 60);
        assertThat(copies).hasSize(6).doesNotHaveDuplicates();
        assertThat(copies.get(2)).contains("(Meridian Press) -").endsWith("\nSource: Meridian Press");
        assertThat(copies.get(3))
                .endsWith("\nSource: Meridian Press")
                .hasSizeLessThan(copies.get(2).length());
        assertThat(copies.get(4)).doesNotContain("Meridian Press").startsWith("TALVIK BAY, Kestria, March 13 - ");
        assertThat(all)
                .filteredOn(article -> article.get("id").asText().equals(Copies.id("volcano-suaralautan", 5)))
                .singleElement()
                .satisfies(article -> assertThat(article.get("text").asText()).startsWith("TIRTAWANGI -- "));
    }
}
