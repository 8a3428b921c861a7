package org.wiretrace.similarity;

import org.wiretrace.text.Tokens;

/**
 * A text ready to be aligned.
 *
 * @param article id of the article
 * @param tokens its body as tokens, every canonical name one token
 * @param sentences index of the first token of each sentence
 * @param names whether each token is a name
 */
public record AlignedText(String article, Tokens tokens, int[] sentences, boolean[] names) {
    public int words() {
        return tokens.size();
    }
}
