package org.wiretrace.quotes;

import java.util.ArrayList;
import java.util.List;
import org.wiretrace.text.Span;

/**
 * Finds the stretches between quotation marks, of every kind and mixed kinds, in one pass: each mark is looked at with
 * its two neighbours and a short stack of what is open. Inside a quotation others may be nested; only the outermost one
 * counts. Title marks such as 《》 are no quotation marks.
 */
final class QuoteMarks {
    /** Deeper nesting than this is noise. */
    private static final int DEEPEST = 6;
    /** Words of a quotation in single marks that ends like a possessive, in UTF-16 units. */
    private static final int LONGEST_WEAK_SINGLE = 120;

    private static final char NONE = 0;

    private final String text;
    private final List<Span> paragraphs;
    private final List<Stretch> found = new ArrayList<>();

    private final char[] openMarks = new char[DEEPEST];
    private final int[] openAt = new int[DEEPEST];
    private final int[] openInside = new int[DEEPEST];
    /** How many stretches had been found when it opened: what comes after is nested. */
    private final int[] openFound = new int[DEEPEST];

    private int depth;
    private int blocks;

    private QuoteMarks(String text, List<Span> paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
    }

    /**
     * Words between marks.
     *
     * @param outerBegin where the opening mark begins
     * @param begin first unit of the words, white space and mark left out
     * @param end last unit of the words, exclusive
     * @param outerEnd where the closing mark ends; {@code end} when there is none
     * @param paragraph the paragraph that it stands in
     * @param closed whether it has a closing mark
     * @param block number of the quotation of several paragraphs that it is part of; 0 when it is not
     */
    record Stretch(int outerBegin, int begin, int end, int outerEnd, int paragraph, boolean closed, int block) {
        Stretch inBlock(int number) {
            return new Stretch(outerBegin, begin, end, outerEnd, paragraph, closed, number);
        }
    }

    /** The outermost quotations of those paragraphs, in order. */
    static List<Stretch> find(String text, List<Span> paragraphs) {
        QuoteMarks marks = new QuoteMarks(text, paragraphs);
        for (int i = 0; i < paragraphs.size(); i++) {
            marks.paragraph(i);
        }
        return marks.found;
    }

    private void paragraph(int number) {
        Span span = paragraphs.get(number);
        boolean goesOn = !found.isEmpty()
                && !found.get(found.size() - 1).closed()
                && found.get(found.size() - 1).paragraph() == number - 1;
        int first = found.size();
        depth = 0;
        boolean seen = false;
        for (int i = span.begin(); i < span.end(); ) {
            char mark = markAt(i, span);
            if (mark == NONE) {
                i++;
                continue;
            }
            int width = widthOf(i, mark, span);
            if (isSingle(mark)) {
                i = depth == 0 ? single(i, mark, span, number) : i + width;
                continue;
            }
            if (goesOn && !seen && depth == 0 && closesOnly(i, width, mark, span)) {
                // The paragraph goes on without an opening mark, and this one closes it.
                add(span.begin(), span.begin(), i, i + width, number, true);
                seen = true;
            } else {
                seen = true;
                mark(i, width, mark, span, number);
            }
            i += width;
        }
        if (depth > 0) {
            unclosed(span, number, first);
        }
        join(number, first, goesOn);
    }

    /** A quotation left open goes on in the next paragraph when that one opens with a mark, too. */
    private void join(int number, int first, boolean goesOn) {
        if (!goesOn || first >= found.size()) {
            return;
        }
        Stretch before = found.get(first - 1);
        Stretch here = found.get(first);
        if (here.outerBegin() != paragraphs.get(number).begin()) {
            return;
        }
        int block = before.block() > 0 ? before.block() : ++blocks;
        found.set(first - 1, before.inBlock(block));
        found.set(first, here.inBlock(block));
    }

