package org.wiretrace.quotes;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wiretrace.text.WordDiff;

/**
 * Gathers what pairs of articles share into families: one utterance, each of its wordings, and which comes from which.
 *
 * <p>Wordings are taken by the time at which they were first seen. Each comes from the earlier one that it differs from
 * least, among those that it was found to share an utterance with. That alone would chain: a quote and another one are
 * both part of a longer quotation, or ten edits in a row leave nothing of the first. So a wording is taken into a family
 * only
 *
 * <ul>
 *   <li>where a good part of the shorter of the two stands, in order, in the other: it, and the first wording of the
 *       family, or a later one that holds the first as a whole;
 *   <li>another translation, where it was matched with that first one or its edits, or with two other translations.
 * </ul>
 *
 * What is not taken in begins a family of its own; one that a single article prints is none.
 *
 * @param kinship share of the shorter one's words that must stand, in order, in the other, above 0, up to 1; less takes in
 *     more edits of edits, and more of what is another utterance
 */
public record QuoteFamilies(double kinship) implements Serializable {
    public QuoteFamilies {
        if (!(kinship > 0 && kinship <= 1)) {
            throw new IllegalArgumentException("kinship is " + kinship + "; expected above 0, up to 1");
        }
    }

    /**
     * The families among quotes that hang together, in the order of what was seen first.
     *
     * @param printed the quotes
     * @param shared which of them were found to be one utterance; pairs with others are left aside
     */
    public List<QuoteFamily> of(List<PrintedQuote> printed, List<SharedQuote> shared) {
        List<Form> forms = forms(printed);
        tie(forms, shared);
        List<Kin> families = new ArrayList<>();
        for (Form form : forms) {
            Kin into = form.ties.isEmpty() ? null : join(form);
            if (into == null) {
                families.add(new Kin(form));
            }
        }
        return families.stream()
                .map(Kin::family)
                .filter(QuoteFamilies::isShared)
                .toList();
    }

    private static boolean isShared(QuoteFamily family) {
        return family.articles() > 1;
    }

    /** The wordings, by the time at which they were first seen. */
    private static List<Form> forms(List<PrintedQuote> printed) {
        Map<List<Integer>, Form> byWords = new HashMap<>();
        List<Form> forms = new ArrayList<>();
        printed.stream().sorted(PrintedQuote.BY_TIME).forEach(one -> {
            QuoteWords words = QuoteWords.of(one.quote(), one.names(), Set.of());
            Form form = byWords.computeIfAbsent(
                    Arrays.stream(words.ids()).boxed().toList(), ids -> new Form(forms.size(), words));
            if (form.number == forms.size()) {
                forms.add(form);
            }
            form.printed.add(one);
        });
        return forms;
    }

    /** Tells each wording which earlier ones it was matched with. */
    private static void tie(List<Form> forms, List<SharedQuote> shared) {
        Map<String, Form> byQuote = new HashMap<>();
        forms.forEach(
                form -> form.printed.forEach(one -> byQuote.put(one.quote().quote(), form)));
        for (SharedQuote both : shared) {
            Form a = byQuote.get(both.aQuote());
            Form b = byQuote.get(both.bQuote());
            if (a != null && b != null && a != b) {
                Form earlier = a.number < b.number ? a : b;
                Form later = earlier == a ? b : a;
                later.ties.merge(earlier.number, new Tie(earlier, both.rendering()), Tie::closer);
            }
        }
    }

    /** Takes a wording into the family of the earlier one that it is closest to; null when it fits into none. */
    private Kin join(Form form) {
        List<Step> steps = new ArrayList<>();
        form.ties.values().forEach(tie -> steps.add(Step.of(tie, form)));
        steps.sort(Step.CLOSEST);
        for (Step step : steps) {
            Kin family = step.tie().earlier().family;
            if (step.isTranslation()
                    ? takesTranslation(family, form)
                    : isKin(form, step.tie().earlier().version)) {
                family.add(form, step);
                return family;
            }
        }
        return null;
    }

    private boolean isKin(Form form, Version version) {
        Form other = version.fullest;
        SharedWords words = SharedWords.of(form.words.ids(), other.words.ids());
        int shorter = Math.min(form.size(), other.size());
        int stretch = form.size() <= other.size() ? words.bTo() - words.bFrom() : words.aTo() - words.aFrom();
        return words.count() >= kinship * shorter && stretch <= QuoteMatcher.longestStretch(shorter);
    }

    private static boolean takesTranslation(Kin family, Form form) {
        Set<Version> matched = new HashSet<>();
        for (Tie tie : form.ties.values()) {
            if (tie.earlier().family == family) {
                matched.add(tie.earlier().version);
            }
        }
        return matched.contains(family.first) || matched.size() > 1;
    }

    /** A wording that is being placed. */
    private static final class Form {
        private final int number;
        private final QuoteWords words;
        private final List<PrintedQuote> printed = new ArrayList<>();
        /** What it shares with earlier ones, by their numbers. */
        private final TreeMap<Integer, Tie> ties = new TreeMap<>();

