package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README that read the tables, run as they stand there. */
@SparkTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TablesInDuckDbTest {
    private static final Pattern SQL = Pattern.compile("(?s)```sql\n(.*?)```");

    @TempDir
    Path folder;

    @Test
    void the_examples_of_the_readme_run_in_duckdb_and_in_spark(JavaSparkContext spark, SparkSession session)
            throws IOException, SQLException {
        Path out = folder.resolve("out");
        Runs.compare(spark, List.of(), out, EnumSet.of(TableFormat.PARQUET));
        List<String> examples = examples(out);
        assertThat(examples).hasSize(3);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            assertThat(rows(statement, examples.get(0))).isPositive();
            assertThat(rows(statement, examples.get(1))).isPositive();
        }
        assertThat(session.sql(examples.get(2)).count()).isPositive();
    }

    private static List<String> examples(Path out) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> examples = new ArrayList<>();
        SQL.matcher(readme)
                .results()
                .forEach(found -> examples.add(
                        found.group(1).replace("out/monday", out.toString()).replace(";", "")));
        return examples;
    }

    private static int rows(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            int rows = 0;
            while (found.next()) {
                rows++;
            }
            return rows;
        }
    }
}
