package org.wiretrace.translation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wiretrace.corpus.Article;
import org.wiretrace.language.DateMention;
import org.wiretrace.language.Language;
import org.wiretrace.language.Languages;
import org.wiretrace.language.NumberReader;
import org.wiretrace.names.NameMention;
import org.wiretrace.similarity.AlignedText;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Hashing;
import org.wiretrace.text.Sounds;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokens;

/** Finds the anchors of an article: what a translation of it would have too. */
public final class AnchorReader implements java.io.Serializable {
    private static final long serialVersionUID = 1;
    /** Anchors of an article that are read; what a longer one has behind them is not. */
    private static final int MOST = 6_000;
    /** Letters that the beginning of a word is made of: beyond them languages end it in their own ways. */
    private static final int STEM_LETTERS = 5;
    /** Consonants that tell a name in scripts without vowels. */
    private static final int MOST_CONSONANTS = 5;
    /** Letters of a word that is no name from which on it may be one that languages share. */
    private static final int SHARED_LETTERS = 4;

    /** Share of articles expected to have a number of so many digits. */
    private static final double[] NUMBER_CHANCE = {0.3, 0.3, 0.12, 0.03, 0.01};
    /** Share expected to have a name of so many consonants. */
    private static final double[] CONSONANTS_CHANCE = {0.5, 0.5, 0.2, 0.05, 0.015, 0.005};

    /** Digits of a group of thousands. */
    private static final int GROUP = 3;
    /** Digits of a number up to which groups are joined. */
    private static final int LONGEST = 15;
    /** From here on a number is told from others by its size too. */
    private static final double LARGE = 1000;

    private static final double LARGE_CHANCE = 0.03;
    private static final MathContext TWELVE_DIGITS = new MathContext(12);

    private static final double WHOLE_CHANCE = 0.01;
    private static final double STEM_CHANCE = 0.02;
    private static final double DATE_CHANCE = 0.03;

    /** Words of each language that say nothing, and its weekdays and months, folded: dates are read as a whole. */
    private final HashMap<String, HashSet<String>> stopWords = new HashMap<>();

    /** Reads articles in those languages. */
    public AnchorReader(Languages languages) {
        for (Language language : languages.all()) {
            HashSet<String> folded = new HashSet<>();
            Stream.of(language.stopWords(), language.weekdays(), language.months())
                    .flatMap(List::stream)
                    .flatMap(forms -> Stream.of(forms.split("\\|")))
                    .forEach(word -> folded.add(Folding.fold(word)));
            stopWords.put(language.code(), folded);
        }
    }

    /**
     * The anchors of an article.
     *
     * @param text its body as tokens
     * @param names names in it, by place
     * @param dates dates named in it, by place
     */
    public AnchoredText read(
            Article article,
            AlignedText text,
            List<NameMention> names,
            List<DateMention> dates,
            Language language,
            AnchorWeights weights) {
        return new Reading(article, text, names, dates, language, weights, true).read();
    }

    /** The names and numbers of an article alone: what articles are found by. */
    public AnchoredText namesAndNumbers(
            Article article, AlignedText text, List<NameMention> names, Language language, AnchorWeights weights) {
        return new Reading(article, text, names, List.of(), language, weights, false).read();
    }

    /** One article while it is being read. */
    private final class Reading {
        private final Article article;
        private final AlignedText aligned;
        private final Tokens tokens;
        private final Map<Integer, NameMention> names = new HashMap<>();
        private final List<DateMention> dates;
        private final Language language;
        private final Set<String> stops;
        private final AnchorWeights weights;
        private final boolean cased;
        /** Whether other words than names are read too. */
        private final boolean allWords;
        /** Token at which reading goes on behind a number of several. */
        private int goesOnAt;

        private final AnchoredText.Builder anchors = new AnchoredText.Builder();

        Reading(
                Article article,
                AlignedText aligned,
                List<NameMention> names,
                List<DateMention> dates,
                Language language,
                AnchorWeights weights,
                boolean allWords) {
            this.article = article;
            this.aligned = aligned;
            this.tokens = aligned.tokens();
            names.forEach(name -> this.names.put(name.begin(), name));
            this.dates = dates;
            this.language = language;
            this.stops = stopWords.getOrDefault(language.code(), new HashSet<>());
            this.weights = weights;
            this.allWords = allWords;
            this.cased = hasCapitals();
        }

        AnchoredText read() {
            int[] starts = aligned.sentences();
            List<Span> spans = new ArrayList<>();
            int[] words = new int[starts.length];
            int date = 0;
            for (int s = 0; s < starts.length; s++) {
                int to = s + 1 < starts.length ? starts[s + 1] : tokens.size();
                spans.add(new Span(tokens.begin(starts[s]), tokens.end(to - 1)));
                words[s] = to - starts[s];
                for (int t = starts[s]; t < to && anchors.size() < MOST; t++) {
                    while (date < dates.size() && dates.get(date).end() <= tokens.begin(t)) {
                        date++;
                    }
                    if (date < dates.size() && begins(dates.get(date), t)) {
                        date(dates.get(date), s);
                    }
                    boolean inDate = date < dates.size() && dates.get(date).begin() < tokens.end(t);
                    if (t >= goesOnAt) {
                        token(t, s, t == starts[s], inDate);
                    }
                }
            }
            return anchors.build(article.id(), article.text(), cased, spans.toArray(Span[]::new), words);
        }

        private boolean begins(DateMention date, int token) {
            return date.date() != null
                    && date.begin() < tokens.end(token)
                    && (token == 0 || tokens.begin(token - 1) < date.begin());
        }

