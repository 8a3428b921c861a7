package org.wiretrace.corpus;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.wiretrace.language.DateMention;
import org.wiretrace.language.DateRead;
import org.wiretrace.language.DateReader;
import org.wiretrace.language.Language;
import org.wiretrace.language.LanguageGuesser;
import org.wiretrace.language.Languages;
import org.wiretrace.language.Locality;
import org.wiretrace.notice.Notice;
import org.wiretrace.notice.Severity;
import org.wiretrace.text.FoldedText;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokenizer;

/**
 * Reads an article out of a record or a page: its body, outlet, date, by-line, dateline and credits. What a field says
 * goes before what the text says; what neither says stays unknown: the date of an event is not the date of publication.
 */
public final class ArticleParser implements Serializable {
    private static final long serialVersionUID = 1;
    /** Paragraphs at the head of the body in which a date standing as its own sentence is the page's date. */
    private static final int DATED_PARAGRAPHS = 2;

    /** More than a date that is a sentence is long. */
    private static final int DATE_SENTENCE = 120;

    /** What a rights line prints around the outlet's name. */
    private static final Pattern RIGHTS = Pattern.compile(
            "(?i)(?:©|\\(c\\)|copyright|\\b(?:19|20)\\d\\d\\b|all rights reserved|hak cipta dilindungi(?: undang-undang)?|,|\\.(?=\\s|$))");

    private final Languages languages;
    private final LanguageGuesser guesser;
    private final DateReader dates;
    private final OutletIndex outlets;
    private final CreditDetector credits;
    private final PageLines pages;

    /**
     * What was read.
     *
     * @param article the article
     * @param notices what is odd about it
     */
    public record Parsed(Article article, List<Notice> notices) implements Serializable {}

    public ArticleParser(
            Languages languages,
            List<Outlet> outlets,
            List<Agency> agencies,
            List<CreditPattern> creditPatterns,
            List<LinePattern> linePatterns) {
        this.languages = languages;
        this.guesser = new LanguageGuesser(languages);
        this.dates = new DateReader(languages);
        this.outlets = new OutletIndex(outlets);
        this.credits = new CreditDetector(agencies, creditPatterns);
        this.pages = new PageLines(linePatterns);
    }

    /** Reads the article, of which nothing is known but itself. */
    public Parsed parse(RawArticle raw) {
        return parse(raw, RepeatedLines.NONE);
    }

    /**
     * Reads the article.
     *
     * @param repeated lines that stand on page after page of its outlet
     */
    public Parsed parse(RawArticle raw, RepeatedLines repeated) {
        return new Reading(raw, repeated).read();
    }

    /** The outlet that the record itself gives, by its name or address; null when only its text may tell. */
    public String outletGiven(RawArticle raw) {
        Outlet outlet = givenOutlet(raw);
        return outlet == null ? null : outlet.domain();
    }

    private Outlet givenOutlet(RawArticle raw) {
        return raw.outlet() != null && !raw.outlet().isBlank() ? outlets.named(raw.outlet()) : outlets.at(raw.url());
    }

    /** One article being read: the state that its steps share. */
    private final class Reading {
        private final RawArticle raw;
        private final RepeatedLines repeated;
        private final FoldedText folded;
        private final List<Notice> notices = new ArrayList<>();
        private List<PageLines.Line> lines = List.of();
        private final List<List<CreditDetector.Found>> found = new ArrayList<>();
        private final Map<String, List<CreditDetector.Found>> credited = new HashMap<>();

        Reading(RawArticle raw, RepeatedLines repeated) {
            this.raw = raw;
            this.repeated = repeated;
            this.folded = FoldedText.of(raw.text());
        }

