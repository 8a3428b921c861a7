package org.wiretrace.quotes;

import org.wiretrace.text.Hashing;

/**
 * What a row of words and names tells about its phrases: where a clause begins and who is its subject, what a noun phrase is
 * made of, and whom a name lets speak.
 */
final class Phrases {
    /** Words of a noun phrase at most. */
    static final int LONGEST_PHRASE = 8;
    /** Words that are near each other. */
    static final int NEAR = 12;
    /** Words of what stands between a name and its verb at most. */
    static final int APPOSITION = 40;
    // What joins two clauses as well as two names ends a noun phrase.
    private static final int AND = Hashing.hash32("and");
    private static final int DAN = Hashing.hash32("dan");

    private final String text;
    private final BodyNames names;
    private final PhraseRow row;

    Phrases(String text, BodyNames names, PhraseRow row) {
        this.text = text;
        this.names = names;
        this.row = row;
    }

    /** Whether a hyphen ties the word to the one before, as in "so-called". */
    boolean isCompound(int item) {
        return row.begin[item] > 0 && text.charAt(row.begin[item] - 1) == '-';
    }

    boolean isName(int item) {
        return row.is(item, PhraseRow.NAME) && row.flags[item] == 0;
    }

    boolean isPause(int item) {
        return switch (row.type[item]) {
            case PhraseRow.WORD, PhraseRow.NAME, PhraseRow.BRACKET -> false;
            default -> true;
        };
    }

    /** Whether a noun phrase may end with that item. */
    boolean isNounPhrase(int item) {
        return row.is(item, PhraseRow.NAME)
                || (row.is(item, PhraseRow.WORD)
                        && !row.has(item, CueIndex.STOP | CueIndex.LINK | CueIndex.VERB | CueIndex.NEGATOR));
    }

    boolean isContent(int item) {
        return row.is(item, PhraseRow.WORD) && !row.has(item, CueIndex.STOP | CueIndex.LINK | CueIndex.NEGATOR);
    }

    /** Whether a word for a speaker without a name stands before it: "the spokesman of the ministry". */
    boolean isTitled(int name, int begin) {
        for (int i = name - 1; i >= Math.max(begin, name - 4) && row.is(i, PhraseRow.WORD); i--) {
            if (row.has(i, CueIndex.SPOKESPERSON | CueIndex.TITLE)) {
                return true;
            }
        }
        return false;
    }

    boolean isAdjective(int item, int end) {
        return row.ref[item] == PhraseRow.CAPITAL
                && item + 1 < end
                && isContent(item + 1)
                && !row.has(item + 1, CueIndex.TIME);
    }

    /** Whether nothing but small words stands before that name. */
    boolean isWhole(int from, int name) {
        for (int i = from; i < name; i++) {
            if (!row.has(i, CueIndex.LINK | CueIndex.STOP)) {
                return false;
            }
        }
        return true;
    }

    /** "The leader of North Korea says": whether a name of no person is part of the phrase before it. */
    boolean isPartBehind(int name, int begin) {
        return name > begin && isContent(name - 1) && (!isOrganisation(name) || isTitled(name, begin));
    }

    /** Whether a word in capitals is no name by itself: "the Republican nominee said", "Voice of Asia said". */
    boolean isPartOfPhrase(int item, int begin, int last) {
        if (row.ref[item] >= 0) {
            return false;
        }
        if (item > begin && row.has(item - 1, CueIndex.LINK) && !row.has(item - 1, CueIndex.ARTICLE)) {
            return true;
        }
        return row.ref[item] == PhraseRow.CAPITAL && item < last && isContent(item + 1);
    }

    /** The bracket that this one closes; itself when it closes none. */
    int bracketOpens(int item, int begin) {
        for (int i = item - 1; i >= Math.max(begin, item - NEAR); i--) {
            if (row.is(i, PhraseRow.BRACKET)) {
                return i;
            }
        }
        return item;
    }

    /** Where the main clause begins: behind a quote at the head, and behind "In the spring," and "When it rained,". */
    int mainClause(int begin, int end) {
        int from = begin;
        while (from < end && (row.is(from, PhraseRow.QUOTE) || row.is(from, PhraseRow.COMMA))) {
            from++;
        }
        if (from == end || !opensClause(from)) {
            return behindDateline(from, end);
        }
        for (int i = from + 1; i < Math.min(end - 1, from + APPOSITION); i++) {
            if (row.is(i, PhraseRow.COMMA)) {
                return i + 1;
            }
        }
        return from;
    }

    int behindDateline(int from, int end) {
        for (int i = from + 1; i < Math.min(end - 1, from + NEAR); i++) {
            if (row.is(i, PhraseRow.DASH)
                    && (row.is(i - 1, PhraseRow.BRACKET) || row.ref[i - 1] == PhraseRow.ACRONYM)) {
                return i + 1;
            }
        }
        return from;
    }

    /** Whether a clause of time or place begins there. */
    boolean opensClause(int item) {
        return row.has(item, CueIndex.STOP)
                && !row.has(item, CueIndex.PRONOUN | CueIndex.LINK | CueIndex.VERB | CueIndex.CONTINUER);
    }

    /** The name that a clause begins with, titles before it left aside, a person's before others; -1 when there is none. */
    int head(int clause, int end) {
        int other = -1;
        for (int i = clause; i < Math.min(end, clause + LONGEST_PHRASE); i++) {
            if (isName(i) && !isPossessive(i) && (row.ref[i] != PhraseRow.CAPITAL || standsAlone(i, clause, end))) {
                if (personAt(i)) {
                    return i;
                }
                other = isOrganisation(i) ? i : other;
            }
            boolean goesOn = row.is(i, PhraseRow.NAME)
                    || (row.is(i, PhraseRow.WORD)
                            && !row.has(i, CueIndex.VERB)
                            && (!row.has(i, CueIndex.STOP | CueIndex.LINK) || row.has(i, CueIndex.ARTICLE)));
            if (!goesOn) {
                break;
            }
        }
        return other;
    }

