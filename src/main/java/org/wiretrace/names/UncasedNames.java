package org.wiretrace.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The persons that an article in a script without capitals names and no list holds. What looks like a name is one when
 * what stands beside it says so at least once in the article: a title, an honorific or a reporting verb. Then it is one
 * wherever it stands, and short forms are its own if no other name of the article has them.
 */
abstract class UncasedNames {
    /** More full names than that in one article are a list of words, not news. */
    static final int MOST_NAMES = 300;

    private static final String TWO = "";

    final NameTokens tokens;
    final PersonWords words;

    private final boolean[] taken;
    private final PhraseTrie full = new PhraseTrie();
    private final List<String> names = new ArrayList<>();
    private final Set<String> dropped = new HashSet<>();
    /** Which one name of the article a short form stands for; {@link #TWO} when several have it. */
    private final Map<String, String> bearers = new HashMap<>();

    private final List<NameMention> mentions = new ArrayList<>();

    UncasedNames(NameTokens tokens, PersonWords words) {
        this.tokens = tokens;
        this.words = words;
        taken = new boolean[tokens.size];
    }

    /**
     * The persons that the article proves, wherever it names them.
     *
     * @param listed the listed names that were found before; nothing is found over them
     */
    static List<NameMention> find(NameTokens tokens, PersonWords words, List<NameMention> listed) {
        if (words.pattern() == null || !hasUncased(tokens)) {
            return List.of();
        }
        UncasedNames names =
                switch (words.pattern()) {
                    case CHINESE -> new ChineseNames(tokens, words);
                    case JAPANESE -> new JapaneseNames(tokens, words);
                    case KOREAN -> new KoreanNames(tokens, words);
                    case ARABIC -> new ArabicNames(tokens, words);
                };
        return names.find(listed);
    }

    private static boolean hasUncased(NameTokens tokens) {
        for (int t = 0; t < tokens.size; t++) {
            if (tokens.shapes[t] >= NameTokens.UNCASED) {
                return true;
            }
        }
        return false;
    }

    private List<NameMention> find(List<NameMention> listed) {
        for (NameMention mention : listed) {
            take(mention.begin(), mention.end());
        }
        prove();
        for (int i = 0; i < tokens.size; i++) {
            if (!taken[i]) {
                i = Math.max(i, mentionAt(i));
            }
        }
        for (NameMention mention : listed) {
            if (mention.kind() == NameKind.PERSON) {
                bear(mention.variant(), mention.canonical());
            }
        }
        names.stream().filter(name -> !dropped.contains(name)).forEach(name -> bear(name, name));
        if (!bearers.isEmpty()) {
            findShortForms();
        }
        return mentions;
    }

    /** Calls {@link #prove(int, int, int, int)} for every full name beside something that proves it one. */
    abstract void prove();

    /** Finds a proven name that begins at that token, and gives its last token; -1 when none does. */
    int mentionAt(int token) {
        return mentionAt(token, tokens.ids[token], tokens.begins[token]);
    }

    /** Whether a proven name may be taken where it stands. */
    boolean standsFree(int from, int to) {
        return true;
    }

    /** By what alone, beside a title or the like, the bearer of that name may be meant; empty when by nothing. */
    abstract List<String> shortForms(String fullName);

    /** Takes the short forms that stand beside what shows that a person is meant. */
    abstract void findShortForms();

    // ---- full names

    /** Takes the name between two units, in tokens from one to another, inclusive, as proven. */
    final void prove(int from, int to, int beginUnit, int endUnit) {
        if (names.size() >= MOST_NAMES) {
            return;
        }
        long[] ids = Arrays.copyOfRange(tokens.ids, from, to + 1);
        if (beginUnit > tokens.begins[from] || endUnit < tokens.ends[from]) {
            ids[0] = NameTokens.idOf(tokens.text.substring(beginUnit, Math.min(endUnit, tokens.ends[from])));
        }
        if (nameOf(ids) == null) {
            full.add(ids, names.size());
            names.add(NameTokens.single(tokens.text, beginUnit, endUnit));
        }
    }

