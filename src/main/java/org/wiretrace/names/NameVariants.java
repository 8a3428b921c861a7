package org.wiretrace.names;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wiretrace.text.Hashing;

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
    /** Stands where several names have one key: such a key says nothing. */
    private static final String SEVERAL = "";
    /** Keys that a name has, about. */
    private static final int KEYS = 3;

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
     */
    public record Decision(Map<String, String> canonicalOf, Map<String, String> ruleOf) implements Serializable {
        public Decision {
            canonicalOf = Map.copyOf(canonicalOf);
            ruleOf = Map.copyOf(ruleOf);
        }

        /** The name that the spelling stands for, its own when it was not merged. */
        public String nameOf(String spelling) {
            return canonicalOf.getOrDefault(spelling, spelling);
        }
    }

    /** The canonical name of each spelling that is not its own. */
    public Map<String, String> canonicalOf(Collection<Spelling> spellings) {
        return decide(spellings).canonicalOf();
    }

    /** Decides on all spellings found; their order does not matter. */
    public Decision decide(Collection<Spelling> spellings) {
        List<Keyed> found = byFrequency(spellings);
        Merging merging = new Merging(found);
        merging.addListed();
        merging.merge(found);
        return new Decision(merging.canonicalOf, merging.ruleOf);
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
            String name = decided.nameOf(spelling.variant());
            byKey.merge(NameFolding.key(spelling.variant()), name, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
        Map<String, String> proven = new TreeMap<>();
        for (Spelling spelling : unproven) {
            String name = byKey.getOrDefault(spelling.folded().key(), SEVERAL);
            if (!name.equals(SEVERAL)) {
                proven.put(spelling.variant(), name);
            }
        }
        return proven;
    }

    /**
     * What spellings are without the number of a generation, where nobody prints that by itself: Mira S. Tolan of
     * Mira S. Tolan III. Who looks for the one should find the other.
     */
    public static Map<String, String> withoutGeneration(Collection<Spelling> found) {
        Set<String> printed = new HashSet<>();
        found.forEach(spelling -> printed.add(spelling.variant()));
        Map<String, String> shorter = new HashMap<>();
        for (Spelling spelling : found) {
            List<String> tokens = spelling.folded().tokens();
            int end = spelling.variant().lastIndexOf(' ');
            if (end > 0 && LooseRule.withoutGeneration(tokens).size() < tokens.size()) {
                String rest = spelling.variant().substring(0, end);
                rest = rest.endsWith(",") ? rest.substring(0, end - 1) : rest;
                if (!printed.contains(rest)) {
                    shorter.put(spelling.variant(), rest);
                }
            }
        }
        return shorter;
    }

    /** Each spelling once, most frequent first, ties in the order of the alphabet. */
    private static List<Keyed> byFrequency(Collection<Spelling> spellings) {
        Map<String, Spelling> counted = new HashMap<>();
        for (Spelling spelling : spellings) {
            counted.merge(spelling.variant(), spelling, Spelling::plus);
        }
        return counted.values().parallelStream()
                .sorted(Comparator.comparingLong(Spelling::articles).reversed().thenComparing(Spelling::variant))
                .map(spelling -> Keyed.of(spelling.folded()))
                .toList();
    }

    /**
     * A name with the keys that spelling rules give it.
     *
     * @param name the name
     * @param byRule its key by each rule, in the order of the rules; null where one does not apply
     */
    private record Keyed(FoldedName name, List<String> byRule) {
        private static final List<SpellingRule> RULES = List.of(SpellingRule.values());

        /** All that may lead to the name. */
        Stream<String> keys() {
            Stream<String> keys = Stream.concat(
                    Stream.of(Merging.exactly(name), name.key()),
                    byRule.stream().filter(Objects::nonNull));
            return name.hasSyllables() ? Stream.concat(keys, Stream.of(Merging.joined(name))) : keys;
        }

        static Keyed of(FoldedName name) {
            List<String> keys = new ArrayList<>(RULES.size());
            for (SpellingRule rule : RULES) {
                // Rules are called in capitals, which no other key has.
                keys.add(rule.key(name.tokens())
                        .map(respelled -> rule + " " + respelled)
                        .orElse(null));
            }
            return new Keyed(name, keys);
        }
    }

    /** The state of one decision. */
    private final class Merging {
        private final Map<String, String> canonicalOf = new HashMap<>();
        private final Map<String, String> ruleOf = new HashMap<>();
        /** Hashes of what leads to a found spelling, and of what leads to two names: only that matters to anybody. */
        private final IdSet keys;

        private final IdSet shared = new IdSet();
        /** The listed spellings that meet a found one, each with its name. */
        private final List<Map.Entry<Keyed, String>> known = new ArrayList<>();
        /** Name that stands for others, by what leads to it: exact spelling, key, or a rule's key. */
        private final Map<String, String> standing = new HashMap<>();
        /** Ways to part a given name of two syllables, by its letters: where several stand, joined forms stay alone. */
        private final Map<String, String> keyOfJoined = new HashMap<>();
        /** Keys that are never one with some other key. */
        private final Map<String, Set<String>> forbidden = new HashMap<>();
        /** Keys of those that were taken as one name, by the name that stands for it. */
        private final Map<String, Set<String>> forbiddenMembers = new HashMap<>();

        private final Set<String> caseBound = new HashSet<>();

        Merging(List<Keyed> found) {
            for (List<String> pair : mustNot) {
                String a = NameFolding.key(pair.get(0));
                String b = NameFolding.key(pair.get(1));
                if (a.equals(b)) {
                    caseBound.add(a); // Antara and antara: only the very spelling counts
                }
                forbidden.computeIfAbsent(a, k -> new HashSet<>()).add(b);
                forbidden.computeIfAbsent(b, k -> new HashSet<>()).add(a);
            }
            keys = new IdSet(found.size() * KEYS);
            for (Keyed keyed : found) {
                keyed.keys().forEach(this::share);
            }
            for (NameEntry entry : listed) {
                meet(entry.canonical(), entry.canonical());
                entry.variants().forEach(variant -> meet(variant, entry.canonical()));
            }
        }

        private void share(String key) {
            long hash = Hashing.hash64(key);
            if (keys.contains(hash)) {
                shared.add(hash);
            } else {
                keys.add(hash);
            }
        }

        /** Takes note of a listed spelling if something that leads to it leads to a found one. */
        private void meet(String spelling, String canonical) {
            Keyed keyed = Keyed.of(FoldedName.of(spelling));
            long[] met = keyed.keys()
                    .mapToLong(Hashing::hash64)
                    .filter(keys::contains)
                    .toArray();
            if (met.length > 0) {
                Arrays.stream(met).forEach(shared::add);
                known.add(Map.entry(keyed, canonical));
            }
        }

        void addListed() {
            known.forEach(spelling -> stand(spelling.getKey(), spelling.getValue()));
        }

        void merge(List<Keyed> ordered) {
            ordered.forEach(keyed -> part(keyed.name()));
            for (Keyed keyed : ordered) {
                if (!joins(keyed)) {
                    stand(keyed, keyed.name().spelling());
                }
            }
        }

        /** Whether the spelling was taken to a name that already stands. */
        private boolean joins(Keyed keyed) {
            FoldedName name = keyed.name();
            String exact = standing.getOrDefault(exactly(name), SEVERAL);
            if (!exact.equals(SEVERAL)) {
                return take(name, exact, LISTED);
            }
            if (name.key().isEmpty() || caseBound.contains(name.key()) || isAmbiguouslyJoined(name)) {
                return false;
            }
            String folded = standing.get(name.key());
            if (folded != null) {
                return !folded.equals(SEVERAL) && take(name, folded, FOLDED);
            }
            String reached = null;
            SpellingRule by = null;
            for (int i = 0; i < keyed.byRule().size(); i++) {
                String way = standing.get(keyed.byRule().get(i));
                if (way != null) {
                    by = by == null ? Keyed.RULES.get(i) : by;
                    reached = reached == null || reached.equals(way) ? way : SEVERAL;
                }
            }
            return reached != null && !reached.equals(SEVERAL) && take(name, reached, by.word());
        }

        private boolean take(FoldedName name, String canonical, String rule) {
            Set<String> taken = forbiddenMembers.getOrDefault(canonical, Set.of());
            if (forbidden.getOrDefault(name.key(), Set.of()).stream().anyMatch(taken::contains)) {
                return false;
            }
            if (!name.spelling().equals(canonical)) {
                canonicalOf.put(name.spelling(), canonical);
                ruleOf.put(name.spelling(), rule);
            }
            join(name, canonical);
            // Spellings with the same key follow; what is a rule away from this one but not from the name itself does
            // not.
            lead(name.key(), canonical);
            return true;
        }

        private void stand(Keyed keyed, String canonical) {
            FoldedName name = keyed.name();
            lead(exactly(name), canonical);
            join(name, canonical);
            if (name.key().isEmpty()
                    || caseBound.contains(name.key())
                    || (name.spelling().equals(canonical) && isAmbiguouslyJoined(name))) {
                return;
            }
            lead(name.key(), canonical);
            keyed.byRule().forEach(key -> lead(key, canonical));
            part(name);
        }

        /** From now on that key leads to the name, or, where it led to another already, to none. */
        private void lead(String key, String canonical) {
            if (key != null && shared.contains(Hashing.hash64(key))) {
                standing.merge(key, canonical, (one, other) -> one.equals(other) ? one : SEVERAL);
            }
        }

        private void join(FoldedName name, String canonical) {
            if (forbidden.containsKey(name.key())) {
                forbiddenMembers
                        .computeIfAbsent(canonical, k -> new HashSet<>())
                        .add(name.key());
            }
        }

        /** Takes note of where the spelling parts the syllables. */
        private void part(FoldedName name) {
            if (name.hasSyllables() && !name.isJoined() && shared.contains(Hashing.hash64(joined(name)))) {
                keyOfJoined.merge(joined(name), name.key(), (one, other) -> one.equals(other) ? one : SEVERAL);
            }
        }

        /** Kim Sungil where the corpus also knows a Kim Sun Gil: nobody can say whose name that is. */
        private boolean isAmbiguouslyJoined(FoldedName name) {
            return name.isJoined()
                    && !keyOfJoined.getOrDefault(joined(name), name.key()).equals(name.key());
        }

        private static String exactly(FoldedName name) {
            return "=" + name.spelling();
        }

        private static String joined(FoldedName name) {
            return "JOINED " + name.joinedKey();
        }
    }
}
