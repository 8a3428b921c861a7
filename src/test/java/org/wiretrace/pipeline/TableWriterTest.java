package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiretrace.config.JobConfig;
import org.wiretrace.load.LoadStage;
import org.wiretrace.notice.InputException;
import org.wiretrace.provenance.Direction;

@SparkTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TableWriterTest {

    /** A nested part of a row. */
    public record Place(Integer begin, int bodyEnd, Direction pointsTo) implements Serializable {}

    /** A row with every kind of column. */
    public record Sighting(
            String articleId,
            int words,
            Long position,
            double containmentA,
            Double share,
            boolean counts,
            Direction direction,
            Place place,
            List<Place> places,
            List<String> names)
            implements Serializable {}

    private static final int ROWS_PER_FILE = JobConfig.DEFAULTS.output().rowsPerFile();
    private static final Sighting FULL = new Sighting(
            "a1",
            7,
            8L,
            0.1 + 0.2,
            -0.00000001,
            true,
            Direction.A_TO_B,
            new Place(1, 2, Direction.UNDECIDED),
            List.of(new Place(null, 4, null)),
            List.of("Zoë", ""));
    private static final Sighting EMPTY =
            new Sighting(null, 0, null, 0, null, false, null, null, null, Arrays.asList((String) null));
    private static final List<String> HOSTILE = List.of(
            "plain",
            " spaces ",
            "",
            "comma, \"quotes\" and \\backslash\\",
            "\"",
            "\\",
            "ends in a backslash\\",
            "\n",
            "lines\nof\r\nevery\rkind\u2028here",
            "tab\tand nul\u0000",
            "=1+1",
            "𝒳 \u202eright to left\u202c 日本",
            "null",
            "}{\"a\":1}");

    private final JavaSparkContext spark;
    private final SparkSession sql;

    @TempDir
    private Path folder;

    TableWriterTest(JavaSparkContext spark, SparkSession sql) {
        this.spark = spark;
        this.sql = sql;
    }

    private JavaRDD<Sighting> rows(List<Sighting> rows, int partitions) {
        return spark.parallelize(rows, partitions);
    }

    private Path write(TableWriter writer, List<Sighting> rows, int partitions, String name) {
        Path tables = folder.resolve(name);
        Map<String, Long> written = writer.write(
                List.of(new TableWriter.Table<>("sightings", Sighting.class, rows(rows, partitions))),
                new org.apache.hadoop.fs.Path(tables.toUri()));
        assertThat(written).containsExactly(Map.entry("sightings", (long) rows.size()));
        return tables.resolve("sightings");
    }

    private Path write(TableFormat format, List<Sighting> rows) {
        return write(new TableWriter(EnumSet.of(format), ROWS_PER_FILE), rows, 2, format.name());
    }

    private static List<Sighting> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Sighting(
                        "a" + i % 97,
                        i,
                        (long) i,
                        i / 7.0,
                        i % 5 == 0 ? null : i / 3.0,
                        i % 2 == 0,
                        List.of(Direction.values()).get(i % Direction.values().length),
                        new Place(i, i + 1, null),
                        List.of(),
                        List.of(HOSTILE.get(i % HOSTILE.size()))))
                .toList();
    }

    private static Map<String, byte[]> files(Path table) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(table)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void json_lines_write_columns_in_snake_case_enums_as_words_and_nulls() {
        assertThat(write(TableFormat.JSONL, List.of(FULL, EMPTY)).resolve("part-00000.jsonl"))
                .hasContent(
                        """
                        {"article_id":null,"words":0,"position":null,"containment_a":0.0,"share":null,"counts":false,\
                        "direction":null,"place":null,"places":null,"names":[null]}
                        {"article_id":"a1","words":7,"position":8,"containment_a":0.3,"share":0.0,"counts":true,\
                        "direction":"a_to_b","place":{"begin":1,"body_end":2,"points_to":"undecided"},\
                        "places":[{"begin":null,"body_end":4,"points_to":null}],"names":["Zoë",""]}
                        """);
    }

    @Test
    void csv_writes_nested_columns_as_json_and_tells_null_from_empty() {
        assertThat(write(TableFormat.CSV, List.of(FULL, EMPTY)).resolve("part-00000.csv"))
                .hasContent(
                        """
                        article_id,words,position,containment_a,share,counts,direction,place,places,names
                        ,0,,0.0,,false,,,,[null]
                        a1,7,8,0.3,0.0,true,a_to_b,"{""begin"":1,""body_end"":2,""points_to"":""undecided""}",\
                        "[{""begin"":null,""body_end"":4,""points_to"":null}]","[""Zoë"",\"""\"]"
                        """);
    }

    @Test
    void parquet_reads_back_with_its_types() {
        Dataset<Row> back = sql.read()
                .parquet(write(TableFormat.PARQUET, List.of(FULL, EMPTY)).toString());
        assertThat(back.schema().toDDL())
                .isEqualTo(
                        "article_id STRING,words INT,position BIGINT,containment_a DOUBLE,share DOUBLE,counts BOOLEAN,"
                                + "direction STRING,place STRUCT<begin: INT, body_end: INT, points_to: STRING>,"
                                + "places ARRAY<STRUCT<begin: INT, body_end: INT, points_to: STRING>>,names ARRAY<STRING>");
        assertThat(back.toJSON().collectAsList())
                .containsExactly(
                        "{\"words\":0,\"containment_a\":0.0,\"counts\":false,\"names\":[null]}",
                        "{\"article_id\":\"a1\",\"words\":7,\"position\":8,\"containment_a\":0.3,\"share\":0.0,"
                                + "\"counts\":true,\"direction\":\"a_to_b\","
                                + "\"place\":{\"begin\":1,\"body_end\":2,\"points_to\":\"undecided\"},"
                                + "\"places\":[{\"body_end\":4}],\"names\":[\"Zoë\",\"\"]}");
    }

    @Test
    void hostile_texts_survive_every_form() throws IOException {
        List<Sighting> hostile = HOSTILE.stream()
                .map(text -> new Sighting(text, 0, null, 0, null, false, null, null, null, null))
                .toList();
        Path jsonl = write(TableFormat.JSONL, hostile).resolve("part-00000.jsonl");
        List<String> fromJson = new ArrayList<>();
        for (String line : Files.readString(jsonl).lines().toList()) {
            fromJson.add(new ObjectMapper().readTree(line).get("article_id").textValue());
        }
        assertThat(fromJson).containsExactlyInAnyOrderElementsOf(HOSTILE);

        Dataset<Row> csv = sql.read()
                .option("header", "true")
                .option("multiLine", "true")
                .option("escape", "\"")
                .option("lineSep", "\n")
                .option("emptyValue", "")
                .option("nullValue", "never")
                .csv(write(TableFormat.CSV, hostile).toString());
        assertThat(csv.select("article_id").collectAsList())
                .extracting(row -> unmarked(row.getString(0)))
                .containsExactlyInAnyOrderElementsOf(HOSTILE);

        Dataset<Row> parquet =
                sql.read().parquet(write(TableFormat.PARQUET, hostile).toString());
        assertThat(parquet.select("article_id").collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrderElementsOf(HOSTILE);
    }

    @Test
    void csv_puts_an_apostrophe_before_what_a_spreadsheet_would_work_out() throws IOException {
        List<Sighting> formulas = Stream.of("=1+1", "+1", "-1", "@sum", "\ttab", "'=1", "'quoted'", "1-1")
                .map(text -> new Sighting(text, -1, null, 0, null, false, null, null, null, null))
                .toList();
        List<String> lines = Files.readAllLines(write(TableFormat.CSV, formulas).resolve("part-00000.csv"));
        assertThat(lines)
                .extracting(line -> line.replaceAll(",.*", ""))
                .containsExactlyInAnyOrder(
                        "article_id", "'=1+1", "'+1", "'-1", "'@sum", "'\ttab", "''=1", "'quoted'", "1-1");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains(",-1,"));
    }

    /** The text as it was before it got an apostrophe for the sake of spreadsheets. */
    private static String unmarked(String text) {
        return text.replaceFirst("^'('*[=+\\-@\t\r\n])", "$1");
    }

    @Test
    void csv_reads_back_as_a_corpus_of_ours() {
        List<Sighting> hostile = HOSTILE.stream()
                .filter(text -> !text.isBlank())
                .map(text -> new Sighting(text, 0, null, 0, null, false, null, null, null, null))
                .toList();
        Path table = write(TableFormat.CSV, hostile);
        LoadStage.Loaded loaded = new LoadStage(Map.of("article_id", "text", "words", "outlet"), 1000, 1)
                .apply(spark, List.of(table.toString()), List.of());
        assertThat(loaded.articles().collect())
                .extracting(article -> unmarked(article.text()))
                .containsExactlyInAnyOrderElementsOf(
                        hostile.stream().map(Sighting::articleId).toList());
    }

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {0, 1, 60, 6000})
    void the_same_rows_give_the_same_bytes_whatever_their_order_and_partitions(int count) throws IOException {
        TableWriter writer = new TableWriter(EnumSet.allOf(TableFormat.class), 2500);
        List<Sighting> rows = many(count);
        Map<String, byte[]> once = files(write(writer, rows, 1, "once"));
        assertThat(once).hasSize(count == 6000 ? 9 : 3);
        for (int partitions : new int[] {2, 7}) {
            List<Sighting> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(partitions));
            Map<String, byte[]> again = files(write(writer, shuffled, partitions, "in-" + partitions));
            assertThat(again.keySet()).isEqualTo(once.keySet());
            again.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(once.get(name)));
        }
        assertThat(sql.read()
                        .parquet(folder.resolve("once/sightings/*.parquet").toString())
                        .count())
                .isEqualTo(count);
    }

    @Test
    void files_hold_no_more_rows_than_asked_for_in_small_tables() throws IOException {
        Map<String, byte[]> files =
                files(write(new TableWriter(EnumSet.of(TableFormat.CSV), 10), many(25), 2, "small"));
        assertThat(files).containsOnlyKeys("part-00000.csv", "part-00001.csv", "part-00002.csv");
    }

    @Test
    void several_tables_are_written_to_their_folders() {
        Path tables = folder.resolve("tables");
        Map<String, Long> rows = new TableWriter(EnumSet.of(TableFormat.JSONL), ROWS_PER_FILE)
                .write(
                        List.of(
                                new TableWriter.Table<>("b", Sighting.class, rows(many(3), 2)),
                                new TableWriter.Table<>("a", Sighting.class, rows(many(2), 1)),
                                new TableWriter.Table<>("c", Sighting.class, rows(List.of(), 1))),
                        new org.apache.hadoop.fs.Path(tables.toUri()));
        assertThat(rows).containsExactly(Map.entry("b", 3L), Map.entry("a", 2L), Map.entry("c", 0L));
        assertThat(tables.resolve("c/part-00000.jsonl")).isEmptyFile();
        assertThat(tables.resolve("a/part-00000.jsonl")).isNotEmptyFile();
    }

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {60, 6000})
    void a_full_disk_is_told_with_a_way_out(int count) {
        Configuration hadoop = spark.hadoopConfiguration();
        FullDisk.mount(hadoop, 100);
        TableWriter writer = new TableWriter(EnumSet.of(TableFormat.JSONL), ROWS_PER_FILE);
        List<TableWriter.Table<?>> tables =
                List.of(new TableWriter.Table<>("sightings", Sighting.class, rows(many(count), 2)));
        assertThatThrownBy(() -> writer.write(tables, new org.apache.hadoop.fs.Path(FullDisk.path(folder))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no room while writing")
                .hasMessageContaining("No space left on device");
    }
}
