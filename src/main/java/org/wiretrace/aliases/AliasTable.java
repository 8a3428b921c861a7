package org.wiretrace.aliases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wiretrace.names.NameEntry;

/**
 * Brings foreign lists to one with the names that are listed here. What is listed here comes first: a foreign entity that
 * has at least {@value #SHARED} spellings of a listed name in common, and is of its kind, gives it its other spellings;
 * one that has a single one in common may be a namesake, and is left out. What two foreign lists hold with as many
 * spellings in common is one too. Namesakes within one foreign list stay two: what several of them are called stands for
 * none.
 *
 * <p>A single word stands for who is called so only beside a full name, as in {@link NameEntry#shortForms}: in lists of
 * hundreds of thousands of names there is somebody for every word.
 */
final class AliasTable {
    static final int SHARED = 2;
    /** Longer ones are descriptions. */
    private static final int LONGEST = 80;

    private static final String NAMESAKE = "entities that may be a namesake of a listed name";
    private static final String SAME_NAME = "entities that are called like another of the list";
    private static final String UNFIT = "spellings that no text would hold as a name";

    private final List<NameEntry> listed;
    /** Position of the listed name that has a spelling. */
    private final Map<String, Integer> owners = new HashMap<>();
    /** What the listed names gain, by their position. */
    private final Map<Integer, Set<String>> gained = new TreeMap<>();

    private final List<NameEntry> foreign = new ArrayList<>();
    /** Position of the foreign name that has a spelling, of those of the lists before; -1 where several have it. */
    private final Map<String, Integer> foreignOwners = new HashMap<>();
    /** The same for the list that is being read. */
    private final Map<String, Integer> ownersToCome = new HashMap<>();

    private final Set<String> foreignNames = new LinkedHashSet<>();

    AliasTable(List<NameEntry> listed) {
        this.listed = listed;
        for (int i = 0; i < listed.size(); i++) {
            for (String spelling : listed.get(i).spellings()) {
                owners.putIfAbsent(spelling, i);
            }
        }
    }

    /** From here on the entities are another list's. */
    void nextList() {
        ownersToCome.forEach((spelling, owner) -> foreignOwners.merge(spelling, owner, AliasTable::only));
        ownersToCome.clear();
    }

    private static int only(int one, int other) {
        return one == other ? one : -1;
    }

    void add(Entity entity, LeftOut leftOut) {
        Set<String> fit = new LinkedHashSet<>();
        for (String spelling : entity.spellings()) {
            String single = single(spelling);
            if (isFit(single)) {
                fit.add(single);
            } else {
                leftOut.count(UNFIT);
            }
        }
        Map<Integer, Integer> shared = new TreeMap<>();
        fit.stream()
                .filter(owners::containsKey)
                .forEach(spelling -> shared.merge(owners.get(spelling), 1, Integer::sum));
        if (!shared.isEmpty()) {
            Integer owner = shared.size() == 1 ? shared.keySet().iterator().next() : null;
            if (owner == null || shared.get(owner) < SHARED || listed.get(owner).kind() != entity.kind()) {
                leftOut.count(NAMESAKE);
            } else {
                gained.computeIfAbsent(owner, o -> new TreeSet<>()).addAll(fit);
            }
            return;
        }
        List<String> full =
                fit.stream().filter(spelling -> !isSingleWord(spelling)).toList();
        int same = sameOfAnotherList(full, entity);
        if (same >= 0) {
            foreign.set(same, with(foreign.get(same), fit));
            full.forEach(spelling -> ownersToCome.merge(spelling, same, AliasTable::only));
            return;
        }
        String canonical = full.stream()
                .filter(spelling -> !foreignNames.contains(spelling))
                .findFirst()
                .orElse(null);
        if (canonical == null) {
            leftOut.count(SAME_NAME);
            return;
        }
        foreignNames.add(canonical);
        full.forEach(spelling -> ownersToCome.merge(spelling, foreign.size(), AliasTable::only));
        foreign.add(new NameEntry(
                canonical,
                entity.kind(),
                full.stream().filter(spelling -> !spelling.equals(canonical)).toList(),
                fit.stream().filter(AliasTable::isSingleWord).toList(),
                List.of()));
    }

    /** Position of the one foreign name of the lists before that has enough spellings in common; -1 when none has. */
    private int sameOfAnotherList(List<String> full, Entity entity) {
        Map<Integer, Integer> shared = new TreeMap<>();
        full.forEach(spelling -> shared.merge(foreignOwners.getOrDefault(spelling, -1), 1, Integer::sum));
        shared.remove(-1);
        shared.values().removeIf(spellings -> spellings < SHARED);
        int same = shared.size() == 1 ? shared.keySet().iterator().next() : -1;
        return same >= 0 && foreign.get(same).kind() == entity.kind() ? same : -1;
    }

    /** All names: the listed ones with what they gained, then the foreign ones. */
    List<NameEntry> entries() {
        List<NameEntry> entries = new ArrayList<>(listed);
        gained.forEach((owner, spellings) -> entries.set(owner, with(listed.get(owner), spellings)));
        entries.addAll(foreign);
        return entries;
    }

    private static NameEntry with(NameEntry entry, Set<String> spellings) {
        Set<String> variants = new LinkedHashSet<>(entry.variants());
        Set<String> shortForms = new LinkedHashSet<>(entry.shortForms());
        for (String spelling : spellings) {
            if (!spelling.equals(entry.canonical()) && !variants.contains(spelling)) {
                (isSingleWord(spelling) ? shortForms : variants).add(spelling);
            }
        }
        return new NameEntry(
                entry.canonical(), entry.kind(), List.copyOf(variants), List.copyOf(shortForms), entry.linked());
    }

    private static String single(String spelling) {
        return spelling.replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip();
    }

    /** Whether it could stand in a text: with a letter, a capital where its script has such, and not too long. */
    private static boolean isFit(String spelling) {
        return !spelling.isEmpty()
                && spelling.length() <= LONGEST
                && spelling.codePoints().anyMatch(Character::isLetter)
                && (isUncased(spelling) || spelling.codePoints().anyMatch(Character::isUpperCase));
    }

    /** One word of a script with capitals; in other scripts a word may be a whole name. */
    private static boolean isSingleWord(String spelling) {
        return spelling.indexOf(' ') < 0 && !isUncased(spelling);
    }

    private static boolean isUncased(String spelling) {
        return spelling.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
    }
}
