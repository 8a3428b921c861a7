package org.wiretrace.provenance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Articles linked by reuse, gathered into families: union-find with path halving (Tarjan and van Leeuwen 1984). */
public final class Families implements Serializable {
    private static final long serialVersionUID = 1;

    private final HashMap<String, Integer> numbers = new HashMap<>();
    private final ArrayList<String> names = new ArrayList<>();
    private int[] parent = new int[64];

    /** Links two articles. */
    public void link(String a, String b) {
        int x = root(number(a));
        int y = root(number(b));
        if (x != y) {
            // The smaller name is the root, whatever the order in which links come.
            if (names.get(x).compareTo(names.get(y)) < 0) {
                parent[y] = x;
            } else {
                parent[x] = y;
            }
        }
    }

    /** The smallest id of each article's family, by article. */
    public Map<String, String> roots() {
        Map<String, String> roots = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            roots.put(names.get(i), names.get(root(i)));
        }
        return roots;
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, n -> {
            int number = names.size();
            names.add(n);
            if (number == parent.length) {
                parent = Arrays.copyOf(parent, number * 2);
            }
            parent[number] = number;
            return number;
        });
    }

    private int root(int number) {
        int at = number;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
