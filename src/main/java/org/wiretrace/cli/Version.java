package org.wiretrace.cli;

import org.wiretrace.pipeline.Build;
import picocli.CommandLine.IVersionProvider;

/** Tells the version. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Build build = Build.current();
        return new String[] {
            "wiretrace %s (for Spark %s; on Java %s)"
                    .formatted(build.version(), build.spark(), System.getProperty("java.version"))
        };
    }
}
