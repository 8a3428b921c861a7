package org.wiretrace.names;

import static org.wiretrace.names.NameTokens.ARABIC;
import static org.wiretrace.names.NameTokens.HYPHEN;
import static org.wiretrace.names.NameTokens.SPACE;
import static org.wiretrace.names.PersonWords.BOUNDARY;
import static org.wiretrace.names.PersonWords.END;
import static org.wiretrace.names.PersonWords.GIVEN;
import static org.wiretrace.names.PersonWords.NEVER;
import static org.wiretrace.names.PersonWords.OFFICE;
import static org.wiretrace.names.PersonWords.VERB;

import java.util.List;

/**
 * Arabic names: behind a title or honorific, and behind a reporting verb, which stands before its subject. Between the two
 * may stand what the office is over (the ministry, the land). A name begins with a listed given name; right behind a
 * title with the article it may begin with any word.
 *
 * <p>It goes on with given names, with particles and what follows them, and ends with a word with the article, as family
 * names have it. Such a word may also be the object of the sentence: behind more than one given name it must have the
 * ending of a family name, or a mark behind it.
 */
final class ArabicNames extends UncasedNames {
    /** Words of an office that may stand between its first and the name. */
    private static final int MOST_BETWEEN = 6;

    private static final int MOST_PARTS = 7;
    private static final int SHORTEST_FAMILY = 4;
    private static final String ARTICLE = "ال";

    /** Son of, daughter of, house of. */
    private static final IdSet DESCENT = IdSet.of("بن ابن بنت آل ولد");

    /** First halves of a name in two words. */
    private static final IdSet FIRST_HALVES = IdSet.of("عبد أبو أبي أبا أم");

    /** What Arabic writes in one word with the one that it stands before. */
    private static final List<String> PREFIXES = List.of("و", "ف", "ب", "ل", "ك", "وب", "ول", "فل");

    /** Nouns of action and of place begin so, as family names seldom do. */
    private static final List<String> NOUN_BEGINNINGS = List.of("الا", "الإ", "الت", "الم");

    private static final List<String> POSSESSIVES = List.of("ته", "له", "هم", "ها", "هما");

    private static final List<String> PREFIXED_ARTICLES = List.of("وال", "فال", "بال", "كال", "لل", "ولل", "وبال");

    ArabicNames(NameTokens tokens, PersonWords words) {
        super(tokens, words);
    }

    @Override
    void prove() {
        int i = 0;
        while (i < tokens.size) {
            int next = i + 1;
            if (tokens.shapes[i] == ARABIC && !isTaken(i) && !isDescent(i - 1)) {
                int end = endOf(i, OFFICE);
                if (end > i) {
                    next = behindOffice(i, end);
                } else if (endOf(i, VERB) > i) {
                    behindVerb(endOf(i, VERB));
                }
            }
            i = next;
        }
    }

    /** Proves the name that follows the office, and gives where to look on. */
    private int behindOffice(int office, int officeEnd) {
        boolean definite = isDefinite(office, officeEnd);
        int behind = officeEnd;
        int t = officeEnd;
        while (t < tokens.size && t < behind + MOST_BETWEEN && tokens.gaps[t] == SPACE && tokens.shapes[t] == ARABIC) {
            int end = endOf(t, OFFICE);
            if (end > t) {
                definite = isDefinite(t, end);
                behind = end;
                t = end;
                continue;
            }
            if (!isTaken(t)) {
                int name = isGiven(t) || (definite && t == behind && mayBegin(t)) ? nameEnd(t) : -1;
                if (name > 0) {
                    prove(t, name - 1);
                    return name;
                }
                if (isGiven(t) || words.end(tokens, t, VERB | END) > t) {
                    return t;
                }
            }
            t++;
        }
        return behind;
    }

    private void behindVerb(int verbEnd) {
        for (int t = verbEnd; t < tokens.size && t < verbEnd + MOST_BETWEEN; t++) {
            boolean goesOn = tokens.gaps[t] == SPACE && tokens.shapes[t] == ARABIC && !isTaken(t);
            if (!goesOn || endOf(t, OFFICE) > t || words.end(tokens, t, VERB | END) > t) {
                return;
            }
            if (isGiven(t)) {
                int end = nameEnd(t);
                if (end > 0) {
                    prove(t, end - 1);
                }
                return;
            }
            if (!text(t).startsWith(ARTICLE)) {
                return;
            }
        }
    }

