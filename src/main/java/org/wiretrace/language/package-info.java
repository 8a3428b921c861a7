/** What differs by language: months, weekdays, reporting verbs, honorifics, number words. */
package org.wiretrace.language;
