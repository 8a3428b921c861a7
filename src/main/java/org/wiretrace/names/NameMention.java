package org.wiretrace.names;

import java.io.Serializable;

/**
 * A place in an article's text where a name stands.
 *
 * @param begin first UTF-16 unit in the text as given, titles and honorifics left out
 * @param end last one, exclusive
 * @param canonical the name that it stands for
 * @param variant the spelling as printed, white space made single
 * @param kind what it names
 * @param rule how it was resolved: {@code listed}, {@code folded}, {@code short-form} or {@code found} (a name
 *     that no list holds, taken as itself)
 */
public record NameMention(int begin, int end, String canonical, String variant, NameKind kind, String rule)
        implements Serializable {
    /** Rule of what is a name only if another article proves it one. */
    public static final String UNPROVEN = "unproven";
}
