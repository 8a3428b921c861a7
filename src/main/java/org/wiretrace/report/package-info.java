/** What the reader is shown: one tree, and JSON and HTML as its views. */
package org.wiretrace.report;
