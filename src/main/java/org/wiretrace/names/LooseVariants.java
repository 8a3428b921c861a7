package org.wiretrace.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.wiretrace.names.Refusal.Reason;
import org.wiretrace.text.Hashing;

/**
 * Merges names that are only loosely alike ({@link LooseRule}), where the stories that print them speak for it. It comes
 * after {@link NameVariants}, and starts from the names that it left standing.
 *
 * <p>A merge is a star here too: each name goes to one that is printed more often. Where two names would go to a third
 * but cannot be one themselves (George W. Bush and George H. W. Bush to George Bush), neither goes.
 *
 * @param listed the names that are known already
 * @param firstNames short forms of first names
 * @param mustNot pairs of spellings that are never one name
 */
public record LooseVariants(List<NameEntry> listed, FirstNames firstNames, List<List<String>> mustNot) {
    /** Names that share a key are held against each other, unless there are more than so many. */
    private static final int CROWD = 60;
    /** Likeness of their stories from which on two names are one. */
    private static final double ONE_STORY = 0.12;

    /**
     * Two names that may be one.
     *
     * @param name the one that is printed less often
     * @param canonical the other
     * @param rule how they are alike
     */
    public record Proposal(String name, String canonical, String rule) {}

    /**
     * What became of the proposals.
     *
     * @param decision what was decided before, with those taken in for which the stories speak
     * @param refusals the others
     */
    public record Outcome(NameVariants.Decision decision, List<Refusal> refusals) {
        public Outcome {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * A name that stands for itself.
     *
     * @param folded the name
     * @param articles number of articles that print it; what is listed has more than any
     * @param person whether it is a person's in one article at least
     */
    private record Standing(FoldedName folded, long articles, boolean person) {
        String name() {
            return folded.spelling();
        }

        boolean beginsWithInitial() {
            return folded.first().length() == 1;
        }

        boolean isFull() {
            return folded.tokens().size() >= 2;
        }

        /** Whether the other goes to this one. */
        boolean standsFor(Standing other) {
            return articles > other.articles
                    || (articles == other.articles
                            && name().length() <= other.name().length());
        }
    }

    /** What may be one, by the spellings alone; sorted. */
    public List<Proposal> proposals(Collection<Spelling> spellings, NameVariants.Decision decided) {
        List<Standing> standing = standing(spellings, decided);
        NameBlocks alike = blocks(standing, this::keys);
        NameBlocks initials = blocks(standing, tokens -> new long[] {initialKey(tokens)});
        Set<Proposal> proposals = ConcurrentHashMap.newKeySet();
        alike.groups(CROWD, group -> propose(group, standing, false, proposals));
        initials.groups(CROWD, group -> propose(group, standing, true, proposals));
        List<Proposal> sorted = new ArrayList<>(proposals);
        sorted.sort(Comparator.comparing(Proposal::name).thenComparing(Proposal::canonical));
        return sorted;
    }

    /** Names of two words or more that stand for themselves: persons, and what may be one; in the order of the alphabet. */
    private List<Standing> standing(Collection<Spelling> spellings, NameVariants.Decision decided) {
        Map<String, FoldedName> folded = new HashMap<>();
        Map<String, Long> articles = new HashMap<>();
        Set<String> persons = new HashSet<>();
        for (Spelling spelling : spellings) {
            folded.put(spelling.variant(), spelling.folded());
            String name = decided.nameOf(spelling.variant());
            if (spelling.kind() != NameKind.PLACE) {
                articles.merge(name, spelling.articles(), Long::sum);
            }
            if (spelling.kind() == NameKind.PERSON) {
                persons.add(name);
            }
        }
        Map<String, Standing> standing = new HashMap<>();
        articles.forEach((name, count) -> {
            FoldedName known = folded.get(name);
            Standing one = new Standing(known == null ? FoldedName.of(name) : known, count, persons.contains(name));
            if (one.isFull()) {
                standing.put(name, one);
            }
        });
        IdSet words = new IdSet(standing.size());
        standing.values().forEach(name -> name.folded().tokens().forEach(word -> words.add(Hashing.hash64(word))));
        for (NameEntry entry : listed) {
            if (entry.kind() == NameKind.PERSON) {
                Standing person = new Standing(FoldedName.of(entry.canonical()), Long.MAX_VALUE, true);
                // Every loose rule keeps a word of the name.
                if (person.isFull()
                        && person.folded().tokens().stream().anyMatch(word -> words.contains(Hashing.hash64(word)))) {
                    standing.put(person.name(), person);
                }
            }
        }
        return standing.values().parallelStream()
                .sorted(Comparator.comparing(Standing::name))
                .toList();
    }

    private static NameBlocks blocks(List<Standing> standing, Function<List<String>, long[]> keysOf) {
        long[][] keys = standing.parallelStream()
                .map(name ->
                        keysOf.apply(LooseRule.withoutGeneration(name.folded().tokens())))
                .toArray(long[][]::new);
        NameBlocks blocks = new NameBlocks();
        for (int name = 0; name < keys.length; name++) {
            for (long key : keys[name]) {
                blocks.put(key, name);
            }
        }
        return blocks;
    }

    /** All that two names have in common when a loose rule may hold for them, but for initials. */
    private long[] keys(List<String> tokens) {
        LongStream.Builder keys = LongStream.builder();
        int size = tokens.size();
        long last = Hashing.hash64(tokens.get(size - 1));
        String first = tokens.get(0);
        keys.add(key("ends", 0, Hashing.combine(Hashing.hash64(first), last)));
        for (int group : firstNames.groupsOf(first)) {
            keys.add(key("form", group, last));
        }
        keys.add(key("tail", 0, hash(tokens.subList(1, size))));
        keys.add(key("tail", 0, hash(tokens)));
        keys.add(key("head", 0, hash(tokens.subList(0, size - 1))));
        keys.add(key("head", 0, hash(tokens)));
        for (int i = 0; i < size; i++) {
            String token = tokens.get(i);
            if (token.length() >= LooseRule.LONG) {
                long others = key("but", i, hash(tokens, i));
                // Words one edit apart are equal without the letter that was edited (Garbe 2012): never the first.
                keys.add(Hashing.combine(others, Hashing.hash64(token)));
                for (int at = 1; at < token.length(); at++) {
                    String less = token.substring(0, at) + token.substring(at + 1);
                    keys.add(Hashing.combine(others, Hashing.hash64(less)));
                }
            }
        }
        return keys.build().toArray();
    }

    /** The initial of the first name, with the last. */
    private static long initialKey(List<String> tokens) {
        long last = Hashing.hash64(tokens.get(tokens.size() - 1));
        return key("initial", tokens.get(0).charAt(0), last);
    }

    private static long key(String what, int which, long hash) {
        return Hashing.combine(Hashing.combine(Hashing.hash64(what), which), hash);
    }

    private static long hash(List<String> tokens) {
        return hash(tokens, -1);
    }

    /** Hash of all tokens but one. */
    private static long hash(List<String> tokens, int without) {
        long hash = 0;
        for (int i = 0; i < tokens.size(); i++) {
            hash = i == without ? hash : Hashing.combine(hash, Hashing.hash64(tokens.get(i)));
        }
        return hash;
    }

    /** @param initials whether only pairs are looked at in which one begins with an initial */
    private void propose(int[] group, List<Standing> standing, boolean initials, Set<Proposal> proposals) {
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                Standing a = standing.get(group[i]);
                Standing b = standing.get(group[j]);
                if (initials && !a.beginsWithInitial() && !b.beginsWithInitial()) {
                    continue;
                }
                LooseRule.between(a.folded().tokens(), b.folded().tokens(), firstNames)
                        .ifPresent(rule -> {
                            if (rule == LooseRule.SURNAMES && !a.person() && !b.person()) {
                                return; // the Police Department of one town is not that of another
                            }
                            proposals.add(
                                    a.standsFor(b)
                                            ? new Proposal(b.name(), a.name(), rule.word())
                                            : new Proposal(a.name(), b.name(), rule.word()));
                        });
            }
        }
    }

