package org.wiretrace.divergence;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.wiretrace.language.DateMention;
import org.wiretrace.language.NumberReader;
import org.wiretrace.language.PrintedNumber;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameLinks;
import org.wiretrace.names.NameMention;
import org.wiretrace.quotes.Quote;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.PassageKind;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokens;
import org.wiretrace.text.WordDiff;

/** What differs between two matching words of a passage: replaced, left out or put in. */
final class ReplacedWords {
    /** Words of a passage's side up to which it is compared; what a longer one has behind them is not. */
    private static final int MAX_WORDS = 1_200;
    /** Words of a replaced stretch beyond which it is a rewording, not an alteration. */
    private static final int MAX_REPLACED = 6;
    /** Words that only one side has, from which on they may be a sentence of their own. */
    private static final int MIN_ONLY = 5;
    /** Words put in beyond which they are more than a detail. */
    private static final int MAX_INSERTED = 12;

    /** Letters of a word that can be told when it is run together with another. */
    private static final int MIN_GLUED = 4;

    /** Words around a place that say when. */
    private static final int NEAR = 3;

    private static final int NAME = 1;
    private static final int VERB = 2;
    private static final int ATTRIBUTES = NAME | VERB;

    /** Words of a quotation that the other side prints without its marks. */
    private static final int MIN_QUOTED = 6;
    /** Share of them that must be the same words. */
    private static final double SAME_WORDS = 0.8;

    /** Words on either side of a difference that tell whether the two say the same there. */
    private static final int AROUND = 5;
    /** Share of these that both have, from which on sentences that were only reworded run alike. */
    private static final double ALIKE = 0.7;
    /** Share below which they need not be about the same thing. */
    private static final double NEARLY_ALIKE = 0.4;

    private final Compared pair;
    private final Side a;
    private final Side b;
    private final LanguageTerms aTerms;
    private final LanguageTerms bTerms;
    private final NameLinks links;
    /** Whether the passage is reworded: its sentences may be alike, and of different things. */
    private boolean reworded;
    /** The share of the words around that stand on both sides; 1 in passages that were not reworded. */
    private double alike;

    ReplacedWords(Compared pair, LanguageTerms aTerms, LanguageTerms bTerms, NameLinks links) {
        this.pair = pair;
        this.a = pair.a;
        this.b = pair.b;
        this.aTerms = aTerms;
        this.bTerms = bTerms;
        this.links = links;
    }

    void find() {
        for (Passage passage : pair.passages) {
            if (passage.kind() == PassageKind.TRANSLATED) {
                continue; // no words are in common
            }
            Tokens as = a.text().tokens();
            Tokens bs = b.text().tokens();
            int aFrom = as.firstFrom(passage.aBegin());
            int aTo = Math.min(as.firstFrom(passage.aEnd()), aFrom + MAX_WORDS);
            int bFrom = bs.firstFrom(passage.bBegin());
            int bTo = Math.min(bs.firstFrom(passage.bEnd()), bFrom + MAX_WORDS);
            int[][] gaps = WordDiff.gaps(as.ids(), aFrom, aTo, bs.ids(), bFrom, bTo);
            int[] inB = matched(gaps, aFrom, aTo, bFrom, as.size());
            reworded = passage.kind() == PassageKind.REWRITTEN;
            for (int[] gap : gaps) {
                bridge(gap[0], gap[1], gap[2], gap[3]);
                alike = reworded ? alike(inB, gap, aFrom, aTo) : 1;
                if (alike >= NEARLY_ALIKE) {
                    compare(gap[0], gap[1], gap[2], gap[3]);
                }
            }
            unquoted(inB, true);
            unquoted(reversed(inB, bs.size()), false);
        }
    }

    /** The share of the words around a difference that stand there on both sides, from 0 to 1. */
    private static double alike(int[] inB, int[] gap, int aFrom, int aTo) {
        int from = Math.max(aFrom, gap[0] - AROUND);
        int to = Math.min(aTo, gap[1] + AROUND);
        int both = 0;
        for (int i = from; i < gap[0]; i++) {
            both += inB[i] >= gap[2] - AROUND ? 1 : 0;
        }
        for (int i = gap[1]; i < to; i++) {
            both += inB[i] >= 0 && inB[i] < gap[3] + AROUND ? 1 : 0;
        }
        return both / (double) Math.max(AROUND, gap[0] - from + to - gap[1]);
    }

