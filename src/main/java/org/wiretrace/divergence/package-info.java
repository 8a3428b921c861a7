/** What a pickup says otherwise than its source: numbers, dates, names, titles, quotes, speakers, omissions. */
package org.wiretrace.divergence;