    /** Whether one word in capitals is a clause's subject: "Doe attacked", not "the Federalist nominee". */
    boolean standsAlone(int item, int clause, int end) {
        if (item + 1 >= end) {
            return true;
        }
        boolean titles = row.is(item + 1, PhraseRow.NAME) || row.has(item + 1, CueIndex.TITLE | CueIndex.SPOKESPERSON);
        return (item == clause && !titles) || !isContent(item + 1);
    }

    boolean isPhrasePart(int item) {
        return row.is(item, PhraseRow.NAME)
                || (row.has(item, CueIndex.LINK) && row.ref[item] != AND && row.ref[item] != DAN)
                || (row.is(item, PhraseRow.WORD) && !row.has(item, CueIndex.STOP | CueIndex.VERB));
    }

    /** Whether the phrase holds a word for a speaker, or is all in capitals like a surname that no list holds. */
    boolean isHuman(int from, int to) {
        boolean capitals = to - from <= 3;
        for (int i = from; i < to; i++) {
            if (row.has(i, CueIndex.SPOKESPERSON | CueIndex.TITLE)) {
                return true;
            }
            capitals &= row.isCapitalised(i) && !(row.is(i, PhraseRow.NAME) && !personAt(i));
        }
        return capitals;
    }

    Voice voiceAt(int item) {
        boolean person = personAt(item);
        return row.ref[item] >= 0
                ? names.voice(row.ref[item])
                : names.voice(text.substring(row.begin[item], row.end[item]), person);
    }

    boolean personAt(int item) {
        int name = row.ref[item];
        if (name >= 0 && names.mayBePerson(name) && isApposedToOffice(item)) {
            names.learnPerson(name);
        }
        return name >= 0 ? names.isPerson(name) : name != PhraseRow.ACRONYM;
    }

    /** "Its manager, Ann Doe,": whether a word for an office stands before the comma before that item. */
    boolean isApposedToOffice(int item) {
        if (item < 2 || !row.is(item - 1, PhraseRow.COMMA)) {
            return false;
        }
        for (int i = item - 2; i >= Math.max(0, item - LONGEST_PHRASE); i--) {
            if (row.has(i, CueIndex.TITLE | CueIndex.SPOKESPERSON)) {
                return true;
            }
            if (!row.is(i, PhraseRow.WORD) && !row.is(i, PhraseRow.NAME) && !row.is(i, PhraseRow.BRACKET)) {
                return false;
            }
        }
        return false;
    }

    boolean isKnownPerson(int item) {
        return row.ref[item] >= 0 ? names.isPerson(row.ref[item]) : row.ref[item] == PhraseRow.KIN;
    }

    boolean isOrganisation(int item) {
        return row.ref[item] >= 0 ? names.isOrganisation(row.ref[item]) : row.ref[item] == PhraseRow.ACRONYM;
    }

    boolean isPossessive(int item) {
        int at = row.end[item];
        if (at + 1 >= text.length() || (text.charAt(at) != '\'' && text.charAt(at) != '’')) {
            return false;
        }
        return text.charAt(at + 1) == 's' || (text.charAt(at + 1) == ' ' && text.charAt(at - 1) == 's');
    }

    /** The person that the main clause begins with, else the first of the sentence; -1 when it names none. */
    int firstPerson(int begin, int end) {
        int head = head(mainClause(begin, end), end);
        if (head >= 0 && personAt(head) && row.ref[head] != PhraseRow.CAPITAL) {
            return head;
        }
        for (int i = begin; i < end; i++) {
            if (row.is(i, PhraseRow.NAME) && personAt(i) && row.ref[i] != PhraseRow.CAPITAL && !isPossessive(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the person is one of two: "Putin and Kim". The joining word is the short one. */
    boolean areTwo(int item) {
        return item + 2 < row.size
                && row.is(item + 1, PhraseRow.WORD)
                && row.end[item + 1] - row.begin[item + 1] <= 3
                && row.has(item + 1, CueIndex.LINK)
                && row.is(item + 2, PhraseRow.NAME)
                && personAt(item + 2);
    }

    int firstName(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (isName(i)) {
                return i;
            }
        }
        return -1;
    }

    boolean pronounIn(int begin, int end) {
        for (int i = begin; i < Math.min(end, begin + NEAR); i++) {
            if (row.has(i, CueIndex.PRONOUN) && !row.has(i, CueIndex.NOBODY)) {
                return true;
            }
        }
        return false;
    }

    /** Some verbs of saying also name a publisher: they count as verbs. */
    boolean isCitation(int item) {
        return row.has(item, CueIndex.CITATION) && !row.has(item, CueIndex.VERB);
    }

    boolean isSomeone(int item) {
        return (isName(item) && personAt(item))
                || (row.has(item, CueIndex.PRONOUN) && !row.has(item, CueIndex.RELATIVE));
    }

    boolean isPlainVerb(int item) {
        return row.is(item, PhraseRow.WORD)
                && row.isSmall(item)
                && row.end[item] - row.begin[item] > 3
                && !row.has(item, CueIndex.STOP | CueIndex.LINK | CueIndex.SPOKESPERSON | CueIndex.TITLE);
    }
}
