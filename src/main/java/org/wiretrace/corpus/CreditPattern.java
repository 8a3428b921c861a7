package org.wiretrace.corpus;

import java.io.Serializable;
import java.util.List;

/**
 * One way in which articles name their source, as listed in {@code conf/credits.yaml}.
 *
 * @param id short id, such as {@code label.sumber}
 * @param languages BCP 47 codes where it is at home; empty when everywhere
 * @param kind {@code dateline}, {@code label} (before or after the body), {@code footer}, {@code republication},
 *     {@code rights}, {@code inline}, {@code photo} or {@code people}
 * @param counts whether it credits the text
 * @param wholeLine whether the pattern is tried at the start of each line only, not anywhere in it
 * @param ambiguousAllowed whether names that are also ordinary words count here
 * @param regex a Java regular expression; {@code {A}} stands for any agency's name; named groups
 *     {@code agency}, {@code agencies}, {@code outlet}, {@code place}, {@code name}
 * @param trace id of the agency whose copy bears this shape even where its name was cut away; null for none
 * @param example a text that it must match, of our own
 * @param agency id that the example must give; null when it names none
 * @param never texts that it must not match, of our own
 */
public record CreditPattern(
        String id,
        List<String> languages,
        String kind,
        boolean counts,
        boolean wholeLine,
        boolean ambiguousAllowed,
        String regex,
        String trace,
        String example,
        String agency,
        List<String> never)
        implements Serializable {
    public CreditPattern {
        languages = languages == null ? List.of() : List.copyOf(languages);
        never = never == null ? List.of() : List.copyOf(never);
    }
}
