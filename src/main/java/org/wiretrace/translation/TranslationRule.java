package org.wiretrace.translation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wiretrace.similarity.Alignment;
import org.wiretrace.similarity.Match;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.PassageKind;
import org.wiretrace.text.Span;

/**
 * Says whether one text is another's translation, whole or in part: each pair by itself. What a translation keeps is
 * weighed where the two run side by side: what is found on both sides, in one order, against what either side has there. A
 * second report on one event has the names too, but not in that order, and other numbers.
 *
 * @param leastAgreement agreement from which on two texts in one script count as translated
 * @param leastAcross the same for two scripts: some names are not known again there, on either side
 */
public record TranslationRule(double leastAgreement, double leastAcross) implements Serializable {
    /** How much words that languages share count beside names and numbers: few of them do, so each says more. */
    private static final double SHARED_WORDS = 2;
    /** How fast confidence grows with agreement around the least one. */
    private static final double STEEPNESS = 13;
    /** What the anchors that agree say together at least: the logarithm of one chance in some ten thousand. */
    private static final double LEAST_EVIDENCE = 10;
    /** Share of the words of either text that lies in sentences with a counterpart. */
    private static final double LEAST_COVERED = 0.4;
    /** Sentences without an anchor that belong between two groups of sentences. */
    private static final int MOST_BETWEEN = 2;
    /** By how much the words of such sentences may differ: languages differ in length. */
    private static final double LENGTHS = 2.5;
    /** Anchors that are named as examples. */
    private static final int EXAMPLES = 6;

    /** The translation; null when the two are none of each other. */
    public Translation translation(AnchoredText a, AnchoredText b) {
        List<SentenceGroup> groups = AnchorAligner.align(a, b);
        if (groups.isEmpty()) {
            return null;
        }
        Agreement agreement = Agreement.of(a, b, groups);
        double value = agreement(agreement);
        double least = least(a, b);
        if (value < least || agreement.evidence() < LEAST_EVIDENCE) {
            return null;
        }
        List<SentenceGroup> filled = filled(a, b, groups);
        Alignment alignment = alignment(a, b, filled);
        if (Math.max(alignment.containmentA(), alignment.containmentB()) < LEAST_COVERED) {
            return null;
        }
        double confidence = 1 / (1 + Math.exp(-STEEPNESS * (value - least)));
        List<AnchorLink> telling = groups.stream()
                .flatMap(group -> group.links().stream())
                .filter(link ->
                        a.kind(link.a()) != AnchoredText.Kind.WORD || b.kind(link.b()) != AnchoredText.Kind.WORD)
                .toList();
        return new Translation(
                alignment, value, confidence, telling.size(), examples(a, telling), Differences.of(a, b, filled));
    }

    /** Agreement that two texts need. */
    public double least(AnchoredText a, AnchoredText b) {
        return a.script() == b.script() && a.showsNames() && b.showsNames() ? leastAgreement : leastAcross;
    }

    /** How much of what a translation keeps the two have in common, where they run side by side; from 0. */
    public double agreement(AnchoredText a, AnchoredText b) {
        List<SentenceGroup> groups = AnchorAligner.align(a, b);
        return groups.isEmpty() ? 0 : agreement(Agreement.of(a, b, groups));
    }

    private static double agreement(Agreement agreement) {
        return agreement.expected() + SHARED_WORDS * agreement.words();
    }

    /** The weightiest anchors, each once. */
    private static List<String> examples(AnchoredText text, List<AnchorLink> links) {
        return links.stream()
                .sorted(Comparator.comparingDouble((AnchorLink link) -> -link.weight())
                        .thenComparingInt(AnchorLink::a))
                .map(link -> text.words(text.span(link.a())))
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }

    /** The groups, and between them sentences without anchors that stand at the same place in both texts. */
    private static List<SentenceGroup> filled(AnchoredText a, AnchoredText b, List<SentenceGroup> groups) {
        List<SentenceGroup> filled = new ArrayList<>();
        int aFrom = 0;
        int bFrom = 0;
        for (SentenceGroup group : groups) {
            between(a, aFrom, group.aFrom(), b, bFrom, group.bFrom(), filled);
            filled.add(group);
            aFrom = group.aTo();
            bFrom = group.bTo();
        }
        between(a, aFrom, a.sentences(), b, bFrom, b.sentences(), filled);
        return filled;
    }

    private static void between(
            AnchoredText a, int aFrom, int aTo, AnchoredText b, int bFrom, int bTo, List<SentenceGroup> filled) {
        int aWords = words(a, aFrom, aTo);
        int bWords = words(b, bFrom, bTo);
        boolean few = Math.max(aTo - aFrom, bTo - bFrom) <= MOST_BETWEEN;
        if (few && Math.min(aWords, bWords) > 0 && Math.max(aWords, bWords) <= LENGTHS * Math.min(aWords, bWords)) {
            filled.add(new SentenceGroup(aFrom, aTo, bFrom, bTo, List.of()));
        }
    }

    private static int words(AnchoredText text, int from, int to) {
        int words = 0;
        for (int s = from; s < to; s++) {
            words += text.words(s);
        }
        return words;
    }

    private static Alignment alignment(AnchoredText a, AnchoredText b, List<SentenceGroup> groups) {
        List<Passage> passages = new ArrayList<>();
        List<Match> matches = new ArrayList<>();
        int aCovered = 0;
        int bCovered = 0;
        int longest = 0;
        int running = 0;
        SentenceGroup before = null;
        for (SentenceGroup group : groups) {
            Span inA = new Span(
                    a.sentence(group.aFrom()).begin(),
                    a.sentence(group.aTo() - 1).end());
            Span inB = new Span(
                    b.sentence(group.bFrom()).begin(),
                    b.sentence(group.bTo() - 1).end());
            int aWords = words(a, group.aFrom(), group.aTo());
            int bWords = words(b, group.bFrom(), group.bTo());
            double identity = Math.min(1, Agreement.of(a, b, List.of(group)).expected());
            passages.add(new Passage(
                    a.article(),
                    b.article(),
                    inA.begin(),
                    inA.end(),
                    inB.begin(),
                    inB.end(),
                    PassageKind.TRANSLATED,
                    identity));
            matches.add(new Match(inA, inB, Math.min(aWords, bWords), identity, false));
            aCovered += aWords;
            bCovered += bWords;
            boolean goesOn = before != null && before.aTo() == group.aFrom() && before.bTo() == group.bFrom();
            running = (goesOn ? running : 0) + Math.min(aWords, bWords);
            longest = Math.max(longest, running);
            before = group;
        }
        return new Alignment(passages, matches, a.words(), b.words(), aCovered, bCovered, longest);
    }
}
