package org.wiretrace.spark;

import java.util.Objects;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Opens Spark for a run: on this machine unless told otherwise, with nothing left behind in the working directory. */
public final class Sessions {
    /** Partitions of a shuffle for each core: enough to keep memory low; Spark joins those that turn out small. */
    private static final int PARTITIONS_PER_CORE = 4;

    private Sessions() {}

    /**
     * Opens a session. What {@code spark-submit} or its configuration sets is left as it is.
     *
     * @param master where to run; null for what {@code spark-submit} says, or else this machine with all its cores
     */
    public static SparkSession open(String master) {
        return SparkSession.builder().config(settings(new SparkConf(), master)).getOrCreate();
    }

    /** What is set for a run, beyond what is given. */
    static SparkConf settings(SparkConf conf, String master) {
        if (master != null) {
            conf.setMaster(master);
        }
        conf.setIfMissing("spark.master", "local[*]");
        conf.setIfMissing("spark.app.name", "wiretrace");
        // Everybody's days begin and end at the same time, whatever the zone of the machine.
        conf.set("spark.sql.session.timeZone", "UTC");
        // Progress is told by the program itself.
        conf.set("spark.ui.showConsoleProgress", "false");
        conf.setIfMissing("spark.sql.adaptive.enabled", "true");
        if (isLocal(conf)) {
            forThisMachine(conf);
        }
        return conf;
    }

    private static boolean isLocal(SparkConf conf) {
        String master = conf.get("spark.master");
        return master.equals("local") || master.startsWith("local[");
    }

    private static void forThisMachine(SparkConf conf) {
        conf.setIfMissing("spark.ui.enabled", "false");
        // Nothing listens beyond this machine, and no name of it needs to be found.
        conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        conf.setIfMissing("spark.driver.host", "127.0.0.1");
        conf.setIfMissing("spark.sql.shuffle.partitions", String.valueOf(PARTITIONS_PER_CORE * cores(conf)));
        conf.setIfMissing(
                "spark.sql.warehouse.dir",
                Objects.requireNonNull(System.getProperty("java.io.tmpdir")) + "/spark-warehouse");
    }

    /** The cores that {@code local}, {@code local[3]}, {@code local[3,2]} or {@code local[*]} stands for. */
    private static int cores(SparkConf conf) {
        String count = conf.get("spark.master")
                .replaceAll("^local\\[?([^,\\]]*).*$", "$1")
                .strip();
        if (count.isEmpty()) {
            return 1;
        }
        return count.equals("*") ? Runtime.getRuntime().availableProcessors() : Integer.parseInt(count);
    }
}
