package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiretrace.notice.InputException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StateLockTest {
    private static final Configuration HADOOP = new Configuration();

    @TempDir
    private Path state;

    private StateLock take() {
        return StateLock.take(HADOOP, state.toString());
    }

    private void leave(String host, long process, Duration ago) throws IOException {
        Path lock = state.resolve("lock");
        Files.writeString(lock, "%s %d 2024-05-06T02:15:00Z some-run\n".formatted(host, process));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(ago)));
    }

    @Test
    void a_second_run_is_told_who_holds_it() {
        try (StateLock held = take()) {
            assertThat(held.takenFrom()).isNull();
            assertThatThrownBy(this::take)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("another run is at work on this state: process "
                            + ProcessHandle.current().pid());
            held.requireHeld();
        }
        assertThat(state).isEmptyDirectory();
    }

    @Test
    void one_of_another_machine_is_held_until_it_was_not_touched_for_long() throws IOException {
        leave("elsewhere", 1, Duration.ofMinutes(9));
        assertThatThrownBy(this::take).hasMessageContaining("process 1 on elsewhere, since 2024-05-06T02:15:00Z");

        leave("elsewhere", 1, Duration.ofMinutes(11));
        try (StateLock taken = take()) {
            assertThat(taken.takenFrom()).contains("elsewhere");
        }
        assertThat(state).isEmptyDirectory();
    }

    @Test
    void one_of_a_process_that_is_gone_is_taken_over_at_once() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        gone.waitFor();
        leave(InetAddress.getLocalHost().getHostName(), gone.pid(), Duration.ZERO);

        try (StateLock taken = take()) {
            assertThat(taken.takenFrom()).contains("process " + gone.pid());
        }
    }

    @Test
    void who_has_lost_it_does_not_publish_and_leaves_it_to_the_other() throws IOException {
        try (StateLock lost = take()) {
            leave("elsewhere", 1, Duration.ZERO);
            assertThatThrownBy(lost::requireHeld)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("was taken over while this run was at work, by process 1 on elsewhere");
        }
        assertThat(state.resolve("lock")).exists();
    }

    @Test
    void of_many_that_want_it_one_gets_it() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<StateLock>> wanting = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                wanting.add(() -> {
                    try {
                        return take();
                    } catch (InputException held) {
                        return null;
                    }
                });
            }
            List<StateLock> taken = new ArrayList<>();
            for (Future<StateLock> one : threads.invokeAll(wanting)) {
                if (one.get() != null) {
                    taken.add(one.get());
                }
            }
            assertThat(taken).hasSize(1);
            taken.get(0).close();
        } finally {
            threads.shutdownNow();
        }
    }
}
