/** Texts that crossed a language: what survives translation, and where two texts say it in the same order. */
package org.wiretrace.translation;
