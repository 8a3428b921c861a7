package org.wiretrace.pipeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as comma-separated values (RFC 4180) under a header row; nested columns hold JSON. A null is nothing at all, an
 * empty text a pair of quotes. A text that a spreadsheet would take for a formula gets an apostrophe in front, and so does one
 * that begins as if it had got one, so that whoever takes one away has the text again.
 */
final class CsvFile implements TableFile {
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$|^$");

    private static final Pattern FORMULA = Pattern.compile("'*+[=+\\-@\t\r\n]");

    private final TableSchema schema;
    private final Writer out;

    CsvFile(TableSchema schema, OutputStream out) throws IOException {
        this.schema = schema;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(
                schema.columns().stream().map(TableSchema.Column::name).collect(Collectors.joining(",", "", "\n")));
    }

    @Override
    public void add(Object[] row) throws IOException {
        List<TableSchema.Column> columns = schema.columns();
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            if (row[i] != null) {
                out.write(
                        quoted(columns.get(i).isNested() ? JsonLinesFile.text(columns.get(i), row[i]) : plain(row[i])));
            }
        }
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String plain(Object value) {
        boolean formula = value instanceof String text && FORMULA.matcher(text).lookingAt();
        return formula ? "'" + value : value.toString();
    }

    private static String quoted(String value) {
        return NEEDS_QUOTES.matcher(value).find() ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