    final void prove(int from, int to) {
        prove(from, to, tokens.begins[from], tokens.ends[to]);
    }

    /** The proven name of those tokens as it was printed first; null when they are none. */
    private String nameOf(long[] ids) {
        int node = PhraseTrie.ROOT;
        for (int i = 0; i < ids.length && node != PhraseTrie.NONE; i++) {
            node = full.step(node, ids[i]);
        }
        return node == PhraseTrie.NONE || full.payloads(node).length == 0 ? null : names.get(full.payloads(node)[0]);
    }

    /** Takes no name for proven that begins with another and goes on for one more token. */
    final void dropNamesThatGoOn() {
        Set<String> all = new HashSet<>(names);
        for (String name : names) {
            if (all.contains(name.substring(0, name.length() - 1))) {
                dropped.add(name);
            }
        }
    }

    final int mentionAt(int from, long firstId, int beginUnit) {
        int node = PhraseTrie.ROOT;
        int end = -1;
        String name = null;
        for (int i = from; i < tokens.size && !taken[i] && (i == from || joins(i)); i++) {
            node = full.step(node, i == from ? firstId : tokens.ids[i]);
            if (node == PhraseTrie.NONE) {
                break;
            }
            int[] held = full.payloads(node);
            if (held.length > 0 && !dropped.contains(names.get(held[0])) && standsFree(from, i)) {
                end = i;
                name = names.get(held[0]);
            }
        }
        if (end >= 0) {
            mention(beginUnit, tokens.ends[end], name);
        }
        return end;
    }

    /** Whether a proven name may run on to that token. */
    private boolean joins(int token) {
        byte gap = tokens.gaps[token];
        return gap <= NameTokens.HYPHEN || gap == NameTokens.MIDDLE_DOT;
    }

    final boolean isProven(long id) {
        return nameOf(new long[] {id}) != null;
    }

    /** Takes a proven name of one word where it stands with something behind it in the same token. */
    final void mention(int beginUnit, int endUnit, long id) {
        mention(beginUnit, endUnit, nameOf(new long[] {id}));
    }

    private void mention(int beginUnit, int endUnit, String name) {
        String variant = NameTokens.single(tokens.text, beginUnit, endUnit);
        String rule = variant.equals(name) ? "found" : "folded";
        mentions.add(new NameMention(beginUnit, endUnit, name, variant, NameKind.PERSON, rule));
        take(beginUnit, endUnit);
    }

    // ---- short forms

    private void bear(String printed, String canonical) {
        for (String form : shortForms(printed)) {
            bearers.merge(form, canonical, (one, other) -> one.equals(other) ? one : TWO);
        }
    }

    /** Takes what stands between the units as the one name of the article that it is short for, if there is one. */
    final void shortForm(int beginUnit, int endUnit) {
        String form = NameTokens.single(tokens.text, beginUnit, endUnit);
        String name = bearers.getOrDefault(form, TWO);
        if (!name.equals(TWO)) {
            mentions.add(new NameMention(beginUnit, endUnit, name, form, NameKind.PERSON, "short-form"));
            take(beginUnit, endUnit);
        }
    }

    // ---- places

    /** Whether a name that was found already holds the token. */
    final boolean isTaken(int token) {
        return taken[token];
    }

    private void take(int beginUnit, int endUnit) {
        for (int t = tokens.at(beginUnit); t < tokens.size && tokens.begins[t] < endUnit; t++) {
            taken[t] = true;
        }
    }

    /** Whether the tokens, the last exclusive, stand in one line without a break, and no name holds one of them. */
    final boolean isFree(int from, int end, byte shape, byte widestGap) {
        if (from < 0 || end > tokens.size || from >= end) {
            return false;
        }
        for (int t = from; t < end; t++) {
            if (taken[t] || tokens.shapes[t] != shape || (t > from && tokens.gaps[t] > widestGap)) {
                return false;
            }
        }
        return true;
    }

    final String text(int token) {
        return tokens.text.substring(tokens.begins[token], tokens.ends[token]);
    }
}
