package org.wiretrace.names;

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

    /** What may be one, by the spellings alone; sorted. */
    public List<Proposal> proposals(Collection<Spelling> spellings, NameVariants.Decision decided) {
        Map<String, Long> articles = standing(spellings, decided);
        Set<String> persons = persons(spellings, decided);
        Map<String, List<String>> tokens = new HashMap<>();
        Map<String, Set<String>> blocks = new TreeMap<>();
        for (String name : articles.keySet()) {
            List<String> folded = NameFolding.tokens(name);
            if (folded.size() >= 2) {
                tokens.put(name, folded);
                keys(folded).forEach(key -> blocks.computeIfAbsent(key, k -> new TreeSet<>())
                        .add(name));
            }
        }
        Set<Proposal> proposals = new HashSet<>();
        for (Set<String> block : blocks.values()) {
            if (block.size() <= CROWD) {
                propose(List.copyOf(block), tokens, articles, persons, proposals);
            }
        }
        List<Proposal> sorted = new ArrayList<>(proposals);
        sorted.sort(Comparator.comparing(Proposal::name).thenComparing(Proposal::canonical));
        return sorted;
    }

    /** Names that stand for themselves, persons and what may be one, with the number of articles that print them. */
    private Map<String, Long> standing(Collection<Spelling> spellings, NameVariants.Decision decided) {
        Map<String, Long> articles = new TreeMap<>();
        for (Spelling spelling : spellings) {
            String name = decided.canonicalOf().getOrDefault(spelling.variant(), spelling.variant());
            if (spelling.kind() != NameKind.PLACE) {
                articles.merge(name, spelling.articles(), Long::sum);
            }
        }
        for (NameEntry entry : listed) {
            if (entry.kind() == NameKind.PERSON) {
                articles.put(entry.canonical(), Long.MAX_VALUE); // what is listed stands
            }
        }
        return articles;
    }

    /** The names that are a person's in one article at least. */
    private Set<String> persons(Collection<Spelling> spellings, NameVariants.Decision decided) {
        Set<String> persons = new HashSet<>();
        for (Spelling spelling : spellings) {
            if (spelling.kind() == NameKind.PERSON) {
                persons.add(decided.canonicalOf().getOrDefault(spelling.variant(), spelling.variant()));
            }
        }
        listed.stream()
                .filter(entry -> entry.kind() == NameKind.PERSON)
                .forEach(entry -> persons.add(entry.canonical()));
        return persons;
    }

    /** What two names have in common when a loose rule may hold for them. */
    private Set<String> keys(List<String> name) {
        List<String> tokens = LooseRule.withoutGeneration(name);
        Set<String> keys = new HashSet<>();
        String last = tokens.get(tokens.size() - 1);
        String all = String.join(" ", tokens);
        for (int from = 0; from + 1 < tokens.size(); from++) {
            String first = tokens.get(from);
            keys.add("last " + first.charAt(0) + " " + last);
            firstNames.groupsOf(first).forEach(group -> keys.add("form " + group + " " + last));
            if (first.length() > 1) {
                break;
            }
        }
        keys.add("all " + all);
        keys.add("tail " + String.join(" ", tokens.subList(1, tokens.size())));
        keys.add("head " + String.join(" ", tokens.subList(0, tokens.size() - 1)));
        keys.add("head " + all);
        keys.add("tail " + all);
        for (int i = 0; i < tokens.size(); i++) {
            List<String> others = new ArrayList<>(tokens);
            others.set(i, String.valueOf(tokens.get(i).charAt(0)));
            keys.add("but " + i + " " + String.join(" ", others));
        }
        return keys;
    }

    private void propose(
            List<String> block,
            Map<String, List<String>> tokens,
            Map<String, Long> articles,
            Set<String> persons,
            Set<Proposal> proposals) {
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                String a = block.get(i);
                String b = block.get(j);
                LooseRule.between(tokens.get(a), tokens.get(b), firstNames).ifPresent(rule -> {
                    if (rule == LooseRule.SURNAMES && !persons.contains(a) && !persons.contains(b)) {
                        return; // the Police Department of one town is not that of another
                    }
                    boolean first = articles.get(a) > articles.get(b)
                            || (articles.get(a).equals(articles.get(b)) && a.length() <= b.length());
                    proposals.add(first ? new Proposal(b, a, rule.word()) : new Proposal(a, b, rule.word()));
                });
            }
        }
    }

    /** The decision with those proposals taken in for which the stories speak. */
    public NameVariants.Decision decide(
            NameVariants.Decision decided, List<Proposal> proposals, StoryEvidence evidence) {
        Set<String> forbidden = new HashSet<>();
        for (List<String> pair : mustNot) {
            forbidden.add(both(pair.get(0), pair.get(1)));
        }
        Map<String, List<Proposal>> byName = new TreeMap<>();
        for (Proposal proposal : proposals) {
            if (!forbidden.contains(both(proposal.name(), proposal.canonical()))
                    && evidence.likeness(proposal.name(), proposal.canonical()) >= ONE_STORY) {
                byName.computeIfAbsent(proposal.name(), n -> new ArrayList<>()).add(proposal);
            }
        }
        Map<String, String> to = new TreeMap<>();
        Map<String, String> rules = new TreeMap<>();
        byName.forEach((name, ways) -> {
            Proposal way = only(ways, byName);
            if (way != null) {
                to.put(name, way.canonical());
                rules.put(name, way.rule());
            }
        });
        dropRivals(to);
        return merged(decided, to, rules);
    }

    /** Where the name goes: to the one name, or of several that go on to one of them, to that; null when nobody can say. */
    private static Proposal only(List<Proposal> ways, Map<String, List<Proposal>> byName) {
        Set<String> names = new HashSet<>();
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
    private void dropRivals(Map<String, String> to) {
        Map<String, List<String>> members = new TreeMap<>();
        to.forEach((name, canonical) ->
                members.computeIfAbsent(canonical, c -> new ArrayList<>()).add(name));
        for (List<String> going : members.values()) {
            for (int i = 0; i < going.size(); i++) {
                for (int j = i + 1; j < going.size(); j++) {
                    if (areRivals(going.get(i), going.get(j))) {
                        // Of father and son, the father goes by the plain name.
                        if (!LooseRule.isElder(NameFolding.tokens(going.get(i)))) {
                            to.remove(going.get(i));
                        }
                        if (!LooseRule.isElder(NameFolding.tokens(going.get(j)))) {
                            to.remove(going.get(j));
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

    private static NameVariants.Decision merged(
            NameVariants.Decision decided, Map<String, String> to, Map<String, String> rules) {
        Map<String, String> canonicalOf = new HashMap<>(decided.canonicalOf());
        Map<String, String> ruleOf = new HashMap<>(decided.ruleOf());
        canonicalOf.replaceAll((variant, canonical) -> to.getOrDefault(canonical, canonical));
        to.forEach((name, canonical) -> {
            canonicalOf.put(name, canonical);
            ruleOf.put(name, rules.get(name));
        });
        List<ReviewCandidate> review = decided.review().stream()
                .filter(open -> !canonicalOf
                        .getOrDefault(open.a(), open.a())
                        .equals(canonicalOf.getOrDefault(open.b(), open.b())))
                .toList();
        return new NameVariants.Decision(canonicalOf, ruleOf, review);
    }

    private static String both(String a, String b) {
        String one = NameFolding.key(a);
        String other = NameFolding.key(b);
        return one.compareTo(other) <= 0 ? one + "|" + other : other + "|" + one;
    }
}
