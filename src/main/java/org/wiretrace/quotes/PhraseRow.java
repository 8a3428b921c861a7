package org.wiretrace.quotes;

import java.util.Arrays;
import org.wiretrace.text.FoldedWord;
import org.wiretrace.text.Tokenizer;

/** What stands in a paragraph, in order: words, names, quotes and the punctuation that matters. Arrays, reused. */
final class PhraseRow implements Tokenizer.Sink {
    static final byte WORD = 0;
    static final byte NAME = 1;
    static final byte QUOTE = 2;
    static final byte COMMA = 3;
    static final byte COLON = 4;
    static final byte DASH = 5;
    static final byte BRACKET = 6;
    static final byte END = 7;

    /** In place of a name's number: capitalised words that no list holds, more than one or at the head of a clause. */
    static final int UNLISTED = -1;
    /** In place of a name's number: letters that stand for an organisation. */
    static final int ACRONYM = -2;
    /** In place of a name's number: one capitalised word, which may be anything. */
    static final int CAPITAL = -3;
    /** In place of a name's number: a word of a person's name that stands elsewhere in the article. */
    static final int KIN = -4;

    private static final int LONGEST_NAME = 5;

    int size;
    byte[] type = new byte[64];
    int[] begin = new int[64];
    int[] end = new int[64];
    /** The token's id, or the number of the name or quote. */
    int[] ref = new int[64];
    /** Flags of {@link CueIndex}; on every word of a phrase. */
    int[] flags = new int[64];
    /** Words of the phrase that begins here; 0 inside of one and where there is none. */
    int[] length = new int[64];

    private final String text;
    private final CueIndex cues;
    private final NameWords known;
    private final int[] nameBegins;
    private final int[] nameEnds;
    private int from;
    private int name;
    private int nameUntil;

    /** An empty row. */
    PhraseRow(String text, CueIndex cues, BodyNames names) {
        this.text = text;
        this.cues = cues;
        known = names.words();
        nameBegins = names.begins();
        nameEnds = names.ends();
    }

    /** Takes everything out. */
    void clear() {
        size = 0;
    }

    /** Adds the words between two offsets; names are those of the mentions that begin there. */
    void words(int begins, int ends) {
        from = begins;
        name = Arrays.binarySearch(nameBegins, begins);
        name = name >= 0 ? name : -name - 1;
        nameUntil = begins;
        int first = size;
        Tokenizer.tokenize(text, begins, ends, this);
        punctuation(from, ends, ends);
        mark(first);
        joinCapitals(first);
    }

    void quote(int number, int begins, int ends) {
        add(QUOTE, begins, ends, number);
    }

    @Override
    public void token(FoldedWord folded, int begins, int ends) {
        if (begins < nameUntil) {
            from = Math.max(from, Math.min(ends, nameUntil));
            return;
        }
        punctuation(from, begins, ends);
        while (name < nameBegins.length && nameBegins[name] < begins) {
            name++;
        }
        if (name < nameBegins.length && nameBegins[name] == begins) {
            int until = nameEnds[name];
            add(NAME, begins, until, name);
            nameUntil = until;
            from = Math.max(ends, until);
            name++;
        } else {
            add(WORD, begins, ends, folded.hash32());
            from = ends;
        }
    }

    boolean is(int item, byte kind) {
        return type[item] == kind;
    }

    boolean has(int item, int flag) {
        return type[item] == WORD && (flags[item] & flag) != 0;
    }

    /** Whether a phrase of that kind begins there. */
    boolean begins(int item, int flag) {
        return has(item, flag) && length[item] > 0;
    }

    boolean isCapitalised(int item) {
        return Character.isUpperCase(text.charAt(begin[item]));
    }

    boolean isSmall(int item) {
        return Character.isLowerCase(text.charAt(begin[item]));
    }