        private Kin family;
        private Version version;
        /** Its place in its family. */
        private int place;

        Form(int number, QuoteWords words) {
            this.number = number;
            this.words = words;
        }

        int size() {
            return words.size();
        }

        String text() {
            return printed.get(0).quote().text();
        }

        Wording wording(Step step) {
            return new Wording(
                    text(),
                    printed.get(0).language(),
                    step == null ? null : step.tie().earlier().place,
                    step == null ? null : step.tie().rendering(),
                    step == null ? 1 : step.similarity(),
                    step == null || step.isTranslation() ? List.of() : step.changes(),
                    printed.stream().map(Printing::of).toList());
        }
    }

    /**
     * What a wording shares with an earlier one.
     *
     * @param earlier the earlier one
     * @param rendering what became of it
     */
    private record Tie(Form earlier, Rendering rendering) {
        Tie closer(Tie other) {
            return rendering.compareTo(other.rendering) <= 0 ? this : other;
        }
    }

    /**
     * A way from an earlier wording to a later one.
     *
     * @param tie where it begins
     * @param later where it leads
     * @param gaps where the words of the two differ, those of the earlier one first
     * @param changed words that differ, on both sides together
     */
    private record Step(Tie tie, Form later, int[][] gaps, int changed) {
        /** Another translation last; then by words that differ; then by time. */
        static final Comparator<Step> CLOSEST = Comparator.comparing(Step::isTranslation)
                .thenComparingInt(Step::changed)
                .thenComparingInt(step -> step.tie().earlier().number);

        static Step of(Tie tie, Form later) {
            int[] was = tie.earlier().words.ids();
            int[] is = later.words.ids();
            int[][] gaps = WordDiff.gaps(was, 0, was.length, is, 0, is.length);
            int changed = 0;
            for (int[] gap : gaps) {
                changed += gap[1] - gap[0] + gap[3] - gap[2];
            }
            return new Step(tie, later, gaps, changed);
        }

        boolean isTranslation() {
            return tie.rendering() == Rendering.RETRANSLATED;
        }

        double similarity() {
            int was = tie.earlier().size();
            int is = later.size();
            int common = (was + is - changed) / 2;
            return (double) common / Math.max(1, Math.min(was, is));
        }

        List<WordChange> changes() {
            List<WordChange> changes = new ArrayList<>();
            for (int[] gap : gaps) {
                int[] was = stretch(tie.earlier(), gap[0], gap[1]);
                int[] is = stretch(later, gap[2], gap[3]);
                changes.add(new WordChange(
                        was[0],
                        was[1],
                        is[0],
                        is[1],
                        tie.earlier().text().substring(was[0], was[1]),
                        later.text().substring(is[0], is[1])));
            }
            return changes;
        }

        /** Where some words stand; of none, where they would, behind the word before. */
        private static int[] stretch(Form form, int from, int to) {
            if (from < to) {
                return new int[] {form.words.begin(from), form.words.end(to - 1)};
            }
            int at = from == 0 ? 0 : form.words.end(from - 1);
            return new int[] {at, at};
        }
    }

    /** A wording with its edits: one translation of an utterance, or the words themselves. */
    private static final class Version {
        /** The first wording; or a later one that holds it as a whole. */
        private Form fullest;

        Version(Form first) {
            fullest = first;
        }

        void add(Form form) {
            form.version = this;
            if (form.size() > fullest.size()
                    && SharedWords.of(fullest.words.ids(), form.words.ids()).count() == fullest.size()) {
                fullest = form;
            }
        }
    }

    /** A family that is being gathered. */
    private static final class Kin {
        private final Version first;
        private final List<Wording> wordings = new ArrayList<>();
        private final List<PrintedQuote> printed = new ArrayList<>();

        Kin(Form form) {
            first = new Version(form);
            place(form, first, null);
        }

        void add(Form form, Step step) {
            Version version =
                    step.isTranslation() ? new Version(form) : step.tie().earlier().version;
            place(form, version, step);
        }

        private void place(Form form, Version version, Step step) {
            version.add(form);
            form.family = this;
            form.place = wordings.size();
            // Where a wording was printed is known by now: forms are complete before the first is placed.
            wordings.add(form.wording(step));
            printed.addAll(form.printed);
        }

        QuoteFamily family() {
            return new QuoteFamily(
                    wordings.get(0).printings().get(0).quote(),
                    (int) printed.stream()
                            .map(one -> one.quote().article())
                            .distinct()
                            .count(),
                    (int) printed.stream().map(PrintedQuote::outlet).distinct().count(),
                    wordings,
                    Speakers.named(printed.stream()
                            .sorted(PrintedQuote.BY_TIME)
                            .map(PrintedQuote::quote)
                            .toList()));
        }
    }
}
