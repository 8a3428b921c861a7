package org.wiretrace.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A list of the page that a reader filters, sorts and saves: plain values under columns that say how they are shown. The
 * page loads it in pieces, so that it may be long.
 *
 * @param id id of its view, lower-case letters
 * @param what what its rows are, in the plural
 * @param caption what the table is called by those who read it aloud
 * @param total how many there are in all
 * @param rest where the others stand, told when not all are here
 * @param columns the columns, in order
 * @param filters the filters, in order
 * @param rows one value for each column: texts, numbers, lists of texts or null
 */
public record PageList(
        String id,
        String what,
        String caption,
        long total,
        String rest,
        List<Column> columns,
        List<Filter> filters,
        List<List<Object>> rows) {
    /** Rows of a piece. */
    static final int PIECE = 400;
    /** Characters of a text in a cell: the tables hold it whole. */
    private static final int LONGEST = 600;
    /** Choices that a filter offers at most; words find the others. */
    private static final int CHOICES = 400;

    public PageList {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
        rows = List.copyOf(rows);
    }

    /** How a value is shown; {@code HIDDEN} ones stand with another or only in what is saved. */
    enum Show {
        TEXT,
        CODE,
        OUTLET,
        NUMBER,
        DECIMAL,
        LAG,
        TIME,
        SHARE,
        WORD,
        CHIP,
        ARROW,
        LINES,
        HIDDEN
    }

    /**
     * A column, as the script of the page knows it.
     *
     * @param key its name in what is saved
     * @param name its heading
     * @param show how its values are shown
     * @param head whether it names the row
     * @param link key of the column that holds where it leads to; null when nowhere
     * @param above key of the column that is shown above it; null when none
     * @param below key of the column with the time that is shown below it; null when none
     * @param note key of the column with the words that are shown last; null when none
     * @param none what stands in place of a missing value; null for a dash
     * @param words how values read; null when they are shown as they are
     * @param signs signs of values, for arrows; null when none
     * @param inner whether it is of use to the page alone
     */
    record Column(
            String key,
            String name,
            Show show,
            boolean head,
            String link,
            String above,
            String below,
            String note,
            String none,
            Map<String, String> words,
            Map<String, String> signs,
            boolean inner) {
        static Column column(String key, String name, Show show) {
            return new Column(key, name, show, false, null, null, null, null, null, null, null, false);
        }

        static Column hidden(String key) {
            return column(key, key, Show.HIDDEN);
        }

        /** A column that says where another leads to. */
        static Column target(String key) {
            return new Column(key, key, Show.HIDDEN, false, null, null, null, null, null, null, null, true);
        }

        Column naming() {
            return new Column(key, name, show, true, link, above, below, note, none, words, signs, inner);
        }

        Column linking(String to) {
            return new Column(key, name, show, head, to, above, below, note, none, words, signs, inner);
        }

        Column under(String other) {
            return new Column(key, name, show, head, link, other, below, note, none, words, signs, inner);
        }

        Column over(String time) {
            return new Column(key, name, show, head, link, above, time, note, none, words, signs, inner);
        }

        Column noting(String other) {
            return new Column(key, name, show, head, link, above, below, other, none, words, signs, inner);
        }

        Column orElse(String instead) {
            return new Column(key, name, show, head, link, above, below, note, instead, words, signs, inner);
        }

        Column reading(Map<String, String> readings) {
            return new Column(key, name, show, head, link, above, below, note, none, readings, signs, inner);
        }

        Column drawn(Map<String, String> drawings) {
            return new Column(key, name, show, head, link, above, below, note, none, words, drawings, inner);
        }
    }

    /**
     * A filter.
     *
     * @param key its name in the address
     * @param name its label
     * @param kind how it asks: for one of several, for days, or for the least value
     * @param columns columns of which one must fit
     * @param choices what can be chosen
     * @param words how the choices read; null when as they are
     */
    record Filter(
            String key,
            String name,
            String kind,
            List<String> columns,
            List<String> choices,
            Map<String, String> words) {}

    /** How many rows there are for a reader. */
    public int shown() {
        return rows.size();
    }

    /** The contents of the pieces in order: the first tells all but the other rows. */
    List<Map<String, Object>> pieces() {
        int number = Math.max(1, (rows.size() + PIECE - 1) / PIECE);
        List<Map<String, Object>> pieces = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Map<String, Object> piece = new LinkedHashMap<>();
            if (i == 0) {
                piece.put("what", what);
                piece.put("caption", caption);
                piece.put("total", total);
                piece.put("shown", rows.size());
                piece.put("rest", rest);
                piece.put("pieces", number);
                piece.put("columns", columns);
                piece.put("filters", filters);
            }
            piece.put("rows", rows.subList(i * PIECE, Math.min(rows.size(), (i + 1) * PIECE)));
            pieces.add(piece);
        }
        return pieces;
    }

    /** Puts a list together. */
    static final class Maker {
        private final String id;
        private final String what;
        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<Filter> filters = new ArrayList<>();
        private final List<List<Object>> rows = new ArrayList<>();

        Maker(String id, String what, String caption) {
            this.id = id;
            this.what = what;
            this.caption = caption;
        }

        Maker columns(Column... added) {
            columns.addAll(List.of(added));
            return this;
        }

        /** One value for each column. */
        void row(Object... values) {
            if (values.length != columns.size()) {
                throw new IllegalArgumentException(
                        "%s: %d values for %d columns".formatted(id, values.length, columns.size()));
            }
            List<Object> row = new ArrayList<>();
            for (Object value : values) {
                row.add(
                        value instanceof Enum<?> constant
                                ? Words.lower(constant)
                                : value instanceof String text ? Words.shortened(text, LONGEST) : value);
            }
            rows.add(Collections.unmodifiableList(row));
        }

        /** A filter that offers every value of these columns; none when there is nothing to choose from. */
        Maker choice(String key, String name, Map<String, String> readings, String... of) {
            TreeSet<String> choices = new TreeSet<>();
            for (String column : of) {
                int at = index(column);
                for (List<Object> row : rows) {
                    if (row.get(at) instanceof List<?> several) {
                        several.forEach(value -> choices.add(value.toString()));
                    } else if (row.get(at) != null) {
                        choices.add(row.get(at).toString());
                    }
                }
            }
            if (choices.size() > 1) {
                List<String> offered = choices.stream().limit(CHOICES).toList();
                filters.add(new Filter(key, name, "choice", List.of(of), offered, readings));
            }
            return this;
        }

        Maker days(String name, String... of) {
            filters.add(new Filter("days", name, "days", List.of(of), List.of(), null));
            return this;
        }

        Maker least(String name, String of) {
            filters.add(new Filter("least", name, "least", List.of(of), List.of(), null));
            return this;
        }

        private int index(String key) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).key().equals(key)) {
                    return i;
                }
            }
            throw new IllegalArgumentException(id + " has no column " + key);
        }

        PageList make(long total, String rest) {
            return new PageList(id, what, caption, total, rest, columns, filters, rows);
        }
    }
}
