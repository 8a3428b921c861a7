package org.wiretrace.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * What the build wrote down of itself.
 *
 * @param version of wiretrace, such as {@code 0.1.0}
 * @param spark version of Spark that it is built for
 */
public record Build(String version, String spark) {
    public static Build current() {
        Properties build = new Properties();
        try (InputStream in = Objects.requireNonNull(Build.class.getResourceAsStream("build.properties"))) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(build.getProperty("version"), build.getProperty("spark"));
    }
}
