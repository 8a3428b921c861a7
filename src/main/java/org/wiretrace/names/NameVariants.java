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
import java.util.Set;
import java.util.stream.LongStream;
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

    private static final Comparator<Keyed> MOST_FREQUENT_FIRST = Comparator.comparingLong(Keyed::articles)
            .reversed()
            .thenComparing(keyed -> keyed.name().spelling());
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

    /** Decides on all spellings found, each given once; their order does not matter. */
    public Decision decide(Collection<Spelling> spellings) {
        Keyed[] found = spellings.parallelStream().map(Keyed::of).toArray(Keyed[]::new);
        Merging merging = new Merging(found);
        merging.addListed();
        // What shares nothing with anybody stands for itself: that is nearly all.
        merging.merge(Arrays.stream(found)
                .parallel()
                .filter(merging::meetsAnother)
                .sorted(MOST_FREQUENT_FIRST)
                .toList());
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
        Set<String> asked = new HashSet<>();
        unproven.forEach(spelling -> asked.add(spelling.folded().key()));
        Map<String, String> byKey = new HashMap<>();
        for (Spelling spelling : found) {
            String key = spelling.folded().key();
            if (asked.contains(key)) {
                byKey.merge(key, decided.nameOf(spelling.variant()), (one, other) -> one.equals(other) ? one : SEVERAL);
            }
        }
        Map<String, String> proven = new HashMap<>();
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
        Map<String, String> shorter = new HashMap<>();
        for (Spelling spelling : found) {
            List<String> tokens = spelling.folded().tokens();
            int end = spelling.variant().lastIndexOf(' ');
            if (end > 0 && LooseRule.withoutGeneration(tokens).size() < tokens.size()) {
                String rest = spelling.variant().substring(0, end);
                shorter.put(spelling.variant(), rest.endsWith(",") ? rest.substring(0, end - 1) : rest);
            }
        }
        Set<String> asked = new HashSet<>(shorter.values());
        List<String> printed =
                found.stream().map(Spelling::variant).filter(asked::contains).toList();
        shorter.values().removeAll(Set.copyOf(printed));
        return shorter;
    }

    /**
     * A spelling with hashes of what may lead to it.
     *
     * @param name the spelling
     * @param articles how many articles print it
     * @param exact of its very letters
     * @param key of its folded words
     * @param joined of its folded words with the given name in one; 0 when it has no such two syllables
     * @param byRule of its key by each rule, in the order of the rules; 0 where one does not apply
     */
    private record Keyed(FoldedName name, long articles, long exact, long key, long joined, long[] byRule) {
        private static final int EXACT = 1;
        private static final int FOLDED_KEY = 2;
        private static final int JOINED = 3;
        private static final int BY_RULE = 16;

        static Keyed of(Spelling spelling) {
            return of(spelling.folded(), spelling.articles());
        }

        static Keyed of(FoldedName name, long articles) {
            long[] byRule = SpellingRule.keys(name.tokens());
            for (int rule = 0; rule < byRule.length; rule++) {
                byRule[rule] = byRule[rule] == 0 ? 0 : Hashing.combine(BY_RULE + rule, byRule[rule]);
            }
            return new Keyed(
                    name,
                    articles,
                    Hashing.combine(EXACT, Hashing.hash64(name.spelling())),
                    Hashing.combine(FOLDED_KEY, Hashing.hash64(name.key())),
                    name.hasSyllables() ? Hashing.combine(JOINED, Hashing.hash64(name.joinedKey())) : 0,
                    byRule);
        }

        /** All that may lead to the name. */
        LongStream keys() {
            return LongStream.concat(LongStream.of(exact, key, joined), Arrays.stream(byRule))
                    .filter(key -> key != 0);
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
        private final Map<Long, String> standing = new HashMap<>();
        /** Ways to part a given name of two syllables, by its letters: where several stand, joined forms stay alone. */
        private final Map<Long, String> keyOfJoined = new HashMap<>();
        /** Keys that are never one with some other key. */
        private final Map<String, Set<String>> forbidden = new HashMap<>();
        /** Keys of those that were taken as one name, by the name that stands for it. */
        private final Map<String, Set<String>> forbiddenMembers = new HashMap<>();

        private final Set<String> caseBound = new HashSet<>();

        Merging(Keyed[] found) {
            for (List<String> pair : mustNot) {
                String a = NameFolding.key(pair.get(0));
                String b = NameFolding.key(pair.get(1));
                if (a.equals(b)) {
                    caseBound.add(a); // Antara and antara: only the very spelling counts
                }
                forbidden.computeIfAbsent(a, k -> new HashSet<>()).add(b);
                forbidden.computeIfAbsent(b, k -> new HashSet<>()).add(a);
            }
            keys = new IdSet(found.length * KEYS);
            for (Keyed keyed : found) {
                share(keyed.exact());
                share(keyed.key());
                share(keyed.joined());
                for (long key : keyed.byRule()) {
                    share(key);
                }
            }
            for (NameEntry entry : listed) {
                meet(entry.canonical(), entry.canonical());
                entry.variants().forEach(variant -> meet(variant, entry.canonical()));
            }
        }

        private void share(long key) {
            if (key != 0 && !keys.add(key)) {
                shared.add(key);
            }
        }

        /** Takes note of a listed spelling if something that leads to it leads to a found one. */
        private void meet(String spelling, String canonical) {
            Keyed keyed = Keyed.of(FoldedName.of(spelling), 0);
            long[] met = keyed.keys().filter(keys::contains).toArray();
            if (met.length > 0) {
                Arrays.stream(met).forEach(shared::add);
                known.add(Map.entry(keyed, canonical));
            }
        }

        /** Whether something that leads to the spelling leads to another too. */
        boolean meetsAnother(Keyed keyed) {
            return keyed.keys().anyMatch(shared::contains);
        }

        void addListed() {
            known.forEach(spelling -> stand(spelling.getKey(), spelling.getValue()));
        }

        void merge(List<Keyed> ordered) {
            ordered.forEach(this::part);
            for (Keyed keyed : ordered) {
                if (!joins(keyed)) {
                    stand(keyed, keyed.name().spelling());
                }
            }
        }

        /** Whether the spelling was taken to a name that already stands. */
        private boolean joins(Keyed keyed) {
            FoldedName name = keyed.name();
            String exact = standing.getOrDefault(keyed.exact(), SEVERAL);
            if (!exact.equals(SEVERAL)) {
                return take(keyed, exact, LISTED);
            }
            if (name.key().isEmpty() || caseBound.contains(name.key()) || isAmbiguouslyJoined(keyed)) {
                return false;
            }
            String folded = standing.get(keyed.key());
            if (folded != null) {
                return !folded.equals(SEVERAL) && take(keyed, folded, FOLDED);
            }
            String reached = null;
            SpellingRule by = null;
            for (int i = 0; i < keyed.byRule().length; i++) {
                String way = standing.get(keyed.byRule()[i]);
                if (way != null) {
                    by = by == null ? SpellingRule.RULES.get(i) : by;
                    reached = reached == null || reached.equals(way) ? way : SEVERAL;
                }
            }
            return reached != null && !reached.equals(SEVERAL) && take(keyed, reached, by.word());
        }

        private boolean take(Keyed keyed, String canonical, String rule) {
            FoldedName name = keyed.name();
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
            lead(keyed.key(), canonical);
            return true;
        }

        private void stand(Keyed keyed, String canonical) {
            FoldedName name = keyed.name();
            lead(keyed.exact(), canonical);
            join(name, canonical);
            if (name.key().isEmpty()
                    || caseBound.contains(name.key())
                    || (name.spelling().equals(canonical) && isAmbiguouslyJoined(keyed))) {
                return;
            }
            lead(keyed.key(), canonical);
            for (long key : keyed.byRule()) {
                lead(key, canonical);
            }
            part(keyed);
        }

        /** From now on that key leads to the name, or, where it led to another already, to none. */
        private void lead(long key, String canonical) {
            if (key != 0 && shared.contains(key)) {
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
        private void part(Keyed keyed) {
            FoldedName name = keyed.name();
            if (keyed.joined() != 0 && !name.isJoined() && shared.contains(keyed.joined())) {
                keyOfJoined.merge(keyed.joined(), name.key(), (one, other) -> one.equals(other) ? one : SEVERAL);
            }
        }

        /** Kim Sungil where the corpus also knows a Kim Sun Gil: nobody can say whose name that is. */
        private boolean isAmbiguouslyJoined(Keyed keyed) {
            FoldedName name = keyed.name();
            return name.isJoined()
                    && !keyOfJoined.getOrDefault(keyed.joined(), name.key()).equals(name.key());
        }
    }
}
