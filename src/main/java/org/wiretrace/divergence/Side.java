package org.wiretrace.divergence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wiretrace.corpus.Article;
import org.wiretrace.language.DateMention;
import org.wiretrace.language.Language;
import org.wiretrace.language.NumberReader;
import org.wiretrace.language.PrintedNumber;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameMention;
import org.wiretrace.quotes.Quote;
import org.wiretrace.similarity.AlignedText;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokens;

/**
 * One of the two articles that are compared.
 *
 * @param article the article
 * @param text its body as tokens
 * @param names names in it, by place
 * @param quotes quotations in it, by place
 * @param dates dates named in it, by place
 * @param language what its language knows
 */
public record Side(
        Article article,
        AlignedText text,
        List<NameMention> names,
        List<Quote> quotes,
        List<DateMention> dates,
        Language language) {
    private static final String MARKS = "\"“”„‟«»「」『』‹›";
    /** Characters around a stretch in which its marks would stand. */
    private static final int NEAR = 3;

    String words(int begin, int end) {
        return article.text().substring(begin, end);
    }

    /** The name that begins or stands at that place; null when none does. */
    NameMention nameAt(int begin, int end) {
        for (NameMention name : names) {
            if (name.begin() < end && begin < name.end()) {
                return name;
            }
        }
        return null;
    }

    /** Who is named last before a place, in its sentence or in the two before; null when nobody is. */
    NameMention personBefore(int at) {
        int sentence = sentenceOf(text.tokens().firstFrom(at));
        int from = text.tokens().begin(text.sentences()[Math.max(0, sentence - 2)]);
        NameMention last = null;
        for (NameMention name : names) {
            if (name.begin() >= from && name.end() <= at && isPersonOrUnknown(name)) {
                last = name;
            }
        }
        return last;
    }

    DateMention dateAt(int begin, int end) {
        for (DateMention date : dates) {
            if (date.begin() < end && begin < date.end()) {
                return date;
            }
        }
        return null;
    }

    boolean quoted(int begin, int end) {
        return quotes.stream().anyMatch(quote -> quote.begin() <= begin && end <= quote.end());
    }

    /** Whether no mark of quotation stands in the stretch or around it, and no quotation was read there. */
    boolean isUnmarked(Span span) {
        int from = Math.max(0, span.begin() - NEAR);
        int to = Math.min(article.text().length(), span.end() + NEAR);
        for (int i = from; i < to; i++) {
            if (MARKS.indexOf(article.text().charAt(i)) >= 0) {
                return false;
            }
        }
        return quotes.stream().noneMatch(quote -> quote.begin() < span.end() && span.begin() < quote.end());
    }

    Quote quote(String id) {
        return quotes.stream()
                .filter(quote -> quote.quote().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Whether it is a full name, and of nobody that is known not to be a person. */
    static boolean mayBePerson(NameMention name) {
        return isPersonOrUnknown(name) && name.variant().indexOf(' ') > 0;
    }

    private static boolean isPersonOrUnknown(NameMention name) {
        return name.kind() == NameKind.PERSON || isUnknown(name);
    }

    /** Whether nothing proves what kind of thing it names. */
    static boolean isUnknown(NameMention name) {
        return name.kind() == NameKind.ORGANISATION && !name.rule().equals("listed");
    }

    /** Where the tokens from one to another, exclusive, stand. */
    Span span(int from, int to) {
        return new Span(text.tokens().begin(from), text.tokens().end(to - 1));
    }

    /** The sentence, or the sentences, in which a stretch stands. */
    Span sentence(int begin, int end) {
        Tokens tokens = text.tokens();
        int from = sentenceOf(tokens.firstEndingAfter(begin));
        int to = sentenceOf(Math.max(0, tokens.firstFrom(end) - 1));
        int[] starts = text.sentences();
        int last = to + 1 < starts.length ? starts[to + 1] : tokens.size();
        return from < 0 ? new Span(begin, end) : span(starts[from], last);
    }

    private int sentenceOf(int token) {
        int found = Arrays.binarySearch(text.sentences(), token);
        return found >= 0 ? found : -found - 2;
    }

    String word(int token) {
        return words(text.tokens().begin(token), text.tokens().end(token));
    }

    /** The value of a number in one word; null for any other token, and behind the last. */
    Double numberWord(int token) {
        return token < 0 || token >= text.tokens().size()
                ? null
                : language.numberWords().get(word(token).toLowerCase(Locale.ROOT));
    }

    /** The number that a token is part of, as its digits or as the word of scale behind them; null when of none. */
    PrintedNumber numberAt(int token) {
        Tokens tokens = text.tokens();
        Double inWords = numberWord(token);
        if (inWords != null) {
            Span word = span(token, token + 1);
            return numberWord(token - 1) == null && numberWord(token + 1) == null && !isScale(token + 1)
                    ? new PrintedNumber(word.begin(), word.end(), inWords)
                    : null;
        }
        int digit = isNumber(token) || token == 0 ? token : token - 1;
        if (!isNumber(digit)) {
            return null;
        }
        PrintedNumber number = NumberReader.at(article.text(), tokens.begin(digit), language);
        return number.end() > tokens.begin(token) ? number : null;
    }

    private boolean isScale(int token) {
        return token < text.tokens().size()
                && language.scaleWords().containsKey(word(token).toLowerCase(Locale.ROOT));
    }

    /** Whether it prints that number anywhere. */
    boolean states(double number) {
        for (int i = 0; i < text.tokens().size(); i++) {
            PrintedNumber printed = numberAt(i);
            if (printed != null && printed.value() == number) {
                return true;
            }
        }
        return false;
    }

    boolean isNumber(int token) {
        return Character.isDigit(firstLetter(token));
    }

    int firstLetter(int token) {
        return article.text().codePointAt(text.tokens().begin(token));
    }

    /** Whether the token before stands in the same sentence, with nothing between but spaces, a comma or a bracket. */
    boolean runsOn(int token) {
        Tokens tokens = text.tokens();
        for (int i = tokens.end(token - 1); i < tokens.begin(token); i++) {
            char c = article.text().charAt(i);
            if (!Character.isSpaceChar(c) && ",().'’-".indexOf(c) < 0) {
                return false;
            }
        }
        return Arrays.binarySearch(text.sentences(), token) < 0;
    }
}