    /** Takes note of what may be a sentence that only one side has. */
    private void bridge(int aFrom, int aTo, int bFrom, int bTo) {
        if (aTo - aFrom >= MIN_ONLY && bTo - bFrom < MIN_ONLY) {
            pair.bridge(true, a.span(aFrom, aTo));
        } else if (bTo - bFrom >= MIN_ONLY && aTo - aFrom < MIN_ONLY) {
            pair.bridge(false, b.span(bFrom, bTo));
        }
    }

    private void compare(int aFrom, int aTo, int bFrom, int bTo) {
        if (aTo - aFrom <= MAX_INSERTED && bTo - bFrom <= MAX_INSERTED && attributed(aFrom, aTo, bFrom, bTo)) {
            add(DivergenceKind.SPEAKER, aFrom, aTo, bFrom, bTo, "attributed on one side only");
        } else if (aTo == aFrom || bTo == bFrom) {
            if (aTo - aFrom <= MAX_INSERTED && bTo - bFrom <= MAX_INSERTED) {
                inserted(aFrom, aTo, bFrom, bTo);
            }
        } else if (aTo - aFrom <= MAX_REPLACED && bTo - bFrom <= MAX_REPLACED) {
            replaced(aFrom, aTo, bFrom, bTo);
        } else if (aTo - aFrom <= MAX_INSERTED && bTo - bFrom <= MAX_INSERTED) {
            dates(aFrom, aTo, bFrom, bTo);
        }
    }

    // ---- words that only one side has

    private void inserted(int aFrom, int aTo, int bFrom, int bTo) {
        boolean first = aTo > aFrom;
        Side here = first ? a : b;
        LanguageTerms terms = first ? aTerms : bTerms;
        int from = first ? aFrom : bFrom;
        int to = first ? aTo : bTo;
        if (negation(here, terms, from, to)) {
            if (to - from <= MAX_REPLACED && isDenied(aFrom, aTo, bFrom, bTo)) {
                DivergenceKind kind = first ? DivergenceKind.OMISSION : DivergenceKind.ADDITION;
                add(kind, aFrom, aTo, bFrom, bTo, "negation on one side only");
            }
        } else if (alike >= ALIKE && isTitle(here, terms, from, to)) {
            add(DivergenceKind.TITLE, aFrom, aTo, bFrom, bTo, "a title on one side only");
        } else {
            dates(aFrom, aTo, bFrom, bTo);
        }
    }

    private void add(DivergenceKind kind, int aFrom, int aTo, int bFrom, int bTo, String detail) {
        pair.add(kind, widened(a, aFrom, aTo), widened(b, bFrom, bTo), detail);
    }

    /** Whether one side gives to somebody what the other says in its own name: outside quotations, on either side. */
    private boolean attributed(int aFrom, int aTo, int bFrom, int bTo) {
        boolean first = aTo > aFrom;
        boolean oneSided = alike >= ALIKE && (!first || bTo == bFrom);
        Side here = first ? a : b;
        int from = first ? aFrom : bFrom;
        int to = first ? aTo : bTo;
        return oneSided
                && attribution(here, first ? aTerms : bTerms, from, to) == ATTRIBUTES
                && !crossesSentence(here, from, to)
                && !isQuotedAround(first ? b : a, first ? bFrom : aFrom, first ? bTo : aTo);
    }

