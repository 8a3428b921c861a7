package org.wiretrace.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
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

    private static final long ENDS = 1;
    private static final long FORM = 2;
    private static final long BUT = 3;
    private static final long TAIL = 4;
    private static final long HEAD = 5;
    private static final long INITIAL = 6;
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

        /** Whether one of the two begins with an initial. */
        boolean isInitialled(Standing other) {
            return folded.first().length() == 1 || other.folded.first().length() == 1;
        }

        /** Whether one may be the beginning or the end of the other: not when both have as many whole words. */
        boolean mayBePart(Standing other) {
            return isInitialled(other)
                    || LooseRule.withoutGeneration(folded.tokens()).size()
                            != LooseRule.withoutGeneration(other.folded.tokens())
                                    .size();
        }

        boolean isFull() {
            return folded.tokens().size() >= 2;
        }

        /** Whether the other goes to this one: to the more frequent, the shorter, the first in the alphabet. */
        boolean standsFor(Standing other) {
            if (articles != other.articles) {
                return articles > other.articles;
            }
            return name().length() == other.name().length()
                    ? name().compareTo(other.name()) <= 0
                    : name().length() < other.name().length();
        }

        /** The same name, as often as both say. */
        Standing plus(Standing other) {
            return new Standing(folded, articles + other.articles, person || other.person);
        }
    }

    /** What may be one, by the spellings alone; sorted. */
    public List<Proposal> proposals(Collection<Spelling> spellings, NameVariants.Decision decided) {
        List<Standing> standing = standing(spellings, decided);
        Set<Proposal> proposals = ConcurrentHashMap.newKeySet();
        propose(standing, this::keys, (a, b) -> true, proposals);
        propose(standing, LooseVariants::partKeys, Standing::mayBePart, proposals);
        propose(standing, LooseVariants::initialKey, Standing::isInitialled, proposals);
        List<Proposal> sorted = new ArrayList<>(proposals);
        sorted.sort(Comparator.comparing(Proposal::name).thenComparing(Proposal::canonical));
        return sorted;
    }

    /** Names of two words or more that stand for themselves: persons, and what may be one; in any order. */
    private List<Standing> standing(Collection<Spelling> spellings, NameVariants.Decision decided) {
        Map<String, Standing> gained = new HashMap<>();
        for (Spelling spelling : spellings) {
            String name = decided.canonicalOf().get(spelling.variant());
            if (name != null) {
                gained.merge(name, asIs(spelling), Standing::plus);
            }
        }
        Map<String, Standing> known = new HashMap<>();
        List<Standing> standing = new ArrayList<>(spellings.size());
        for (Spelling spelling : spellings) {
            if (!decided.canonicalOf().containsKey(spelling.variant())) {
                Standing own = asIs(spelling);
                Standing more = gained.remove(spelling.variant());
                standing.add(more == null ? own : own.plus(more));
            }
        }
        gained.forEach((name, more) -> standing.add(new Standing(FoldedName.of(name), more.articles(), more.person())));
        standing.removeIf(name -> name.articles() == 0 || !name.isFull());
        listed(standing).forEach(person -> known.put(person.name(), person));
        standing.removeIf(name -> known.containsKey(name.name()));
        standing.addAll(known.values());
        return standing;
    }

    private static Standing asIs(Spelling spelling) {
        return new Standing(
                spelling.folded(),
                spelling.kind() == NameKind.PLACE ? 0 : spelling.articles(),
                spelling.kind() == NameKind.PERSON);
    }

    /** The listed persons that share a word with one of the names: every loose rule keeps a word of the name. */
    private List<Standing> listed(List<Standing> names) {
        IdSet words = new IdSet(names.size());
        for (Standing name : names) {
            for (String word : name.folded().tokens()) {
                words.add(Hashing.hash64(word));
            }
        }
        List<Standing> persons = new ArrayList<>();
        for (NameEntry entry : listed) {
            if (entry.kind() == NameKind.PERSON) {
                Standing person = new Standing(FoldedName.of(entry.canonical()), Long.MAX_VALUE, true);
                if (person.isFull()
                        && person.folded().tokens().stream().anyMatch(word -> words.contains(Hashing.hash64(word)))) {
                    persons.add(person);
                }
            }
        }
        return persons;
    }

    /** Adds what a rule says of two names that have a key in common. */
    private void propose(
            List<Standing> standing,
            Function<List<String>, long[]> keysOf,
            BiPredicate<Standing, Standing> worthALook,
            Set<Proposal> proposals) {
        long[][] keys = standing.parallelStream()
                .map(name ->
                        keysOf.apply(LooseRule.withoutGeneration(name.folded().tokens())))
                .toArray(long[][]::new);
        NameBlocks.of(keys).groups(CROWD, group -> {
            for (int i = 0; i < group.length; i++) {
                for (int j = i + 1; j < group.length; j++) {
                    Standing a = standing.get(group[i]);
                    Standing b = standing.get(group[j]);
                    if (worthALook.test(a, b)) {
                        proposal(a, b).ifPresent(proposals::add);
                    }
                }
            }
        });
    }

    /** What two names of as many words have in common when a loose rule may hold for them, but for initials. */
    private long[] keys(List<String> tokens) {
        LongStream.Builder keys = LongStream.builder();
        int size = tokens.size();
        long[] hashes = new long[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = Hashing.hash64(tokens.get(i));
        }
        long last = hashes[size - 1];
        keys.add(key(ENDS, 0, Hashing.combine(hashes[0], last)));
        for (int group : firstNames.groupsOf(tokens.get(0))) {
            keys.add(key(FORM, group, last));
        }
        for (int i = 0; i < size; i++) {
            String token = tokens.get(i);
            if (token.length() >= LooseRule.LONG) {
                long others = key(BUT, i, hash(hashes, 0, size, i));
                // Words one edit apart are equal without the letter that was edited (Garbe 2012): never the first.
                for (long spelled : Hashing.withoutOneEach(token)) {
                    keys.add(Hashing.combine(others, spelled));
                }
            }
        }
        return keys.build().toArray();
    }

    /** What a name has in common with another that is its beginning or its end. */
    private static long[] partKeys(List<String> tokens) {
        long[] hashes = tokens.stream().mapToLong(Hashing::hash64).toArray();
        int size = hashes.length;
        long whole = hash(hashes, 0, size, -1);
        return new long[] {
            key(TAIL, 0, hash(hashes, 1, size, -1)),
            key(TAIL, 0, whole),
            key(HEAD, 0, hash(hashes, 0, size - 1, -1)),
            key(HEAD, 0, whole)
        };
    }

    /** The initial of the first name, with the last. */
    private static long[] initialKey(List<String> tokens) {
        long last = Hashing.hash64(tokens.get(tokens.size() - 1));
        return new long[] {key(INITIAL, tokens.get(0).charAt(0), last)};
    }

    private static long key(long what, int which, long hash) {
        return Hashing.combine(Hashing.combine(what, which), hash);
    }

    /** Hash of the words between two places, but one. */
    private static long hash(long[] words, int from, int to, int without) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = i == without ? hash : Hashing.combine(hash, words[i]);
        }
        return hash;
    }

    private Optional<Proposal> proposal(Standing a, Standing b) {
        Optional<LooseRule> rule =
                LooseRule.between(a.folded().tokens(), b.folded().tokens(), firstNames);
        if (rule.isEmpty() || (rule.get() == LooseRule.SURNAMES && !a.person() && !b.person())) {
            return Optional.empty(); // the Police Department of one town is not that of another
        }
        return Optional.of(
                a.standsFor(b)
                        ? new Proposal(b.name(), a.name(), rule.get().word())
                        : new Proposal(a.name(), b.name(), rule.get().word()));
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
