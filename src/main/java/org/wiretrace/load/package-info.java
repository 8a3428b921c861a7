/** Files of a corpus and the records in them: every record comes out as an article or as a reject, whatever it is like. */
package org.wiretrace.load;
