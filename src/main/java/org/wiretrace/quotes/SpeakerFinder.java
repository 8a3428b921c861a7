package org.wiretrace.quotes;

import java.util.ArrayList;
import java.util.List;
import org.wiretrace.names.NameMention;
import org.wiretrace.text.Span;

/**
 * Finds who speaks, for the quotations of one article. Each paragraph with a quotation, and the one before it, becomes a
 * row of words, names and quotes, cut into sentences; in a sentence each reporting verb or preposition is looked at with
 * the noun phrase beside it. What a sentence leaves open is taken over from the one before.
 */
final class SpeakerFinder {
    private final String text;
    private final List<Span> paragraphs;
    private final List<QuoteMarks.Stretch> stretches;
    private final BodyNames names;
    private final Found[] found;
    private final PhraseRow row;
    private final QuoteShapes shapes;
    private final Phrases phrases;
    /** The links of the sentence, in order; and those that are verbs, and those that are not. */
    private final List<Event> events = new ArrayList<>();

    private final List<Event> verbs = new ArrayList<>();
    private final List<Event> links = new ArrayList<>();

    /** The name behind "quoted by" in the sentence; null when there is none. */
    private String via;

    /** Whom "he" stands for. */
    private Voice focus = Voice.NOBODY;
    /** Who spoke the last quote. */
    private Voice last = Voice.NOBODY;
    /** Who the sentence before is about, and whether a quote that stands alone may take it over across paragraphs. */
    private Voice intro = Voice.NOBODY;

    private boolean introReports;
    /** Whether the sentence before had a quote with a speaker; whether it was nothing but quotes. */
    private boolean quotedBefore;

    private boolean onlyQuotesBefore;
    /** Quotes at the head of the paragraph that so far have no speaker in it. */
    private int weakFrom = -1;

    /**
     * What was found of a quote.
     *
     * @param voice who speaks
     * @param cue the linking words; null when there are none
     * @param form how it stands in its sentence
     * @param rule how the speaker was found
     * @param via who published it; null when its sentence names none
     */
    record Found(Voice voice, String cue, QuoteForm form, SpeakerRule rule, String via) {}

    /**
     * A word that links, and whom.
     *
     * @param cue first item of the linking words
     * @param cueEnd last one, exclusive
     * @param voiceFrom first item of the speaker; -1 when not printed
     * @param voice the speaker
     * @param preposition whether it is no verb
     */
    private record Event(int cue, int cueEnd, int voiceFrom, Voice voice, boolean preposition) {}

    SpeakerFinder(
            BodyText body,
            CueIndex cues,
            List<Span> paragraphs,
            List<QuoteMarks.Stretch> stretches,
            List<NameMention> mentions) {
        text = body.text();
        names = new BodyNames(body, mentions);
        row = new PhraseRow(text, cues, names);
        shapes = new QuoteShapes(text, stretches);
        phrases = new Phrases(text, names, row);
        this.paragraphs = paragraphs;
        this.stretches = stretches;
        found = new Found[stretches.size()];
    }

    /** What was found of each quotation; null for what is no quotation at all. */
    Found[] find() {
        int q = 0;
        int done = -1;
        while (q < stretches.size()) {
            int p = stretches.get(q).paragraph();
            if (p - 1 > done) {
                forget(p - 1);
                if (p > 0) {
                    paragraph(p - 1, q, q);
                }
            }
            int end = q;
            while (end < stretches.size() && stretches.get(end).paragraph() == p) {
                end++;
            }
            paragraph(p, q, end);
            done = p;
            q = end;
        }
        shareInBlocks();
        return found;
    }

    /** Nothing carries over a stretch without quotes but the last person named in it. */
    private void forget(int nextParagraph) {
        quotedBefore = false;
        onlyQuotesBefore = false;
        intro = Voice.NOBODY;
        introReports = false;
        if (nextParagraph <= 0) {
            return;
        }
        int at = paragraphs.get(nextParagraph).begin();
        int oldest = paragraphs.get(Math.max(0, nextParagraph - 3)).begin();
        focus = Voice.NOBODY;
        for (int n = names.lastBefore(at); n >= 0 && names.begins()[n] >= oldest; n--) {
            if (names.isPerson(n)) {
                focus = names.voice(n);
                return;
            }
        }
    }