    private void mark(int i, int width, char mark, Span span, int number) {
        char before = i > span.begin() ? text.charAt(i - 1) : ' ';
        char after = i + width < span.end() ? text.charAt(i + width) : ' ';
        boolean looksOpen = isEdge(before) && !Characters.isSpace(after) && !isAfterClose(after);
        boolean looksClose = !isEdge(before) && isAfterClose(after);
        switch (mark) {
            case '「', '『', '｢' -> open(i, width, mark);
            case '」', '』', '｣' -> closeDirected(i, width, mark, number);
            case '«', '»' -> {
                char other = mark == '«' ? '»' : '«';
                if (depth > 0 && has(other) && !looksOpen) {
                    close(i, width, number, other);
                } else if (depth == 0 ? mark == '«' || looksOpen : looksOpen && !has(other)) {
                    open(i, width, mark);
                } else if (depth > 0 && mark == '»') {
                    close(i, width, number, NONE);
                }
            }
            case '„', '‟' -> open(i, width, mark);
            case '“' -> {
                if (depth > 0 && (looksClose || (has('„') && !looksOpen))) {
                    close(i, width, number, has('„') ? '„' : NONE);
                } else if (depth > 0 || !looksClose) {
                    open(i, width, mark);
                }
            }
            case '”' -> {
                if (depth > 0) {
                    close(i, width, number, has('“') ? '“' : NONE);
                } else if (looksOpen) {
                    open(i, width, mark);
                }
            }
            default -> { // the typewriter's mark, which opens as well as closes
                if (depth == 0 ? !looksClose : looksOpen) {
                    open(i, width, '"');
                } else if (depth > 0) {
                    close(i, width, number, has('"') && openMarks[depth - 1] != '“' ? '"' : NONE);
                }
            }
        }
    }

    private boolean closesOnly(int i, int width, char mark, Span span) {
        if (mark != '"' && mark != '”' && mark != '»') {
            return false;
        }
        char before = i > span.begin() ? text.charAt(i - 1) : ' ';
        char after = i + width < span.end() ? text.charAt(i + width) : ' ';
        // Some set spaces on both sides of a mark: then the comma or stop before it tells.
        boolean ended = before == ' ' && i > span.begin() + 1 && Characters.isClosingPunctuation(text.charAt(i - 2));
        return (!isEdge(before) || ended) && isAfterClose(after);
    }

    private void open(int i, int width, char mark) {
        if (depth == DEEPEST) {
            return;
        }
        openMarks[depth] = mark;
        openAt[depth] = i;
        openInside[depth] = i + width;
        openFound[depth] = found.size();
        depth++;
    }

    private boolean has(char mark) {
        for (int d = 0; d < depth; d++) {
            if (openMarks[d] == mark) {
                return true;
            }
        }
        return false;
    }

    private void closeDirected(int i, int width, char mark, int number) {
        char opener = mark == '」' ? '「' : mark == '』' ? '『' : '｢';
        if (has(opener)) {
            close(i, width, number, opener);
        }
    }

    /** Closes the innermost quotation opened by that mark and all inside it; the innermost of all when it is none. */
    private void close(int i, int width, int number, char opener) {
        int d = depth - 1;
        while (opener != NONE && openMarks[d] != opener) {
            d--;
        }
        depth = d;
        while (found.size() > openFound[d]) {
            found.remove(found.size() - 1);
        }
        add(openAt[d], openInside[d], i, i + width, number, true);
    }

