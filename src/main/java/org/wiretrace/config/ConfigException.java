package org.wiretrace.config;

/** The arguments or settings are wrong: every problem at once, each with its way out; exit code 2. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ConfigException(String message) {
        super(message);
    }
}
