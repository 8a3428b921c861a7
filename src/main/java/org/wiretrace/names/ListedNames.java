package org.wiretrace.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The listed names made ready for looking up: every spelling as a row of token ids. */
final class ListedNames {
    /**
     * A spelling and what a text must look like to hold it.
     *
     * @param entry whose spelling it is, as a position in the list
     * @param words the spelling from its first token to its last
     * @param exact whether case and marks must be as listed: three letters or fewer, and acronyms
     * @param capital whether at least one token must have a capital
     * @param cased whether its script knows capitals
     * @param brief whether it stands for its entry only beside a full spelling
     */
    record Pattern(int entry, String words, boolean exact, boolean capital, boolean cased, boolean brief) {}

    private static final int SHORT = 3;

    final List<NameEntry> entries;
    /** Spellings that stand for their entry anywhere. */
    final PhraseTrie full = new PhraseTrie();
    /** Spellings that stand for it only beside a full one. */
    final PhraseTrie shorts = new PhraseTrie();

    private final IdSet shared = new IdSet();
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Set<String>> spellings = new ArrayList<>();

    ListedNames(List<NameEntry> entries) {
        this.entries = entries;
        IdSet seen = new IdSet();
        for (int i = 0; i < entries.size(); i++) {
            NameEntry entry = entries.get(i);
            if (entry.kind() == NameKind.PERSON) {
                countBearers(entry, seen);
            }
            Set<String> own = new HashSet<>(entry.variants());
            own.add(entry.canonical());
            own.addAll(entry.shortForms());
            spellings.add(own);
            addFull(i, entry.canonical());
            for (String variant : entry.variants()) {
                addFull(i, variant);
            }
            for (String form : entry.shortForms()) {
                add(shorts, i, NameTokens.of(form));
            }
        }
    }

    /** Whether several listed people bear that token, so that it says little about which of them is meant. */
    boolean isShared(long token) {
        return shared.contains(token);
    }

    private void countBearers(NameEntry entry, IdSet seen) {
        IdSet own = new IdSet();
        for (String spelling : Stream.concat(Stream.of(entry.canonical()), entry.shortForms().stream())
                .toList()) {
            NameTokens tokens = NameTokens.of(spelling);
            for (int i = 0; i < tokens.size; i++) {
                if (seen.contains(tokens.ids[i]) && !own.contains(tokens.ids[i])) {
                    shared.add(tokens.ids[i]);
                }
                own.add(tokens.ids[i]);
                seen.add(tokens.ids[i]);
            }
        }
    }

    Pattern pattern(int number) {
        return patterns.get(number);
    }

    /** Whether the list holds exactly this spelling for that entry. */
    boolean holds(int entry, String words) {
        return spellings.get(entry).contains(words);
    }

    private void addFull(int entry, String spelling) {
        NameTokens tokens = NameTokens.of(spelling);
        add(full, entry, tokens);
        if (entries.get(entry).kind() == NameKind.PERSON && tokens.size >= 2 && tokens.size <= 3) {
            List<String> parts = NameFolding.tokens(spelling);
            if (parts.size() == 3 && FamilyNames.comeFirst(parts.get(0))) {
                String joined = parts.get(0) + " " + parts.get(1) + parts.get(2);
                addSpelled(entry, tokens, String.join(" ", parts));
                if (NameFolding.tokens(joined).equals(parts)) {
                    addSpelled(entry, tokens, joined);
                }
            }
        }
    }

    /** Another way to write the given names of the spelling: the same conditions, other tokens. */
    private void addSpelled(int entry, NameTokens like, String folded) {
        NameTokens tokens = NameTokens.of(folded);
        int number = patterns.size();
        patterns.add(new Pattern(entry, like.words(0, like.size - 1), false, true, true, false));
        full.add(Arrays.copyOf(tokens.ids, tokens.size), number);
    }

    private void add(PhraseTrie trie, int entry, NameTokens tokens) {
        if (tokens.size == 0 || isOneSyllable(tokens)) {
            return; // one Han character is a piece of a thousand other words
        }
        boolean cased = true;
        boolean capital = false;
        int letters = 0;
        for (int i = 0; i < tokens.size; i++) {
            cased &= tokens.shapes[i] <= NameTokens.DIGITS;
            capital |= tokens.isCapital(i);
            letters += tokens.length(i);
        }
        boolean acronym = tokens.size == 1 && tokens.shapes[0] == NameTokens.ALL_CAPS;
        boolean exact = cased && (letters <= SHORT || acronym);
        trie.add(Arrays.copyOf(tokens.ids, tokens.size), patterns.size());
        patterns.add(
                new Pattern(entry, tokens.words(0, tokens.size - 1), exact, cased && capital, cased, trie == shorts));
    }

    private static boolean isOneSyllable(NameTokens tokens) {
        byte shape = tokens.shapes[0];
        return tokens.size == 1
                && tokens.length(0) == 1
                && (shape == NameTokens.UNSPACED || shape == NameTokens.HANGUL || shape == NameTokens.ARABIC);
    }
}
