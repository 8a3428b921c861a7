package org.wiretrace.evaluation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Sentences that say something which a reader could miss: one with a figure or a name. */
final class FactualSentences {
    private static final Pattern MARK = Pattern.compile("[\"“”«»]");
    private static final int MIN_WORDS = 9;
    private static final Pattern FIGURE = Pattern.compile("\\p{Nd}");
    /** A capital behind the first word. */
    private static final Pattern NAME = Pattern.compile("\\s\\p{Lu}");

    private FactualSentences() {}

    /**
     * Those of a text, but for its first paragraph. None begins or ends inside a quotation, and none has a quotation behind
     * it in its paragraph: it may say whose that is.
     */
    static List<String> of(String text, Locale language) {
        List<String> found = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            BreakIterator sentences = BreakIterator.getSentenceInstance(language);
            sentences.setText(lines[i]);
            int begin = sentences.first();
            for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
                String sentence = lines[i].substring(begin, end).strip();
                if (isWhole(lines[i].substring(0, begin))
                        && isWhole(sentence)
                        && !hasQuotation(lines[i].substring(end))
                        && saysSomething(sentence)) {
                    found.add(sentence);
                }
                begin = end;
            }
        }
        return found;
    }

    /** Whether there are quotation marks in the words. */
    static boolean hasQuotation(String words) {
        return MARK.matcher(words).find();
    }

    private static boolean isWhole(String words) {
        long straight = words.chars().filter(c -> c == '"').count();
        return straight % 2 == 0 && count(words, '“') == count(words, '”') && count(words, '«') == count(words, '»');
    }

    private static long count(String words, char mark) {
        return words.chars().filter(c -> c == mark).count();
    }

    private static boolean saysSomething(String sentence) {
        return sentence.split("\\s+").length >= MIN_WORDS
                && (FIGURE.matcher(sentence).find() || NAME.matcher(sentence).find());
    }
}
