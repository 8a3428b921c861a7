package org.wiretrace.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.wiretrace.pipeline.Registrator;

class SessionsTest {
    private final SparkConf given = new SparkConf(false);

    private SparkConf settings(String master) {
        return Sessions.settings(given, master, Registrator.class);
    }

    @Test
    void run_on_this_machine_unless_told_otherwise() {
        SparkConf settings = settings(null);

        assertThat(settings.get("spark.master")).isEqualTo("local[*]");
        assertThat(settings.get("spark.ui.enabled")).isEqualTo("false");
        assertThat(settings.get("spark.driver.bindAddress")).isEqualTo("127.0.0.1");
    }

    @Test
    void leave_a_cluster_to_those_who_run_it() {
        given.set("spark.master", "spark://host:7077");
        SparkConf settings = settings(null);

        assertThat(settings.contains("spark.ui.enabled")).isFalse();
        assertThat(settings.contains("spark.driver.host")).isFalse();
        assertThat(settings.contains("spark.default.parallelism")).isFalse();
    }

    @Test
    void change_nothing_that_is_set_already() {
        given.set("spark.kryoserializer.buffer.max", "64m").set("spark.app.name", "nightly");
        SparkConf settings = settings("local[2]");

        assertThat(settings.get("spark.kryoserializer.buffer.max")).isEqualTo("64m");
        assertThat(settings.get("spark.app.name")).isEqualTo("nightly");
    }

    @Test
    void send_records_as_we_do_whatever_is_set() {
        given.set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
        SparkConf settings = settings("yarn");

        assertThat(settings.get("spark.serializer")).isEqualTo("org.apache.spark.serializer.KryoSerializer");
        assertThat(settings.get("spark.kryo.registrator")).isEqualTo(Registrator.class.getName());
    }
}