    private void paragraph(int number, int from, int to) {
        Span span = paragraphs.get(number);
        row.clear();
        int at = span.begin();
        for (int q = from; q < to; q++) {
            QuoteMarks.Stretch stretch = stretches.get(q);
            row.words(at, Math.max(at, stretch.outerBegin()));
            row.quote(q, stretch.outerBegin(), stretch.outerEnd());
            at = stretch.outerEnd();
        }
        row.words(at, Math.max(at, span.end()));
        weakFrom = -1;
        int begin = 0;
        boolean first = true;
        for (int i = 0; i < row.size; i++) {
            boolean ends = i + 1 == row.size
                    || (row.is(i, PhraseRow.END) && !row.is(i + 1, PhraseRow.END))
                    || (row.is(i, PhraseRow.QUOTE) && quoteEndsSentence(i));
            if (ends) {
                sentence(begin, i + 1, first);
                begin = i + 1;
                first = false;
            }
        }
    }

    private boolean quoteEndsSentence(int item) {
        int next = item + 1;
        char lastChar = shapes.lastChar(row.ref[item]);
        if (!Characters.isTerminal(lastChar)) {
            return false;
        }
        if (row.is(next, PhraseRow.QUOTE)) {
            return true;
        }
        if (!row.is(next, PhraseRow.WORD) && !row.is(next, PhraseRow.NAME)) {
            return false;
        }
        if (row.isSmall(next)) {
            return false;
        }
        return !attributionFollows(next, lastChar == '.');
    }

    /** Whether a name and a verb come next, and nothing much else when the quote itself ended in a full stop. */
    private boolean attributionFollows(int from, boolean only) {
        int verb = -1;
        if (!only
                && phrases.isSomeone(from)
                && from + 1 < row.size
                && phrases.isPlainVerb(from + 1)
                && (from + 2 >= row.size || phrases.isPause(from + 2))) {
            return true;
        }
        for (int i = from; i < Math.min(row.size, from + Phrases.NEAR); i++) {
            if (row.is(i, PhraseRow.QUOTE) || row.is(i, PhraseRow.END)) {
                return verb >= 0 && row.is(i, PhraseRow.END);
            }
            if (row.begins(i, CueIndex.VERB | CueIndex.CONTINUER)) {
                if (!only) {
                    return i - from < 6;
                }
                verb = verb < 0 && i - from < 4 ? i : verb;
            }
            if (only && verb >= 0 && i > verb + 5) {
                return false;
            }
        }
        return verb >= 0 && from + Phrases.NEAR >= row.size;
    }

    private void sentence(int begin, int end, boolean first) {
        int firstPerson = phrases.firstPerson(begin, end);
        findEvents(begin, end, firstPerson);
        Voice said = Voice.NOBODY;
        boolean quotes = false;
        boolean onlyQuotes = true;
        boolean adjacent = onlyQuotesBefore;
        for (int i = begin; i < end; i++) {
            if (!row.is(i, PhraseRow.QUOTE)) {
                onlyQuotes &= row.is(i, PhraseRow.END) || row.is(i, PhraseRow.COMMA);
                continue;
            }
            quotes = true;
            Found answer = judge(i, begin, end, first && i == begin, firstPerson);
            found[row.ref[i]] = answer;
            if (answer != null && answer.voice().isKnown()) {
                if (weakFrom >= 0 && adjacent && i == begin && answer.cue() != null) {
                    lendBack(row.ref[i], answer);
                }
                said = answer.voice();
                last = said;
            }
            if (first && i == begin && answer != null && answer.cue() == null) {
                weakFrom = row.ref[i];
            }
        }
        remember(begin, end, firstPerson, said, quotes);
        quotedBefore = said.isKnown();
        onlyQuotesBefore = quotes && onlyQuotes;
    }

    /** Two quotes side by side: the first takes the speaker of the second. */
    private void lendBack(int quote, Found answer) {
        for (int q = weakFrom; q < quote; q++) {
            if (found[q] != null && found[q].cue() == null) {
                found[q] = new Found(answer.voice(), null, found[q].form(), SpeakerRule.CARRIED_ON, found[q].via());
            }
        }
        weakFrom = -1;
    }

