package org.wiretrace.corpus;

/** Who publishes: to readers, or to other outlets. */
public enum OutletKind {
    WIRE,
    OUTLET
}
