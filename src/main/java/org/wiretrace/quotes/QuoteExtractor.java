package org.wiretrace.quotes;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.wiretrace.language.Language;
import org.wiretrace.language.Languages;
import org.wiretrace.names.NameMention;
import org.wiretrace.text.Span;

/**
 * Finds the quotations of an article and who speaks them. Everything is read in one pass, however odd the marks: the
 * time taken grows with the length of the text and nothing else.
 */
public final class QuoteExtractor implements Serializable {
    private final TreeMap<String, CueIndex> cues = new TreeMap<>();
    private final CueIndex unknown;

    public QuoteExtractor(Languages languages) {
        for (Language language : languages.all()) {
            cues.put(language.code(), new CueIndex(language));
        }
        unknown = new CueIndex(languages.of(null));
    }

    /**
     * The quotations of an article, in order.
     *
     * @param article its id
     * @param text its text as given
     * @param body the stretches of it that are the article: what lies between two of them was cut and parts nothing
     * @param language its BCP 47 code; may be null
     * @param names the names in it, wherever they stand
     */
    public List<Quote> extract(String article, String text, List<Span> body, String language, List<NameMention> names) {
        BodyText bodyText = BodyText.of(text, body);
        List<Span> paragraphs = bodyText.paragraphs();
        List<QuoteMarks.Stretch> stretches = QuoteMarks.find(bodyText.text(), paragraphs);
        if (stretches.isEmpty()) {
            return List.of();
        }
        SpeakerFinder.Found[] found =
                new SpeakerFinder(bodyText, cuesOf(language), paragraphs, stretches, names).find();
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] != null) {
                QuoteMarks.Stretch stretch = stretches.get(i);
                Voice voice = found[i].voice();
                quotes.add(new Quote(
                        article + "#q" + (quotes.size() + 1),
                        article,
                        bodyText.original(stretch.begin()),
                        bodyText.original(stretch.end() - 1) + 1,
                        bodyText.text().substring(stretch.begin(), stretch.end()),
                        voice.printed(),
                        voice.name(),
                        found[i].cue(),
                        found[i].form()));
            }
        }
        return List.copyOf(quotes);
    }

    private CueIndex cuesOf(String language) {
        if (language == null) {
            return unknown;
        }
        int dash = language.indexOf('-');
        return cues.getOrDefault(dash < 0 ? language : language.substring(0, dash), unknown);
    }
}
