package org.wiretrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimingsTest {
    @TempDir
    private Path folder;

    private long now;

    @Test
    void writes_how_long_each_stage_took() {
        Path file = folder.resolve("timings");
        Timings timings = new Timings(file, () -> now);
        timings.begin("loading");
        now += 1_500_000_000;
        timings.begin("comparing");
        now += 20_000_000;
        timings.end();
        timings.end();

        assertThat(file).hasContent("1.500\tloading\n0.020\tcomparing\n");
    }

    @Test
    void writes_nothing_when_nobody_asked() {
        Timings timings = Timings.to(" ");
        timings.begin("loading");
        timings.end();

        assertThat(folder).isEmptyDirectory();
    }
}