    /** Takes those proposals in for which the stories speak. */
    public Outcome decide(NameVariants.Decision decided, List<Proposal> proposals, StoryEvidence evidence) {
        NeverOne never = new NeverOne(mustNot);
        List<Refusal> refusals = new ArrayList<>();
        Map<String, List<Proposal>> byName = new TreeMap<>();
        List<Optional<Reason>> against = proposals.parallelStream()
                .map(proposal -> against(proposal, never, evidence))
                .toList();
        for (int i = 0; i < proposals.size(); i++) {
            Proposal proposal = proposals.get(i);
            against.get(i)
                    .ifPresentOrElse(reason -> refusals.add(refused(proposal, reason)), () -> byName.computeIfAbsent(
                                    proposal.name(), n -> new ArrayList<>())
                            .add(proposal));
        }
        Map<String, Proposal> taken = new TreeMap<>();
        byName.forEach((name, ways) -> {
            Proposal way = only(ways, byName);
            if (way != null) {
                taken.put(name, way);
            }
        });
        dropRivals(taken);
        NameVariants.Decision merged = merged(decided, taken);
        byName.values().forEach(ways -> ways.stream()
                .filter(way -> !merged.nameOf(way.name()).equals(merged.nameOf(way.canonical())))
                .forEach(way -> refusals.add(refused(way, Reason.RIVALS))));
        return new Outcome(merged, refusals);
    }

