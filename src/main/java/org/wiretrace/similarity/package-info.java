/** Shared text, and where: features, candidate pairs, alignment, passages. */
package org.wiretrace.similarity;
