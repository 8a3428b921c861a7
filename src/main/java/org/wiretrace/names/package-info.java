/** Spelling variants: which strings of a text name the same person, place or organisation. */
package org.wiretrace.names;
