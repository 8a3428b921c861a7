package org.wiretrace.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How values are written as JSON: constants as the tables spell them, numbers to four places, texts well-formed. */
final class Json {
    private static final int PLACES = 4;

    /** For programs: indented, fields in snake case. */
    static final ObjectWriter REPORT = report();

    /** For the script of the page: nothing that markup or a script could take for the end of a text. */
    static final ObjectWriter SCRIPT = script();

    private Json() {}

    private static JsonMapper.Builder builder() {
        SimpleModule spellings = new SimpleModule();
        spellings.addSerializer(Double.class, new Rounded());
        spellings.addSerializer(double.class, new Rounded());
        spellings.addSerializer(String.class, new Mended());
        spellings.addSerializer(Enum.class, new Lower());
        spellings.addKeySerializer(Enum.class, new LowerKey());
        return JsonMapper.builder().addModule(spellings);
    }

    private static ObjectWriter report() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    }

    private static ObjectWriter script() {
        JsonMapper mapper = builder().build();
        mapper.getFactory().setCharacterEscapes(new InScript());
        return mapper.writer();
    }

    /** Angle brackets, ampersands and the line ends of scripts are written as numbers. */
    private static final class InScript extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        private final int[] ascii = standardAsciiEscapesForJSON();

        InScript() {
            ascii['<'] = ESCAPE_STANDARD;
            ascii['>'] = ESCAPE_STANDARD;
            ascii['&'] = ESCAPE_STANDARD;
            ascii[0x7F] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return c == 0x2028 || c == 0x2029 ? new SerializedString("\\u" + Integer.toHexString(c)) : null;
        }
    }

    /** A number to four places; what is none is null. */
    private static final class Rounded extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value.isNaN() || value.isInfinite()) {
                json.writeNull();
            } else {
                BigDecimal rounded = BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_EVEN);
                json.writeNumber(rounded.stripTrailingZeros().toPlainString());
            }
        }
    }

    /** A text that every reader of UTF-8 can read. */
    private static final class Mended extends JsonSerializer<String> {
        @Override
        public void serialize(String value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Words.wellFormed(value));
        }
    }

    /** A constant as the tables spell it. */
    @SuppressWarnings("rawtypes") // A serializer for every enum has no other type.
    private static final class Lower extends JsonSerializer<Enum> {
        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Words.lower(value));
        }
    }

    /** A constant as the tables spell it, as the name of a field. */
    @SuppressWarnings("rawtypes") // As above.
    private static final class LowerKey extends JsonSerializer<Enum> {
        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(Words.lower(value));
        }
    }
}
