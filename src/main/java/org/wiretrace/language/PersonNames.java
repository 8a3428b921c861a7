package org.wiretrace.language;

import java.io.Serializable;
import java.util.List;

/**
 * How the names of persons look in a language whose script has no capitals to know them by. Absent lists are empty,
 * never null.
 *
 * @param pattern how a name is built; null where capitals tell names, and nothing else is needed
 * @param family family names that stand before the given name
 * @param given given names that stand first
 * @param endsBefore words and particles that a name ends before
 * @param never words that begin like a name, and words that look like a title, and are none; {@code -word} is an ending
 *     that no name has
 */
public record PersonNames(
        Pattern pattern, List<String> family, List<String> given, List<String> endsBefore, List<String> never)
        implements Serializable {
    /** No such names. */
    public static final PersonNames NONE = new PersonNames(null, List.of(), List.of(), List.of(), List.of());

    /** How a name is built. */
    public enum Pattern {
        /** A family name and one or two Han characters; foreign names have a dot in the middle. */
        CHINESE,
        /** A family name and a given name in Han or kana; foreign names are katakana with a dot in the middle. */
        JAPANESE,
        /** A family name and one or two syllables of Hangul in one word, with particles and titles behind. */
        KOREAN,
        /** Two or more words, the given name first, with particles such as bin and abu between. */
        ARABIC
    }

    public PersonNames {
        family = family == null ? List.of() : List.copyOf(family);
        given = given == null ? List.of() : List.copyOf(given);
        endsBefore = endsBefore == null ? List.of() : List.copyOf(endsBefore);
        never = never == null ? List.of() : List.copyOf(never);
    }
}
