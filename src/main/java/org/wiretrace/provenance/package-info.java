/** Who had it from whom: evidence, direction, pickups, the audit of credits, clusters. */
package org.wiretrace.provenance;