    /** What speaks against the proposal. */
    private static Optional<Reason> against(Proposal proposal, NeverOne never, StoryEvidence evidence) {
        if (never.holds(proposal.name(), proposal.canonical())) {
            return Optional.of(Reason.NEVER);
        }
        double likeness = evidence.likeness(proposal.name(), proposal.canonical());
        if (likeness < 0) {
            return Optional.of(Reason.SIDE_BY_SIDE);
        }
        return likeness < ONE_STORY ? Optional.of(Reason.OTHER_STORIES) : Optional.empty();
    }

    private static Refusal refused(Proposal proposal, Reason reason) {
        return Refusal.of(proposal.name(), proposal.canonical(), proposal.rule(), reason);
    }

    /** Where the name goes: to the one name, or of several that go on to one of them, to that; null when nobody can say. */
    private static Proposal only(List<Proposal> ways, Map<String, List<Proposal>> byName) {
        Set<String> names = new TreeSet<>();
        ways.forEach(way -> names.add(way.canonical()));
        for (Proposal way : ways) {
            boolean center = names.stream()
                    .filter(other -> !other.equals(way.canonical()))
                    .allMatch(other -> byName.getOrDefault(other, List.of()).stream()
                            .anyMatch(on -> on.canonical().equals(way.canonical())));
            boolean goesOn = byName.containsKey(way.canonical());
            if (center && !goesOn) {
                return way;
            }
        }
        return null;
    }

    /** Two that go to one name must be able to be one themselves. */
    private void dropRivals(Map<String, Proposal> taken) {
        Map<String, List<String>> members = new TreeMap<>();
        taken.forEach((name, way) ->
                members.computeIfAbsent(way.canonical(), c -> new ArrayList<>()).add(name));
        for (List<String> going : members.values()) {
            for (int i = 0; i < going.size(); i++) {
                for (int j = i + 1; j < going.size(); j++) {
                    if (areRivals(going.get(i), going.get(j))) {
                        // Of father and son, the father goes by the plain name.
                        if (!LooseRule.isElder(NameFolding.tokens(going.get(i)))) {
                            taken.remove(going.get(i));
                        }
                        if (!LooseRule.isElder(NameFolding.tokens(going.get(j)))) {
                            taken.remove(going.get(j));
                        }
                    }
                }
            }
        }
    }

    /** Whether two names have middle names or generations that contradict each other. */
    private boolean areRivals(String a, String b) {
        List<String> one = NameFolding.tokens(a);
        List<String> other = NameFolding.tokens(b);
        boolean longBoth = one.size() > 2 && other.size() > 2;
        return longBoth && LooseRule.between(one, other, firstNames).isEmpty();
    }

    private static NameVariants.Decision merged(NameVariants.Decision decided, Map<String, Proposal> taken) {
        Map<String, String> canonicalOf = new HashMap<>(decided.canonicalOf());
        Map<String, String> ruleOf = new HashMap<>(decided.ruleOf());
        canonicalOf.replaceAll((variant, canonical) ->
                taken.containsKey(canonical) ? taken.get(canonical).canonical() : canonical);
        taken.forEach((name, way) -> {
            canonicalOf.put(name, way.canonical());
            ruleOf.put(name, way.rule());
        });
        return new NameVariants.Decision(canonicalOf, ruleOf);
    }
}
