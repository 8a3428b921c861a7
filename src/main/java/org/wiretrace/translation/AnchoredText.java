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
        /** A number: it is. */
        NUMBER,
        /** A name, a word with a capital inside a sentence: it is. */
        NAME,
        /** A date: outlets add and drop it as is their habit. */
        DATE,
        /** Any other word: languages may have it in common. */
        WORD
    }

    /** How its words are written. */
    enum Writing {
        /** With capitals that tell names. */
        CAPITALS,
        /** With capitals for all nouns. */
        NOUNS,
        /** Without capitals. */
        PLAIN,
        /** Without capitals, and with syllables that end in n or in none: Han, Kana, Hangul. */
        EASTERN
    }

    /** Keys of an anchor. */
    static final int LEVELS = 4;

    static final int WHOLE = 0;
    static final int STEM = 1;
    static final int CONSONANTS = 2;
    static final int EASTERN = 3;
    /** Stands for a key that an anchor does not have. */
    static final int NO_KEY = 0;

    private final String article;
    private final String text;
    private final Writing writing;
    /** First letter of the script. */
    private final Character.UnicodeScript script;

    private final Span[] sentences;
    private final int[] words;
    private final Span[] spans;
    private final int[] sentenceOf;
    private final Kind[] kinds;
    private final int[] units;
    private final double[] values;
    private final int[][] keys;
    private final float[][] weights;
    private final int size;

    private AnchoredText(
            Builder from,
            String article,
            String text,
            Writing writing,
            Character.UnicodeScript script,
            Span[] sentences,
            int[] words) {
        this.article = article;
        this.text = text;
        this.writing = writing;
        this.script = script;
        this.sentences = sentences;
        this.words = words;
        size = from.size;
        spans = Arrays.copyOf(from.spans, size);
        sentenceOf = Arrays.copyOf(from.sentenceOf, size);
        kinds = Arrays.copyOf(from.kinds, size);
        units = Arrays.copyOf(from.units, size);
        values = Arrays.copyOf(from.values, size);
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

    Writing writing() {
        return writing;
    }

    /** Whether its names stand out. */
    boolean showsNames() {
        return writing == Writing.CAPITALS;
    }

    /** The script of most of its words. */
    Character.UnicodeScript script() {
        return script;
    }

    /** Number of what an anchor is a part of: a name of several words is one, and so are two forms of one word. */
    int unit(int anchor) {
        return units[anchor];
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

    /** What a number comes to; of a date its day since 1970, below 0 for a weekday or a month alone; NaN for a word. */
    double value(int anchor) {
        return values[anchor];
    }

    int key(int level, int anchor) {
        return keys[level][anchor];
    }

    float weight(int level, int anchor) {
        return weights[level][anchor];
    }

    /** What the anchor says at most. */
    float weight(int anchor) {
        float most = 0;
        for (int level = 0; level < (writing == Writing.EASTERN ? LEVELS : EASTERN); level++) {
            most = Math.max(most, weights[level][anchor]);
        }
        return most;
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
        private int[] units = new int[64];
        private double[] values = new double[64];
        private final int[][] keys = new int[LEVELS][64];
        private final float[][] weights = new float[LEVELS][64];
        private int size;
        private int unit = -1;

        /** Begins what one or several anchors are parts of. */
        void unit() {
            unit++;
        }

        /** Begins an anchor without keys; it is dropped when none is given before the next one begins. */
        void anchor(Span span, int sentence, Kind kind) {
            dropKeyless();
            if (size == spans.length) {
                grow();
            }
            spans[size] = span;
            sentenceOf[size] = sentence;
            kinds[size] = kind;
            units[size] = unit;
            values[size] = Double.NaN;
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

        /** Gives the last anchor its value. */
        void value(double value) {
            values[size - 1] = value;
        }

        int size() {
            return size;
        }

        AnchoredText build(
                String article,
                String text,
                Writing writing,
                Character.UnicodeScript script,
                Span[] sentences,
                int[] words) {
            dropKeyless();
            return new AnchoredText(this, article, text, writing, script, sentences, words);
        }

        private void dropKeyless() {
            if (size == 0) {
                return;
            }
            for (int[] ofLevel : keys) {
                if (ofLevel[size - 1] != NO_KEY) {
                    return;
                }
            }
            size--;
        }

        private void grow() {
            int larger = size * 2;
            spans = Arrays.copyOf(spans, larger);
            sentenceOf = Arrays.copyOf(sentenceOf, larger);
            kinds = Arrays.copyOf(kinds, larger);
            units = Arrays.copyOf(units, larger);
            values = Arrays.copyOf(values, larger);
            for (int level = 0; level < LEVELS; level++) {
                keys[level] = Arrays.copyOf(keys[level], larger);
                weights[level] = Arrays.copyOf(weights[level], larger);
            }
        }
    }
}
