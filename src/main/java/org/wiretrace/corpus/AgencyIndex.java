package org.wiretrace.corpus;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the names of agencies in a text, longest first, in one pass over a trie. Case counts ("antara" is a
 * preposition, "Antara" an agency), and a name never stands inside a longer word; in scripts without spaces it may.
 */
final class AgencyIndex {
    /**
     * A place where an agency's name stands.
     *
     * @param begin first unit
     * @param end last unit, exclusive
     * @param agency id of the agency
     * @param ambiguous whether the name is an ordinary word too
     */
    record Hit(int begin, int end, String agency, boolean ambiguous) {}

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private String agency;
        private boolean ambiguous;
    }

    private final Node root = new Node();
    /** The first letters of all names: most words begin with another. */
    private final BitSet firstLetters = new BitSet();

    private final TreeMap<String, String> byDomain = new TreeMap<>();
    private final Map<String, String> byFoldedName = new HashMap<>();
    /** News agencies only, by names that are theirs alone. */
    private final Map<String, String> byOwnName = new HashMap<>();

    AgencyIndex(List<Agency> agencies) {
        for (Agency agency : agencies) {
            boolean sellsNews = agency.type().equals("agency");
            if (sellsNews) {
                agency.domains().forEach(domain -> byDomain.put(domain, agency.id()));
                agency.aliases().stream()
                        .filter(alias -> !agency.ambiguous().contains(alias))
                        .forEach(alias -> byOwnName.putIfAbsent(alias.toLowerCase(Locale.ROOT), agency.id()));
            }
            byFoldedName.putIfAbsent(agency.name().toLowerCase(Locale.ROOT), agency.id());
            for (String alias : agency.aliases()) {
                add(alias, agency);
            }
            agency.aliasesByLanguage().values().forEach(list -> list.forEach(alias -> add(alias, agency)));
        }
        for (Agency agency : agencies) {
            // A description ("kantor berita pemerintah Korut") yields to a name of the same letters.
            agency.descriptions().forEach(description -> insert(description, agency.id(), false));
        }
    }

    private void add(String alias, Agency agency) {
        boolean ambiguous = agency.ambiguous().contains(alias);
        insert(alias, agency.id(), ambiguous);
        if (alias.length() > 3) {
            insert(alias.toUpperCase(Locale.ROOT), agency.id(), ambiguous);
        }
        byFoldedName.putIfAbsent(alias.toLowerCase(Locale.ROOT), agency.id());
    }

    private void insert(String alias, String agency, boolean ambiguous) {
        Node node = root;
        firstLetters.set(alias.charAt(0));
        for (int i = 0; i < alias.length(); i++) {
            node = node.next.computeIfAbsent(alias.charAt(i), c -> new Node());
        }
        if (node.agency == null) {
            node.agency = agency;
            node.ambiguous = ambiguous;
        }
    }

    /** The agency that goes by exactly that name, case aside; null when none does. */
    String named(String name) {
        return byFoldedName.get(name.strip().toLowerCase(Locale.ROOT));
    }

    /** The news agency whose site that domain is or lies under, or whose unmistakable name that is; null when none. */
    String publisher(String outlet) {
        // Whatever is in the field: what is no domain lies under none, and may be long.
        String domain = OutletIndex.isDomain(outlet) ? outlet : "";
        for (String rest = domain; rest.indexOf('.') > 0; rest = rest.substring(rest.indexOf('.') + 1)) {
            String agency = byDomain.get(rest);
            if (agency != null) {
                return agency;
            }
        }
        return byOwnName.get(outlet.toLowerCase(Locale.ROOT));
    }

    /** Every name in the text, from left to right, none inside another. */
    List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>(2);
        for (int i = 0; i < text.length(); ) {
            Hit hit = firstLetters.get(text.charAt(i)) && startsWord(text, i) ? longestAt(text, i) : null;
            if (hit == null) {
                i++;
            } else {
                hits.add(hit);
                i = hit.end();
            }
        }
        return hits;
    }

    private Hit longestAt(String text, int begin) {
        Node node = root;
        Hit longest = null;
        for (int i = begin; i < text.length(); i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                break;
            }
            if (node.agency != null && endsWord(text, i + 1)) {
                longest = new Hit(begin, i + 1, node.agency, node.ambiguous);
            }
        }
        return longest;
    }

    private static boolean startsWord(String text, int at) {
        if (at == 0 || unspaced(text.charAt(at))) {
            return true;
        }
        char before = text.charAt(at - 1);
        if (!Character.isLetterOrDigit(before)) {
            return true;
        }
        // Arabic writes "and", "by" and "for" together with the word they go with.
        return "\u0648\u0628\u0644".indexOf(before) >= 0
                && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
    }

    private static boolean endsWord(String text, int at) {
        return at == text.length() || unspaced(text.charAt(at - 1)) || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean unspaced(char c) {
        if (c < 0x1100) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
            default -> false;
        };
    }
}
