package org.wiretrace.names;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One person, place or organisation and the spellings of its name, as listed in {@code conf/names.yaml}.
 *
 * @param canonical the one spelling that stands for all
 * @param kind what it names
 * @param variants other spellings, in every language and script
 * @param shortForms spellings that stand for it inside an article that also has a full one
 * @param linked canonical names that stand for it by metonymy (Pyongyang for North Korea): linked, never merged
 */
public record NameEntry(
        String canonical, NameKind kind, List<String> variants, List<String> shortForms, List<String> linked)
        implements Serializable {
    public NameEntry {
        variants = variants == null ? List.of() : List.copyOf(variants);
        shortForms = shortForms == null ? List.of() : List.copyOf(shortForms);
        linked = linked == null ? List.of() : List.copyOf(linked);
    }

    /** The name and its other spellings, in their order, each once. */
    public Set<String> spellings() {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(canonical);
        spellings.addAll(variants);
        return spellings;
    }
}
