package org.wiretrace.corpus;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A news agency or another source that articles credit, as listed in {@code conf/agencies.yaml}.
 *
 * @param id short id, such as {@code antara}
 * @param name full name
 * @param type {@code agency}, {@code newspaper}, {@code broadcaster}, {@code outlet}, {@code photo} or {@code press-release}
 * @param country ISO 3166-1 alpha-2
 * @param domains its own sites
 * @param aliases spellings in Latin script
 * @param aliasesByLanguage spellings by language code
 * @param descriptions words that name it without its name, such as "kantor berita pemerintah Korut"
 * @param ambiguous aliases that are also ordinary words: they count only in a label, dateline or signature
 */
public record Agency(
        String id,
        String name,
        String type,
        String country,
        List<String> domains,
        List<String> aliases,
        Map<String, List<String>> aliasesByLanguage,
        List<String> descriptions,
        List<String> ambiguous)
        implements Serializable {
    public Agency {
        domains = domains == null ? List.of() : List.copyOf(domains);
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        aliasesByLanguage = aliasesByLanguage == null ? Map.of() : Map.copyOf(aliasesByLanguage);
        descriptions = descriptions == null ? List.of() : List.copyOf(descriptions);
        ambiguous = ambiguous == null ? List.of() : List.copyOf(ambiguous);
    }
}
