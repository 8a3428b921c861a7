package org.wiretrace.text;

/**
 * Takes the endings off words, so that the forms of one word meet: as light as a stemmer can be (after Savoy, 2006), a few
 * endings of number, gender and case for each language. Two words may meet that are none of each other.
 */
public final class Endings {
    /** Letters that a word keeps at least. */
    private static final int KEPT = 3;

    private static final String[] RUSSIAN = {
        "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "ого", "ться", "ах", "ях", "ая", "яя", "ое", "ее", "ый",
        "ий", "ой", "ей", "ом", "ем", "ам", "ям", "ов", "ев", "ию", "ия", "ии", "ие", "ых", "их", "ую", "юю", "ые",
        "ть", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й"
    };
    private static final String[] ARABIC = {"ات", "ين", "ون", "ان", "يه", "ه", "ي", "ا"};
    private static final String[] GERMAN = {"en", "er", "es", "em", "e", "n", "s"};
    private static final String[] ENGLISH = {"'s", "ies", "es", "ed", "ing", "s", "y", "e"};
    private static final String[] ROMANCE = {"es", "os", "as", "is", "s", "e", "o", "a", "i", "x"};
    private static final String[] INDONESIAN = {"nya", "kan", "lah", "an"};
    private static final String[] NONE = {};

    private Endings() {}

    /**
     * The word without its ending.
     *
     * @param word folded
     * @param language code of its language
     */
    public static String without(String word, String language) {
        for (String ending : of(language)) {
            if (word.length() - ending.length() >= KEPT && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static String[] of(String language) {
        return switch (language) {
            case "ru" -> RUSSIAN;
            case "ar" -> ARABIC;
            case "de", "nl" -> GERMAN;
            case "en" -> ENGLISH;
            case "fr", "es", "it", "pt" -> ROMANCE;
            case "id", "ms" -> INDONESIAN;
            default -> NONE;
        };
    }
}
