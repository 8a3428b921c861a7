package org.wiretrace.names;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names that stand for each other by metonymy, Pyongyang for North Korea: a copy that writes the one for the other says
 * nothing else. They are never one name, since one is also a city of its own.
 */
public final class NameLinks implements Serializable {
    private static final long serialVersionUID = 1;

    /** The names that each stands for, itself among them. */
    private final HashMap<String, Set<String>> meanings = new HashMap<>();

    public NameLinks(List<NameEntry> listed) {
        for (NameEntry entry : listed) {
            for (String metonym : entry.linked()) {
                mean(metonym, entry.canonical());
                mean(metonym, metonym);
                mean(entry.canonical(), entry.canonical());
            }
        }
    }

    private void mean(String name, String meaning) {
        meanings.computeIfAbsent(name, n -> new HashSet<>()).add(meaning);
    }

    /** Whether the two, as canonical names, may mean one: a place and what stands for it, or two that stand for it. */
    public boolean areLinked(String a, String b) {
        Map<String, Set<String>> known = meanings;
        Set<String> ofB = known.getOrDefault(b, Set.of());
        return known.getOrDefault(a, Set.of()).stream().anyMatch(ofB::contains);
    }
}
