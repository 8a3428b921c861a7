package org.wiretrace.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Hashing;

/**
 * The listed names made ready for looking up: every spelling as a row of token ids. Lists of a million spellings are in
 * use, so what is known of one lies in plain arrays.
 */
final class ListedNames {
    private static final int SHORT = 3;
    /** Case and marks must be as listed: three letters or fewer, and acronyms. */
    private static final byte EXACT = 1;
    /** At least one token must have a capital. */
    private static final byte CAPITAL = 2;
    /** The script of the spelling knows capitals. */
    private static final byte CASED = 4;
    /** It stands for its entry only beside a full spelling. */
    private static final byte BRIEF = 8;

    final List<NameEntry> entries;
    /** Spellings that stand for their entry anywhere. */
    final PhraseTrie full = new PhraseTrie();
    /** Spellings that stand for it only beside a full one. */
    final PhraseTrie shorts = new PhraseTrie();

    private final IdSet shared = new IdSet();
    /** Whose spelling each pattern is, as a position in the list, and what a text must look like to hold it. */
    private int[] owners = new int[1 << 10];

    private byte[] demands = new byte[1 << 10];
    private int patterns;
    /** Words of the patterns that must stand exactly so, from first token to last. */
    private final Map<Integer, String> exactWords = new HashMap<>();
    /** Hashes of every entry with each of its spellings. */
    private final IdSet spellings;

    ListedNames(List<NameEntry> entries) {
        this.entries = entries;
        spellings = new IdSet(entries.size() * 4);
        IdSet seen = new IdSet();
        for (int i = 0; i < entries.size(); i++) {
            NameEntry entry = entries.get(i);
            if (entry.kind() == NameKind.PERSON) {
                countBearers(entry, seen);
            }
            addFull(i, entry.canonical());
            for (String variant : entry.variants()) {
                addFull(i, variant);
            }
            for (String form : entry.shortForms()) {
                add(shorts, i, form, NameTokens.of(form));
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

    /** Whose spelling the pattern is, as a position in the list. */
    int owner(int pattern) {
        return owners[pattern];
    }

    /** Whether the pattern's script knows capitals. */
    boolean isCased(int pattern) {
        return (demands[pattern] & CASED) != 0;
    }

    /** Whether at least one token must have a capital. */
    boolean needsCapital(int pattern) {
        return (demands[pattern] & CAPITAL) != 0;
    }

    /** Whether the pattern stands for its entry only beside a full spelling. */
    boolean isBrief(int pattern) {
        return (demands[pattern] & BRIEF) != 0;
    }

    /** The words that must stand there exactly so; null where case and marks do not matter. */
    String exactWords(int pattern) {
        return (demands[pattern] & EXACT) == 0 ? null : exactWords.get(pattern);
    }

    /** Whether the list holds exactly this spelling for that entry. */
    boolean holds(int entry, String words) {
        return spellings.contains(hash(entry, words));
    }

    private static long hash(int entry, String spelling) {
        return Hashing.combine(entry, Hashing.hash64(spelling));
    }

    private void addFull(int entry, String spelling) {
        NameTokens tokens = NameTokens.of(spelling);
        add(full, entry, spelling, tokens);
        if (entries.get(entry).kind() == NameKind.PERSON
                && tokens.size >= 2
                && tokens.size <= 3
                && FamilyNames.comeFirst(Folding.fold(spelling.substring(tokens.begins[0], tokens.ends[0])))) {
            List<String> parts = NameFolding.tokens(spelling);
            if (parts.size() == 3 && FamilyNames.comeFirst(parts.get(0))) {
                String joined = parts.get(0) + " " + parts.get(1) + parts.get(2);
                addRespelled(entry, String.join(" ", parts));
                if (NameFolding.tokens(joined).equals(parts)) {
                    addRespelled(entry, joined);
                }
            }
        }
    }

    /** Another way to write the given names of a spelling. */
    private void addRespelled(int entry, String folded) {
        NameTokens tokens = NameTokens.of(folded);
        full.add(Arrays.copyOf(tokens.ids, tokens.size), pattern(entry, CAPITAL | CASED));
    }

    private void add(PhraseTrie trie, int entry, String spelling, NameTokens tokens) {
        spellings.add(hash(entry, spelling));
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
        int pattern = pattern(
                entry,
                (exact ? EXACT : 0)
                        | (cased && capital ? CAPITAL : 0)
                        | (cased ? CASED : 0)
                        | (trie == shorts ? BRIEF : 0));
        if (exact) {
            exactWords.put(pattern, tokens.words(0, tokens.size - 1));
        }
        trie.add(Arrays.copyOf(tokens.ids, tokens.size), pattern);
    }

    private int pattern(int entry, int demand) {
        if (patterns == owners.length) {
            owners = Arrays.copyOf(owners, patterns * 2);
            demands = Arrays.copyOf(demands, patterns * 2);
        }
        owners[patterns] = entry;
        demands[patterns] = (byte) demand;
        return patterns++;
    }

    private static boolean isOneSyllable(NameTokens tokens) {
        byte shape = tokens.shapes[0];
        return tokens.size == 1
                && tokens.length(0) == 1
                && (shape == NameTokens.UNSPACED || shape == NameTokens.HANGUL || shape == NameTokens.ARABIC);
    }
}