    /** Whether the office stands with the article, so that what follows is not what it is over, and is no other word. */
    private boolean isDefinite(int office, int end) {
        String word = text(office);
        return (word.startsWith(ARTICLE) || PREFIXED_ARTICLES.stream().anyMatch(word::startsWith))
                && endOf(office, NEVER) < end;
    }

    /** A word that no list knows and that may be the first of a foreign name. */
    private boolean mayBegin(int token) {
        String word = text(token);
        return word.length() >= 3
                && !word.startsWith(ARTICLE)
                && !isDescent(token)
                && !isInflected(word)
                && !isBoundary(token)
                && !isNever(token);
    }

    /** Where the name ends that begins with that token; -1 when it has not two parts. */
    private int nameEnd(int begin) {
        int end = partEnd(begin);
        int parts = 1;
        boolean descends = false;
        while (parts < MOST_PARTS && end < tokens.size && goesOn(end)) {
            int next = end;
            if (isDescent(next)) {
                int of = next + 1;
                if (of >= tokens.size || !goesOn(of) || isBoundary(of) || isNever(of)) {
                    break;
                }
                end = partEnd(of);
                descends = true;
            } else if (isGiven(next)) {
                end = partEnd(next);
            } else if (isBoundary(next) || isNever(next)) {
                break;
            } else if (isFamily(next, parts == 1)) {
                end = next + 1;
                if (!isDescent(end)) {
                    return isSecondFamily(end) ? end + 1 : end;
                }
            } else if (isLast(next, parts == 1 && !descends)) {
                end = next + 1;
            } else {
                break;
            }
            parts++;
        }
        return parts >= 2 ? end : -1;
    }

    /** A word with the article that is a family name and not the next word of the sentence. */
    private boolean isFamily(int token, boolean second) {
        String word = text(token);
        if (!word.startsWith(ARTICLE) || word.length() < SHORTEST_FAMILY || word.endsWith("ية") || isNever(token)) {
            return false; // no family name ends as adjectives of women and things do
        }
        return isNisba(word)
                || isMarked(token)
                || (endsName(token + 1)
                        && !word.endsWith("ة")
                        && (second || NOUN_BEGINNINGS.stream().noneMatch(word::startsWith)));
    }

    private static boolean isNisba(String word) {
        return word.endsWith("ي") || word.endsWith("ى");
    }

    /** Whether something that is no word follows, such as a comma. */
    private boolean isMarked(int token) {
        return token + 1 == tokens.size || tokens.gaps[token + 1] > HYPHEN;
    }

    /** The clan behind the family. */
    private boolean isSecondFamily(int token) {
        return token < tokens.size
                && goesOn(token)
                && text(token).startsWith(ARTICLE)
                && isNisba(text(token))
                && !isBoundary(token)
                && !isNever(token)
                && endsName(token + 1);
    }

    /**
     * Whether a word that no list knows ends the name, or a family name or a father's follows it. Behind one given name,
     * a word that ends names may follow too; behind more it may well be the verb that is followed.
     */
    private boolean isLast(int token, boolean second) {
        int next = token + 1;
        return isPlain(token)
                && ((isMarked(token) && (second || !text(token).startsWith("ل")))
                        || isDescent(next)
                        || (next < tokens.size && goesOn(next) && isFamily(next, false) && isNisba(text(next)))
                        || (second && endsName(next) && !text(token).endsWith("ة")));
    }

    /** A word that may be a foreign family name. */
    private boolean isPlain(int token) {
        String word = text(token);
        return word.length() >= 3 && !word.startsWith(ARTICLE) && !isInflected(word);
    }

    /** Whether the ending or the beginning shows a word of the sentence: a verb, an accusative, a possessive. */
    private static boolean isInflected(String word) {
        boolean participle = word.startsWith("م") && word.endsWith("ا") && word.length() >= 6;
        return participle
                || word.indexOf('\u064B') >= 0
                || word.startsWith("لإ")
                || word.startsWith("لأ")
                || word.startsWith("است")
                || word.startsWith("ان")
                || (word.startsWith("ا") && word.indexOf('ت') == 2)
                || POSSESSIVES.stream().anyMatch(word::endsWith);
    }

    private boolean isDescent(int token) {
        return token >= 0 && token < tokens.size && DESCENT.contains(tokens.ids[token]);
    }

