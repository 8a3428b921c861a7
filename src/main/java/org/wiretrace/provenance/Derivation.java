package org.wiretrace.provenance;

/** How much of an article comes from a source, in the sense of METER (Clough et al. 2002). */
public enum Derivation {
    WHOLLY,
    PARTIALLY,
    NON
}