    private void punctuation(int gapFrom, int gapTo, int next) {
        for (int i = gapFrom; i < gapTo; i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                continue;
            }
            if (c == '.') {
                if (endsSentence(i, gapTo, next)) {
                    add(END, i, i + 1, 0);
                }
            } else if (Characters.isTerminal(c)) {
                if (c != '…') {
                    add(END, i, i + 1, 0);
                }
            } else if (Characters.isComma(c) || c == ';' || c == '؛' || c == '；') {
                add(COMMA, i, i + 1, 0);
            } else if (Characters.isColon(c)) {
                add(COLON, i, i + 1, 0);
            } else if (Characters.isDash(c)) {
                // A hyphen inside a word is none.
                if (c >= 0x2012
                        || i == 0
                        || Characters.isSpace(text.charAt(i - 1))
                        || (i + 1 < gapTo && text.charAt(i + 1) == '-')) {
                    add(DASH, i, i + 1, 0);
                }
            } else if (Characters.isOpeningBracket(c) || c == ')' || c == ']') {
                add(BRACKET, i, i + 1, 0);
            }
        }
    }

    private boolean endsSentence(int dot, int gapEnd, int next) {
        int after = dot + 1;
        if (after >= text.length()) {
            return true;
        }
        char c = text.charAt(after);
        if (c == ')' || c == ']' || Characters.isComma(c)) {
            return false; // "(D-Ohio.)"
        }
        if (c == '.' || (dot > 0 && text.charAt(dot - 1) == '.')) {
            return false; // an ellipsis
        }
        if (!Characters.isSpace(c)
                && !Characters.isClosingPunctuation(c)
                && gapEnd != next
                && Character.isLetterOrDigit(c)) {
            return false;
        }
        int last = size - 1;
        if (last >= 0 && end[last] == dot && (type[last] == WORD || type[last] == NAME)) {
            boolean initial = end[last] - begin[last] == 1 && Character.isUpperCase(text.charAt(begin[last]));
            if (initial || isDotted(last) || (type[last] == WORD && isAbbreviation(last))) {
                // The last word of the gap: only what follows tells.
                return gapEnd >= text.length() || text.charAt(gapEnd) == '\n';
            }
        }
        return true;
    }

    /** Whether a full stop stands before the last letter, as in "U.S." */
    private boolean isDotted(int item) {
        int last = end[item] - 1;
        return last > 0 && text.charAt(last - 1) == '.';
    }

    private boolean isAbbreviation(int item) {
        int known = cues.at(ref, item, item + 1);
        return (known & CueIndex.ABBREVIATION) != 0 && (isCapitalised(item) || end[item] - begin[item] > 2);
    }

    /** Finds the phrases among the words from that item on. */
    private void mark(int first) {
        for (int i = first; i < size; ) {
            if (type[i] != WORD) {
                i++;
                continue;
            }
            int to = i + 1;
            while (to < size && to < i + 8 && type[to] == WORD) {
                to++;
            }
            int known = cues.at(ref, i, to);
            int words = Math.max(1, known >>> 24);
            int kind = known & 0xFFFFFF;
            for (int k = i; k < i + words; k++) {
                flags[k] = kind;
                length[k] = k == i && kind != 0 ? words : 0;
            }
            i += words;
        }
    }

    /** Makes a name of words in capitals that are neither names nor words the language file knows. */
    private void joinCapitals(int first) {
        if (!cues.capitalsAreNames()) {
            return;
        }
        int to = first;
        for (int i = first; i < size; ) {
            int next = i + 1;
            int kind = 0;
            if (isUnknownCapital(i)) {
                while (next < size && next < i + LONGEST_NAME && isUnknownCapital(next)) {
                    next++;
                }
                boolean opens = to == 0 || type[to - 1] == END;
                boolean verbNext = next < size && type[next] == WORD && (flags[next] & CueIndex.VERB) != 0;
                if (next > i + 2 && isAcronym(i) && isAcronym(next - 1)) {
                    kind = 0; // a heading, or a button
                } else if (next > i + 1 || (opens && (verbNext || isLoneVerb(next)))) {
                    kind = UNLISTED;
                } else if (isPersonWord(i, to) || (opens && (isApposed(i) || isAged(i)))) {
                    kind = KIN;
                } else if (isAcronym(i)) {
                    kind = ACRONYM;
                } else {
                    kind = opens ? 0 : CAPITAL;
                }
            }
            if (kind == 0) {
                next = i + 1;
            }
            type[to] = kind == 0 ? type[i] : NAME;
            begin[to] = begin[i];
            end[to] = end[next - 1];
            ref[to] = kind == 0 ? ref[i] : kind;
            flags[to] = kind == 0 ? flags[i] : 0;
            length[to] = kind == 0 ? length[i] : 0;
            to++;
            i = next;
        }
        size = to;
    }

    /**
     * Whether that word is of a person's name, as the item before it tells ("Mr. Doe") or the article elsewhere; "the Doe"
     * is none.
     */
    private boolean isPersonWord(int item, int before) {
        int flag = before > 0 && type[before - 1] == WORD ? flags[before - 1] : 0;
        if ((flag & CueIndex.TITLE) != 0 && (flag & (CueIndex.HONORIFIC | CueIndex.ABBREVIATION)) != 0) {
            known.learnPerson(ref[item]);
        }
        return (flag & CueIndex.ARTICLE) == 0 && known.isOfPerson(ref[item]);
    }

    /** "Doe, the mayor,": whether that word is of some name and what follows says who it is. */
    private boolean isApposed(int item) {
        return item + 2 < size
                && type[item + 1] == COMMA
                && type[item + 2] == WORD
                && (flags[item + 2] & (CueIndex.ARTICLE | CueIndex.RELATIVE | CueIndex.TITLE)) != 0
                && known.isOfName(ref[item]);
    }

    /** "Doe, 52, a farmer" and "Doe (52)": whether an age stands behind that word. */
    private boolean isAged(int item) {
        return item + 3 < size
                && (type[item + 1] == COMMA || type[item + 1] == BRACKET)
                && type[item + 2] == WORD
                && isAge(item + 2)
                && type[item + 3] == type[item + 1];
    }

    private boolean isAge(int item) {
        return end[item] - begin[item] <= 2
                && Character.isDigit(text.charAt(begin[item]))
                && Character.isDigit(text.charAt(end[item] - 1));
    }

    /** Whether one small word stands there and then a pause: "Doe demanded." */
    private boolean isLoneVerb(int item) {
        return item < size
                && type[item] == WORD
                && (flags[item] & (CueIndex.STOP | CueIndex.LINK)) == 0
                && isSmall(item)
                && (item + 1 == size
                        || type[item + 1] == END
                        || type[item + 1] == COLON
                        || (type[item + 1] == COMMA && item + 2 == size));
    }

    private boolean isUnknownCapital(int item) {
        return type[item] == WORD && flags[item] == 0 && Character.isUpperCase(text.charAt(begin[item]));
    }

    private boolean isAcronym(int item) {
        if (end[item] - begin[item] < 2) {
            return false;
        }
        for (int i = begin[item]; i < end[item]; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void add(byte kind, int begins, int ends, int reference) {
        if (size == type.length) {
            int capacity = size * 2;
            type = Arrays.copyOf(type, capacity);
            begin = Arrays.copyOf(begin, capacity);
            end = Arrays.copyOf(end, capacity);
            ref = Arrays.copyOf(ref, capacity);
            flags = Arrays.copyOf(flags, capacity);
            length = Arrays.copyOf(length, capacity);
        }
        type[size] = kind;
        begin[size] = begins;
        end[size] = ends;
        ref[size] = reference;
        flags[size] = 0;
        length[size++] = 0;
    }
}