    private void remember(int begin, int end, int firstPerson, Voice said, boolean quotes) {
        Event event = mainEvent(begin);
        introReports = event != null || row.is(end - 1, PhraseRow.COLON);
        if (said.isSomebody()) {
            intro = said;
        } else if (event != null && event.voice().isKnown()) {
            intro = event.voice();
        } else if (firstPerson >= 0) {
            intro = phrases.areTwo(firstPerson) ? Voice.NOBODY : asBefore(phrases.voiceAt(firstPerson));
        } else if (row.is(end - 1, PhraseRow.COLON) && phrases.firstName(begin, end) >= 0) {
            intro = phrases.voiceAt(phrases.firstName(begin, end));
        } else if (!quotes) {
            intro = phrases.pronounIn(begin, end) ? focus : Voice.NOBODY;
        }
        if (intro.isSomebody()) {
            focus = Voice.called(intro.pronoun() ? intro.standsFor() : intro.printed(), intro.name(), true);
        } else if (firstPerson >= 0) {
            focus = Voice.NOBODY; // two people: "he" may be either
        }
    }

    /** "Doe", where the last one spoken of was Ann Doe, is Ann Doe. */
    private Voice asBefore(Voice voice) {
        boolean same = voice.name() == null
                && focus.name() != null
                && (" " + focus.name() + " ").contains(" " + voice.printed() + " ");
        return same ? Voice.called(voice.printed(), focus.name(), true) : voice;
    }

    /** The verb of the main clause: the first one, or the last when a clause of time or place comes first. */
    private Event mainEvent(int begin) {
        if (events.isEmpty()) {
            return null;
        }
        boolean clauseFirst = phrases.opensClause(begin);
        for (int i = events.size() - 1; clauseFirst && i > 0; i--) {
            if (events.get(i).voice().isKnown() && !events.get(i).preposition()) {
                return events.get(i);
            }
        }
        return events.get(0);
    }

    // ---- the links of a sentence ---------------------------------------------------------------------------------

    private void findEvents(int begin, int end, int firstPerson) {
        events.clear();
        verbs.clear();
        links.clear();
        bar(begin, end);
        for (int i = begin; i < end; i++) {
            if (row.length[i] == 0 || phrases.isCitation(i) || phrases.isCompound(i)) {
                continue;
            }
            Event event = null;
            if (row.has(i, CueIndex.VERB | CueIndex.CONTINUER)) {
                event = verb(i, begin, end, firstPerson);
            } else if (row.has(i, CueIndex.PREPOSITION)) {
                event = preposition(i, begin, end);
            }
            if (event != null) {
                events.add(event);
                (event.preposition() ? links : verbs).add(event);
            }
        }
    }

    /** Names after "quoted by" say where it was published, not who said it. */
    private void bar(int begin, int end) {
        boolean barred = false;
        int words = 0;
        via = null;
        for (int i = begin; i < end; i++) {
            if (row.length[i] > 0 && phrases.isCitation(i)) {
                barred = true;
                words = 0;
            } else if (row.is(i, PhraseRow.NAME)) {
                row.flags[i] = barred ? 1 : 0;
                if (barred && via == null) {
                    via = text.substring(row.begin[i], row.end[i]);
                }
            } else if (!row.is(i, PhraseRow.WORD) || row.begins(i, CueIndex.VERB) || ++words > Phrases.NEAR) {
                barred &= phrases.isCitation(i);
            }
        }
    }

    private Event verb(int i, int begin, int end, int firstPerson) {
        int next = i + row.length[i];
        if (row.has(i, CueIndex.CONTINUER)) {
            Voice carried = focus.isSomebody() ? focus : last;
            return new Event(i, next, -1, carried, false);
        }
        boolean afterQuote = isAfterQuote(i, begin);
        boolean afterPause = i == begin || phrases.isPause(i - 1);
        boolean nounToo = row.has(i, CueIndex.VERB_AFTER) && !row.has(i, CueIndex.VERB_BEFORE);
        if (nounToo && !afterPause && !afterQuote && !phrases.isName(i - 1) && !row.has(i - 1, CueIndex.PRONOUN)) {
            return null;
        }
        Event event = null;
        if (afterQuote || (nounToo && afterPause)) {
            event = right(i, next, end, begin, firstPerson, false);
            if (event == null && afterQuote && firstPerson >= 0 && firstPerson < i) {
                // Verb-final languages: the subject comes before the quote.
                event = new Event(i, next, firstPerson, phrases.voiceAt(firstPerson), false);
            }
            if (event == null && !afterQuote) {
                return null;
            }
        } else if (i > begin) {
            boolean alone = row.has(i, CueIndex.PARTICIPLE) && !phrases.isNounPhrase(i - 1);
            event = alone ? subject(i, begin, next, firstPerson) : null;
            event = event == null ? left(i, begin, next, firstPerson) : event;
        }
        if (event == null && (afterPause || i == begin)) {
            event = right(i, next, end, begin, firstPerson, false);
        }
        return event == null ? new Event(i, next, -1, Voice.NOBODY, false) : event;
    }

