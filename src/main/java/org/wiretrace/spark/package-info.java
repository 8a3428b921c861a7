/** Spark's manners: sessions, records on their way, partitions, progress. The one place that touches its internals. */
package org.wiretrace.spark;
