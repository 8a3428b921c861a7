package org.wiretrace.pipeline;

/** The version of the program, as the build wrote it into the jar. */
public final class Version {
    /** Such as {@code 0.1.0}; {@code development} where the program runs from its classes. */
    public static final String CURRENT = current();

    private Version() {}

    private static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