    private boolean isAfterQuote(int i, int begin) {
        int k = i - 1;
        while (k >= begin
                && k >= i - 3
                && (row.is(k, PhraseRow.COMMA) || row.is(k, PhraseRow.DASH) || row.has(k, CueIndex.PARTICLE))) {
            k--;
        }
        return k >= begin && row.is(k, PhraseRow.QUOTE);
    }

    private Event preposition(int i, int begin, int end) {
        int next = i + row.length[i];
        if (row.length[i] == 1 && i > begin && !phrases.isPause(i - 1)) {
            return null; // as in "bagi": only a phrase of its own attributes
        }
        if (next < end && row.has(next, CueIndex.STOP) && !row.has(next, CueIndex.LINK | CueIndex.PRONOUN)) {
            return null;
        }
        Event event = right(i, next, end, begin, -1, true);
        if (event == null && i > begin && phrases.isName(i - 1)) {
            event = new Event(i, next, i - 1, phrases.voiceAt(i - 1), true); // "에 따르면", "zufolge"
        }
        return event;
    }

    /** The noun phrase after a verb or preposition. */
    private Event right(int cue, int from, int end, int begin, int firstPerson, boolean preposition) {
        int person = -1;
        int other = -1;
        int phraseEnd = from;
        boolean spokes = false;
        boolean barred = false;
        boolean link = false;
        int i = from;
        for (; i < Math.min(end, from + 2 * Phrases.NEAR); i++) {
            if (row.is(i, PhraseRow.NAME)) {
                if (row.flags[i] != 0) {
                    break;
                }
                if (!phrases.personAt(i)) {
                    other = i;
                } else if (!(link && spokes) && !phrases.isPossessive(i) && !phrases.isAdjective(i, end)) {
                    if (person >= 0 && i - person > 4) {
                        break;
                    }
                    person = i;
                }
                link = false;
                phraseEnd = i + 1;
            } else if (row.is(i, PhraseRow.WORD)) {
                if (i == from && row.has(i, CueIndex.PRONOUN)) {
                    return new Event(cue, from, i, pronoun(i, begin, firstPerson), preposition);
                }
                if (phrases.isCitation(i) || (row.begins(i, CueIndex.VERB | CueIndex.PREPOSITION) && i > from)) {
                    break;
                }
                if (row.has(i, CueIndex.TIME) || (row.has(i, CueIndex.STOP) && !row.has(i, CueIndex.LINK))) {
                    break;
                }
                if (person >= 0 && row.has(i, CueIndex.LINK)) {
                    break;
                }
                spokes |= row.has(i, CueIndex.SPOKESPERSON);
                link = row.has(i, CueIndex.LINK);
                if (person < 0) {
                    phraseEnd = i + 1;
                }
            } else if (row.is(i, PhraseRow.COMMA)) {
                // "said the agency's head, Jane Doe": the name comes in apposition.
                if (person >= 0 || preposition || i + 1 >= end) {
                    break;
                }
                if (!row.is(i + 1, PhraseRow.NAME)) {
                    break;
                }
                barred = i == from;
            } else if (!row.is(i, PhraseRow.BRACKET)) {
                break;
            }
            if (barred) {
                break;
            }
        }
        if (person >= 0) {
            return new Event(cue, from, person, phrases.voiceAt(person), preposition);
        }
        if (phraseEnd == from) {
            return null;
        }
        if (other >= 0
                && other == phraseEnd - 1
                && !spokes
                && (phrases.isOrganisation(other) || phrases.isWhole(from, other))) {
            return new Event(cue, from, other, phrases.voiceAt(other), preposition);
        }
        return phrase(cue, from, from, phraseEnd, preposition);
    }

