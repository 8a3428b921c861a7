package org.wiretrace.translation;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.wiretrace.text.Span;

/**
 * What of a text survives translation, sentence by sentence. An anchor has up to three keys, from sharp to blunt: the
 * whole of it, its beginning, its consonants; two anchors are one where they share a key.
 */
public final class AnchoredText {
    /** Whether a translation is expected to have an anchor. */
    enum Kind {
        /** A name, a number, a word with a capital inside a sentence: it is. */
        EXPECTED,
        /** A date: outlets add and drop it as is their habit. */
        OPTIONAL,
        /** Any other word: languages may have it in common. */
        WORD
    }

    /** Keys of an anchor. */
    static final int LEVELS = 3;

    static final int WHOLE = 0;
    static final int STEM = 1;
    static final int CONSONANTS = 2;
    /** Stands for a key that an anchor does not have. */
    static final int NO_KEY = 0;

    private final String article;
    private final String text;
    private final boolean cased;
    private final Span[] sentences;
    private final int[] words;
    private final Span[] spans;
    private final int[] sentenceOf;
    private final Kind[] kinds;
    private final int[][] keys;
    private final float[][] weights;
    private final int size;

    private AnchoredText(Builder from, String article, String text, boolean cased, Span[] sentences, int[] words) {
        this.article = article;
        this.text = text;
        this.cased = cased;
        this.sentences = sentences;
        this.words = words;
        size = from.size;
        spans = Arrays.copyOf(from.spans, size);
        sentenceOf = Arrays.copyOf(from.sentenceOf, size);
        kinds = Arrays.copyOf(from.kinds, size);
        keys = new int[LEVELS][];
        weights = new float[LEVELS][];
        for (int level = 0; level < LEVELS; level++) {
            keys[level] = Arrays.copyOf(from.keys[level], size);
            weights[level] = Arrays.copyOf(from.weights[level], size);
        }
    }

    /** Id of the article. */
    public String article() {
        return article;
    }

    /** Whether its script has capitals, so that names stand out. */
    boolean isCased() {
        return cased;
    }

    /** Number of anchors. */
    int size() {
        return size;
    }

    /** Where an anchor stands. */
    Span span(int anchor) {
        return spans[anchor];
    }

    /** The words that stand there. */
    String words(Span span) {
        return text.substring(span.begin(), span.end());
    }

    /** The first anchor of a sentence, or behind it. */
    int firstOf(int sentence) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentenceOf[middle] < sentence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int sentenceOf(int anchor) {
        return sentenceOf[anchor];
    }

    Kind kind(int anchor) {
        return kinds[anchor];
    }

    int key(int level, int anchor) {
        return keys[level][anchor];
    }

    float weight(int level, int anchor) {
        return weights[level][anchor];
    }

    /** What the anchor says at most. */
    float weight(int anchor) {
        return Math.max(weights[WHOLE][anchor], Math.max(weights[STEM][anchor], weights[CONSONANTS][anchor]));
    }

    int sentences() {
        return sentences.length;
    }

    /** Where a sentence stands. */
    Span sentence(int number) {
        return sentences[number];
    }

    /** Hands every key of every anchor to the sink. */
    public void keys(IntConsumer sink) {
        for (int[] ofLevel : keys) {
            for (int key : ofLevel) {
                if (key != NO_KEY) {
                    sink.accept(key);
                }
            }
        }
    }

    /** Words of a sentence. */
    int words(int number) {
        return words[number];
    }

    /** Words of all sentences. */
    int words() {
        return Arrays.stream(words).sum();
    }

    /** Collects anchors, by place. */
    static final class Builder {
        private Span[] spans = new Span[64];
        private int[] sentenceOf = new int[64];
        private Kind[] kinds = new Kind[64];
        private final int[][] keys = new int[LEVELS][64];
        private final float[][] weights = new float[LEVELS][64];
        private int size;

        /** Begins an anchor without keys; it is dropped when none is given before the next one begins. */
        void anchor(Span span, int sentence, Kind kind) {
            dropKeyless();
            if (size == spans.length) {
                grow();
            }
            spans[size] = span;
            sentenceOf[size] = sentence;
            kinds[size] = kind;
            for (int level = 0; level < LEVELS; level++) {
                keys[level][size] = NO_KEY;
                weights[level][size] = 0;
            }
            size++;
        }

        /** Gives the last anchor a key. */
        void key(int level, int key, double weight) {
            keys[level][size - 1] = key;
            weights[level][size - 1] = (float) weight;
        }

        int size() {
            return size;
        }

        AnchoredText build(String article, String text, boolean cased, Span[] sentences, int[] words) {
            dropKeyless();
            return new AnchoredText(this, article, text, cased, sentences, words);
        }

        private void dropKeyless() {
            if (size > 0
                    && keys[WHOLE][size - 1] == NO_KEY
                    && keys[STEM][size - 1] == NO_KEY
                    && keys[CONSONANTS][size - 1] == NO_KEY) {
                size--;
            }
        }

        private void grow() {
            int larger = size * 2;
            spans = Arrays.copyOf(spans, larger);
            sentenceOf = Arrays.copyOf(sentenceOf, larger);
            kinds = Arrays.copyOf(kinds, larger);
            for (int level = 0; level < LEVELS; level++) {
                keys[level] = Arrays.copyOf(keys[level], larger);
                weights[level] = Arrays.copyOf(weights[level], larger);
            }
        }
    }
}