    private void add(int outerBegin, int inside, int insideEnd, int outerEnd, int number, boolean closed) {
        int begin = inside;
        int end = insideEnd;
        while (begin < end && Characters.isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Characters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (begin < end) {
            found.add(new Stretch(outerBegin, begin, end, closed ? outerEnd : end, number, closed, 0));
        }
    }

    /** What is open when the paragraph ends: a quotation that goes on, or a mark forgotten. */
    private void unclosed(Span span, int number, int first) {
        int begin = openAt[0];
        int inside = openInside[0];
        List<Stretch> nested = new ArrayList<>(found.subList(openFound[0], found.size()));
        boolean goesOn = number + 1 < paragraphs.size()
                && markAt(paragraphs.get(number + 1).begin(), paragraphs.get(number + 1)) != NONE
                && begin == span.begin();
        while (found.size() > Math.max(first, openFound[0])) {
            found.remove(found.size() - 1);
        }
        if (goesOn || nested.isEmpty()) {
            add(begin, inside, span.end(), span.end(), number, false);
        } else {
            // A closing mark was forgotten: what opens next ends it.
            add(begin, inside, nested.get(0).outerBegin(), nested.get(0).outerBegin(), number, false);
            found.addAll(nested);
        }
    }

    /** Single marks quote only where they open before a word and close after one; else they are apostrophes. */
    private int single(int i, char mark, Span span, int number) {
        char before = i > span.begin() ? text.charAt(i - 1) : ' ';
        int inside = i + 1;
        if (mark == '’' || mark == '›' || inside >= span.end() || !isEdge(before)) {
            return inside;
        }
        char after = text.charAt(inside);
        if (!Character.isLetter(after) && !(mark != '\'' && Character.isDigit(after))) {
            return inside;
        }
        int weak = -1;
        int doubles = 0;
        for (int k = inside; k < span.end(); k++) {
            char c = markAt(k, span);
            if (c == NONE) {
                continue;
            }
            if (!isSingle(c)) {
                doubles++;
                k += widthOf(k, c, span) - 1;
                continue;
            }
            char left = text.charAt(k - 1);
            char right = k + 1 < span.end() ? text.charAt(k + 1) : ' ';
            if (isEdge(left)) {
                if (Character.isLetterOrDigit(right) && c != '’') {
                    return weakSingle(i, inside, weak, number); // another one opens
                }
                continue;
            }
            boolean ends = c == '›' || (c != '‘' && c != '`' && c != '‹' && !Character.isLetterOrDigit(right));
            if (!ends) {
                continue;
            }
            if (Characters.isClosingPunctuation(left) || c == '›') {
                if (doubles % 2 != 0) {
                    return inside;
                }
                add(i, inside, k, k + 1, number, true);
                return k + 1;
            }
            if (doubles % 2 == 0 && (weak < 0 || text.charAt(weak - 1) == 's')) {
                weak = k;
                if (left != 's') {
                    return weakSingle(i, inside, weak, number);
                }
            }
        }
        return weakSingle(i, inside, weak, number);
    }

    private int weakSingle(int i, int inside, int close, int number) {
        if (close < 0 || close - inside > LONGEST_WEAK_SINGLE) {
            return inside;
        }
        add(i, inside, close, close + 1, number, true);
        return close + 1;
    }

    /** The kind of mark that stands there; none for an apostrophe inside a word. */
    private char markAt(int i, Span span) {
        char c = text.charAt(i);
        if (c < 0x80) {
            return switch (c) {
                case '"' -> '"';
                case '\'' -> i + 1 < span.end() && text.charAt(i + 1) == '\'' ? '"' : apostropheOr('\'', i, span);
                case '`' -> i + 1 < span.end() && text.charAt(i + 1) == '`' ? '„' : apostropheOr('`', i, span);
                default -> NONE;
            };
        }
        if (c < 0x2018) {
            return c == '«' || c == '»' ? c : NONE;
        }
        return switch (c) {
            case '“', '”', '„', '‟', '「', '」', '『', '』', '｢', '｣' -> c;
            case '＂', '″', '〝', '〞', '〟' -> '"';
            case '‘', '’', '‹', '›' -> apostropheOr(c, i, span);
            case '‚', '‛' -> '‘';
            default -> NONE;
        };
    }

    private char apostropheOr(char mark, int i, Span span) {
        boolean inWord = i > span.begin()
                && i + 1 < span.end()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
        return inWord ? NONE : mark;
    }

    private int widthOf(int i, char mark, Span span) {
        char c = text.charAt(i);
        return (c == '\'' && mark == '"') || (c == '`' && mark == '„') ? Math.min(2, span.end() - i) : 1;
    }

    private static boolean isSingle(char mark) {
        return switch (mark) {
            case '\'', '`', '‘', '’', '‹', '›' -> true;
            default -> false;
        };
    }

    /** What stands before an opening mark. */
    private static boolean isEdge(char c) {
        return Characters.isSpace(c)
                || Characters.isOpeningBracket(c)
                || Characters.isDash(c)
                || c == '“'
                || c == '‘'
                || c == '„'
                || c == '«'
                || c == '/';
    }

    /** What stands after a closing mark. */
    private static boolean isAfterClose(char c) {
        return Characters.isSpace(c)
                || Characters.isClosingPunctuation(c)
                || Characters.isDash(c)
                || c == '”'
                || c == '’'
                || c == '»'
                || c == '"'
                || c == '\''
                || c == '/';
    }
}