    /** The noun phrase before a verb. */
    private Event left(int verb, int begin, int next, int firstPerson) {
        int k = verb - 1;
        if (row.is(k, PhraseRow.COMMA) || row.is(k, PhraseRow.DASH)) {
            return apposition(verb, begin, next, firstPerson);
        }
        boolean spokes = false;
        int i = k;
        for (; i >= Math.max(begin, verb - Phrases.NEAR); i--) {
            if (row.is(i, PhraseRow.NAME)) {
                if (row.flags[i] != 0) {
                    continue;
                }
                if (spokes || (phrases.isPossessive(i) && i < k) || phrases.isPartOfPhrase(i, begin, k)) {
                    break;
                }
                if (!phrases.personAt(i) && (phrases.isPartBehind(i, begin) || (i < k && phrases.isContent(i + 1)))) {
                    break;
                }
                return new Event(verb, next, i, phrases.voiceAt(i), false);
            }
            if (row.is(i, PhraseRow.WORD)) {
                if (row.has(i, CueIndex.RELATIVE)) {
                    i -= i > begin && row.is(i - 1, PhraseRow.COMMA) ? 1 : 0;
                    continue;
                }
                if (row.has(i, CueIndex.PRONOUN) && verb - i <= 4) {
                    return new Event(verb, next, i, pronoun(i, begin, firstPerson), false);
                }
                spokes |= row.has(i, CueIndex.SPOKESPERSON);
                continue;
            }
            if (row.is(i, PhraseRow.BRACKET)) {
                i = phrases.bracketOpens(i, begin); // "Jane Doe (D-Ohio) said"
                continue;
            }
            break;
        }
        return phraseBefore(verb, begin, next, firstPerson);
    }

    /** "Jane Doe, the head of the agency, said": the name before the first comma. */
    private Event apposition(int verb, int begin, int next, int firstPerson) {
        int person = -1;
        int other = -1;
        for (int i = verb - 3; i >= Math.max(begin, verb - Phrases.APPOSITION); i--) {
            if (row.is(i, PhraseRow.QUOTE) || row.is(i, PhraseRow.END) || row.is(i, PhraseRow.COLON)) {
                break;
            }
            boolean before =
                    row.is(i + 1, PhraseRow.COMMA) || row.is(i + 1, PhraseRow.DASH) || row.is(i + 1, PhraseRow.BRACKET);
            if (phrases.isName(i) && before) {
                if (phrases.personAt(i)) {
                    person = i;
                } else if (phrases.isOrganisation(i)) {
                    other = i;
                }
            }
        }
        int at = person >= 0 ? person : other;
        return at < 0 ? subject(verb, begin, next, firstPerson) : new Event(verb, next, at, phrases.voiceAt(at), false);
    }

    /** "He laughed at it, saying": the subject of the sentence. */
    private Event subject(int verb, int begin, int next, int firstPerson) {
        int clause = phrases.mainClause(begin, verb);
        int head = phrases.head(clause, verb);
        for (int i = clause; i < Math.min(head < 0 ? verb : head, clause + 4); i++) {
            if (row.has(i, CueIndex.PRONOUN) && !row.has(i, CueIndex.RELATIVE)) {
                return new Event(verb, next, i, pronoun(i, begin, firstPerson), false);
            }
        }
        if (head >= 0 && (phrases.personAt(head) || row.has(verb, CueIndex.PARTICIPLE))) {
            return new Event(verb, next, head, phrases.voiceAt(head), false);
        }
        if (!events.isEmpty() && events.get(0).voice().isKnown()) {
            return new Event(verb, next, -1, events.get(0).voice(), false);
        }
        return firstPerson < 0 || firstPerson > verb
                ? null
                : new Event(verb, next, firstPerson, phrases.voiceAt(firstPerson), false);
    }

    private Event phraseBefore(int verb, int begin, int next, int firstPerson) {
        int to = verb;
        while (to > begin && row.has(to - 1, CueIndex.STOP | CueIndex.NEGATOR) && !row.has(to - 1, CueIndex.LINK)) {
            to--;
        }
        int from = to;
        while (from > begin && to - from < Phrases.LONGEST_PHRASE && phrases.isPhrasePart(from - 1)) {
            from--;
        }
        while (from < to && row.has(from, CueIndex.LINK) && !row.has(from, CueIndex.ARTICLE)) {
            from++;
        }
        if (from == to || (to - from == 1 && row.isSmall(from) && !row.has(from, CueIndex.SPOKESPERSON))) {
            return subject(verb, begin, next, firstPerson);
        }
        return phrase(verb, next, from, to, false);
    }

    private Event phrase(int cue, int cueEnd, int from, int to, boolean preposition) {
        int last = Math.min(to, from + Phrases.LONGEST_PHRASE);
        boolean says = false;
        for (int i = from; i < last; i++) {
            says |= row.is(i, PhraseRow.NAME) || (phrases.isContent(i) && row.end[i] - row.begin[i] > 1);
        }
        if (!says) {
            return null;
        }
        String printed = text.substring(row.begin[from], row.end[last - 1]);
        return new Event(cue, cueEnd, from, Voice.called(printed, null, phrases.isHuman(from, last)), preposition);
    }

