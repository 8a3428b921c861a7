package org.wiretrace.config;

/** A group of settings that knows what its values may be. */
public interface Settings {
    /** Tells of every value that is out of its range. */
    void validate(Problems problems);
}
