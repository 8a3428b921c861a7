package org.wiretrace.translation;

import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.wiretrace.corpus.Article;
import org.wiretrace.language.DateMention;
import org.wiretrace.language.Language;
import org.wiretrace.language.Languages;
import org.wiretrace.language.NumberReader;
import org.wiretrace.language.PrintedNumber;
import org.wiretrace.names.NameMention;
import org.wiretrace.similarity.AlignedText;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Hashing;
import org.wiretrace.text.Sounds;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokens;
import org.wiretrace.translation.AnchoredText.Kind;
import org.wiretrace.translation.AnchoredText.Writing;

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
    /** Letters of a Korean word that may be particles behind it. */
    private static final int PARTICLES = 2;

    /** Share of articles expected to have a number of so many digits. */
    private static final double[] NUMBER_CHANCE = {0.3, 0.3, 0.12, 0.03, 0.01};
    /** Share expected to have a name of so many consonants. */
    private static final double[] CONSONANTS_CHANCE = {0.5, 0.5, 0.2, 0.05, 0.015, 0.005};

    /** From here on a number is told from others by its size too. */
    private static final double LARGE = 1000;

    private static final double LARGE_CHANCE = 0.03;
    private static final MathContext TWELVE_DIGITS = new MathContext(12);

    /** Minutes of a day. */
    private static final long DAY = 24 * 60;

    private static final double WHOLE_CHANCE = 0.01;
    private static final double STEM_CHANCE = 0.02;
    private static final double DATE_CHANCE = 0.03;
    private static final double PLACE_CHANCE = 0.02;
    private static final double MEANING_CHANCE = 0.1;

    /** Words of each language that say nothing, and its weekdays and months, folded: dates are read as a whole. */
    private final HashMap<String, HashSet<String>> stopWords = new HashMap<>();
    /** Made where a language is first met: it takes some milliseconds. */
    private transient ConcurrentHashMap<String, Vocabulary> vocabularies = new ConcurrentHashMap<>();

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

    private void readObject(java.io.ObjectInputStream in) throws java.io.IOException, ClassNotFoundException {
        in.defaultReadObject();
        vocabularies = new ConcurrentHashMap<>();
    }

    private Vocabulary vocabulary(Language language) {
        return vocabularies.computeIfAbsent(language.code(), code -> new Vocabulary(language));
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

    /** The digits of a number without zeros at its ends. */
    static String figures(double value) {
        return new BigDecimal(value)
                .abs()
                .round(TWELVE_DIGITS)
                .stripTrailingZeros()
                .unscaledValue()
                .toString();
    }

    /** One article while it is being read. */
    private final class Reading {
        private final Article article;
        private final AlignedText aligned;
        private final Tokens tokens;
        private final Map<Integer, NameMention> names = new HashMap<>();
        private final List<DateMention> dates;
        private final Language language;
        private final Vocabulary vocabulary;
        private final Set<String> stops;
        private final AnchorWeights weights;
        private final UnicodeScript script;
        private final Writing writing;
        private final boolean cased;
        /** Whether other words than names are read too. */
        private final boolean allWords;
        /** Token at which reading goes on behind what several make up. */
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
            this.vocabulary = vocabulary(language);
            this.stops = stopWords.getOrDefault(language.code(), new HashSet<>());
            this.weights = weights;
            this.allWords = allWords;
            this.script = script();
            this.writing = writing();
            this.cased = writing == Writing.CAPITALS || writing == Writing.NOUNS;
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
                        token(t, to, s, t == starts[s], inDate);
                    }
                }
            }
            return anchors.build(article.id(), article.text(), writing, script, spans.toArray(Span[]::new), words);
        }

        private boolean begins(DateMention date, int token) {
            return date.date() != null
                    && date.begin() < tokens.end(token)
                    && (token == 0 || tokens.begin(token - 1) < date.begin());
        }

        /** A day without its year, which not every language prints. */
        private void date(DateMention date, int sentence) {
            anchors.unit();
            anchors.anchor(new Span(date.begin(), date.end()), sentence, Kind.DATE);
            int key = Hashing.hash32(
                    "@" + date.date().getMonthValue() + "-" + date.date().getDayOfMonth());
            anchors.key(AnchoredText.WHOLE, key, weights.of(key, DATE_CHANCE));
            // The day of publication stands in many a dateline.
            long day = date.date().toEpochDay();
            boolean ofPublication = article.timeKnown() && Math.abs(day - article.publishedMinute() / DAY) <= 1;
            anchors.value(ofPublication ? Double.NaN : (double) day);
        }

        private void token(int token, int to, int sentence, boolean first, boolean inDate) {
            Span span = new Span(tokens.begin(token), tokens.end(token));
            String word = word(token);
            anchors.unit();
            NameMention name = names.get(span.begin());
            if (name != null && aligned.names()[token]) {
                // Where all nouns have capitals, what is found by them is as often none: good enough to look texts up
                // by.
                boolean doubtful =
                        allWords && writing == Writing.NOUNS && name.rule().equals("found");
                Kind kind = doubtful ? Kind.WORD : Kind.NAME;
                meaning(token, token + 1, span, sentence, kind);
                for (String part : name.canonical().split("[^\\p{L}\\p{M}\\p{N}]+", 8)) {
                    word(part, span, sentence, kind);
                }
                return;
            }
            int digit = digit(word);
            if (digit >= 0) {
                number(tokens.begin(token) + digit, token, sentence, inDate);
                return;
            }
            String folded = Folding.fold(word);
            double value = vocabulary.number(folded);
            if (!Double.isNaN(value) && !inDate) {
                spelled(value, token, sentence);
                return;
            }
            // What begins a sentence has its capital from that.
            boolean isName = writing == Writing.CAPITALS && !first && Character.isUpperCase(word.codePointAt(0));
            int behind = inDate ? token : meaning(token, to, span, sentence, isName ? Kind.NAME : Kind.WORD);
            if (behind > token + 1) {
                goesOnAt = behind;
            } else if ((isName || allWords || !cased) && !stops.contains(folded)) {
                if (isKatakana(word)) {
                    goesOnAt = katakana(token, to, sentence);
                } else {
                    word(word, span, sentence, isName ? Kind.NAME : Kind.WORD);
                }
            }
        }

        /** What the phrase that begins there means; gives the token behind it. */
        private int meaning(int token, int to, Span span, int sentence, Kind kind) {
            Vocabulary.Found found = vocabulary.at(article.text(), tokens, token, to);
            if (found == null) {
                return token;
            }
            boolean place = found.meaning().place();
            int key = found.meaning().key();
            Span all = new Span(span.begin(), tokens.end(found.to() - 1));
            anchors.anchor(all, sentence, place && kind == Kind.WORD && !cased ? Kind.NAME : place ? kind : Kind.DATE);
            anchors.key(AnchoredText.WHOLE, key, weights.of(key, place ? PLACE_CHANCE : MEANING_CHANCE));
            anchors.value(found.meaning().day());
            return found.to();
        }

        private boolean isKatakana(String word) {
            return UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.KATAKANA;
        }

        /** Foreign words stand in Katakana, letter by letter; gives the token behind the word. */
        private int katakana(int token, int to, int sentence) {
            int end = token + 1;
            while (end < to && tokens.begin(end) - tokens.end(end - 1) <= 1 && isKatakana(word(end))) {
                boolean parted = tokens.begin(end) > tokens.end(end - 1)
                        && article.text().charAt(tokens.end(end - 1)) != 'ー';
                if (parted) {
                    break;
                }
                end++;
            }
            Span span = new Span(tokens.begin(token), tokens.end(end - 1));
            word(article.text().substring(span.begin(), span.end()), span, sentence, Kind.WORD);
            return end;
        }

        /** Where in a word a number begins: at its first letter, or behind the sign of a currency; -1 for nowhere. */
        private int digit(String word) {
            if (Character.isDigit(word.charAt(0))) {
                return 0;
            }
            int digit = 1;
            while (digit < word.length() && !Character.isDigit(word.charAt(digit))) {
                digit++;
            }
            return digit < word.length() && digit <= 3 && vocabulary.isCurrency(word.substring(0, digit)) ? digit : -1;
        }

        /** A number as printed, with its words of scale. */
        private void number(int digit, int token, int sentence, boolean inDate) {
            PrintedNumber number = NumberReader.at(article.text(), digit, language);
            goesOnAt = token + 1;
            while (goesOnAt < tokens.size() && tokens.begin(goesOnAt) < number.end()) {
                goesOnAt++;
            }
            if (Double.isNaN(number.value())) {
                return;
            }
            Span span = new Span(tokens.begin(token), number.end());
            String word = word(token);
            boolean named = script != UnicodeScript.HANGUL
                    && goesOnAt == token + 1
                    && Character.isLetter(word.charAt(word.length() - 1))
                    && number.end() < tokens.end(token);
            number(number.value(), span, sentence, inDate ? Kind.DATE : Kind.NUMBER);
            if (named) { // 7e7 is the name of something, 13th no number of things
                anchors.value(Double.NaN);
                int key = Hashing.hash32("=" + Sounds.plain(Sounds.latin(word)));
                anchors.key(AnchoredText.WHOLE, key, weights.of(key, WHOLE_CHANCE));
            }
        }

        /** A number in words: tens and ones, with the words of scale behind them. */
        private void spelled(double value, int token, int sentence) {
            double whole = value;
            int last = token;
            double next = numberAt(last + 1);
            if (value >= 20 && value < 100 && value % 10 == 0 && next < 10) {
                whole += next;
                last++;
            }
            for (Double scale = scaleAt(last + 1); scale != null; scale = scaleAt(last + 1)) {
                whole *= scale;
                last++;
                if (scale == 10 && numberAt(last + 1) < 10) { // puluh
                    whole += numberAt(++last);
                }
            }
            goesOnAt = last + 1;
            Span span = new Span(tokens.begin(token), tokens.end(last));
            number(whole, span, sentence, Kind.NUMBER);
            if (last == token && value == 100) { // "a hundred years" are about so many
                anchors.value(Double.NaN);
            }
        }

        private double numberAt(int token) {
            return token < tokens.size() ? vocabulary.number(Folding.fold(word(token))) : Double.NaN;
        }

        private Double scaleAt(int token) {
            return token < tokens.size() ? language.scaleWords().get(word(token).toLowerCase(Locale.ROOT)) : null;
        }

        private void number(double value, Span span, int sentence, Kind kind) {
            anchors.anchor(span, sentence, kind);
            anchors.value(kind == Kind.NUMBER ? value : Double.NaN);
            String figures = figures(value);
            double chance = NUMBER_CHANCE[Math.min(NUMBER_CHANCE.length - 1, figures.length())];
            int whole = Hashing.hash32("#" + value);
            anchors.key(
                    AnchoredText.WHOLE,
                    whole,
                    weights.of(whole, value < LARGE ? chance : Math.min(chance, LARGE_CHANCE)));
            // Five million is 5 in a language whose scale words are not known.
            int stem = Hashing.hash32("#" + figures + "~");
            anchors.key(AnchoredText.STEM, stem, weights.of(stem, chance));
        }

        private String word(int token) {
            return article.text().substring(tokens.begin(token), tokens.end(token));
        }

        private void word(String word, Span span, int sentence, Kind kind) {
            form(cased ? word : Vocabulary.withoutArticle(word), span, sentence, kind);
            if (script == UnicodeScript.ARABIC && word.length() > 4 && "وفبلك".indexOf(word.charAt(0)) >= 0) {
                form(word.substring(1), span, sentence, kind);
            } else if (script == UnicodeScript.HANGUL) {
                for (int end = word.length() - 1; end >= 2 && end >= word.length() - PARTICLES; end--) {
                    form(word.substring(0, end), span, sentence, kind);
                }
            }
        }

        private void form(String word, Span span, int sentence, Kind kind) {
            String latin = Sounds.latin(word);
            if (latin.length() < 2) {
                return;
            }
            anchors.anchor(span, sentence, kind);
            boolean strong = kind == Kind.NAME;
            String plain = Sounds.plain(latin);
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            if (cased && (strong || plain.length() >= SHARED_LETTERS)) {
                int key = Hashing.hash32("=" + plain);
                anchors.key(AnchoredText.WHOLE, key, weights.of(key, WHOLE_CHANCE));
            }
            if (cased && plain.length() >= STEM_LETTERS) {
                int key = Hashing.hash32("~" + plain.substring(0, STEM_LETTERS));
                anchors.key(AnchoredText.STEM, key, weights.of(key, STEM_CHANCE));
            }
            if (strong || !cased || capital) {
                String consonants = Sounds.consonants(latin, MOST_CONSONANTS);
                if (consonants.length() >= 2 && writing != Writing.EASTERN) {
                    int key = Hashing.hash32("%" + consonants);
                    anchors.key(AnchoredText.CONSONANTS, key, weights.of(key, CONSONANTS_CHANCE[consonants.length()]));
                }
                String eastern = Sounds.eastern(word, MOST_CONSONANTS);
                if (eastern.length() >= 2) {
                    int key = Hashing.hash32("^" + eastern);
                    anchors.key(AnchoredText.EASTERN, key, weights.of(key, CONSONANTS_CHANCE[eastern.length()]));
                }
            }
        }

        private Writing writing() {
            return switch (script) {
                case HAN, HIRAGANA, KATAKANA, HANGUL -> Writing.EASTERN;
                case LATIN, CYRILLIC, GREEK, ARMENIAN ->
                    language.code().equals("de") ? Writing.NOUNS : Writing.CAPITALS;
                default -> Writing.PLAIN;
            };
        }

        /** The script of most of its words. */
        private UnicodeScript script() {
            Map<UnicodeScript, Integer> counts = new java.util.EnumMap<>(UnicodeScript.class);
            for (int t = 0; t < tokens.size(); t++) {
                int c = article.text().codePointAt(tokens.begin(t));
                if (Character.isLetter(c)) {
                    counts.merge(UnicodeScript.of(c), 1, Integer::sum);
                }
            }
            return counts.entrySet().stream()
                    .max(Map.Entry.<UnicodeScript, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(UnicodeScript.COMMON);
        }
    }
}
