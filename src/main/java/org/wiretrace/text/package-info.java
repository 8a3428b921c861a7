/** Text without news in it: spans, tokens, folding, fingerprints. Knows nothing of articles. */
package org.wiretrace.text;
