package org.wiretrace.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays two texts of different languages side by side: the row of sentences with most in common, in the order of both. As
 * in Gale and Church (1993) a sentence answers to one, to two or to none; what they are matched by is not their length but
 * the anchors that they share. Sentences that stay alone cost nothing here: what is left over lowers the agreement.
 */
final class AnchorAligner {
    /** Sentences of a text that are aligned; what a longer one has behind them is not. */
    private static final int MOST_SENTENCES = 400;
    /** Places in the other text at which one anchor is looked for. */
    private static final int MOST_PLACES = 48;
    /** What an anchor says at least to be looked for: lighter ones stand everywhere. */
    private static final float LEAST_WEIGHT = 1;

    private static final int[][] STEPS = {{1, 1}, {2, 1}, {1, 2}};
    private static final Comparator<AnchorLink> WEIGHTIEST_FIRST = Comparator.comparingDouble(
                    (AnchorLink link) -> -link.weight())
            .thenComparingInt(AnchorLink::a)
            .thenComparingInt(AnchorLink::b);

    private final AnchoredText a;
    private final AnchoredText b;
    private final int rows;
    private final int columns;
    /** Level of the keys that tell how a name sounds. */
    private final int sounds;
    /** Links of each two sentences, the weightiest first; absent where they share nothing. */
    private final Map<Integer, List<AnchorLink>> cells = new HashMap<>();

    private final BitSet aTaken = new BitSet();
    private final BitSet bTaken = new BitSet();

    private AnchorAligner(AnchoredText a, AnchoredText b) {
        this.a = a;
        this.b = b;
        rows = Math.min(MOST_SENTENCES, a.sentences());
        columns = Math.min(MOST_SENTENCES, b.sentences());
        sounds = sounds(a, b);
    }

    /** The groups of sentences that say the same, in the order of both texts. */
    static List<SentenceGroup> align(AnchoredText a, AnchoredText b) {
        AnchorAligner aligner = new AnchorAligner(a, b);
        aligner.link();
        return aligner.best();
    }

    private void link() {
        Map<Integer, int[]> places = places();
        int[] seenBy = new int[b.size()];
        Arrays.fill(seenBy, -1);
        for (int i = 0; i < a.size() && a.sentenceOf(i) < rows; i++) {
            for (int level = 0; level < AnchoredText.LEVELS; level++) {
                float weight = a.weight(level, i);
                if (a.key(level, i) == AnchoredText.NO_KEY || weight < LEAST_WEIGHT) {
                    continue;
                }
                for (int j : places.getOrDefault(a.key(level, i), new int[0])) {
                    // The sharpest key comes first; sounds alone say something of names only.
                    boolean counts = level < AnchoredText.CONSONANTS || (level == sounds && isName(i, j));
                    if (seenBy[j] != i && counts) {
                        seenBy[j] = i;
                        cells.computeIfAbsent(cell(a.sentenceOf(i), b.sentenceOf(j)), cell -> new ArrayList<>())
                                .add(new AnchorLink(i, j, weight));
                    }
                }
            }
        }
        cells.values().forEach(links -> links.sort(WEIGHTIEST_FIRST));
    }

    private boolean isName(int i, int j) {
        return a.kind(i) == AnchoredText.Kind.NAME || b.kind(j) == AnchoredText.Kind.NAME;
    }

    /** The keys by which names of one script are known in the other; none where both texts have the same. */
    private static int sounds(AnchoredText a, AnchoredText b) {
        boolean eastern = a.writing() == AnchoredText.Writing.EASTERN || b.writing() == AnchoredText.Writing.EASTERN;
        if (eastern) {
            return AnchoredText.EASTERN;
        }
        return a.script() == b.script() && a.writing() != AnchoredText.Writing.PLAIN ? -1 : AnchoredText.CONSONANTS;
    }

    /** Where in the second text each key stands, the first few places of it. */
    private Map<Integer, int[]> places() {
        Map<Integer, int[]> places = new HashMap<>();
        for (int j = 0; j < b.size() && b.sentenceOf(j) < columns; j++) {
            for (int level = 0; level < AnchoredText.LEVELS; level++) {
                if (b.key(level, j) != AnchoredText.NO_KEY) {
                    int place = j;
                    places.merge(b.key(level, j), new int[] {j}, (known, one) -> added(known, place));
                }
            }
        }
        return places;
    }

    private static int[] added(int[] known, int place) {
        if (known.length == MOST_PLACES) {
            return known;
        }
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = place;
        return more;
    }

    private int cell(int row, int column) {
        return row * columns + column;
    }

    private List<SentenceGroup> best() {
        double[][] sum = new double[rows + 1][columns + 1];
        byte[][] by = new byte[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                if (i > 0 && sum[i - 1][j] > sum[i][j]) {
                    sum[i][j] = sum[i - 1][j];
                    by[i][j] = 'a';
                }
                if (j > 0 && sum[i][j - 1] > sum[i][j]) {
                    sum[i][j] = sum[i][j - 1];
                    by[i][j] = 'b';
                }
                for (byte step = 0; step < STEPS.length; step++) {
                    int fromRow = i - STEPS[step][0];
                    int fromColumn = j - STEPS[step][1];
                    if (fromRow >= 0 && fromColumn >= 0 && isGroup(fromRow, i, fromColumn, j)) {
                        double with = sum[fromRow][fromColumn] + weight(shared(fromRow, i, fromColumn, j));
                        if (with > sum[i][j]) {
                            sum[i][j] = with;
                            by[i][j] = (byte) (step + 1);
                        }
                    }
                }
            }
        }
        return back(by);
    }

    private List<SentenceGroup> back(byte[][] by) {
        List<SentenceGroup> groups = new ArrayList<>();
        int i = rows;
        int j = columns;
        while (i > 0 && j > 0 && by[i][j] != 0) {
            if (by[i][j] == 'a') {
                i--;
            } else if (by[i][j] == 'b') {
                j--;
            } else {
                int[] step = STEPS[by[i][j] - 1];
                groups.add(new SentenceGroup(i - step[0], i, j - step[1], j, shared(i - step[0], i, j - step[1], j)));
                i -= step[0];
                j -= step[1];
            }
        }
        Collections.reverse(groups);
        return groups;
    }

    /** Whether every sentence of the group has something in common with the other side. */
    private boolean isGroup(int fromRow, int toRow, int fromColumn, int toColumn) {
        for (int row = fromRow; row < toRow; row++) {
            for (int column = fromColumn; column < toColumn; column++) {
                if (!cells.containsKey(cell(row, column))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The links of a group, no anchor in two of them. */
    private List<AnchorLink> shared(int fromRow, int toRow, int fromColumn, int toColumn) {
        List<AnchorLink> links = cells.get(cell(fromRow, fromColumn));
        if (toRow - fromRow + toColumn - fromColumn > 2) {
            links = new ArrayList<>(links);
            links.addAll(cells.get(cell(toRow - 1, toColumn - 1)));
            links.sort(WEIGHTIEST_FIRST);
        }
        aTaken.clear();
        bTaken.clear();
        List<AnchorLink> shared = new ArrayList<>();
        for (AnchorLink link : links) {
            if (!aTaken.get(link.a()) && !bTaken.get(link.b())) {
                aTaken.set(link.a());
                bTaken.set(link.b());
                shared.add(link);
            }
        }
        return shared;
    }

    private static double weight(List<AnchorLink> links) {
        double sum = 0;
        for (AnchorLink link : links) {
            sum += link.weight();
        }
        return sum;
    }
}
