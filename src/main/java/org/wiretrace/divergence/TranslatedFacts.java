package org.wiretrace.divergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameMention;
import org.wiretrace.quotes.Quote;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.PassageKind;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Sounds;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokens;
import org.wiretrace.translation.Difference;

/**
 * Finds what a sentence says otherwise than its translation. Words cannot be compared across languages; what can is
 * numbers, days and names, as they were found side by side, who is quoted, and whether a sentence denies something.
 */
final class TranslatedFacts {
    /** Agreement of names and numbers from which on two sentences surely say the same. */
    private static final double SURE = 0.3;

    /** Words that deny, folded, and mean other things as well, or deny a thing only: "what", "more", "without". */
    private static final Set<String> AMBIGUOUS = Set.of(
            "ما",
            "غير",
            "دون",
            "بدون",
            "عدم",
            "plus",
            "personne",
            "sans",
            "sin",
            "senza",
            "sem",
            "ohne",
            "tanpa",
            "без",
            "without",
            "neither",
            "nor",
            "ni",
            "ne",
            "mai",
            "别",
            "非",
            "无",
            "無",
            "未",
            "ず",
            "否认",
            "否定",
            "안",
            "못");
    /** Words behind one that denies with which it denies nothing. */
    private static final Set<String> COMPARING = Set.of(
            "more",
            "less",
            "only",
            "later",
            "plus",
            "seulement",
            "mas",
            "solo",
            "piu",
            "oltre",
            "mais",
            "apenas",
            "mehr",
            "nur",
            "lebih",
            "hanya",
            "более",
            "менее",
            "только",
            "больше",
            "раньше",
            "позднее");

    /** By how much two stretches of one content differ in length, as a logarithm, when languages are allowed for. */
    private static final double AS_LONG = 0.45;
    /** What one speaker says of two quotations, beside their length. */
    private static final double SAME_SPEAKER = 0.5;
    /** Characters between two quotations of one utterance. */
    private static final int NEAR = 120;
    /** Characters below which a quotation is a few words among others. */
    private static final int SHORT_QUOTE = 8;

    private final Compared pair;
    private final double ratio;
    private final LanguageTerms aTerms;
    private final LanguageTerms bTerms;

    TranslatedFacts(Compared pair, LanguageTerms aTerms, LanguageTerms bTerms) {
        this.pair = pair;
        this.ratio = ratio(pair.passages);
        this.aTerms = aTerms;
        this.bTerms = bTerms;
    }

    void find(List<Difference> differences) {
        for (Difference one : differences) {
            DivergenceKind kind =
                    switch (one.kind()) {
                        case NUMBER -> DivergenceKind.NUMBER;
                        case DATE -> DivergenceKind.DATE;
                        case NAME -> DivergenceKind.NAME;
                    };
            if (kind != DivergenceKind.NAME || isPerson(pair.a, one.a()) || isPerson(pair.b, one.b())) {
                pair.add(kind, one.a(), one.b(), one.detail());
            }
        }
        if (pair.passages.stream().noneMatch(passage -> passage.kind() == PassageKind.TRANSLATED)) {
            return;
        }
        for (Passage passage : pair.passages) {
            if (passage.kind() == PassageKind.TRANSLATED) {
                Span inA = new Span(passage.aBegin(), passage.aEnd());
                Span inB = new Span(passage.bBegin(), passage.bEnd());
                if (passage.identity() >= SURE && areAsLong(inA.length(), inB.length())) {
                    negations(inA, inB);
                }
            }
        }
        speakers();
    }

    /** Whether a person's name stands there: of "Padar Island" every language has the second word in its own. */
    private static boolean isPerson(Side side, Span span) {
        NameMention name = side.nameAt(span.begin(), span.end());
        return name != null && name.kind() == NameKind.PERSON;
    }

    /** Characters of the second text for each of the first: languages differ in length. */
    private static double ratio(List<Passage> passages) {
        double a = 1;
        double b = 1;
        for (Passage passage : passages) {
            if (passage.kind() == PassageKind.TRANSLATED) {
                a += passage.aEnd() - passage.aBegin();
                b += passage.bEnd() - passage.bBegin();
            }
        }
        return b / a;
    }

