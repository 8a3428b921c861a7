package org.wiretrace.language;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The languages that the job knows, by code; a code it does not know falls back to one with no words in it. */
public final class Languages implements Serializable {
    private static final Language UNKNOWN = new Language(
            "und",
            "unknown",
            true,
            false,
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            PersonNames.NONE);

    private final TreeMap<String, Language> byCode = new TreeMap<>();

    public Languages(Collection<Language> languages) {
        languages.forEach(language -> byCode.put(language.code(), language));
    }

    /** The language of that BCP 47 code, region and script left aside; {@code und} when unknown or null. */
    public Language of(String code) {
        if (code == null) {
            return UNKNOWN;
        }
        int dash = code.indexOf('-');
        return byCode.getOrDefault(dash < 0 ? code : code.substring(0, dash), UNKNOWN);
    }

    /** All of them, by code. */
    public Collection<Language> all() {
        return byCode.values();
    }
}
