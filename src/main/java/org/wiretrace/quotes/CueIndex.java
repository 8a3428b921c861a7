package org.wiretrace.quotes;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wiretrace.language.Language;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/** The words of a language that link quotes and speakers, found by the ids of their tokens. */
final class CueIndex implements Serializable {
    static final int VERB_AFTER = 1;
    static final int VERB_BEFORE = 1 << 1;
    static final int CONTINUER = 1 << 2;
    static final int PREPOSITION = 1 << 3;
    static final int CITATION = 1 << 4;
    static final int NEGATOR = 1 << 5;
    static final int PRONOUN = 1 << 6;
    static final int SPOKESPERSON = 1 << 7;
    static final int PARTICLE = 1 << 8;
    static final int TITLE = 1 << 9;
    static final int STOP = 1 << 10;
    /** A pronoun for several people or for none: it stands for no one person. */
    static final int NOBODY = 1 << 11;
    /** Joins the parts of one noun phrase, as in "Secretary of State". */
    static final int LINK = 1 << 12;
    /** A title that is written short: its full stop ends no sentence. */
    static final int ABBREVIATION = 1 << 13;

    /** Stands for what was named right before it: "Doe, who said". */
    static final int RELATIVE = 1 << 14;

    /** A weekday or month. */
    static final int TIME = 1 << 15;

    static final int ARTICLE = 1 << 16;

    /** A form of a verb that has no subject of its own beside it: that of the sentence speaks. */
    static final int PARTICIPLE = 1 << 17;

    /** Makes a name of the capital behind it, as "Mr." does. */
    static final int HONORIFIC = 1 << 18;

    static final int VERB = VERB_AFTER | VERB_BEFORE;

    // Function words of the languages that most articles are in, where the tables say nothing of number or of grammar.
    private static final List<String> NOBODIES = List.of(
            "they",
            "it",
            "we",
            "i",
            "you",
            "mereka",
            "kami",
            "kita",
            "saya",
            "aku",
            "anda",
            "pihaknya",
            "ils",
            "elles",
            "ellos");
    private static final List<String> LINKS = List.of(
            "of", "the", "for", "and", "a", "an", "de", "del", "la", "du", "des", "der", "van", "von", "do", "da",
            "dos", "dan", "untuk", "para", "the", "le", "el", "al", "one", "two", "another", "her", "his", "its",
            "their");
    private static final List<String> ARTICLES = List.of(
            "the", "a", "an", "para", "sang", "si", "le", "la", "les", "el", "los", "las", "il", "o", "os", "der",
            "die", "das");
    private static final List<String> RELATIVES = List.of("who", "which", "yang", "qui", "que", "quien", "chi");
    private static final List<String> ABBREVIATIONS = List.of(
            "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "lt", "col", "sgt", "capt", "maj", "rev", "jr", "sr",
            "st", "prof", "hon", "no", "vs", "del", "inc", "corp", "ltd", "co", "jan", "feb", "aug", "sept", "sep",
            "oct", "nov", "dec", "tn", "bpk", "drs", "ir", "kh", "hj", "jl", "sra", "srta", "mme", "mlle", "hr", "fr");

    private final boolean capitalsAreNames;
    private final int[] firsts;
    private final int[] offsets;
    private final List<int[]> phrases;
    private final int[] flags;

    CueIndex(Language language) {
        // German writes every noun in capitals.
        capitalsAreNames = !language.code().equals("de");
        Map<List<Integer>, Integer> all = new LinkedHashMap<>();
        add(all, language.verbsAfter(), VERB_AFTER);
        add(all, language.verbsBefore(), VERB_BEFORE);
        add(all, language.participles(), VERB_BEFORE | PARTICIPLE);
        add(all, language.prepositions(), PREPOSITION);
        add(all, language.citations(), CITATION);
        add(all, language.negators(), NEGATOR);
        add(all, language.pronouns(), PRONOUN);
        add(all, language.spokespeople(), SPOKESPERSON);
        add(all, language.quoteParticles(), PARTICLE);
        add(all, language.titles(), TITLE);
        add(all, language.honorifics(), TITLE | HONORIFIC);
        add(all, language.stopWords(), STOP);
        add(all, language.weekdays(), TIME);
        add(all, language.months(), TIME);
        add(all, NOBODIES, NOBODY);
        add(all, LINKS, LINK);
        add(all, ABBREVIATIONS, ABBREVIATION);
        add(all, RELATIVES, RELATIVE);
        add(all, ARTICLES, ARTICLE | LINK);
        for (String continuer : language.continuers()) {
            for (List<Integer> ids : spellings(continuer)) {
                // "he added" is a pronoun and a verb like any other; "lanjutnya" is both in one.
                boolean known = ids.stream().allMatch(id -> (all.getOrDefault(List.of(id), 0) & (VERB | PRONOUN)) != 0);
                if (!known) {
                    all.merge(ids, CONTINUER, (x, y) -> x | y);
                }
            }
        }
        TreeMap<Integer, List<List<Integer>>> byFirst = new TreeMap<>();
        all.keySet().forEach(ids -> byFirst.computeIfAbsent(ids.get(0), first -> new ArrayList<>())
                .add(ids));
        firsts = new int[byFirst.size()];
        offsets = new int[firsts.length + 1];
        phrases = new ArrayList<>(all.size());
        flags = new int[all.size()];
        int n = 0;
        for (Map.Entry<Integer, List<List<Integer>>> entry : byFirst.entrySet()) {
            firsts[n] = entry.getKey();
            entry.getValue()
                    .sort(Comparator.<List<Integer>>comparingInt(List::size).reversed());
            for (List<Integer> ids : entry.getValue()) {
                flags[phrases.size()] = all.get(ids);
                phrases.add(ids.stream().mapToInt(Integer::intValue).toArray());
            }
            offsets[++n] = phrases.size();
        }
    }

    /**
     * What the tokens from that one on are, as flags, with the number of tokens in the highest byte; 0 when nothing is
     * known of them. The longest phrase counts.
     */
    int at(int[] ids, int from, int to) {
        int first = Arrays.binarySearch(firsts, ids[from]);
        if (first < 0) {
            return 0;
        }
        for (int p = offsets[first]; p < offsets[first + 1]; p++) {
            int[] phrase = phrases.get(p);
            if (phrase.length <= to - from
                    && Arrays.equals(ids, from, from + phrase.length, phrase, 0, phrase.length)) {
                return flags[p] | phrase.length << 24;
            }
        }
        return 0;
    }

    private static void add(Map<List<Integer>, Integer> all, List<String> words, int flag) {
        for (String word : words) {
            for (List<Integer> ids : spellings(word)) {
                all.merge(ids, flag, (x, y) -> x | y);
            }
        }
    }

    private static List<List<Integer>> spellings(String word) {
        List<List<Integer>> spellings = new ArrayList<>();
        for (String spelling : word.split("\\|", -1)) {
            // "-nya" is an ending, not a word of its own.
            if (spelling.isBlank() || spelling.startsWith("-")) {
                continue;
            }
            Tokens tokens = Tokenizer.tokens(spelling);
            if (tokens.size() > 0 && tokens.size() < 100) {
                spellings.add(Arrays.stream(tokens.ids()).boxed().toList());
            }
        }
        return spellings;
    }

    /** Whether a capital inside a sentence marks a name. */
    boolean capitalsAreNames() {
        return capitalsAreNames;
    }
}
