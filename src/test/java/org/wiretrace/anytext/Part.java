package org.wiretrace.anytext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wiretrace.Knowledge;
import org.wiretrace.corpus.Agency;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.ArticleParser;
import org.wiretrace.corpus.CreditDetector;
import org.wiretrace.corpus.CreditPattern;
import org.wiretrace.corpus.LinePattern;
import org.wiretrace.corpus.Outlet;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.language.DateMention;
import org.wiretrace.language.DateReader;
import org.wiretrace.language.LanguageGuesser;
import org.wiretrace.language.Languages;
import org.wiretrace.language.Locality;
import org.wiretrace.names.NameEntry;
import org.wiretrace.names.NameFinder;
import org.wiretrace.names.NameMention;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.QuoteExtractor;
import org.wiretrace.similarity.AlignedText;
import org.wiretrace.similarity.Aligner;
import org.wiretrace.similarity.Alignment;
import org.wiretrace.similarity.CommonWords;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.SentenceAligner;
import org.wiretrace.text.FoldedText;
import org.wiretrace.text.Sentences;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/**
 * A part of the program that reads texts, with what must hold whatever the text: no exception, every span inside the
 * text and in order, and the same again when it is read again.
 */
enum Part {
    FOLDED_TEXT(Part::foldText),
    TOKENS(Part::tokenize),
    LANGUAGE(text -> assertThat(Tools.GUESSER.guess(text)).isNotEmpty().isEqualTo(Tools.GUESSER.guess(text))),
    PUBLICATION(Part::readPublication),
    DAYS(Part::readDays),
    CREDITS(Part::findCredits),
    ARTICLE(text -> parse(false, new String[] {text})),
    PAGE(text -> parse(true, new String[] {text})),
    /** One field a line, the text behind them. */
    FIELDS(text -> parse(false, text.split("\n", 7))),
    NAMES(Part::findNames),
    QUOTES(Part::extractQuotes),
    /** The two halves of the text. */
    ALIGNMENT(Part::align);

    @SuppressWarnings("ImmutableEnumChecker") // methods of this class, all of them
    private final Consumer<String> reading;

    Part(Consumer<String> reading) {
        this.reading = reading;
    }

    /** Reads the text and fails where something does not hold. */
    void read(String text) {
        reading.accept(text);
    }

    /** What takes long to make. */
    private static final class Tools {
        static final Languages LANGUAGES = Knowledge.languages();
        static final LanguageGuesser GUESSER = new LanguageGuesser(LANGUAGES);
        static final DateReader DATES = new DateReader(LANGUAGES);
        static final CreditDetector CREDITS = new CreditDetector(
                Knowledge.list("agencies.yaml", Agency.class), Knowledge.list("credits.yaml", CreditPattern.class));
        static final ArticleParser PARSER = new ArticleParser(
                LANGUAGES,
                Knowledge.list("outlets.yaml", Outlet.class),
                Knowledge.list("agencies.yaml", Agency.class),
                Knowledge.list("credits.yaml", CreditPattern.class),
                Knowledge.list("boilerplate.yaml", LinePattern.class));
        static final NameFinder NAMES = new NameFinder(Knowledge.list("names.yaml", NameEntry.class), LANGUAGES);
        static final QuoteExtractor QUOTES = new QuoteExtractor(LANGUAGES);
        static final Aligner ALIGNER = new Aligner(3, 40, 12, 0.4, new SentenceAligner(0.25, 0.22, 6, 25));
    }

    private static void foldText(String text) {
        FoldedText folded = FoldedText.of(text);
        int before = -1;
        for (int i = 0; i < folded.text().length(); i++) {
            int at = folded.original(i);
            if (at <= before || at >= text.length()) {
                throw new AssertionError("unit %d stands at %d, the one before it at %d".formatted(i, at, before));
            }
            before = at;
        }
        assertThat(folded.original(folded.text().length())).isEqualTo(text.length());
        assertThat(FoldedText.of(folded.text()).text()).isEqualTo(folded.text());
    }

