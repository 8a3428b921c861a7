package org.wiretrace.pipeline;

import java.io.Serializable;

/**
 * A spelling as one outlet prints it.
 *
 * @param entry the spelling, and what it stands for
 * @param outlet the outlet
 */
public record PrintedName(Entry entry, String outlet) implements Serializable {
    /**
     * A line of the names table, before it is counted.
     *
     * @param canonical what a spelling stands for
     * @param variant the spelling
     * @param kind name of the kind: a constant itself has another hash in every JVM, and would be sent astray
     * @param rule how it was resolved
     */
    public record Entry(String canonical, String variant, String kind, String rule) implements Serializable {}
}
