package org.wiretrace.similarity;

import java.util.Arrays;
import org.wiretrace.text.Hashing;
import org.wiretrace.text.Tokens;

/**
 * Runs of six words that two texts have in common, word for word: the containment of Broder (1997). Who retells a
 * statement keeps its names, its numbers and its order, but seldom six words in a row.
 */
public final class WordRuns {
    private static final int WORDS = 6;

    private WordRuns() {}

    /** Share, from 0 to 1, of the different runs of the text that has fewer of them which the other has too. */
    public static double containment(Tokens a, Tokens b) {
        long[] ofA = runs(a.ids());
        long[] ofB = runs(b.ids());
        int fewer = Math.min(ofA.length, ofB.length);
        return fewer == 0 ? 0 : (double) shared(ofA, ofB) / fewer;
    }

    private static int shared(long[] a, long[] b) {
        int shared = 0;
        int j = 0;
        for (long run : a) {
            while (j < b.length && b[j] < run) {
                j++;
            }
            shared += j < b.length && b[j] == run ? 1 : 0;
        }
        return shared;
    }

    /** Hashes of the runs, sorted, each once. */
    private static long[] runs(int[] words) {
        long[] runs = new long[Math.max(0, words.length - WORDS + 1)];
        for (int i = 0; i < runs.length; i++) {
            long run = 0;
            for (int w = i; w < i + WORDS; w++) {
                run = Hashing.combine(run, words[w]);
            }
            runs[i] = run;
        }
        Arrays.sort(runs);
        int kept = 0;
        for (int i = 0; i < runs.length; i++) {
            if (i == 0 || runs[i] != runs[i - 1]) {
                runs[kept++] = runs[i];
            }
        }
        return Arrays.copyOf(runs, kept);
    }
}
