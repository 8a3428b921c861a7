package org.wiretrace.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Tells the version, which the build writes down beside this class. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Properties build = build();
        return new String[] {
            "wiretrace %s (for Spark %s; on Java %s)"
                    .formatted(
                            build.getProperty("version"),
                            build.getProperty("spark"),
                            System.getProperty("java.version"))
        };
    }

    private static Properties build() {
        Properties build = new Properties();
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build;
    }
}
