package org.wiretrace.pipeline;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wiretrace.config.JobConfig;
import org.wiretrace.text.Hashing;

/**
 * One hash of all that what is read out of an article, and said of two, depends on but the articles: the settings, the lists
 * of knowledge, the program. What was kept under another hash is not gone on from.
 */
final class FeatureHash {
    /** Settings that only say what is shown and kept. */
    private static final List<String> NOTHING_TO_DO_WITH_IT = List.of("report.", "output.", "nightly.");

    private FeatureHash() {}

    static String of(JobConfig config, Knowledge knowledge) {
        Map<String, String> settings = new TreeMap<>(SettingsView.of(config));
        settings.keySet().removeIf(name -> NOTHING_TO_DO_WITH_IT.stream().anyMatch(name::startsWith));
        long hash = Hashing.hash64(settings.toString());
        hash = Hashing.combine(hash, Hashing.hash64(Build.current().version()));
        hash = Hashing.combine(hash, Hashing.hash64(columns(KeptArticle.class) + columns(Comparison.class)));
        return "%016x".formatted(Hashing.combine(hash, Hashing.hash64(written(knowledge))));
    }

    private static String written(Knowledge knowledge) {
        try {
            return JsonMapper.builder()
                    .visibility(PropertyAccessor.ALL, Visibility.NONE)
                    .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build()
                    .writeValueAsString(knowledge);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists that were read can be written", e);
        }
    }

    private static String columns(Class<?> record) {
        StringBuilder names = new StringBuilder();
        TableSchema.exact(record).columns().forEach(column -> add(column, names));
        return names.toString();
    }

    private static void add(TableSchema.Column column, StringBuilder names) {
        names.append(column.name()).append(column.kind()).append('(');
        column.inner().forEach(inner -> add(inner, names));
        names.append(')');
    }
}