        Parsed read() {
            long from = RepeatedLines.outlet(outletGiven(raw));
            Predicate<String> again = line -> repeated.contains(from, line);
            lines = raw.page()
                    ? pages.ofPage(folded, this::creditsOf, again)
                    : pages.ofText(folded, this::creditsOf, again);
            for (PageLines.Line line : lines) {
                found.add(line.role() == LineRole.BLANK ? List.of() : creditsOf(line.text()));
            }
            List<Span> body = body();
            if (body.isEmpty()) {
                notices.add(new Notice(
                        raw.id(),
                        "no-body",
                        Severity.WARNING,
                        null,
                        null,
                        "no line of the text reads like an article; nothing of it is compared"));
            }
            String language = raw.language() != null && !raw.language().isBlank()
                    ? raw.language().strip()
                    : guesser.guess(headOfBody());
            Outlet outlet = outlet();
            Language words = languages.of(language);
            Locality where = OutletIndex.locality(outlet, language);
            Optional<DateRead> date = published(words, where);
            String wire = wire(outlet);
            Article article = new Article(
                    raw.id(),
                    outlet == null ? null : idOf(outlet),
                    outlet == null ? null : outlet.owner(),
                    wire != null ? OutletKind.WIRE : OutletKind.OUTLET,
                    wire,
                    language,
                    title(),
                    byline(),
                    date.map(DateRead::iso).orElse(null),
                    date.map(DateRead::minuteUtc).orElse(Article.UNKNOWN_TIME),
                    date.map(read -> read.minutePrecision() ? Precision.MINUTE : Precision.DAY)
                            .orElse(Precision.UNKNOWN),
                    place(),
                    words(body),
                    allCredits(),
                    body,
                    cut(),
                    raw.text(),
                    raw.url());
            checkWeekdays(date.map(ArticleParser::day).orElse(null), words, where);
            notices.addAll(CreditGaps.of(article));
            return new Parsed(article, notices);
        }

        /** The roles of lines and the credits both ask, and a page repeats lines. */
        private List<CreditDetector.Found> creditsOf(String line) {
            return credited.computeIfAbsent(line, credits::inLine);
        }

        private List<Span> body() {
            List<Span> spans = new ArrayList<>();
            for (PageLines.Line line : lines) {
                if (line.isBody() && line.end() > line.begin()) {
                    spans.add(folded.original(line.begin(), line.end()));
                }
            }
            return spans;
        }

        /** What is left out, neighbouring lines of one role together. */
        private List<Cut> cut() {
            List<Cut> cuts = new ArrayList<>();
            for (PageLines.Line line : lines) {
                if (line.isBody() || line.role() == LineRole.BLANK) {
                    continue;
                }
                Span span = folded.original(line.begin(), line.end());
                Cut before = cuts.isEmpty() ? null : cuts.get(cuts.size() - 1);
                boolean joins = before != null
                        && before.role() == line.role()
                        && raw.text().substring(before.end(), span.begin()).isBlank();
                if (joins) {
                    cuts.set(cuts.size() - 1, new Cut(before.begin(), span.end(), line.role()));
                } else {
                    cuts.add(new Cut(span.begin(), span.end(), line.role()));
                }
            }
            return cuts;
        }

        /** As much of the body as tells its language. */
        private String headOfBody() {
            StringBuilder text = new StringBuilder();
            for (PageLines.Line line : lines) {
                if (line.isBody() && text.length() < LanguageGuesser.SAMPLE) {
                    text.append(line.text()).append('\n');
                }
            }
            return text.toString();
        }

        private int words(List<Span> body) {
            int[] count = {0};
            for (Span span : body) {
                Tokenizer.tokenize(raw.text(), span.begin(), span.end(), (token, begin, end) -> count[0]++);
            }
            return count[0];
        }

        private Outlet outlet() {
            Outlet given = givenOutlet(raw);
            return given != null || !raw.page() ? given : outletOfPage();
        }

        /** The outlet's name as the record gives it, where it gives one; else its domain. */
        private String idOf(Outlet outlet) {
            boolean given = raw.outlet() != null
                    && !raw.outlet().isBlank()
                    && !OutletIndex.isDomain(raw.outlet().strip());
            return given ? raw.outlet().strip() : outlet.domain();
        }

        /**
         * What the page calls itself: the outlet's tag in the dateline or the line of the date; else a line of the head
         * or a rights line that is a listed outlet's name.
         */
        private Outlet outletOfPage() {
            for (int i = 0; i < lines.size(); i++) {
                PageLines.Line line = lines.get(i);
                if (line.role() == LineRole.DATELINE || line.role() == LineRole.DATE) {
                    String head =
                            line.text().substring(0, Math.min(120, line.text().length()));
                    for (String word : head.split("[\\s,()]+", -1)) {
                        if (OutletIndex.isDomain(word) && Character.isLetter(word.charAt(word.length() - 1))) {
                            return outlets.named(OutletIndex.domain(word));
                        }
                    }
                }
            }
            for (PageLines.Line line : lines) {
                if (!line.isBody() && line.text().length() <= 120) {
                    Outlet listed = outlets.listed(
                            RIGHTS.matcher(line.text()).replaceAll("").strip());
                    if (listed != null) {
                        return listed;
                    }
                }
            }
            return null;
        }

