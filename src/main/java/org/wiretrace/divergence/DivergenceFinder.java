package org.wiretrace.divergence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wiretrace.language.DateMention;
import org.wiretrace.language.Languages;
import org.wiretrace.language.NumberReader;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameLinks;
import org.wiretrace.names.NameMention;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.Rendering;
import org.wiretrace.quotes.SharedQuote;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.PassageKind;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokens;

/**
 * Finds where two articles that share text say different things. Inside a matching passage the words of one side that
 * the other replaced are looked at: a number for a number, a date for a date, a name for a name is a divergence, a
 * synonym is not. Shared quotes are compared for wording and speaker, and sentences that only one side has are listed
 * when they carry a name, a number or a quotation. Of sentences that say the same in two languages only numbers and dates
 * are compared. Precision comes before recall.
 *
 * @param minOmissionWords words that a sentence has at least to be listed as left out or added
 * @param links names that stand for each other
 * @param terms what is known of each language, by code
 */
public record DivergenceFinder(int minOmissionWords, NameLinks links, Map<String, LanguageTerms> terms)
        implements Serializable {
    /** Words of a passage's side up to which it is compared; what a longer one has behind them is not. */
    private static final int MAX_WORDS = 1_200;
    /** Words of a replaced stretch beyond which it is a rewording, not an alteration. */
    private static final int MAX_REPLACED = 6;
    /** Sentences listed as left out or added, of one pair. */
    private static final int MAX_LISTED = 12;

    private static final Comparator<Divergence> BY_PLACE = Comparator.comparing(
                    (Divergence d) -> d.aBegin() == null ? Integer.MAX_VALUE : d.aBegin())
            .thenComparing(d -> d.bBegin() == null ? Integer.MAX_VALUE : d.bBegin())
            .thenComparing(Divergence::kind);

    /** Finds them in texts of those languages. */
    public static DivergenceFinder of(int minOmissionWords, NameLinks links, Languages languages) {
        return new DivergenceFinder(minOmissionWords, links, LanguageTerms.byCode(languages));
    }

    /** Every divergence between the two, by place. */
    public List<Divergence> find(
            Side a, Side b, List<Passage> passages, List<SharedQuote> sharedQuotes, boolean listOmissions) {
        List<Divergence> found = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.kind() == PassageKind.TRANSLATED) {
                TranslatedFacts.compare(a, b, passage, found);
            } else {
                replaced(a, b, passage, found);
            }
        }
        for (SharedQuote shared : sharedQuotes) {
            quotes(a, b, shared, found);
        }
        if (listOmissions) {
            onlyOn(a, b, passages, sharedQuotes, true, found);
            onlyOn(b, a, passages, sharedQuotes, false, found);
        }
        found.sort(BY_PLACE);
        return withoutRepeats(found);
    }

    private static List<Divergence> withoutRepeats(List<Divergence> sorted) {
        Set<List<Object>> seen = new HashSet<>();
        List<Divergence> kept = new ArrayList<>();
        for (Divergence one : sorted) {
            if (seen.add(java.util.Arrays.asList(one.kind(), one.aBegin(), one.bBegin()))) {
                kept.add(one);
            }
        }
        return kept;
    }

    /** Compares the stretches of a passage that differ between two matching words. */
    private void replaced(Side a, Side b, Passage passage, List<Divergence> found) {
        Tokens as = a.text().tokens();
        Tokens bs = b.text().tokens();
        int aFrom = as.firstFrom(passage.aBegin());
        int aTo = Math.min(as.firstFrom(passage.aEnd()), aFrom + MAX_WORDS);
        int bFrom = bs.firstFrom(passage.bBegin());
        int bTo = Math.min(bs.firstFrom(passage.bEnd()), bFrom + MAX_WORDS);
        int[][] gaps = WordDiff.gaps(as.ids(), aFrom, aTo, bs.ids(), bFrom, bTo);
        for (int[] gap : gaps) {
            compare(a, gap[0], gap[1], b, gap[2], gap[3], found);
        }
    }

    private void compare(Side a, int aFrom, int aTo, Side b, int bFrom, int bTo, List<Divergence> found) {
        boolean negated = negation(a, aFrom, aTo) != negation(b, bFrom, bTo);
        if (aTo - aFrom > MAX_REPLACED || bTo - bFrom > MAX_REPLACED) {
            return;
        }
        if (aTo == aFrom || bTo == bFrom) {
            if (negated) {
                found.add(divergence(
                        a,
                        widened(a, aFrom, aTo),
                        b,
                        widened(b, bFrom, bTo),
                        aTo > aFrom ? DivergenceKind.OMISSION : DivergenceKind.ADDITION,
                        "negation on one side only"));
            }
            return;
        }
        Span aSpan = span(a, aFrom, aTo);
        Span bSpan = span(b, bFrom, bTo);
        DateMention aDate = a.dateAt(aSpan.begin(), aSpan.end());
        DateMention bDate = b.dateAt(bSpan.begin(), bSpan.end());
        if (aDate != null && bDate != null) {
            if (aDate.date() != null && bDate.date() != null && !aDate.date().equals(bDate.date())) {
                found.add(divergence(
                        a,
                        new Span(aDate.begin(), aDate.end()),
                        b,
                        new Span(bDate.begin(), bDate.end()),
                        DivergenceKind.DATE,
                        aDate.date() + " and " + bDate.date()));
            }
            return;
        }
        int[] aNumber = onlyNumber(a, aFrom, aTo);
        int[] bNumber = onlyNumber(b, bFrom, bTo);
        if (aNumber != null && bNumber != null && aDate == null && bDate == null) {
            numbers(a, aNumber[0], b, bNumber[0], found);
            return;
        }
        if (names(a, aFrom, aTo, b, bFrom, bTo, found)) {
            return;
        }
        if (titles(a, aSpan, b, bSpan, found)) {
            return;
        }
        if (a.quoted(aSpan.begin(), aSpan.end()) && b.quoted(bSpan.begin(), bSpan.end())) {
            found.add(divergence(a, aSpan, b, bSpan, DivergenceKind.QUOTE_WORDING, "words inside the quotation marks"));
        } else if (negated) {
            found.add(divergence(a, aSpan, b, bSpan, DivergenceKind.ADDITION, "negation on one side only"));
        }
    }

    /** Index of the one number in the range; null when it holds none or several. */
    private static int[] onlyNumber(Side side, int from, int to) {
        int[] only = null;
        for (int i = from; i < to; i++) {
            if (Character.isDigit(
                    side.article().text().charAt(side.text().tokens().begin(i)))) {
                if (only != null) {
                    return null;
                }
                only = new int[] {i};
            }
        }
        return only;
    }

    private static void numbers(Side a, int aToken, Side b, int bToken, List<Divergence> found) {
        double aValue = value(a, aToken);
        double bValue = value(b, bToken);
        if (Double.isNaN(aValue)
                || Double.isNaN(bValue)
                || aValue == bValue
                || NumberReader.isRounding(aValue, bValue)) {
            return;
        }
        found.add(divergence(
                a,
                span(a, aToken, aToken + 1),
                b,
                span(b, bToken, bToken + 1),
                DivergenceKind.NUMBER,
                plain(aValue) + " and " + plain(bValue)));
    }

    static double value(Side side, int token) {
        Tokens tokens = side.text().tokens();
        String digits = side.words(tokens.begin(token), tokens.end(token));
        String after = token + 1 < tokens.size() ? side.words(tokens.begin(token + 1), tokens.end(token + 1)) : null;
        return NumberReader.value(digits, after, side.language());
    }

    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private boolean names(Side a, int aFrom, int aTo, Side b, int bFrom, int bTo, List<Divergence> found) {
        NameMention aName = onlyName(a, aFrom, aTo);
        NameMention bName = onlyName(b, bFrom, bTo);
        if (aName == null || bName == null) {
            return false;
        }
        if (aName.canonical().equals(bName.canonical())
                || isPartOf(aName, bName)
                || links.areLinked(aName.canonical(), bName.canonical())) {
            return false;
        }
        boolean places = aName.kind() == NameKind.PLACE && bName.kind() == NameKind.PLACE;
        boolean alike = aName.kind() == bName.kind();
        if (!alike) {
            return false; // "Jakarta" for "the government" is another word, not another name
        }
        // A name that the other article knows too stands there in its own right.
        found.add(divergence(
                a,
                new Span(aName.begin(), aName.end()),
                b,
                new Span(bName.begin(), bName.end()),
                places ? DivergenceKind.PLACE : DivergenceKind.NAME,
                aName.canonical() + " and " + bName.canonical()));
        return true;
    }

    /** One name said shorter or longer is no other name. */
    private static boolean isPartOf(NameMention a, NameMention b) {
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

    private LanguageTerms termsOf(Side side) {
        LanguageTerms known = terms.get(side.language().code());
        return known == null ? LanguageTerms.of(side.language()) : known;
    }

    private boolean titles(Side a, Span aSpan, Side b, Span bSpan, List<Divergence> found) {
        String aTitle = title(a, aSpan);
        String bTitle = title(b, bSpan);
        if (aTitle == null || bTitle == null || aTitle.equals(bTitle)) {
            return false;
        }
        found.add(divergence(a, aSpan, b, bSpan, DivergenceKind.TITLE, aTitle + " and " + bTitle));
        return true;
    }

    /** The longest office that the span names; null when none. */
    private String title(Side side, Span span) {
        String words = Folding.fold(side.words(span.begin(), span.end()));
        return termsOf(side).titles().stream()
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

    private boolean negation(Side side, int from, int to) {
        Tokens tokens = side.text().tokens();
        Set<String> negators = termsOf(side).negators();
        for (int i = from; i < to; i++) {
            String word =
                    Folding.fold(side.words(tokens.begin(i), tokens.end(i))).replace('’', '\'');
            if (negators.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static void quotes(Side a, Side b, SharedQuote shared, List<Divergence> found) {
        Quote aQuote = a.quote(shared.aQuote());
        Quote bQuote = b.quote(shared.bQuote());
        if (aQuote == null || bQuote == null) {
            return;
        }
        Span aSpan = new Span(aQuote.begin(), aQuote.end());
        Span bSpan = new Span(bQuote.begin(), bQuote.end());
        if (shared.rendering() == Rendering.ALTERED || shared.rendering() == Rendering.RETRANSLATED) {
            String detail = shared.rendering() == Rendering.ALTERED ? "other words" : "another translation";
            found.add(divergence(a, aSpan, b, bSpan, DivergenceKind.QUOTE_WORDING, detail));
        }
        if (Boolean.FALSE.equals(shared.sameSpeaker())) {
            found.add(new Divergence(
                    a.article().id(),
                    b.article().id(),
                    DivergenceKind.SPEAKER,
                    aSpan.begin(),
                    aSpan.end(),
                    bSpan.begin(),
                    bSpan.end(),
                    aQuote.speaker(),
                    bQuote.speaker(),
                    "the same words given to " + aQuote.speaker() + " and to " + bQuote.speaker()));
        }
    }

    /** Sentences of one side outside every passage and shared quote, when they carry a fact. */
    private void onlyOn(
            Side here,
            Side there,
            List<Passage> passages,
            List<SharedQuote> sharedQuotes,
            boolean first,
            List<Divergence> found) {
        Tokens tokens = here.text().tokens();
        int[] starts = here.text().sentences();
        int listed = 0;
        for (int s = 0; s < starts.length && listed < MAX_LISTED; s++) {
            int to = s + 1 < starts.length ? starts[s + 1] : tokens.size();
            if (to - starts[s] < minOmissionWords) {
                continue;
            }
            Span span = span(here, starts[s], to);
            if (isShared(here, span, passages, sharedQuotes, first)) {
                continue;
            }
            String carries = carries(here, span, starts[s], to);
            if (carries == null) {
                continue;
            }
            listed++;
            String words = here.words(span.begin(), span.end());
            DivergenceKind kind = first ? DivergenceKind.OMISSION : DivergenceKind.ADDITION;
            found.add(new Divergence(
                    first ? here.article().id() : there.article().id(),
                    first ? there.article().id() : here.article().id(),
                    kind,
                    first ? span.begin() : null,
                    first ? span.end() : null,
                    first ? null : span.begin(),
                    first ? null : span.end(),
                    first ? words : null,
                    first ? null : words,
                    carries));
        }
    }

    private static boolean isShared(
            Side here, Span span, List<Passage> passages, List<SharedQuote> sharedQuotes, boolean first) {
        int covered = 0;
        for (Passage passage : passages) {
            int begin = first ? passage.aBegin() : passage.bBegin();
            int end = first ? passage.aEnd() : passage.bEnd();
            covered += Math.max(0, Math.min(end, span.end()) - Math.max(begin, span.begin()));
        }
        for (SharedQuote shared : sharedQuotes) {
            Quote quote = here.quote(first ? shared.aQuote() : shared.bQuote());
            if (quote != null) {
                covered += Math.max(0, Math.min(quote.end(), span.end()) - Math.max(quote.begin(), span.begin()));
            }
        }
        return covered * 3 > span.length();
    }

    /** What makes a sentence worth listing; null when nothing does. */
    private static String carries(Side side, Span span, int from, int to) {
        List<String> what = new ArrayList<>();
        if (side.quotes().stream().anyMatch(q -> q.begin() < span.end() && span.begin() < q.end())) {
            what.add("a quotation");
        }
        Tokens tokens = side.text().tokens();
        for (int i = from; i < to; i++) {
            if (Character.isDigit(side.article().text().charAt(tokens.begin(i)))) {
                what.add("a number");
                break;
            }
        }
        if (side.nameAt(span.begin(), span.end()) != null) {
            what.add("a name");
        }
        return what.isEmpty() ? null : "carries " + String.join(", ", what);
    }

    private static Span span(Side side, int from, int to) {
        return new Span(side.text().tokens().begin(from), side.text().tokens().end(to - 1));
    }

    /** The stretch, or where it is empty the words around it. */
    private static Span widened(Side side, int from, int to) {
        int size = side.text().tokens().size();
        return to > from ? span(side, from, to) : span(side, Math.max(0, from - 1), Math.min(size, to + 1));
    }

    static Divergence divergence(Side a, Span aSpan, Side b, Span bSpan, DivergenceKind kind, String detail) {
        return new Divergence(
                a.article().id(),
                b.article().id(),
                kind,
                aSpan.begin(),
                aSpan.end(),
                bSpan.begin(),
                bSpan.end(),
                a.words(aSpan.begin(), aSpan.end()),
                b.words(bSpan.begin(), bSpan.end()),
                detail);
    }
}
