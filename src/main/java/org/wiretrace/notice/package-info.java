/** What we tell users about their data: notices about an article, rejects of a record. */
package org.wiretrace.notice;
