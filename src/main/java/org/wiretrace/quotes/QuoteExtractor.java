package org.wiretrace.quotes;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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
    /**
     * Words that are somebody's.
     *
     * @param words where they stand in the body
     * @param found who says them, and how
     */
    private record Said(Span words, SpeakerFinder.Found found) {}

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
        List<Said> said = posted(bodyText, paragraphs, names);
        TreeMap<Integer, Span> posts = new TreeMap<>();
        said.forEach(post -> posts.put(post.words().begin(), post.words()));
        for (Said quote : quoted(bodyText, cuesOf(language), paragraphs, names)) {
            if (!overlapsOne(posts, quote.words())) {
                said.add(quote);
            }
        }
        said.sort(Comparator.comparing(Said::words));
        List<Quote> quotes = new ArrayList<>();
        for (Said one : said) {
            quotes.add(quote(article + "#q" + (quotes.size() + 1), article, bodyText, one));
        }
        return List.copyOf(quotes);
    }

    /** What stands between marks. */
    private static List<Said> quoted(BodyText text, CueIndex cues, List<Span> paragraphs, List<NameMention> names) {
        List<QuoteMarks.Stretch> stretches = QuoteMarks.find(text.text(), paragraphs);
        if (stretches.isEmpty()) {
            return List.of();
        }
        SpeakerFinder.Found[] found = new SpeakerFinder(text, cues, paragraphs, stretches, names).find();
        List<Said> quoted = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] != null) {
                Span words = new Span(stretches.get(i).begin(), stretches.get(i).end());
                quoted.add(new Said(words, found[i]));
            }
        }
        return quoted;
    }

    /** Whether a stretch overlaps one of some that do not overlap each other, by where they begin. */
    private static boolean overlapsOne(NavigableMap<Integer, Span> some, Span stretch) {
        Map.Entry<Integer, Span> last = some.lowerEntry(stretch.end());
        return last != null && last.getValue().overlaps(stretch);
    }

    private static Quote quote(String id, String article, BodyText text, Said said) {
        Span words = said.words();
        Voice voice = said.found().voice();
        boolean known = voice.isKnown() && (!voice.pronoun() || voice.isSomebody());
        return new Quote(
                id,
                article,
                text.original(words.begin()),
                text.original(words.end() - 1) + 1,
                words.of(text.text()),
                known ? voice.printed() : null,
                voice.name(),
                said.found().cue(),
                said.found().form(),
                voice.standsFor(),
                known ? said.found().rule() : SpeakerRule.NOBODY,
                said.found().via());
    }

    private static List<Said> posted(BodyText text, List<Span> paragraphs, List<NameMention> names) {
        TreeMap<Integer, NameMention> byBegin = new TreeMap<>();
        names.forEach(name -> byBegin.put(name.begin(), name));
        List<Said> posted = new ArrayList<>();
        for (EmbeddedPosts.Post post : EmbeddedPosts.find(text.text(), paragraphs)) {
            String printed = post.author().of(text.text());
            Span author = new Span(
                    text.original(post.author().begin()),
                    text.original(post.author().end() - 1) + 1);
            Map.Entry<Integer, NameMention> last = byBegin.lowerEntry(author.end());
            NameMention name = last != null && last.getValue().end() > author.begin() ? last.getValue() : null;
            Voice voice = Voice.called(printed, name == null ? null : name.canonical(), true);
            posted.add(new Said(
                    post.words(), new SpeakerFinder.Found(voice, null, QuoteForm.DIRECT, SpeakerRule.SIGNED, null)));
        }
        return posted;
    }

    private CueIndex cuesOf(String language) {
        if (language == null) {
            return unknown;
        }
        int dash = language.indexOf('-');
        return cues.getOrDefault(dash < 0 ? language : language.substring(0, dash), unknown);
    }
}
