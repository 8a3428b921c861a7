package org.wiretrace.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wiretrace.text.Span;

/**
 * The body of an article with what was cut from it closed up, and the way back into the text as given: a related link
 * between two paragraphs then separates nothing any more.
 */
final class BodyText {
    /** UTF-16 units that the words of a link may have. */
    private static final int LONGEST_LINK = 60;

    private final String text;
    /** Where each piece begins, here and in the text as given. */
    private final int[] begins;

    private final int[] origins;

    private BodyText(String text, int[] begins, int[] origins) {
        this.text = text;
        this.begins = begins;
        this.origins = origins;
    }

    static BodyText of(String text, List<Span> body) {
        List<Span> sorted = new ArrayList<>(body);
        sorted.sort(null);
        StringBuilder joined = new StringBuilder(text.length());
        int[] begins = new int[sorted.size() + 1];
        int[] origins = new int[sorted.size() + 1];
        int pieces = 0;
        int last = -1;
        for (Span span : sorted) {
            int begin = Math.max(span.begin(), last);
            int end = Math.min(span.end(), text.length());
            if (begin >= end) {
                continue;
            }
            if (last >= 0 && begin > last && !isLineEnd(text.charAt(last - 1))) {
                // Belongs to the piece before: nothing that is reported ever begins on it.
                joined.append(hasLineEnd(text, last, begin) ? '\n' : ' ');
            }
            begins[pieces] = joined.length();
            origins[pieces++] = begin;
            joined.append(text, begin, end);
            last = end;
        }
        return new BodyText(joined.toString(), Arrays.copyOf(begins, pieces), Arrays.copyOf(origins, pieces));
    }

    String text() {
        return text;
    }

    /** Where that unit stands in the text as given. */
    int original(int offset) {
        int found = Arrays.binarySearch(begins, offset);
        int piece = found >= 0 ? found : -found - 2;
        return origins[piece] + offset - begins[piece];
    }

    /** Where that unit of the text as given stands here; -1 when it was cut. */
    int here(int original) {
        int found = Arrays.binarySearch(origins, original);
        int piece = found >= 0 ? found : -found - 2;
        if (piece < 0) {
            return -1;
        }
        int offset = begins[piece] + original - origins[piece];
        int end = piece + 1 < begins.length ? begins[piece + 1] : text.length();
        return offset < end ? offset : -1;
    }

    /**
     * The paragraphs, blank ones left out. A line that goes on in small letters, or with a comma or a stop, belongs to
     * the one before; so does a short one between two pieces of a sentence, as the words of a link often stand.
     */
    List<Span> paragraphs() {
        List<Span> paragraphs = new ArrayList<>();
        int length = text.length();
        boolean blankBefore = true;
        boolean blankAbove = true; // before the line that the last paragraph begins with
        for (int i = 0; i < length; ) {
            int begin = i;
            while (i < length && !isLineEnd(text.charAt(i))) {
                i++;
            }
            int from = begin;
            int to = i;
            while (from < to && Characters.isSpace(text.charAt(from))) {
                from++;
            }
            while (to > from && Characters.isSpace(text.charAt(to - 1))) {
                to--;
            }
            i++;
            if (from == to) {
                // The line feed of a carriage return and line feed is no blank line.
                blankBefore |=
                        !(begin > 0 && text.charAt(begin - 1) == '\r' && from < length && text.charAt(from) == '\n');
                continue;
            }
            int before = paragraphs.size() - 1;
            if (!blankBefore && before >= 0 && goesOn(text.charAt(from))) {
                boolean link = before > 0 && !blankAbove && isPieceOfSentence(paragraphs, before);
                if (link) {
                    paragraphs.remove(before--);
                }
                paragraphs.set(before, new Span(paragraphs.get(before).begin(), to));
            } else {
                blankAbove = blankBefore;
                paragraphs.add(new Span(from, to));
            }
            blankBefore = false;
        }
        return paragraphs;
    }

    private static boolean goesOn(char first) {
        return Character.isLowerCase(first) || Characters.isComma(first) || Characters.isTerminal(first);
    }

    /** Whether a paragraph is short and neither it nor the one before it ends a sentence. */
    private boolean isPieceOfSentence(List<Span> paragraphs, int number) {
        Span piece = paragraphs.get(number);
        return piece.length() <= LONGEST_LINK && !endsSentence(piece) && !endsSentence(paragraphs.get(number - 1));
    }

    private boolean endsSentence(Span paragraph) {
        char last = text.charAt(paragraph.end() - 1);
        char inside = paragraph.length() > 1 ? text.charAt(paragraph.end() - 2) : last;
        return Characters.isTerminal(last) || Characters.isTerminal(inside) || Characters.isColon(last);
    }

    private static boolean hasLineEnd(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isLineEnd(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }
}
