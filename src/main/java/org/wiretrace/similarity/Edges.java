package org.wiretrace.similarity;

import java.util.Arrays;

/**
 * Finds where a reworded passage ends: beyond the sentences that are alike stand others that only begin so, or were cut
 * otherwise. Words are added on both sides, in whatever order they stand there, while enough of them are the same.
 */
final class Edges {
    /** Words looked at beyond an end. */
    private static final int REACH = 40;
    /** Share of the weight of the added words that must be the same. */
    private static final double SAME = 0.45;
    /** Weight by which what is the same must be more than that: a few names in a row are no rewording. */
    private static final double LEAST = 1;
    /** Weight of an everyday word, and of a name, which says who and not what; others have 1. */
    private static final double EVERYDAY = 0.3;

    private Edges() {}

    /** The stretch, with what it goes on with on both of its ends. */
    static Aligner.Stretch extended(Aligner.Stretch stretch, AlignedText a, AlignedText b, CommonWords common) {
        Gain head = gain(Side.of(a, stretch.aBegin() - 1, -1, common), Side.of(b, stretch.bBegin() - 1, -1, common));
        Gain tail = gain(Side.of(a, stretch.aEnd(), 1, common), Side.of(b, stretch.bEnd(), 1, common));
        return new Aligner.Stretch(
                stretch.aBegin() - head.a(),
                stretch.aEnd() + tail.a(),
                stretch.bBegin() - head.b(),
                stretch.bEnd() + tail.b(),
                stretch.matched() + head.matched() + tail.matched());
    }

    /** How many words to add on each side, and how many of them are the same. */
    private record Gain(int a, int b, int matched) {}

    /** The words beyond an end of a text, from there on, with their weights. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Side(int[] words, double[] weights) {
        static Side of(AlignedText text, int from, int step, CommonWords common) {
            int count = Math.min(REACH, step > 0 ? text.words() - from : from + 1);
            int[] words = new int[count];
            double[] weights = new double[count];
            for (int i = 0; i < count; i++) {
                words[i] = text.tokens().id(from + step * i);
                boolean says = !text.names()[from + step * i] && !common.contains(words[i]);
                weights[i] = says ? 1 : EVERYDAY;
            }
            return new Side(words, weights);
        }
    }

    private static Gain gain(Side a, Side b) {
        int[] numbers = numbers(a.words(), b.words());
        int[] inA = new int[numbers.length];
        int[] inB = new int[numbers.length];
        Gain best = new Gain(0, 0, 0);
        double bestScore = LEAST;
        double aWeight = 0;
        for (int i = 0; i < a.words().length; i++) {
            aWeight += a.weights()[i];
            inA[numbers[i]]++;
            Arrays.fill(inB, 0);
            double bWeight = 0;
            double shared = 0;
            int matched = 0;
            for (int j = 0; j < b.words().length; j++) {
                int number = numbers[a.words().length + j];
                bWeight += b.weights()[j];
                if (++inB[number] <= inA[number]) {
                    shared += b.weights()[j];
                    matched++;
                }
                double score = 2 * shared - SAME * (aWeight + bWeight);
                if (score > bestScore) {
                    bestScore = score;
                    best = new Gain(i + 1, j + 1, matched);
                }
            }
        }
        return best;
    }

    /** A small number for each word of both sides, the same for the same word. */
    private static int[] numbers(int[] a, int[] b) {
        int[] words = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, words, a.length, b.length);
        int[] numbers = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            int first = 0;
            while (words[first] != words[i]) {
                first++;
            }
            numbers[i] = first;
        }
        return numbers;
    }
}
