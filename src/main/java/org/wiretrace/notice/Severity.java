package org.wiretrace.notice;

/** How much a notice matters to a reader of the report. */
public enum Severity {
    INFO,
    WARNING,
    ERROR
}
