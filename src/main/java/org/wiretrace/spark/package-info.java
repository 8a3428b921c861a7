/** Spark's manners: records in Datasets, sessions, typed helpers without casts. The one place that touches its internals. */
package org.wiretrace.spark;
