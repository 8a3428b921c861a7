package org.wiretrace.corpus;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wiretrace.text.FoldedText;
import org.wiretrace.text.Openings;
import org.wiretrace.text.PostSignature;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokenizer;

/**
 * Gives every line of a text one role. Patterns know the furniture of pages; what patterns do not know is told by where
 * it stands: short lines without a full stop before the first sentence are head, those after the last one are foot, and
 * where lines begin to come twice a list of links has begun.
 */
final class PageLines implements Serializable {
    private static final long serialVersionUID = 1;

    /** Lines longer than this are paragraphs, whatever a furniture pattern would say of them. */
    private static final int FURNITURE = 400;

    /** A credit in a line shorter than this is what the line is for. */
    private static final int SHORT = 120;
    /** Words from which on what stands before a credit is a sentence of the article, not the name of who wrote it. */
    private static final int SENTENCE_WORDS = 6;

    private static final Set<LineRole> NOT_BODY = EnumSet.complementOf(EnumSet.of(LineRole.BODY, LineRole.DATELINE));

    private final List<LinePattern> patterns;
    private transient Compiled compiled;

    /** Everything made from the patterns that does not travel. */
    private record Compiled(List<Rule> rules, Openings atStart, Openings later, int farthest) {}

    /**
     * A pattern ready to be tried. One that begins with anything, {@code .{0,160}}, is tried without that at every place
     * that it could lead to: what follows is rare and soon told, while every letter may be anything.
     */
    private record Rule(Pattern regex, int anything) {
        private static final Pattern ANYTHING = Pattern.compile("\\.\\{0,(\\d{1,4})}(?<rest>.{1,4000})");

        static Rule of(String regex) {
            Matcher anything = ANYTHING.matcher(regex);
            return anything.matches()
                    ? new Rule(compiled(anything.group("rest")), Integer.parseInt(anything.group(1)))
                    : new Rule(compiled(regex), 0);
        }

        private static Pattern compiled(String regex) {
            return Pattern.compile(
                    regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        }
    }

    /**
     * A line and its role.
     *
     * @param begin first unit in the folded text
     * @param end last unit, exclusive; the line break left out
     * @param text the words, white space around them left out
     * @param role what the line is
     */
    record Line(int begin, int end, String text, LineRole role) {
        Line as(LineRole other) {
            return new Line(begin, end, text, other);
        }

        boolean isBody() {
            return !NOT_BODY.contains(role);
        }
    }

    PageLines(List<LinePattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /**
     * The lines of an article's text as a feed gives it: all body but for furniture that slipped in.
     *
     * @param repeated tells the lines that stand on page after page of its outlet
     */
    List<Line> ofText(FoldedText folded, LineCredits credits, Predicate<String> repeated) {
        List<Line> lines = split(folded.text());
        cutRepeated(lines, credits, repeated);
        cutFurniture(lines, credits);
        cutTail(lines, credits);
        return lines;
    }

    /**
     * The lines of a whole page as scraped.
     *
     * @param repeated tells the lines that stand on page after page of its outlet
     */
    List<Line> ofPage(FoldedText folded, LineCredits credits, Predicate<String> repeated) {
        List<Line> lines = split(folded.text());
        cutRepeated(lines, credits, repeated);
        cutFurniture(lines, credits);
        int start = start(lines, credits);
        readHead(lines, start, credits);
        cutLinkList(lines, start);
        cutTail(lines, credits);
        cutCaptions(lines, start, credits);
        return lines;
    }

    /** Asks what a line credits: the roles and the credits need each other. */
    @FunctionalInterface
    interface LineCredits {
        List<CreditDetector.Found> of(String line);
    }

    private static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        int begin = 0;
        while (begin <= text.length()) {
            int end = text.indexOf('\n', begin);
            if (end < 0) {
                end = text.length();
            }
            String words = text.substring(begin, end).strip();
            lines.add(new Line(begin, end, words, words.isEmpty() ? LineRole.BLANK : LineRole.BODY));
            begin = end + 1;
        }
        return lines;
    }

