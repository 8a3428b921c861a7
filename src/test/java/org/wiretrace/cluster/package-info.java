/** The whole program on a real cluster, and what may befall it there: run behind the other tests, on the shaded jar. */
package org.wiretrace.cluster;
