package org.wiretrace.similarity;

import java.util.Arrays;
import org.wiretrace.text.Sentences;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/** Texts ready to be aligned, and the everyday words of the stories in these tests. */
final class Texts {
    static final CommonWords EVERYDAY = common(
            "a an the of in on at to and for with by from was were had has have is are"
                    + " be been that it its he she his her they their who which would will said told after before not but as two");

    private Texts() {}

    static AlignedText text(String article, String text, String... names) {
        Tokens tokens = Tokenizer.tokens(text);
        boolean[] isName = new boolean[tokens.size()];
        for (String name : names) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                for (int i = tokens.firstFrom(at); i < tokens.size() && tokens.end(i) <= at + name.length(); i++) {
                    isName[i] = true;
                }
            }
        }
        return new AlignedText(article, tokens, Sentences.starts(text, tokens), isName);
    }

    static CommonWords common(String words) {
        return new CommonWords(
                Arrays.stream(Tokenizer.tokens(words).ids()).sorted().distinct().toArray());
    }
}