    /** A line that comes again on other pages is the page's, unless it says whose the article is. */
    private static void cutRepeated(List<Line> lines, LineCredits credits, Predicate<String> repeated) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.role() == LineRole.BODY
                    && repeated.test(line.text())
                    && credits.of(line.text()).isEmpty()) {
                lines.set(i, line.as(LineRole.REPEATED));
            }
        }
    }

    private void cutFurniture(List<Line> lines, LineCredits credits) {
        Compiled now = compiled();
        boolean seenSentence = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.role() != LineRole.BODY || line.text().length() > FURNITURE) {
                seenSentence |= line.role() == LineRole.BODY;
                continue;
            }
            int found = matching(now, line.text());
            if (found >= 0) {
                LinePattern pattern = patterns.get(found);
                lines.set(i, line.as(pattern.role()));
                if (pattern.role() == LineRole.RELATED_LINK && line.text().endsWith(":")) {
                    cutLinkBelow(lines, i + 1);
                }
                // A list of links ends the article only where there has been one.
                if (pattern.rest() && seenSentence && !sentencesFollow(lines, i + 1)) {
                    for (int rest = i + 1; rest < lines.size(); rest++) {
                        Line later = lines.get(rest);
                        if (later.role() == LineRole.BODY && !isFootCredit(later.text(), credits.of(later.text()))) {
                            lines.set(rest, later.as(LineRole.NAVIGATION));
                        }
                    }
                    return;
                }
            }
            seenSentence |= endsSentence(line.text());
        }
    }

    /** "Read also:" with the headline of the other article on the next line. */
    private static void cutLinkBelow(List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.role() == LineRole.BODY) {
                if (!endsSentence(line.text()) && line.text().length() < 160) {
                    lines.set(i, line.as(LineRole.RELATED_LINK));
                }
                return;
            }
        }
    }

    /** Whether after that line stand several paragraphs that read like an article's. */
    private static boolean sentencesFollow(List<Line> lines, int from) {
        long sentences = lines.subList(from, lines.size()).stream()
                .filter(line -> line.text().length() > 120 && endsSentence(line.text()))
                .count();
        return sentences >= 2;
    }

    /** The first pattern that the whole line matches; -1 when none does. */
    private static int matching(Compiled compiled, String text) {
        int first = firstFrom(compiled, text, 0, compiled.rules.size());
        for (int at = 1; at <= Math.min(compiled.farthest, text.length()); at++) {
            first = firstFrom(compiled, text, at, first);
        }
        return first == compiled.rules.size() ? -1 : first;
    }

    /** The first pattern, before that one, that matches the rest of the line; that one when none does. */
    private static int firstFrom(Compiled compiled, String text, int at, int before) {
        for (int i : (at == 0 ? compiled.atStart : compiled.later).at(text, at)) {
            if (i >= before) {
                break;
            }
            Rule rule = compiled.rules.get(i);
            if (at <= rule.anything
                    && rule.regex
                            .matcher(text)
                            .region(at, text.length())
                            .useTransparentBounds(true)
                            .matches()) {
                return i;
            }
        }
        return before;
    }

    /** Index of the line that opens the article: its dateline, else its first sentence. */
    private static int start(List<Line> lines, LineCredits credits) {
        int firstSentence = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.role() != LineRole.BODY) {
                continue;
            }
            if (hasDateline(credits.of(line.text())) && line.text().length() > 60) {
                return i;
            }
            if (firstSentence < 0 && endsSentence(line.text()) && words(line.text()) >= 12) {
                firstSentence = i;
            }
        }
        return Math.max(firstSentence, 0);
    }

    private static void readHead(List<Line> lines, int start, LineCredits credits) {
        int headline = headline(lines, start);
        for (int i = 0; i < start; i++) {
            Line line = lines.get(i);
            if (i == headline) {
                lines.set(i, line.as(LineRole.HEADLINE));
            } else if (line.role() == LineRole.BODY) {
                lines.set(i, line.as(headRole(line.text(), credits.of(line.text()))));
            }
        }
        if (start < lines.size() && hasDateline(credits.of(lines.get(start).text()))) {
            lines.set(start, lines.get(start).as(LineRole.DATELINE));
        }
    }

    /**
     * The line above a text, as a feed gives it without a title, that is its headline; null when no line above the first
     * sentence tells what the article is about.
     */
    static Line headlineOfText(List<Line> lines, LineCredits credits) {
        int found = telling(lines, start(lines, credits), 3);
        return found < 0 ? null : lines.get(found);
    }

    /** Index of the headline: the line of the head that tells most surely, else the first; -1 when there is none. */
    private static int headline(List<Line> lines, int start) {
        int found = telling(lines, start, 2);
        for (int i = 0; i < start && found < 0; i++) {
            found = lines.get(i).role() == LineRole.BODY ? i : -1;
        }
        return found;
    }

    /**
     * Index of the first line of the head of which one long word in so many comes again in the article, as those of a
     * site's name and its menu do not; -1 when there is none.
     */
    private static int telling(List<Line> lines, int start, int oneIn) {
        Set<String> article = new HashSet<>();
        lines.subList(start, lines.size()).stream().filter(Line::isBody).forEach(line -> longWords(line.text())
                .forEach(article::add));
        for (int i = 0; i < start; i++) {
            Line line = lines.get(i);
            if (line.role() != LineRole.BODY) {
                continue;
            }
            List<String> words = longWords(line.text());
            long again = words.stream().filter(article::contains).count();
            if (words(line.text()) >= 3 && again >= 2 && again * oneIn >= words.size() && digits(line.text()) < 5) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> longWords(String text) {
        List<String> words = new ArrayList<>();
        Tokenizer.tokenize(text, 0, text.length(), (folded, begin, end) -> {
            if (folded.length() >= 4) {
                words.add(folded.toString());
            }
        });
        return words;
    }

    private static int digits(String text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }

    private static LineRole headRole(String text, List<CreditDetector.Found> credits) {
        for (CreditDetector.Found credit : credits) {
            switch (credit.pattern().kind()) {
                case "people" -> {
                    return LineRole.BYLINE;
                }
                case "photo" -> {
                    return LineRole.CAPTION;
                }
                case "label", "footer", "rights" -> {
                    return LineRole.CREDIT;
                }
                default -> {}
            }
        }
        return digits(text) >= 5 && text.length() < 90 ? LineRole.DATE : LineRole.KICKER;
    }

    /** From where short lines begin to come in twos, a page lists other articles. */
    private static void cutLinkList(List<Line> lines, int start) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = start; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.role() != LineRole.BODY
                    || endsSentence(line.text())
                    || line.text().length() > 200) {
                continue;
            }
            Integer before = seen.put(line.text(), i);
            if (before != null && before > start && !sentencesFollow(lines, i)) {
                for (int rest = before; rest < lines.size(); rest++) {
                    if (lines.get(rest).role() == LineRole.BODY) {
                        lines.set(rest, lines.get(rest).as(LineRole.LINK_LIST));
                    }
                }
                return;
            }
        }
    }

    /** After the last sentence stand signatures, credits and buttons. */
    private static void cutTail(List<Line> lines, LineCredits credits) {
        int last = lines.size() - 1;
        while (last >= 0) {
            Line line = lines.get(last);
            if (line.role() == LineRole.BODY) {
                List<CreditDetector.Found> found = credits.of(line.text());
                if (isFootCredit(line.text(), found)) {
                    lines.set(last, line.as(LineRole.CREDIT));
                } else if (endsSentence(line.text())
                        || words(line.text()) >= 12
                        || signsPost(line.text())
                        || found.stream().anyMatch(credit -> signsSentence(line.text(), credit))) {
                    return;
                } else if (hasSentenceBefore(lines, last)) {
                    lines.set(last, line.as(LineRole.NAVIGATION));
                } else {
                    return;
                }
            }
            last--;
        }
    }

    /** Whether a line signs the post above it. */
    private static boolean signsPost(String line) {
        return PostSignature.of(line, new Span(0, line.length())).isPresent();
    }

    private static boolean hasSentenceBefore(List<Line> lines, int index) {
        return lines.subList(0, index).stream().anyMatch(line -> line.isBody() && endsSentence(line.text()));
    }

    private static void cutCaptions(List<Line> lines, int start, LineCredits credits) {
        for (int i = start; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.role() != LineRole.BODY || line.text().length() > 1_500) {
                continue;
            }
            boolean photo = credits.of(line.text()).stream()
                    .anyMatch(found -> found.pattern().kind().equals("photo")
                            && (found.span().end() >= line.text().length() - 2 || isDoubled(line.text(), found)));
            if (photo && i != start) {
                lines.set(i, line.as(LineRole.CAPTION));
            }
        }
    }

    /** Whether what stands before a photo credit comes again after it: a caption scraped with its copy. */
    private static boolean isDoubled(String text, CreditDetector.Found photo) {
        String before = text.substring(0, Math.min(40, photo.span().begin()));
        return before.length() == 40 && text.indexOf(before, photo.span().begin()) > 0;
    }

    /** Whether a line is there for its credit: a short one, or one that is mostly credit; a paragraph may end with one. */
    private static boolean isFootCredit(String line, List<CreditDetector.Found> credits) {
        return credits.stream()
                .filter(found -> found.span().length() * 2 >= line.length()
                        || (line.length() < SHORT && !signsSentence(line, found)))
                .anyMatch(found -> switch (found.pattern().kind()) {
                    case "label", "footer", "republication", "rights", "people" -> true;
                    default -> false;
                });
    }

    /** Whether the credit stands behind a sentence of the article, in one line with it. */
    private static boolean signsSentence(String line, CreditDetector.Found credit) {
        String before = line.substring(0, credit.span().begin());
        return endsSentence(before) && words(before) >= SENTENCE_WORDS;
    }

    private static boolean hasDateline(List<CreditDetector.Found> credits) {
        return credits.stream()
                .anyMatch(found -> found.pattern().kind().equals("dateline")
                        && found.span().begin() < 5);
    }

    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && "\"'”’»)]’ ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…。！？।؟۔".indexOf(text.charAt(end - 1)) >= 0;
    }

    private static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words;
    }

    private Compiled compiled() {
        if (compiled == null) {
            List<Rule> rules =
                    patterns.stream().map(pattern -> Rule.of(pattern.regex())).toList();
            List<Pattern> regexes = rules.stream().map(Rule::regex).toList();
            compiled = new Compiled(
                    rules,
                    new Openings(regexes),
                    new Openings(regexes, rule -> rules.get(rule).anything > 0),
                    rules.stream().mapToInt(Rule::anything).max().orElse(0));
        }
        return compiled;
    }
}
