package org.wiretrace.names;

/** What a name names. */
public enum NameKind {
    PERSON,
    PLACE,
    ORGANISATION
}
