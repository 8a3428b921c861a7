package org.wiretrace.aliases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wiretrace.config.Problems;
import org.wiretrace.names.NameEntry;

/**
 * The names that people list by hand: names.yaml, and further lists like it. An entry of a later list that is called like
 * one of an earlier list, by its name or by a spelling of either, is that one, and adds its spellings to it.
 */
public final class OwnNames {
    private final List<NameEntry> entries = new ArrayList<>();
    /** Position of the entry of the lists before that has a spelling. */
    private final Map<String, Integer> owners = new HashMap<>();

    /**
     * Takes the next list in.
     *
     * @param list its entries
     * @param problems takes what is wrong with them, of that file
     */
    public void add(List<NameEntry> list, Problems problems) {
        Map<String, Integer> own = new HashMap<>();
        Set<String> canonicals = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            NameEntry entry = list.get(i);
            if (entry.canonical() == null || entry.canonical().isBlank()) {
                problems.add("entry %d has no canonical".formatted(i + 1));
            } else if (entry.kind() == null) {
                problems.at(entry.canonical()).addAt("kind", "is missing");
            } else if (!canonicals.add(entry.canonical())) {
                problems.add("entry %d has the canonical %s, which another entry has already"
                        .formatted(i + 1, entry.canonical()));
            } else {
                int position = position(entry);
                entry.spellings().forEach(spelling -> own.putIfAbsent(spelling, position));
            }
        }
        own.forEach(owners::putIfAbsent);
    }

    /** Where the entry has gone. */
    private int position(NameEntry entry) {
        for (String spelling : entry.spellings()) {
            Integer owner = owners.get(spelling);
            if (owner != null && entries.get(owner).kind() == entry.kind()) {
                entries.set(owner, plus(entries.get(owner), entry));
                return owner;
            }
        }
        entries.add(entry);
        return entries.size() - 1;
    }

    private static NameEntry plus(NameEntry entry, NameEntry more) {
        Set<String> variants = new LinkedHashSet<>(entry.variants());
        variants.addAll(more.spellings());
        variants.remove(entry.canonical());
        return new NameEntry(
                entry.canonical(),
                entry.kind(),
                List.copyOf(variants),
                both(entry.shortForms(), more.shortForms()),
                both(entry.linked(), more.linked()));
    }

    private static List<String> both(List<String> one, List<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    /** All entries, in the order in which they came. */
    public List<NameEntry> entries() {
        return List.copyOf(entries);
    }

    /**
     * The entries without those spellings that must never be one with another of theirs, whatever list says so: the first
     * of two stays, the name itself before all.
     *
     * @param entries names with their spellings
     * @param never pairs of names
     * @param told takes a line for each spelling that is left out
     */
    public static List<NameEntry> keptApart(List<NameEntry> entries, List<List<String>> never, List<String> told) {
        Map<String, Set<String>> rivals = new HashMap<>();
        for (List<String> pair : never) {
            for (String name : pair) {
                rivals.computeIfAbsent(name, n -> new TreeSet<>()).addAll(pair);
            }
        }
        return entries.stream().map(entry -> keptApart(entry, rivals, told)).toList();
    }

    private static NameEntry keptApart(NameEntry entry, Map<String, Set<String>> rivals, List<String> told) {
        if (entry.variants().stream().noneMatch(rivals::containsKey)) {
            return entry;
        }
        Set<String> kept = new LinkedHashSet<>();
        List<String> variants = new ArrayList<>();
        for (String spelling : entry.spellings()) {
            String rival = rivals.getOrDefault(spelling, Set.of()).stream()
                    .filter(other -> !other.equals(spelling) && kept.contains(other))
                    .findFirst()
                    .orElse(null);
            if (rival != null) {
                told.add("%s: left out of %s, for it is never one with %s"
                        .formatted(spelling, entry.canonical(), rival));
            } else if (kept.add(spelling) && !spelling.equals(entry.canonical())) {
                variants.add(spelling);
            }
        }
        return variants.size() == entry.variants().size()
                ? entry
                : new NameEntry(entry.canonical(), entry.kind(), variants, entry.shortForms(), entry.linked());
    }
}
