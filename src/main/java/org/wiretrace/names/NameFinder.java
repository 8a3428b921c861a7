package org.wiretrace.names;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wiretrace.language.Language;
import org.wiretrace.language.Languages;
import org.wiretrace.text.Span;

/**
 * Finds the names in an article, in three passes: listed ones, longest first; then runs of capitalised words that no
 * list holds, or in scripts without capitals what stands beside a title or a reporting verb ({@link UncasedNames}); then
 * short forms (Kim, Mr. Putin) that exactly one full name of the same article explains.
 *
 * <p>A name that no list holds is of the kind that a word in it tells (Council, River). Else it is a person if a title or
 * honorific stands before it, a reporting verb beside it or an age behind it, at any of its places in the article or at one
 * of its short forms. Without such a sign it counts as an organisation, which is to say: not known to be a person.
 *
 * <p>It would rather miss a name than take one person for another: whatever two names could explain is left out.
 */
public final class NameFinder implements Serializable {
    private final List<NameEntry> listed;
    private final Languages languages;
    private final transient ListedNames names;
    private final transient Map<String, LanguageWords> words = new HashMap<>();
    private final transient LanguageWords anyWords;
    private final transient Map<String, PersonWords> persons = new HashMap<>();

    public NameFinder(List<NameEntry> listed, Languages languages) {
        this.listed = List.copyOf(listed);
        this.languages = languages;
        this.names = new ListedNames(this.listed);
        for (Language language : languages.all()) {
            words.put(language.code(), new LanguageWords(List.of(language)));
            persons.put(language.code(), new PersonWords(language));
        }
        this.anyWords = new LanguageWords(languages.all());
        Language unknown = languages.of(null);
        persons.put(unknown.code(), new PersonWords(unknown));
    }

    /**
     * The names in those stretches of the text, in their order, none over another.
     *
     * @param text the article as given
     * @param within where to look, such as title and body, in their order
     * @param language BCP 47 code; the words of all languages count when it is unknown
     */
    public List<NameMention> find(String text, List<Span> within, String language) {
        return look(text, within, language).names();
    }

    /** The same, with what the article tells of them beside. */
    public NameSightings look(String text, List<Span> within, String language) {
        Language of = languages.of(language);
        LanguageWords spoken = words.getOrDefault(of.code(), anyWords);
        NameTokens tokens = NameTokens.of(text, within);
        return NameSightings.of(tokens, new ArticleNames(tokens, names, spoken, persons.get(of.code())).mentions());
    }

    private Object readResolve() {
        return new NameFinder(listed, languages);
    }
}