    private boolean endsName(int token) {
        return token >= tokens.size || !goesOn(token) || isBoundary(token);
    }

    private boolean goesOn(int token) {
        return tokens.gaps[token] <= HYPHEN && tokens.shapes[token] == ARABIC && !isTaken(token);
    }

    /** Where the part ends that begins there: behind one word, or behind two where the first is only half of one. */
    private int partEnd(int token) {
        boolean half = FIRST_HALVES.contains(tokens.ids[token]) && token + 1 < tokens.size && goesOn(token + 1);
        return half ? token + 2 : token + 1;
    }

    private boolean isGiven(int token) {
        String word = text(token);
        return words.isWord(tokens.ids[token], GIVEN)
                || FIRST_HALVES.contains(tokens.ids[token])
                || (word.startsWith("عبدال") && word.length() > 6);
    }

    private boolean isNever(int token) {
        return endOf(token, NEVER) > token;
    }

    /** Whether a name ends before that token. */
    private boolean isBoundary(int token) {
        if (words.isWord(tokens.ids[token], GIVEN)) {
            return false;
        }
        String word = text(token);
        return endOf(token, BOUNDARY) > token
                || (word.length() > 4 && PREFIXED_ARTICLES.stream().anyMatch(word::startsWith))
                || (word.length() >= 3 && word.startsWith("و"));
    }

    /** End of the longest phrase of one of the kinds that begins there, prefixes cut off; the token itself if none. */
    private int endOf(int token, int kinds) {
        int end = words.end(tokens, token, kinds);
        if (end > token) {
            return end;
        }
        String word = text(token);
        int and = word.startsWith("و") || word.startsWith("ف") ? 1 : 0;
        if (word.startsWith("لل", and) && word.length() - and > 4) {
            // "For" and the article grow together: what is printed lacks its alif.
            return words.end(tokens, token, NameTokens.idOf(ARTICLE + word.substring(and + 2)), kinds);
        }
        for (int p = 0; p < PREFIXES.size() && end == token; p++) {
            String prefix = PREFIXES.get(p);
            if (word.startsWith(prefix) && word.length() - prefix.length() >= 3) {
                end = words.end(tokens, token, NameTokens.idOf(word.substring(prefix.length())), kinds);
            }
        }
        return end;
    }

    // ---- mentions

    @Override
    int mentionAt(int token) {
        if (tokens.shapes[token] != ARABIC) {
            return -1;
        }
        int end = super.mentionAt(token);
        if (end >= 0) {
            return end;
        }
        String word = text(token);
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix) && word.length() - prefix.length() >= 3) {
                int cut = prefix.length();
                end = mentionAt(token, NameTokens.idOf(word.substring(cut)), tokens.begins[token] + cut);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    /** Neither behind another name nor before more of one: the son of Khalid al-X is not Khalid al-X. */
    @Override
    boolean standsFree(int from, int to) {
        if (from > 0 && tokens.gaps[from] == SPACE) {
            if (isDescent(from - 1) || words.isWord(tokens.ids[from - 1], GIVEN)) {
                return false;
            }
        }
        int next = to + 1;
        return next >= tokens.size
                || tokens.gaps[next] != SPACE
                || !(isDescent(next)
                        || (!text(to).startsWith(ARTICLE) && isFamily(next, false) && isNisba(text(next))));
    }

    /** The last word, unless it is a father's name or a given one. */
    @Override
    List<String> shortForms(String fullName) {
        NameTokens name = NameTokens.of(fullName);
        int last = name.size - 1;
        if (last < 1
                || name.length(last) < SHORTEST_FAMILY
                || DESCENT.contains(name.ids[last - 1])
                || FIRST_HALVES.contains(name.ids[last - 1])
                || words.isWord(name.ids[last], GIVEN)) {
            return List.of();
        }
        return List.of(name.words(last, last));
    }

    /** A family name behind a title, an honorific or a reporting verb. */
    @Override
    void findShortForms() {
        for (int i = 0; i < tokens.size; i++) {
            int end = tokens.shapes[i] == ARABIC && !isTaken(i) ? endOf(i, OFFICE | VERB) : i;
            if (end > i && end < tokens.size && tokens.gaps[end] == SPACE && !isTaken(end)) {
                shortForm(tokens.begins[end], tokens.ends[end]);
            }
        }
    }
}
