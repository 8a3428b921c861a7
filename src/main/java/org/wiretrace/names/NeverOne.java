package org.wiretrace.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs of names that are never one, whichever of their spellings with an equal key is asked for. */
final class NeverOne {
    private final Set<String> pairs = new HashSet<>();

    NeverOne(List<List<String>> mustNot) {
        mustNot.forEach(pair -> pairs.add(both(pair.get(0), pair.get(1))));
    }

    boolean holds(String a, String b) {
        return pairs.contains(both(a, b));
    }

    private static String both(String a, String b) {
        String one = NameFolding.key(a);
        String other = NameFolding.key(b);
        return one.compareTo(other) <= 0 ? one + "|" + other : other + "|" + one;
    }
}