    private Voice pronoun(int item, int begin, int firstPerson) {
        String printed = text.substring(row.begin[item], row.end[item]);
        if (row.has(item, CueIndex.NOBODY)) {
            return new Voice(printed, null, true, null, false);
        }
        boolean subject =
                firstPerson >= 0 && firstPerson < item && firstPerson - begin < 4 && !phrases.areTwo(firstPerson);
        Voice who = subject ? phrases.voiceAt(firstPerson) : focus;
        if (!who.isSomebody() && firstPerson >= 0 && firstPerson < item && !phrases.areTwo(firstPerson)) {
            who = phrases.voiceAt(firstPerson);
        }
        if (!who.isSomebody()) {
            return new Voice(printed, null, true, null, false);
        }
        String standsFor = who.pronoun() ? who.standsFor() : who.printed();
        return new Voice(printed, who.name(), true, standsFor, true);
    }

    // ---- one quote -----------------------------------------------------------------------------------------------

    private Found judge(int item, int begin, int end, boolean opensParagraph, int firstPerson) {
        QuoteMarks.Stretch stretch = stretches.get(row.ref[item]);
        Event event = namedBefore(choose(item, begin, end, firstPerson), item);
        QuoteForm form = form(item, begin, end, stretch, event);
        if (event != null) {
            return form == QuoteForm.MIXED && isNameInMarks(item, stretch, event)
                    ? null
                    : new Found(event.voice(), cue(event), form, rule(event), via);
        }
        if (form == QuoteForm.MIXED) {
            boolean scare = shapes.isScare(stretch);
            boolean unclosed = !stretch.closed();
            if (events.isEmpty() && (scare || unclosed)) {
                return null;
            }
            int head = scare ? -1 : phrases.head(phrases.mainClause(begin, item), item);
            Voice voice = head >= 0 && phrases.isKnownPerson(head) ? phrases.voiceAt(head) : Voice.NOBODY;
            return new Found(voice, null, form, SpeakerRule.NAMED, via);
        }
        Voice voice = Voice.NOBODY;
        SpeakerRule rule = SpeakerRule.CARRIED_ON;
        if (item == begin) {
            if (quotedBefore) {
                voice = last;
            } else if (!opensParagraph || introReports) {
                voice = intro;
                rule = SpeakerRule.INTRODUCED;
            }
        } else if (row.is(item - 1, PhraseRow.COLON) && firstPerson >= 0 && firstPerson < item) {
            voice = phrases.voiceAt(firstPerson);
            rule = SpeakerRule.NAMED;
        } else if (row.is(item - 1, PhraseRow.QUOTE) && found[row.ref[item - 1]] != null) {
            voice = found[row.ref[item - 1]].voice();
        }
        if (row.size == 1 && shapes.isHeading(stretch)) {
            return null;
        }
        if (!voice.isKnown()
                && form == QuoteForm.DIRECT
                && shapes.isScare(stretch)
                && !Characters.isTerminal(shapes.lastChar(row.ref[item]))) {
            return null;
        }
        return new Found(voice, null, form, rule, via);
    }

    private SpeakerRule rule(Event event) {
        if (event.cue() >= 0 && row.has(event.cue(), CueIndex.CONTINUER)) {
            return SpeakerRule.CARRIED_ON;
        }
        return event.voice().pronoun() ? SpeakerRule.PRONOUN : SpeakerRule.NAMED;
    }

    /** Scripts without capitals set names in marks: they count only right beside the verb. */
    private boolean isNameInMarks(int item, QuoteMarks.Stretch stretch, Event event) {
        char first = shapes.firstLetter(stretch);
        boolean capitals = Character.isUpperCase(first) || Character.isLowerCase(first) || Character.isDigit(first);
        boolean beside = event.cueEnd() == item || (event.cue() > item && event.cue() <= item + 3);
        return !capitals && !beside && shapes.words(stretch) <= 3;
    }

    private String cue(Event event) {
        return event.cue() < 0 ? null : text.substring(row.begin[event.cue()], row.end[event.cueEnd() - 1]);
    }

