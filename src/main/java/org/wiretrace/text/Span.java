package org.wiretrace.text;

import java.io.Serializable;

/**
 * A stretch of a text, in UTF-16 code units.
 *
 * @param begin first unit, inclusive
 * @param end last unit, exclusive
 */
public record Span(int begin, int end) implements Serializable, Comparable<Span> {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no such span: [" + begin + ", " + end + ")");
        }
    }

    public int length() {
        return end - begin;
    }

    public boolean isEmpty() {
        return begin == end;
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** Whether the other lies wholly inside this one. */
    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** The words that stand there. */
    public String of(CharSequence text) {
        return text.subSequence(begin, end).toString();
    }

    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }
}
