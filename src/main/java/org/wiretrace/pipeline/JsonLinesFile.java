package org.wiretrace.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.List;

/** A table as JSON Lines: an object a row, nulls written out. */
final class JsonLinesFile implements TableFile {
    private static final JsonFactory JSON = JsonFactory.builder().build().setRootValueSeparator("\n");

    private final TableSchema schema;
    private final JsonGenerator json;
    private boolean any;

    JsonLinesFile(TableSchema schema, OutputStream out) throws IOException {
        this.schema = schema;
        this.json = JSON.createGenerator(out);
    }

    @Override
    public void add(Object[] row) throws IOException {
        write(json, schema.columns(), row);
        any = true;
    }

    @Override
    public void close() throws IOException {
        if (any) {
            json.writeRaw('\n');
        }
        json.close();
    }

    /** The value of a nested column as JSON text. */
    static String text(TableSchema.Column column, Object value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(json, column, value);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, List<TableSchema.Column> columns, Object[] values)
            throws IOException {
        json.writeStartObject();
        for (int i = 0; i < values.length; i++) {
            json.writeFieldName(columns.get(i).name());
            write(json, columns.get(i), values[i]);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, TableSchema.Column column, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (column.kind()) {
            case TEXT, WORD -> json.writeString((String) value);
            case INTEGER -> json.writeNumber((Integer) value);
            case LONG -> json.writeNumber((Long) value);
            case DOUBLE, EXACT -> json.writeNumber((Double) value);
            case BOOLEAN -> json.writeBoolean((Boolean) value);
            case RECORD -> write(json, column.inner(), (Object[]) value);
            case LIST -> {
                json.writeStartArray();
                for (Object element : (List<?>) value) {
                    write(json, column.inner().get(0), element);
                }
                json.writeEndArray();
            }
        }
    }
}
