package org.wiretrace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wiretrace.corpus.LineRole;
import org.wiretrace.language.Language;
import org.wiretrace.language.Languages;
import org.wiretrace.language.PersonNames;
import org.wiretrace.names.NameKind;

/** The knowledge files of {@code conf/}, read strictly: a key that no record has fails the test. */
public final class Knowledge {
    private static final Path CONF = Path.of("conf");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addDeserializer(LineRole.class, new Kebab<>(LineRole.class))
                    .addDeserializer(NameKind.class, new Kebab<>(NameKind.class))
                    .addDeserializer(PersonNames.Pattern.class, new Kebab<>(PersonNames.Pattern.class)))
            .build();

    private Knowledge() {}

    /** The records that the file lists. */
    public static <R> List<R> list(String file, Class<R> type) {
        try {
            return YAML.readerForListOf(type).readValue(CONF.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** All languages of {@code conf/languages}. */
    public static Languages languages() {
        try (Stream<Path> files = Files.list(CONF.resolve("languages"))) {
            return new Languages(files.sorted().map(Knowledge::language).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Language language(Path file) {
        try {
            return YAML.readValue(file.toFile(), Language.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static final class Kebab<E extends Enum<E>> extends StdDeserializer<E> {
        private final Class<E> type;

        private Kebab(Class<E> type) {
            super(type);
            this.type = type;
        }

        @Override
        public E deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Enum.valueOf(type, parser.getText().toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