        private String wire(Outlet outlet) {
            if (outlet == null) {
                return null;
            }
            if (outlet.wire() != null) {
                return outlet.wire();
            }
            String agency = credits.agencyThatIs(outlet.domain());
            // What is given as a wire's is one, whether a list knows it or not.
            return agency == null && raw.wire() ? outlet.domain() : agency;
        }

        private Optional<DateRead> published(Language language, Locality where) {
            if (raw.published() != null && !raw.published().isBlank()) {
                Optional<DateRead> read = dates.publication(raw.published(), language, where);
                if (read.isEmpty()) {
                    notices.add(new Notice(
                            raw.id(),
                            "unreadable-date",
                            Severity.ERROR,
                            null,
                            null,
                            "published is \"%s\"; expected a time such as 2024-05-01T09:00:00Z"
                                    .formatted(shortened(raw.published()))));
                }
                return read;
            }
            for (PageLines.Line line : lines) {
                if (line.role() == LineRole.DATE) {
                    Optional<DateRead> read = dates.publication(line.text(), language, where);
                    if (read.isPresent()) {
                        return read;
                    }
                }
            }
            return dateAsSentence(language, where);
        }

        /** A full date with its weekday that is a sentence of its own at the end of an opening paragraph. */
        private Optional<DateRead> dateAsSentence(Language language, Locality where) {
            int paragraphs = 0;
            for (PageLines.Line line : lines) {
                if (!line.isBody()) {
                    continue;
                }
                if (paragraphs++ > DATED_PARAGRAPHS) {
                    break;
                }
                String text = line.text();
                int tail = Math.max(0, text.length() - DATE_SENTENCE);
                for (DateMention mention : dates.mentions(text, tail, text.length(), language, where, null)) {
                    if (isLastSentence(text, mention) && mention.weekday() != null && mention.yearPrinted()) {
                        return dates.publication(text.substring(mention.begin(), mention.end()), language, where);
                    }
                }
            }
            return Optional.empty();
        }

        private static boolean isLastSentence(String text, DateMention mention) {
            int before = mention.begin();
            while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
                before--;
            }
            String behind = text.substring(mention.end()).strip();
            return before > 0 && text.charAt(before - 1) == '.' && (behind.isEmpty() || behind.equals("."));
        }

        private String title() {
            if (raw.title() != null && !raw.title().isBlank()) {
                return raw.title().strip();
            }
            if (!raw.page()) {
                PageLines.Line above = PageLines.headlineOfText(lines, this::creditsOf);
                return above == null ? null : above.text();
            }
            return lines.stream()
                    .filter(line -> line.role() == LineRole.HEADLINE)
                    .map(PageLines.Line::text)
                    .findFirst()
                    .orElse(null);
        }

        private List<String> byline() {
            List<String> people = new ArrayList<>(2);
            if (raw.author() != null && !raw.author().isBlank()) {
                for (String name : raw.author().split("[,;|]", -1)) {
                    if (!name.isBlank()) {
                        people.add(name.strip());
                    }
                }
                return people;
            }
            for (int i = 0; i < lines.size(); i++) {
                for (CreditDetector.Found credit : found.get(i)) {
                    boolean staff = credit.pattern().kind().equals("people")
                            || (credit.people() != null
                                    && credit.pattern().kind().equals("footer"));
                    if (staff && credit.people() != null && !people.contains(credit.people())) {
                        people.add(credit.people());
                    }
                }
            }
            return people;
        }

        private String place() {
            for (int i = 0; i < lines.size(); i++) {
                for (CreditDetector.Found credit : found.get(i)) {
                    if (credit.pattern().kind().equals("dateline") && credit.place() != null) {
                        return credit.place();
                    }
                }
                if (lines.get(i).role() == LineRole.BODY && i > 8) {
                    break;
                }
            }
            return null;
        }

