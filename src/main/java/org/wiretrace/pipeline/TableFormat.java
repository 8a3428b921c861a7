package org.wiretrace.pipeline;

/** In what form tables are written. */
public enum TableFormat {
    PARQUET,
    JSONL,
    CSV
}
