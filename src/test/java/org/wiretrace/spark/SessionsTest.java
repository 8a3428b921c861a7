package org.wiretrace.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionsTest {
    private final SparkConf given = new SparkConf(false);

    @Test
    void run_on_this_machine_unless_told_otherwise() {
        SparkConf settings = Sessions.settings(given, null);

        assertThat(settings.get("spark.master")).isEqualTo("local[*]");
        assertThat(settings.get("spark.ui.enabled")).isEqualTo("false");
        assertThat(settings.get("spark.driver.bindAddress")).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest(name = "{0}: {1} partitions")
    @CsvSource({"local, 4", "local[1], 4", "local[3], 12", "'local[2,4]', 8"})
    void have_few_partitions_on_a_machine_of_few_cores(String master, String partitions) {
        assertThat(Sessions.settings(given, master).get("spark.sql.shuffle.partitions"))
                .isEqualTo(partitions);
    }

    @Test
    void leave_a_cluster_to_those_who_run_it() {
        SparkConf settings = Sessions.settings(given.set("spark.master", "spark://host:7077"), null);

        assertThat(settings.contains("spark.ui.enabled")).isFalse();
        assertThat(settings.contains("spark.driver.host")).isFalse();
        assertThat(settings.contains("spark.sql.shuffle.partitions")).isFalse();
    }

    @Test
    void change_nothing_that_is_set_already() {
        given.set("spark.sql.shuffle.partitions", "7").set("spark.app.name", "nightly");
        SparkConf settings = Sessions.settings(given, "local[2]");

        assertThat(settings.get("spark.sql.shuffle.partitions")).isEqualTo("7");
        assertThat(settings.get("spark.app.name")).isEqualTo("nightly");
    }

    @Test
    void count_days_alike_everywhere() {
        assertThat(Sessions.settings(given, "yarn").get("spark.sql.session.timeZone"))
                .isEqualTo("UTC");
    }
}