    private static void tokenize(String text) {
        Tokens tokens = Tokenizer.tokens(text);
        int done = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.begin(i) < done || tokens.end(i) <= tokens.begin(i) || tokens.end(i) > text.length()) {
                throw new AssertionError("token %d is [%d, %d)".formatted(i, tokens.begin(i), tokens.end(i)));
            }
            done = tokens.end(i);
        }
        assertThat(Tokenizer.tokens(text).ids()).isEqualTo(tokens.ids());
        inOrder(text, Arrays.stream(Sentences.starts(text, tokens)).boxed().toList());
    }

    private static void readPublication(String text) {
        for (String language : List.of("en", "und")) {
            Tools.DATES
                    .publication(text, Tools.LANGUAGES.of(language), Locality.UNKNOWN)
                    .ifPresent(read -> {
                        inside(text, read.begin(), read.end());
                        assertThat(read.iso()).matches("(?s)(?:19|20)\\d\\d-\\d\\d-\\d\\d(?:T.*)?");
                    });
        }
    }

    private static void readDays(String text) {
        for (String language : List.of("en", "und")) {
            List<DateMention> days = Tools.DATES.mentions(
                    text, 0, text.length(), Tools.LANGUAGES.of(language), Locality.UNKNOWN, LocalDate.of(2025, 3, 11));
            // The weekday before a date may be behind the one before it: only the dates are apart.
            inOrder(text, days.stream().map(DateMention::end).toList());
            days.forEach(day -> inside(text, day.begin(), day.end()));
        }
    }

    private static void findCredits(String text) {
        Tools.CREDITS.inField(text);
        Tools.CREDITS.agencyThatIs(text);
        List<CreditDetector.Found> found = Tools.CREDITS.inLine(text);
        found.forEach(
                credit -> inside(text, credit.span().begin(), credit.span().end()));
        inOrder(text, found.stream().map(credit -> credit.span().begin()).toList());
        assertThat(Tools.CREDITS.inLine(text)).isEqualTo(found);
    }

    private static void parse(boolean page, String[] lines) {
        String[] fields = Arrays.copyOf(lines, 6);
        String text = lines[lines.length - 1];
        RawArticle raw = new RawArticle(
                "any.jsonl",
                1,
                page,
                false,
                "any",
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                fields[5],
                text);
        if (lines.length == 1) {
            raw = new RawArticle("any.txt", 1, page, false, "any", null, null, null, null, null, null, text);
        }
        ArticleParser.Parsed parsed = Tools.PARSER.parse(raw);
        Article article = parsed.article();
        apart(text, article.body());
        article.credits().forEach(credit -> {
            if (credit.begin() != null) {
                inside(text, credit.begin(), credit.end());
                assertThat(credit.text()).isEqualTo(text.substring(credit.begin(), credit.end()));
            }
        });
        parsed.notices().forEach(notice -> {
            if (notice.begin() != null) {
                inside(text, notice.begin(), notice.end());
            }
        });
        assertThat(Tools.PARSER.parse(raw).equals(parsed)).isTrue();
    }

    private static void findNames(String text) {
        for (String language : List.of("en", "zh")) {
            List<NameMention> names = Tools.NAMES.find(text, whole(text), language);
            apart(
                    text,
                    names.stream()
                            .map(name -> new Span(name.begin(), name.end()))
                            .toList());
        }
    }

    private static void extractQuotes(String text) {
        for (String language : List.of("en", "ja")) {
            List<Quote> quotes = Tools.QUOTES.extract("any", text, whole(text), language, List.of());
            quotes.forEach(quote -> inside(text, quote.begin(), quote.end()));
            inOrder(text, quotes.stream().map(Quote::begin).toList());
            assertThat(Tools.QUOTES
                            .extract("any", text, whole(text), language, List.of())
                            .equals(quotes))
                    .isTrue();
        }
    }

    private static void align(String text) {
        int half = text.length() / 2;
        String a = text.substring(0, half);
        String b = text.substring(half);
        CommonWords common = new CommonWords(new int[0]);
        Alignment alignment = Tools.ALIGNER.align(aligned("a", a), aligned("b", b), common);
        for (Passage passage : alignment.passages()) {
            inside(a, passage.aBegin(), passage.aEnd());
            inside(b, passage.bBegin(), passage.bEnd());
            assertThat(passage.identity()).isBetween(0.0, 1.0);
        }
        assertThat(alignment.containmentA()).isBetween(0.0, 1.0);
        assertThat(alignment.containmentB()).isBetween(0.0, 1.0);
        assertThat(Tools.ALIGNER.align(aligned("a", a), aligned("b", b), common))
                .isEqualTo(alignment);
    }

    private static AlignedText aligned(String article, String text) {
        Tokens tokens = Tokenizer.tokens(text);
        return new AlignedText(article, tokens, Sentences.starts(text, tokens), new boolean[tokens.size()]);
    }

    private static List<Span> whole(String text) {
        return text.isEmpty() ? List.of() : List.of(new Span(0, text.length()));
    }

    private static void apart(String text, List<Span> spans) {
        List<Integer> bounds = new ArrayList<>();
        spans.forEach(span -> Stream.of(span.begin(), span.end()).forEach(bounds::add));
        inOrder(text, bounds);
    }

    private static void inOrder(String text, List<Integer> bounds) {
        int before = 0;
        for (int bound : bounds) {
            inside(text, before, bound);
            before = bound;
        }
    }

    private static void inside(String text, int begin, int end) {
        if (begin < 0 || end < begin || end > text.length()) {
            throw new AssertionError("[%d, %d) of %d".formatted(begin, end, text.length()));
        }
    }
}
