package org.wiretrace.provenance;

/** The credit that an article prints, held against the evidence. */
public enum CreditVerdict {
    CREDITED,
    UNCREDITED,
    MISCREDITED,
    CREDITED_ONLY
}
