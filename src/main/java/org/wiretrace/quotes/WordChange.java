package org.wiretrace.quotes;

import java.io.Serializable;

/**
 * Words that one wording of an utterance has in place of words of another. Either side may be empty: then words were
 * left out, or put in.
 *
 * @param wasBegin first UTF-16 unit of the words in the other wording's text
 * @param wasEnd last one, exclusive
 * @param isBegin first UTF-16 unit of those in this wording's text
 * @param isEnd last one, exclusive
 * @param was the words there, as printed
 * @param is the words here, as printed
 */
public record WordChange(int wasBegin, int wasEnd, int isBegin, int isEnd, String was, String is)
        implements Serializable {}