        /** A day without its year, which not every language prints. */
        private void date(DateMention date, int sentence) {
            anchors.anchor(new Span(date.begin(), date.end()), sentence, AnchoredText.Kind.OPTIONAL);
            int key = Hashing.hash32(
                    "@" + date.date().getMonthValue() + "-" + date.date().getDayOfMonth());
            anchors.key(AnchoredText.WHOLE, key, weights.of(key, DATE_CHANCE));
        }

        private void token(int token, int sentence, boolean first, boolean inDate) {
            Span span = new Span(tokens.begin(token), tokens.end(token));
            NameMention name = names.get(span.begin());
            if (name != null && aligned.names()[token]) {
                for (String part : name.canonical().split("[^\\p{L}\\p{M}\\p{N}]+", 8)) {
                    word(part, span, sentence, AnchoredText.Kind.EXPECTED);
                }
                return;
            }
            String word = word(token);
            if (Character.isDigit(word.codePointAt(0))) {
                number(word, token, span, sentence, inDate);
            } else {
                // What begins a sentence has its capital from that.
                boolean isName = !first && Character.isUpperCase(word.codePointAt(0));
                if ((isName || allWords) && !stops.contains(Folding.fold(word))) {
                    word(word, span, sentence, isName ? AnchoredText.Kind.EXPECTED : AnchoredText.Kind.WORD);
                }
            }
        }

        /** A number as printed; thousands that a space parts, as in French and Russian, are one with it. */
        private void number(String first, int token, Span span, int sentence, boolean inDate) {
            StringBuilder digits = new StringBuilder(first);
            int last = token;
            while (first.length() <= GROUP && digits.length() < LONGEST && isThousands(last + 1)) {
                last++;
                digits.append(word(last));
            }
            goesOnAt = last + 1;
            String after = last + 1 < tokens.size() ? word(last + 1) : null;
            double value = NumberReader.value(digits.toString(), after, language);
            if (Double.isNaN(value)) {
                return;
            }
            anchors.anchor(span, sentence, inDate ? AnchoredText.Kind.OPTIONAL : AnchoredText.Kind.EXPECTED);
            String figures = figures(value);
            double chance = NUMBER_CHANCE[Math.min(NUMBER_CHANCE.length - 1, figures.length())];
            int whole = Hashing.hash32("#" + value);
            anchors.key(
                    AnchoredText.WHOLE,
                    whole,
                    weights.of(whole, value < LARGE ? chance : Math.min(chance, LARGE_CHANCE)));
            if (Character.isLetter(first.charAt(first.length() - 1))) { // 7e7 is the name of something
                whole = Hashing.hash32("=" + Sounds.plain(Sounds.latin(first)));
                anchors.key(AnchoredText.WHOLE, whole, weights.of(whole, WHOLE_CHANCE));
            }
            // Five million is 5 in a language whose scale words are not known.
            int stem = Hashing.hash32("#" + figures + "~");
            anchors.key(AnchoredText.STEM, stem, weights.of(stem, chance));
        }

        /** Whether a token is three digits behind a number and a space. */
        private boolean isThousands(int token) {
            return token < tokens.size()
                    && tokens.begin(token) == tokens.end(token - 1) + 1
                    && Character.isSpaceChar(article.text().charAt(tokens.end(token - 1)))
                    && Character.isDigit(article.text().charAt(tokens.end(token - 1) - 1))
                    && tokens.end(token) - tokens.begin(token) == GROUP
                    && word(token).chars().allMatch(Character::isDigit);
        }

        private String word(int token) {
            return article.text().substring(tokens.begin(token), tokens.end(token));
        }

        /** The digits of a number without zeros at its ends. */
        private static String figures(double value) {
            return new BigDecimal(value)
                    .abs()
                    .round(TWELVE_DIGITS)
                    .stripTrailingZeros()
                    .unscaledValue()
                    .toString();
        }

        private void word(String word, Span span, int sentence, AnchoredText.Kind kind) {
            String latin = Sounds.latin(cased ? word : withoutArticle(word));
            if (latin.length() < 2) {
                return;
            }
            anchors.anchor(span, sentence, kind);
            boolean strong = kind == AnchoredText.Kind.EXPECTED;
            String plain = Sounds.plain(latin);
            if (cased && (strong || plain.length() >= SHARED_LETTERS)) {
                int key = Hashing.hash32("=" + plain);
                anchors.key(AnchoredText.WHOLE, key, weights.of(key, WHOLE_CHANCE));
            }
            if (cased && plain.length() >= STEM_LETTERS) {
                int key = Hashing.hash32("~" + plain.substring(0, STEM_LETTERS));
                anchors.key(AnchoredText.STEM, key, weights.of(key, STEM_CHANCE));
            }
            String consonants = Sounds.consonants(latin, MOST_CONSONANTS);
            if ((strong || !cased) && consonants.length() >= 2) {
                int key = Hashing.hash32("%" + consonants);
                anchors.key(AnchoredText.CONSONANTS, key, weights.of(key, CONSONANTS_CHANCE[consonants.length()]));
            }
        }

        /** The article and what is written in one word before it are no part of an Arabic word. */
        private static String withoutArticle(String word) {
            int at = word.indexOf("\u0627\u0644");
            return at >= 0 && at <= 2 && word.length() >= at + 5 ? word.substring(at + 2) : word;
        }

        private boolean hasCapitals() {
            int with = 0;
            int without = 0;
            for (int t = 0; t < tokens.size(); t++) {
                char c = article.text().charAt(tokens.begin(t));
                if (Character.toUpperCase(c) != Character.toLowerCase(c)) {
                    with++;
                } else if (Character.isLetter(c)) {
                    without++;
                }
            }
            return with >= without;
        }
    }
}
