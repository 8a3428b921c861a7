/** Lists of names that others keep: JRC-Names, Wikidata and the user's own, brought to one list with what is listed here. */
package org.wiretrace.aliases;
