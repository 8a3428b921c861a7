package org.wiretrace.load;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.Map;

/**
 * Reads articles that are JSON objects over many lines: the elements of one array, or one after the other. Held is one
 * at a time. Behind a fault nothing says where the next object begins, so the rest of such a file is one reject.
 */
final class JsonValues implements RecordReader {
    private static final ObjectReader VALUES = JsonFields.TREES.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonParser parser;
    private final FieldNames names;
    private boolean array;
    private long position;
    private JsonNode value;
    private UnusableRecord fault;

    JsonValues(InputStream in, FieldNames names) throws IOException {
        this.parser = VALUES.createParser(new InputStreamReader(in, Utf8.decoder()));
        this.names = names;
    }

    @Override
    public boolean advance() throws IOException {
        if (fault != null) {
            return false;
        }
        try {
            return advanceInSoundFile();
        } catch (JsonProcessingException e) {
            fault = JsonFields.broken(e, "; the rest of the file was not read");
        } catch (CharacterCodingException e) {
            fault = new UnusableRecord(
                    "invalid-utf-8", "malformed bytes; the rest of the file was not read; convert the file to UTF-8");
        }
        position++;
        return true;
    }

    private boolean advanceInSoundFile() throws IOException {
        JsonToken token = parser.nextToken();
        if (position == 0 && !array && token == JsonToken.START_ARRAY) {
            array = true;
            token = parser.nextToken();
        }
        if (array && token == JsonToken.END_ARRAY) {
            array = false;
            token = parser.nextToken();
        }
        if (token == null) {
            return false;
        }
        value = VALUES.readTree(parser);
        position++;
        return true;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Map<String, String> fields() throws UnusableRecord {
        if (fault != null) {
            throw fault;
        }
        return JsonFields.of(value, names);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
