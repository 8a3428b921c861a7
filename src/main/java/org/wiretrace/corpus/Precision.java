package org.wiretrace.corpus;

/** How exactly the time of publication is known. */
public enum Precision {
    MINUTE,
    DAY,
    UNKNOWN
}
