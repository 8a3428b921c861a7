package org.wiretrace.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.wiretrace.config.JobConfig;
import org.wiretrace.notice.InputException;
import org.wiretrace.pipeline.Job;
import org.wiretrace.pipeline.Knowledge;
import org.wiretrace.pipeline.Progress;
import org.wiretrace.pipeline.Registrator;
import org.wiretrace.pipeline.Request;
import org.wiretrace.pipeline.SampleCorpus;
import org.wiretrace.pipeline.TableFormat;
import org.wiretrace.spark.Sessions;

/**
 * The shaded jar on a real standalone cluster, and the faults of one: whatever happens, a run gives what one on this
 * machine alone gives, byte for byte, or leaves the last good one in its place.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
    private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
    /** Articles that are many enough for a table of them to be written by executors. */
    private static final int MANY = 5_200;

    private static final int KILLS = 20;
    private static final int KILLS_ON_CLUSTER = 3;
    /** How many times as long as alone a small run takes there, roughly: executors have to be started. */
    private static final int SLOWER_ON_CLUSTER = 3;

    @TempDir
    private static Path shared;

    private static Path corpus;
    private static Path many;
    private static Cluster cluster;
    private static Result expected;
    private static Result expectedOfMany;

    @TempDir
    private Path folder;

    @BeforeAll
    static void a_cluster_and_what_this_machine_makes_of_the_corpora() throws Exception {
        corpus = SampleCorpus.extract(shared.resolve("corpus"));
        many = Weather.write(MANY, shared.resolve("many.jsonl"));
        try (JavaSparkContext alone = Sessions.open("local[2]", Registrator.class)) {
            compare(alone, corpus, shared.resolve("alone"), Progress.QUIET);
            compare(alone, many, shared.resolve("alone-many"), Progress.QUIET);
        }
        expected = Result.of(shared.resolve("alone"));
        expectedOfMany = Result.of(shared.resolve("alone-many"));
        cluster = Cluster.start(shared.resolve("cluster"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (cluster != null) {
            cluster.close();
        }
    }

    private static void compare(JavaSparkContext spark, Path from, Path out, Progress progress) {
        compare(spark, from.toString(), out.toString(), progress);
    }

    private static void compare(JavaSparkContext spark, String from, String out, Progress progress) {
        Request request = new Request(
                List.of(from), List.of(), out, EnumSet.of(TableFormat.JSONL), null, null, true, false, null);
        Job.compare(spark, request, JobConfig.DEFAULTS, KNOWLEDGE, progress);
    }

    /** This JVM as the driver of the cluster, its executors on the shaded jar. */
    private static JavaSparkContext driver() throws IOException {
        System.setProperty(
                "spark.jars", Path.of("target/wiretrace.jar").toAbsolutePath().toString());
        System.setProperty("spark.driver.host", "127.0.0.1");
        System.setProperty("spark.executor.cores", "1");
        System.setProperty("spark.cores.max", "2");
        try {
            return Sessions.open(cluster.master(), Registrator.class);
        } finally {
            List.of("spark.jars", "spark.driver.host", "spark.executor.cores", "spark.cores.max")
                    .forEach(System::clearProperty);
        }
    }

    @Test
    @Order(1)
    void a_run_in_client_mode_uses_both_executors_and_gives_the_same_bytes() throws Exception {
        Path out = folder.resolve("out");

        cluster.submit(
                        "--conf",
                        "spark.cores.max=4",
                        "--conf",
                        "spark.scheduler.minRegisteredResourcesRatio=1.0", // begins when both are there
                        "compare",
                        "--corpus",
                        corpus.toString(),
                        "--out",
                        out.toString(),
                        "--format",
                        "jsonl")
                .succeeds();

        assertThat(Result.of(out)).isEqualTo(expected);
        assertThat(Result.engine(out).path("executors").asInt()).isEqualTo(2);
        assertThat(cluster.ask("status").succeeds()).contains("worker-2  runs", cluster.master());
    }

    @Test
    @Order(2)
    void a_run_in_cluster_mode_reads_settings_and_corpus_from_HDFS_and_writes_the_same_bytes_there() throws Exception {
        Configuration hadoop = new Configuration();
        hadoop.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
        hadoop.set("dfs.namenode.fs-limits.min-block-size", "1024");
        hadoop.set("dfs.blocksize", "65536");
        try (MiniDFSCluster hdfs =
                new MiniDFSCluster.Builder(hadoop).numDataNodes(1).build()) {
            String root = hdfs.getFileSystem().getUri() + "/news/";
            upload(hdfs, corpus, root + "corpus");
            upload(hdfs, many, root + "many.jsonl");
            upload(hdfs, Files.writeString(folder.resolve("ours.yaml"), "report:\n  pairs: 300\n"), root + "ours.yaml");

            cluster.submit(
                            "--deploy-mode",
                            "cluster",
                            "--conf",
                            "spark.standalone.submit.waitAppCompletion=true",
                            "compare",
                            "--conf",
                            root + "ours.yaml",
                            "--corpus",
                            root + "corpus",
                            "--out",
                            root + "out",
                            "--format",
                            "jsonl")
                    .succeeds();

            assertThat(download(hdfs, root + "out")).isEqualTo(expected);
            a_full_file_system_costs_no_finished_run(hdfs, root);
        }
    }

    /** A quota is a disk that can be full without any harm to others. */
    private void a_full_file_system_costs_no_finished_run(MiniDFSCluster hdfs, String root) throws Exception {
        var out = new org.apache.hadoop.fs.Path(root + "out");
        long used = hdfs.getFileSystem().getContentSummary(out).getSpaceConsumed();
        try (JavaSparkContext spark = driver()) {
            for (long room : new long[] {100_000, 1_300_000, 2_500_000}) {
                hdfs.getFileSystem().setQuota(out, Long.MAX_VALUE - 1, used + room);
                assertThatThrownBy(() -> compare(spark, root + "many.jsonl", root + "out", Progress.QUIET))
                        .as("room for %d bytes", room)
                        .isInstanceOf(InputException.class)
                        .hasMessageContaining("no room while writing");
                assertThat(download(hdfs, root + "out")).isEqualTo(expected);
            }
            hdfs.getFileSystem().setQuota(out, Long.MAX_VALUE - 1, used + (1L << 30));
            compare(spark, root + "many.jsonl", root + "out", Progress.QUIET);
            assertThat(download(hdfs, root + "out")).isEqualTo(expectedOfMany);
        }
    }

    private static void upload(MiniDFSCluster hdfs, Path from, String to) throws IOException {
        hdfs.getFileSystem()
                .copyFromLocalFile(new org.apache.hadoop.fs.Path(from.toUri()), new org.apache.hadoop.fs.Path(to));
    }

    private Result download(MiniDFSCluster hdfs, String from) throws IOException {
        Path to = Files.createTempDirectory(folder, "download").resolve("out");
        hdfs.getFileSystem()
                .copyToLocalFile(
                        false, new org.apache.hadoop.fs.Path(from), new org.apache.hadoop.fs.Path(to.toUri()), true);
        return Result.of(to);
    }

    /** Does something when the first task of a stage of ours begins, to the executor of that task. */
    private static final class AtFirstTask extends SparkListener implements Progress {
        private final Predicate<String> deed;
        private final Set<String> done = new LinkedHashSet<>();
        private String stage;

        AtFirstTask(Predicate<String> deed) {
            this.deed = deed;
        }

        @Override
        public synchronized void stage(String name, double share) {
            stage = name;
        }

        @Override
        public synchronized void onTaskStart(SparkListenerTaskStart task) {
            if (stage != null
                    && !done.contains(stage)
                    && deed.test(task.taskInfo().executorId())) {
                done.add(stage);
            }
        }
    }

    @Test
    @Order(3)
    void an_executor_killed_in_each_stage_changes_nothing() throws Exception {
        Path out = folder.resolve("out");
        try (JavaSparkContext spark = driver()) {
            AtFirstTask killer = new AtFirstTask(
                    id -> executor(id).map(ProcessHandle::destroyForcibly).orElse(false));
            spark.sc().addSparkListener(killer);

            compare(spark, corpus, out, killer);

            assertThat(killer.done)
                    .contains(
                            "loading", "reading", "names", "quotes", "candidates", "comparing", "provenance", "tables");
        }
        assertThat(Result.of(out)).isEqualTo(expected);
        assertThat(Result.leftovers(out)).isEmpty();
    }

    private static Optional<ProcessHandle> executor(String id) {
        try {
            return cluster.executor(id);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    @Order(4)
    void a_file_that_vanishes_or_is_cut_off_fails_the_run_and_leaves_the_last_good_one() throws Exception {
        Path out = folder.resolve("out");
        Path changing = folder.resolve("corpus");
        FileUtils.copyDirectory(corpus.toFile(), changing.toFile());
        Path file = anyOf(changing);
        byte[] whole = Files.readAllBytes(file);
        try (JavaSparkContext spark = driver()) {
            compare(spark, changing, out, Progress.QUIET);
            assertThat(Result.of(out)).isEqualTo(expected);

            List<Harm> harms = List.of(
                    () -> Files.delete(file),
                    () -> Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2)));
            for (Harm harm : harms) {
                for (String stage : List.of("reading", "names")) {
                    assertThatThrownBy(() -> compare(spark, changing, out, (name, share) -> {
                                if (name.equals(stage)) {
                                    harm.now();
                                }
                            }))
                            .hasRootCauseInstanceOf(InputException.class)
                            .rootCause()
                            .hasMessageContaining(file.getFileName().toString());
                    assertThat(Result.of(out)).isEqualTo(expected);
                    Files.write(file, whole);
                }
            }
            compare(spark, changing, out, Progress.QUIET);
            assertThat(Result.of(out)).isEqualTo(expected);
            assertThat(Result.leftovers(out)).isEmpty();
        }
    }

    /** Something done to a file. */
    private interface Harm {
        void doIt() throws IOException;

        default void now() {
            try {
                doIt();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static Path anyOf(Path directory) throws IOException {
        try (var walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }

    @Test
    @Order(5)
    void a_driver_killed_at_random_moments_leaves_a_whole_run_and_the_next_one_heals() throws Exception {
        long seed = Long.getLong("wiretrace.seed", System.nanoTime());
        System.out.println("moments of the kills follow from -Dwiretrace.seed=" + seed);
        Random random = new Random(seed);
        Path out = folder.resolve("out");
        Path fewer = folder.resolve("fewer");
        FileUtils.copyDirectory(corpus.toFile(), fewer.toFile());
        Files.delete(anyOf(fewer));
        run(corpus, out).succeeds();
        assertThat(Result.of(out)).isEqualTo(expected);
        long begun = System.nanoTime();
        run(fewer, out).succeeds();
        long millis = (System.nanoTime() - begun) / 1_000_000;
        Result expectedOfFewer = Result.of(out);
        assertThat(expectedOfFewer).isNotEqualTo(expected);

        for (int kill = 0; kill < KILLS; kill++) {
            Path from = kill % 2 == 0 ? corpus : fewer;
            boolean onCluster = kill % (KILLS / KILLS_ON_CLUSTER) == 0;
            // Every other one near the end, where something is written.
            double moment = kill % 4 < 2 ? random.nextDouble() : 0.75 + 0.3 * random.nextDouble();
            Program program = onCluster ? cluster.submit(arguments(from, out)) : run(from, out);
            program.killAfter((long) (moment * millis * (onCluster ? SLOWER_ON_CLUSTER : 1)));

            Result left = Result.of(out);
            if (left.isThere()) {
                assertThat(left).as("kill %d", kill).isIn(expected, expectedOfFewer);
            } else { // killed while its run was put in its place: it is whole, and the next one ends that
                assertThat(Result.leftovers(out))
                        .as("kill %d", kill)
                        .anyMatch(folder -> Files.exists(out.resolve(folder).resolve("_READY")));
            }
        }

        run(corpus, out).succeeds();
        assertThat(Result.of(out)).isEqualTo(expected);
        assertThat(Result.leftovers(out)).isEmpty();
    }

    private static String[] arguments(Path from, Path out) {
        return new String[] {
            "compare",
            "--corpus",
            from.toString(),
            "--out",
            out.toString(),
            "--format",
            "jsonl",
            "--overwrite",
            "--no-report"
        };
    }

    /** Compares on this machine alone, in a JVM of its own. */
    private static Program run(Path from, Path out) throws IOException {
        return Program.start("wiretrace", List.of(arguments(from, out)), Map.of("WIRETRACE_MEMORY", "1g"));
    }

    @Test
    @Order(6)
    void a_worker_killed_in_the_middle_changes_nothing() throws Exception {
        Path out = folder.resolve("out");
        try (JavaSparkContext spark = driver()) {
            compare(spark, corpus, out, (name, share) -> {
                if (name.equals("comparing")) {
                    killWorker();
                }
            });
        }
        assertThat(Result.of(out)).isEqualTo(expected);
        assertThat(cluster.ask("status").end()).isEqualTo(1);
    }

    private static void killWorker() {
        try {
            cluster.worker(1).destroyForcibly();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
