package org.wiretrace.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Likenesses of two full names that are one person's as often as two people's: they merge only where the stories that
 * print them speak for it ({@link LooseVariants}).
 */
enum LooseRule {
    /** A middle name, an initial before the first name, or a generation more: W. Mark Felt, Mark Felt. */
    MIDDLE_NAME("middle-name"),
    /** An initial for the first name: R. Mueller, Robert Mueller. */
    INITIAL("initial"),
    /** A short form of the first name: Fred and Frederick. */
    SHORT_FORM("short-first-name"),
    /** The first name left out before a surname of two words. */
    SURNAMES("first-name-left-out"),
    /** The last syllable of a given name that comes last left out: Moon Jae, Moon Jae-in. */
    SYLLABLE("syllable-left-out"),
    /** One letter more, less or other in a long word. */
    ONE_LETTER("one-letter");

    /** Shorter words are other words when a letter changes. */
    static final int LONG = 5;

    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "junior", "senior", "ii", "iii", "iv");
    private static final LevenshteinDistance ONE_EDIT = new LevenshteinDistance(1);

    private final String word;

    LooseRule(String word) {
        this.word = word;
    }

    /** How the rule is called in tables. */
    String word() {
        return word;
    }

    /** The likeness of two names, each of folded tokens; none when there is no such. */
    static Optional<LooseRule> between(List<String> a, List<String> b, FirstNames firstNames) {
        String generationA = generation(a);
        String generationB = generation(b);
        if (!generationA.isEmpty() && !generationB.isEmpty() && !generationA.equals(generationB)) {
            return Optional.empty();
        }
        List<String> one = withoutGeneration(a);
        List<String> other = withoutGeneration(b);
        if (one.size() < 2 || other.size() < 2) {
            return Optional.empty();
        }
        if (one.equals(other)) {
            return generationA.equals(generationB) ? Optional.empty() : Optional.of(MIDDLE_NAME);
        }
        return one.size() <= other.size() ? ordered(one, other, firstNames) : ordered(other, one, firstNames);
    }

    /** @param shorter no more tokens than the other */
    private static Optional<LooseRule> ordered(List<String> shorter, List<String> longer, FirstNames firstNames) {
        if (FamilyNames.comeFirst(shorter.get(0))) {
            boolean cut = longer.size() == shorter.size() + 1
                    && longer.size() == 3
                    && longer.subList(0, 2).equals(shorter);
            return cut ? Optional.of(SYLLABLE) : Optional.empty();
        }
        int extra = longer.size() - shorter.size();
        if (longer.get(0).length() == 1 && longer.subList(1, longer.size()).equals(shorter)) {
            return Optional.of(MIDDLE_NAME);
        }
        String last = last(shorter);
        if (last.equals(last(longer))) {
            String first = shorter.get(0);
            String otherFirst = longer.get(0);
            if (first.equals(otherFirst)) {
                return middlesAgree(shorter, longer) ? Optional.of(MIDDLE_NAME) : oneLetter(shorter, longer);
            }
            if (middlesAgree(shorter, longer) && firstNames.areForms(first, otherFirst)) {
                return Optional.of(SHORT_FORM);
            }
            if (middlesAgree(shorter, longer) && (isInitialOf(first, otherFirst) || isInitialOf(otherFirst, first))) {
                return Optional.of(INITIAL);
            }
        }
        if (extra == 1
                && longer.subList(1, longer.size()).equals(shorter)
                && shorter.get(0).length() >= 3) {
            return Optional.of(SURNAMES);
        }
        return oneLetter(shorter, longer);
    }

    /** Whether what stands between first and last name may be the same: nothing, initials, or the names they stand for. */
    private static boolean middlesAgree(List<String> shorter, List<String> longer) {
        List<String> one = shorter.subList(1, shorter.size() - 1);
        List<String> other = longer.subList(1, longer.size() - 1);
        if (one.isEmpty()) {
            return true;
        }
        boolean agree = one.size() == other.size();
        for (int i = 0; agree && i < one.size(); i++) {
            agree = one.get(i).equals(other.get(i))
                    || isInitialOf(one.get(i), other.get(i))
                    || isInitialOf(other.get(i), one.get(i));
        }
        return agree;
    }

    private static boolean isInitialOf(String initial, String name) {
        return initial.length() == 1 && name.length() > 1 && name.startsWith(initial);
    }

    /**
     * Neither the first letter of the word differs, nor, in what may be a first name, the last: Julia is not Julian, and
     * Mario not Maria.
     */
    private static Optional<LooseRule> oneLetter(List<String> a, List<String> b) {
        int differs = -1;
        for (int i = 0; i < a.size() && a.size() == b.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                if (differs >= 0) {
                    return Optional.empty();
                }
                differs = i;
            }
        }
        if (differs < 0) {
            return Optional.empty();
        }
        String one = a.get(differs);
        String other = b.get(differs);
        boolean given = differs < a.size() - 1;
        boolean alike = Math.min(one.length(), other.length()) >= LONG
                && one.charAt(0) == other.charAt(0)
                && !(given && one.charAt(one.length() - 1) != other.charAt(other.length() - 1))
                && ONE_EDIT.apply(one, other) == 1;
        return alike ? Optional.of(ONE_LETTER) : Optional.empty();
    }

    /** Whether the name says that there is a younger bearer of it. */
    static boolean isElder(List<String> name) {
        return generation(name).equals("sr") || generation(name).equals("senior");
    }

    /** The name without junior, senior or a number behind it. */
    static List<String> withoutGeneration(List<String> name) {
        return generation(name).isEmpty() ? name : name.subList(0, name.size() - 1);
    }

    private static String generation(List<String> name) {
        return name.size() > 2 && GENERATIONS.contains(last(name)) ? last(name) : "";
    }

    private static String last(List<String> name) {
        return name.get(name.size() - 1);
    }
}
