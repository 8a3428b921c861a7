package org.wiretrace.quotes;

import java.io.Serializable;
import java.util.List;

/**
 * Somebody to whom an utterance is given.
 *
 * @param name canonical name; as printed where it is unknown
 * @param another whether it is surely another than the one whom most articles name
 * @param articles ids of the articles that name this speaker, in order
 */
public record NamedSpeaker(String name, boolean another, List<String> articles) implements Serializable {
    public NamedSpeaker {
        articles = List.copyOf(articles);
    }
}
