package org.wiretrace.divergence;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.wiretrace.language.DateMention;
import org.wiretrace.language.NumberReader;
import org.wiretrace.language.PrintedNumber;
import org.wiretrace.similarity.Passage;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokens;

/**
 * Compares the numbers and dates of a sentence with those of its translation. Only where all others agree does the one
 * that is left on either side say something else: words cannot be compared across languages.
 */
final class TranslatedFacts {
    /** Agreement of names and numbers from which on two sentences surely say the same. */
    private static final double SURE = 0.5;
    /** By how much a number is altered at most. */
    private static final double MOST_ALTERED = 10;
    /** By how much two numbers differ when one has its scale in a word that is not known. */
    private static final double[] SCALES = {1e2, 1e3, 1e6, 1e9, 1e12};

    private TranslatedFacts() {}

    /**
     * A number as printed.
     *
     * @param span where it stands
     * @param value with its scale word
     */
    private record Figure(Span span, double value) {}

    static void compare(Compared pair, Passage passage) {
        if (passage.identity() < SURE) {
            return;
        }
        Side a = pair.a;
        Side b = pair.b;
        Span inA = new Span(passage.aBegin(), passage.aEnd());
        Span inB = new Span(passage.bBegin(), passage.bEnd());
        List<Figure> aNumbers = numbers(a, inA);
        List<Figure> bNumbers = numbers(b, inB);
        int together = aNumbers.size();
        takeEqual(aNumbers, bNumbers, (x, y) -> isSame(x.value(), y.value()));
        // Where nothing else agrees, a number may be one that the other side has in words.
        if (aNumbers.size() == 1 && bNumbers.size() == 1 && together > 1 && isAlteration(aNumbers, bNumbers)) {
            Figure x = aNumbers.get(0);
            Figure y = bNumbers.get(0);
            String detail = ReplacedWords.plain(x.value()) + " and " + ReplacedWords.plain(y.value());
            pair.add(DivergenceKind.NUMBER, x.span(), y.span(), detail);
        }
        List<DateMention> aDates = dates(a, inA);
        List<DateMention> bDates = dates(b, inB);
        if (aDates.size() == 1 && bDates.size() == 1 && days(aDates, bDates) > 1) {
            DateMention x = aDates.get(0);
            DateMention y = bDates.get(0);
            pair.add(
                    DivergenceKind.DATE,
                    new Span(x.begin(), x.end()),
                    new Span(y.begin(), y.end()),
                    x.date() + " and " + y.date());
        }
    }

    /** Whether one may have been made of the other: two numbers of different sizes count different things. */
    private static boolean isAlteration(List<Figure> a, List<Figure> b) {
        double x = Math.abs(a.get(0).value());
        double y = Math.abs(b.get(0).value());
        return Math.max(x, y) <= MOST_ALTERED * Math.min(x, y);
    }

    /** Days between two dates: one may come from the clock of another country. */
    private static long days(List<DateMention> a, List<DateMention> b) {
        return Math.abs(ChronoUnit.DAYS.between(a.get(0).date(), b.get(0).date()));
    }

    private static void takeEqual(List<Figure> as, List<Figure> bs, BiPredicate<Figure, Figure> same) {
        as.removeIf(x -> {
            for (Figure y : bs) {
                if (same.test(x, y)) {
                    bs.remove(y);
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean isSame(double x, double y) {
        if (x == y || NumberReader.isRounding(x, y)) {
            return true;
        }
        for (double scale : SCALES) {
            if (x == y * scale || y == x * scale) {
                return true;
            }
        }
        return false;
    }

    private static List<Figure> numbers(Side side, Span within) {
        List<Figure> numbers = new ArrayList<>();
        Tokens tokens = side.text().tokens();
        int done = 0;
        for (int t = tokens.firstFrom(within.begin()); t < tokens.size() && tokens.end(t) <= within.end(); t++) {
            if (tokens.begin(t) >= done && side.isNumber(t) && side.dateAt(tokens.begin(t), tokens.end(t)) == null) {
                PrintedNumber number = NumberReader.at(side.article().text(), tokens.begin(t), side.language());
                done = number.end();
                if (!Double.isNaN(number.value())) {
                    numbers.add(new Figure(new Span(number.begin(), number.end()), number.value()));
                }
            }
        }
        return numbers;
    }

    private static List<DateMention> dates(Side side, Span within) {
        return side.dates().stream()
                .filter(date -> date.date() != null && date.begin() >= within.begin() && date.end() <= within.end())
                .toList();
    }
}