    private boolean areAsLong(int inA, int inB) {
        return Math.abs(Math.log(ratio * Math.max(1, inA) / Math.max(1, inB))) <= AS_LONG;
    }

    // ---- speakers

    /**
     * What one person says without another word between, in one paragraph.
     *
     * @param who says it, as printed
     * @param names the words of that, and of the names in the article that have one of them
     * @param begin of its first quotation
     * @param end of that
     * @param last end of its last one
     * @param length characters quoted
     */
    private record Utterance(String who, List<String> names, int begin, int end, int last, int length) {
        Span span() {
            return new Span(begin, end);
        }

        Utterance and(Quote quote) {
            return new Utterance(who, names, begin, end, quote.end(), length + quote.end() - quote.begin());
        }
    }

    /**
     * Lays what is quoted in the one text beside what is quoted in the other, in order: by who says it and by how long it is.
     * Two that answer to each other and have two speakers are given to another.
     */
    private void speakers() {
        List<Utterance> as = utterances(pair.a);
        List<Utterance> bs = utterances(pair.b);
        double[][] best = new double[as.size() + 1][bs.size() + 1];
        for (int i = as.size() - 1; i >= 0; i--) {
            for (int j = bs.size() - 1; j >= 0; j--) {
                double together = likeness(as.get(i), bs.get(j)) + best[i + 1][j + 1];
                best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < as.size() && j < bs.size()) {
            double likeness = likeness(as.get(i), bs.get(j));
            if (likeness > 0 && best[i][j] == likeness + best[i + 1][j + 1]) {
                speakers(as.get(i++), bs.get(j++));
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private double likeness(Utterance a, Utterance b) {
        boolean same = anyAlike(a.names(), b.names());
        double distance = Math.abs(Math.log(ratio * a.length() / b.length()));
        return (same ? SAME_SPEAKER : 0) + (distance <= AS_LONG ? 1 - distance / 2 : 0);
    }

    private void speakers(Utterance a, Utterance b) {
        if (areAsLong(a.length(), b.length()) && areTwo(a, b)) {
            String detail = "the same words given to " + a.who() + " and to " + b.who();
            pair.add(DivergenceKind.SPEAKER, a.span(), a.who(), b.span(), b.who(), detail);
        }
    }

    /** What is quoted of each named person; quotations of one that follow each other closely are one. */
    private static List<Utterance> utterances(Side side) {
        List<Utterance> utterances = new ArrayList<>();
        for (Quote quote : side.quotes()) {
            String who = who(side, quote);
            if (who == null || quote.end() - quote.begin() < SHORT_QUOTE) {
                continue;
            }
            int last = utterances.size() - 1;
            if (last >= 0 && goesOn(side, utterances.get(last), who, quote)) {
                utterances.set(last, utterances.get(last).and(quote));
            } else {
                int length = quote.end() - quote.begin();
                utterances.add(
                        new Utterance(who, fullName(side, who), quote.begin(), quote.end(), quote.end(), length));
            }
        }
        return utterances;
    }

    private static boolean goesOn(Side side, Utterance before, String who, Quote quote) {
        return before.who().equals(who)
                && quote.begin() >= before.last()
                && quote.begin() - before.last() <= NEAR
                && side.article().text().substring(before.last(), quote.begin()).indexOf('\n') < 0;
    }

    /** Who is quoted; where nobody is known to be, the only person named in the line. */
    private static String who(Side side, Quote quote) {
        if (quote.who() != null) {
            return quote.who();
        }
        String text = side.article().text();
        int from = text.lastIndexOf('\n', quote.begin());
        int to = text.indexOf('\n', quote.end());
        List<String> persons = side.names().stream()
                .filter(name -> name.begin() > from && (to < 0 || name.end() <= to) && Side.mayBePerson(name))
                .map(NameMention::variant)
                .distinct()
                .toList();
        return persons.size() == 1 ? persons.get(0) : null;
    }

    /** The words of a speaker's name, and of every name in the article that has one of them. */
    private static List<String> fullName(Side side, String who) {
        List<String> words = new ArrayList<>(words(who));
        for (NameMention name : side.names()) {
            if (Side.mayBePerson(name) && anyAlike(words(name.variant()), words(who))) {
                words.addAll(words(name.variant()));
            }
        }
        return words;
    }

    /**
     * Whether two speakers are two people: no word of one sounds like one of the other, and one of them is a person whom the
     * other article names too, so that it is not the spelling that is not known again.
     */
    private boolean areTwo(Utterance a, Utterance b) {
        return isName(pair.a, a)
                && isName(pair.b, b)
                && !anyAlike(a.names(), b.names())
                && (anyAlike(words(b.who()), persons(pair.a)) || anyAlike(words(a.who()), persons(pair.b)));
    }

    /** Whether a person is named; where there are capitals, by a name that was found. */
    private static boolean isName(Side side, Utterance said) {
        boolean cased = said.who().codePoints().anyMatch(c -> Character.toUpperCase(c) != Character.toLowerCase(c));
        return !cased
                || side.names().stream()
                        .anyMatch(name -> Side.mayBePerson(name) && said.who().contains(name.variant()))
                || said.names().size() > words(said.who()).size();
    }

    private static List<String> persons(Side side) {
        return side.names().stream()
                .filter(Side::mayBePerson)
                .flatMap(name -> words(name.variant()).stream())
                .toList();
    }

    private static List<String> words(String phrase) {
        return Stream.of(phrase.split("[^\\p{L}\\p{M}]+", 60))
                .filter(word -> word.length() > 1)
                .toList();
    }

    private static boolean anyAlike(List<String> some, List<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> Sounds.areAlike(one, other)));
    }

    // ---- denials

    private void negations(Span inA, Span inB) {
        Denial a = denial(pair.a, aTerms, inA);
        Denial b = denial(pair.b, bTerms, inB);
        if ((a == Denial.YES && b == Denial.NO) || (a == Denial.NO && b == Denial.YES)) {
            DivergenceKind kind = a == Denial.YES ? DivergenceKind.OMISSION : DivergenceKind.ADDITION;
            pair.add(kind, inA, inB, "negation on one side only");
        }
    }

    /** Whether a stretch denies something; perhaps where a word does that means something else as well. */
    private enum Denial {
        YES,
        PERHAPS,
        NO
    }

    private static Denial denial(Side side, LanguageTerms terms, Span within) {
        Tokens tokens = side.text().tokens();
        Denial denial = Denial.NO;
        List<String> words = new ArrayList<>();
        for (int t = tokens.firstFrom(within.begin()); t < tokens.size() && tokens.end(t) <= within.end(); t++) {
            if (side.text().names()[t]) {
                words.add(" ");
                continue;
            }
            String word =
                    Folding.fold(side.words(tokens.begin(t), tokens.end(t))).replace('\u2019', '\'');
            boolean joined = word.length() > 2 && "وف".indexOf(word.charAt(0)) >= 0;
            if (terms.negators().contains(word) || (joined && terms.negators().contains(word.substring(1)))) {
                boolean sure = !AMBIGUOUS.contains(word) && !AMBIGUOUS.contains(word.substring(joined ? 1 : 0));
                if (sure && !isComparison(side, t + 1)) {
                    return Denial.YES;
                }
                denial = Denial.PERHAPS;
            }
            words.add(word);
        }
        String all = String.join("", words);
        boolean inside = isUnspaced(side)
                && terms.negators().stream().anyMatch(negator -> negator.length() > 1 && all.contains(negator));
        return inside ? Denial.YES : denial;
    }

    /** Whether the word makes a denial a comparison: "no more than", "not only". */
    private static boolean isComparison(Side side, int token) {
        return token < side.text().tokens().size() && COMPARING.contains(Folding.fold(side.word(token)));
    }

    private static boolean isUnspaced(Side side) {
        String code = side.language().code();
        return code.equals("ja") || code.equals("zh") || code.equals("ko");
    }
}