    private Event choose(int item, int begin, int end, int firstPerson) {
        char lastChar = shapes.lastChar(row.ref[item]);
        int next = item + 1;
        while (next < end
                && next < item + 4
                && (row.is(next, PhraseRow.COMMA)
                        || row.is(next, PhraseRow.DASH)
                        || row.has(next, CueIndex.PARTICLE))) {
            next++;
        }
        boolean pauseAfter = next > item + 1
                || Characters.isComma(lastChar)
                || Characters.isTerminal(lastChar)
                || Characters.isDash(lastChar);
        int at = firstFrom(verbs, item);
        Event before = at > 0 ? verbs.get(at - 1) : null;
        Event after = at < verbs.size() ? verbs.get(at) : null;
        boolean newClause = before != null && before.voice().isKnown() && phrases.opensClause(next);
        if (after != null
                && pauseAfter
                && !newClause
                && (before == null || after.voice().isKnown())
                && noQuoteBetween(item, after.cue())
                && (after.cue() == next || after.voiceFrom() == next || isSubjectOf(after, next))) {
            return after;
        }
        Event plain = plainAfter(item, next, begin, end, pauseAfter, firstPerson);
        if (plain != null) {
            return plain;
        }
        plain = plainBefore(item, begin, before, firstPerson);
        if (plain != null) {
            return plain;
        }
        if (before != null) {
            return before;
        }
        return after != null ? after : nearest(links, item);
    }

    /** "The council said that when it announced the plan it": where nobody knows "it", the last speaker before it. */
    private Event namedBefore(Event event, int item) {
        if (event == null || event.cue() > item || event.preposition() || isNamed(event.voice())) {
            return event;
        }
        for (int i = firstFrom(verbs, event.cue()) - 1; i >= 0; i--) {
            Event before = verbs.get(i);
            if (!noQuoteBetween(before.cue(), event.cue())) {
                break;
            }
            if (isNamed(before.voice())) {
                return before;
            }
        }
        return event;
    }

    private static boolean isNamed(Voice voice) {
        return voice.isKnown() && (!voice.pronoun() || voice.isSomebody());
    }

    private static Event nearest(List<Event> events, int item) {
        int at = firstFrom(events, item);
        return at > 0 ? events.get(at - 1) : events.isEmpty() ? null : events.get(0);
    }

