package org.wiretrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long now;

    @Test
    void tells_stage_share_done_and_time_left() {
        TerminalProgress progress = on(80);
        progress.stage("reading articles", 0);
        after(30);
        progress.stage("comparing pairs", 0.25);
        after(10);

        assertThat(progress.line(now, 0)).isEqualTo(" 25 %  comparing pairs  0:40 so far, about 1:20 left");
        assertThat(progress.line(now, 0.5))
                .isEqualTo(" 25 %  comparing pairs (50 % of this step)  0:40 so far, about 1:20 left");
    }

    @Test
    void promises_nothing_before_it_knows_anything() {
        TerminalProgress progress = on(80);
        progress.stage("starting Spark", 0);
        after(4);

        assertThat(progress.line(now, 0)).isEqualTo("  0 %  starting Spark  0:04 so far");
    }

    @Test
    void admits_that_a_run_takes_longer() {
        TerminalProgress progress = on(80);
        after(30);
        progress.stage("comparing pairs", 0.5);
        after(3600);

        assertThat(progress.line(now, 0)).isEqualTo(" 50 %  comparing pairs  1:00:30 so far, longer than expected");
    }

    @Test
    void stays_on_one_line_of_the_terminal_and_leaves_none() {
        TerminalProgress progress = on(20);
        progress.stage("comparing pairs", 0.5);
        progress.clear();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r\u001b[K" + " 50 %  comparing pa" + "\r\u001b[K");
    }

    @Test
    void says_nothing_where_nobody_looks() {
        TerminalProgress progress = new TerminalProgress(null, 80, () -> now, Timings.to(null));
        progress.stage("comparing pairs", 0.5);
        progress.clear();

        assertThat(bytes.size()).isZero();
    }

    private TerminalProgress on(int width) {
        return new TerminalProgress(
                new PrintStream(bytes, true, StandardCharsets.UTF_8), width, () -> now, Timings.to(null));
    }

    private void after(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }
}
