package org.wiretrace.load;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Map;

/**
 * Reads articles that are JSON objects over many lines: the elements of one array, or one after the other. Held is one
 * at a time, up to a length. Behind a fault nothing says where the next object begins, so the rest of such a file is one reject.
 */
final class JsonValues implements RecordReader {
    private static final ObjectReader VALUES = JsonFields.TREES.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonParser parser;
    private final Bounded text;
    private final int longest;
    private final FieldNames names;
    private boolean array;
    private long position;
    private JsonNode value;
    private UnusableRecord fault;

    /** @param longest characters that a value may have */
    JsonValues(InputStream in, int longest, FieldNames names) throws IOException {
        this.text = new Bounded(new InputStreamReader(in, Utf8.decoder()));
        this.parser = VALUES.createParser(text);
        this.longest = longest;
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
        } catch (TooLong e) {
            fault = new UnusableRecord(
                    "text-too-long",
                    "the value is longer than " + longest + " characters; the rest of the file was not read");
        } catch (CharacterCodingException e) {
            fault = new UnusableRecord(
                    "invalid-utf-8", "malformed bytes; the rest of the file was not read; convert the file to UTF-8");
        }
        position++;
        return true;
    }

    private boolean advanceInSoundFile() throws IOException {
        text.allow(longest);
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

    /** Tells that more was read than one value may have. */
    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Lets so many characters through until it is told that more may come. */
    private static final class Bounded extends FilterReader {
        /** What the parser may read ahead of a value. */
        private static final int AHEAD = 1 << 16;

        private long left;

        Bounded(Reader in) {
            super(in);
        }

        void allow(int more) {
            left = AHEAD + (long) more;
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooLong();
            }
            return read;
        }
    }
}
