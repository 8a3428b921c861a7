/** What must hold of every text, however hostile: properties, texts of a megabyte, and fuzzing. */
package org.wiretrace.anytext;
