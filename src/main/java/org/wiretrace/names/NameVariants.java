package org.wiretrace.names;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Decides over the whole corpus which spellings name the same. Two are one when their {@link NameFolding#key} is equal,
 * or when one {@link SpellingRule} makes it so; a likeness in numbers never merges, it only ranks the review list.
 *
 * <p>A merge is a star, not a chain: every spelling is one rule away from the one that stands for all, so two names do
 * not meet over a third. A spelling that fits two names stays what it is.
 *
 * @param listed the names that are known already
 * @param mustNot pairs of spellings that are never one name
 */
public record NameVariants(List<NameEntry> listed, List<List<String>> mustNot) implements Serializable {
    private static final String LISTED = "listed";
    private static final String FOLDED = "folded";
    /** Below this nothing looks alike. */
    private static final double ALIKE = 0.88;
    /** How many neighbours in the alphabet each spelling is held against, in each block. */
    private static final int NEIGHBOURS = 8;

    public NameVariants {
        listed = List.copyOf(listed);
        mustNot = mustNot.stream().map(List::copyOf).toList();
        for (List<String> pair : mustNot) {
            if (pair.size() != 2) {
                throw new IllegalArgumentException("expected two names that must not be one: " + pair);
            }
        }
    }

    /**
     * What was decided.
     *
     * @param canonicalOf canonical name of each spelling that is not its own
     * @param ruleOf which rule brought each of those to it
     * @param review what looks alike and was left apart, likest first
     */
    public record Decision(Map<String, String> canonicalOf, Map<String, String> ruleOf, List<ReviewCandidate> review)
            implements Serializable {
        public Decision {
            canonicalOf = Map.copyOf(canonicalOf);
            ruleOf = Map.copyOf(ruleOf);
            review = List.copyOf(review);
        }
    }

    /** The canonical name of each spelling that is not its own. */
    public Map<String, String> canonicalOf(Collection<Spelling> spellings) {
        return decide(spellings).canonicalOf();
    }

    /** Decides on all spellings found; their order does not matter. */
    public Decision decide(Collection<Spelling> spellings) {
        Merging merging = new Merging();
        merging.addListed();
        merging.merge(byFrequency(spellings));
        return new Decision(merging.canonicalOf, merging.ruleOf, merging.review());
    }

    /**
     * Which of the spellings that no article proves to be names are names all the same: those that one name of the corpus
     * explains.
     *
     * @param unproven the spellings
     * @param found those that are proven
     * @param decided what was decided of these
     * @return canonical name of each that is a name
     */
    public Map<String, String> proven(Collection<Spelling> unproven, Collection<Spelling> found, Decision decided) {
        Map<String, String> byKey = new HashMap<>();
        for (Spelling spelling : found) {
            String name = decided.canonicalOf().getOrDefault(spelling.variant(), spelling.variant());
            byKey.merge(NameFolding.key(spelling.variant()), name, (one, other) -> one.equals(other) ? one : "");
        }
        Map<String, String> proven = new TreeMap<>();
        for (Spelling spelling : unproven) {
            String name = byKey.getOrDefault(NameFolding.key(spelling.variant()), "");
            if (!name.isEmpty()) {
                proven.put(spelling.variant(), name);
            }
        }
        return proven;
    }

    /** Each spelling once, most frequent first, ties in the order of the alphabet. */
    private static List<String> byFrequency(Collection<Spelling> spellings) {
        Map<String, Long> articles = new TreeMap<>();
        for (Spelling spelling : spellings) {
            articles.merge(spelling.variant(), spelling.articles(), Long::sum);
        }
        List<String> ordered = new ArrayList<>(articles.keySet());
        ordered.sort(Comparator.comparing((String variant) -> -articles.get(variant))
                .thenComparing(Comparator.naturalOrder()));
        return ordered;
    }

    /** The state of one decision. */
    private final class Merging {
        private final Map<String, String> canonicalOf = new TreeMap<>();
        private final Map<String, String> ruleOf = new TreeMap<>();
        private final Map<String, List<String>> tokens = new HashMap<>();
        private final Map<String, String> keys = new HashMap<>();
        private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        /** Names that stand for others, by what leads to them: exact spelling, key, or a rule's key. */
        private final Map<String, Set<String>> standing = new HashMap<>();
        /** Everything that was taken as one name, by the name that stands for it. */
        private final Map<String, Set<String>> members = new HashMap<>();
        /** Ways to write a name in two and in three words, by its letters: where several stand, joined forms stay alone. */
        private final Map<String, Set<String>> keysOfJoined = new HashMap<>();

        private final Map<String, Set<String>> forbidden = new HashMap<>();
        private final Set<String> caseBound = new HashSet<>();
        private final List<String> known = new ArrayList<>();
        private final Set<String> found = new TreeSet<>();

        Merging() {
            for (List<String> pair : mustNot) {
                String a = key(pair.get(0));
                String b = key(pair.get(1));
                if (a.equals(b)) {
                    caseBound.add(a); // Antara and antara: only the very spelling counts
                }
                forbidden.computeIfAbsent(a, k -> new HashSet<>()).add(b);
                forbidden.computeIfAbsent(b, k -> new HashSet<>()).add(a);
            }
        }

        void addListed() {
            for (NameEntry entry : listed) {
                stand(entry.canonical(), entry.canonical());
                known.add(entry.canonical());
                for (String variant : entry.variants()) {
                    stand(variant, entry.canonical());
                    known.add(variant);
                }
            }
        }

        void merge(List<String> ordered) {
            for (String variant : ordered) {
                split(variant);
            }
            for (String variant : ordered) {
                found.add(variant);
                if (!joins(variant)) {
                    stand(variant, variant);
                }
            }
        }

        /** Whether the spelling was taken to a name that already stands. */
        private boolean joins(String variant) {
            Set<String> exact = standing.getOrDefault("=" + variant, Set.of());
            if (exact.size() == 1) {
                return take(variant, exact.iterator().next(), LISTED);
            }
            String key = key(variant);
            if (key.isEmpty() || caseBound.contains(key) || isAmbiguouslyJoined(variant)) {
                return false;
            }
            Set<String> folded = standing.getOrDefault(key, Set.of());
            if (!folded.isEmpty()) {
                return folded.size() == 1 && take(variant, folded.iterator().next(), FOLDED);
            }
            Map<String, SpellingRule> names = new TreeMap<>();
            for (SpellingRule rule : SpellingRule.values()) {
                rule.key(tokens(variant))
                        .map(respelled -> standing.getOrDefault(rule + " " + respelled, Set.of()))
                        .ifPresent(reached -> reached.forEach(name -> names.putIfAbsent(name, rule)));
            }
            if (names.size() != 1) {
                return false;
            }
            Map.Entry<String, SpellingRule> only = names.entrySet().iterator().next();
            return take(variant, only.getKey(), only.getValue().word());
        }

        private boolean take(String variant, String canonical, String rule) {
            Set<String> taken = members.computeIfAbsent(canonical, k -> new HashSet<>());
            Set<String> never = forbidden.getOrDefault(key(variant), Set.of());
            for (String other : never) {
                if (taken.contains(other) || key(canonical).equals(other)) {
                    return false;
                }
            }
            if (!variant.equals(canonical)) {
                canonicalOf.put(variant, canonical);
                ruleOf.put(variant, rule);
            }
            taken.add(key(variant));
            // Spellings with the same key follow; what is a rule away from this one but not from the name itself does
            // not.
            standing.computeIfAbsent(key(variant), k -> new HashSet<>()).add(canonical);
            return true;
        }

        private void stand(String variant, String canonical) {
            String key = key(variant);
            standing.computeIfAbsent("=" + variant, k -> new HashSet<>()).add(canonical);
            members.computeIfAbsent(canonical, k -> new HashSet<>()).add(key);
            if (key.isEmpty()
                    || caseBound.contains(key)
                    || (variant.equals(canonical) && isAmbiguouslyJoined(variant))) {
                return;
            }
            standing.computeIfAbsent(key, k -> new HashSet<>()).add(canonical);
            for (SpellingRule rule : SpellingRule.values()) {
                rule.key(tokens(variant))
                        .ifPresent(respelled -> standing.computeIfAbsent(rule + " " + respelled, k -> new HashSet<>())
                                .add(canonical));
            }
            split(variant);
        }

        private void split(String variant) {
            if (written(variant) >= 3) {
                keysOfJoined
                        .computeIfAbsent(NameFolding.joinedKey(variant), k -> new HashSet<>())
                        .add(key(variant));
            }
        }

        /** Kim Sungil where the corpus also knows a Kim Sun Gil: nobody can say whose name that is. */
        private boolean isAmbiguouslyJoined(String variant) {
            if (written(variant) >= tokens(variant).size()) {
                return false;
            }
            Set<String> ways = keysOfJoined.getOrDefault(NameFolding.joinedKey(variant), Set.of());
            return ways.size() > 1 || (ways.size() == 1 && !ways.contains(key(variant)));
        }

        /** How many words the spelling is written in. */
        private int written(String variant) {
            int words = 0;
            boolean inside = false;
            for (int i = 0; i < variant.length(); i++) {
                boolean part =
                        Character.isLetterOrDigit(variant.charAt(i)) || NameFolding.isApostrophe(variant.charAt(i));
                words += part && !inside ? 1 : 0;
                inside = part;
            }
            return words;
        }

        private List<String> tokens(String variant) {
            return tokens.computeIfAbsent(variant, NameFolding::tokens);
        }

        private String key(String variant) {
            return keys.computeIfAbsent(variant, v -> String.join(" ", tokens(v)));
        }

        // ---- what is left to people

        List<ReviewCandidate> review() {
            Map<String, TreeSet<String>> blocks = new TreeMap<>();
            Set<String> all = new TreeSet<>(known);
            all.addAll(found);
            for (String variant : all) {
                List<String> parts = tokens(variant);
                if (parts.size() >= 2) {
                    blocks.computeIfAbsent("first " + parts.get(0), k -> new TreeSet<>())
                            .add(variant);
                    blocks.computeIfAbsent("last " + parts.get(parts.size() - 1), k -> new TreeSet<>())
                            .add(variant);
                }
            }
            Map<List<String>, ReviewCandidate> candidates = new HashMap<>();
            for (Map.Entry<String, TreeSet<String>> block : blocks.entrySet()) {
                String why = block.getKey().startsWith("first") ? "same first word" : "same last word";
                compare(List.copyOf(block.getValue()), why, candidates);
            }
            List<ReviewCandidate> ranked = new ArrayList<>(candidates.values());
            ranked.sort(Comparator.comparingDouble(ReviewCandidate::likeness)
                    .reversed()
                    .thenComparing(ReviewCandidate::a)
                    .thenComparing(ReviewCandidate::b));
            return ranked;
        }

        private void compare(List<String> block, String why, Map<List<String>, ReviewCandidate> candidates) {
            for (int i = 0; i < block.size(); i++) {
                int end = Math.min(block.size(), i + 1 + NEIGHBOURS);
                for (int j = i + 1; j < end; j++) {
                    String a = block.get(i);
                    String b = block.get(j);
                    if (isOpen(a, b)) {
                        double likeness = likeness(a, b);
                        String reason = reason(a, b, why);
                        if (likeness >= ALIKE || !reason.equals(why)) {
                            candidates.putIfAbsent(List.of(a, b), new ReviewCandidate(a, b, likeness, reason));
                        }
                    }
                }
            }
        }

        private boolean isOpen(String a, String b) {
            return (found.contains(a) || found.contains(b))
                    && !canonical(a).equals(canonical(b))
                    && !forbidden.getOrDefault(key(a), Set.of()).contains(key(b));
        }

        private String canonical(String variant) {
            Set<String> exact = standing.getOrDefault("=" + variant, Set.of());
            return canonicalOf.getOrDefault(
                    variant, exact.size() == 1 ? exact.iterator().next() : variant);
        }

        private double likeness(String a, String b) {
            return Math.round(similarity.apply(key(a), key(b)) * 1000) / 1000.0;
        }

        private String reason(String a, String b, String why) {
            List<String> one = tokens(a);
            List<String> other = tokens(b);
            if (one.size() == other.size() && one.containsAll(other) && other.containsAll(one)) {
                return "same words, other order";
            }
            boolean ends =
                    one.get(0).equals(other.get(0)) && one.get(one.size() - 1).equals(other.get(other.size() - 1));
            if (ends && one.size() != other.size()) {
                return "middle name left out";
            }
            String last = one.get(one.size() - 1);
            if (last.equals(other.get(other.size() - 1))
                    && (isInitial(one.get(0), other.get(0)) || isInitial(other.get(0), one.get(0)))) {
                return "initial for a given name";
            }
            return why;
        }

        private boolean isInitial(String initial, String name) {
            return initial.length() == 1 && name.length() > 1 && name.startsWith(initial);
        }
    }
}
