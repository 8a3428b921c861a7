package org.wiretrace.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cluster of {@code scripts/cluster} for the time of some tests: a master and two workers, JVMs of their own.
 *
 * @param state folder of its notes
 */
record Cluster(Path state) implements AutoCloseable {

    /** Starts it. */
    static Cluster start(Path state) throws IOException, InterruptedException {
        Cluster cluster = new Cluster(state);
        cluster.ask("start").succeeds();
        return cluster;
    }

    String master() throws IOException {
        return Files.readAllLines(state.resolve("url")).get(0);
    }

    /** Asks the script for something. */
    Program ask(String... arguments) throws IOException {
        // Any free ports, as another cluster may run here.
        return Program.start(
                "cluster",
                List.of(arguments),
                Map.of(
                        "WIRETRACE_CLUSTER",
                        state.toString(),
                        "WIRETRACE_CLUSTER_PORT",
                        "0",
                        "WIRETRACE_CLUSTER_PAGE",
                        "0"));
    }

    /** Gives a command of wiretrace to its {@code spark-submit}; options of Spark come first. */
    Program submit(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("submit"));
        all.addAll(List.of(arguments));
        return ask(all.toArray(String[]::new));
    }

    /** The JVM of a worker, 1 or 2. */
    ProcessHandle worker(int number) throws IOException {
        String pid =
                Files.readAllLines(state.resolve("worker-" + number + ".pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** The JVM of the executor of that id; empty when it is gone. */
    Optional<ProcessHandle> executor(String id) throws IOException {
        return Stream.of(worker(1), worker(2))
                .flatMap(ProcessHandle::children)
                .filter(child -> isExecutor(child, id))
                .findFirst();
    }

    private static boolean isExecutor(ProcessHandle process, String id) {
        return process.info()
                .commandLine()
                .filter(line ->
                        line.contains("CoarseGrainedExecutorBackend") && line.contains("--executor-id " + id + " "))
                .isPresent();
    }

    @Override
    public void close() throws IOException {
        try {
            ask("stop").succeeds();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
