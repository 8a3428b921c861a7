package org.wiretrace.names;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Brings what was decided over the whole corpus to the mentions of one article.
 *
 * @param canonicalOf the canonical name of each spelling that was merged; a spelling not in it stays as it is
 */
public record NameNormalizer(Map<String, String> canonicalOf) implements Serializable {
    public NameNormalizer {
        canonicalOf = Map.copyOf(canonicalOf);
    }

    /** The mentions in their order, each with the canonical name of the corpus. */
    public List<NameMention> normalize(List<NameMention> mentions) {
        return mentions.stream().map(this::normalize).toList();
    }

    private NameMention normalize(NameMention mention) {
        String canonical = canonicalOf.get(mention.canonical());
        return canonical == null || canonical.equals(mention.canonical())
                ? mention
                : new NameMention(
                        mention.begin(), mention.end(), canonical, mention.variant(), mention.kind(), mention.rule());
    }
}