    private static boolean crossesSentence(Side side, int from, int to) {
        for (int start : side.text().sentences()) {
            if (start > from && start < to) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words name somebody, a verb of saying, both, or neither. */
    private static int attribution(Side side, LanguageTerms terms, int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            Span here = side.span(i, i + 1);
            if (side.text().names()[i]) {
                NameMention mention = side.nameAt(here.begin(), here.end());
                found |= mention != null && mention.kind() != NameKind.PLACE ? NAME : 0;
            }
            found |= terms.reporting().contains(side.text().tokens().id(i)) ? VERB : 0;
            if (side.quoted(here.begin(), here.end())) {
                return 0;
            }
        }
        return found;
    }

    /** Whether a quotation ends or begins where the words stand: then its speaker is named elsewhere. */
    private static boolean isQuotedAround(Side side, int from, int to) {
        Span around = widened(
                side, Math.max(0, from - 1), Math.min(side.text().tokens().size(), to + 1));
        return side.quotes().stream().anyMatch(quote -> quote.begin() < around.end() && around.begin() < quote.end());
    }

    /** Whether the words are honorifics and offices, before a name. */
    private static boolean isTitle(Side side, LanguageTerms terms, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!terms.honorifics().contains(side.text().tokens().id(i))) {
                return false;
            }
        }
        boolean[] names = side.text().names();
        boolean person = to < names.length && names[to];
        boolean office = to < names.length
                && terms.honorifics().contains(side.text().tokens().id(to));
        return (person || office) && side.runsOn(to);
    }

    /** Whether the other side names that day nowhere. */
    private static boolean isUnknown(DateMention date, Side there) {
        return date.date() != null
                && there.dates().stream().noneMatch(other -> date.date().equals(other.date()));
    }

    // ---- words for words

    private void replaced(int aFrom, int aTo, int bFrom, int bTo) {
        Span aSpan = a.span(aFrom, aTo);
        Span bSpan = b.span(bFrom, bTo);
        if (dates(aFrom, aTo, bFrom, bTo)) {
            return;
        }
        PrintedNumber ofA = onlyNumber(a, aFrom, aTo);
        PrintedNumber ofB = onlyNumber(b, bFrom, bTo);
        if (ofA != null && ofB != null) {
            numbers(ofA, ofB);
            return;
        }
        if (QuotedWords.sameLetters(a.words(aSpan.begin(), aSpan.end()), b.words(bSpan.begin(), bSpan.end()))) {
            return; // parted otherwise
        }
        if (names(aFrom, aTo, bFrom, bTo) || (alike >= ALIKE && titles(aSpan, bSpan))) {
            return;
        }
        if (a.quoted(aSpan.begin(), aSpan.end()) && b.quoted(bSpan.begin(), bSpan.end())) {
            if (!reworded || pair.isOneUtterance(aSpan, bSpan)) {
                pair.add(DivergenceKind.QUOTE_WORDING, aSpan, bSpan, "words inside the quotation marks");
            }
        } else if (negation(a, aTerms, aFrom, aTo) != negation(b, bTerms, bFrom, bTo)
                && isDenied(aFrom, aTo, bFrom, bTo)) {
            pair.add(DivergenceKind.ADDITION, aSpan, bSpan, "negation on one side only");
        }
    }

    /** Whether a denial on one side stands nowhere near on the other: neither before it nor behind it, nor run together. */
    private boolean isDenied(int aFrom, int aTo, int bFrom, int bTo) {
        return alike >= ALIKE
                && (negation(a, aTerms, aFrom, aTo)
                        ? !isNegatedAround(b, bTerms, bFrom, bTo)
                        : !isNegatedAround(a, aTerms, aFrom, aTo));
    }

    private static boolean isNegatedAround(Side side, LanguageTerms terms, int from, int to) {
        int size = side.text().tokens().size();
        return negation(side, terms, Math.max(0, from - NEAR), Math.min(size, to + NEAR));
    }

    /** Whether either names a day there: another than the other, or one that the other names nowhere. */
    private boolean dates(int aFrom, int aTo, int bFrom, int bTo) {
        DateMention ofA = date(a, aFrom, aTo);
        DateMention ofB = date(b, bFrom, bTo);
        if (ofA != null && ofB != null) {
            if (ofA.date() != null
                    && ofB.date() != null
                    && !ofA.date().equals(ofB.date())
                    && !(reworded && (!isUnknown(ofA, b) || !isUnknown(ofB, a)))) {
                pair.add(
                        DivergenceKind.DATE,
                        new Span(ofA.begin(), ofA.end()),
                        new Span(ofB.begin(), ofB.end()),
                        ofA.date() + " and " + ofB.date());
            }
        } else if (ofA != null && alike >= ALIKE && isUnknown(ofA, b) && !isWeekday(ofA, b, bTerms, bFrom, bTo)) {
            Span words = new Span(ofA.begin(), ofA.end());
            pair.add(DivergenceKind.DATE, words, widened(b, bFrom, bTo), ofA.date() + " on one side only");
        } else if (ofB != null && alike >= ALIKE && isUnknown(ofB, a) && !isWeekday(ofB, a, aTerms, aFrom, aTo)) {
            Span words = new Span(ofB.begin(), ofB.end());
            pair.add(DivergenceKind.DATE, widened(a, aFrom, aTo), words, ofB.date() + " on one side only");
        }
        if (ofA != null || ofB != null) {
            return true;
        }
        DayOfWeek dayOfA = aTerms.onlyWeekday(a.text().tokens(), aFrom, aTo);
        DayOfWeek dayOfB = bTerms.onlyWeekday(b.text().tokens(), bFrom, bTo);
        if (dayOfA == null || dayOfB == null || dayOfA == dayOfB) {
            return false;
        }
        pair.add(DivergenceKind.DATE, a.span(aFrom, aTo), b.span(bFrom, bTo), said(dayOfA) + " and " + said(dayOfB));
        return true;
    }

    /** Whether the other side names the weekday of that date there. */
    private static boolean isWeekday(DateMention date, Side there, LanguageTerms terms, int from, int to) {
        int size = there.text().tokens().size();
        return terms.onlyWeekday(there.text().tokens(), Math.max(0, from - NEAR), Math.min(size, to + NEAR))
                == date.date().getDayOfWeek();
    }

    static String said(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static DateMention date(Side side, int from, int to) {
        return from == to
                ? null
                : side.dateAt(side.span(from, to).begin(), side.span(from, to).end());
    }

    /** The one number that the range holds, or holds a part of; null when it holds none or several. */
    private static PrintedNumber onlyNumber(Side side, int from, int to) {
        PrintedNumber only = null;
        for (int i = from; i < to; i++) {
            PrintedNumber number = side.numberAt(i);
            if (number != null) {
                if (only != null && only.begin() != number.begin()) {
                    return null;
                }
                only = number;
            }
        }
        return only;
    }

    private void numbers(PrintedNumber ofA, PrintedNumber ofB) {
        if (!Double.isNaN(ofA.value())
                && !Double.isNaN(ofB.value())
                && ofA.value() != ofB.value()
                && !(reworded && areTwoFacts(ofA, ofB))
                && !NumberReader.isRounding(ofA.value(), ofB.value())) {
            pair.add(
                    DivergenceKind.NUMBER,
                    new Span(ofA.begin(), ofA.end()),
                    new Span(ofB.begin(), ofB.end()),
                    plain(ofA.value()) + " and " + plain(ofB.value()));
        }
    }

    /** Whether two numbers in like sentences count different things: each article has both, or speaks of another person. */
    private boolean areTwoFacts(PrintedNumber ofA, PrintedNumber ofB) {
        NameMention whoseA = a.personBefore(ofA.begin());
        NameMention whoseB = b.personBefore(ofB.begin());
        boolean others = whoseA != null && whoseB != null && !isPartOf(whoseA, whoseB);
        return others || (b.states(ofA.value()) && a.states(ofB.value()));
    }

    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private boolean names(int aFrom, int aTo, int bFrom, int bTo) {
        NameMention aName = onlyName(a, aFrom, aTo);
        NameMention bName = onlyName(b, bFrom, bTo);
        if (aName == null
                || bName == null
                || aName.canonical().equals(bName.canonical())
                || isPartOf(aName, bName)
                || links.areLinked(aName.canonical(), bName.canonical())
                || aName.variant().equals(bName.variant())
                || (reworded && (alike < ALIKE || speaksOf(b, aName) || speaksOf(a, bName)))
                || (aName.kind() != bName.kind() && !mayBeAlike(aName, bName))) {
            // "Jakarta" for "the government" is another word, not another name.
            return false;
        }
        pair.add(
                aName.kind() == NameKind.PLACE || bName.kind() == NameKind.PLACE
                        ? DivergenceKind.PLACE
                        : DivergenceKind.NAME,
                new Span(aName.begin(), aName.end()),
                new Span(bName.begin(), bName.end()),
                aName.canonical() + " and " + bName.canonical());
        return true;
    }

    /** Whether an article speaks of somebody elsewhere: then another stands here for a reason. */
    static boolean speaksOf(Side side, NameMention name) {
        return side.names().stream().anyMatch(other -> isPartOf(other, name));
    }

    /** Whether two names of different kinds may name things of one: nothing proves one's kind, and both have as many words. */
    private static boolean mayBeAlike(NameMention a, NameMention b) {
        return (Side.isUnknown(a) || Side.isUnknown(b))
                && a.variant().split(" ", -1).length == b.variant().split(" ", -1).length;
    }

    /** One name said shorter or longer is no other name. */
    static boolean isPartOf(NameMention a, NameMention b) {
        Set<String> as = words(a.canonical());
        Set<String> bs = words(b.canonical());
        return as.containsAll(bs) || bs.containsAll(as);
    }

    private static Set<String> words(String name) {
        return new TreeSet<>(List.of(Folding.fold(name).split("[\\s-]+", -1)));
    }

    private static NameMention onlyName(Side side, int from, int to) {
        NameMention only = null;
        for (int i = from; i < to; i++) {
            if (side.text().names()[i]) {
                NameMention here = side.nameAt(
                        side.text().tokens().begin(i), side.text().tokens().end(i));
                if (only != null && !only.equals(here)) {
                    return null;
                }
                only = here;
            }
        }
        return only;
    }

    private boolean titles(Span aSpan, Span bSpan) {
        String aTitle = title(a, aTerms, aSpan);
        String bTitle = title(b, bTerms, bSpan);
        if (aTitle == null || bTitle == null || aTitle.equals(bTitle)) {
            return false;
        }
        pair.add(DivergenceKind.TITLE, aSpan, bSpan, aTitle + " and " + bTitle);
        return true;
    }

    /** The longest office that the span names; null when none. */
    private static String title(Side side, LanguageTerms terms, Span span) {
        String words = Folding.fold(side.words(span.begin(), span.end()));
        return terms.titles().stream()
                .filter(title -> containsWord(words, title))
                .findFirst()
                .orElse(null);
    }

    private static boolean containsWord(String words, String word) {
        int at = words.indexOf(word);
        while (at >= 0) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
            int end = at + word.length();
            if (begins && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)))) {
                return true;
            }
            at = words.indexOf(word, at + 1);
        }
        return false;
    }

    private static boolean negation(Side side, LanguageTerms terms, int from, int to) {
        Tokens tokens = side.text().tokens();
        for (int i = from; i < to; i++) {
            String word =
                    Folding.fold(side.words(tokens.begin(i), tokens.end(i))).replace('’', '\'');
            if (terms.negators().contains(word) || endsInNegator(word, terms)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a negator was run together with the word before it, as scraped pages do. */
    private static boolean endsInNegator(String word, LanguageTerms terms) {
        for (int length = MIN_GLUED; length <= word.length() - MIN_GLUED; length++) {
            if (terms.negators().contains(word.substring(word.length() - length))) {
                return true;
            }
        }
        return false;
    }

    // ---- marks of quotation on one side only

    /** The place in the second text of each token of the first that matches; negative for the others. */
    private static int[] matched(int[][] gaps, int aFrom, int aTo, int bFrom, int size) {
        int[] inB = new int[size];
        Arrays.fill(inB, -1);
        int i = aFrom;
        int j = bFrom;
        for (int[] gap : gaps) {
            while (i < gap[0]) {
                inB[i++] = j++;
            }
            i = gap[1];
            j = gap[3];
        }
        while (i < aTo) {
            inB[i++] = j++;
        }
        return inB;
    }

    private static int[] reversed(int[] places, int size) {
        int[] reversed = new int[size];
        Arrays.fill(reversed, -1);
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0 && places[i] < size) {
                reversed[places[i]] = i;
            }
        }
        return reversed;
    }

    /** Quotations of one side whose words the other prints in its own name. */
    private void unquoted(int[] there, boolean first) {
        Side here = first ? a : b;
        Side other = first ? b : a;
        for (Quote quote : here.quotes()) {
            Tokens tokens = here.text().tokens();
            int from = tokens.firstFrom(quote.begin());
            int to = tokens.firstFrom(quote.end());
            int begin = Integer.MAX_VALUE;
            int end = -1;
            int same = 0;
            for (int i = from; i < to; i++) {
                if (there[i] >= 0) {
                    same++;
                    begin = Math.min(begin, there[i]);
                    end = Math.max(end, there[i] + 1);
                }
            }
            if (to - from < MIN_QUOTED || same < SAME_WORDS * (to - from) || end - begin > 2 * (to - from)) {
                continue;
            }
            Span own = other.span(begin, end);
            if (other.isUnmarked(own)) {
                Span quoted = new Span(quote.begin(), quote.end());
                pair.add(
                        DivergenceKind.QUOTE_WORDING,
                        first ? quoted : own,
                        first ? own : quoted,
                        "quoted on one side only");
            }
        }
    }

    /** The stretch, or where it is empty the words around it. */
    private static Span widened(Side side, int from, int to) {
        int size = side.text().tokens().size();
        return to > from ? side.span(from, to) : side.span(Math.max(0, from - 1), Math.min(size, to + 1));
    }
}
