package org.wiretrace.divergence;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wiretrace.language.DateMention;
import org.wiretrace.language.PrintedNumber;
import org.wiretrace.names.NameMention;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.QuoteForm;
import org.wiretrace.quotes.SharedQuote;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;
import org.wiretrace.text.WordDiff;

/**
 * What becomes of an utterance that both articles quote: its words, its speaker, its day, and what else was said with it.
 */
final class QuotedWords {
    /** Utterances of one speaker that both quote, from which on what else one of them quotes of it is left out. */
    private static final int TOGETHER = 2;

    /** Share of what is said that two wordings in one language have in common at least: below, each may be another remark. */
    private static final double ONE_REMARK = 0.35;

    private final Compared pair;
    private final LanguageTerms aTerms;
    private final LanguageTerms bTerms;
    private final boolean sameLanguage;
    private final int minWords;
    /** How many shared quotes each quote is part of: of one that was split, every piece is shorter. */
    private final Map<String, Integer> shared = new HashMap<>();

    QuotedWords(Compared pair, LanguageTerms aTerms, LanguageTerms bTerms, int minWords) {
        this.pair = pair;
        this.aTerms = aTerms;
        this.bTerms = bTerms;
        this.sameLanguage = pair.a.language().code().equals(pair.b.language().code());
        this.minWords = minWords;
        for (SharedQuote both : pair.sharedQuotes) {
            shared.merge(both.aQuote(), 1, Integer::sum);
            shared.merge(both.bQuote(), 1, Integer::sum);
        }
    }

    /** @param derived whether what one side leaves out is listed by sentence already */
    void find(boolean derived) {
        for (SharedQuote both : pair.sharedQuotes) {
            Quote a = pair.a.quote(both.aQuote());
            Quote b = pair.b.quote(both.bQuote());
            if (a != null && b != null) {
                wording(both, a, b);
                speaker(both, a, b);
                day(a, b);
            }
        }
        if (!derived && sameLanguage) {
            unsaid(true);
            unsaid(false);
        }
    }

    private void wording(SharedQuote both, Quote a, Quote b) {
        String changed =
                switch (both.rendering()) {
                    case ALTERED -> saysOther(a, b) ? null : "other words";
                    case RETRANSLATED -> sameLanguage && both.similarity() >= ONE_REMARK ? "another translation" : null;
                    case TRIMMED -> trimmed(a, b);
                    case IDENTICAL -> null;
                };
        if (changed != null && !sameLetters(a.text(), b.text())) {
            pair.add(DivergenceKind.QUOTE_WORDING, new Span(a.begin(), a.end()), new Span(b.begin(), b.end()), changed);
        }
    }

    /** Whether the two speak of different things in one formula: of a number or a name that the other side has elsewhere. */
    private boolean saysOther(Quote a, Quote b) {
        List<PrintedNumber> ofA = numbers(pair.a, a);
        List<PrintedNumber> ofB = numbers(pair.b, b);
        boolean otherNumbers = ofA.stream().noneMatch(one -> ofB.stream().anyMatch(two -> one.value() == two.value()));
        if (!ofA.isEmpty() && !ofB.isEmpty() && otherNumbers) {
            return pair.areTwoFacts(ofA.get(0), ofB.get(0));
        }
        List<NameMention> inA = persons(pair.a, a);
        List<NameMention> inB = persons(pair.b, b);
        boolean others = inA.stream().noneMatch(one -> inB.stream().anyMatch(two -> ReplacedWords.isPartOf(one, two)));
        return !inA.isEmpty()
                && !inB.isEmpty()
                && others
                && (inA.stream().anyMatch(one -> ReplacedWords.speaksOf(pair.b, one))
                        || inB.stream().anyMatch(two -> ReplacedWords.speaksOf(pair.a, two)));
    }