        private List<Credit> allCredits() {
            List<Credit> all = new ArrayList<>();
            if (raw.author() != null) {
                for (String agency : credits.inField(raw.author())) {
                    all.add(new Credit(
                            agency,
                            CreditForm.BYLINE,
                            true,
                            null,
                            null,
                            raw.author().strip()));
                }
            }
            if (raw.title() != null) {
                for (CreditDetector.Found credit : credits.inLine(raw.title().strip())) {
                    boolean whole = credit.pattern().kind().equals("label")
                            || credit.pattern().kind().equals("footer");
                    if (whole && credit.agency() != null) {
                        all.add(new Credit(
                                credit.agency(),
                                CreditForm.HEADER,
                                credit.pattern().counts(),
                                null,
                                null,
                                raw.title().strip()));
                    }
                }
            }
            int firstBody = firstBody();
            int paragraphs = 0;
            for (int i = 0; i < lines.size(); i++) {
                PageLines.Line line = lines.get(i);
                paragraphs += line.isBody() ? 1 : 0;
                if (line.role() == LineRole.LINK_LIST || line.role() == LineRole.RELATED_LINK) {
                    continue;
                }
                int shift = line.begin() + leading(line);
                for (CreditDetector.Found credit : found.get(i)) {
                    CreditForm form = form(credit, i, firstBody);
                    // A headline may stand before the paragraph that a dateline opens, and nothing else.
                    boolean misplaced = form == CreditForm.DATELINE && paragraphs > 2;
                    if (credit.agency() == null || form == null || misplaced) {
                        continue;
                    }
                    Span span = folded.original(
                            shift + credit.span().begin(), shift + credit.span().end());
                    boolean counts =
                            credit.pattern().counts() && form != CreditForm.PHOTO && line.role() != LineRole.CAPTION;
                    all.add(new Credit(credit.agency(), form, counts, span.begin(), span.end(), span.of(raw.text())));
                }
            }
            all.sort(Comparator.comparing((Credit credit) -> credit.begin() == null ? -1 : credit.begin())
                    .thenComparing(Credit::agency));
            return all;
        }

        private int firstBody() {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).isBody()) {
                    return i;
                }
            }
            return lines.size();
        }

        private int leading(PageLines.Line line) {
            int at = line.begin();
            while (at < line.end() && Character.isWhitespace(folded.text().charAt(at))) {
                at++;
            }
            return at - line.begin();
        }

        private CreditForm form(CreditDetector.Found credit, int line, int firstBody) {
            return switch (credit.pattern().kind()) {
                case "dateline" -> CreditForm.DATELINE;
                case "label" -> line < firstBody ? CreditForm.HEADER : CreditForm.FOOTER;
                case "footer", "republication", "rights" -> CreditForm.FOOTER;
                case "inline" -> CreditForm.INLINE;
                case "photo" -> CreditForm.PHOTO;
                default -> null; // staff are no source
            };
        }

        /** A weekday that does not fit its date is told, not mended: either may be the wrong one. */
        private void checkWeekdays(LocalDate near, Language language, Locality where) {
            String published = raw.published() == null ? "" : raw.published();
            for (DateMention mention : dates.mentions(published, 0, published.length(), language, where, near)) {
                if (isMismatch(mention)) {
                    notices.add(mismatch(published, mention, null, null));
                }
            }
            Iterator<Span> parts = lines.stream()
                    .filter(line -> line.isBody() || line.role() == LineRole.DATE)
                    .map(line -> folded.original(line.begin(), line.end()))
                    .iterator();
            Span part = new Span(0, 0);
            for (DateMention mention : dates.mentions(raw.text(), 0, raw.text().length(), language, where, near)) {
                Span span = new Span(mention.begin(), mention.end());
                while (part.end() < span.end() && parts.hasNext()) {
                    part = parts.next();
                }
                if (isMismatch(mention) && part.contains(span)) {
                    notices.add(mismatch(raw.text(), mention, mention.begin(), mention.end()));
                }
            }
        }

        private static boolean isMismatch(DateMention mention) {
            return mention.date() != null
                    && mention.weekday() != null
                    && mention.date().getDayOfWeek() != mention.weekday();
        }

        private Notice mismatch(String text, DateMention mention, Integer begin, Integer end) {
            DayOfWeek weekday = mention.date().getDayOfWeek();
            return new Notice(
                    raw.id(),
                    "weekday-mismatch",
                    Severity.WARNING,
                    begin,
                    end,
                    "\"%s\": %s was a %s"
                            .formatted(
                                    text.substring(mention.begin(), mention.end()),
                                    mention.date(),
                                    weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
        }
    }

    private static LocalDate day(DateRead date) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(date.minuteUtc() * 60), ZoneOffset.UTC);
    }

    private static String shortened(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "…" : value;
    }
}
