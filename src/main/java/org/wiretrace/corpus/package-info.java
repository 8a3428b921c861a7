/** Articles and who ran them: reading a page, roles of its lines, outlet, date, credits. */
package org.wiretrace.corpus;