    /** Index of the first of them that stands behind that item. */
    private static int firstFrom(List<Event> events, int item) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).cue() < item) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether what follows the quote leads up to that verb: "..., the head of the agency Jane Doe said". */
    private boolean isSubjectOf(Event event, int from) {
        if (event.cue() < from || event.cue() - from > Phrases.APPOSITION) {
            return false;
        }
        return event.voiceFrom() >= from && event.voiceFrom() < event.cue();
    }

    private boolean noQuoteBetween(int from, int to) {
        for (int i = from + 1; i < Math.min(to, from + Phrases.APPOSITION); i++) {
            if (row.is(i, PhraseRow.QUOTE)) {
                return false;
            }
        }
        return to - from < Phrases.APPOSITION;
    }

    /** A name and a word that no list has, after a quote that ends in a comma; or a dash and a name. */
    private Event plainAfter(int item, int next, int begin, int end, boolean pauseAfter, int firstPerson) {
        if (next >= end || !pauseAfter) {
            return null;
        }
        boolean dash = row.is(next - 1, PhraseRow.DASH);
        if (dash && row.is(next, PhraseRow.NAME)) {
            return new Event(-1, -1, next, phrases.voiceAt(next), false);
        }
        if (dash && Characters.isTerminal(shapes.lastChar(row.ref[item]))) {
            int to = next;
            while (to < end
                    && to < next + Phrases.LONGEST_PHRASE
                    && row.is(to, PhraseRow.WORD)
                    && row.isCapitalised(to)) {
                to++;
            }
            if (to > next && to >= end - 1) {
                return phrase(-1, -1, next, to, false);
            }
        }
        if (shapes.lastChar(row.ref[item]) == '.' || next + 1 >= end) {
            return null;
        }
        if (phrases.isSomeone(next) && phrases.isPlainVerb(next + 1)) {
            return new Event(next + 1, next + 2, next, someone(next, begin, firstPerson), false);
        }
        if (phrases.isPlainVerb(next) && phrases.isSomeone(next + 1)) {
            return new Event(next, next + 1, next + 1, someone(next + 1, begin, firstPerson), false);
        }
        return null;
    }

    private Event plainBefore(int item, int begin, Event before, int firstPerson) {
        int i = item - 1;
        if (i < begin + 1 || !(row.is(i, PhraseRow.COMMA) || row.is(i, PhraseRow.COLON))) {
            return null;
        }
        if (row.is(i, PhraseRow.COLON) && phrases.isName(i - 1) && i - 1 == begin) {
            return new Event(-1, -1, i - 1, phrases.voiceAt(i - 1), false);
        }
        boolean known = before != null && before.cue() == i - 1;
        if (i >= begin + 2
                && phrases.isPlainVerb(i - 1)
                && phrases.isSomeone(i - 2)
                && !phrases.isPossessive(i - 2)
                && !known) {
            return new Event(i - 1, i, i - 2, someone(i - 2, begin, firstPerson), false);
        }
        return null;
    }

    private Voice someone(int item, int begin, int firstPerson) {
        return row.is(item, PhraseRow.NAME) ? phrases.voiceAt(item) : pronoun(item, begin, firstPerson);
    }

    private QuoteForm form(int item, int begin, int end, QuoteMarks.Stretch stretch, Event event) {
        if (stretch.block() > 0) {
            return QuoteForm.BLOCK;
        }
        char lastChar = shapes.lastChar(row.ref[item]);
        boolean ends = Characters.isTerminal(lastChar) || Characters.isComma(lastChar);
        char firstChar = shapes.firstLetter(stretch);
        boolean small = Character.isLowerCase(firstChar);
        int words = shapes.words(stretch);
        boolean pauseAfter = item + 1 >= end || phrases.isPause(item + 1);
        boolean linked = event != null && (event.cue() == item + 1 || event.voiceFrom() == item + 1);
        if (item == begin || row.is(item - 1, PhraseRow.COLON)) {
            return (ends || (words >= 5 && (pauseAfter || linked))) && !(small && words < 5)
                    ? QuoteForm.DIRECT
                    : QuoteForm.MIXED;
        }
        boolean pauseBefore = phrases.isPause(item - 1) || row.has(item - 1, CueIndex.VERB);
        boolean spoken = event != null && isRightBehind(event, item);
        if (event == null && row.is(item - 1, PhraseRow.COMMA) && item + 1 < end && !row.is(item + 1, PhraseRow.END)) {
            return QuoteForm.MIXED; // "her column, “We Will Be Back,” ran on Monday"
        }
        if (pauseBefore || spoken) {
            // What goes on in small letters, far from its verb, is a piece of the reporter's sentence.
            boolean clause =
                    words >= 5 && (ends || pauseAfter) && (!small || (ends && (spoken || goesOn(item, begin))));
            return clause || (!small && ends && words >= 2) ? QuoteForm.DIRECT : QuoteForm.MIXED;
        }
        return Character.isUpperCase(firstChar) && words >= 5 && Characters.isTerminal(lastChar)
                ? QuoteForm.DIRECT
                : QuoteForm.MIXED;
    }

    /** Whether the quote is the second half of one that opens the sentence: "The road," said Doe, "is safe." */
    private boolean goesOn(int item, int begin) {
        Found opening = item > begin && row.is(begin, PhraseRow.QUOTE) ? found[row.ref[begin]] : null;
        return opening != null && opening.form() == QuoteForm.DIRECT;
    }

    /** Whether the quote follows the verb, with a comma between them or none. */
    private boolean isRightBehind(Event event, int item) {
        return event.cueEnd() == item || (event.cueEnd() == item - 1 && phrases.isPause(item - 1));
    }

    private void shareInBlocks() {
        int from = 0;
        while (from < found.length) {
            int block = stretches.get(from).block();
            int to = from + 1;
            while (block > 0 && to < found.length && stretches.get(to).block() == block) {
                to++;
            }
            Voice voice = Voice.NOBODY;
            for (int q = from; q < to; q++) {
                if (found[q] != null && found[q].voice().isKnown() && (!voice.isKnown() || found[q].cue() != null)) {
                    voice = found[q].voice();
                }
            }
            for (int q = from; q < to && block > 0; q++) {
                found[q] = inBlock(found[q], voice);
            }
            from = to;
        }
    }

    private static Found inBlock(Found part, Voice voice) {
        if (part == null) {
            return new Found(voice, null, QuoteForm.BLOCK, SpeakerRule.BLOCK, null);
        }
        SpeakerRule rule = part.voice().equals(voice) ? part.rule() : SpeakerRule.BLOCK;
        return new Found(voice, part.cue(), QuoteForm.BLOCK, rule, part.via());
    }
}