    private static List<PrintedNumber> numbers(Side side, Quote quote) {
        Tokens tokens = side.text().tokens();
        List<PrintedNumber> numbers = new ArrayList<>();
        for (int i = tokens.firstFrom(quote.begin()); i < tokens.firstFrom(quote.end()); i++) {
            PrintedNumber number = side.numberAt(i);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static List<NameMention> persons(Side side, Quote quote) {
        return side.names().stream()
                .filter(name -> name.begin() >= quote.begin() && name.end() <= quote.end() && Side.mayBePerson(name))
                .toList();
    }

    /** Whether the two differ in nothing but marks and in where words part. */
    static boolean sameLetters(String a, String b) {
        return letters(a).equals(letters(b));
    }

    /** Letters and digits alone, folded. */
    static String letters(String words) {
        StringBuilder letters = new StringBuilder(words.length());
        Folding.fold(words).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** What was left out of a sentence, unmarked; null when whole sentences were, or what is built into a sentence. */
    private String trimmed(Quote a, Quote b) {
        boolean first = a.text().length() < b.text().length();
        Quote shorter = first ? a : b;
        Quote longer = first ? b : a;
        Tokens words = Tokenizer.tokens(longer.text());
        int[] kept = Tokenizer.tokens(shorter.text()).ids();
        int[][] gaps = WordDiff.gaps(words.ids(), 0, words.size(), kept, 0, kept.length);
        for (int[] gap : gaps) {
            boolean inside = gap[0] > 0 && gap[1] < words.size();
            if (inside && gap[1] > gap[0] && !isMarked(shorter.text())) {
                return "words left out in the middle";
            }
        }
        if (shorter.form() == QuoteForm.MIXED || shared.get(longer.quote()) > 1 || isMarked(shorter.text())) {
            return null;
        }
        for (int[] gap : gaps) {
            if (gap[1] > gap[0] && gap[0] > 0 && !endsSentence(longer.text(), words.end(gap[0] - 1))) {
                return "cut before the end of the sentence";
            }
            if (gap[1] > gap[0]
                    && gap[0] == 0
                    && gap[1] < words.size()
                    && !endsSentence(longer.text(), words.end(gap[1] - 1))) {
                return "cut behind the beginning of the sentence";
            }
        }
        return null;
    }

    private static boolean isMarked(String text) {
        return text.contains("...") || text.contains("…") || text.contains("[") || text.contains("(");
    }

    private static boolean endsSentence(String text, int at) {
        return at >= text.length() || ".!?;:。！？؟।…".indexOf(text.charAt(at)) >= 0;
    }

    private void speaker(SharedQuote both, Quote a, Quote b) {
        if (Boolean.FALSE.equals(both.sameSpeaker()) || (both.sameSpeaker() == null && areStrangers(a, b))) {
            pair.add(
                    DivergenceKind.SPEAKER,
                    new Span(a.begin(), a.end()),
                    a.who(),
                    new Span(b.begin(), b.end()),
                    b.who(),
                    "the same words given to " + a.who() + " and to " + b.who());
        } else if (Boolean.TRUE.equals(both.sameSpeaker()) && sameLanguage) {
            spelling(a.speakerName(), b.speakerName());
        }
    }

    /** One speaker, by a name that either side spells in a way of its own. */
    private void spelling(String aName, String bName) {
        NameMention ofA = named(pair.a, aName);
        NameMention ofB = named(pair.b, bName);
        if (ofA != null
                && ofB != null
                && !ReplacedWords.isPartOf(ofA, ofB)
                && named(pair.a, bName) == null
                && named(pair.b, aName) == null) {
            pair.add(
                    DivergenceKind.NAME,
                    new Span(ofA.begin(), ofA.end()),
                    new Span(ofB.begin(), ofB.end()),
                    "the speaker is " + aName + " and " + bName);
        }
    }

    private static NameMention named(Side side, String name) {
        return side.names().stream()
                .filter(mention -> mention.canonical().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Whether two names, neither of them known, stand for two: neither article prints the other's speaker anywhere. */
    private boolean areStrangers(Quote a, Quote b) {
        return sameLanguage
                && isCapital(a.who())
                && isCapital(b.who())
                && !prints(pair.a, b.who())
                && !prints(pair.b, a.who());
    }

    private static boolean isCapital(String who) {
        return who != null && !who.isEmpty() && Character.isUpperCase(who.codePointAt(0));
    }

    /** Whether an article prints one of the words of a name. */
    private static boolean prints(Side side, String who) {
        Tokens words = Tokenizer.tokens(who);
        for (int i = 0; i < words.size(); i++) {
            if (side.article().text().contains(who.substring(words.begin(i), words.end(i)))) {
                return true;
            }
        }
        return false;
    }

    /** The same words, said on another day: where either names one day in the sentence. */
    private void day(Quote a, Quote b) {
        DateMention ofA = onlyDay(pair.a, a);
        DateMention ofB = onlyDay(pair.b, b);
        if (ofA != null && ofB != null && !ofA.date().equals(ofB.date())) {
            pair.add(
                    DivergenceKind.DATE,
                    new Span(ofA.begin(), ofA.end()),
                    new Span(ofB.begin(), ofB.end()),
                    "the same words, on " + ofA.date() + " and on " + ofB.date());
        } else if (ofA == null && ofB == null) {
            weekday(a, b);
        }
    }

    private void weekday(Quote a, Quote b) {
        int[] ofA = outside(pair.a, a);
        int[] ofB = outside(pair.b, b);
        DayOfWeek dayOfA = aTerms.onlyWeekday(pair.a.text().tokens(), ofA[0], ofA[1]);
        DayOfWeek dayOfB = bTerms.onlyWeekday(pair.b.text().tokens(), ofB[0], ofB[1]);
        if (dayOfA != null && dayOfB != null && dayOfA != dayOfB) {
            pair.add(
                    DivergenceKind.DATE,
                    pair.a.span(ofA[0], ofA[1]),
                    pair.b.span(ofB[0], ofB[1]),
                    "the same words, on " + ReplacedWords.said(dayOfA) + " and on " + ReplacedWords.said(dayOfB));
        }
    }

    /** The words behind a quote in its sentence, or where none stand there, those before it. */
    private static int[] outside(Side side, Quote quote) {
        Tokens tokens = side.text().tokens();
        Span sentence = side.sentence(quote.begin(), quote.end());
        int from = tokens.firstFrom(sentence.begin());
        int begin = tokens.firstFrom(quote.begin());
        int end = tokens.firstFrom(quote.end());
        int to = tokens.firstFrom(sentence.end());
        return end < to ? new int[] {end, to} : new int[] {from, begin};
    }

    /** The day named in the sentence around a quote, outside of it; null when none or several are. */
    private static DateMention onlyDay(Side side, Quote quote) {
        Span sentence = side.sentence(quote.begin(), quote.end());
        DateMention only = null;
        for (DateMention date : side.dates()) {
            boolean inside = date.begin() >= quote.begin() && date.end() <= quote.end();
            if (date.date() == null || inside || date.begin() < sentence.begin() || date.end() > sentence.end()) {
                continue;
            }
            if (only != null && !only.date().equals(date.date())) {
                return null;
            }
            only = only == null ? date : only;
        }
        return only;
    }

    /** What a speaker is quoted with on one side only, where both quote the rest of what was said. */
    private void unsaid(boolean first) {
        Map<String, Integer> speakers = new HashMap<>();
        Side here = first ? pair.a : pair.b;
        for (SharedQuote both : pair.sharedQuotes) {
            Quote quote = here.quote(first ? both.aQuote() : both.bQuote());
            if (quote != null && quote.speakerName() != null && Boolean.TRUE.equals(both.sameSpeaker())) {
                speakers.merge(quote.speakerName(), 1, Integer::sum);
            }
        }
        for (Quote quote : here.quotes()) {
            Span span = new Span(quote.begin(), quote.end());
            if (quote.form() != QuoteForm.MIXED
                    && quote.speakerName() != null
                    && speakers.getOrDefault(quote.speakerName(), 0) >= TOGETHER
                    && pair.shared(first, span) * 3 <= span.length()
                    && words(quote) >= minWords) {
                pair.addOnlyOn(first, span, "said by " + quote.speakerName() + " with what both quote");
            }
        }
    }

    private static int words(Quote quote) {
        return Tokenizer.tokens(quote.text()).size();
    }
}
