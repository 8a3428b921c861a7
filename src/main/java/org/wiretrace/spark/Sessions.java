package org.wiretrace.spark;

import java.nio.ByteBuffer;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.serializer.KryoRegistrator;
import org.apache.spark.serializer.KryoSerializer;

/** Opens Spark for a run: on this machine unless told otherwise, with nothing left behind in the working directory. */
public final class Sessions {
    private Sessions() {}

    /**
     * Opens Spark. What {@code spark-submit} or its configuration sets is left as it is.
     *
     * @param master where to run; null for what {@code spark-submit} says, or else this machine with all its cores
     * @param registrator tells what travels between tasks
     */
    public static JavaSparkContext open(String master, Class<? extends KryoRegistrator> registrator) {
        return new JavaSparkContext(settings(new SparkConf(), master, registrator));
    }

    /**
     * What this JVM was not told and Spark cannot do without: an option for it. Whoever starts a program with Spark tells it;
     * only the workers of a standalone cluster do not, when they start the driver of {@code --deploy-mode cluster}.
     *
     * @return empty when nothing is missing
     */
    public static String missingOption() {
        boolean open = ByteBuffer.class.getModule().isOpen("java.nio", Sessions.class.getModule());
        return open ? "" : "--add-opens=java.base/java.nio=ALL-UNNAMED";
    }

    /** What is set for a run, beyond what is given. */
    static SparkConf settings(SparkConf conf, String master, Class<? extends KryoRegistrator> registrator) {
        if (master != null) {
            conf.setMaster(master);
        }
        conf.setIfMissing("spark.master", "local[*]");
        conf.setIfMissing("spark.app.name", "wiretrace");
        conf.set("spark.serializer", KryoSerializer.class.getName());
        conf.set("spark.kryo.registrator", registrator.getName());
        // A limit only: what is sent at once is as large as what one partition comes to.
        conf.setIfMissing("spark.kryoserializer.buffer.max", "1g");
        // Progress is told by the program itself.
        conf.set("spark.ui.showConsoleProgress", "false");
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
    }
}
