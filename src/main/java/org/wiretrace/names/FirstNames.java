package org.wiretrace.names;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiretrace.text.Folding;

/** First names and the short forms that people go by: Katie is Kathryn, and may be Katherine. */
public final class FirstNames implements Serializable {
    private static final long serialVersionUID = 1;

    private final HashMap<String, Set<Integer>> groups = new HashMap<>();

    /** @param listed forms of one name, in groups; a form may stand in several */
    public FirstNames(List<List<String>> listed) {
        for (int group = 0; group < listed.size(); group++) {
            for (String name : listed.get(group)) {
                groups.computeIfAbsent(Folding.fold(name), n -> new HashSet<>()).add(group);
            }
        }
    }

    /** Whether two folded first names, not equal, are forms of one. */
    boolean areForms(String a, String b) {
        return !a.equals(b) && groupsOf(a).stream().anyMatch(groupsOf(b)::contains);
    }

    /** The groups in which the folded name stands. */
    Set<Integer> groupsOf(String name) {
        Map<String, Set<Integer>> known = groups;
        return known.getOrDefault(name, Set.of());
    }
}
