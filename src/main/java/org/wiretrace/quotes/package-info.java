/** Who is quoted saying what, and which quotes of two articles are one utterance. */
package org.wiretrace.quotes;
