/** The order of things, on Spark: a stage is a thin coat over the plain Java of the other packages. */
package org.wiretrace.pipeline;
