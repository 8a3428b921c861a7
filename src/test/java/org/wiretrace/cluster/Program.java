package org.wiretrace.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One of {@code scripts/}, running.
 *
 * @param process the process; the script gives its place to the JVM that it starts
 * @param told file of what it writes, to whichever output
 */
record Program(Process process, Path told) {
    /** Far more than anything takes; machines differ. */
    private static final long MINUTES = 8;

    /**
     * Starts one.
     *
     * @param environment what is set for it, beyond what is
     */
    static Program start(String script, List<String> arguments, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of("scripts", script).toAbsolutePath().toString());
        command.addAll(arguments);
        Path told = Files.createTempFile("wiretrace-" + script, ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(told.toFile());
        builder.environment().remove("SPARK_HOME");
        builder.environment().putAll(environment);
        return new Program(builder.start(), told);
    }

    /** Waits for its end, and gives what it told. */
    String succeeds() throws IOException, InterruptedException {
        int code = end();
        String all = Files.readString(told);
        assertThat(code).as(all).isZero();
        return all;
    }

    /** Waits for its end, and gives its exit code. */
    int end() throws InterruptedException {
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /**
     * Ends it without a word, as {@code kill -9} does, unless it ended by itself before.
     *
     * @param millis after so many milliseconds
     */
    void killAfter(long millis) throws InterruptedException {
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            end();
        }
    }
}
